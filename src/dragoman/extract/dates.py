"""The dates that a page prints of itself, and lines that hold nothing else.

Reads the formats of date lines in news: ISO, dotted and slashed (in English text the month stands first between
slashes), Chinese 2023年9月7日 and Republic-of-China years, day month year and month day year in words, Arabic double
month names, Hijri dates. Values are EDTF: the day, with the clock time only where seconds and zone are printed too.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import msgspec
from hijridate import Hijri

from dragoman.lang import language_codes, read_rules
from dragoman.text.fold import fold, fold_view
from dragoman.text.identify import script_of
from dragoman.text.views import View


class FoundDate(msgspec.Struct, frozen=True):
    """A full date at `start` to `end` of a line (code points of the line); `seconds`: a clock time to the second."""

    start: int
    end: int
    value: str
    seconds: bool = False


# News archives on the web begin in the 1980s; later than 2100 is a number, not a year.
_YEARS = range(1980, 2101)
_CLOCK = r"(?:[t @,|،-]{0,3}(?P<h>[01]?\d|2[0-3]):(?P<mi>[0-5]\d)(?::(?P<s>[0-5]\d)(?:\.\d+)?)?\s?(?P<z>z|gmt|utc|[+-]\d\d:?\d\d)?)?"
_NUMERIC = re.compile(
    r"(?<![\d./])(?<!\d[,-])(?:(?P<y>(?:19|20)\d\d)(?P<sep>[-/.]|\s?年\s?)(?P<m>0?[1-9]|1[0-2])(?:(?P=sep)|\s?月\s?)(?P<d>3[01]|[12]\d|0?[1-9])(?!\d)\s?[日号]?"
    r"|(?P<a>3[01]|[12]\d|0?[1-9])(?P<sep2>\s?[./-]\s?)(?P<b>3[01]|[12]\d|0?[1-9])(?P=sep2)(?P<y2>(?:19|20)\d\d|\d\d)(?![\d]))"
    + _CLOCK
)
_HINT = re.compile(r"\d|年")
_COMPACT = re.compile(r"(?<!\d)(?P<y>20\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
_MINGUO = re.compile(r"(?:民国|中华民国)\s?(\d{2,3})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日")
_HAN_DATE = re.compile(
    r"([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_HAN_DIGITS = {char: value for value, char in enumerate("〇一二三四五六七八九")} | {"零": 0}
_WORD = re.compile(r"[^\W_]+")
_RESIDUE = re.compile(r"[^\W_]+|\d+")
# Sections of page.yml and time.yml whose words a date line may hold.
_LINE_WORDS = frozenset(
    {
        "dateline_words",
        "published",
        "updated",
        "crawled",
        "reading_time",
        "relative",
        "hijri_marks",
    }
)
# It may also name a section, a site, an author, a town: this many other words at most.
_OTHER_WORDS = 4
_OTHER_CHARACTERS = 32
_OTHER_HAN = 18


@cache
def _months(section: str) -> tuple[dict[str, int], re.Pattern[str]]:
    """Folded month name -> number over all languages, and a pattern of the names, longest first."""
    names: dict[str, int] = {}
    for code in language_codes():
        for rule in read_rules(code, "time"):
            if rule.section == section:
                names.update({fold(form): int(rule.fields["month"]) for form in rule.forms()})
    pattern = "|".join(re.escape(name) for name in sorted(names, key=lambda n: (-len(n), n)))
    return names, re.compile(pattern)


def month_names() -> tuple[dict[str, int], re.Pattern[str]]:
    """Folded names of the civil months in every language with their numbers, and a pattern that finds them."""
    return _months("months")


@cache
def _worded(section: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Patterns for "7 September 2023" and "September 7, 2023"."""
    name = _months(section)[1].pattern
    month = rf"(?P<m>{name})\.?(?:\s?[/(-]\s?(?:{name})\)?)?"
    year = r"(?P<y>(?:19|20)\d\d|1[34]\d\d)(?!\d)"
    day = r"(?<![\d.:])(?P<d>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    return (
        re.compile(rf"{day}[\s,.-]{{1,3}}(?:of\s|من\s)?(?<!\w){month}[\s,.-]{{0,3}}{year}{_CLOCK}"),
        re.compile(rf"(?<!\w){month}\s{{1,2}}{day},?\s{{0,2}}{year}{_CLOCK}"),
    )


def find_dates(text: str, language: str) -> list[FoundDate]:
    """The full dates in a line of `language`, in order; a date without a year or with an impossible day is none."""
    if _HINT.search(text) is None:
        return []
    view = fold_view(View.of(text))
    folded = view.text
    found = [*_numeric(folded, language), *_in_words(folded), *_chinese(folded)]
    kept: list[FoundDate] = []
    for item in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or item.start >= kept[-1].end:
            kept.append(item)
    return [FoundDate(*view.source_span(item.start, item.end), item.value, item.seconds) for item in kept]


def _numeric(folded: str, language: str) -> list[FoundDate]:
    found = []
    for match in _NUMERIC.finditer(folded):
        if match["y"]:
            value = _value(match, int(match["y"]), int(match["m"]), int(match["d"]))
        else:
            year = int(match["y2"]) + (2000 if len(match["y2"]) == 2 else 0)
            first, second = int(match["a"]), int(match["b"])
            month_first = match["sep2"].strip() == "/" and language == "en" and first <= 12
            if second > 12 or (month_first and first <= 12):
                first, second = second, first
            value = _value(match, year, second, first)
        if value:
            found.append(FoundDate(match.start(), _end(match), value, match["s"] is not None))
    for match in _COMPACT.finditer(folded):
        if day := _day(int(match["y"]), int(match["m"]), int(match["d"])):
            found.append(FoundDate(match.start(), match.end(), day))
    return found


def _in_words(folded: str) -> list[FoundDate]:
    found = []
    for section in ("months", "hijri_months"):
        names, any_name = _months(section)
        if not any_name.search(folded):
            continue
        for pattern in _worded(section):
            for match in pattern.finditer(folded):
                year, month, day = int(match["y"]), names[match["m"]], int(match["d"])
                if section == "hijri_months":
                    value = _hijri(year, month, day)
                else:
                    value = _value(match, year, month, day)
                if value:
                    found.append(FoundDate(match.start(), _end(match), value, match["s"] is not None))
    return found


def _chinese(folded: str) -> list[FoundDate]:
    found = []
    for match in _MINGUO.finditer(folded):
        if value := _day(int(match[1]) + 1911, int(match[2]), int(match[3])):
            found.append(FoundDate(match.start(), match.end(), value))
    for match in _HAN_DATE.finditer(folded):
        year = int("".join(str(_HAN_DIGITS[char]) for char in match[1]))
        if value := _day(year, _han_number(match[2]), _han_number(match[3])):
            found.append(FoundDate(match.start(), match.end(), value))
    return found


def _han_number(text: str) -> int:
    """十一 -> 11, 二十 -> 20."""
    tens, ten, units = text.rpartition("十")
    if not ten:
        return int("".join(str(_HAN_DIGITS[char]) for char in text))
    return (_HAN_DIGITS[tens] if tens else 1) * 10 + (_HAN_DIGITS[units] if units else 0)


def _end(match: re.Match[str]) -> int:
    """The end of a date without the white space and separators that a missing clock time leaves."""
    return match.start() + len(match[0].rstrip(" @,|،-t" if match["h"] is None else " "))


def _value(match: re.Match[str], year: int, month: int, day: int) -> str | None:
    value = _day(year, month, day)
    if value and match["s"] and match["z"]:
        zone = match["z"].upper().replace("GMT", "Z").replace("UTC", "Z")
        zone = zone if len(zone) != 5 else f"{zone[:3]}:{zone[3:]}"
        return f"{value}T{int(match['h']):02}:{match['mi']}:{match['s']}{zone}"
    return value


def _day(year: int, month: int, day: int) -> str | None:
    if year not in _YEARS:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _hijri(year: int, month: int, day: int) -> str | None:
    try:
        return str(Hijri(year, month, day).to_gregorian().isoformat())
    except (ValueError, OverflowError):
        return None


@cache
def _line_words() -> frozenset[str]:
    """Words that may stand in a date line: weekdays, zones, a.m./p.m., marks of an era, and the words of its labels."""
    words: set[str] = set()
    for code in language_codes():
        for rule in (*read_rules(code, "page"), *read_rules(code, "time")):
            if rule.section in _LINE_WORDS:
                words.update(word for form in rule.forms() for word in _WORD.findall(fold(form)))
    return frozenset(words)


def is_date_line(text: str, dates: list[FoundDate]) -> bool:
    """Whether a line that holds `dates` says little besides them."""
    rest = []
    at = 0
    for item in dates:
        rest.append(text[at : item.start])
        at = item.end
    rest.append(text[at:])
    known = _line_words()
    words = [
        word for word in _RESIDUE.findall(fold(" ".join(rest))) if word not in known and not word.isdigit()
    ]
    han = sum(script_of(char) == "Hani" for word in words for char in word)
    few = len(words) <= _OTHER_WORDS and sum(map(len, words)) <= _OTHER_CHARACTERS
    return few and han <= _OTHER_HAN
