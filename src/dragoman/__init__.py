"""Dragoman: who said and did what to whom, when, and on whose word.

import dragoman

found = dragoman.analyse("The minister said on Friday that ...", published="2023-09-07")
dragoman.read(["pages/"], "pages.duckdb")
with dragoman.open("pages.duckdb") as ledger:
    ledger.rows("SELECT speaker, act, gloss.en FROM statements")
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from os import PathLike, fspath
from pathlib import Path

from dragoman.engine import local
from dragoman.errors import DragomanError, InputError, LedgerError
from dragoman.ledger.ledger import Ledger
from dragoman.pipeline.analysis import Analysis, analyse
from dragoman.pipeline.recipe import Progress, read_into
from dragoman.read.sources import MAX_BYTES

__all__ = [
    "Analysis",
    "DragomanError",
    "InputError",
    "Ledger",
    "LedgerError",
    "Progress",
    "analyse",
    "open",
    "read",
]

__version__ = "0.1.0"

PathName = str | PathLike[str]


def read(
    paths: PathName | Iterable[PathName],
    ledger: PathName,
    *,
    workers: int | None = None,
    max_bytes: int = MAX_BYTES,
    time_limit: float = 120.0,
    model: bool = False,
) -> Progress:
    """Read pages (files, folders, globs, JSONL files, `-`) into a ledger, which is created where it is missing.

    `workers` are processes (default: one a core; 1: in this one); `max_bytes` is the largest page, decoded;
    `time_limit` the seconds a page may take; `model`: with the reading model beside the rules. Returns how many pages were new and how many inputs became
    problems. Raises LedgerError where the ledger cannot be opened or is in use.
    """
    names = [fspath(paths)] if isinstance(paths, str | PathLike) else [fspath(path) for path in paths]
    engine = partial(local.run, workers=workers, time_limit=time_limit)
    with Ledger(Path(ledger), write=True) as opened:
        return read_into(opened, names, engine, max_bytes=max_bytes, model=model)


def open(path: PathName) -> Ledger:
    """Open a ledger for reading. Raises LedgerError where it is missing, in use, or no ledger."""
    return Ledger(Path(path))
