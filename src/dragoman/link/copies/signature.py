"""What a text is recognised by: a hash of its letters, and a sample of its shingles.

A shingle is a run of letters (6 Chinese characters, 12 letters of an alphabet). Its hash decides alone whether it is in the sample
(one in `ONE_IN`; a MinHash whose size grows with the text), so that the sample of a cut text is a part of its original's, wherever
the cut is and whatever was added, and two samples tell how much of the smaller text stands in the larger one.
"""

from __future__ import annotations

import hashlib

import numpy as np
import numpy.typing as npt

from dragoman.link.copies.letters import mostly_han, size

Hashes = npt.NDArray[np.uint64]

HAN_SHINGLE, SHINGLE = 6, 12
"""Letters a shingle. Four Chinese characters are often one name; what two reports of one matter share is shorter than twelve letters."""
ONE_IN = 8
"""One shingle in so many is kept."""
LEAST = 150
"""Size of a text below which it is too short to tell (a headline has 60 to 100 letters)."""
MOST = 60_000
"""Letters of a text that are looked at."""
_BASE = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)


def shingles(folded: str, han: bool) -> Hashes:
    """The hash of the shingle at each place of the folded letters, in order; none where the text is shorter than one."""
    k = HAN_SHINGLE if han else SHINGLE
    codes = np.frombuffer(folded[:MOST].encode("utf-32-le", "surrogatepass"), "<u4").astype(np.uint64)
    count = len(codes) - k + 1
    if count <= 0:
        return np.empty(0, np.uint64)
    out = np.zeros(count, np.uint64)
    for i in range(k):
        out *= _BASE
        out += codes[i : i + count] + np.uint64(1)
    out ^= out >> np.uint64(31)
    out *= _MIX
    out ^= out >> np.uint64(29)
    return out


def text_hash(folded: str) -> str:
    """The hash of folded letters."""
    return hashlib.sha256(folded.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def signature(folded: str) -> list[int]:
    """The sample of the shingles, 32 bits each, sorted; empty where the text is too short to tell."""
    if size(folded) < LEAST:
        return []
    hashes = shingles(folded, mostly_han(folded))
    kept = hashes[hashes % np.uint64(ONE_IN) == 0] >> np.uint64(32)
    return sorted(set(kept.tolist()))
