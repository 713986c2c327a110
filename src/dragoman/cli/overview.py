"""A ledger at a glance."""

from __future__ import annotations

from rich import box
from rich.console import Console
from rich.table import Column, Table

from dragoman.cli.console import count
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.runs import Run, runs

SHOWN = 10
"""Rows of each list; the rest is told as a number."""


def print_overview(ledger: Ledger, console: Console) -> None:
    """How much of what, in which languages and from when to when; who speaks, what happens; problems."""
    pages = ledger.count("pages")
    languages = ledger.rows(query("overview_languages"))
    first, last = ledger.rows(query("overview_period"))[0]
    console.print(f"[bold]{ledger.path}[/]: {count(pages, 'page')}", highlight=False)
    console.print(
        "Languages: " + (", ".join(f"{tag} {n}" for tag, n in languages) or "none"), highlight=False
    )
    if first:
        console.print(f"Dated articles: {first} to {last}", highlight=False)
    told = [
        f"{ledger.count(name):,} {name}"
        for name in ("articles", "entities", "mentions", "times", "statements", "events")
    ]
    told += [f"{ledger.count(name):,} {name}" for name in ("repairs", "disagreements", "problems")]
    console.print(", ".join(told), highlight=False)
    for run in runs(ledger)[:1]:
        console.print(_told(run), highlight=False)
    _list(ledger, console, "overview_speakers", ("Who speaks", "Statements", "Acts"))
    _list(ledger, console, "overview_events", ("Events", "Number", "Status"))
    _list(ledger, console, "overview_repairs", ("Defects", "Number", "For example"))
    _list(ledger, console, "overview_problems", ("Not read", "Stage", "Why"))


def _told(run: Run) -> str:
    """What a run read, in one line."""
    how = "with the model" if run.model else "by rules alone"
    took = "stopped before its end" if run.seconds is None else f"{run.seconds:,.1f} s"
    came = [count(run.new_pages, "new page"), f"{run.known_pages:,} known", count(run.problems, "problem")]
    if run.changed_pages:
        came.insert(1, f"{run.changed_pages:,} of them changed")
    return f"Last read: {run.started_at:%Y-%m-%d %H:%M} UTC, Dragoman {run.dragoman} {how}, {took}: {', '.join(came)}"


def _list(ledger: Ledger, console: Console, name: str, headings: tuple[str, ...]) -> None:
    rows = ledger.rows(query(name))
    if not rows:
        return
    table = Table(*(Column(heading, overflow="fold") for heading in headings), box=box.SIMPLE, pad_edge=False)
    for row in rows[:SHOWN]:
        table.add_row(*(str(value) for value in row))
    console.print(table, markup=False, highlight=False)
    if len(rows) > SHOWN:
        console.print(f"... and {len(rows) - SHOWN:,} more", style="dim")
