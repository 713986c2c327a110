"""The ledger in other formats."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from dragoman.export.annotations import write_annotations
from dragoman.export.csv import write_csv
from dragoman.export.followthemoney import write_followthemoney
from dragoman.export.gexf import write_gexf
from dragoman.export.jsonl import write_jsonl
from dragoman.export.parquet import write_parquet
from dragoman.export.polecat import write_polecat
from dragoman.export.report import write_report
from dragoman.export.scope import EVERYTHING, Scope, narrowed, story_scope
from dragoman.export.timeline import write_timeline
from dragoman.ledger.ledger import Ledger

__all__ = ["EVERYTHING", "FORMATS", "IN_LANGUAGES", "Scope", "narrowed", "story_scope", "write"]

_TABLES: dict[str, Callable[[Ledger, Path], None]] = {
    "annotation": write_annotations,
    "csv": write_csv,
    "followthemoney": write_followthemoney,
    "gexf": write_gexf,
    "jsonl": write_jsonl,
    "parquet": write_parquet,
    "polecat": write_polecat,
}
_TOLD: dict[str, Callable[[Ledger, Path, str], None]] = {"report": write_report, "timeline": write_timeline}
FORMATS = tuple(sorted((*_TABLES, *_TOLD)))
"""What can be written."""
IN_LANGUAGES = tuple(_TOLD)
"""Formats for readers, written in a language of the interface."""


def write(
    ledger: Ledger, name: str, folder: Path, scope: Scope = EVERYTHING, language: str = "en"
) -> list[Path]:
    """Write the rows in scope in format `name` into `folder` (made where missing); the files written, sorted.

    `language` (en ar zh ru) is that of the readers, for formats that tell in words.
    """
    folder.mkdir(parents=True, exist_ok=True)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}
    with narrowed(ledger, scope) as part:
        if name in _TOLD:
            _TOLD[name](part, folder, language)
        else:
            _TABLES[name](part, folder)
    return sorted(p for p in folder.rglob("*") if p.is_file() and before.get(p) != p.stat().st_mtime_ns)
