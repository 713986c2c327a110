"""What the knowledge base knows that repairs need: which states a page is about, dotted names, dates of beginnings.

Forms are folded; one pass of an Aho-Corasick automaton finds them all. Look-ups read `scene.folded`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

import ahocorasick_rs
import msgspec

from dragoman.extract.repairs.chinese import chinese_forms
from dragoman.extract.repairs.scene import Scene
from dragoman.knowledge.base import WorldEntity, knowledge_base
from dragoman.text.fold import fold

_PEOPLE_OF = ("president", "prime-minister", "foreign-minister", "head-of-state", "head-of-government")


class Naming(msgspec.Struct, frozen=True):
    """A state named, by itself or through one of its people, at `start` to `end` of the scene."""

    start: int
    end: int
    state: str
    by_name: bool


def _automaton(forms: list[str]) -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(forms, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def forms_of(row: WorldEntity, code: str) -> list[str]:
    """The folded forms of a row in a language, label first."""
    if code == "zh":
        return chinese_forms(row.label, row.names)
    return list(dict.fromkeys(fold(form) for form in (row.label.get(code, ""), *row.names.get(code, ())) if form))


@cache
def _states(code: str) -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[str, bool]]]:
    """All forms that point to a state in a language, with the state and whether the form is its own name."""
    entries: dict[str, tuple[str, bool]] = {}
    for row in knowledge_base().rows:
        if row.kind == "person" and row.offices:
            for form in (*forms_of(row, code), *(fold(s) for c, more in row.surnames.items() if c.startswith(code) for s in more)):
                if row.offices[-1].of.startswith(("state/", "gov/")) and len(form) >= 3:
                    entries.setdefault(form, (_state(row.offices[-1].of), False))
    for row in knowledge_base().rows:
        if row.kind == "state":
            for form in forms_of(row, code):
                entries[form] = (row.id, True)
        elif row.kind == "place" and row.seat_of:
            for form in forms_of(row, code):
                entries.setdefault(form, (row.seat_of, False))
    return _automaton(list(entries)), list(entries.values())


def _state(of: str) -> str:
    return of if of.startswith("state/") else f"state/{of.split('/')[1]}"


def states_named(scene: Scene, start: int, end: int, code: str) -> list[Naming]:
    """The states named between two offsets, in order; a short form (俄, 美) is none."""
    automaton, entries = _states(code)
    text = scene.folded[start:end]
    found = []
    for index, s, e in automaton.find_matches_as_indexes(text):
        if code == "zh" or (not text[s - 1 : s].isalpha() and not text[e : e + 1].isalpha()) or code == "ar":
            found.append(Naming(start + s, start + e, *entries[index]))
    return found


@cache
def initials(state: str) -> frozenset[str]:
    """The folded Chinese characters that a state's names begin with, and its one-character short forms."""
    row = knowledge_base().by_id[state]
    short = {fold(form) for code, more in row.short.items() if code.startswith("zh") for form in more}
    return frozenset({form[0] for form in forms_of(row, "zh")} | {form for form in short if len(form) == 1})


@cache
def _starts(code: str) -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[str, str]]]:
    entries: dict[str, tuple[str, str]] = {}
    for row in knowledge_base().rows:
        if row.since and row.kind in ("operation", "agreement", "exercise"):
            for form in forms_of(row, code):
                if len(form) >= 4:
                    entries[form] = (row.label.get("en", row.id), row.since)
    return _automaton(list(entries)), list(entries.values())


def starts_named(folded: str, start: int, end: int, code: str) -> Iterator[tuple[str, str]]:
    """Names and EDTF beginnings of the operations, wars and agreements that a stretch of folded text names."""
    automaton, entries = _starts(code)
    for index, _, _ in automaton.find_matches_as_indexes(folded[start:end]):
        yield entries[index]


@cache
def dotted_names() -> dict[str, list[str]]:
    """Folded surname -> given names, of the people whose Chinese names hold a middle dot."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in knowledge_base().rows:
        if row.kind == "person":
            for form in chinese_forms(row.label, row.names):
                given, dot, surname = form.rpartition("·")
                if dot and len(surname) >= 2 and given.split("·")[-1] not in found[surname]:
                    found[surname].append(given.split("·")[-1])
    return dict(found)


@cache
def leaders() -> dict[str, tuple[str, str, str]]:
    """Folded Chinese name or surname -> (row id, state, office) of heads of state and government."""
    found: dict[str, tuple[str, str, str]] = {}
    for row in knowledge_base().rows:
        held = [t for t in row.offices if t.office in _PEOPLE_OF and t.of.startswith(("state/", "gov/"))]
        if row.kind != "person" or not held:
            continue
        surnames = [fold(s) for code, more in row.surnames.items() if code.startswith("zh") for s in more]
        for form in (*chinese_forms(row.label, row.names), *surnames):
            if len(form) >= 3:
                found.setdefault(form, (row.id, _state(held[-1].of), held[-1].office))
    return found


@cache
def surname_variants(code: str) -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[str, str]]]:
    """Folded surnames of three letters or more, for an automaton, each with (row id, form)."""
    entries: dict[str, tuple[str, str]] = {}
    for row in knowledge_base().rows:
        if row.kind != "person":
            continue
        forms = [fold(s) for c, more in row.surnames.items() if c.startswith(code) for s in more]
        if code == "zh":
            forms += [form.rpartition("·")[2] for form in chinese_forms(row.label, row.names) if "·" in form]
        for form in forms:
            if len(form) >= 3:
                entries.setdefault(form, (row.id, form))
    return _automaton(list(entries)), list(entries.values())
