"""Labels in the four reading languages for what the knowledge base has no row for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec
from anyascii import anyascii

from dragoman.knowledge import knowledge_base

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
    """"Foreign Ministry (Armenia)" in each language: the office's label and its owner's in brackets."""
    office, row = offices().get(code), knowledge_base().get(owner)
    labels = {}
    for language in LANGUAGES:
        head = office.label.get(language, code) if office else code.replace("-", " ")
        tail = row.label.get(language) or row.label.get("en", owner) if row else owner
        labels[language] = f"{head} ({tail})" if tail else head
    return labels


def local_labels(text: str, language: str) -> dict[str, str]:
    """A name as it stands for its own language, and its Latin letters for the others."""
    latin = anyascii(text).strip() or text
    labels = dict.fromkeys(LANGUAGES, latin)
    own = [tag for tag in LANGUAGES if tag.split("-")[0] == language.split("-")[0]]
    labels.update(dict.fromkeys(own, text))
    labels["en"] = text if language == "en" else latin.title() if latin.islower() else latin
    return labels
