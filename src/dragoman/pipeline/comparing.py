"""Rows of the ledger as accounts that can be compared."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

import msgspec
import pyarrow as pa

from dragoman.lang import folded_forms, language_codes, read_rules
from dragoman.ledger.judgements import holding
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import registered
from dragoman.link.allegiance import stands_with
from dragoman.link.disagreements import Account, Done, Place, Said, World
from dragoman.text.fold import fold
from dragoman.types import Doubt, Figure

LONGEST = 400
"""Code points of an account's words at most."""
AT_ONCE = 20_000
"""Rows that are turned into records together."""
_DIGIT = re.compile(r"\d|[〇一二三四五六七八九十]")


class Standing(msgspec.Struct, frozen=True):
    """Where a row stands now: the happening that it tells of, the story of its article, the utterance that it reports."""

    happening: str | None = None
    story: str | None = None
    utterance: str | None = None

    @staticmethod
    def read(context: str) -> Standing:
        """As it is noted with the keys of a row."""
        return Standing(*(part or None for part in context.split("|")))


NOWHERE = Standing()


class Titles(msgspec.Struct, frozen=True):
    """The headlines of a page, in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def hold(self, at: int) -> bool:
        """Whether a character stands in one of them."""
        before = bisect_right(self.starts, at)
        return before > 0 and at < self.ends[before - 1]


Places = dict[str, tuple[Place, Titles]]
"""Articles by their ids, each with the headlines of its page."""


@cache
def _weekdays() -> re.Pattern[str]:
    """The weekdays of every language, folded."""
    forms = {
        form for code in language_codes() for form in folded_forms(code, "time", "weekdays") if len(form) > 2
    }
    return re.compile("|".join(sorted(map(re.escape, forms), key=len, reverse=True)))


def ask(ledger: Ledger, name: str, rows: pa.Table) -> pa.Table:
    """The result of `queries/<name>.sql` with `rows` as its table `incoming`."""
    with registered(ledger, rows):
        return ledger.arrow(query(name))


def fetched(ledger: Ledger, name: str, rows: pa.Table) -> list[tuple[Any, ...]]:
    """The result of `queries/<name>.sql` with `rows` as its table `incoming`, as tuples; none where there are no rows."""
    if not rows.num_rows:
        return []
    with registered(ledger, rows):
        return ledger.rows(query(name))


def split(joined: str) -> tuple[str, ...]:
    """The parts of a list that a query gives as lines."""
    return tuple(joined.split("\n")) if joined else ()


def column(name: str, values: Iterable[str]) -> pa.Table:
    """A table of one column of strings."""
    return pa.table({name: pa.array(list(values), pa.string())})


def accounts(
    ledger: Ledger,
    row_ids: Sequence[str],
    stands: Mapping[str, Standing] | None = None,
    *,
    dated: bool = True,
    held: Places | None = None,
) -> Iterator[Account]:
    """The statements and events with these ids, but for those that somebody judged wrong.

    `stands`: where rows stand now; `dated`: with the words that give events their dates, which tells them apart; `held`:
    articles that were asked for before, and are kept for further questions.
    """
    wrong = holding(ledger, "statements", "events").wrong
    kept = [row_id for row_id in row_ids if row_id not in wrong]
    where = stands or {}
    for at in range(0, len(kept), AT_ONCE):
        wanted = column("row_id", kept[at : at + AT_ONCE])
        said = fetched(ledger, "disagree_statements", wanted)
        done = fetched(ledger, "disagree_events", wanted)
        asked = {row[14] for row in said} | {row[14] for row in done}
        places = _places(ledger, asked, {} if held is None else held)
        unsure = _doubts()
        words = {row[0]: row[1:] for row in fetched(ledger, "disagree_dated", wanted)} if dated else {}
        for *fields, article_id, rule, order, types, told in said:
            place, titles = places[article_id]
            stood = where.get(fields[0], NOWHERE)
            yield Account(
                Said(*fields[:7], *map(split, fields[7:9]), *fields[9:]), place, order, titles.hold(fields[2]),
                rule in unsure, frozenset(split(types)), None, False, told, stood.happening, None, stood.utterance, stood.story,
            )  # fmt: skip
        for row_id, page_id, start, end, text, kind, actors, recipients, *rest in done:
            date, spot, status, by, denied_by, says, article_id = rest
            place, titles = places[article_id]
            row = Done(
                row_id, page_id, start, end, text, kind, split(actors), split(recipients), date, spot, status, by,
                split(denied_by), says,
            )  # fmt: skip
            stood = where.get(row_id, NOWHERE)
            when, *hull = words.get(row_id, (None, 0, 0, ""))
            shown = (hull[0], hull[1], hull[2])
            yield event_account(row, place, titles.hold(start), when, shown, stood.happening)


def event_account(
    row: Done,
    place: Place,
    title: bool,
    when: str | None,
    shown: tuple[int, int, str],
    happening: str | None = None,
) -> Account:
    """An event as an account; `when` is the time expression that dates it, `shown` the words from one to the other."""
    written = when is not None and bool(_DIGIT.search(when) or _weekdays().search(fold(when)))
    kept = shown if when is not None and shown[1] - shown[0] <= LONGEST else None
    return Account(row, place, title=title, shown=kept, written=written, told=row.row_id, happening=happening)


def _places(ledger: Ledger, article_ids: set[str], held: Places) -> Places:
    """The articles, each with the headlines of its page; those that are held already are not asked for again."""
    held |= {
        article_id: (
            Place(article_id, published, single_day(first, last), language, outlet),
            Titles(tuple(starts or ()), tuple(ends or ())),
        )
        for article_id, published, first, last, language, outlet, starts, ends in fetched(
            ledger, "disagree_places", column("article_id", sorted(article_ids - held.keys()))
        )
    }
    return held


def doubtful(rule: str) -> bool:
    """Whether a rule reads an outlet's word that a claim could not be checked."""
    return rule in _doubts()


def figured(row: Figure, place: Place, by: str | None) -> Account:
    """A figure as an account; `by`: the speaker of the statement that it stands in."""
    return Account(row, place, title=row.title, by=by)


def figures(
    ledger: Ledger, name: str, wanted: pa.Table, held: Places | None = None
) -> Iterator[tuple[str | None, Account]]:
    """The figures that `queries/<name>.sql` gives for `wanted`, each with the story it belongs to."""
    rows = fetched(ledger, name, wanted)
    places = _places(ledger, {row[2] for row in rows}, {} if held is None else held)
    for *fields, story, by in rows:
        yield story, figured(Figure(*fields), places[fields[2]][0], by)


def doubts(ledger: Ledger, page_ids: pa.Table, held: Places) -> Iterator[Account]:
    """The sentences of these pages that say that something could not be checked."""
    rows = [Doubt(*row) for row in fetched(ledger, "disagree_doubts", page_ids)]
    places = _places(ledger, {row.article_id for row in rows}, held)
    return (doubting(row, places[row.article_id][0]) for row in rows)


def doubting(row: Doubt, place: Place) -> Account:
    """A sentence of doubt as an account."""
    return Account(row, place, doubt=True)


def single_day(first: date | None, last: date | None) -> int | None:
    """The day that a date covers, as a number; None where it covers several."""
    return first.toordinal() if first is not None and first == last else None


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
    named: set[str | None] = set()
    for account in found:
        row = account.row
        named.add(account.by)
        if isinstance(row, Said):
            named.add(row.speaker)
            named.update(row.to, row.about)
        elif isinstance(row, Done):
            named.update(row.actors, row.recipients, row.denied_by, (row.place, row.by))
        elif isinstance(row, Figure):
            named.add(row.whose)
    return sides(ledger, sorted(each for each in named if each is not None))


def sides(ledger: Ledger, ids: Sequence[str]) -> World:
    """What the ledger knows of these entities."""
    table = ask(ledger, "disagree_sides", column("entity_id", ids))
    rows = list(zip(*(c.to_pylist() for c in table.columns), strict=True))
    states = {i: side for i, _, state in rows if (side := stands_with(i) or state) is not None}
    return World({i: label for i, label, _ in rows}, states)
