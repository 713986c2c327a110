"""Who speaks where a house does: "в Кремле подчеркнули", "заявили в МИД Сербии", "в Афинах осудили", "the Kremlin's press office".

A plural verb that has no subject in its clause says that it was said in a body, or in a state, of its own people.
"""

from __future__ import annotations

import re

import msgspec

from dragoman.find.frame import CLOSE
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.press_offices import office_before
from dragoman.find.words import Cue
from dragoman.knowledge import knowledge_base

HOUSE_REACH = 60
"""Code points between a house that opens a clause and its verb at most."""
BEHIND_REACH = 24
"""Code points between a verb and the house behind it at most: "сообщили журналистам в МИД"."""
PART_REACH = 12
"""Room for "has also" between a body and what its part says."""
OBJECTS = frozenset({"criticise", "support", "accuse", "deny", "reject"})
"""Acts whose object may stand between the house and its verb: "в Сеуле запуск осудили", "в Осло упреки отвергли"."""
PEOPLES = frozenset({"demand", "ask"})
"""Acts that in a state are its people's, not its government's: "в Чили требуют отставки министра"."""
BODIES = ("government", "organisation")
"""Kinds that have a house."""
OPENING = 4
"""How far into its sentence a house that calls something by a name stands."""
CALLED_ROOM = 5
"""Words of what is called so between the house and its verb: "в МИД слова соседей назвали шуткой"."""
THAT = 5
"""How far behind whom somebody told the "that" ends of what he told, in code points."""
PRESS_REACH = 60
"""How far behind a verb the name of the outlet stands that speaks, in code points."""
_WORD = re.compile(r"[^\W\d_]+")
_BREAK = re.compile(r"[,;:—–«»“”\"()]")


def housed(passage: Passage, cue: Hit[Cue], near: int) -> Named | None:
    """The body or state in whose house it was said, before the verb or right behind it; None where the verb has a subject."""
    if not _plural(passage, cue):
        return None
    for named in passage.names(near, cue.start):
        who = _house(passage, named)
        if named.kind == "state" and cue.value.act in PEOPLES:
            return None
        calls = (
            passage.text.startswith(passage.words.language.calling, cue.start)
            and named.start - passage.start <= OPENING
        )
        room = 1 if cue.value.act in OBJECTS else CALLED_ROOM if calls else 0
        if who is not None and _only_small(passage, named.end, cue.start, room):
            return who
    return None


def housed_behind(passage: Passage, cue: Hit[Cue], left: int) -> Named | None:
    """The body or state in whose house it was said, behind a verb that has no subject: "…, сообщили в МИД Сербии"."""
    if cue.value.object == "audience" or not _plural(passage, cue):
        return None
    breaks = [m.end() for m in _BREAK.finditer(passage.text, left, cue.start)]
    if not _only_small(passage, breaks[-1] if breaks else left, cue.start, 0) or not breaks:
        return None
    for named in passage.names(cue.end, passage.end):
        if named.start - cue.end > BEHIND_REACH or _BREAK.search(passage.text, cue.end, named.start):
            return None
        who = _house(passage, named)
        if who is not None:
            return who
        if named.kind not in ("group", "outlet"):
            return None
    return None


def seated_behind(passage: Passage, cue: Hit[Cue]) -> Named | None:
    """The state of a capital right behind a plural verb, in which it was said: "как отметили в Анкаре"."""
    if not passage.words.language.plural_verbs or not _plural(passage, cue):
        return None
    named = next(iter(passage.names(cue.end, min(passage.end, cue.end + BEHIND_REACH))), None)
    if named is None or named.start - cue.end > OPENING:
        return None
    return _house(passage, named)


def by_the_press(passage: Passage, cue: Hit[Cue]) -> tuple[bool, Named | None]:
    """Whether the subject of a Russian report that closes its clause is the press, and the outlet where it is known.

    "…, передает телеканал X", "…, сообщили СМИ": who is named before the comma does not speak.
    """
    press = passage.words.language.press
    if not press or cue.value.participle or cue.value.sort != "verbs":
        return False, None
    head = passage.text[passage.start : cue.start].rstrip(" ")
    if (
        not head.endswith((",", "—", "–"))
        or re.compile(press).match(passage.text, cue.end, passage.end) is None
    ):
        return False, None
    near = passage.names(cue.end, min(passage.end, cue.end + PRESS_REACH))
    comma = passage.text.find(",", cue.end, passage.end)
    near = [n for n in near if comma < 0 or n.end <= comma]
    if near and near[0].kind not in ("outlet", "state", "group"):
        return False, None
    return True, next((n for n in near if n.kind == "outlet"), None)


def told_to(passage: Passage, cue: Hit[Cue], named: Named) -> bool:
    """Whether an outlet right behind a Russian plural verb was told, and did not say: "чиновники подтвердили CNN, что"."""
    return (
        named.kind == "outlet"
        and _plural(passage, cue)
        and not passage.text[named.start : named.end].endswith(passage.words.language.plural_names)
        and "," not in passage.text[cue.end : named.start]
        and passage.has(named.end, named.end + THAT, "complementizer")
    )


def house(passage: Passage, left: int, cue: Hit[Cue]) -> Named | None:
    """The body in whose house it was said, where nobody is named: "в МИД заявили", "в Кремле подчеркнули"."""
    for named in passage.names(left, cue.start):
        if named.kind in BODIES and _house(passage, named) is not None:
            return named if cue.start - named.end <= HOUSE_REACH else None
    return None


def of_body(passage: Passage, left: int, cue: Hit[Cue]) -> Named | None:
    """The body whose unnamed part speaks right before the cue: "the press office of Hezbollah has denied"."""
    for named in reversed(passage.names(left, cue.start)):
        near = cue.start - named.end <= PART_REACH and "," not in passage.text[named.end : cue.start]
        if named.kind in (*BODIES, "state") and near and passage.marked(named.start, "owner"):
            return named
    return None


def _plural(passage: Passage, cue: Hit[Cue]) -> bool:
    words = passage.text[cue.start : cue.end].split(" ")
    plural = passage.words.language.plural_verbs
    return any(word.endswith(plural) for word in words) and not cue.value.participle


def _house(passage: Passage, named: Named) -> Named | None:
    """The body, or the state of a seat, that a name behind "в" stands for; None where it only says where."""
    if not passage.marked(office_before(passage, named), "locative") or passage.quoted(named.start):
        return None
    if named.kind in (*BODIES, "state") and named.naming.how != "adjective":
        return named
    row = knowledge_base().get(named.entity_id) if named.kind == "place" else None
    if row is None or row.seat_of is None:
        return None
    return msgspec.structs.replace(
        named, entity_id=row.seat_of, kind="state", country=row.seat_of.removeprefix("state/")
    )


def _only_small(passage: Passage, low: int, high: int, room: int) -> bool:
    """Whether nothing but small words, days and at most `room` other words stands from `low` to `high`, and no break."""
    text = passage.text
    if set(text[low:high]) & set(",;:—–" + CLOSE):
        return False
    other = sum(
        1
        for m in _WORD.finditer(text, low, high)
        if not any(h.start <= m.start() and m.end() <= h.end for h in passage.small)
        and not any(t.start <= m.start() and m.end() <= t.end for t in passage.times)
        and not m[0].endswith(passage.words.language.adverb_endings)
    )
    return other <= room
