"""When an undated page must have been published, as far as its own text tells.

Nothing is guessed: every bound is a fact on the page (a full date beside "today" or "yesterday", a post's date, the
day of a report that is cited, the day of an update, a year, a person in an office that the knowledge base dates), and
the reason names it. The result is an EDTF interval, open where one side is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from dragoman.extract.dates import find_dates, month_names
from dragoman.extract.facts import LineFacts
from dragoman.extract.reading import Label
from dragoman.extract.tenures import Bound, office_bounds
from dragoman.extract.words import inside_word, spots
from dragoman.lang import read_rules
from dragoman.text.fold import fold
from dragoman.types import PageDate

# How far, in folded characters, a word may stand from the date, year or name that it speaks of.
_NEAR = 14
_CITED = 60
_YEAR = re.compile(r"(?<!\d)(?<!\d[.,/-])(20[0-4]\d|19[89]\d)(?![\d.,/-]*\d)(?!\s?(?:km|م|км|公里|人|名))")
_DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})\s?月\s?(\d{1,2})\s?日")


def infer_published(
    facts: list[LineFacts], labels: list[Label], dates: list[PageDate], language: str
) -> tuple[str, str] | None:
    """An EDTF day or interval for the main article of an undated page, and the reason; None where nothing bounds it."""
    code = language.split("-")[0]
    texts = [
        line for line, label in zip(facts, labels, strict=True) if label.part == 0 and label.place == "text"
    ]
    posts = [
        line for line, label in zip(facts, labels, strict=True) if label.role == "social" and label.part == 0
    ]
    for line in texts:
        told = _dated_today(line, code)
        if told:
            return told
    bounds = [*_of_updates(dates), *_of_posts(posts)]
    high = min((bound.high for bound in bounds if bound.high), default=None)
    reports = list(_of_reports(texts, high))
    bounds += reports or _of_years(texts, high)
    bounds += office_bounds(texts, code)
    return _combine(bounds)


def _combine(bounds: list[Bound]) -> tuple[str, str] | None:
    """The tightest interval; a weaker bound that contradicts a stronger one, or adds nothing to it, is dropped."""
    low: Bound | None = None
    high: Bound | None = None
    for bound in sorted(bounds, key=lambda b: b.rank):
        fits = (high is None or not bound.low or bound.low <= str(high.high)) and (
            low is None or not bound.high or str(low.low) <= bound.high
        )
        if not fits:
            continue
        if bound.low and (low is None or bound.low > str(low.low)):
            low = bound
        if bound.high and (high is None or bound.high < str(high.high)):
            high = bound
    if low is None and high is None:
        return None
    first, last = (low.low if low else None) or "..", (high.high if high else None) or ".."
    reasons = dict.fromkeys(bound.reason for bound in (low, high) if bound)
    return (first if first == last else f"{first}/{last}"), "; ".join(reasons)


def _dated_today(line: LineFacts, code: str) -> tuple[str, str] | None:
    """A full date beside "today" or "yesterday"."""
    for found in find_dates(line.text, code):
        near = fold(
            line.text[max(0, found.start - _NEAR) : found.start]
            + " "
            + line.text[found.end : found.end + _NEAR]
        )
        for word, offset in near_days(code).items():
            if word in near and not inside_word(near, near.index(word) - 1, near.index(word)):
                day = date.fromisoformat(found.value[:10]) - timedelta(days=offset)
                return day.isoformat(), f"the text calls {found.value[:10]} “{word}”"
    return None


@cache
def near_days(code: str) -> dict[str, int]:
    """ "today" -> 0, "yesterday" -> -1 in one language."""
    return {
        fold(form): int(rule.fields["offset"])
        for rule in read_rules(code, "time")
        if rule.section == "relatives" and rule.fields.get("unit") == "day" and rule.fields.get("offset") in (0, -1)
        and "from" not in rule.fields
        for form in rule.forms()
    }  # fmt: skip


def _of_updates(dates: list[PageDate]) -> Iterator[Bound]:
    for item in dates:
        if item.kind in ("updated", "crawled"):
            verb = "updated" if item.kind == "updated" else "copied"
            yield Bound(None, item.value[:10], f"the page was {verb} on {item.value[:10]}", 0)


def _of_posts(posts: list[LineFacts]) -> Iterator[Bound]:
    for line in posts:
        for found in line.dates or find_dates(line.text, "en"):
            yield Bound(found.value[:10], None, f"an embedded post is of {found.value[:10]}", 1)


def _of_reports(texts: list[LineFacts], high: str | None) -> Iterator[Bound]:
    """The newest day without a year on which a cited report appeared, read as the last such day before `high`."""
    if high is None:
        return
    last = date.fromisoformat(high)
    days = [day for line in texts for day in _cited_days(line, last)]
    if days:
        newest = max(days).isoformat()
        yield Bound(newest, None, f"it cites a report of {newest}", 2)


def _cited_days(line: LineFacts, last: date) -> Iterator[date]:
    cited = [spot for spot in spots(line.folded) if spot.section == "cited"]
    if not cited:
        return
    for start, day, month in _yearless(line.folded):
        if any(0 <= start - spot.end <= _CITED for spot in cited):
            for year in (last.year, last.year - 1):
                try:
                    candidate = date(year, month, day)
                except ValueError:
                    continue
                if candidate <= last:
                    yield candidate
                    break


def _yearless(folded: str) -> Iterator[tuple[int, int, int]]:
    """Start, day and month of "30 December", "December 30", "12月30日" that no year follows."""
    for match in _DAY_MONTH.finditer(folded):
        if "年" not in folded[max(0, match.start() - 2) : match.start()]:
            yield match.start(), int(match[2]), int(match[1])
    names, pattern = month_names()
    for match in pattern.finditer(folded):
        if inside_word(folded, match.start() - 1, match.start()) or inside_word(
            folded, match.end() - 1, match.end()
        ):
            continue
        before = re.search(
            r"(?<!\d)(\d{1,2})\s?(?:st|nd|rd|th|of)?\s?$", folded[max(0, match.start() - 8) : match.start()]
        )
        after = re.match(r"\.?\s(\d{1,2})(?!\d)", folded[match.end() : match.end() + 5])
        day = before or after
        if day and not re.match(
            r"[\s,/.]{0,3}(?:\S{3,9}\s)?(?:19|20)\d\d", folded[match.end() : match.end() + 20]
        ):
            yield match.start(), int(day[1]), names[match[0]]


def _of_years(texts: list[LineFacts], high: str | None) -> Iterator[Bound]:
    """The latest year that the text speaks of as come."""
    years = [
        int(match[1])
        for line in texts
        for match in _YEAR.finditer(line.folded)
        if not _is_ahead(line.folded, match.start()) and (high is None or match[1] <= high[:4])
    ]
    if years:
        yield Bound(f"{max(years)}-01-01", None, f"it speaks of the year {max(years)}", 4)


def _is_ahead(folded: str, start: int) -> bool:
    """Whether "by", "until" stands before a year."""
    near = folded[max(0, start - _NEAR) : start]
    return any(spot.section == "not_yet" for spot in spots(near))
