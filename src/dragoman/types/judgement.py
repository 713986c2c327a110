"""What people decided about rows."""

from __future__ import annotations

import msgspec


class Judgement(msgspec.Struct, frozen=True):
    """One decision. `verdict`: same different wrong right; `kind` is the table of the rows judged.

    `one_rows` and `other_rows` are the observations (statements, events, articles) behind `one` and `other`: a row's
    own id, or the members of a group as they were when it was judged. Times are UTC, ISO 8601 with a `Z`.
    """

    judgement_id: str
    verdict: str
    kind: str
    one: str
    other: str | None
    one_rows: tuple[str, ...]
    other_rows: tuple[str, ...]
    why: str | None
    user: str
    made_at: str
    withdrawn_at: str | None = None
