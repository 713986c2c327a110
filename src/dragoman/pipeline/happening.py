"""Happenings and utterances: regroups the rows that new pages, or judgements on them, can change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, partial
from typing import Any, Generic, TypeVar

import msgspec
import pyarrow as pa

from dragoman.ledger.arrow import batch_to_records, records_to_array, struct_type
from dragoman.ledger.judgements import Verdicts, holding
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import registered, run
from dragoman.link import happenings, utterances
from dragoman.link.accounts import HAPPENING, UTTERANCE, Deed, Saying, group_id, happening, utterance
from dragoman.link.grouping import SURE, groups
from dragoman.link.happenings import FAMILIES, MANY
from dragoman.pipeline.chaining import pairs_among, parts, reached, weigh_new
from dragoman.pipeline.comparing import ask, column
from dragoman.pipeline.hearing import kin, voices_of
from dragoman.pipeline.rows_compared import deeds, deeds_told, sayings, sayings_told
from dragoman.pipeline.sentences import sentence_vectors
from dragoman.pipeline.warring import tie_wars
from dragoman.pipeline.weighing import Measure, weigh
from dragoman.types import Happening, Utterance

Row = TypeVar("Row", Deed, Saying)


class _Kind(msgspec.Struct, Generic[Row], frozen=True):
    """What differs between events and statements: names of queries, and how rows are compared and summed up."""

    judged: tuple[str, ...]
    name: str
    prefix: str
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
    HAPPENING,
    "deed_blocks",
    "happenings",
    Happening,
    Measure(
        deeds,
        deeds_told,
        happenings.framed,
        happenings.hinted,
        happenings.worded,
        happenings.least,
        happenings.asked,
        happenings.meant,
    ),
    Deed,
    "deeds_told",
    happening,
)
_STATEMENTS = _Kind(
    ("statements", "utterances"),
    "statement",
    UTTERANCE,
    "saying_blocks",
    "utterances",
    Utterance,
    Measure(
        sayings,
        sayings_told,
        utterances.framed,
        utterances.hinted,
        utterances.worded,
        utterances.least,
        utterances.asked,
        utterances.meant,
    ),
    Saying,
    "sayings_told",
    utterance,
)


def link(ledger: Ledger, new: list[str]) -> None:
    """Group the events and the statements of new pages with their like. Equal groups change nothing."""
    weigh_rows(ledger, new)
    group_rows(ledger, new)


def weigh_rows(ledger: Ledger, new: list[str]) -> None:
    """Weigh the pairs of the rows of new pages, which hang on the two rows alone: copies and stories may be found meanwhile."""
    pages = column("page_id", new)
    _weigh_new(ledger, _EVENTS, ask(ledger, "events_on_pages", pages))
    _weigh_new(ledger, _STATEMENTS, ask(ledger, "statements_on_pages", pages))


def group_rows(ledger: Ledger, new: list[str]) -> None:
    """Group the rows of new pages by their pairs."""
    _regroup(ledger, new, _EVENTS)
    _regroup(ledger, new, _STATEMENTS)


def _regroup(ledger: Ledger, new: list[str], kind: _Kind[Row]) -> None:
    """Group anew what hangs together with new rows; groups that stay as they are are left alone."""
    verdicts = holding(ledger, *kind.judged)
    pages = column("page_id", new)
    fresh = ask(ledger, f"{kind.name}s_on_pages", pages)
    named = _named_together(ledger, kind, verdicts)
    ids: list[str] = fresh["row_id"].to_pylist()
    heard_anew = _heard_anew(ledger, kind, pages)
    rows = reached(ledger, heard_anew.union(ids, _old(ledger, kind, ids)), named)
    likeness = pairs_among(ledger, rows)
    before = _old(ledger, kind, rows)
    ties = parts(likeness)
    kept = rows.difference(verdicts.wrong, ties)
    sure = (both for both, value in likeness.items() if value >= SURE)
    found = groups(kept.intersection(set().union(*sure, *named)), likeness, verdicts.pairs, ties.values())
    grouped = {group_id(kind.prefix, group): group for group in found if len(group) > 1}
    alone = {group_id(kind.prefix, [row_id]): row_id for row_id in kept.difference(*grouped.values())}
    standing = set(before.values())
    same = {name for name in standing & grouped.keys() if heard_anew.isdisjoint(grouped[name])} | (
        standing & alone.keys()
    )
    changed = [group for name, group in grouped.items() if name not in same]
    told = _told(ledger, kind, changed)
    voices = voices_of(ledger, {row.article_id for row in told.values()})
    totals = [kind.total([told[row_id] for row_id in group], voices) for group in changed]
    lone = sorted(row_id for name, row_id in alone.items() if name not in same)
    _replace(ledger, kind, standing - same, lone, totals)


def _heard_anew(ledger: Ledger, kind: _Kind[Row], pages: pa.Table) -> set[str]:
    """The rows of all articles whose voices new pages may have changed: their own, and those that copies tie to them."""
    articles = ask(ledger, "articles_on_pages", pages)["article_id"].to_pylist()
    tied = column("article_id", sorted(kin(ledger, articles)))
    return set(ask(ledger, f"{kind.name}s_of_articles", tied)["row_id"].to_pylist())


def _weigh_new(ledger: Ledger, kind: _Kind[Row], fresh: pa.Table) -> None:
    """Note where new rows may have their like, and weigh the pairs that they make with what is noted there."""
    types = [
        {"type": t, "family": f, "many": t in MANY} for t, families in FAMILIES.items() for f in families
    ]
    run(ledger, "families", pa.Table.from_pylist(types))
    ledger.connection.execute(query(f"number_{kind.name}s"))
    with registered(ledger, fresh):
        ledger.connection.execute(query("forget_row_blocks"), {"sort": kind.name})
    run(ledger, kind.blocks, fresh)
    encoder = cache(partial(sentence_vectors, ledger))
    weigh_new(ledger, kind.name, fresh, partial(weigh, ledger, kind.measure, encoder))
    if kind is _EVENTS:
        tie_wars(ledger, fresh)
    ledger.connection.execute("DROP TABLE families; DROP TABLE numbered")


def _named_together(ledger: Ledger, kind: _Kind[Row], verdicts: Verdicts) -> list[set[str]]:
    """The rows of the ledger that each judgement on two sides names; it may wait for pages that are not there yet."""
    named = [set(ones).union(others) for _, ones, others in verdicts.pairs]
    asked = column("row_id", sorted(set().union(*named)))
    known = set(ask(ledger, f"{kind.name}s_known", asked)["row_id"].to_pylist())
    return [rows & known for rows in named]


def _old(ledger: Ledger, kind: _Kind[Row], rows: Iterable[str]) -> dict[str, str]:
    """The groups that rows stand in, by each of their rows."""
    found = ask(ledger, f"old_{kind.table}", column("row_id", sorted(rows)))
    return dict(zip(found["row_id"].to_pylist(), found["group_id"].to_pylist(), strict=True))


def _told(ledger: Ledger, kind: _Kind[Row], grouped: Iterable[Iterable[str]]) -> dict[str, Row]:
    asked = column("row_id", (row_id for group in grouped for row_id in group))
    return {row.row_id: row for row in batch_to_records(ask(ledger, kind.accounts, asked), kind.account)}


def _replace(
    ledger: Ledger,
    kind: _Kind[Row],
    gone: Iterable[str],
    lone: Sequence[str],
    totals: Sequence[Happening | Utterance],
) -> None:
    """Put groups of rows, and rows that are alone, in place of groups; killed between, the next run does the same."""
    run(ledger, f"forget_{kind.table}", column("group_id", sorted(gone)))
    kept = [total for total in totals if getattr(total, "status", "") != "hypothetical"]
    array = records_to_array(kept, struct_type(kind.record))
    run(ledger, f"store_{kind.table}", pa.Table.from_struct_array(array))
    run(ledger, f"store_lone_{kind.name}s", column("row_id", lone))
