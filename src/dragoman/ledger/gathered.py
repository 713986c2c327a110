"""Happenings and utterances with all of their accounts."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import pyarrow as pa

from dragoman.ledger.arrow import batch_to_records
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.search import EventFilter, StatementFilter, find_events, find_statements
from dragoman.ledger.store import registered
from dragoman.types import Gloss, Happening, Utterance


class AccountOf(msgspec.Struct, frozen=True):
    """How one page tells of it: the event or statement, where it stands, the words, and a plain reading."""

    row_id: str
    path: str
    language: str
    published: str | None
    text: str
    gloss: Gloss


class HappeningHit(Happening, frozen=True):
    """A happening and who tells of it."""

    accounts: tuple[AccountOf, ...]


class UtteranceHit(Utterance, frozen=True):
    """An utterance and who reports it."""

    accounts: tuple[AccountOf, ...]


def find_happenings(ledger: Ledger, wanted: EventFilter) -> list[HappeningHit]:
    """The happenings of which an event fits, by day."""
    ids = [hit.event_id for hit in find_events(ledger, wanted)]
    return batch_to_records(_accounts(ledger, "happening_accounts", ids), HappeningHit)


def find_utterances(ledger: Ledger, wanted: StatementFilter) -> list[UtteranceHit]:
    """The utterances of which a statement fits, by day."""
    ids = [hit.statement_id for hit in find_statements(ledger, wanted)]
    return batch_to_records(_accounts(ledger, "utterance_accounts", ids), UtteranceHit)


def _accounts(ledger: Ledger, name: str, ids: Sequence[str]) -> pa.Table:
    with registered(ledger, pa.table({"row_id": pa.array(ids, pa.string())})):
        return ledger.arrow(query(name))
