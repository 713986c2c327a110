"""The reading model: texts in, names, statements and events out, offline, one text at a time."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from dragoman.model.base import Base, dequantised
from dragoman.model.decode import Pairing, read
from dragoman.model.seen import Read
from dragoman.model.tokens import Cutter, Pieces
from dragoman.model.weights import adapters, weights

LONGEST = 318
"""Pieces of one text that are read; what stands behind them is not."""


class Reader:
    """The model, loaded. What it says of a text depends on that text alone."""

    def __init__(self, base: Base) -> None:
        self._base = base
        self._cutter = Cutter(base)
        width = base.sizes.width
        self._places = (
            base.floats("emb.pos").reshape(-1, width) + base.floats("emb.type").reshape(-1, width)[0]
        )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._weights = {
            name: onnxruntime.OrtValue.ortvalue_from_numpy(array) for name, array in weights(base).items()
        }
        options.add_external_initializers(list(self._weights), list(self._weights.values()))
        graph = files("dragoman.model").joinpath("data/reader.onnx").read_bytes()
        self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
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
        ids = np.array([self._cutter.bos, *pieces.ids[:LONGEST], self._cutter.eos])
        x = dequantised(self._base.embeddings[ids]) + self._places[: len(ids)]
        (output,) = self._session.run(["y"], {"x": x})
        said: NDArray[np.float32] = output[1:-1]
        return said
