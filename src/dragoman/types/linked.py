"""What belongs together across articles."""

from __future__ import annotations

import msgspec


class Story(msgspec.Struct, frozen=True):
    """Articles on one course of events. `titles` by language; `first` and `last` are EDTF days."""

    story_id: str
    titles: dict[str, str]
    first: str | None
    last: str | None
    languages: tuple[str, ...]
    article_ids: tuple[str, ...] = ()
    scores: tuple[float, ...] = ()
