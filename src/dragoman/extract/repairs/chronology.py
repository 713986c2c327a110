"""Dates that cannot be true: 31 February, a Friday that was a Thursday, a past event later than the page,
a war that the knowledge base dates otherwise, two dates for one agreement.

Nothing here is applied: which of two dates is right is for the reader to say.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache

from dragoman.extract.repairs.dates import Day, find_days, names, one_of, sentence
from dragoman.extract.repairs.patterns import cues
from dragoman.extract.repairs.scene import Scene
from dragoman.extract.repairs.world import Start, starts_named
from dragoman.types import Repair

_LEAP = 2024
_READ = 400  # dates of a page looked at for agreements
_MOST = 40  # dates of agreements compared within one article
_NEAR = 40  # code points between a date and the war it dates
_BESIDE = 16  # code points between a war's name and "began"
_RECENT = 60  # days around an article's date within which a bare "8 September" is of that year
_SLACK = 2  # days that time zones and late updates may put a true date after the page's own


def find_impossible_dates(scene: Scene) -> Iterator[Repair]:
    """All that is wrong with the dates of the prose."""
    days = find_days(scene)
    yield from _no_such_day(scene, days)
    yield from _weekdays(scene, days)
    false: list[tuple[Day, Repair]] = [*_later(scene, days), *_otherwise(scene, days)]
    seen: set[int] = set()
    for day, repair in false:
        if day.start not in seen:
            seen.add(day.start)
            yield repair
    yield from _swapped(scene, {day.year for day, _ in false}, seen)
    yield from _agreements(scene, [day for day in days if day.start not in seen])


def _year_near(scene: Scene, day: Day) -> int:
    """The year of a date that names none, where it lies within two months of the article's own date; else 0."""
    published = scene.published.get(day.place.part, "")
    if len(published) < 10 or not (day.day and _exists(day)):
        return 0
    own = date.fromisoformat(published[:10])
    for year in (own.year, own.year - 1, own.year + 1):
        if (
            day.day <= monthrange(year, day.month)[1]
            and abs((date(year, day.month, day.day) - own).days) <= _RECENT
        ):
            return year
    return 0


def _no_such_day(scene: Scene, days: list[Day]) -> Iterator[Repair]:
    for day in days:
        if day.month > 12 or (day.day and day.month and not _exists(day)):
            yield scene.repair(
                day.start, day.end, "impossible_date", None, 0.95, "the calendar has no such day"
            )


def _exists(day: Day) -> bool:
    return 1 <= day.month <= 12 and 0 < day.day <= monthrange(day.year or _LEAP, day.month)[1]


@cache
def _weekday_beside(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns of a weekday right before and right after a date; after it only behind a comma or bracket."""
    one = one_of(names(code, "weekdays"))
    if code == "zh":
        return re.compile(rf"({one})[,(]?$"), re.compile(rf"[,(]? ?({one})")
    return (
        re.compile(rf"(?<!\w)({one})(?:[,،]? |[,،]|\()(?:the |on |الموافق |\()?$"),
        re.compile(rf"(?: ?г\.| года)?(?:[,،] ?\(?| ?\()({one})(?!\w)"),
    )


def _weekdays(scene: Scene, days: list[Day]) -> Iterator[Repair]:
    for day in days:
        year = day.year or _year_near(scene, day)
        if not (year and day.day and _exists(day)) or not names(day.place.code, "weekdays"):
            continue
        before, after = _weekday_beside(day.place.code)
        left = max(day.place.start, day.start - 24)
        match = before.search(scene.folded[left : day.start])
        start, end = (left + match.start(1), day.end) if match else (day.start, day.end)
        if match is None:
            match = after.match(scene.folded, day.end, day.place.end)
            end = match.end(1) if match else end
        if match is None:
            continue
        said = names(day.place.code, "weekdays")[match[1]]
        true = date(year, day.month, day.day).isoweekday()
        if said != true:
            right = next(form for form, number in names("en", "weekdays").items() if number == true)
            yield scene.repair(
                start,
                end,
                "weekday_mismatch",
                None,
                0.85,
                f"{year}-{day.month:02d}-{day.day:02d} was a {right.capitalize()}",
            )


def _later(scene: Scene, days: list[Day]) -> Iterator[tuple[Day, Repair]]:
    """Dates in a past clause that are later than every date the page gives of itself."""
    if scene.latest is None:
        return
    for day in days:
        if day.place.role == "related" or day.start == day.place.start:
            continue  # another article's date
        if not (day.year and day.month and _exists_or_month(day)) or not _after(day, scene.latest):
            continue
        past, future = cues(day.place.code, "past"), cues(day.place.code, "future")
        start, end = sentence(scene, day)
        said = f"{scene.folded[start : day.start]} {scene.folded[day.end : end]}"
        if past and past.search(said) and not (future and future.search(said)):
            reason = f"told as past, but later than the page's own date, {scene.latest}"
            yield day, scene.repair(day.start, day.end, "impossible_date", None, 0.8, reason)


def _exists_or_month(day: Day) -> bool:
    return _exists(day) if day.day else day.month <= 12


def _after(day: Day, latest: str) -> bool:
    if len(latest) < 10 or not day.day:
        size = min(len(latest), len(day.value))
        return day.value[:size] > latest[:size]
    return (date(day.year, day.month, day.day) - date.fromisoformat(latest)).days > _SLACK


def _otherwise(scene: Scene, days: list[Day]) -> Iterator[tuple[Day, Repair]]:
    """Beginnings of wars and operations that the page puts later than the knowledge base does."""
    dated = [day for day in days if day.year and _exists_or_month(day)]
    starts = [day.start for day in dated]
    for code in sorted(scene.codes) if dated else ():
        cue, span = cues(code, "beginning"), cues(code, "elapsed")
        if cue is None:
            continue
        for named in starts_named(scene.folded, code):
            around = (
                scene.folded[max(0, named.start - _BESIDE) : named.start],
                scene.folded[named.end : named.end + _BESIDE],
            )
            if not any(map(cue.search, around)):
                continue
            near = dated[bisect_left(starts, named.start - _NEAR) : bisect_left(starts, named.end + _NEAR)]
            for day in near:
                start, end = sentence(scene, day)
                if (
                    day.place.code != code
                    or not start <= named.start < end
                    or _months_after(day, named.since) <= 1
                ):
                    continue
                if span is None or not span.search(
                    scene.folded, start, end
                ):  # not "three years after it began"
                    yield day, _started(scene, day, named)


def _started(scene: Scene, day: Day, named: Start) -> Repair:
    same = int(named.since[5:7]) == day.month
    suggested = scene.text[day.start : day.end].replace(str(day.year), named.since[:4]) if same else None
    reason = f"the knowledge base dates the beginning of {named.label} to {named.since}"
    return scene.repair(day.start, day.end, "impossible_date", suggested, 0.8, reason)


def _months_after(day: Day, since: str) -> int:
    return (day.year - int(since[:4])) * 12 + day.month - int(since[5:7])


def _swapped(scene: Scene, years: set[int], seen: set[int]) -> Iterator[Repair]:
    """Other mentions, told as past, of a year that the page demonstrably got wrong elsewhere."""
    for year in sorted(years):
        for match, place in scene.find(re.compile(rf"(?<!\d){year}(?!\d)")):
            since = cues(place.code, "since")
            left = max(place.start, match.start() - 12)
            if match.start() in seen or since is None or not since.search(scene.folded[left : match.start()]):
                continue
            end = match.end() + (scene.folded[match.end() : match.end() + 1] == "年")
            reason = f"the page is wrong about {year} elsewhere; the same slip may stand here"
            yield scene.repair(match.start(), end, "impossible_date", None, 0.5, reason)


def _agreements(scene: Scene, days: list[Day]) -> Iterator[Repair]:
    """One agreement, two months: full dates a month apart in sentences on an agreement of one article."""
    about: dict[int, list[Day]] = defaultdict(list)
    for day in days[:_READ]:
        noun, longer = cues(day.place.code, "agreement"), cues(day.place.code, "extended")
        start, end = sentence(scene, day)
        if not (day.year and day.day and noun and _exists(day) and noun.search(scene.folded, start, end)):
            continue
        if not (longer and longer.search(scene.folded, start, end)):
            about[day.place.part].append(day)
    for every in about.values():
        mine = every[:_MOST]
        for day in mine:
            rivals = [
                other
                for other in mine
                if _month_apart(day, other) and sentence(scene, day) != sentence(scene, other)
            ]
            support = sum(abs(_ordinal(other) - _ordinal(day)) <= 1 for other in mine)
            if rivals and (len(rivals) > support or (len(rivals) == support and day.start > rivals[0].start)):
                reason = f"elsewhere the page dates the agreement to {rivals[0].value}"
                yield scene.repair(day.start, day.end, "contradicting_date", None, 0.7, reason)


def _ordinal(day: Day) -> int:
    return date(day.year, day.month, day.day).toordinal()


def _month_apart(one: Day, other: Day) -> bool:
    months = abs((one.year - other.year) * 12 + one.month - other.month)
    return months == 1 and abs(one.day - other.day) <= 1
