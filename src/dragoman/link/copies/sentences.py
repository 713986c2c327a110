"""The sentences of a text as translations are compared by them: in any language, without its grammar."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

from dragoman.find.numbers import Numbers, numbers
from dragoman.link.copies.letters import letters, size

_END = re.compile(r"(?<=[.!?…؟।])[\"'»”’)\]]*\s+|(?<=[。！？])[」』”’）]*|\n+")
SHORTEST = 18
"""Size below which a piece is no sentence of its own ("Mr.", "No.") and goes with the next one."""
MOST = 80
"""Sentences of a text that are looked at."""


class Told(msgspec.Struct, frozen=True):
    """A text by its sentences: their words, sizes and numbers."""

    article_id: str
    language: str
    sentences: tuple[str, ...]
    sizes: tuple[int, ...]
    numbers: tuple[Numbers, ...]

    @property
    def tongue(self) -> str:
        """The language without script or region."""
        return self.language.split("-")[0]


def told(article_id: str, language: str, page: str, spans: Iterable[Sequence[int]]) -> Told:
    """The article at `spans` of a page's text, sentence by sentence, headline first."""
    sentences = tuple(s for start, end in spans for s in split(page[start:end]))[:MOST]
    return Told(
        article_id,
        language,
        sentences,
        tuple(size(letters(s)) for s in sentences),
        tuple(numbers(s) for s in sentences),
    )


def split(text: str) -> list[str]:
    """The sentences of a stretch of text."""
    out: list[str] = []
    held = ""
    for piece in _END.split(text):
        held = f"{held} {piece.strip()}".strip()
        if size(letters(held)) >= SHORTEST:
            out.append(held)
            held = ""
    if held and out:
        out[-1] = f"{out[-1]} {held}"
    elif letters(held):
        out.append(held)
    return out
