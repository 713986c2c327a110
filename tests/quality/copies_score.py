"""How well copies are found: pairs of rows that are copies of each other, as made and as the ledger says."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from tests.quality.copies_set import Row

import dragoman

Pairs = set[tuple[str, str]]


@dataclass
class Score:
    """Pairs found that are there, found that are not, and not found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + self.wrong + self.missed)


@dataclass
class Report:
    """Scores by script, recall of each kind of variant against its original, traps that were merged, and every error."""

    scripts: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))
    kinds: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    traps: dict[str, list[int]] = field(default_factory=lambda: defaultdict(lambda: [0, 0]))
    errors: list[str] = field(default_factory=list)


def read_rows(rows: Iterable[Row], folder: Path, name: str = "rows", workers: int = 1) -> Path:
    """A ledger of the rows."""
    source = folder / f"{name}.jsonl"
    source.write_text("".join(json.dumps(row.json(), ensure_ascii=False) + "\n" for row in rows), "utf-8")
    dragoman.read(source, folder / f"{name}.duckdb", workers=workers)
    return folder / f"{name}.duckdb"


def copies_of(ledger: Path) -> list[tuple[str, str, str, float]]:
    """The ledger's copies, by the ids of the rows: (copy, original, kind, score)."""
    with dragoman.open(ledger) as opened:
        return opened.rows(
            "SELECT split_part(p.path, '#', 2), split_part(q.path, '#', 2), kind, score FROM copies AS c "
            "JOIN articles AS a ON a.article_id = c.article_id JOIN page_paths AS p ON p.page_id = a.page_id "
            "JOIN articles AS b ON b.article_id = c.of_article_id JOIN page_paths AS q ON q.page_id = b.page_id "
            "ORDER BY ALL"
        )


def pairs_of(copies: Iterable[tuple[str, str]]) -> Pairs:
    """Who is a copy of whom: the two of a row, and two copies of one original."""
    below: dict[str, set[str]] = defaultdict(set)
    for copy, original in copies:
        below[original].add(copy)
    return {
        (min(pair), max(pair))
        for original, found in below.items()
        for pair in combinations(sorted(found | {original}), 2)
    }


def score(
    rows: Sequence[Row],
    found: Pairs,
    counts: Callable[[Row, Row], bool] = lambda one, other: True,
) -> Report:
    """The report on pairs `found`; `counts` says which pairs are asked for."""
    report = Report()
    by_id = {row.row_id: row for row in rows}
    for one, other in combinations(sorted(by_id), 2):
        a, b = by_id[one], by_id[other]
        truth, says = bool(set(a.groups) & set(b.groups)), (one, other) in found
        if not (truth or says) or not counts(a, b):
            continue
        for script in {a.language, b.language}:
            tally = report.scripts[script]
            tally.right += truth and says
            tally.wrong += says and not truth
            tally.missed += truth and not says
        if truth != says:
            report.errors.append(f"{'missed' if truth else 'wrong'}: {one} ({a.made}) and {other} ({b.made})")
    merged = Counter(
        each
        for one, other in found
        if not set(by_id[one].groups) & set(by_id[other].groups) and counts(by_id[one], by_id[other])
        for each in (one, other)
    )
    heads = {row.groups[0]: row.row_id for row in rows if row.made == "original"}
    for row in rows:
        if row.trap:
            report.traps[row.made][0] += row.row_id in merged
            report.traps[row.made][1] += 1
        elif row.made != "original":
            for group in row.groups:
                pair = (min(row.row_id, heads[group]), max(row.row_id, heads[group]))
                if not counts(row, by_id[heads[group]]):
                    continue
                report.kinds[row.made][0] += pair in found
                report.kinds[row.made][1] += 1
    return report
