"""Rows of the ledger as accounts that can be compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

import msgspec
import pyarrow as pa

from dragoman.lang import language_codes, read_rules
from dragoman.ledger.judgements import holding
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import registered
from dragoman.link.disagreements import Account, Place, World
from dragoman.types import Event, Figure, Statement

LONGEST = 400
"""Code points of an account's words at most."""
AT_ONCE = 2_000
"""Rows that are turned into records together: as dictionaries they take many times their room."""
_DIGIT = re.compile(r"\d|[〇一二三四五六七八九十]")


def ask(ledger: Ledger, name: str, rows: pa.Table) -> pa.Table:
    """The result of `queries/<name>.sql` with `rows` as its table `incoming`."""
    with registered(ledger, rows):
        return ledger.arrow(query(name))


def column(name: str, values: Iterable[str]) -> pa.Table:
    """A table of one column of strings."""
    return pa.table({name: pa.array(list(values), pa.string())})


def accounts(ledger: Ledger, row_ids: Sequence[str]) -> Iterator[Account]:
    """The statements and events with these ids, but for those that somebody judged wrong."""
    wrong = holding(ledger, "statements", "events").wrong
    kept = [row_id for row_id in row_ids if row_id not in wrong]
    for at in range(0, len(kept), AT_ONCE):
        wanted = column("row_id", kept[at : at + AT_ONCE])
        for row in ask(ledger, "disagree_statements", wanted).to_pylist():
            account = said(
                msgspec.convert(row, Statement), _place(row), row["order"], row["title"], row["types"] or ()
            )
            yield msgspec.structs.replace(account, told=row["told"], happening=row["happening"])
        for row in ask(ledger, "disagree_events", wanted).to_pylist():
            shown = (row["hull_start"], row["hull_end"], row["hull"]) if row["when_text"] else None
            account = done(msgspec.convert(row, Event), _place(row), row["title"], row["when_text"], shown)
            yield msgspec.structs.replace(account, told=row["event_id"], happening=row["happening"])


def said(row: Statement, place: Place, order: int, title: bool, types: Iterable[str]) -> Account:
    """A statement as an account."""
    return Account(row, place, order, title, row.rule in _doubts(), frozenset(types))


def done(
    row: Event, place: Place, title: bool, when: str | None, shown: tuple[int, int, str] | None
) -> Account:
    """An event as an account; `when` is the time expression that dates it, `shown` the words from one to the other."""
    written = when is not None and _DIGIT.search(when) is not None
    kept = shown if shown is not None and shown[1] - shown[0] <= LONGEST else None
    return Account(row, place, title=title, shown=kept, written=written)


def figured(row: Figure, place: Place, by: str | None) -> Account:
    """A figure as an account; `by`: the speaker of the statement that it stands in."""
    return Account(row, place, title=row.title, by=by)


def figures(ledger: Ledger, name: str, wanted: pa.Table) -> Iterator[tuple[str | None, Account]]:
    """The figures that `queries/<name>.sql` gives for `wanted`, each with the story it belongs to."""
    for row in ask(ledger, name, wanted).to_pylist():
        yield row["story"], figured(msgspec.convert(row, Figure), _place(row), row["by"])


def single_day(first: date | None, last: date | None) -> int | None:
    """The day that a date covers, as a number; None where it covers several."""
    return first.toordinal() if first is not None and first == last else None


def _place(row: dict[str, Any]) -> Place:
    day = single_day(row["first_day"], row["last_day"])
    return Place(row["article_id"], row["published"], day, row["language"], row["outlet"], row["story"])


@cache
def _doubts() -> frozenset[str]:
    """Where the rules stand that read an outlet's word that a claim could not be checked."""
    return frozenset(
        rule.at
        for code in language_codes()
        for rule in read_rules(code, "reporting")
        if rule.section == "unverified"
    )


def world(ledger: Ledger, found: Iterable[Account]) -> World:
    """What the ledger knows of the entities that these accounts name."""
    return sides(ledger, sorted({entity_id for account in found for entity_id in _named(account)}))


def sides(ledger: Ledger, ids: Sequence[str]) -> World:
    """What the ledger knows of these entities."""
    table = ask(ledger, "disagree_sides", column("entity_id", ids))
    rows = list(zip(*(c.to_pylist() for c in table.columns), strict=True))
    return World({i: label for i, label, _ in rows}, {i: state for i, _, state in rows if state is not None})


def _named(account: Account) -> Iterator[str]:
    row = account.row
    if account.by is not None:
        yield account.by
    if isinstance(row, Statement):
        yield from (row.speaker, *row.to, *row.about)
    elif isinstance(row, Event):
        yield from (*row.actors, *row.recipients, *row.denied_by)
        yield from (each for each in (row.place, row.by) if each is not None)
    elif row.whose is not None:
        yield row.whose
