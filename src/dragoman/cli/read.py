"""`dragoman read`: pages in, ledger out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from dragoman.cli import options
from dragoman.cli.console import count, stderr, watched
from dragoman.cli.model import ready, tell_without_vectors
from dragoman.engine import local
from dragoman.ledger.ledger import Ledger
from dragoman.pipeline.recipe import read_into
from dragoman.read.sources import MAX_BYTES


@click.command()
@click.argument("paths", nargs=-1, required=True)
@options.ledger_out
@click.option(
    "--workers", type=click.IntRange(1), default=None, help="Processes to use (default: one a core)."
)
@click.option(
    "--max-bytes", type=click.IntRange(1), default=MAX_BYTES, show_default=True, help="Largest page, decoded."
)
@click.option(
    "--time-limit",
    type=click.FloatRange(1),
    default=120.0,
    show_default=True,
    help="Seconds a page may take.",
)
@click.option("--model/--no-model", default=False, help="Read with the reading model beside the rules.")
def read(
    paths: tuple[str, ...],
    ledger_path: Path,
    workers: int | None,
    max_bytes: int,
    time_limit: float,
    model: bool,
) -> None:
    """Read PATHS (files, folders, globs, JSONL, or - for standard input) into a ledger.

    Pages that the ledger already has are not read again. What cannot be read becomes a row in `problems`
    and the exit code is 1.
    """
    model = model and ready()
    tell_without_vectors()
    engine = partial(local.run, workers=workers, time_limit=time_limit)
    with Ledger(ledger_path, write=True) as ledger, watched() as watch:
        done = read_into(ledger, paths, engine, max_bytes=max_bytes, model=model, watch=watch)
        total = ledger.count("pages")
    stderr().print(
        f"{count(done.new_pages, 'new page')}, {count(done.problems, 'problem')}; {ledger_path} holds {count(total, 'page')}.",
        highlight=False,
    )
    if done.problems:
        stderr().print(f"See what could not be read: dragoman show {ledger_path}", highlight=False)
        raise SystemExit(1)
