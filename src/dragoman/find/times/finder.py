"""Finds the time expressions of an article and reads each against the right date.

Words and numbers become tokens, runs of tokens meet the language's patterns, each match is checked against what
stands around it, and its value is read in the order of the text, so that "later in November" knows of "last
September" in the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.find.times.calendar import Anchor, read_anchor
from dragoman.find.times.context import Passage, stands_alone_well
from dragoman.find.times.grammar import Fields, Match, find_matches
from dragoman.find.times.lexicon import Lexicon, lexicon
from dragoman.find.times.resolve import Circumstances, Reading, resolve, span_reading
from dragoman.find.times.tokens import chains, find_tokens
from dragoman.text.views import View
from dragoman.types import TimeExpression


class _Found(msgspec.Struct, frozen=True):
    """A stretch of the folded text with its reading and the rule that gave it."""

    start: int
    end: int
    reading: Reading
    rule: str


def find_times(
    source: str,
    folded: View,
    ranges: Sequence[tuple[int, int]],
    *,
    language: str,
    anchor: str | None,
    page_id: str,
    article_id: str | None,
) -> list[TimeExpression]:
    """The time expressions in `ranges` (stretches of `folded.text`, one a block, in order) with their EDTF values.

    `folded` is the folded view of the page's `source`; spans of the result are source offsets. `language` is a
    BCP 47 tag; one without time data gives none. `anchor` is the EDTF date the text was published on, or None, in
    which case only what is absolute in itself gets a row.
    """
    words = lexicon(language)
    if words is None:
        return []
    read = read_anchor(anchor)
    rows = []
    for start, end in ranges:
        for found in _in_passage(source, folded, start, end, words, read):
            i, j = folded.source_span(found.start, found.end)
            against = anchor if found.reading.anchor == "page" else found.reading.context
            reading = found.reading
            rows.append(
                TimeExpression(page_id, article_id, i, j, source[i:j], reading.value, reading.precision, against, found.rule)
            )
    return rows


def _in_passage(
    source: str, folded: View, start: int, end: int, words: Lexicon, anchor: Anchor | None
) -> Iterator[_Found]:
    tokens = find_tokens(folded.text, start, end, words)
    matches = [
        match
        for kinds, run in chains(folded.text, tokens, words)
        for match in find_matches(kinds, run, words)
        if stands_alone_well(match, source, folded, words)
    ]
    _share_years(matches, folded.text, words)
    passage = Passage(folded.text, start, words, anchor)
    found: list[_Found] = []
    for match in matches:
        for item in _read(match, passage):
            passage.remember(item.end, item.reading)
            _append(found, item, folded.text, words)
    yield from found


def _read(match: Match, passage: Passage) -> Iterator[_Found]:
    """The readings of one match: one, or one for each day of a list."""
    circumstances = passage.around(match.start, match.end)
    if match.until is not None:
        reading = _range(match, circumstances)
        if reading is not None:
            yield _Found(match.start, match.end, reading, match.pattern.at)
        return
    start = match.start
    for token in match.also:
        reading = resolve(msgspec.structs.replace(match.fields, day=token.value, weekday=None), circumstances)
        if reading is not None:
            yield _Found(token.start, token.end, reading, match.pattern.at)
        start = next(t.start for t in match.tokens if t.start >= token.end and t.kind.isalnum())
    reading = resolve(match.fields, circumstances)
    if reading is not None:
        yield _Found(start, match.end, reading, match.pattern.at)


def _range(match: Match, circumstances: Circumstances) -> Reading | None:
    """From one point to another; what only one side says (the month, the year) holds for both."""
    one, other = match.fields, match.until or Fields()
    shared = {
        name: getattr(one, name)
        for name in ("year", "month", "year_by", "month_by", "shift", "unit", "calendar", "context")
        if getattr(other, name) in (None, "civil", False)
    }
    if one.day is not None and other.day is None and one.month is not None and other.month is not None:
        return None
    last = resolve(msgspec.structs.replace(other, **shared, clock=None), circumstances)
    if last is None:
        return None
    year = one.year if one.year is not None else last.span[1].year
    first_fields = msgspec.structs.replace(one, since=False, clock=None, part=None)
    if one.month is None:
        first_fields.month = other.month
    if first_fields.month is not None:
        first_fields.year, first_fields.year_by, first_fields.shift = year, None, None
        if first_fields.unit == "year":
            first_fields.unit = None
    first = resolve(first_fields, circumstances)
    if first is not None and first.span[0] > last.span[1] and one.year is None and first_fields.month is not None:
        first_fields.year = year - 1
        first = resolve(first_fields, circumstances)
    if first is None or first.span[0] > last.span[1]:
        return None
    return span_reading(first.span[0], last.span[1], last.anchor)


def _share_years(matches: list[Match], text: str, words: Lexicon) -> None:
    """In "11 January and 26 November 2021" the year holds for both."""
    for at in range(len(matches) - 2, -1, -1):
        one, other = matches[at], matches[at + 1]
        mine, theirs = one.fields, other.fields
        if mine.month is None or mine.year is not None or mine.year_by is not None or mine.shift is not None:
            continue
        if theirs.month is None or (theirs.year is None and theirs.year_by is None) or theirs.calendar != mine.calendar:
            continue
        if other.start - one.end <= words.longest_glue and words.glue.get(text[one.end : other.start].strip()) in ("&", ",", ">", "-"):
            mine.year, mine.year_by = theirs.year, theirs.year_by


def _append(found: list[_Found], item: _Found, text: str, words: Lexicon) -> None:
    """Add `item`, or join it to the one before where a word or dash for "to" stands between two days or months."""
    if found and item.start - found[-1].end <= words.longest_glue:
        one, other = found[-1].reading, item.reading
        glue = words.glue.get(text[found[-1].end : item.start].strip())
        if glue in (">", "-") and one.precision == other.precision and one.span[1] < other.span[0] and "T" not in one.value:
            joined = span_reading(one.span[0], other.span[1], other.anchor or one.anchor)
            found[-1] = _Found(found[-1].start, item.end, joined, item.rule)
            return
    found.append(item)
