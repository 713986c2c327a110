"""The reading model: a small multilingual encoder that finds names, statements and events.

`loaded()` is all that the rest of the program needs; what is heavy is imported when it is first called. Offsets are code points of the text
that is read.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dragoman.model.reader import Reader


@cache
def loaded() -> Reader | None:
    """The model, loaded once a process; None where a package that it needs is not installed.

    Raises ModelError where the installed encoder is damaged or another than the adapters were made for.
    """
    try:
        from dragoman.model.base import Base, base_path
        from dragoman.model.reader import Reader
    except ImportError:
        return None
    path = base_path()
    return None if path is None else Reader(Base(path))
