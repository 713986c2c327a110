"""The names of the knowledge base, in every form that running text bends them into.

One lexicon a language, built once. Names in Latin letters stand in every language's text, so English forms are
searched too where a block has Latin words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from dragoman.find.lexicon import Lexicon
from dragoman.knowledge import WorldEntity, knowledge_base
from dragoman.lang import accusative, inflect, language, read_rules
from dragoman.text.fold import fold

_CYRILLIC = re.compile("[а-яё]", re.I)
COMMON = frozenset({"group", "organisation"})
"""Kinds whose names may be common nouns."""
_TAGS = {"zh": ("zh", "zh-Hant", "zh-Hans")}


class Known(msgspec.Struct, frozen=True):
    """A name of the knowledge base: whose it is and how it names (`name adjective people short surname`).

    `cased` is the exact form where only that form counts (US, WHO), else None. `doubtful`: the form is an everyday
    word too and counts only where the context supports it. `bent`: the form is a case that no subject stands in.
    `joined`: an Arabic form without its article, which counts only behind لل (للأمم المتحدة). `common`: people and movements that are
    written with a small letter (хуситы, западные страны).
    """

    entity_id: str
    kind: str
    how: str
    cased: str | None = None
    doubtful: bool = False
    bent: bool = False
    joined: bool = False
    common: bool = False


def _forms(row: WorldEntity, code: str) -> Iterator[tuple[str, str]]:
    for tag in _TAGS.get(code, (code,)):
        if tag in row.label and row.label[tag] not in row.cased:
            yield row.label[tag], "name"
        for how, forms in (
            ("name", row.names),
            ("adjective", row.adjectives),
            ("people", row.people),
            ("short", row.short),
            ("surname", row.surnames),
        ):
            for form in forms.get(tag, ()):
                yield form, how


def _entries(code: str) -> Iterator[tuple[str, Known]]:
    small = {
        fold(form)
        for name in ("grammar", "names")
        for rule in read_rules(code, name)
        for form in rule.forms()
        if rule.section
        not in (
            "surnames",
            "particles",
            "forenames",
            "arab_forenames",
            "callings",
            "body_nouns",
            "named_after",
        )
    }
    found = language(code)
    article = found.article if found is not None else ""
    for row in knowledge_base().rows:
        doubtful = {fold(form) for tag in _TAGS.get(code, (code,)) for form in row.ambiguous.get(tag, ())}
        written = list(_forms(row, code))
        longer = [form for form, how in written if how == "surname" and " " in form]
        for form, how in written:
            if how == "surname" and any(other.endswith(f" {form}") for other in longer):
                continue
            known = Known(
                row.id,
                row.kind,
                how,
                doubtful=bool(doubtful) and fold(form) in doubtful,
                common=row.kind in COMMON and how == "name" and form[0].islower(),
            )
            bent = msgspec.structs.replace(known, bent=True)
            surfaces = inflect(code, form, "adjective" if how == "adjective" else "name")
            for surface in surfaces:
                if how != "surname" or fold(surface) not in small:
                    straight = surface == form or (
                        how == "adjective" and not accusative(code, surface, surfaces)
                    )
                    yield surface, known if straight else bent
            if article and form.startswith(article) and (how != "surname" or fold(form) not in small):
                yield form.removeprefix(article), msgspec.structs.replace(known, joined=True)
            if code == "zh" and "·" in form:
                yield form.replace("·", ""), known
                yield form.replace("·", " "), known
        for form in row.cased:
            if bool(_CYRILLIC.search(form)) == (code == "ru"):
                yield form, Known(row.id, row.kind, "name", form)


@cache
def gazetteer(code: str) -> Lexicon[Known]:
    """All names of language `code`."""
    found = language(code)
    if found is None:
        found = language("en")
    assert found is not None
    return Lexicon(_entries(code), found)


def same_case(known: Known, seen: str) -> bool:
    """Whether `seen` (source letters) may stand for `known`: a cased form counts in its own case only."""
    return known.cased is None or fold(known.cased) != fold(seen) or known.cased == seen
