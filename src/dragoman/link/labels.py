"""Labels in the four reading languages for what the knowledge base has no row for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from types import MappingProxyType

import msgspec

from dragoman.knowledge import knowledge_base
from dragoman.link.names.gloss import romanise, transliterate

LANGUAGES = ("en", "ar", "zh-Hant", "zh-Hans", "ru")


class Office(msgspec.Struct, frozen=True):
    """A code of offices.jsonl with its label in each language."""

    code: str
    kind: str
    label: dict[str, str]


@cache
def offices() -> dict[str, Office]:
    """Office, body and group codes with their labels."""
    text = files("dragoman.knowledge").joinpath("data/offices.jsonl").read_text("utf-8")
    rows = [msgspec.json.decode(line, type=Office) for line in text.splitlines() if line.strip()]
    return {row.code: row for row in rows}


def office_label(code: str, owner: str) -> dict[str, str]:
    """ "Foreign Ministry (Armenia)" in each language: the office's label and its owner's in brackets.

    Of a body without a row of its own, "gov/ind/air-force", the label is made in the same way: "commander (air force, India)".
    """
    office, row = offices().get(code), knowledge_base().get(owner)
    if row is None and owner.count("/") == 2:
        _, state, body = owner.split("/")
        inner = office_label(body, f"state/{state}")
        heads = office_label(code, "")
        return {
            tag: f"{heads[tag]} ({inner[tag].replace(' (', ', ').removesuffix(')')})" for tag in LANGUAGES
        }
    labels = {}
    for language in LANGUAGES:
        head = office.label.get(language, code) if office else code.replace("-", " ")
        tail = row.label.get(language) or row.label.get("en", owner) if row else owner
        labels[language] = f"{head} ({tail})" if tail else head
    return labels


@lru_cache(maxsize=4096)
def local_labels(text: str, language: str, *, person: bool = True) -> Mapping[str, str]:
    """A name as it stands for its own language; for the others as they would spell a person's name, else in Latin."""
    code = language.split("-")[0]
    labels = {}
    for tag in LANGUAGES:
        if tag.split("-")[0] == code:
            labels[tag] = text
        elif person:
            labels[tag] = romanise(text) if tag == "en" else transliterate(text, tag)
        else:
            labels[tag] = romanise(text)
    return MappingProxyType({tag: label or text for tag, label in labels.items()})
