"""Days that a page prints above its text and that are not the text's: what a site's clock showed when it was copied."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from dragoman.extract.bounds import near_days
from dragoman.extract.facts import LineFacts
from dragoman.extract.tenures import office_bounds
from dragoman.extract.words import inside_word
from dragoman.lang import read_rules
from dragoman.text.fold import fold
from dragoman.types import PageDate

# Between "today" and its weekday stand at most so many characters.
_NEAR = 12
# The office of somebody named must have ended so long before the printed day, or begin so long after it.
_APART = timedelta(days=180)


def newer_above(dates: list[PageDate], top: int) -> PageDate | None:
    """The first of the unlabelled days where it stands above `top`, and the next one, lower down, is older.

    Nobody prints a later day above that of publication without saying what it is; a site's clock stands there.
    """
    if len(dates) < 2 or dates[0].start is None or dates[0].start >= top:
        return None
    return (
        dates[0] if dates[0].value[:10] > dates[1].value[:10] and dates[1].start != dates[0].start else None
    )


def belongs_to_other_times(day: str, texts: list[LineFacts], code: str) -> bool:
    """Whether two things in the text speak against `day`: the weekday that it calls today, and who holds an office."""
    printed = date.fromisoformat(day)
    told = {weekday for line in texts for weekday in _weekdays_today(line.folded, code)}
    if not told or told & {printed.isoweekday(), (printed - timedelta(days=1)).isoweekday()}:
        return False
    return any(
        (bound.high is not None and date.fromisoformat(bound.high) + _APART < printed)
        or (bound.low is not None and date.fromisoformat(bound.low) - _APART > printed)
        for bound in office_bounds(texts, code)
    )


def _weekdays_today(folded: str, code: str) -> set[int]:
    """Weekdays (ISO, Monday 1) that stand beside "today" in a folded line."""
    found = set()
    for word, offset in near_days(code).items():
        at = folded.find(word) if not offset else -1
        while at >= 0:
            end = at + len(word)
            if not inside_word(folded, at - 1, at) and not inside_word(folded, end - 1, end):
                near = folded[end : end + _NEAR]
                found |= {number for name, number in _weekdays(code) if near.lstrip(" ,،(").startswith(name)}
            at = folded.find(word, end)
    return found


@cache
def _weekdays(code: str) -> tuple[tuple[str, int], ...]:
    return tuple(
        (fold(form), int(rule.fields["weekday"]))
        for rule in read_rules(code, "time")
        if rule.section == "weekdays" and "wary" not in rule.fields
        for form in rule.forms()
    )
