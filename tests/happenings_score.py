"""Scores happenings and utterances against what a careful reader put together (`tests/golden/happenings.yml`).

Measured are pairs of rows that were found, with the right speaker or type: of those that the ledger puts together, how many the reader does too (pair
precision), and of the reader's, how many the ledger has (pair recall). What the reader leaves open does not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from pathlib import Path

import msgspec
import yaml

from dragoman.ledger.arrow import batch_to_records
from dragoman.ledger.ledger import Ledger, query
from dragoman.types import Event, Statement
from examples_score import Done, Golden, Said, match

GOLDEN = Path(__file__).parent / "golden"
Pair = tuple[str, str]


class Pairs(msgspec.Struct):
    """Pairs of rows put together by the ledger, by the reader, by both; `wrong` and `missed` are those that differ."""

    found: int = 0
    wanted: int = 0
    good: int = 0
    wrong: list[Pair] = []
    missed: list[Pair] = []

    def add(self, one: Pairs) -> None:
        for name in ("found", "wanted", "good", "wrong", "missed"):
            setattr(self, name, getattr(self, name) + getattr(one, name))

    @property
    def precision(self) -> float:
        return self.good / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.good / self.wanted if self.wanted else 1.0


def score_pairs(
    keys: Mapping[str, str],
    groups: Iterable[Iterable[str]],
    either: Iterable[Iterable[str]],
    only: set[Pair] | None = None,
) -> Pairs:
    """`keys`: the reader's group of each row that was found; `groups`: the ledger's; `either`: groups left open."""
    home = {row: number for number, rows in enumerate(groups) for row in rows}
    open_pairs = {frozenset(names) for names in either}
    told = Pairs()
    for one, other in combinations(sorted(keys), 2):
        if only is not None and (one, other) not in only:
            continue
        if frozenset((keys[one], keys[other])) in open_pairs or one not in home or other not in home:
            continue
        found, wanted = home[one] == home[other], keys[one] == keys[other]
        told.found += found
        told.wanted += wanted
        told.good += found and wanted
        if found != wanted:
            (told.wrong if found else told.missed).append((one, other))
    return told


def rows_of_keys(ledger: Ledger) -> tuple[dict[str, str], dict[str, str]]:
    """The reader's group of every event and of every statement that was found in the sample crisis."""
    key = yaml.safe_load((GOLDEN / "happenings.yml").read_text("utf-8"))
    events: dict[str, str] = {}
    statements: dict[str, str] = {}
    stored_events = batch_to_records(ledger.arrow(query("export_events")), Event)
    stored_statements = batch_to_records(ledger.arrow(query("export_statements")), Statement)
    pages = {
        Path(path).name: (page_id, text)
        for page_id, path, text in ledger.rows(
            "SELECT page_id, path, text FROM pages JOIN page_paths USING (page_id)"
        )
    }
    for file in sorted((GOLDEN / "examples").glob("*.json")):
        golden = msgspec.json.decode(file.read_bytes(), type=Golden)
        page_id, text = pages[golden.page]

        def agree(row: Event | Statement, wanted: Done | Said) -> float:
            if isinstance(row, Event):
                assert isinstance(wanted, Done)
                return 2 * (row.type in wanted.type) + any(a in " ".join(wanted.actors) for a in row.actors)
            assert isinstance(wanted, Said)
            return 2 * any(row.speaker in name for name in wanted.speaker) + (row.act in wanted.act)

        for keys, part, rows, wanted in (
            (events, "happenings", stored_events, golden.events),
            (statements, "utterances", stored_statements, golden.statements),
        ):
            names = {tuple(row): name for name, group in key[part].items() for row in group["rows"]}
            pairs, _, _ = match(text, [row for row in rows if row.page_id == page_id], wanted, agree)
            for row, golden_row in pairs:
                if agree(row, golden_row) < 2:
                    continue
                row_id = row.event_id if isinstance(row, Event) else row.statement_id
                place = (golden.page, golden_row.anchor)
                speaker = golden_row.speaker[0] if isinstance(golden_row, Said) else ""
                keys[row_id] = names.get((*place, speaker)) or names.get(place) or " ".join((*place, speaker))
    return events, statements


def left_open() -> tuple[list[list[str]], list[list[str]]]:
    """Groups of events and of statements that shade into each other."""
    key = yaml.safe_load((GOLDEN / "happenings.yml").read_text("utf-8"))
    return key["either_events"], key["either_statements"]


def grouped(ledger: Ledger) -> tuple[list[list[str]], list[list[str]]]:
    """The ledger's happenings and utterances."""
    happenings = [rows for (rows,) in ledger.rows("SELECT event_ids FROM happenings")]
    utterances = [rows for (rows,) in ledger.rows("SELECT statement_ids FROM utterances")]
    return happenings, utterances
