"""The time that a text was written in, by the people it names with an office that the knowledge base dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

from dragoman.extract.facts import LineFacts
from dragoman.extract.words import inside_word, spots
from dragoman.knowledge import Tenure, knowledge_base
from dragoman.lang import read_rules
from dragoman.text.fold import fold

# How far, in folded characters, a title may stand from the name.
_OFFICE = 60
_LANGUAGES = ("ar", "en", "ru", "zh")


class Bound(msgspec.Struct, frozen=True):
    """Not before `low`, not after `high` (EDTF days or None), and why. The weaker a kind of bound, the higher `rank`."""

    low: str | None
    high: str | None
    reason: str
    rank: int


@cache
def _people() -> tuple[AhoCorasick, list[str], dict[str, list[tuple[str, tuple[Tenure, ...]]]]]:
    """Full names of people with dated offices -> (label, tenures)."""
    names: dict[str, list[tuple[str, tuple[Tenure, ...]]]] = {}
    for row in knowledge_base().rows:
        tenures = tuple(tenure for tenure in row.offices if tenure.since)
        if row.kind != "person" or not tenures:
            continue
        forms = {
            fold(form) for form in (*row.label.values(), *(n for group in row.names.values() for n in group))
        }
        for form in forms:
            if " " in form or "·" in form:
                names.setdefault(form, []).append((row.label.get("en", row.id), tenures))
    patterns = sorted(names)
    return AhoCorasick(patterns, matchkind=MatchKind.LeftmostLongest), patterns, names


@cache
def _titles(code: str) -> tuple[AhoCorasick, list[tuple[str, str]]]:
    """Folded office words of a language and their codes."""
    rows = sorted(
        {
            (fold(form), str(rule.fields["code"]))
            for rule in read_rules(code, "roles")
            if rule.section == "titles" and "code" in rule.fields
            for form in rule.forms()
        }
    )
    return AhoCorasick([form for form, _ in rows]), rows


def office_bounds(texts: list[LineFacts], code: str) -> Iterator[Bound]:
    """People named with an office that they held for a known time."""
    if code not in _LANGUAGES:
        return
    automaton, patterns, names = _people()
    seen: set[tuple[str, str]] = set()
    for line in texts:
        for index, start, end in automaton.find_matches_as_indexes(line.folded):
            if inside_word(line.folded, end - 1, end):
                continue
            near = line.folded[max(0, start - _OFFICE) : end + _OFFICE]
            offices = _offices_in(near, code)
            for label, tenures in names[patterns[index]]:
                held = [
                    t for t in tenures if any(t.office == o or t.office.endswith(f"-{o}") for o in offices)
                ]
                one = len({(tenure.since, tenure.until) for tenure in held}) == 1
                if one and (label, held[0].office) not in seen:
                    seen.add((label, held[0].office))
                    yield _tenure_bound(label, held[0])


def _offices_in(near: str, code: str) -> set[str]:
    """Codes of the offices named in a stretch of text; none where it speaks of a former one."""
    if any(spot.section == "former" for spot in spots(near)):
        return set()
    automaton, rows = _titles(code)
    return {
        rows[index][1]
        for index, start, end in automaton.find_matches_as_indexes(near, overlapping=True)
        if not inside_word(near, end - 1, end)
    }


def _tenure_bound(label: str, tenure: Tenure) -> Bound:
    since, until = _first_day(str(tenure.since)), _last_day(tenure.until) if tenure.until else None
    time = (
        f"in office from {tenure.since} to {tenure.until}"
        if tenure.until
        else f"in office since {tenure.since}"
    )
    return Bound(since, until, f"it names {label} as {tenure.office.replace('-', ' ')}, {time}", 3)


def _first_day(value: str) -> str:
    return (value + "-01-01")[:10] if len(value) == 4 else (value + "-01")[:10]


def _last_day(value: str) -> str:
    """The last day of an EDTF year, month or day."""
    if len(value) == 4:
        return f"{value}-12-31"
    if len(value) == 7:
        year, month = int(value[:4]), int(value[5:7])
        return (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).isoformat()
    return value
