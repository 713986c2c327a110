"""The subject that a Chinese clause leaves out: the clause before names him, or who announces a deed without saying whose it is does it.

"警方驅散人群,拘留四十人"; "宣布召回大使".
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.phrases import slighted
from dragoman.find.retold import EventDraft
from dragoman.find.scene import CLAUSE, PARTIES, TELLERS
from dragoman.find.sides import OF_STATES, Sides
from dragoman.find.words import Trigger

HEAD = 6
"""Characters at most, besides times and adverbs, before a Chinese verb that goes on with the subject of the clause before."""
PLACE = 16
"""How far behind the 在 of a place such a verb stands at most, in code points: 在全國六大城市實施宵禁."""
AIM = 24
"""How far behind the 對 that opens its clause such a verb stands at most, in code points: 對煤炭和液化天然氣加徵關稅."""
OWN_WORD = frozenset({"announce", "threaten", "pledge", "offer"})
"""Acts by which somebody tells of deeds of his own."""
OWN_TYPES = OF_STATES | {"RETREAT", "CONCEDE", "SUPPORT", "COOPERATE"}
"""Types of which an official's word tells for his state."""


def left_out(
    passage: Passage, hit: Hit[Trigger], source: Draft | None, sides: Sides, kept: Sequence[EventDraft]
) -> Sides:
    """`sides` with the actor that a Chinese clause leaves out; unchanged where none is meant."""
    if passage.words.language.spaces or not hit.value.verb or undergone(passage, hit):
        return sides
    told = _announced(passage, hit, source)
    who = told or _before(passage, hit, source, kept)
    teller = source.speaker.entity_id if source is not None and not told else None
    others = tuple(
        r for r in dict.fromkeys((*sides[0], *sides[1])) if r not in who and not (who and r == teller)
    )
    if sides[0] and not who:
        return sides
    both = tuple(dict.fromkeys((*who, *others)))
    return (both, both) if hit.value.mutual and len(both) > 1 else (who, others)


def own_clause(passage: Passage, hit: Hit[Trigger]) -> int | None:
    """Where a Chinese clause begins that goes on with what a judge does himself (指控對手舞弊,並拘禁領袖); None for any other."""
    if passage.words.language.spaces or not hit.value.verb or passage.quoted(hit.start):
        return None
    begin = clause_start(passage, hit.start)
    opens = passage.text.startswith(passage.words.edges.goes_with, begin)
    return begin if opens and _bare(passage, begin, hit.start) else None


def undergone(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a Chinese verb, or the words before it in its clause, say that its subject is the one it is done to."""
    if passage.words.language.spaces:
        return False
    begin = clause_start(passage, hit.start)
    return passage.text.startswith(passage.words.edges.passive, hit.start) or passage.has(
        begin, hit.start, "agent"
    )


def clause_start(passage: Passage, at: int) -> int:
    """Where the clause begins that `at` stands in, by commas."""
    return max(passage.start, *(passage.text.rfind(c, passage.start, at) + 1 for c in ",;:"))


def _scene_set(passage: Passage, begin: int, at: int) -> int:
    """Where the words begin behind a place that opens a clause: 並在邊界線上|部署."""
    place = passage.first(begin, min(at, begin + HEAD), "locative")
    if place is None:
        return begin
    ends = [
        i + len(w) for w in passage.words.edges.within if (i := passage.text.rfind(w, place.end, at)) >= 0
    ]
    return max(ends, default=begin)


def _bare(passage: Passage, begin: int, at: int) -> bool:
    """Whether only times and a few small words stand in a stretch, nobody who could be a subject."""
    place = passage.first(begin, at, "locative")
    if (
        place is not None
        and at - place.end <= PLACE
        and all(n.place_id for n in passage.names(place.end, at))
    ):
        at = place.start
    if passage.names(begin, at) or passage.has(begin, at, "someone", "pronoun", "agent"):
        return False
    if passage.first(begin, begin + 2, "target") is not None and at - begin <= AIM:
        return True
    times = sum(w.end - w.start for w in passage.times if begin <= w.start and w.end <= at)
    small = sum(
        h.end - h.start
        for h in passage.small
        if begin <= h.start and h.end <= at and h.value in ("going_on", "planned", "coordination")
    )
    return len(passage.text[begin:at].strip(' “"')) - times - small <= HEAD


def _announced(passage: Passage, hit: Hit[Trigger], source: Draft | None) -> tuple[str, ...]:
    """Who announces the deed, where the clause in which he does names nobody for it."""
    if source is None or source.content[0] < passage.start:
        return ()
    ordered = source.cue is not None and passage.text.startswith(passage.words.edges.orders, source.cue[0])
    if source.act not in OWN_WORD and not ordered:
        return _called_on(passage, hit, source)
    begin = max(source.content[0], clause_start(passage, hit.start))
    if not _bare(passage, begin, hit.start):
        return ()
    who = source.speaker
    if not passage.start <= who.start < passage.end and not passage.has(passage.start, hit.start, "pronoun"):
        return ()
    own = hit.value.type in OWN_TYPES and hit.value.mode != "resign"
    official = who.kind in ("person", "government") and who.country and own
    return (f"state/{who.country}",) if official else (who.entity_id, *source.co_speakers)


def _called_on(passage: Passage, hit: Hit[Trigger], source: Draft) -> tuple[str, ...]:
    """Who is called on to do the deed: 敦促雙方, and whoever else the words are directed at."""
    called = source.act in ("urge", "demand", "ask") and source.cue is not None
    if not called or source.cue is None or CLAUSE.search(passage.text, source.cue[1], hit.start):
        return ()
    return source.to


def _opener(passage: Passage, low: int, at: int) -> tuple[str, ...]:
    """Who opens the last clause before `at` that a party opens: 軍方推翻選舉結果,並拘禁領袖."""
    names = [
        n
        for n in passage.names(low, at)
        if n.kind in PARTIES and n.naming.office not in TELLERS and passage.opens(n)
    ]
    if not names or passage.text.startswith(("(", "电", "報", "报"), names[-1].end):
        return ()
    return (names[-1].entity_id,)


def _before(
    passage: Passage, hit: Hit[Trigger], source: Draft | None, kept: Sequence[EventDraft]
) -> tuple[str, ...]:
    """Who acts in the clause before, where the trigger's own clause opens with its verb."""
    begin = clause_start(passage, hit.start)
    if begin == passage.start or not CLAUSE.match(passage.text[begin - 1]):
        return ()
    mate = passage.first(begin, hit.start, "with") if hit.value.mutual else None
    if not _bare(passage, _scene_set(passage, begin, hit.start), mate.start if mate else hit.start):
        return ()
    low = max(passage.start, source.content[0]) if source is not None else passage.start
    earlier = [
        e
        for e in kept
        if low <= e.trigger < begin
        and not e.noun
        and not any(
            n.entity_id in e.actors and slighted(passage, n, begin) for n in passage.names(low, begin)
        )
    ]
    last = max(earlier, key=lambda e: e.trigger, default=None)
    if last is None:
        return _opener(passage, low, begin)
    if passage.text.startswith(passage.words.edges.passive, last.trigger):
        return ()
    subjects = [n for n in passage.names(low, last.trigger) if n.entity_id in last.actors]
    return last.actors if any(passage.opens(n) for n in subjects) else ()
