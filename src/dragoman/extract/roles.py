"""Gives every line of a page its role and says whose it is.

One pass finds what each line is by itself (`signs.own_role`); then the page is read from top to bottom as a reader
does: a head (titles, dates, credits, captions), the article, and what comes after it. A heading such as "read also"
opens other articles; a page that goes on with its own text after such a heading is told from a page that pastes in a
whole other article by what has been seen before (a source line or tags close an article) and by which of the two the
next paragraph continues.
"""

from __future__ import annotations

from dragoman.extract.facts import LineFacts
from dragoman.extract.head import first_paragraph, label_head
from dragoman.extract.others import label_end, label_related
from dragoman.extract.reading import (
    CONTENT,
    ENDING,
    HEADLINE_MAX,
    HEADLINE_MIN,
    LATE_TEXT,
    SHORT_TEXT,
    VALUE_MAX,
    Label,
    Reading,
    is_foreign,
    plain,
)
from dragoman.types import Page

# Subheads stand alone; two lines of so many words in a row, or three of the second number, are keywords or menus.
_SUBHEAD_RUN = 3
_KEYWORD_RUN = 5
# A heading over comments in the middle of an article: its text goes on within so many lines.
_SOON = 40
_CLOSING = frozenset({"source", "tags"})


def label_lines(page: Page, facts: list[LineFacts], page_language: str) -> list[Label]:
    """A label for each line of the page."""
    reading = Reading(page, facts, page_language)
    first = first_paragraph(reading)
    if first is None:
        _label_list(reading)
    else:
        label_head(reading, first)
        _label_rest(reading, first)
    return [label or Label("chrome", -1) for label in reading.labels]


def _label_list(reading: Reading) -> None:
    """A page without a paragraph: a title, or a list of headlines."""
    titled = False
    for index, facts in enumerate(reading.facts):
        own = reading.own[index]
        if own:
            reading.put(index, plain(own), -1)
        elif not titled and facts.size >= 3:
            titled = True
            reading.put(index, "title", 0, "title")
        elif facts.size >= HEADLINE_MIN:
            reading.put(index, "related", reading.new_part(), "title")


def _label_rest(reading: Reading, first: int) -> None:
    """From the first paragraph to the end of the page."""
    count = len(reading.facts)
    last_text = max((i for i in range(first, count) if reading.is_text(i)), default=first)
    index = first
    while index < count:
        own = reading.own[index]
        if own in ("related-head", "related", "related-zone") or _heads_list(reading, index, last_text):
            index = label_related(reading, index)
        elif own in ENDING and not _goes_on(reading, index):
            index = label_end(reading, index)
        elif own == "caption" and index > last_text and "©" in reading.facts[index].text[:3]:
            reading.put(index, "chrome", -1)
            index += 1
        elif own:
            reading.closed = reading.closed or (own in _CLOSING and _mostly_read(reading, first, index))
            role = plain(own)
            reading.put(index, role, 0 if role in ("date", "source", "caption", "tags", "social") else -1)
            index += 1
        else:
            index = _label_unmarked(reading, index, last_text)


def _heads_list(reading: Reading, index: int, last_text: int) -> bool:
    """Whether a short line with a colon after the last paragraph stands over a list."""
    facts = reading.facts[index]
    if reading.own[index] or index <= last_text or facts.line.tags or facts.size > VALUE_MAX:
        return False
    return facts.text.endswith((":", "：")) and index + 2 < len(reading.facts)


def _goes_on(reading: Reading, index: int) -> bool:
    """Whether most of the page's paragraphs still follow a heading that usually ends the article."""
    if reading.closed:
        return False
    before = reading.texts_before[index]
    after = reading.texts_before[min(len(reading.facts), index + _SOON)] - reading.texts_before[index + 1]
    return after > before and after >= 3


def _mostly_read(reading: Reading, first: int, index: int) -> bool:
    """Whether more paragraphs stand before a closing line than between it and the next heading over others."""
    before = reading.texts_before[index] - reading.texts_before[first]
    after = reading.texts_before[reading.next_head[index + 1]] - reading.texts_before[index + 1]
    return after < before


def _label_unmarked(reading: Reading, index: int, last_text: int) -> int:
    """A line that says nothing of itself: text inside the article, furniture after it."""
    facts = reading.facts[index]
    if facts.line.content < CONTENT:
        if facts.line.href and facts.size > HEADLINE_MIN:
            reading.put(index, "related", reading.new_part(), "title")
        else:
            reading.put(index, "chrome", -1)
    elif not facts.line.tags and _is_boxed_teaser(reading, index):
        reading.put(index, "related", reading.new_part(), "title")
    elif facts.line.tags or _is_flat_text(reading, index, last_text):
        reading.put(index, "body", 0, "text")
    elif (run := _headline_run(reading, index)) - index >= (2 if reading.closed else 3) or (
        run > index and reading.closed and _announced(reading, run)
    ):
        for i in range(index, run):
            reading.put(i, "related", reading.new_part(), "title")
        return max(run, index + 1)
    else:
        reading.put(index, "chrome", -1)
    return index + 1


def _is_boxed_teaser(reading: Reading, index: int) -> bool:
    """Whether a headline inside flat text stands over a section's name: a box of another article between paragraphs."""
    facts = reading.facts[index]
    if facts.stopped or not HEADLINE_MIN <= facts.size <= HEADLINE_MAX or index + 1 >= len(reading.facts):
        return False
    return reading.own[index + 1] == "chrome" and "chrome" in reading.facts[index + 1].signs.whole


def _is_flat_text(reading: Reading, index: int, last_text: int) -> bool:
    """Whether an unmarked line of flat text, at or after the first paragraph, is the main article's."""
    facts = reading.facts[index]
    if reading.closed and not facts.stopped:
        return False
    if facts.stopped and facts.size >= SHORT_TEXT:
        return True
    if index > last_text:
        return facts.size >= LATE_TEXT
    if _in_run(reading, index, _SUBHEAD_RUN, 2) or _in_run(reading, index, _KEYWORD_RUN, 3):
        return False
    return facts.size > _SUBHEAD_RUN or not is_foreign(reading, index)


def _in_run(reading: Reading, index: int, size: int, length: int) -> bool:
    """Whether a line is one of `length` or more in a row that have at most `size` words and end no sentence."""

    def short(i: int) -> bool:
        inside = 0 <= i < len(reading.facts)
        return (
            inside and not reading.own[i] and reading.facts[i].size <= size and not reading.facts[i].stopped
        )

    first = last = index
    while last - first < length and short(first - 1):
        first -= 1
    while last - first < length and short(last + 1):
        last += 1
    return short(index) and last - first + 1 >= length


def _announced(reading: Reading, run: int) -> bool:
    """Whether a heading over other articles, or the page's end, follows at `run`."""
    return run >= len(reading.facts) or reading.own[run] == "related-head"


def _headline_run(reading: Reading, index: int) -> int:
    """The end of a run of lines that look like headlines."""
    end = index
    while end < len(reading.facts) and reading.is_headline(end) and reading.facts[end].size >= HEADLINE_MIN:
        end += 1
    return end
