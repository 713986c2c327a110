"""Frequent names as a whole: 约翰 is John, whatever its letters say.

The letter tables cannot know the names that tradition spells (约翰 John, جورج George, Юрий Yuri); the tables
`known-*.tsv` list the usual form of each frequent one.
"""

from __future__ import annotations

from functools import cache

from dragoman.link.names.parts import TABLED
from dragoman.link.names.tables import read_table

KNOWN_COST = 0.2  # relative cost of a letter, as in compare.py, of a pair that is listed


@cache
def _by_latin(script: str) -> dict[str, str]:
    """Latin name -> its usual form in `script`."""
    return {latin: form for latin, form, _ in reversed(read_table(f"known-{script}"))}


@cache
def _by_form(script: str) -> dict[str, tuple[str, ...]]:
    """Form in `script` -> the Latin names it is usual for, the most frequent first."""
    found: dict[str, list[str]] = {}
    for latin, form, _ in read_table(f"known-{script}"):
        found.setdefault(form, []).append(latin)
    return {form: tuple(names) for form, names in found.items()}


def usual_form(latin: str, script: str) -> str | None:
    """How a frequent Latin name is written in `script`, or None."""
    return _by_latin(script).get(latin)


def latin_names(form: str, script: str) -> tuple[str, ...]:
    """The frequent Latin names that a word of `script` is usual for."""
    return _by_form(script).get(form, ()) if script in TABLED else ()
