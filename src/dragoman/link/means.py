"""Where the vectors of each language lie on average, and vectors less that: what is left is what a text says.

The encoder puts every language a little to one side, so that two texts of one language are nearer than two of one meaning.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


@cache
def general() -> dict[str, Floats]:
    """Mean vectors of news of many subjects by language, and of all languages (""), made by training/means.py."""
    with files("dragoman.link").joinpath("data/means.npz").open("rb") as file, np.load(file) as stored:
        return {name.removeprefix("mean-"): stored[name].astype(np.float32) for name in stored.files}


def centred(
    vectors: Floats, tongues: str | Sequence[str], means: Mapping[str, Floats] | None = None
) -> Floats:
    """Vectors less the mean of their language, of unit length; zeros, where a text has none, stay zeros.

    `tongues` are languages without script or region, one for all or one a row; `means` are the general ones if none are given.
    """
    known = general() if means is None else means
    there = vectors.any(axis=-1, keepdims=True)
    if isinstance(tongues, str):
        mean = known.get(tongues, known[""])
    else:
        names, codes = np.unique(list(tongues), return_inverse=True)
        mean = np.stack([known.get(name, known[""]) for name in names.tolist()])[codes]
    moved = (vectors - mean) * there
    out: Floats = moved / np.maximum(np.linalg.norm(moved, axis=-1, keepdims=True), 1e-6)
    return out
