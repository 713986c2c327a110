"""Cuts text into the encoder's pieces, each with its place in the text (code points, half-open)."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from tokenizers import Tokenizer
from tokenizers.models import Unigram
from tokenizers.pre_tokenizers import Metaspace

from dragoman.model.base import Base


class Pieces(msgspec.Struct, frozen=True):
    """The pieces of a text: their numbers, and where each begins and ends in the text, blanks left out.

    A piece that is a blank alone begins and ends at one place.
    """

    ids: list[int]
    starts: list[int]
    ends: list[int]


class Cutter:
    """The tokenizer of a base file: its map of normalisations, then the likeliest pieces."""

    def __init__(self, base: Base) -> None:
        self._normal = base.normal
        scores = base.scores.tolist()
        self._tokenizer = Tokenizer(Unigram(list(zip(base.pieces, scores, strict=True)), base.unk, False))
        self._tokenizer.pre_tokenizer = Metaspace()
        self.bos, self.eos = base.bos, base.eos

    def cut(self, texts: Sequence[str]) -> list[Pieces]:
        """The pieces of each text, without the marks of beginning and end."""
        folded = [self._fold(text) for text in texts]
        encoded = self._tokenizer.encode_batch([text for text, _ in folded], add_special_tokens=False)
        out = []
        for text, (plain, places), pieces in zip(texts, folded, encoded, strict=True):
            kept = Pieces([], [], [])
            for number, (a, b) in zip(pieces.ids, pieces.offsets, strict=True):
                while a < b and plain[a] == " ":
                    a += 1
                start = places[a] if a < len(places) else len(text)
                kept.ids.append(number)
                kept.starts.append(start)
                kept.ends.append(places[b - 1] + 1 if a < b else start)
            out.append(kept)
        return out

    def _fold(self, text: str) -> tuple[str, list[int]]:
        """The normalised text and, for each of its characters, the place of the one it comes from."""
        out: list[str] = []
        places: list[int] = []
        for at, char in enumerate(text):
            for made in self._normal.get(char, char):
                if made == " " and out and out[-1] == " ":
                    continue
                out.append(made)
                places.append(at)
        return "".join(out), places
