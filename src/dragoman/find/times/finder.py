"""Finds the time expressions of an article and reads each against the right date.

Words and numbers become tokens, runs of tokens meet the language's patterns, each match is checked against what
stands around it, and its value is read in the order of the text, so that "later in November" knows of "last
September" in the sentence before.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

import msgspec

from dragoman.find.times.calendar import Anchor, read_anchor, shift_days
from dragoman.find.times.context import Passage, stands_alone_well
from dragoman.find.times.fields import Fields
from dragoman.find.times.grammar import Match, find_matches
from dragoman.find.times.lexicon import Lexicon, lexicon
from dragoman.find.times.ranges import read_range
from dragoman.find.times.readings import Reading, day_reading, span_reading
from dragoman.find.times.resolve import resolve, with_clock
from dragoman.find.times.tokens import chains, find_tokens
from dragoman.text.views import View
from dragoman.types import TimeExpression

_WEEK = 7
_TATWEEL = "\u0640"


class _Found(msgspec.Struct, frozen=True):
    """A stretch of the folded text with its reading and the rule that gave it; `clock` where it is a time of day alone, `zone` where a day names one."""

    start: int
    end: int
    reading: Reading | None
    rule: str
    clock: Fields | None = None
    zone: int | None = None


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
    told: Reading | None = None
    for start, end in ranges:
        items, told = _in_passage(source, folded, start, end, words, read, told)
        for found in items:
            reading = found.reading
            if reading is None:
                continue
            i, j = folded.source_span(found.start, found.end)
            while j < len(source) and (unicodedata.combining(source[j]) or source[j] == _TATWEEL):
                j += 1
            against = anchor if reading.anchor == "page" else reading.context
            rows.append(
                TimeExpression(
                    page_id,
                    article_id,
                    i,
                    j,
                    source[i:j],
                    reading.value,
                    reading.precision,
                    against,
                    found.rule,
                )
            )
    return rows


def _in_passage(
    source: str,
    folded: View,
    start: int,
    end: int,
    words: Lexicon,
    anchor: Anchor | None,
    told: Reading | None,
) -> tuple[list[_Found], Reading | None]:
    """What is found in one block, and the last day told up to its end (`told`: up to its start)."""
    text = folded.text
    tokens = find_tokens(text, start, end, words)
    accept = partial(stands_alone_well, source=source, folded=folded, words=words)
    matches = [
        match
        for kinds, run in chains(text, tokens, words)
        for match in find_matches(kinds, run, words, accept)
    ]
    _share_years(matches, text, words)
    _share_shifts(matches, text, words)
    passage = Passage(text, start, end, words, anchor, told)
    found: list[_Found] = []
    for match in matches:
        for item in _read(match, passage):
            _append(found, item, text, words)
            reading = found[-1].reading
            if reading is not None:
                passage.remember(found[-1].end, reading)
    return found, passage.told


def _read(match: Match, passage: Passage) -> Iterator[_Found]:
    """The readings of one match: one, or one for each day of a list."""
    circumstances = passage.around(match.start, match.end)
    rule = match.pattern.at
    start, end = _taken(match, passage.text), match.end
    kinds = [token.kind for token in match.tokens]
    if "(" in kinds and ")" not in kinds and passage.text.startswith(")", end):
        end += 1
    if match.until is not None:
        reading = read_range(match.fields, match.until, circumstances)
        if reading is not None:
            yield _Found(start, end, reading, rule)
        return
    for token in match.also:
        reading = resolve(msgspec.structs.replace(match.fields, day=token.value, weekday=None), circumstances)
        if reading is not None:
            yield _Found(token.start, token.end, reading, rule)
        start = next(t.start for t in match.tokens if t.start >= token.end and t.kind.isalnum())
    reading = resolve(match.fields, circumstances)
    if reading is not None:
        yield _Found(start, end, reading, rule, zone=match.fields.zone)
    elif match.fields.clock is not None:
        base = circumstances.context if circumstances.near else None
        if base is None and passage.anchor is not None and passage.anchor.is_day:
            base = day_reading(passage.anchor.first, "page")
        timed = with_clock(match.fields, base) if base is not None and base.precision == "day" else None
        yield _Found(start, end, timed, rule, match.fields)


def _taken(match: Match, text: str) -> int:
    """Where the expression begins, with a word before it that belongs to it ("the next day", للثاني)."""
    for word in match.pattern.takes:
        for form in (word + " ", word):
            begin = match.start - len(form)
            if begin >= 0 and text.startswith(form, begin) and not text[begin - 1 : begin].isalpha():
                return begin
    return match.start


def _share_years(matches: list[Match], text: str, words: Lexicon) -> None:
    """In "11 January and 26 November 2021" the year holds for both."""
    for at in range(len(matches) - 2, -1, -1):
        one, other = matches[at], matches[at + 1]
        mine, theirs = one.fields, other.fields
        if mine.month is None or mine.year is not None or mine.year_by is not None or mine.shift is not None:
            continue
        if (
            theirs.month is None
            or (theirs.year is None and theirs.year_by is None)
            or theirs.calendar != mine.calendar
        ):
            continue
        if _glue(one.end, other.start, text, words) in ("&", ",", ">", "-"):
            mine.year, mine.year_by = theirs.year, theirs.year_by


def _share_shifts(matches: list[Match], text: str, words: Lexicon) -> None:
    """In "Sunday and Monday next", said in the dual (الأحد والاثنين المقبلين), the adjective holds for both."""
    for one, other in pairwise(matches):
        dual = other.tokens[-1].kind == "S" and other.tokens[-1].name == "dual"
        both = one.fields.weekday and other.fields.weekday and one.fields.shift is None
        if dual and both and _glue(one.end, other.start, text, words) == "&":
            one.fields.shift = other.fields.shift


def _glue(end: int, start: int, text: str, words: Lexicon) -> str | None:
    """The kinds of what stands between two expressions; None where it is more than glue."""
    return words.glue.get(text[end:start].strip()) if 0 <= start - end <= words.longest_glue else None


def _append(found: list[_Found], item: _Found, text: str, words: Lexicon) -> None:
    """Add `item`, or join it to the one before: a day with its time of day, the two ends of a range."""
    if not found:
        found.append(item)
        return
    last = found[-1]
    glue = _glue(last.end, item.start, text, words)
    joined = None
    if (
        glue in ("", ",", "&", "@")
        and last.reading is not None
        and item.clock is not None
        and last.reading.precision == "day"
    ):
        zone = last.zone if item.clock.zone is None else item.clock.zone
        joined = with_clock(msgspec.structs.replace(item.clock, zone=zone), last.reading)
    elif (
        glue in ("", ",", "@")
        and last.clock is not None
        and item.reading is not None
        and item.reading.precision == "day"
    ):
        joined = with_clock(last.clock, item.reading)
    elif glue in (">", "-") and last.reading is not None and item.reading is not None:
        joined = _joined(last.reading, item.reading)
    if joined is None:
        found.append(item)
    else:
        found[-1] = _Found(last.start, item.end, joined, item.rule if last.clock else last.rule)


def _joined(one: Reading, other: Reading) -> Reading | None:
    """Two days, months or years as a range; of two weekdays the second follows the first ("from Friday to Monday")."""
    weekdays = (
        one.anchor == other.anchor == "page" and one.span[0] == one.span[1] and other.precision == "day"
    )
    if weekdays and 0 < (one.span[0] - other.span[0]).days < _WEEK:
        other = day_reading(shift_days(other.span[0], _WEEK), other.anchor)
    alike = one.precision == other.precision or one.value.endswith("/..")
    if not alike or other.precision not in ("day", "month", "year") or one.span[1] >= other.span[0]:
        return None
    return span_reading(one.span[0], other.span[1], other.anchor or one.anchor)
