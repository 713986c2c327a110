"""Where a deed happened: the place that its words tell, in the narrowest sense told."""

from __future__ import annotations

from dragoman.find.arguments import Arguments
from dragoman.find.circumstances import CLAUSE, PARTED
from dragoman.find.drafts import Draft
from dragoman.find.governed import on_its_streets
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.scene import FORCE
from dragoman.find.words import Trigger

BESIDE = 4
"""How far behind a verb its object stands, in code points."""
UNMARKED = 50
"""What a place without a locative word is farther away, in code points."""
CLAUSE_MARK = 45
"""What each mark of a clause in between makes a place farther, in code points."""
BEYOND = 70
"""What a "that", an "after" or another word that opens a clause makes it farther."""
MATTER_REACH = 9
"""Room for "war" behind a name that it belongs to."""
_GROUND = ("地区", "境内", "一带", "地带", " region", " area")


def event_place(
    passage: Passage, hit: Hit[Trigger], found: Arguments, source: Draft | None = None
) -> str | None:
    """The nearest place behind a locative word that is no party to the event.

    A call is nowhere, a visit takes place where it goes, a withdrawal at what is left, and a place right behind a verb is where it happens.
    What `source` tells of happens where his words say, not where he speaks; a place of another clause is farther, and
    one that only describes a noun (在歐洲的資產) is none, but for what is struck there (轟炸了A的醫院) or is itself the event (在A的會談).
    """
    if hit.value.mode == "phone":
        return None
    parties = {id(n) for n in (*found.actors, *found.recipients)}
    visit, leaving = hit.value.mode == "visit", hit.value.type == "RETREAT"
    if visit and (
        goal := next((n.place_id for n in found.recipients if n.place_id and n.start >= hit.end), None)
    ):
        return goal
    best: tuple[int, str | None] | None = None
    for named in passage.named:
        if (
            named.place_id is None
            or named.naming.inside
            or id(named) in parties
            or named.naming.how in ("adjective", "people", "short")
        ):
            continue
        if source is not None and not source.content[0] <= named.start < source.content[1]:
            continue
        beside = 0 <= named.start - hit.end <= 1 or named.end + 1 == hit.start
        if not passage.words.language.spaces and passage.text.startswith("的", named.end) and not beside:
            continue
        prefix = named.naming.prefix
        at = named.start - len(prefix)
        gap = passage.text[hit.end : named.start]
        streets = on_its_streets(hit, named, gap)
        if not streets and _elsewhere(passage, hit, named):
            continue
        object_ = (
            named.kind == "place" and named.start >= hit.end and len(gap) <= BESIDE and not set(gap) & CLAUSE
        )
        located = (
            object_
            or streets
            or passage.marked(at, "locative", "place_noun")
            or prefix in ("ب", "وب")
            or passage.text.startswith(_GROUND, named.end)
            or (visit and passage.marked(at, "target"))
            or (leaving and named.start > hit.end and passage.marked(at, "from"))
        )
        if (not located and named.kind != "place") or (
            passage.words.language.spaces and passage.marked(at, "topic")
        ):
            continue
        cost = 0 if object_ else abs(named.start - hit.start) + (0 if located else UNMARKED)
        cost += 0 if object_ else _apart(passage, hit, named)
        if cost <= 120 and (best is None or cost < best[0]):
            best = (cost, narrower(passage, named) or named.place_id)
    return best[1] if best else None


def _elsewhere(passage: Passage, hit: Hit[Trigger], named: Named) -> bool:
    """Whether a name tells a matter and no place, in a language with spaces: "the situation in A", "use in the A war", "called in A's envoy"."""
    if not passage.words.language.spaces:
        return False
    at = named.start - len(named.naming.prefix)
    inside = any(h.value == "locative" and hit.start < h.start and h.end <= hit.end for h in passage.small)
    return (
        (passage.marked(at, "topic") and hit.value.type not in FORCE)
        or (inside and 0 <= at - hit.end <= 1)
        or passage.first(named.end, min(passage.end, named.end + MATTER_REACH), "matter") is not None
    )


def _apart(passage: Passage, hit: Hit[Trigger], named: Named) -> int:
    """What clauses, reported words, "after" and other deeds between a trigger and a place cost: it may be another thing's."""
    low, high = min(named.end, hit.end), max(named.start, hit.start)
    cost = CLAUSE_MARK * sum(passage.text.count(c, low, high) for c in ",،;؛")
    if not passage.words.language.spaces:
        return cost
    parted = passage.has(low, high, "complementizer", "backdrop", "aftermath", "circumstance")
    deeds = sum(1 for t in passage.triggers if t.value.type != "NONE" and low <= t.start and t.end <= high)
    return cost + (BEYOND if parted else 0) + (PARTED * deeds if named.start >= hit.end else 0)


def narrower(passage: Passage, named: Named) -> str | None:
    """The town of a state that is told with it: "in Ukraine's north-eastern Kharkiv"."""
    if named.kind != "state" or not passage.text.startswith("'s ", named.end):
        return named.place_id
    following = next((n for n in passage.named if n.start > named.end and n.kind == "place"), None)
    near = following is not None and len(passage.text[named.end : following.start].split()) <= 3
    return (
        following.place_id
        if following is not None and near and following.country == named.country
        else named.place_id
    )
