"""What a reader types, as an expression that the index answers. Nothing that is typed can make it fail.

A question is cut into units. A known name, in any script, is one unit: who is meant, by entity, or the words
themselves. A word is a unit; a stretch without spaces is one, its pairs of characters side by side; words in quotation
marks are one and stand as they are. Words of no subject are left out where there are others.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.web.search_index import entity_term, folded_name
from dragoman.web.terms import Run, runs, stop_terms

LONGEST = 300
"""Characters of a question that are read."""
MOST_UNITS = 24
_NAME_WORDS = 5
_NAME_CHARACTERS = 12
_BEARERS = 8
"""A name that more bear than these says nobody."""
_QUOTED = re.compile('["“„«「『]([^"“”„«»「」『』]{2,})["”“»」』]')


class Unit(msgspec.Struct, frozen=True):
    """One thing asked for: an expression that must hold, one that may, the terms to mark, and who is meant."""

    must: str
    may: str
    terms: frozenset[str]
    entities: tuple[str, ...] = ()
    stop: bool = False


class Question(msgspec.Struct, frozen=True):
    """A question's units. `exact`: it has words in quotation marks, so nothing is to be found that lacks them."""

    units: tuple[Unit, ...]
    exact: bool = False

    @property
    def must(self) -> str:
        """All units."""
        return " AND ".join(f"({unit.must})" for unit in self.units)

    @property
    def may(self) -> str:
        """Any unit."""
        return " OR ".join(f"({unit.may})" for unit in self.units)

    @property
    def terms(self) -> frozenset[str]:
        """The terms to mark."""
        return frozenset(term for unit in self.units for term in unit.terms)

    @property
    def entities(self) -> tuple[str, ...]:
        """Who is meant."""
        return tuple(dict.fromkeys(entity for unit in self.units for entity in unit.entities))


def clean(typed: str) -> str:
    """What was typed, without what no text has (lone surrogates, NUL), cut to LONGEST."""
    return typed[:LONGEST].encode("utf-8", "ignore").decode("utf-8").replace("\0", " ").strip()


def parse(typed: str, connection: sqlite3.Connection) -> Question:
    """The question in `typed`; names are those of the index."""
    text = clean(typed)
    quoted = [match[1] for match in _QUOTED.finditer(text)]
    units = [unit for words in quoted if (unit := _phrase(words))]
    exact = bool(units)
    for piece in _QUOTED.sub("\n", text).split("\n"):
        units += _units(list(runs(piece)), piece, connection)
    meant = [unit for unit in units if not unit.stop] or units
    return Question(tuple(meant[:MOST_UNITS]), exact)


def _phrase(words: str) -> Unit | None:
    found = [term.text for run in runs(words) for term in run.terms]
    if not found:
        return None
    expression = f'"{" ".join(found)}"'
    return Unit(expression, expression, frozenset(found))


def _units(found: Sequence[Run], text: str, connection: sqlite3.Connection) -> Iterator[Unit]:
    at = 0
    while at < len(found):
        if found[at].unspaced:
            yield from _unspaced(text[found[at].start : found[at].end], connection)
            at += 1
            continue
        for size in range(min(_NAME_WORDS, len(found) - at), 0, -1):
            group = found[at : at + size]
            if any(run.unspaced for run in group):
                continue
            bearers = _bearers(text[group[0].start : group[-1].end], connection)
            if bearers or size == 1:
                yield _words(group, bearers)
                at += size
                break


def _words(group: Sequence[Run], bearers: Sequence[str]) -> Unit:
    alone = []
    marked = set()
    for run in group:
        term = run.terms[0]
        marked |= {term.text, term.other} - {""}
        alone.append(f'("{term.text}" OR "{term.other}")' if term.other else f'"{term.text}"')
    who = [f'who:"{entity_term(entity)}"' for entity in bearers]
    must = " OR ".join([" AND ".join(alone), *who])
    stop = not bearers and len(group) == 1 and group[0].terms[0].text in stop_terms()
    return Unit(must, " OR ".join([*alone, *who]), frozenset(marked), tuple(bearers), stop)


def _unspaced(run: str, connection: sqlite3.Connection) -> Iterator[Unit]:
    """Known names in a stretch without spaces, the longest first at every place, and what stands between them."""
    at = begin = 0
    while at < len(run):
        for size in range(min(_NAME_CHARACTERS, len(run) - at), 1, -1):
            bearers = _bearers(run[at : at + size], connection)
            if bearers:
                yield from _pairs(run[begin:at])
                unit = next(iter(_pairs(run[at : at + size])))
                who = [f'who:"{entity_term(entity)}"' for entity in bearers]
                must, may = " OR ".join([f"({unit.must})", *who]), " OR ".join([unit.may, *who])
                yield Unit(must, may, unit.terms, tuple(bearers))
                at = begin = at + size
                break
        else:
            at += 1
    yield from _pairs(run[begin:])


def _pairs(run: str) -> Iterator[Unit]:
    """A stretch as it stands, or, from four characters on, its halves (Chinese words have mostly two)."""
    found = [term.text for piece in runs(run) for term in piece.terms]
    if not found:
        return
    if len(run) == 1:
        yield Unit(f'"{found[0]}" *', f'"{found[0]}" *', frozenset(found), stop=found[0] in stop_terms())
        return
    phrase = f'"{" ".join(found)}"'
    halves = " AND ".join(f'"{pair}"' for pair in [*found[:-1:2], found[-1]])
    must = f"{phrase} OR ({halves})" if len(found) > 2 else phrase
    yield Unit(must, " OR ".join(f'"{pair}"' for pair in found), frozenset(found))


def _bearers(name: str, connection: sqlite3.Connection) -> tuple[str, ...]:
    """The entities of that name; none where it is everybody's."""
    rows = connection.execute(
        "SELECT entity_id FROM names WHERE name = ? ORDER BY entity_id LIMIT ?",
        [folded_name(name), _BEARERS + 1],
    ).fetchall()
    return tuple(entity for (entity,) in rows) if len(rows) <= _BEARERS else ()
