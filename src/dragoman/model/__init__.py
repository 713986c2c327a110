"""The reading model: a small multilingual encoder that finds names, statements and events.

`loaded()` is all that the rest of the program needs; everything heavy is imported when it is first called. Offsets are code points of the
text that is read.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dragoman.model.base import Base, base_path

if TYPE_CHECKING:
    from dragoman.model.reader import Reader


@cache
def loaded() -> Reader | None:
    """The model, loaded once a process; None where the package that carries its encoder is not installed."""
    path = base_path()
    if path is None:
        return None
    from dragoman.model.reader import Reader

    return Reader(Base(path))
