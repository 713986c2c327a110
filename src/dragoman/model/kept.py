"""Weights that are made once from the base file and kept in the user's cache.

The SHA-256 of a file stands at its end: a damaged one is made again. It is written beside and moved into place, so that two
processes that start at once cannot spoil each other's.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dragoman.cache import cache_folder
from dragoman.model.base import Base

DIGEST = 32
_DIGEST = re.compile("[0-9a-f]{64}")

Weights = dict[str, NDArray[np.generic]]
Shapes = dict[str, tuple[str, tuple[int, ...]]]
"""Weights in their order: name -> type and shape."""


def cache_path(name: str, base: Base, made_with: str) -> Path:
    """The file `name` for what this base holds and what else it is `made_with`; another base, and it is made anew."""
    made_of = f"{made_with}|{digest(base)}"
    return cache_folder() / f"{name}-{hashlib.sha256(made_of.encode()).hexdigest()[:16]}.bin"


def digest(base: Base) -> str:
    """SHA-256 of the base file; kept in the cache for the file as it is there, since it takes as long as loading does."""
    stat = base.path.stat()
    told = f"{base.path.resolve()}|{stat.st_size}|{stat.st_mtime_ns}"
    path = cache_folder() / f"base-{hashlib.sha256(told.encode()).hexdigest()[:16]}.sha256"
    try:
        known = path.read_text("ascii")
    except (OSError, UnicodeDecodeError):
        known = ""
    if not _DIGEST.fullmatch(known):
        known = base.digest()
        _put(path, known.encode("ascii"))
    return known


def weights(path: Path, shapes: Shapes, make: Callable[[], Weights]) -> Weights:
    """The weights of `shapes`: from the file, or made and, where it can be written, put there."""
    found = _read(path, shapes)
    if found is None:
        found = make()
        _write(path, found)
    return found


def _read(path: Path, shapes: Shapes) -> Weights | None:
    try:
        data = path.read_bytes()
    except OSError:
        return None
    if hashlib.sha256(data[:-DIGEST]).digest() != data[-DIGEST:]:
        return None
    out: Weights = {}
    at = 0
    for name, (kind, shape) in shapes.items():
        count = int(np.prod(shape))
        out[name] = np.frombuffer(data, kind, count, at).reshape(shape)
        at += out[name].nbytes
    return out if at == len(data) - DIGEST else None


def _write(path: Path, made: Weights) -> None:
    data = b"".join(array.tobytes() for array in made.values())
    _put(path, data + hashlib.sha256(data).digest())


def _put(path: Path, data: bytes) -> None:
    name = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".new")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True) if name else None
