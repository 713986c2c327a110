"""Which pages a step of linking has yet to take in. Pages that a killed run left are taken in by the next one."""

from __future__ import annotations

import pyarrow as pa

from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import run


def pending(ledger: Ledger, step: str) -> list[str]:
    """The ids of the pages that `step` has not taken in, sorted."""
    return [page_id for (page_id,) in ledger.rows(query("pending"), {"step": step})]


def taken_in(ledger: Ledger, step: str, page_ids: list[str]) -> None:
    """Note that `step` has taken these pages in."""
    run(ledger, "store_linked", pa.table({"page_id": page_ids, "step": [step] * len(page_ids)}))
