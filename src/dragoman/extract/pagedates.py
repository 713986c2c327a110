"""When the page says it was published, updated, copied or its pictures taken.

A date counts by its place: on a date or source line of the main article it is the page's own (`published` unless a
label says otherwise), in a caption the picture's; a post's date and the dates of other articles are none of these.
A page's metadata give dates without a span. Where a labelled publication date stands on the page, an unlabelled clock
to the second above the title is the moment the page was copied.
"""

from __future__ import annotations

import re

from dragoman.extract.clocks import belongs_to_other_times, newer_above
from dragoman.extract.dates import find_dates
from dragoman.extract.facts import LineFacts
from dragoman.extract.reading import Label
from dragoman.extract.signs import IMAGE_CREDIT_DATE
from dragoman.extract.words import spots
from dragoman.text.fold import fold
from dragoman.types import Page, PageDate

# A dateline takes at most so many characters.
_DATELINE = 90
_CRAWL = re.compile(r"\s*date:? (\d{4}-\d\d-\d\d)(?=\s)", re.IGNORECASE)
_BRACKETED = re.compile(r"[^()（）]{0,30}[)）]")
# A clock with its own label tells of a second time of the day before it: 2025年11月02日 04:51 最後更新:05:10.
_CLOCK_LABEL = re.compile(r"[^\d\s]{2,8}[:：]\s?\d{1,2}:\d\d(?::\d\d)?\s*$")
_DASH = re.compile(r"\s?(?:صباحا|مساء|ص|م|am|pm)?\S{0,2}\s[-–—]\s")
_COLON = re.compile(r":\s")
_TOWN = re.compile(r"(?:[A-Z][\w.'-]+[ ,]{1,2}){1,4}(?:on )?")
"""A town and its state before a dateline's date: "New Delhi, "."""
_AGENCY = re.compile(r"[.,]?\s?\([^()\n]{2,40}\)\s?[-–—]")
"""An agency in brackets and a dash behind a dateline's date: "(Reuters) -"."""
_STOP = re.compile(r"(?: г\.| года)?\.\s")
_FILED = re.compile(r"\s?[电電讯訊]")
"""A Chinese dateline's last word."""
_PLACE = re.compile(r"(?:[^\W\d_][\w'’-]*[ ,.]{1,2}){1,4}")
"""A town before a date that a full stop closes: "Moscow, 3 May 2023. ", "Москва. 3 мая 2023 года. "."""
_HAN_TOWN = re.compile(r"[\u3400-\u9fff]{2,12}[,,，]\s?")
"""A town before a Chinese dateline's date: "柏林,"."""
_HAN_AGENCY = re.compile(r"\s?[(（][^()（）]{2,16}[)）]\s?[-–—]")
"""The agency and the dash behind it: "(路透社)——"."""
SUMMARY = 6
"""Lines of text among which the dateline stands that opens the report."""
_KINDS = ("crawled", "updated", "published")


def find_page_dates(page: Page, facts: list[LineFacts], labels: list[Label]) -> list[PageDate]:
    """The page's own dates in order of appearance, those of its metadata first."""
    found: list[tuple[PageDate, bool]] = [(date, True) for date in _stated(page)]
    found += _of_crawl(page, facts)
    title = next((i for i, label in enumerate(labels) if label.role == "title"), len(facts))
    texts = [i for i, label in enumerate(labels) if label.place == "text" and label.part == 0]
    tail: list[tuple[PageDate, bool]] = []
    for index, (line, label) in enumerate(zip(facts, labels, strict=True)):
        if label.role in ("date", "source") and label.part == 0:
            after = bool(texts) and index > texts[-1]
            (tail if after else found).extend(_on_date_line(page, line))
        elif index in texts[:SUMMARY]:
            found += _in_dateline(page, line, opens=index == texts[0])
        elif label.role == "caption" and label.part == 0:
            found += [(date, True) for date in _on_caption(page, line, bool(texts) and index > texts[0])]
    found += _of_tail(found, tail)
    top = title if title < len(facts) else texts[0] if texts else 0
    typed = _typed(found, facts[top].line.start if facts else 0)
    return _without_clock(typed, {date.start for date, sure in found if sure}, page, facts, texts)


def _without_clock(
    dates: list[PageDate], labelled: set[int | None], page: Page, facts: list[LineFacts], texts: list[int]
) -> list[PageDate]:
    """The dates with the day that a site's clock showed as the day of copying."""
    bare = [d for d in dates if d.kind == "published" and d.start is not None and d.start not in labelled]
    others = len(bare) < sum(date.kind == "published" for date in dates)
    if not bare or not texts or others:
        return dates
    head = [date for date in bare if (date.start or 0) < facts[texts[0]].line.start]
    clock = newer_above(head, facts[min(2, len(facts) - 1)].line.start)
    clocks = [clock] if clock else []
    if not clocks and len({date.value[:10] for date in bare}) == 1:
        code = (page.language or "und").split("-")[0]
        if belongs_to_other_times(bare[0].value[:10], [facts[i] for i in texts], code):
            clocks = bare
    return [
        PageDate(date.page_id, "crawled", date.value, date.start, date.end) if date in clocks else date
        for date in dates
    ]


def _stated(page: Page) -> list[PageDate]:
    stated = (("published", page.meta.published), ("updated", page.meta.updated))
    return [PageDate(page.page_id, kind, value) for kind, value in stated if value]


def _of_crawl(page: Page, facts: list[LineFacts]) -> list[tuple[PageDate, bool]]:
    """The day that a crawler wrote before the first words of a page: "date 2025-11-13 The army …"."""
    if not facts or (match := _CRAWL.match(facts[0].text)) is None:
        return []
    start = facts[0].line.start
    found = find_dates(facts[0].text[: match.end() + 1], (page.language or "und").split("-")[0])
    days = [d for d in found if (d.start, d.end) == match.span(1)]
    return [
        (PageDate(page.page_id, "published", d.value, start + d.start, start + d.end), False) for d in days
    ]


def _on_date_line(page: Page, line: LineFacts) -> list[tuple[PageDate, bool]]:
    """The dates of a date line, and whether a label names their kind: the nearest label before each, else any."""
    out = []
    at = 0
    for found in line.dates:
        alone = len(line.dates) == 1
        rest = line.folded if alone and not _CLOCK_LABEL.search(line.text, found.end) else ""
        kind, labelled = _labelled_kind(line.text[at : found.start], rest)
        at = found.end
        date = PageDate(
            page.page_id, kind, found.value, line.line.start + found.start, line.line.start + found.end
        )
        out.append((date, labelled))
    return out


def _labelled_kind(before: str, line: str) -> tuple[str, bool]:
    """The kind that the label nearest before a date names, or any label of the folded line where it has one date."""
    for text in (fold(before), line):
        found = [spot for spot in spots(text) if spot.section in _KINDS]
        if found:
            return max(found, key=lambda spot: (spot.end, spot.end - spot.start)).section, True
    return "published", False


def _in_dateline(page: Page, line: LineFacts, *, opens: bool) -> list[tuple[PageDate, bool]]:
    """A full date that opens the first paragraph (`opens`) and a dash, a bracket, an agency, or behind a town a colon or a full stop, closes.

    "Name - Town, 23 August 2025 10:24 - …", (中央社紐約2013年9月26日綜合外電報導), "Town, August 23, 2025: …", "TOWN, 5 March 2021 (Agency) - …",
    "Town, 3 May 2023. …", 新华社北京2023年5月3日电. A Chinese one with an agency, 柏林,2025年6月18日(路透社)——, may stand below a summary.
    """
    start = line.line.start
    return [
        (PageDate(page.page_id, "published", found.value, start + found.start, start + found.end), False)
        for found in find_dates(line.text[:_DATELINE], (page.language or "und").split("-")[0])
        if (opens and _closed(line, found.start, found.end))
        or (_HAN_TOWN.fullmatch(line.text, 0, found.start) and _HAN_AGENCY.match(line.text, found.end))
    ]


def _after_town(text: str, at: int) -> bool:
    """Whether nothing but a town, which a comma or a full stop parts from it, stands before a date: "Born in Lima, 3 May 1980" has more."""
    head = text[:at]
    return (
        _PLACE.fullmatch(head) is not None
        and head.rstrip()[-1:] in ",."
        and all(word[:1].isupper() for word in head.replace(",", " ").split())
    )


def _closed(line: LineFacts, start: int, end: int) -> bool:
    """Whether what closes a dateline stands behind its date."""
    text = line.text
    return (
        bool(_DASH.match(text, end))
        or (text[:1] in "(（" and bool(_BRACKETED.fullmatch(_head(text, end))))
        or bool(_COLON.match(text, end) and _TOWN.fullmatch(text, 0, start))
        or bool(_AGENCY.match(text, end) or _FILED.match(text, end))
        or bool(_STOP.match(text, end) and _after_town(text, start))
    )


def _head(text: str, at: int) -> str:
    """What stands from `at` to the first closing bracket, itself included."""
    end = min((i for c in ")）" if (i := text.find(c, at)) >= 0), default=len(text))
    return text[at : end + 1]


def _of_tail(
    head: list[tuple[PageDate, bool]], tail: list[tuple[PageDate, bool]]
) -> list[tuple[PageDate, bool]]:
    """Of the dates after the text those with a label, and a single day where the head has no publication date."""
    if any(date.kind == "published" for date, _ in head) or len({date.value[:10] for date, _ in tail}) > 1:
        return [(date, sure) for date, sure in tail if sure]
    return tail


def _on_caption(page: Page, line: LineFacts, inside: bool) -> list[PageDate]:
    """The dates of a caption; `inside` the text, a credit's day is of the article that the picture leads to."""
    published = IMAGE_CREDIT_DATE.search(line.text)
    out = []
    for found in line.dates:
        credit = published is not None and found.start >= published.start(1)
        if credit and inside:
            continue
        kind = "published" if credit else "photo"
        start = line.line.start
        out.append(PageDate(page.page_id, kind, found.value, start + found.start, start + found.end))
    return out


def _typed(found: list[tuple[PageDate, bool]], title: int) -> list[PageDate]:
    """Settle which unlabelled dates are the page's publication."""
    out: list[PageDate] = []
    labelled = any(date.kind == "published" and sure and date.start is not None for date, sure in found)
    first = min((date.value[:10] for date, _ in found if date.kind == "published"), default="")
    for date, sure in found:
        if date.kind == "published" and not sure and date.start is not None:
            clock = "T" in date.value and date.start < title
            if clock and (labelled or date.value[:10] > first):
                date = PageDate(date.page_id, "crawled", date.value, date.start, date.end)
            elif labelled:
                continue
        if not any(d.kind == date.kind and d.value == date.value and d.start == date.start for d in out):
            out.append(date)
    return out
