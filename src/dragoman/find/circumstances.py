"""When and where an event took place, by the times and places of its sentence."""

from __future__ import annotations

from dragoman.find.arguments import Arguments
from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage, When
from dragoman.find.words import Trigger

PARTED = 45
"""What another trigger in between makes a date farther, in code points."""
UNMARKED = 50
"""What a place without a locative word is farther away, in code points."""
_GROUND = ("地区", "境内", "一带", "地带", " region", " area")


def event_date(passage: Passage, hit: Hit[Trigger], source: Draft | None) -> str | None:
    """The nearest time expression in the sentence: of the same clause before others, of the same words before the report.

    "Since the start of X on D" opens an interval at D.
    """
    best: tuple[float, When] | None = None
    for when in passage.times:
        low, high = min(when.end, hit.end), max(when.start, hit.start)
        between = passage.text[low:high]
        parted = sum(1 for t in passage.triggers if low <= t.start and t.end <= high)
        cost = len(between) + 40 * sum(between.count(c) for c in "،,;؛") + PARTED * parted
        cost += 30 if passage.quoted(when.start) != passage.quoted(hit.start) else 0
        cost += 60 if source is not None and not source.content[0] <= when.start < source.content[1] else 0
        if cost <= 220 and (best is None or cost < best[0]):
            best = (cost, when)
    if best is None:
        return None
    value = best[1].time.value
    since = "/" not in value and passage.has(best[1].start - 90, best[1].start, "since")
    return f"{value}/.." if since and best[1].start < hit.start else value


def event_place(passage: Passage, hit: Hit[Trigger], found: Arguments) -> str | None:
    """The nearest place behind a locative word that is no party to the event."""
    parties = {id(n) for n in (*found.actors, *found.recipients)}
    best: tuple[int, str] | None = None
    for named in passage.named:
        if (
            named.place_id is None
            or id(named) in parties
            or named.naming.how in ("adjective", "people", "short")
        ):
            continue
        prefix = named.naming.prefix
        located = (
            passage.marked(named.start - len(prefix), "locative")
            or prefix in ("ب", "وب")
            or passage.text.startswith(_GROUND, named.end)
        )
        if not located and named.kind != "place":
            continue
        cost = abs(named.start - hit.start) + (0 if located else UNMARKED)
        if cost <= 120 and (best is None or cost < best[0]):
            best = (cost, named.place_id)
    return best[1] if best else None
