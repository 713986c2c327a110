"""Cuts text into the encoder's pieces, each with its place in the text (code points, half-open)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import msgspec
from tokenizers import Tokenizer
from tokenizers.models import Unigram
from tokenizers.pre_tokenizers import Metaspace

from dragoman.model.base import Base

MANY = 200_000
"""Letters cut from which on the tokenizer is made for all pieces."""
_BLANK = "\u2581"


class Pieces(msgspec.Struct, frozen=True):
    """The pieces of a text: their numbers, and where each begins and ends in the text, blanks left out.

    A piece that is a blank alone begins and ends at one place.
    """

    ids: list[int]
    starts: list[int]
    ends: list[int]


class Cutter:
    """The tokenizer of a base file: its map of normalisations, then the likeliest pieces.

    A tokenizer for all pieces takes as long to make as a hundred articles to read; until there is much to cut, one is made for each
    call, of the pieces that stand in its texts and in those before.
    """

    def __init__(self, base: Base) -> None:
        self._normal = base.normal
        self._pieces = base.pieces
        self._scores = base.scores
        self._unk = base.unk
        self._rarest = int(base.scores.argmin())
        self._letters = 0
        self._words: set[str] = set()
        self._found = {self._unk, self._rarest}
        self._number_of = {piece: number for number, piece in enumerate(self._pieces)}
        self.bos, self.eos = base.bos, base.eos

    def cut(self, texts: Sequence[str]) -> list[Pieces]:
        """The pieces of each text, without the marks of beginning and end."""
        folded = [self._fold(text) for text in texts]
        plain_texts = [plain for plain, _ in folded]
        self._letters += sum(map(len, plain_texts))
        tokenizer, numbers = self._whole if self._letters > MANY else self._made_for(plain_texts)
        encoded = tokenizer.encode_batch(plain_texts, add_special_tokens=False)
        out = []
        for text, (plain, places), pieces in zip(texts, folded, encoded, strict=True):
            kept = Pieces([], [], [])
            for number, (a, b) in zip(pieces.ids, pieces.offsets, strict=True):
                while a < b and plain[a] == " ":
                    a += 1
                start = places[a] if a < len(places) else len(text)
                kept.ids.append(numbers[number])
                kept.starts.append(start)
                kept.ends.append(places[b - 1] + 1 if a < b else start)
            out.append(kept)
        return out

    @cached_property
    def _whole(self) -> tuple[Tokenizer, Sequence[int]]:
        return self._made_of(range(len(self._pieces)))

    @cached_property
    def _longest(self) -> dict[str, int]:
        """How long a piece is at most, by its first two letters."""
        found: dict[str, int] = {}
        for piece in self._pieces:
            begin = piece[:2]
            if len(piece) > found.get(begin, 0):
                found[begin] = len(piece)
        return found

    def _made_for(self, texts: Sequence[str]) -> tuple[Tokenizer, Sequence[int]]:
        """What cuts these texts as a tokenizer of all pieces would: what a piece costs hangs on no other but the rarest."""
        known, longest, found = self._number_of, self._longest, self._found
        fresh = {f"{_BLANK}{word}" for text in texts for word in text.split(" ")} - self._words
        self._words |= fresh
        for word in fresh:
            for start in range(len(word)):
                reach = longest.get(word[start : start + 2], 1)
                for end in range(start + 1, min(start + reach, len(word)) + 1):
                    number = known.get(word[start:end])
                    if number is not None:
                        found.add(number)
        return self._made_of(sorted(found))

    def _made_of(self, numbers: Sequence[int]) -> tuple[Tokenizer, Sequence[int]]:
        """A tokenizer of these pieces, and the number in the base file of each of its own."""
        pieces = [(self._pieces[n], float(self._scores[n])) for n in numbers]
        tokenizer = Tokenizer(Unigram(pieces, numbers.index(self._unk), False))
        tokenizer.pre_tokenizer = Metaspace()
        return tokenizer, numbers

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
