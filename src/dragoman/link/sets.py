"""Small sets of many rows side by side: the sides of events, the words of sentences, the names in them.

Rows are compared in pairs, many thousand at once, so a set is a stretch of one array and not an object of its own.
"""

from __future__ import annotations

from typing import TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Reals = NDArray[np.float64]
Flags = NDArray[np.bool_]
Columns = TypeVar("Columns", bound=msgspec.Struct)


class Sets:
    """`count` sets of codes; `rows` and `codes` are their members, in any order and any number of times."""

    def __init__(self, rows: Ints, codes: Ints, count: int) -> None:
        self._alphabet, dense = np.unique(codes, return_inverse=True)
        self._width = max(len(self._alphabet), 1)
        self._keys: Ints = np.unique(rows * self._width + dense)
        self.rows: Ints = self._keys // self._width
        self.sizes: Ints = np.bincount(self.rows, minlength=count)
        self._starts: Ints = np.cumsum(self.sizes) - self.sizes

    @property
    def codes(self) -> Ints:
        """The members, those of the first row first; `rows` tells whose they are."""
        return self._alphabet[self._keys % self._width]

    def of(self, rows: Ints) -> Sets:
        """The sets of these rows, in their order."""
        numbers, members = spread(self._starts[rows], self.sizes[rows])
        return Sets(numbers, self._alphabet[self._keys[members] % self._width], len(rows))

    def common(self, one: Ints, other: Ints) -> Ints:
        """How many members each pair of rows has in common."""
        pairs, members = spread(self._starts[one], self.sizes[one])
        there = self._has(other[pairs] * self._width + self._keys[members] % self._width)
        return np.bincount(pairs[there], minlength=len(one))

    def without(self, other: Sets) -> Sets:
        """The sets, less what those of `other` hold."""
        kept = ~other.holds(self.rows, self.codes)
        return Sets(self.rows[kept], self.codes[kept], len(self.sizes))

    def holds(self, rows: Ints, codes: Ints) -> Flags:
        """Whether each of `rows` has the code beside it."""
        if not len(self._alphabet):
            return np.zeros(len(rows), np.bool_)
        dense = np.minimum(np.searchsorted(self._alphabet, codes), len(self._alphabet) - 1)
        known: Flags = self._alphabet[dense] == codes
        return known & self._has(rows * self._width + dense)

    def _has(self, keys: Ints) -> Flags:
        if not len(self._keys):
            return np.zeros(len(keys), np.bool_)
        places = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        there: Flags = self._keys[places] == keys
        return there


def taken(columns: Columns, rows: Ints) -> Columns:
    """The same columns (a record of arrays, sets and such records) for these rows only."""
    values = {name: _taken(getattr(columns, name), rows) for name in columns.__struct_fields__}
    return type(columns)(**values)


def _taken(value: object, rows: Ints) -> object:
    if isinstance(value, Sets):
        return value.of(rows)
    if isinstance(value, msgspec.Struct):
        return taken(value, rows)
    assert isinstance(value, np.ndarray)
    return value[rows]


def spread(starts: Ints, sizes: Ints) -> tuple[Ints, Ints]:
    """For stretches of an array: the number of the stretch, and the place, of each of their members."""
    numbers = np.repeat(np.arange(len(sizes)), sizes)
    offsets = np.arange(len(numbers)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    return numbers, np.repeat(starts, sizes) + offsets


def in_common(sets: Sets, one: Ints, other: Ints) -> Reals:
    """1 where two rows hold the same, -1 where each holds something else, between where one tells more; 0 where one is empty."""
    fewer = np.minimum(sets.sizes[one], sets.sizes[other])
    return np.where(fewer > 0, 2 * sets.common(one, other) / np.maximum(fewer, 1) - 1, 0.0)
