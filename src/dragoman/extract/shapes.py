"""What a line is by its shape: breadcrumbs, menus, rates, keywords, an outlet alone."""

from __future__ import annotations

import re

from dragoman.extract.facts import LineFacts
from dragoman.extract.lengths import CREDIT_NAME, LABEL_LINE, OUTLET_LINE, SHORT_LINE
from dragoman.extract.outlets import find_outlets, known_outlet

_READING = re.compile(
    r"\s*(?:[-+]?\d+[.,]\d+\s?[°%$€₽¥]?\s?[^\W\d_][^\d]{1,24}|[^\d]{2,24}[\s:]?\d+[.,]\d+\s?[°%$€₽¥]?)\s*$"
)
"""A place's temperature, a currency's rate: 25.5°Cairo, Dollar 92.01."""
_READING_LINE = 4
# So many wide gaps in a line part the headlines of a ticker that ran across the page.
_GAPS = 3
_GAP = re.compile(r"\S(?:\s{3,}|\t+)(?=\S)")
_BARS = re.compile(r"\s*[|｜]\s*")
_CRUMB = re.compile(r"\s+[/›»→]\s+|\s*>\s*")
_HAN_TAGS = re.compile(r"[\u3400-\u9fff·]{2,6}(?:[ \u3000][\u3400-\u9fff·]{2,6}){2,}$")
# A list of keywords has so many, and sites repeat them.
_KEYWORDS = 6


def _is_outlet(facts: LineFacts) -> bool:
    """Whether a short line is an outlet's name, a town and an outlet ("Damascus - SANA"), or its dateline."""
    if facts.size <= OUTLET_LINE and known_outlet(facts.text.strip(" :：|-—")):
        return True
    if "cited_end" in facts.signs.ends:
        return any(outlet.start <= 2 for outlet in find_outlets(facts.text))
    return facts.size <= 3 and "-" in facts.folded and bool(find_outlets(facts.text))


def _repeats_keywords(folded: str) -> bool:
    """Whether a line is words without punctuation, several of them twice, as sites print keywords."""
    words = folded.split()
    long = [word for word in words if len(word) > 3]
    return (
        _KEYWORDS <= len(words) <= LABEL_LINE
        and len(set(long)) <= 0.75 * len(long)
        and "".join(words).isalnum()
    )


def _is_menu(facts: LineFacts) -> bool:
    """Whether a line is names of sections between bars: World | Asia | Opinion."""
    parts = [part for part in _BARS.split(facts.text) if part]
    if len(parts) < 4 or facts.stopped or facts.dates or max(map(len, parts)) > CREDIT_NAME:
        return False
    return sum(known_outlet(part) is None for part in parts) >= 4 and facts.size <= 2.5 * len(parts)


def by_shape(facts: LineFacts) -> str:
    """Breadcrumbs, menus, rates and headlines in a row, bare keyword lists, an outlet's name alone on a line."""
    if not facts.line.tags and (
        (facts.size <= _READING_LINE and not facts.stopped and _READING.match(facts.text))
        or (not facts.stopped and len(_GAP.findall(facts.text)) >= _GAPS)
        or _is_menu(facts)
    ):
        return "chrome"
    crumbs = _CRUMB.split(facts.text)
    if (
        len(crumbs) >= 3
        and not facts.stopped
        and sum(len(crumb.split()) <= 4 for crumb in crumbs) >= 2
        and len(crumbs[0].split()) <= 3
    ):
        return "chrome"
    if _HAN_TAGS.match(facts.text.strip()):
        return "tags"
    if facts.size <= SHORT_LINE and not facts.stopped and not facts.line.href and _is_outlet(facts):
        return "source"
    if not facts.line.tags and _repeats_keywords(facts.folded):
        return "tags"
    return ""
