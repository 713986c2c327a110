"""The encoder of a base file in 8-bit integers: its weights, and the graph that runs them, one text a run."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from dragoman.model.base import Base, Floats, Sizes, dequantised
from dragoman.model.kept import Shapes, Weights

JOINT = (("qkv", ("q", "k", "v")), ("ao", ("ao",)), ("fi", ("fi",)), ("fo", ("fo",)))
"""The linear layers of a block in the graph, and those of the base file that each joins."""


def encoder_shapes(sizes: Sizes) -> Shapes:
    """The weights of the encoder alone, in the order of the file in the cache."""
    width, inner = sizes.width, sizes.inner
    out: Shapes = {"emb.ln.w": ("float32", (width,)), "emb.ln.b": ("float32", (width,))}
    sides = {"qkv": (3 * width, width), "ao": (width, width), "fi": (inner, width), "fo": (width, inner)}
    for n in range(sizes.layers):
        for name, (rows, columns) in sides.items():
            out[f"l{n}.{name}.q"] = "int8", (columns, rows)
            out[f"l{n}.{name}.s"] = "float32", (rows,)
            out[f"l{n}.{name}.b"] = "float32", (rows,)
        for norm in ("aln", "oln"):
            out[f"l{n}.{norm}.w"] = out[f"l{n}.{norm}.b"] = "float32", (width,)
    return out


def plain(base: Base, block: str, part: str) -> Floats:
    """A linear layer as the base file has it, e.g. `l0`, `fi`."""
    return base.matrix(f"{block}.{part}.w", base.sizes.inner if part == "fi" else base.sizes.width)


def encoder_weights(base: Base, linear: Callable[[Base, str, str], Floats] = plain) -> Weights:
    """The encoder's weights; every linear layer as `linear` gives it, its rows in 8-bit integers of one scale each."""
    out: Weights = {}
    for n in range(base.sizes.layers):
        for name, parts in JOINT:
            weight = np.concatenate([linear(base, f"l{n}", part) for part in parts])
            scale = np.maximum(np.abs(weight).max(axis=1), 1e-8) / 127
            out[f"l{n}.{name}.q"] = np.ascontiguousarray(np.round(weight / scale[:, None]).astype(np.int8).T)
            out[f"l{n}.{name}.s"] = scale.astype(np.float32)
            out[f"l{n}.{name}.b"] = np.concatenate([base.floats(f"l{n}.{part}.b") for part in parts])
    shapes = encoder_shapes(base.sizes)
    return {name: out[name] if name in out else base.floats(name) for name in shapes}


class Graph:
    """A graph of `model/data`, opened with its weights. What it says of a text depends on that text alone."""

    def __init__(self, name: str, base: Base, weights: Weights) -> None:
        self._embeddings = base.embeddings
        width = base.sizes.width
        self._places = (
            base.floats("emb.pos").reshape(-1, width) + base.floats("emb.type").reshape(-1, width)[0]
        )
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._weights = {
            name: onnxruntime.OrtValue.ortvalue_from_numpy(array) for name, array in weights.items()
        }
        options.add_external_initializers(list(self._weights), list(self._weights.values()))
        graph = files("dragoman.model").joinpath(f"data/{name}.onnx").read_bytes()
        self._session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

    def run(self, ids: list[int]) -> NDArray[np.float32]:
        """A row for each piece of one text."""
        x = dequantised(self._embeddings[ids]) + self._places[: len(ids)]
        (output,) = self._session.run(["y"], {"x": x})
        said: NDArray[np.float32] = output
        return said
