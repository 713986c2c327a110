"""The dates that a text names with a month, in the four languages: enough to check them, not to resolve them.

Month and weekday names are those of `lang/<code>/time.yml`; patterns read folded text. A month alone is no date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from dragoman.extract.repairs.scene import Paragraph, Scene
from dragoman.lang.load import read_rules
from dragoman.text.fold import fold

_ISO = re.compile(
    r"(?<![\d./-])(?P<year>(?:19|20)\d\d)[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)(?![\d./-]\d|\d)"
)
_POINTS = re.compile(r"(?<![\d./-])(?P<day>\d\d)\.(?P<month>\d\d)\.(?P<year>(?:19|20)\d\d)(?![\d./-]\d|\d)")
_CHINESE = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d) ?年 ?)?(?<!\d)(?<![个個])(?P<month>\d\d?) ?月(?: ?(?P<day>\d\d?) ?[日号](?!线))?"
)
_STOP = re.compile(r"[。!?؟]|(?<=\w\w)\.(?=\s)")
_SIDE = 300
_NUMERIC_HINT = re.compile(r"\d[-/.]\d")


class Day(msgspec.Struct, frozen=True):
    """A date as written: offsets of the scene, and what it names (0: not named)."""

    start: int
    end: int
    year: int
    month: int
    day: int
    place: Paragraph

    @property
    def value(self) -> str:
        """The date as EDTF, to the precision that is written."""
        parts = [f"{self.year:04d}", *(f"{n:02d}" for n in (self.month, self.day) if n)]
        return "-".join(parts)


@cache
def names(code: str, section: str) -> dict[str, int]:
    """Folded name -> number from 1, for the `months` or `weekdays` of a language."""
    rules = [rule for rule in read_rules(code, "time") if rule.section == section]
    return {
        fold(form): int(rule.fields[section.removesuffix("s")]) for rule in rules for form in rule.forms()
    }


def one_of(forms: Iterable[str]) -> str:
    """A pattern that matches any of `forms`, the longest first."""
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda f: (-len(f), f)))


@cache
def _written(code: str) -> tuple[re.Pattern[str], ...]:
    """The patterns of dates in words of a language; groups day, month, year."""
    if code == "zh":
        return (_CHINESE,)
    months = one_of(names(code, "months"))
    year = r"(?P<year>(?:19|20)\d\d)(?!\d)"
    day = r"(?<![\d.,:])(?P<day>\d{1,2})"
    if code == "ar":
        month = rf"(?P<month>{months})(?: ?/ ?(?:{months}))?(?!\w)"
        tail = rf" (?:من )?(?:ال?عام |سنه )?{year}"
        return (
            re.compile(rf"{day} (?:من )?(?:شهر )?{month}(?:{tail})?"),
            re.compile(rf"(?<![\w/]){month}{tail}"),
        )
    if code == "ru":
        month = rf"(?P<month>{months})(?!\w)"
        return (re.compile(rf"{day} {month}(?: {year})?"), re.compile(rf"(?<!\w){month} {year}"))
    if code == "en":
        month, ordinal = rf"(?P<month>{months})(?!\w)\.?", r"(?:st|nd|rd|th)?"
        return (
            re.compile(rf"{day}{ordinal}(?: of)?,? {month}(?:,? {year})?"),
            re.compile(rf"(?<!\w){month} (?P<day>\d{{1,2}})(?!\d){ordinal}(?:,? {year})?"),
            re.compile(rf"(?<!\w){month},? {year}"),
        )
    return ()


def find_days(scene: Scene) -> list[Day]:
    """The dates of the page's prose, in order of place; where two readings overlap the longer one stands."""
    patterns: list[tuple[re.Pattern[str], tuple[str, ...]]] = []
    if any(char.isdigit() for char in scene.folded):
        patterns += [(pattern, (code,)) for code in sorted(scene.codes) for pattern in _written(code)]
    if _NUMERIC_HINT.search(scene.folded):
        patterns += [(_ISO, ()), (_POINTS, ())]
    found = [
        _day(match, place) for pattern, codes in patterns for match, place in scene.find(pattern, *codes)
    ]
    chosen: list[Day] = []
    for day in sorted(found, key=lambda d: (d.start, -d.end)):
        if not chosen or day.start >= chosen[-1].end:
            chosen.append(day)
    return chosen


def _day(match: re.Match[str], place: Paragraph) -> Day:
    named = match.groupdict()
    month = named["month"] or "0"
    number = int(month) if month.isdigit() else names(place.code, "months").get(month, 0)
    return Day(*match.span(), int(named.get("year") or 0), number, int(named.get("day") or 0), place)


def sentence(scene: Scene, day: Day) -> tuple[int, int]:
    """Where the sentence that holds `day` begins and ends (offsets of the scene); 300 characters a side at most."""
    start, end = max(day.place.start, day.start - _SIDE), min(day.place.end, day.end + _SIDE)
    for match in _STOP.finditer(scene.folded, start, day.start):
        start = match.end()
    stop = _STOP.search(scene.folded, day.end, end)
    return start, stop.start() if stop else end
