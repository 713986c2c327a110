"""What the knowledge base knows that repairs need: which states a page is about, dotted names, dates of beginnings.

Forms are folded; one pass of an Aho-Corasick automaton finds them all. Look-ups read `scene.folded`.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import ahocorasick_rs
import msgspec

from dragoman.extract.repairs.scene import Scene
from dragoman.knowledge.base import WorldEntity, knowledge_base
from dragoman.lang.transcription import chinese_forms
from dragoman.text.fold import fold

_AR_PREFIXES = frozenset(
    {"", "ال", "و", "ب", "ل", "ف", "ك", "وال", "بال", "لل", "فال", "كال", "ول", "وب", "ولل", "وبال"}
)
_LEAST = 3  # letters of a name that may stand for its state
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
    return list(
        dict.fromkeys(fold(form) for form in (row.label.get(code, ""), *row.names.get(code, ())) if form)
    )


@cache
def _states(code: str) -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[str, bool]]]:
    """All forms that point to a state in a language, with the state and whether the form is its own name."""
    entries: dict[str, tuple[str, bool]] = {}
    for row in knowledge_base().rows:
        if row.kind == "state":
            more = (*row.adjectives.get(code, ()), *row.people.get(code, ()))
            for form in (*forms_of(row, code), *map(fold, more)):
                entries.setdefault(_stem(form, code), (row.id, True))
    for row in knowledge_base().rows:
        state = row.seat_of if row.kind == "place" else _office_state(row)
        if state:
            for form in (*forms_of(row, code), *surnames_of(row, code)):
                if len(form) >= _LEAST:
                    entries.setdefault(_stem(form, code), (state, False))
    return _automaton(list(entries)), list(entries.values())


def _stem(form: str, code: str) -> str:
    """A Russian form without the ending that its cases change; any other as it is."""
    if code != "ru" or len(form) < 5 or " " in form:
        return form
    return form[:-2] if form.endswith(("ий", "ый", "ой")) else form.rstrip("аяьйоеыи")


def _office_state(row: WorldEntity) -> str | None:
    """The state whose office a person holds or last held."""
    if row.kind != "person" or not row.offices or not row.offices[-1].of.startswith(("state/", "gov/")):
        return None
    return _state(row.offices[-1].of)


def _state(of: str) -> str:
    return of if of.startswith("state/") else f"state/{of.split('/')[1]}"


def surnames_of(row: WorldEntity, code: str) -> list[str]:
    """The folded surnames of a person in a language."""
    return [fold(form) for tag, more in row.surnames.items() if tag.startswith(code) for form in more]


def states_named(scene: Scene, start: int, end: int, code: str) -> list[Naming]:
    """The states named between two offsets, in order; a short form (俄, 美) is none."""
    automaton, entries = _states(code)
    text = scene.folded[start:end]
    return [
        Naming(start + s, start + e, *entries[index])
        for index, s, e in automaton.find_matches_as_indexes(text)
        if code == "zh" or _is_word(text, s, e, code)
    ]


def _is_word(text: str, start: int, end: int, code: str) -> bool:
    """Whether a form stands as a word: Russian endings and Arabic prefixes and endings may follow or precede."""
    if code == "ar":
        head = start
        while head > 0 and text[head - 1].isalpha():
            head -= 1
        return text[head:start] in _AR_PREFIXES
    return not text[start - 1 : start].isalpha() and (code == "ru" or not text[end : end + 1].isalpha())


@cache
def initials(state: str) -> frozenset[str]:
    """The folded Chinese characters that a state's names begin with, and its one-character short forms."""
    row = knowledge_base().by_id[state]
    short = {fold(form) for code, more in row.short.items() if code.startswith("zh") for form in more}
    return frozenset({form[0] for form in forms_of(row, "zh")} | {form for form in short if len(form) == 1})


@cache
def _starts(code: str) -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[str, str]]]:
    """Forms of operations and wars whose first day is known, each with its English label and that day."""
    entries: dict[str, tuple[str, str]] = {}
    for row in knowledge_base().rows:
        if row.kind == "operation" and row.since and len(row.since) >= 7:
            for form in forms_of(row, code):
                if len(form) >= 4:
                    entries.setdefault(_stem(form, code), (row.label.get("en", row.id), row.since))
    return _automaton(list(entries)), list(entries.values())


class Start(msgspec.Struct, frozen=True):
    """An operation or war named at `start` to `end` of the scene, and the EDTF day it began on."""

    start: int
    end: int
    label: str
    since: str


def starts_named(folded: str, code: str) -> list[Start]:
    """The operations and wars of known beginning that a folded text names."""
    automaton, entries = _starts(code)
    return [
        Start(start, end, *entries[index]) for index, start, end in automaton.find_matches_as_indexes(folded)
    ]


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
def state_names() -> frozenset[str]:
    """The folded Chinese names of states, some of which are given names too (以色列·卡茨)."""
    return frozenset(
        form for row in knowledge_base().rows if row.kind == "state" for form in forms_of(row, "zh")
    )


@cache
def leaders() -> dict[str, tuple[str, str, str]]:
    """Folded Chinese name or surname -> (row id, state, office) of heads of state and government."""
    found: dict[str, tuple[str, str, str]] = {}
    for row in knowledge_base().rows:
        held = [t for t in row.offices if t.office in _PEOPLE_OF and t.of.startswith(("state/", "gov/"))]
        if row.kind == "person" and held:
            for form in (*chinese_forms(row.label, row.names), *surnames_of(row, "zh")):
                if len(form) >= _LEAST:
                    found.setdefault(form, (row.id, _state(held[-1].of), held[-1].office))
    return found


@cache
def surname_variants(code: str) -> tuple[ahocorasick_rs.AhoCorasick, list[tuple[str, str]]]:
    """Folded surnames of four letters (three in Chinese) or more, for an automaton, each with (row id, form)."""
    entries: dict[str, tuple[str, str]] = {}
    for row in knowledge_base().rows:
        if row.kind != "person":
            continue
        forms = surnames_of(row, code)
        if code == "zh":
            forms += [form.rpartition("·")[2] for form in chinese_forms(row.label, row.names) if "·" in form]
        for form in forms:
            if len(form) >= (_LEAST if code == "zh" else _LEAST + 1):
                entries.setdefault(form, (row.id, form))
    return _automaton(list(entries)), list(entries.values())
