"""What can be seen of one line before its neighbours are looked at."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

import msgspec
from msgspec.structs import asdict

from dragoman.extract.dates import FoundDate, find_dates, is_date_line
from dragoman.extract.words import Signs, read_signs
from dragoman.lang import language
from dragoman.text.fold import fold
from dragoman.text.identify import identify, script_of
from dragoman.types import Line, Page

# A Chinese word is about 1.7 characters long, so sizes compare across scripts.
_HAN_WORD = 1.7
# By markup alone a line of at least this content score belongs to the article.
_CONTENT = 0.5
# A sentence of this many words with a full stop is prose; so is any line this long without one.
_SENTENCE = 6
_LONG = 25
# So many characters a line of a site's furniture has at most: it is looked at once, wherever it stands again.
FURNITURE = 60
# A line with a full stop inside is prose from this many words on: "… was agreed. 5 May 2019, Agency".
_TWO_SENTENCES = 14
_INNER_STOP = re.compile(r"[^\W\d_]{3}[\"»”]?[.][\"»”]?\s|。")
_HAN = re.compile(r"[\u3400-\u9fff\u3041-\u30ff]")
_HANS = re.compile(f"{_HAN.pattern}+")
_TOKEN = re.compile(r"[^\W_]+")
_BULLET = re.compile(r"^(?:[•●▪■◆◇►▶·*–—-]|\d{1,2}[.)、])\s+|^[•●▪■◆►▶·]")
_CUT = re.compile(r"(?:\.{3,}|…+|\[…\]|\[\.\.\.\])[\s\])）]*$")
_BREAKS = re.compile(r"[\r\n]")
_CLOSERS = "\"'»”’」』)）]】*_ \t\u200f\u200e"
_ENDERS = ".。．!?！？؟…।։。"
_FULL_STOPS = ".。．।։"


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """What hangs on a line's text and the page's language alone.

    `size` counts words (Chinese characters by 1.7). `prose`: full sentences; `stopped`: ends like a sentence;
    `cut`: ends with an ellipsis. `dates` are offsets into the text.
    """

    folded: str
    signs: Signs
    size: float
    prose: bool
    stopped: bool
    cut: bool
    bullet: bool
    dates: list[FoundDate]
    date_line: bool


class LineFacts(Seen, frozen=True, kw_only=True):
    """One line and what it looks like by itself.

    `indent`: white space before the line. `text` has a space for each break of a wrapped line.
    """

    index: int
    line: Line
    text: str
    indent: int
    language: str


def read_facts(page: Page, page_language: str) -> list[LineFacts]:
    """The facts of every line of the page, in order.

    A given language that has no folder is believed for every line, so that nothing is read in another's rules.
    """
    foreign = "language" in page.meta.given and page_language != "und" and language(page_language) is None
    return [_facts(page, index, line, page_language, foreign) for index, line in enumerate(page.lines)]


def _facts(page: Page, index: int, line: Line, page_language: str, foreign: bool) -> LineFacts:
    text = _BREAKS.sub(" ", page.text[line.start : line.end])
    code = page_language.split("-")[0]
    seen = _seen_before(text, code) if len(text) <= FURNITURE else _seen(text, code)
    own = foreign or (seen.date_line and "@" not in text)
    return LineFacts(
        **asdict(seen),
        index=index,
        line=line,
        text=text,
        indent=_indent(page.text, line.start),
        language=page_language if own else _language(line, text, page_language),
    )


def _seen(text: str, code: str) -> Seen:
    """What a line of a page in language `code` looks like by itself."""
    folded = fold(text)
    size = count_words(folded)
    tail = text.rstrip(_CLOSERS)
    stopped = tail[-1:] in _ENDERS if tail else False
    cut = bool(_CUT.search(text))
    prose = (size >= _SENTENCE and stopped and tail[-1:] in _FULL_STOPS and not cut) or size >= _LONG
    prose = prose or (size >= _TWO_SENTENCES and _INNER_STOP.search(text) is not None and not cut)
    dates = find_dates(text, code) if size <= _LONG * 2 else []
    date_line = bool(dates) and not (prose and stopped) and is_date_line(text, dates)
    return Seen(
        folded=folded,
        signs=read_signs(folded),
        size=size,
        prose=prose,
        stopped=stopped,
        cut=cut,
        bullet=bool(_BULLET.match(text)),
        dates=dates,
        date_line=date_line,
    )


_seen_before = lru_cache(maxsize=8192)(_seen)
"""The same for short lines: a site's furniture stands on all of its pages."""


def _language(line: Line, text: str, page_language: str) -> str:
    """The line's own language; of a line that markup keeps out of the article only the script is looked at."""
    if line.tags and line.content < _CONTENT:
        first = next((char for char in text if char.isalpha()), "")
        known = language(page_language)
        if not first or (known is not None and script_of(first) == known.script):
            return page_language
    return _identified(text, page_language) if len(text) <= FURNITURE else identify(text, page_language)


_identified = lru_cache(maxsize=8192)(identify)


def count_words(folded: str) -> float:
    """Words of spaced scripts, and Chinese characters by 1.7."""
    plain, runs = _HANS.subn(" ", folded)
    if not runs:
        return float(len(_TOKEN.findall(folded)))
    han = len(folded) - len(plain) + runs
    return round(han / _HAN_WORD, 1) + len(_TOKEN.findall(plain))


def _indent(text: str, start: int) -> int:
    at = start
    while at > 0 and text[at - 1] in " \t\u3000\xa0":
        at -= 1
    return start - at if at == 0 or text[at - 1] in "\r\n" else 0


def key_words(folded: str) -> set[str]:
    """What two lines on one subject share: word beginnings, or pairs of Chinese characters."""
    words = {word[:5] for word in _TOKEN.findall(_HAN.sub(" ", folded)) if len(word) > 3}
    han = _HAN.findall(folded)
    return words | {a + b for a, b in itertools.pairwise(han)}
