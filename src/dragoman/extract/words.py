"""The words of a page that speak of the page: "read also", "Source:", "Photo:", "log in".

They stand in `lang/<code>/page.yml`, all languages are matched on every line (an Arabic page ends with
"Facebook Comments Box"), folded, in one pass. Where in a line a section's forms must stand:

    chrome, ticker                                       the whole line
    related, tags, source, editor, comments, caption     the whole line, or its beginning before a separator
    next, byline, chrome_open, published, updated, crawled     the beginning
    byline_end (behind a slash and a name), caption_end, caption_tail (where no full stop follows)   the end
    no_outlet                                            a credit that names no outlet
    chrome_has, credit, rights, social, copyright,       anywhere
    relative, reading_time, views, cited, cited_end, interview, unverified,
    not_yet, former, outlet_noun
"""

from __future__ import annotations

import re
from functools import cache

import msgspec
from ahocorasick_rs import AhoCorasick

from dragoman.lang import language_codes, read_rules
from dragoman.text.fold import fold
from dragoman.text.identify import script_of

_SEPARATORS = ":|»>›/-–—→▸►•·]】"


class Spot(msgspec.Struct, frozen=True):
    """A page word at `start` to `end` of a folded line; `at` is the line of the language file it comes from."""

    section: str
    start: int
    end: int
    at: str


class Signs(msgspec.Struct, frozen=True):
    """What the page words of one line say of it.

    `whole`: sections that are the whole line; `label`: section -> end of a form that opens the line before a
    separator; `opens`, `ends`, `has`: sections found at the beginning, the end, anywhere.
    """

    whole: frozenset[str] = frozenset()
    label: dict[str, int] = {}
    opens: dict[str, int] = {}
    ends: frozenset[str] = frozenset()
    has: frozenset[str] = frozenset()


_FIRST = re.compile(r"[^\W_]")
# "1. Source:" in a form that a board asks its posters to fill in.
_ENUMERATOR = re.compile(r"\W*\d{1,2}[.、)]\s*(?=[^\W\d_])")
_NOTHING = Signs()
# Of a longer line only the beginning is read: no page words make a whole text furniture.
_LONGEST = 4_000


@cache
def _forms() -> tuple[AhoCorasick, list[tuple[str, str, str]]]:
    """The automaton over all folded forms, and for each of its patterns (section, form, at)."""
    found: dict[tuple[str, str], tuple[str, str, str]] = {}
    for code in language_codes():
        for rule in read_rules(code, "page"):
            if rule.section == "dateline_words":
                continue
            for form in rule.forms():
                folded = " ".join(fold(form).split())
                found.setdefault((rule.section, folded), (rule.section, folded, rule.at))
    rows = [found[key] for key in sorted(found) if key[1]]
    return AhoCorasick([form for _, form, _ in rows]), rows


def spots(folded: str) -> list[Spot]:
    """Every page word in a folded line, overlapping ones included; words of spaced scripts only as whole words."""
    automaton, rows = _forms()
    found = []
    for index, start, end in automaton.find_matches_as_indexes(folded, overlapping=True):
        if not (inside_word(folded, start - 1, start) or inside_word(folded, end - 1, end)):
            section, _, at = rows[index]
            found.append(Spot(section, start, end, at))
    return found


def inside_word(text: str, left: int, right: int) -> bool:
    """Whether the place between characters `left` and `right` is inside a word of a spaced script."""
    if left < 0 or right >= len(text):
        return False
    a, b = text[left], text[right]
    return (
        a.isalnum()
        and b.isalnum()
        and script_of(a) not in ("Hani", "Kana")
        and script_of(b) not in ("Hani", "Kana")
    )


def read_signs(folded: str) -> Signs:
    """What the page words of a folded line say of it."""
    found = spots(folded[:_LONGEST])
    if not found:
        return _NOTHING
    first, last = core(folded)
    if numbered := _ENUMERATOR.match(folded):
        first = numbered.end()
    whole, ends, has = set(), set(), set()
    label: dict[str, int] = {}
    opens: dict[str, int] = {}
    for spot in found:
        has.add(spot.section)
        at_start, at_end = spot.start <= first, spot.end >= last
        if at_start and at_end:
            whole.add(spot.section)
        if at_start and spot.end > first:
            opens[spot.section] = max(opens.get(spot.section, 0), spot.end)
            if folded[spot.end :].lstrip()[:1] in _SEPARATORS and spot.end < last:
                label[spot.section] = max(label.get(spot.section, 0), spot.end)
        if at_end:
            ends.add(spot.section)
    return Signs(frozenset(whole), label, opens, frozenset(ends), frozenset(has))


def core(folded: str) -> tuple[int, int]:
    """Where the first letter or digit of a line stands, and where the last one ends."""
    match = _FIRST.search(folded)
    if match is None:
        return len(folded), len(folded)
    last = len(folded)
    while not folded[last - 1].isalnum():
        last -= 1
    return match.start(), last
