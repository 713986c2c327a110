"""Nothing has happened after the day of its page: what is dated later is planned."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

import msgspec

from dragoman.find.retold import EventDraft
from dragoman.types import TimeExpression

TOLD = frozenset({"happened", "ongoing", "claimed"})
"""Standings of what is told as done."""
NO_TENSE = "zh/"
"""How the rules of a language begin whose verbs show no past."""
MONTH = 7
"""Characters of a month in a date: what is to be done "by the end of the year" is told from this month on."""
DAY = 10
"""Characters of a day in a date."""


def not_yet(
    events: Iterable[EventDraft], day: str | None, times: Iterable[TimeExpression]
) -> list[EventDraft]:
    """The events with what begins after `day` (EDTF; the last of an interval) as planned.

    Where the page prints the year itself, the date or the page's own is a slip, and nothing is known of it.
    """
    sure = {t.value for t in times if t.value[:4] in t.text}
    return [
        msgspec.structs.replace(event, status="planned")
        if event.status in TOLD
        and event.date is not None
        and event.date not in sure
        and _after(event, event.date, day or "")
        else event
        for event in events
    ]


def _after(event: EventDraft, told: str, day: str) -> bool:
    """Whether an event begins after a day: by what both dates tell; a verb in the past has a day's grace, for it is day elsewhere first."""
    (first, _, until), last = told.partition("/"), day.rpartition("/")[2]
    if len(first) == len(until) == MONTH and first == last[:MONTH] < until:
        return True
    known = min(len(first), len(last))
    if not (first[:4].isdigit() and last[:4].isdigit()) or first[:known] <= last[:known]:
        return False
    tense = event.past and not event.noun and not event.rule.startswith(NO_TENSE)
    return not (tense and len(first) == len(last) == DAY and _next(last) == first)


def _next(day: str) -> str:
    """The day after one."""
    try:
        return str(date.fromisoformat(day) + timedelta(days=1))
    except ValueError:
        return ""
