"""What stands between a subject and its reporting word, and what that tells of the two."""

from __future__ import annotations

from dragoman.find.closing import behind_day
from dragoman.find.frame import (
    CLOSE,
    NAME_QUOTE,
    SPEAKERS,
)
from dragoman.find.joined_reports import OBJECTED
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

WHO_REACH = 12
"""Room for "has also" between "who" and its verb."""
OFFICE_REACH = 60
"""How long the words of an office between a quotation and who said it may be."""


def break_before(passage: Passage, left: int, at: int) -> int:
    """The last mark that parts clauses before `at`, an aside on who will not be named left out; -1 where there is none."""
    mark = max((passage.text.rfind(c, left, at) for c in ",;—–" + CLOSE), default=-1)
    if mark < 0 or passage.text[mark] != "," or passage.text[mark + 1 : at].strip():
        return mark
    before = passage.text.rfind(",", left, mark)
    return (
        break_before(passage, left, before)
        if before >= 0 and (passage.has(before, mark, "nameless") or _linked(passage, before, mark))
        else mark
    )


def _linked(passage: Passage, comma: int, mark: int) -> bool:
    """Whether nothing but a linking word stands between two commas: "Oslo, however, accused Lima"."""
    return any(h.start == comma + 2 and h.end == mark for h in passage.by_class.get("linking", ()))


def antecedent(passage: Passage, cue: Hit[Cue]) -> Named | None:
    """Whom the "who" before the verb stands for: "a call by Donald Trump, who warned"."""
    who = next((h for h in passage.small if h.value == "who" and 0 <= cue.start - h.end <= WHO_REACH), None)
    if who is None or set(passage.text[who.end : cue.start]) & set(",;:"):
        return None
    before = [n for n in passage.names(passage.start, who.start) if n.kind in SPEAKERS and n.kind != "outlet"]
    named = before[-1] if before else None
    return named if named is not None and passage.text[named.end : who.start].strip() in ("", ",") else None


def takes_object(passage: Passage, cue: Hit[Cue], end: int) -> bool:
    """Whether a verb has behind it what it rejects, condemns or backs: "…, but activists rejected the offer"."""
    return cue.value.act in OBJECTED and any(
        map(str.isalpha, passage.text[behind_day(passage, end) : passage.end])
    )


def described(passage: Passage, before: list[Named], comma: int, cue: Hit[Cue]) -> bool:
    """Whether a person and what describes him stand right before the verb: "A, the interior minister, said police would"; so may he behind his office."""
    if not before or comma < before[-1].end or passage.words.language.code != "en":
        return False
    last, holder = before[-1], before[-1].naming.holder
    behind = last.naming.how == "title" and holder is not None and holder < last.start
    ahead = len(before) > 1 and before[-2].naming.holder == last.start
    told = not passage.text[last.end : comma].strip() and passage.adverbs(comma + 1, cue.start)
    return told and (behind or ahead)


def leads(text: str, a: int, b: int, start: int) -> bool:
    """Whether the quotation at `a` to `b` leads up to the report at `start`: nothing, or the words of an office, between."""
    gap = text[b:start].strip(" ,—–-")
    if not gap:
        return True
    parted = text[b - 2] in ",!?" or text[b : b + 1] == ","
    return (
        parted
        and (b - a > NAME_QUOTE or text[b - 2] in ",!?")
        and len(gap) <= OFFICE_REACH
        and not set(gap) & set(',.:;«“"')
    )


def nearest(names: list[Named]) -> Named | None:
    """The last name; a group without an owner ("experts") gives way to a party."""
    parties = [n for n in names if n.kind != "group" or n.country]
    return parties[-1] if parties else names[-1] if names else None


def opens(passage: Passage, named: Named) -> bool:
    """Whether a name opens a clause: punctuation or "and", "but" before it."""
    head = passage.text[passage.start : named.start].rstrip()
    return not head or head[-1] in ",;:—–。" or passage.marked(named.start, "coordination")


def foremost(names: list[Named]) -> Named | None:
    """The first person of an earlier clause, else its first party: "Трамп направил … письмо, в котором заявил"."""
    people = [n for n in names if n.kind == "person"]
    return people[0] if people else nearest(names[:1])


def clause_before(passage: Passage, cue: Hit[Cue], before: list[Named]) -> bool:
    """Whether a name stands in the cue's own clause, so that an inverted reading is wrong."""
    return bool(before) and not any(c in passage.text[before[-1].end : cue.start] for c in ",;—–" + CLOSE)


def barrier(gap: str) -> bool:
    """Whether words between cue and name part them: an inverted subject follows at once."""
    gap = gap.rstrip(' «“"') if gap.endswith(("«", "“", '"')) else gap
    return any(c in gap for c in ',:;.“«"') or len(gap.split()) > 2
