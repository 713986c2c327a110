"""Abbreviations that several bodies share, and what on a page tells which of them is meant."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

import msgspec

from dragoman.errors import KnowledgeError
from dragoman.text.fold import fold


class Reading(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One thing that an abbreviation stands for: an entity (`id`), a body without a row (`name`, `kind`), or nobody.

    `near`: ids whose naming on the page speaks for it, a state's own places, bodies and people included. `words`: folded
    stems of what its pages talk about. `usual`: meant where nothing speaks for another.
    """

    id: str | None = None
    name: str | None = None
    kind: str = "organisation"
    near: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    usual: bool = False


class SharedName(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """An abbreviation (its `forms` in each script) and its readings; `everyday`: a plain word in capitals too."""

    forms: tuple[str, ...]
    readings: tuple[Reading, ...]
    everyday: bool = False


@cache
def shared_names() -> dict[str, SharedName]:
    """Form -> what it may stand for, from `data/shared_names.yml`. Raises KnowledgeError."""
    source = files("dragoman.knowledge").joinpath("data/shared_names.yml")
    try:
        rows = msgspec.yaml.decode(source.read_bytes(), type=list[SharedName])
    except msgspec.MsgspecError as error:
        raise KnowledgeError(f"{source.name}: {error}") from error
    return {form: _folded(row) for row in rows for form in row.forms}


def _folded(row: SharedName) -> SharedName:
    """The row with its words folded as the text is in which they are looked for."""
    readings = [msgspec.structs.replace(r, words=tuple(fold(word) for word in r.words)) for r in row.readings]
    return msgspec.structs.replace(row, readings=tuple(readings))
