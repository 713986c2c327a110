"""Who wrote an article: people, and outlets that sign as if they were people ("By Reuters", "Автор: РИА Новости").

An outlet in a byline is a credit (`sources.py`), not an author.
"""

from __future__ import annotations

import re

from dragoman.extract.facts import LineFacts
from dragoman.extract.outlets import find_outlets, known_outlet, local_outlet
from dragoman.extract.signs import is_bare_label, signs_off
from dragoman.extract.words import read_signs, spots
from dragoman.text.dateline import dateline
from dragoman.text.fold import fold, fold_view
from dragoman.text.views import View
from dragoman.types import Page

AROUND = " \t:：•●▪■◆►▶·*–—-|»>/／〕】)]"
_AFTER_NAME = re.compile(r"\s*[|·•/／]\s*|\s[–—-]\s|,\s*\d|\s{2,}|\d{4}|[〕】\])）]")
_NAME_WORDS = 6
# A Chinese name has two to four characters, one of another script's people a middle dot.
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}|[\u3400-\u9fff·]{4,12}")
_HAN_NAMES = r"([\u3400-\u9fff]{2,4}(?:[ 、][\u3400-\u9fff]{2,4}){0,3})"
_REPORTERS = re.compile(rf"\s*{_HAN_NAMES}(?=\s*[/)）〕】\]])")
# 本报北京7月31日电(甲乙、丙丁)
_WIRED_BY = re.compile(rf"本[报刊台社][\u3400-\u9fff\d ]{{2,16}}[日\d ][电讯][(（]{_HAN_NAMES}[)）]")
_PARTS = re.compile(r"\s*(?:[،,、;|/&]|\band\b|\bи\b|(?<!\w)و(?=ال))\s*")
_SURNAMES = frozenset({"post", "press", "star", "herald", "courier", "today", "express", "wire"})
"""Words of papers' names that are surnames too: "Jane Post" is nobody's paper, "The Ashwick Post" is one."""
_PERSON_WORDS = 2
_STAFF = re.compile(r"(?i)\s+(?:staff|newsroom|desk|correspondents?|team)$")


def byline(lines: list[LineFacts], page: Page | None, first: LineFacts | None = None) -> str | None:
    """Who wrote it: the people among the authors of the metadata, else behind "By", "Автор:", "记者".

    `lines` are the article's source and date lines, `first` its first paragraph, whose dateline may name a reporter.
    """
    if page is not None and page.meta.authors:
        people = [name for name in page.meta.authors if signing_outlet(name) is None]
        return ", ".join(people) or None
    for number, line in enumerate(lines):
        name = signed(line)
        if name is None and is_bare_label(line) and "byline" in line.signs.whole:
            name = _value(line, lines[number + 1 : number + 2])
        if name is not None:
            people = [part for part in _PARTS.split(name) if part and signing_outlet(part) is None]
            outlets = len(people) < len([part for part in _PARTS.split(name) if part])
            if people or not outlets:
                return ", ".join(people) if outlets else name
    return _in_dateline(first) if first is not None else None


def _value(label: LineFacts, below: list[LineFacts]) -> str | None:
    """The name on the line under a bare label."""
    near = [line.text.strip(AROUND) for line in below if line.index == label.index + 1]
    return near[0] if near and 0 < len(near[0].split()) <= _NAME_WORDS else None


def _in_dateline(line: LineFacts) -> str | None:
    """The reporters that a Chinese dateline names: 〔記者甲乙丙/台北報導〕, (记者 甲乙丙 甲乙)."""
    if not line.language.startswith("zh"):
        return None
    view = fold_view(View.of(line.text))
    end = dateline(view.text, 0, len(view.text))
    for spot in reversed(spots(view.text[:end])):
        if spot.section == "byline" and spot.end - spot.start >= 2:
            match = _REPORTERS.match(view.text, spot.end, end)
            if match:
                return _listed(line, view, match)
    wired = _WIRED_BY.match(view.text)
    return _listed(line, view, wired) if wired else None


def _listed(line: LineFacts, view: View, match: re.Match[str]) -> str:
    """The names of a match, as written, parted by commas."""
    start, stop = view.source_span(*match.span(1))
    return ", ".join(line.text[start:stop].replace("、", " ").split())


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
        return _before_report(line) if signs_off(line) else None
    start = fold_view(View.of(line.text)).source_span(end - 1, end)[1]
    name = _AFTER_NAME.split(line.text[start:], maxsplit=1)[0].strip(AROUND)
    named = (
        any(char.isalpha() for char in name)
        and not any(char.isdigit() for char in name)
        and "no_outlet" not in read_signs(fold(name)).whole
    )
    return name if named and len(name.split()) <= _NAME_WORDS else None


def _before_report(line: LineFacts) -> str | None:
    """The name between the last slash and the word for the reporter's work: 國際中心/林瑞恩報導."""
    view = fold_view(View.of(line.text))
    ends = [s for s in spots(view.text) if s.section == "byline_end" and s.end == len(view.text.rstrip())]
    start, stop = view.text.rindex("/") + 1, min(s.start for s in ends)
    name = line.text[slice(*view.source_span(start, stop))].strip() if stop > start else ""
    return name if _HAN_NAME.fullmatch(name) else None


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
