"""Where accounts part."""

from __future__ import annotations

import msgspec


class DisagreementAccount(msgspec.Struct, frozen=True):
    """One account in its own words. `says` is a plain English reading of it, `position` what it stands for: a day, a
    number, a side. `outlet` is whose page it stands on, `voice` on whose word: two accounts of one voice are one source."""

    page_id: str
    start: int
    end: int
    text: str
    statement_id: str | None
    event_id: str | None
    says: str
    article_id: str | None = None
    outlet: str | None = None
    language: str = "und"
    day: str | None = None
    voice: str | None = None
    position: str = ""
    figure_id: str | None = None


class Disagreement(msgspec.Struct, frozen=True):
    """Accounts of one thing that cannot all be right, or that frame it otherwise.

    `matter` is what was compared, as a key; `voices` counts the independent voices behind each position.
    """

    disagreement_id: str
    topic: str
    kind: str
    accounts: tuple[DisagreementAccount, ...]
    matter: str = ""
    happening_id: str | None = None
    voices: dict[str, int] = {}


class Doubt(msgspec.Struct, frozen=True):
    """A sentence in which a page says that something could not be checked, on nobody's word but its own."""

    doubt_id: str
    page_id: str
    article_id: str
    start: int
    end: int
    text: str
    rule: str


class Figure(msgspec.Struct, frozen=True):
    """A number that counts something: `low` to `high` (None: open) of `counted` (`soldiers`) with a `fate` (`killed`).

    `whose`: the side that the counted belong to, where the words say so; `place`: the place named last before or with it. `text` is the number with what it counts.
    """

    figure_id: str
    page_id: str
    article_id: str
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    counted: str
    fate: str
    whose: str | None
    place: str | None
    title: bool
    rule: str
