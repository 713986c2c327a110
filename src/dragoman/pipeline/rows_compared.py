"""Events and statements of the ledger as columns that are compared with their like. Rows are asked for by their numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
import numpy as np
import pyarrow as pa

from dragoman.ledger.ledger import Ledger
from dragoman.link.accounts import FIRM
from dragoman.link.days import NEVER, Days
from dragoman.link.happenings import TYPES, Deeds, Sides
from dragoman.link.likeness import Wordings, sentence
from dragoman.link.sets import Flags, Ints, Sets, spread
from dragoman.link.utterances import Sayings
from dragoman.pipeline.comparing import ask
from dragoman.types.vocabulary import ACTS

LONGEST = 400
"""Characters of a sentence that are compared."""
AROUND = 240
"""Characters before and after an event's words in which its sentence begins and ends."""


class Told(msgspec.Struct):
    """The sentences of rows, and what they are compared by."""

    row_ids: list[str]
    articles: list[str]
    sentences: list[str]
    wordings: Wordings


def deeds(ledger: Ledger, rows: Ints) -> Deeds:
    """The events with these numbers."""
    asked = _asked(rows)
    found = ask(ledger, "deeds", asked)
    sides = ask(ledger, "deed_sides", asked)
    things = ask(ledger, "deed_things", asked)
    n, role, who, state = (_codes(sides, name) for name in ("n", "role", "who", "state"))
    person = _flags(sides, "person")

    def side(there: Flags) -> Sides:
        people = there & person
        count = len(rows)
        return Sides(
            Sets(n[there], who[there], count),
            Sets(n[there], state[there], count),
            Sets(n[people], who[people], count),
        )

    return Deeds(
        article=_codes(found, "article"),
        days=_days(found),
        type=_places(found, "type", TYPES),
        mode=_codes(found, "mode"),
        phone=_flags(found, "phone"),
        met=_flags(found, "met"),
        barring=_flags(found, "barring"),
        status=_places(found, "status", FIRM),
        mutual=_flags(found, "mutual"),
        actors=side(role == 0),
        recipients=side(role == 1),
        both=side(role >= 0),
        place=_codes(found, "place"),
        place_state=_codes(found, "place_state"),
        near=Sets(_codes(things, "n"), _codes(things, "who"), len(rows)),
    )


def deeds_told(ledger: Ledger, rows: Ints) -> Told:
    """The sentences that these events stand in."""
    found = ask(ledger, "deed_texts", _asked(rows))
    pages, page = _numbered(found["page_id"].to_pylist())
    texts = ask(ledger, "page_texts", _named("page_id", pages))["text"].to_pylist()
    sentences, starts, ends = [], [], []
    for number, start, end, text in zip(
        page.tolist(),
        found["start"].to_pylist(),
        found["end"].to_pylist(),
        found["text"].to_pylist(),
        strict=True,
    ):
        whole = texts[number]
        around = sentence(whole[max(start - AROUND, 0) : start], text, whole[end : end + AROUND])
        sentences.append(around.text[:LONGEST])
        starts.append(start - around.lead)
        ends.append(end + around.tail)
    return _told(ledger, found, pages, page, sentences, np.array(starts, np.int64), np.array(ends, np.int64))


def sayings(ledger: Ledger, rows: Ints) -> Sayings:
    """The statements with these numbers."""
    asked = _asked(rows)
    found = ask(ledger, "sayings", asked)
    sides = ask(ledger, "saying_sides", asked)
    return Sayings(
        article=_codes(found, "article"),
        days=_days(found),
        act=_places(found, "act", ACTS),
        speaker=_codes(found, "speaker"),
        state=_codes(found, "state"),
        person=_flags(found, "person"),
        anybody=_flags(found, "anybody"),
        sides=Sets(_codes(sides, "n"), _codes(sides, "who"), len(rows)),
    )


def sayings_told(ledger: Ledger, rows: Ints) -> Told:
    """What these statements say."""
    found = ask(ledger, "saying_texts", _asked(rows))
    pages, page = _numbered(found["page_id"].to_pylist())
    sentences = [" ".join(text.split())[:LONGEST] for text in found["text"].to_pylist()]
    return _told(ledger, found, pages, page, sentences, _codes(found, "start"), _codes(found, "end"))


def _told(
    ledger: Ledger,
    found: pa.Table,
    pages: Sequence[str],
    page: Ints,
    sentences: list[str],
    starts: Ints,
    ends: Ints,
) -> Told:
    asked = _named("page_id", pages)
    names = ask(ledger, "names_within", asked)
    rows, at = _within(names, page, starts, ends)
    who, thing, known = _codes(names, "who"), _flags(names, "thing"), _flags(names, "known")
    times = ask(ledger, "times_within", asked)
    words = times["text"].to_pylist()
    dates: dict[int, list[str]] = {}
    for row, place in zip(*(array.tolist() for array in _within(times, page, starts, ends)), strict=True):
        dates.setdefault(row, []).append(words[place])
    count = len(sentences)
    is_thing = thing[at]
    held = np.zeros(count, np.bool_)
    held[rows[is_thing & known[at]]] = True
    wordings = Wordings(
        sentences,
        found["text"].to_pylist(),
        dates,
        Sets(rows, who[at], count),
        Sets(rows[is_thing], who[at[is_thing]], count),
        held,
    )
    return Told(found["row_id"].to_pylist(), found["article_id"].to_pylist(), sentences, wordings)


def _within(spans: pa.Table, page: Ints, starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """Which spans (in order of page and start) lie within which rows: numbers of rows, and of spans beside them."""
    keys = (_codes(spans, "page") << 32) + _codes(spans, "start")
    low, high = (np.searchsorted(keys, (page << 32) + places) for places in (starts, ends))
    rows, at = spread(low, np.maximum(high - low, 0))
    inside = _codes(spans, "end")[at] <= ends[rows]
    return rows[inside], at[inside]


def _asked(rows: Ints) -> pa.Table:
    return pa.table({"n": np.arange(len(rows)), "row": rows})


def _named(column: str, names: Sequence[str]) -> pa.Table:
    return pa.table({"n": np.arange(len(names)), column: pa.array(names, pa.string())})


def _numbered(names: Sequence[str]) -> tuple[list[str], Ints]:
    """The different names, and the number of each in that list."""
    numbers: dict[str, int] = {}
    places = np.array([numbers.setdefault(name, len(numbers)) for name in names], np.int64)
    return list(numbers), places


def _codes(table: pa.Table, name: str) -> Ints:
    values = table[name].to_numpy()
    codes: Ints = values.view(np.int64) if values.dtype == np.uint64 else values.astype(np.int64)
    return codes


def _flags(table: pa.Table, name: str) -> Flags:
    flags: Flags = table[name].to_numpy().astype(np.bool_)
    return flags


def _places(table: pa.Table, name: str, names: Sequence[str]) -> Ints:
    """The place in `names` of each value."""
    place: Mapping[str, int] = {each: number for number, each in enumerate(names)}
    return np.array([place[value] for value in table[name].to_pylist()], np.int64)


def _days(table: pa.Table) -> Days:
    first, last, told = (
        table[name].fill_null(NEVER).to_numpy().astype(np.int64) for name in ("first", "last", "told")
    )
    return Days(first, last, told, _codes(table, "page"))
