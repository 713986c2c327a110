"""What could not be read."""

from __future__ import annotations

import msgspec


class Problem(msgspec.Struct, frozen=True):
    """An input that did not become a page. `error` is a sentence that says what to do."""

    path: str
    stage: str
    error: str
