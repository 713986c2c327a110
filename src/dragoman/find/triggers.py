"""What names an event in a sentence: trigger words, and names of operations, exercises and agreements."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.find.lexicon import Hit
from dragoman.find.mentioned import only_told_of
from dragoman.find.occurrences import needed_end
from dragoman.find.passage import Named, Passage
from dragoman.find.scene import CLAUSE
from dragoman.find.words import Trigger
from dragoman.knowledge import knowledge_base

HISTORY = "1990"
"""Named operations that ended before are recalled, not reported."""
MASTERS = {
    "AID": ("SANCTION", "RETREAT", "REQUEST", "REJECT", "ASSAULT", "COERCE"),
    "RETREAT": ("REQUEST", "REJECT"),
    "AGREE": ("REQUEST", "REJECT", "SANCTION"),
    "SANCTION": ("CONCEDE", "REJECT", "RETREAT"),
    "SUPPORT": ("AGREE",),
    "COOPERATE": ("SANCTION", "REJECT", "AGREE"),
    "CONSULT": ("SANCTION", "REJECT", "REQUEST"),
    "ASSAULT": ("RETREAT",),
    "COERCE": ("CONCEDE", "RETREAT", "REJECT"),
}
"""Nouns of a type, and the types whose trigger right before makes them its object: no event of their own."""
TALKED_OF = frozenset({"RETREAT", "AGREE"})
"""Types whose noun, behind "talks on", is what is talked of and has not come about."""
TALK_REACH = 60
"""How far behind a noun for talks that noun stands, in code points."""
TOPIC_REACH = 30
"""How far before that noun the "on" stands: "переговоры … о возможном прекращении огня"."""
OBJECT_REACH = 16
"""How far behind a verb for talking the thing talked of stands: "discussed the draft of an agreement"."""
AGREED = 14
"""How far behind "agreed" the deed stands, in code points."""
_YEAR = re.compile(r"[ -]{0,2}(20\d\d)(?!\d)")
ENDED_REACH = 18
"""How far before a Chinese war the verb stands that ends it, in code points: 結束長達四年的蘇丹戰爭."""
NAMED_THINGS = {"operation": "ASSAULT", "exercise": "COOPERATE", "agreement": "AGREE"}


def triggers(passage: Passage) -> list[Hit[Trigger]]:
    """Trigger words that are no part of a name, and names of operations, exercises and agreements."""
    names = [n for n in passage.named if not n.naming.inside]
    none = [(t.start, t.end) for t in passage.triggers if t.value.type == "NONE"]
    things = [
        _thing(passage, n)
        for n in names
        if n.kind in NAMED_THINGS
        and not _history(n.entity_id)
        and not _of_another_year(passage, n)
        and not any(a <= n.start and n.end <= b for a, b in none)
    ]
    taken = [(n.start, n.end) for n in names]
    free = [
        t
        for t in (_cut(passage, t, taken) for t in passage.triggers)
        if t.value.type != "NONE"
        and not any(a < t.end and t.start < b and not t.start <= a < b <= t.end for a, b in taken)
    ]
    return [
        t
        for t in sorted([*things, *free], key=lambda h: h.start)
        if not _governed(passage, t, free)
        and not _recalled(passage, t)
        and not _to_do(passage, t, free)
        and not _told_by_verb(passage, t, free)
        and not only_told_of(passage, t)
    ]


def _cut(passage: Passage, hit: Hit[Trigger], taken: Sequence[tuple[int, int]]) -> Hit[Trigger]:
    """A trigger without the first words of the name behind it, where its form has them: "انسحاب القوات|الروسية", "пригласила|президента Перу"."""
    if not passage.words.language.spaces or (passage.words.language.order == "VS" and hit.value.verb):
        return hit
    begin = next((a for a, b in taken if hit.start < a < hit.end < b), None)
    if hit.value.verb and any(n.start == begin and n.kind in NAMED_THINGS for n in passage.named):
        return hit
    if begin is None:
        return hit
    end = len(passage.text[:begin].rstrip())
    return msgspec.structs.replace(hit, end=end) if end > hit.start else hit


def _to_do(passage: Passage, hit: Hit[Trigger], others: Sequence[Hit[Trigger]]) -> bool:
    """Whether a Chinese "agreed" only leads to the deed that is agreed to: 同意無限期凍結資產."""
    if passage.words.language.spaces or passage.text[hit.start : hit.end] != "同意":
        return False
    if passage.has(
        max(passage.start, hit.start - AGREED), hit.start, "pair", "pair_countries", "pair_people"
    ):
        return False
    return any(
        t.value.verb
        and t.value.type not in ("AGREE", "RETREAT")
        and 0 <= t.start - hit.end <= AGREED
        and "," not in passage.text[hit.end : t.start]
        for t in others
    )


def _told_by_verb(passage: Passage, hit: Hit[Trigger], others: Sequence[Hit[Trigger]]) -> bool:
    """Whether a noun is what the verb of a pact before it needs, its partner between the two: "заключить с А и Б соглашение"."""
    if hit.value.verb or hit.value.type != "AGREE" or passage.words.language.order != "SV":
        return False
    return any(
        o.value.verb
        and o.value.type == "AGREE"
        and o.value.needs
        and o.end < hit.start < needed_end(passage, o)
        and passage.has(o.end, hit.start, "with")
        for o in others
    )


def _recalled(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a Chinese war or talks are only what something is about, or what is to end: 關於俄烏衝突, 結束烏克蘭戰爭."""
    if passage.words.language.spaces or hit.value.verb or hit.value.type != "ASSAULT":
        return False
    at = hit.start
    for named in sorted(passage.named, key=lambda n: -n.end):
        if named.end <= at and passage.text[named.end : at] in ("", "的"):
            at = min(at, named.start)
    if passage.marked(at, "topic", "ending") or passage.text.endswith(passage.words.edges.opens_topic, 0, at):
        return True
    word = passage.first(max(passage.start, hit.start - ENDED_REACH), hit.start, "ending")
    return (
        word is not None
        and not CLAUSE.search(passage.text, word.end, hit.start)
        and not any(word.end <= t.start < hit.start and t.value.type != "NONE" for t in passage.triggers)
    )


def _history(entity_id: str) -> bool:
    """Whether a named thing is a war of history, or a treaty that has long been in force: news only recalls it."""
    row = knowledge_base().get(entity_id)
    if row is None:
        return False
    ended = row.until if row.kind != "agreement" else row.since
    return ended is not None and ended < HISTORY


def _of_another_year(passage: Passage, named: Named) -> bool:
    """Whether the year behind a known exercise's name is not its own: "Joint Sword-2024A" is not the one of 2023."""
    row = knowledge_base().get(named.entity_id)
    year = _YEAR.match(passage.text, named.end)
    return row is not None and row.since is not None and year is not None and year[1] != row.since[:4]


def _thing(passage: Passage, named: Named) -> Hit[Trigger]:
    """A named operation, exercise or agreement as a trigger; one whose name speaks of keeping the peace is aid."""
    aid = next(
        (
            t.value
            for t in passage.triggers
            if t.value.type == "AID" and named.start <= t.start and t.end <= named.end
        ),
        None,
    )
    mutual = named.kind != "operation"
    kind, status = ("AID", aid.status) if aid is not None else (NAMED_THINGS[named.kind], None)
    return Hit(
        named.start,
        named.end,
        Trigger(kind, aid.mode if aid else None, False, mutual, status, named.naming.rule),
    )


def _topic(passage: Passage, hit: Hit[Trigger], others: Sequence[Hit[Trigger]]) -> bool:
    """Whether a truce or a deal is what is talked of: "переговоры о прекращении огня", "обсудили условия соглашения"."""
    talks = next(
        (o for o in reversed(others) if o.value.type == "CONSULT" and 0 <= hit.start - o.end <= TALK_REACH),
        None,
    )
    if (
        talks is None
        or not passage.words.language.spaces
        or CLAUSE.search(passage.text[talks.end : hit.start])
    ):
        return False
    if talks.value.verb:
        return hit.start - talks.end <= OBJECT_REACH and not passage.has(
            talks.end, hit.start, "oblique", "coordination"
        )
    word = passage.first(max(talks.end, hit.start - TOPIC_REACH), hit.start, "topic")
    return word is not None and not any(word.start <= n.start < hit.start for n in passage.named)


def _governed(passage: Passage, hit: Hit[Trigger], others: Sequence[Hit[Trigger]]) -> bool:
    """Whether another trigger has this one for its object: aid that is cut, a truce that is asked for."""
    spaces = passage.words.language.spaces
    if hit.value.type in TALKED_OF and not hit.value.verb and _topic(passage, hit, others):
        return True
    master = () if hit.value.verb and spaces else MASTERS.get(hit.value.type, ())
    return any(
        o.value.type in master and 0 <= hit.start - o.end <= ((40 if o.value.needs else 24) if spaces else 14) and not any(c in passage.text[o.end : hit.start] for c in ",،;")
        for o in others
    )  # fmt: skip
