"""What two texts share, letter by letter, and where one says something else in the middle of it.

A letter is shared where it lies in a shingle that the other text has too. A gap is a stretch between two shared ones whose
neighbours stand near each other in the other text as well: what one text has there and the other has instead.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import msgspec
import numpy as np
import numpy.typing as npt

from dragoman.link.copies.letters import Text, size
from dragoman.link.copies.signature import HAN_SHINGLE, SHINGLE, Hashes, shingles

LONGEST_GAP = 90
"""Size of a gap up to which one text is held to have put its words in the place of the other's; a longer one is a sentence left out
or added."""


class Gap(msgspec.Struct, frozen=True):
    """`one[start:end]` stands where `other[other_start:other_end]` stands in the other text (folded letters)."""

    start: int
    end: int
    other_start: int
    other_end: int


class Shared(msgspec.Struct, frozen=True):
    """What two texts share: the shared runs of each, how much that is (sizes), and how long a run a shared letter stands in on average."""

    one_runs: tuple[tuple[int, int], ...]
    other_runs: tuple[tuple[int, int], ...]
    one_size: int
    run: float


def shared(one: Text, other: Text) -> Shared:
    """What `one` and `other` share; nothing where one is in Chinese characters and the other is not."""
    if one.han != other.han:
        return Shared((), (), 0, 0.0)
    k = HAN_SHINGLE if one.han else SHINGLE
    a, b = hashes(one), hashes(other)
    one_runs, other_runs = _runs(_in(a, other), k), _runs(_in(b, one), k)
    lengths = [end - start for start, end in one_runs]
    return Shared(
        one_runs,
        other_runs,
        sum(size(one.letters[i:j]) for i, j in one_runs),
        sum(n * n for n in lengths) / max(1, sum(lengths)),
    )


@lru_cache(maxsize=1024)
def hashes(text: Text) -> Hashes:
    """The shingles of a text."""
    return shingles(text.letters, text.han)


@lru_cache(maxsize=1024)
def _ordered(text: Text) -> Hashes:
    return np.sort(hashes(text))


def _in(some: Hashes, text: Text) -> npt.NDArray[np.bool_]:
    """Which of these shingles `text` has: numpy's own `isin` takes several times as long."""
    ordered = _ordered(text)
    if not len(ordered):
        return np.zeros(len(some), bool)
    places = np.minimum(np.searchsorted(ordered, some), len(ordered) - 1)
    found: npt.NDArray[np.bool_] = ordered[places] == some
    return found


def _runs(found: npt.NDArray[np.bool_], k: int) -> tuple[tuple[int, int], ...]:
    """The stretches of letters that found shingles cover."""
    if not found.any():
        return ()
    at = np.flatnonzero(found)
    breaks = np.flatnonzero(np.diff(at) > k) + 1
    return tuple((int(part[0]), int(part[-1]) + k) for part in np.split(at, breaks))


def gaps(one: Text, other: Text, runs: tuple[tuple[int, int], ...]) -> tuple[Gap, ...]:
    """The gaps between the shared runs of `one`."""
    k = HAN_SHINGLE if one.han else SHINGLE
    a, b = hashes(one), hashes(other)
    limit = LONGEST_GAP // (3 if one.han else 1)
    found = []
    for (_, end), (start, _) in pairwise(runs):
        if start - end > limit:
            continue
        left = np.flatnonzero(b == a[end - k]) + k
        right = np.flatnonzero(b == a[start])
        best = min(
            ((int(q) - int(p), int(p), int(q)) for p in left for q in right if -k <= q - p <= limit),
            key=lambda fit: (abs(fit[0] - (start - end)), fit),
            default=None,
        )
        if best is not None and best[2] >= best[1]:
            found.append(Gap(end, start, best[1], best[2]))
    return tuple(found)
