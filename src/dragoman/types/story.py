"""Where accounts part."""

from __future__ import annotations

import msgspec


class DisagreementAccount(msgspec.Struct, frozen=True):
    """One account in its own words. `says` is a plain English reading of it."""

    page_id: str
    start: int
    end: int
    text: str
    statement_id: str | None
    event_id: str | None
    says: str


class Disagreement(msgspec.Struct, frozen=True):
    """Accounts of one thing that cannot all be right, or that frame it otherwise."""

    disagreement_id: str
    topic: str
    kind: str
    accounts: tuple[DisagreementAccount, ...]
