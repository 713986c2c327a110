"""How seldom Python looks for cycles while pages are read.

The rows of a page hold no cycles, and walking the word lists each time costs a tenth of all reading.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

COLLECT_AFTER = 50_000
"""Objects between two collections."""


@contextmanager
def seldom() -> Iterator[None]:
    """Collect seldom inside, and as before behind it."""
    before = gc.get_threshold()
    gc.set_threshold(COLLECT_AFTER)
    try:
        yield
    finally:
        gc.set_threshold(*before)
