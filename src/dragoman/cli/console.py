"""What all commands print with: consoles, progress, counting words, tables, JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache

import click
import msgspec
from rich import box
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn, TimeElapsedColumn
from rich.progress import Progress as Bar
from rich.table import Table
from rich.text import Text

from dragoman.pipeline.recipe import Progress


@cache
def stderr() -> Console:
    """Where progress and remarks go."""
    return Console(stderr=True, soft_wrap=True)


def count(number: int, noun: str) -> str:
    """`1 page`, `2 pages`."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def print_json(rows: Sequence[msgspec.Struct]) -> None:
    """A JSON array, one row a line."""
    lines = ",\n".join(msgspec.json.encode(row).decode() for row in rows)
    click.echo(f"[\n{lines}\n]" if rows else "[]")


NARROW = 14
"""Cells of the first column of a table: a day and, under it, the act or type and status."""


def print_table(console: Console, rows: Iterable[tuple[Text, Text]], noun: str) -> None:
    """What fits a question, in two columns: when and what, then what is told; and how many `noun`s that is."""
    table = Table(box=box.SIMPLE, show_header=False, pad_edge=False, show_lines=True, expand=True)
    table.add_column(width=NARROW, no_wrap=True)
    table.add_column(overflow="fold")
    for when, told in rows:
        table.add_row(when, told)
    number = table.row_count
    if number:
        console.print(table)
    console.print(count(number, noun) if number else "Nothing in this ledger fits.", highlight=False)


def told_width(console: Console) -> int:
    """Cells of the second column of a table."""
    return max(30, console.width - NARROW - 6)


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
