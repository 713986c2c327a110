"""Search over titles, bodies, statements and who is named, in every language at once.

    index = SearchIndex.of(ledger.path); index.update(ledger)
    results = search(index, ledger, "Pashinyan ceasefire", Filters(languages=("ar", "ru")), 0, 20, Meaning(ledger))

First come the articles with every unit of the question (see `question.py`), by BM25 with a title counted for more;
where they are fewer than ENOUGH, those with some of them follow. Articles that mean the like, where the ledger has
vectors, are merged in by rank, but not where names alone are asked for and found. What is typed never raises.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from dragoman.ledger.ledger import Ledger
from dragoman.web.meaning import Meaning
from dragoman.web.question import Question, clean, parse
from dragoman.web.search_index import SearchIndex
from dragoman.web.snippets import Snippet, snippets

WEIGHTS = (8.0, 1.0, 0.6, 0.5, 3.0)
"""BM25 weights of title, body, second readings, glosses and who is named."""
ENOUGH = 10
"""Articles with all that is asked for from which those with only some are left out."""
SOME = 100
"""Articles with some of what is asked for, at most."""
_SOFT, _MEANT, _NEAR = 10, 0.9, 0.6
"""Merging by rank: 1 / (_SOFT + rank), times _MEANT where only some words are there, times _NEAR for meaning."""


Facets = dict[str, tuple[tuple[str, int], ...]]


class Filters(msgspec.Struct, frozen=True):
    """What results are narrowed to; an empty field asks nothing. `outlets`, `speakers` are entity ids, `acts` an
    act of a statement or a type of an event; `since`, `until` bound the article's day."""

    languages: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


NONE = Filters()


class Hit(msgspec.Struct, frozen=True):
    """One article found. `how`: `all` its words, `some` of them, or `meaning` alone."""

    article_id: str
    page_id: str
    title: str
    language: str
    published: str | None
    outlet: str | None
    how: str
    title_marks: tuple[tuple[int, int], ...]
    snippet: Snippet


class Results(msgspec.Struct, frozen=True):
    """What was found: `total` articles, the page of them asked for, and how all of them spread.

    `facets`: language, day, outlet, act, speaker -> (value, articles), most first; days in order. `who`: the
    entities that the question names.
    """

    query: str
    total: int
    hits: tuple[Hit, ...]
    facets: Facets
    who: tuple[str, ...]


class _Found(msgspec.Struct, frozen=True):
    how: str
    row: int
    article_id: str
    language: str
    day: str | None
    outlet: str | None


def search(
    index: SearchIndex,
    ledger: Ledger,
    query: str,
    filters: Filters = NONE,
    offset: int = 0,
    limit: int = 20,
    meaning: Meaning | None = None,
    *,
    mend: bool = True,
) -> Results:
    """The articles that answer `query`, best first; all of them, newest first, where it asks nothing.

    An index that turns out to be damaged is made again first, or is left to the caller (`mend`; sqlite3.DatabaseError).
    """
    asked = clean(query)
    try:
        question, found, facets = _asked(index, asked, filters, meaning)
    except sqlite3.DatabaseError:
        if not mend:
            raise
        index.remake(ledger)
        question, found, facets = _asked(index, asked, filters, meaning)
    shown = found[max(0, offset) : max(0, offset) + max(0, limit)]
    told = snippets(ledger, [item.article_id for item in shown], question.terms, question.entities)
    hits = tuple(
        Hit(
            item.article_id, words.page_id, words.title, item.language, words.published, item.outlet, item.how,
            words.title_marks, words.snippet,
        )
        for item in shown
        if (words := told.get(item.article_id)) is not None
    )  # fmt: skip
    return Results(asked, len(found), hits, facets, question.entities)


def everything(
    index: SearchIndex, query: str, filters: Filters = NONE, meaning: Meaning | None = None
) -> list[str]:
    """The ids of all articles that `search` finds, best first. Raises sqlite3.DatabaseError where the index is damaged."""
    asked = clean(query)
    with index.reading() as connection:
        found = _ranked(connection, parse(asked, connection), filters, asked, meaning)
    return [item.article_id for item in found]


def _asked(
    index: SearchIndex, asked: str, filters: Filters, meaning: Meaning | None
) -> tuple[Question, list[_Found], Facets]:
    with index.reading() as connection:
        question = parse(asked, connection)
        found = _ranked(connection, question, filters, asked, meaning)
        return question, found, _facets(connection, index, found)


def _ranked(
    connection: sqlite3.Connection, question: Question, filters: Filters, asked: str, meaning: Meaning | None
) -> list[_Found]:
    if not question.units:
        return [] if asked else _all(connection, filters)
    found = _matching(connection, question.must, filters, "all", -1)
    if len(found) < ENOUGH and len(question.units) > 0 and not question.exact:
        here = {item.row for item in found}
        found += [
            item
            for item in _matching(connection, question.may, filters, "some", SOME)
            if item.row not in here
        ]
    if meaning is None or question.exact or (found and all(unit.entities for unit in question.units)):
        return found
    return _merged(found, _near(connection, meaning.nearest(asked), filters))


def _merged(found: list[_Found], near: list[_Found]) -> list[_Found]:
    by_row = {item.row: item for item in (*near, *found)}
    scores: dict[int, float] = defaultdict(float)
    for rank, item in enumerate(found):
        scores[item.row] += (1.0 if item.how == "all" else _MEANT) / (_SOFT + rank)
    for rank, item in enumerate(near):
        scores[item.row] += _NEAR / (_SOFT + rank)
    return [by_row[row] for row in sorted(scores, key=lambda row: (-scores[row], row))]


def _matching(
    connection: sqlite3.Connection, expression: str, filters: Filters, how: str, most: int
) -> list[_Found]:
    condition, values = _condition(filters)
    weights = ", ".join(map(str, WEIGHTS))
    rows = connection.execute(
        "SELECT a.id, a.article_id, a.language, a.day, a.outlet FROM words JOIN articles AS a ON a.id = words.rowid "
        f"WHERE words MATCH ? AND {condition} ORDER BY bm25(words, {weights}), a.article_id LIMIT ?",
        [expression, *values, most],
    )
    return [_Found(how, *row) for row in rows]


def _all(connection: sqlite3.Connection, filters: Filters) -> list[_Found]:
    condition, values = _condition(filters)
    rows = connection.execute(
        f"SELECT a.id, a.article_id, a.language, a.day, a.outlet FROM articles AS a WHERE {condition} "
        "ORDER BY a.day DESC, a.article_id",
        values,
    )
    return [_Found("all", *row) for row in rows]


def _near(connection: sqlite3.Connection, articles: list[str], filters: Filters) -> list[_Found]:
    condition, values = _condition(filters)
    rows = connection.execute(
        "SELECT a.id, a.article_id, a.language, a.day, a.outlet FROM json_each(?) AS j "
        f"JOIN articles AS a ON a.article_id = j.value WHERE {condition} ORDER BY j.key",
        [json.dumps(articles), *values],
    )
    return [_Found("meaning", *row) for row in rows]


def _condition(filters: Filters) -> tuple[str, list[str]]:
    parts, values = ["1"], []
    for column, wanted in (("language", filters.languages), ("outlet", filters.outlets)):
        if wanted:
            parts.append(f"a.{column} IN (SELECT value FROM json_each(?))")
            values.append(_json(wanted))
    for column, wanted in (("act", filters.acts), ("speaker", filters.speakers)):
        if wanted:
            parts.append(f"a.id IN (SELECT id FROM acts WHERE {column} IN (SELECT value FROM json_each(?)))")
            values.append(_json(wanted))
    for sign, day in ((">=", filters.since), ("<=", filters.until)):
        if day is not None:
            parts.append(f"a.day {sign} ?")
            values.append(day.isoformat())
    return " AND ".join(parts), values


def _json(values: Iterable[str]) -> str:
    return json.dumps([clean(value) for value in values])


def _facets(connection: sqlite3.Connection, index: SearchIndex, found: list[_Found]) -> Facets:
    told = index.spread.counts(connection, [item.row for item in found])
    return {
        "language": _most(Counter(item.language for item in found)),
        "day": tuple(sorted(Counter(item.day for item in found if item.day).items())),
        "outlet": _most(Counter(item.outlet for item in found if item.outlet)),
        **{kind: _most(counts) for kind, counts in told.items()},
    }


def _most(counts: Mapping[str, int], most: int = 50) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:most])
