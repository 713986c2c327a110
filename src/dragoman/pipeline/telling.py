"""The timeline of a story, or of a whole ledger."""

from __future__ import annotations

from datetime import date

from dragoman.ledger.arrow import batch_to_records
from dragoman.ledger.ledger import Ledger, query
from dragoman.link.timeline import Entry, Item, timeline
from dragoman.pipeline.hearing import voices_of

KINDS = ("happening", "utterance")


def timeline_of(
    ledger: Ledger,
    story: str | None = None,
    *,
    since: date | None = None,
    until: date | None = None,
    kind: str | None = None,
    gloss: str = "en",
) -> list[Entry]:
    """Happenings and utterances in order; `story`: those that its articles tell; `kind`: only one of the two."""
    asked: dict[str, object] = {"story": story, "since": since, "until": until, "gloss": gloss}
    items = [
        item
        for name in KINDS
        if kind in (None, name)
        for item in batch_to_records(ledger.arrow(query(f"timeline_{name}s"), asked), Item)
    ]
    heard = voices_of(ledger, {account.article_id for item in items for account in item.accounts})
    return timeline(items, heard)
