"""The reading model: texts in, names, statements and events out, offline, one text at a time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dragoman.model.base import Base
from dragoman.model.decode import Pairing, read
from dragoman.model.encoder import Graph
from dragoman.model.seen import Read
from dragoman.model.tokens import Cutter, Pieces
from dragoman.model.weights import adapters, weights

LONGEST = 318
"""Pieces of one text that are read; what stands behind them is not."""


class Reader:
    """The model, loaded. What it says of a text depends on that text alone."""

    def __init__(self, base: Base) -> None:
        self._cutter = Cutter(base)
        self._graph = Graph("reader", base, weights(base))
        trained = adapters()
        self.pairing = Pairing(*(trained[name].astype(np.float32) for name in ("pairs", "alone", "level")))

    def cut(self, texts: Sequence[str]) -> list[Pieces]:
        """The pieces of each text."""
        return self._cutter.cut(texts)

    def read(self, text: str) -> Read:
        """What stands in `text`; offsets are its code points."""
        pieces = self.cut([text])[0]
        return read(self.columns(pieces), pieces, text, self.pairing) if pieces.ids else Read((), (), (), ())

    def columns(self, pieces: Pieces) -> NDArray[np.float32]:
        """What the heads say of each piece, in the columns of `layout`; at most LONGEST pieces."""
        return self._graph.run([self._cutter.bos, *pieces.ids[:LONGEST], self._cutter.eos])[1:-1]
