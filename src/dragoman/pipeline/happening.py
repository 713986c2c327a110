"""Happenings and utterances: regroups the rows that new pages, or judgements on them, can change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, partial
from typing import Any, Generic, TypeVar

import msgspec
import numpy as np
import pyarrow as pa

from dragoman.ledger.arrow import batch_to_records, records_to_array, struct_type
from dragoman.ledger.judgements import Verdicts, holding
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.store import run
from dragoman.link import happenings, utterances
from dragoman.link.accounts import Deed, Saying, happening, utterance
from dragoman.link.closure import Chains, Pairs, chains
from dragoman.link.grouping import SURE, groups, pair
from dragoman.link.happenings import FAMILIES, MANY
from dragoman.link.sets import Ints
from dragoman.pipeline.comparing import ask, column
from dragoman.pipeline.hearing import voices_of
from dragoman.pipeline.rows_compared import deeds, deeds_told, sayings, sayings_told
from dragoman.pipeline.sentences import sentence_vectors
from dragoman.pipeline.weighing import Measure, weigh
from dragoman.types import Happening, Utterance

Row = TypeVar("Row", Deed, Saying)


class _Kind(msgspec.Struct, Generic[Row], frozen=True):
    """What differs between events and statements: names of queries, and how rows are compared and summed up."""

    judged: tuple[str, ...]
    name: str
    blocks: str
    table: str
    record: type[Happening] | type[Utterance]
    measure: Measure[Any]
    account: type[Row]
    accounts: str
    total: Callable[[Sequence[Row], dict[str, str]], Happening | Utterance]


_EVENTS = _Kind(
    ("events", "happenings"),
    "event",
    "deed_blocks",
    "happenings",
    Happening,
    Measure(
        deeds,
        deeds_told,
        happenings.framed,
        happenings.hinted,
        happenings.worded,
        happenings.meant,
        happenings.READ,
    ),
    Deed,
    "deeds_told",
    happening,
)
_STATEMENTS = _Kind(
    ("statements", "utterances"),
    "statement",
    "saying_blocks",
    "utterances",
    Utterance,
    Measure(
        sayings,
        sayings_told,
        utterances.framed,
        utterances.hinted,
        utterances.worded,
        utterances.meant,
        utterances.READ,
    ),
    Saying,
    "sayings_told",
    utterance,
)


def link(ledger: Ledger, new: list[str]) -> None:
    """Group the events and the statements of new pages with their like. Equal groups change nothing."""
    _regroup(ledger, new, _EVENTS)
    _regroup(ledger, new, _STATEMENTS)


def _regroup(ledger: Ledger, new: list[str], kind: _Kind[Row]) -> None:
    verdicts = holding(ledger, *kind.judged)
    named = _named_together(verdicts)
    judged: set[str] = set().union(*named)
    found = ask(ledger, f"{kind.name}_rows", column("row_id", sorted(judged | verdicts.wrong)))
    numbers = dict(zip(found["row_id"].to_pylist(), found["row"].to_pylist(), strict=True))

    def numbered(row_ids: Iterable[str]) -> Ints:
        return np.array([numbers[row_id] for row_id in row_ids if row_id in numbers], np.int64)

    types = [
        {"type": t, "family": f, "many": t in MANY} for t, families in FAMILIES.items() for f in families
    ]
    run(ledger, kind.blocks, pa.Table.from_pylist(types))
    fresh = _rows(ask(ledger, f"{kind.name}s_on_pages", column("page_id", new)))
    walked = chains(
        np.union1d(fresh, _rows(_old(ledger, kind, fresh))),
        partial(_likely, ledger),
        partial(weigh, ledger, kind.measure, cache(partial(sentence_vectors, ledger))),
        [numbered(row_ids) for row_ids in named],
    )
    ledger.connection.execute("DROP TABLE blocks_of_rows")
    wrong = numbered(verdicts.wrong)
    sure = walked.likeness >= SURE
    tied = np.unique(np.concatenate([walked.one[sure], walked.other[sure], numbered(judged)]))
    tied = np.setdiff1d(np.intersect1d(tied, walked.rows), wrong)
    told = {row.row: row for row in batch_to_records(ask(ledger, kind.accounts, _asked(tied)), kind.account)}
    grouped = [group for group in _groups(walked, told, verdicts) if len(group) > 1]
    heard = voices_of(ledger, {row.article_id for group in grouped for row in group})
    joined = np.array([row.row for group in grouped for row in group], np.int64)
    lone = np.setdiff1d(np.setdiff1d(walked.rows, joined), wrong)
    _replace(ledger, kind, walked.rows, lone, [kind.total(group, heard) for group in grouped])


def _named_together(verdicts: Verdicts) -> list[set[str]]:
    """The rows that each judgement on two sides names."""
    return [{*ones, *others} for _, ones, others in verdicts.pairs]


def _groups(walked: Chains, told: Mapping[int, Row], verdicts: Verdicts) -> list[list[Row]]:
    """The rows that are one thing."""
    likeness = {
        pair(told[one].row_id, told[other].row_id): value
        for one, other, value in zip(
            walked.one.tolist(), walked.other.tolist(), walked.likeness.tolist(), strict=True
        )
        if one in told and other in told
    }
    by_id = {row.row_id: row for row in told.values()}
    return [[by_id[row_id] for row_id in ids] for ids in groups(by_id, likeness, verdicts.pairs)]


def _rows(table: pa.Table) -> Ints:
    rows: Ints = table["row"].to_numpy()
    return rows


def _asked(rows: Ints) -> pa.Table:
    return pa.table({"row": rows})


def _old(ledger: Ledger, kind: _Kind[Row], rows: Ints) -> pa.Table:
    """The groups that rows stand in, each with all of its rows."""
    return ask(ledger, f"old_{kind.table}", _asked(rows))


def _likely(ledger: Ledger, rows: Ints) -> Pairs:
    found = ask(ledger, "likely_pairs", _asked(rows))
    return found["one"].to_numpy(), found["other"].to_numpy()


def _replace(
    ledger: Ledger, kind: _Kind[Row], rows: Ints, lone: Ints, totals: Sequence[Happening | Utterance]
) -> None:
    """Put groups of rows, and rows that are alone, in place of the groups that they had; killed between, the next run does the same."""
    run(ledger, f"forget_{kind.table}", _old(ledger, kind, rows).select(["group_id"]))
    kept = [total for total in totals if getattr(total, "status", "") != "hypothetical"]
    array = records_to_array(kept, struct_type(kind.record))
    run(ledger, f"store_{kind.table}", pa.Table.from_struct_array(array))
    run(ledger, f"store_lone_{kind.name}s", _asked(lone))
