"""What all commands share: consoles, progress, counting words, where the ledger goes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar

from dragoman.pipeline.recipe import Progress

ledger_out = click.option(
    "-o",
    "--out",
    "ledger_path",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The ledger.",
)
"""The ledger that a command writes."""


@cache
def stderr() -> Console:
    """Where progress and remarks go."""
    return Console(stderr=True, soft_wrap=True)


def count(number: int, noun: str) -> str:
    """`1 page`, `2 pages`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


@contextmanager
def watched() -> Iterator[Callable[[Progress], None]]:
    """A progress line on stderr while pages are read; nothing where stderr is not a terminal."""
    console = stderr()
    if not console.is_terminal:
        yield lambda progress: None
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Bar(*columns, console=console, transient=True) as bar:
        task = bar.add_task("Reading", total=None)

        def watch(progress: Progress) -> None:
            told = f"Reading: {count(progress.new_pages, 'new page')}, {count(progress.problems, 'problem')}"
            bar.update(task, completed=progress.documents, description=told)

        yield watch
