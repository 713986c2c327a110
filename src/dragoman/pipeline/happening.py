"""Happenings and utterances: regroups the rows that new pages, or judgements on them, can change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

import msgspec
import pyarrow as pa

from dragoman.ledger.arrow import records_to_array, struct_type
from dragoman.ledger.judgements import Verdicts, holding
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import registered, run
from dragoman.link import happenings, utterances
from dragoman.link.accounts import happening, utterance
from dragoman.link.closure import Encode, Measure, chains
from dragoman.link.grouping import Pair, groups
from dragoman.link.happenings import FAMILIES, MANY, Deed
from dragoman.link.utterances import Saying
from dragoman.pipeline.hearing import voices_of
from dragoman.pipeline.rows_compared import deeds, sayings
from dragoman.pipeline.sentences import sentence_vectors
from dragoman.types import Happening, Utterance

Row = TypeVar("Row", Deed, Saying)


class _Kind(msgspec.Struct, Generic[Row], frozen=True):
    """What differs between events and statements: names of queries, and how rows are read, compared and summed up."""

    judged: tuple[str, ...]
    on_pages: str
    blocks: str
    table: str
    record: type[Happening] | type[Utterance]
    load: Callable[[Ledger, Sequence[str]], dict[str, Row]]
    measure: Measure[Row]
    total: Callable[[Sequence[Row], dict[str, str]], Happening | Utterance]


_EVENTS = _Kind(
    ("events", "happenings"),
    "events_on_pages",
    "deed_blocks",
    "happenings",
    Happening,
    deeds,
    Measure(happenings.framed, happenings.worded, happenings.MOST),
    happening,
)
_STATEMENTS = _Kind(
    ("statements", "utterances"),
    "statements_on_pages",
    "saying_blocks",
    "utterances",
    Utterance,
    sayings,
    Measure(utterances.framed, utterances.worded, utterances.MOST),
    utterance,
)


def link(ledger: Ledger, new: list[str]) -> None:
    """Group the events and the statements of new pages with their like. Equal groups change nothing."""
    encode = sentence_vectors(ledger)
    _regroup(ledger, new, _EVENTS, encode)
    _regroup(ledger, new, _STATEMENTS, encode)


def _regroup(ledger: Ledger, new: list[str], kind: _Kind[Row], encode: Encode | None) -> None:
    verdicts = holding(ledger, *kind.judged)
    types = pa.Table.from_pylist(
        [{"type": t, "family": f, "many": t in MANY} for t, families in FAMILIES.items() for f in families]
    )
    run(ledger, kind.blocks, types)
    start = _start(ledger, new, kind, verdicts)
    found = chains(
        start,
        lambda ids: _likely(ledger, ids),
        lambda ids: kind.load(ledger, ids),
        kind.measure,
        verdicts.pairs,
        encode,
    )
    kept = [row_id for row_id in found.rows if row_id not in verdicts.wrong]
    heard = voices_of(ledger, {found.rows[row_id].article_id for row_id in kept})
    grouped = [[found.rows[row_id] for row_id in ids] for ids in groups(kept, found.likeness, verdicts.pairs)]
    totals = [kind.total(rows, heard) for rows in grouped]
    _replace(
        ledger, kind, list(found.rows), [t for t in totals if getattr(t, "status", "") != "hypothetical"]
    )


def _start(ledger: Ledger, new: list[str], kind: _Kind[Row], verdicts: Verdicts) -> list[str]:
    """The rows of the new pages, and all that stood in a group with one of them."""
    with registered(ledger, pa.table({"page_id": pa.array(new, pa.string())})):
        fresh: list[str] = [row[0] for row in ledger.rows(query(kind.on_pages))]
    return sorted({*fresh, *(row_id for _, row_ids in _old(ledger, kind, fresh) for row_id in row_ids)})


def _old(ledger: Ledger, kind: _Kind[Row], ids: Sequence[str]) -> list[tuple[str, list[str]]]:
    with registered(ledger, pa.table({"row_id": pa.array(ids, pa.string())})):
        return [(key, rows) for key, rows in ledger.rows(query(f"old_{kind.table}"))]


def _likely(ledger: Ledger, ids: Sequence[str]) -> list[Pair]:
    with registered(ledger, pa.table({"row_id": pa.array(ids, pa.string())})):
        return [(one, other) for one, other in ledger.rows(query("likely_pairs"))]


def _replace(
    ledger: Ledger, kind: _Kind[Row], ids: Sequence[str], totals: Sequence[Happening | Utterance]
) -> None:
    """Put the groups of these rows in place of those that they had; killed between, the next run does the same."""
    schema = struct_type(kind.record)
    column = schema[0].name
    fresh = {getattr(total, column): total for total in totals}
    before = {key for key, _ in _old(ledger, kind, ids)}
    gone = pa.table({"group_id": pa.array(sorted(before), pa.string())})
    connection = ledger.connection
    run(ledger, f"forget_{kind.table}", gone)
    rows = records_to_array([fresh[key] for key in sorted(fresh)], schema)
    run(ledger, f"store_{kind.table}", pa.Table.from_struct_array(rows))
    connection.execute("DROP TABLE blocks_of_rows")
