"""Events and statements of the ledger as they are compared with their like."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pyarrow as pa

from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import registered
from dragoman.link.happenings import Deed
from dragoman.link.likeness import sentence, wording
from dragoman.link.means import Floats, centred
from dragoman.link.utterances import Saying

THINGS = frozenset({"agreement", "operation", "exercise"})
"""Kinds of entities that are the happening itself."""
LONGEST = 400
"""Characters of a sentence that are compared."""


class _Pages:
    """Names, states and times of some pages, and what their articles are about."""

    def __init__(self, ledger: Ledger, page_ids: Iterable[str]) -> None:
        self.names: dict[str, list[tuple[int, int, str, str]]] = {}
        self.times: dict[str, list[tuple[int, int, str]]] = {}
        self.entities: dict[tuple[str, str], tuple[str, str | None]] = {}
        self.matter: dict[str, Floats]
        with registered(ledger, pa.table({"page_id": sorted(set(page_ids))})):
            for page, start, end, entity_id, kind, _ in ledger.rows(query("page_names")):
                self.names.setdefault(page, []).append((start, end, entity_id, kind))
            for page, start, end, text in ledger.rows(query("page_times")):
                self.times.setdefault(page, []).append((start, end, text))
            for page, entity_id, kind, state in ledger.rows(query("page_states")):
                self.entities[page, entity_id] = (kind, state)
            self.matter = {
                article_id: centred(np.array(vector, np.float32), language.split("-")[0])
                for article_id, language, vector in ledger.rows(query("page_matters"))
            }

    def state(self, page_id: str, entity_id: str) -> str:
        return self.entities.get((page_id, entity_id), ("", None))[1] or entity_id

    def kind(self, page_id: str, entity_id: str) -> str:
        return self.entities.get((page_id, entity_id), ("", None))[0]

    def within(self, page_id: str, start: int, end: int) -> list[tuple[str, str]]:
        """(entity_id, kind) named there."""
        return [(e, kind) for a, b, e, kind in self.names.get(page_id, ()) if a >= start and b <= end]

    def dates(self, page_id: str, start: int, end: int) -> list[str]:
        return [text for a, b, text in self.times.get(page_id, ()) if a >= start and b <= end]


def deeds(ledger: Ledger, ids: Sequence[str]) -> dict[str, Deed]:
    """The events of these ids."""
    rows = _fetch(ledger, "deeds", ids)
    pages = _Pages(ledger, (row["page_id"] for row in rows))
    return {row["row_id"]: _deed(row, pages) for row in rows}


def _deed(row: dict[str, Any], pages: _Pages) -> Deed:
    page, start, end = row["page_id"], row["start"], row["end"]
    told = sentence(row["before"], row["text"], row["after"])
    named = pages.within(page, start - told.lead, end + told.tail)
    sides = (*row["actors"], *row["recipients"])
    kept = told.text[:LONGEST]
    return Deed(
        **{name: row[name] for name in _DEED},
        actors=tuple(row["actors"]),
        recipients=tuple(row["recipients"]),
        denied_by=tuple(row["denied_by"]),
        states={e: pages.state(page, e) for e in (*sides, *filter(None, [row["place"]]))},
        persons=frozenset(e for e in sides if pages.kind(page, e) == "person"),
        named=frozenset(e for e, kind in named if kind in THINGS),
        wording=wording(kept, pages.dates(page, start - told.lead, end + told.tail), (e for e, _ in named)),
        words=row["text"],
        sentence=kept,
        matter=pages.matter.get(row["article_id"]),
    )


def sayings(ledger: Ledger, ids: Sequence[str]) -> dict[str, Saying]:
    """The statements of these ids."""
    rows = _fetch(ledger, "sayings", ids)
    pages = _Pages(ledger, (row["page_id"] for row in rows))
    return {row["row_id"]: _saying(row, pages) for row in rows}


def _saying(row: dict[str, Any], pages: _Pages) -> Saying:
    page, content = row["page_id"], row["content"]
    start, end, text = row["start"], row["end"], row["text"]
    if content is not None and len(content["text"].strip(' «»"“”「」.。,،')) >= 8:
        start, end, text = content["start"], content["end"], content["text"]
    named = pages.within(page, start, end)
    kept = " ".join(text.split())[:LONGEST]
    return Saying(
        **{name: row[name] for name in _SAYING},
        state=pages.state(page, row["speaker"]),
        person=pages.kind(page, row["speaker"]) == "person",
        sides=frozenset((*row["about"], *row["to"])),
        anybody=pages.kind(page, row["speaker"]) == "group"
        and pages.state(page, row["speaker"]) == row["speaker"],
        wording=wording(kept, pages.dates(page, start, end), (e for e, _ in named)),
        sentence=kept,
        matter=pages.matter.get(row["article_id"]),
    )


_DEED = (
    "row_id", "page_id", "article_id", "language", "type", "mode", "status", "place", "first", "last", "told", "date", "confidence",
)  # fmt: skip
_SAYING = (
    "row_id", "page_id", "article_id", "language", "speaker", "act", "first", "last", "told", "said_on", "confidence",
)  # fmt: skip


def _fetch(ledger: Ledger, name: str, ids: Sequence[str]) -> list[dict[str, Any]]:
    with registered(ledger, pa.table({"row_id": pa.array(sorted(ids), pa.string())})):
        rows: list[dict[str, Any]] = ledger.arrow(query(name)).to_pylist()
    return rows
