"""What is said not to be: negation and how far it reaches, what is denied, broken off, absent or only played."""

from __future__ import annotations

from dragoman.find.drafts import Draft
from dragoman.find.intent import CLAUSE_END, IF_REACH, clause_start
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.undergone import undergone
from dragoman.find.words import Trigger

ABSENT_REACH = 30
"""How far behind a noun stands the word that says there is no such thing, in code points."""
AVERTING_REACH = 22
"""How far before a trigger a word stands that prevents or refuses the thing, itself included."""
WHEN = frozenset({"circumstance", "occasion"})
"""Small words that open a clause, or a phrase, of its own."""
THAT_REACH = 8
"""How far into a clause the "that" stands which ties it to the one before."""
DENIED_REACH = 90
"""How far behind the "that" of a denial its deed stands, in code points."""


def negated(passage: Passage, hit: Hit[Trigger], own: int) -> bool:
    """Whether a negation in a deed's own clause, which begins at `own`, bears on it: what is "not specified" of it does not undo it."""
    return any(
        own <= h.start and h.end <= hit.start and (hit.value.verb or not _untold(passage, h.end))
        for h in passage.by_class.get("negation", ())
    )


def _untold(passage: Passage, at: int) -> bool:
    """Whether the negated word behind `at` is one of telling: "gave no date for the end of"."""
    return any(h.start - len(h.prefix) == at + 1 for h in passage.by_class.get("untold", ()))


def cannot_without(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a deed only cannot be as long as a thing is lacking: "من دون ضمانات لا يمكن التوصل إلى اتفاق"."""
    if not passage.has(passage.start, hit.start, "lacking"):
        return False
    cannot = {h.start - 1 for h in passage.by_class.get("possible", ())}
    return any(h.end in cannot and h.end <= hit.start for h in passage.by_class.get("negation", ()))


def nobody(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether the subject of a verb's clause is nobody, however long it is: "nobody in the crowd of thousands was hurt"."""
    begin = own_clause(passage, hit, clause_start(passage, hit.start - IF_REACH, hit.start))
    return hit.value.verb and passage.has(begin, hit.start, "nobody")


def told_not(passage: Passage, source: Draft) -> bool:
    """Whether a statement is a denial only by the "not" in it, and no word of denial leads it: another clause of it may tell what is so."""
    if source.cue is None or source.cue[0] < passage.start:
        return False
    outright = any(c.start == source.cue[0] and c.value.act == "deny" for c in passage.cues)
    return not outright and passage.has(*source.content, "negation")


def denied_by_some(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a deed is the first that is told behind the "that" of a denial by somebody without a name."""
    cues = [c for c in passage.cues if c.value.act == "deny" and c.end <= hit.start]
    that = passage.first(cues[-1].end, hit.start, "complementizer") if cues else None
    if that is None or that.start - cues[-1].end > THAT_REACH or hit.start - that.end > DENIED_REACH:
        return False
    begin = own_clause(passage, hit, that.end)
    first = all(t.start >= hit.start for t in passage.triggers if t.start >= that.end)
    return first and begin == that.end and CLAUSE_END.search(passage.text, begin, hit.start) is None


def mock(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a deed of force is only played, by the words of its clause: "in a mock attack jets bombed a bridge"."""
    if hit.value.type != "ASSAULT":
        return False
    end = CLAUSE_END.search(passage.text, hit.end, min(passage.end, hit.end + IF_REACH))
    high = end.start() if end else min(passage.end, hit.end + IF_REACH)
    return passage.has(clause_start(passage, hit.start - IF_REACH, hit.start), high, "mock")


def averted(passage: Passage, hit: Hit[Trigger], begin: int) -> bool:
    """Whether a word that prevents, refuses or fails bears on a thing; an Arabic verb of failing does across its subject."""
    if passage.has(max(begin, hit.start - AVERTING_REACH), hit.start, "averting"):
        return True
    if passage.words.language.order != "VS" or hit.value.verb or "failing" not in passage.by_class:
        return False
    low = clause_start(passage, hit.start - IF_REACH, hit.start)
    return any(
        low <= h.start
        and h.end <= hit.start
        and not any(h.end <= t.start < hit.start for t in passage.triggers)
        for h in passage.by_class["failing"]
    )


def absent(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether words behind a noun, in its clause, say that there is no such thing, or that it was called off: "никакой блокады нет"."""
    end = CLAUSE_END.search(passage.text, hit.end, min(passage.end, hit.end + ABSENT_REACH))
    high = end.start() if end else min(passage.end, hit.end + ABSENT_REACH)
    if not hit.value.verb and (
        passage.has(hit.end, high, "absence") or passage.marked(hit.start - len(hit.prefix), "absence")
    ):
        return True
    return undergone(passage, hit, "called_off") is not None


def own_clause(passage: Passage, hit: Hit[Trigger], begin: int) -> int:
    """Where the words that negate a trigger begin: "did not step in when the army took the town" denies no taking.

    A verb's clause begins behind the "when" before it, unless that only stands in the negated verb ("has not since Monday met"); a noun's
    where the word stands right before it (عند سقوط). A verb with its object joined to it tells of the noun before ("لا تعد جنودا احتجزتهم أسرى").
    """
    if not passage.words.language.spaces or passage.marked(hit.start, "infinitive"):
        return begin
    if not hit.value.verb:
        at = hit.start - len(hit.prefix)
        return at if passage.marked(_phrase(passage, at), *WHEN) else begin
    if hit.suffix and not passage.marked(hit.start - len(hit.prefix), "negation"):
        return hit.start
    denied = [h.end for h in passage.small if h.value == "negation" and begin <= h.start]
    marks = (
        h
        for h in passage.small
        if h.value in WHEN
        and begin <= h.start
        and h.end <= hit.start
        and not any(end <= h.start and not passage.text[end : h.start].strip() for end in denied)
    )
    return max((h.end for h in marks), default=begin)


def _phrase(passage: Passage, at: int) -> int:
    """Where the phrase of a noun at `at` begins, behind the word that governs it: "since | the Ukrainian attack"."""
    return next((n.start for n in passage.named if n.end == at - 1 and n.naming.how == "adjective"), at)


def broken(passage: Passage, low: int, at: int) -> bool:
    """Whether a word for a breach bears on a pact: no other thing is joined between the two by an "and"."""
    return any(
        h.value == "breach" and low <= h.start and h.end <= at and not passage.has(h.end, at, "coordination")
        for h in passage.small
    )
