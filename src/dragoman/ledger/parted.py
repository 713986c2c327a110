"""Finds disagreements with their accounts."""

from __future__ import annotations

from dragoman.ledger.arrow import batch_to_records
from dragoman.ledger.ledger import Ledger, query
from dragoman.types import Disagreement


def find_disagreements(
    ledger: Ledger, *, row_id: str | None = None, kind: tuple[str, ...] = (), language: str | None = None
) -> list[Disagreement]:
    """The disagreements that fit, those with most independent voices first.

    `row_id`: the one with that id, or those whose ids begin so; `language` (BCP 47): those with an account in it.
    """
    asked: dict[str, object] = {"id": row_id, "kind": list(kind) or None, "language": language}
    return batch_to_records(ledger.arrow(query("find_disagreements"), asked), Disagreement)
