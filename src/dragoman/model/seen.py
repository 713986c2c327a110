"""What the reading model sees in a text, as records; offsets are code points, half-open."""

from __future__ import annotations

import msgspec


class Found(msgspec.Struct, frozen=True):
    """A span with what it is and how sure that is (0..1)."""

    start: int
    end: int
    kind: str
    sure: float


class Anchored(msgspec.Struct, frozen=True):
    """A statement (`row` "s", `kind` its act) or event ("e", `kind` its type) with its parts.

    `cue`: whether words report it; otherwise `start`, `end` are the first word of a content that goes on. `sure` is the chance that
    there is one, `kind_sure` that it is of this kind.
    """

    row: str
    start: int
    end: int
    kind: str
    sure: float
    kind_sure: float
    cue: bool
    status: str
    status_sure: float
    parts: tuple[Found, ...]


class Read(msgspec.Struct, frozen=True):
    """Names in the project's kinds, words of office, names in the three kinds of the public sets, statements and events."""

    names: tuple[Found, ...]
    roles: tuple[Found, ...]
    classic: tuple[Found, ...]
    anchors: tuple[Anchored, ...]
