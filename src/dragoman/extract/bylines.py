"""Who wrote an article: people, and outlets that sign as if they were people ("By Reuters", "Автор: РИА Новости").

An outlet in a byline is a credit (`sources.py`), not an author.
"""

from __future__ import annotations

import re

from dragoman.extract.facts import LineFacts
from dragoman.extract.outlets import find_outlets, known_outlet, local_outlet
from dragoman.extract.words import read_signs, spots
from dragoman.text.fold import fold, fold_view
from dragoman.text.views import View
from dragoman.types import Page

AROUND = " \t:：•●▪■◆►▶·*–—-|»>/／〕】)]"
_AFTER_NAME = re.compile(r"\s*[|·•/／]\s*|\s[–—-]\s|,\s*\d|\s{2,}|\d{4}|[〕】\])）]")
_NAME_WORDS = 6
_PARTS = re.compile(r"\s*(?:[،,、;|/&]|\band\b|\bи\b|(?<!\w)و(?=ال))\s*")
_SURNAMES = frozenset({"post", "press", "star", "herald", "courier", "today", "express", "wire"})
"""Words of papers' names that are surnames too: "Jane Post" is nobody's paper, "The Ashwick Post" is one."""
_PERSON_WORDS = 2
_STAFF = re.compile(r"(?i)\s+(?:staff|newsroom|desk|correspondents?|team)$")


def byline(lines: list[LineFacts], page: Page | None) -> str | None:
    """Who wrote it: the people among the authors of the metadata, else behind "By", "Автор:", "记者"."""
    if page is not None and page.meta.authors:
        people = [name for name in page.meta.authors if signing_outlet(name) is None]
        return ", ".join(people) or None
    for line in lines:
        name = signed(line)
        if name is not None:
            people = [part for part in _PARTS.split(name) if part and signing_outlet(part) is None]
            outlets = len(people) < len([part for part in _PARTS.split(name) if part])
            if people or not outlets:
                return ", ".join(people) if outlets else name
    return None


def signing_outlets(lines: list[LineFacts], page: Page | None) -> list[tuple[str, str, int | None]]:
    """Outlets that sign an article: name, id, and where the name stands on the page; None where in the metadata."""
    found: list[tuple[str, str, int | None]] = []
    for line in lines:
        name = signed(line)
        for part in _PARTS.split(name) if name else ():
            outlet = signing_outlet(part)
            if outlet is not None:
                found.append((part, outlet, line.line.start + line.text.index(part)))
    for name in page.meta.authors if page is not None else ():
        outlet = signing_outlet(name)
        if outlet is not None:
            found.append((name, outlet, None))
    return found


def signing_outlet(name: str) -> str | None:
    """The id of the outlet that `name` is, known or named as outlets are; None for a person."""
    name = _STAFF.sub("", name.strip(AROUND))
    known = known_outlet(name)
    if known is not None or not name:
        return known
    folded = fold(name)
    nouns = [
        s for s in spots(folded) if s.section == "outlet_noun" and (s.start == 0 or s.end == len(folded))
    ]
    inside = find_outlets(name)
    if inside:
        rest = len(name) - sum(outlet.end - outlet.start for outlet in inside)
        return inside[0].entity_id if nouns and rest <= max(s.end - s.start for s in nouns) + 3 else None
    words = folded.split()
    if not nouns or max(s.end - s.start for s in nouns) == len(folded):
        return None
    if len(words) <= _PERSON_WORDS and words[-1] in _SURNAMES:
        return None
    return local_outlet(name)


def signed(line: LineFacts) -> str | None:
    """The name behind a byline's label, as written."""
    end = _byline_label(line)
    if end is None:
        return None
    start = fold_view(View.of(line.text)).source_span(end - 1, end)[1]
    name = _AFTER_NAME.split(line.text[start:], maxsplit=1)[0].strip(AROUND)
    named = any(char.isalpha() for char in name) and "no_outlet" not in read_signs(fold(name)).whole
    return name if named and len(name.split()) <= _NAME_WORDS else None


def _byline_label(line: LineFacts) -> int | None:
    """Where the label of a byline ends in a folded line: at its beginning, in Chinese anywhere ("河畔网记者 周平")."""
    if "editor" in line.signs.label:
        return None
    if not line.language.startswith("zh"):
        return line.signs.label.get("byline") or line.signs.opens.get("byline")
    ends = [
        spot.end for spot in spots(line.folded) if spot.section == "byline" and spot.end - spot.start >= 2
    ]
    return max(ends, default=None)
