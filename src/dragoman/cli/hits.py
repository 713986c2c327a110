"""Statements and events as a table in the terminal."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.cli.console import count
from dragoman.cli.terminal import lay_out
from dragoman.ledger.search import EventHit, StatementHit

Row = TypeVar("Row")
NARROW = 14
"""Cells of the first column: a day and, under it, the act or type and status."""


def print_hits(
    hits: Sequence[StatementHit | EventHit], labels: Mapping[str, str], gloss: str, *, bidi: bool
) -> None:
    """One row a hit: when and what, its gloss, the evidence in the words of the page, and where it stands."""
    noun = "event" if hits and isinstance(hits[0], EventHit) else "statement"
    print_rows(hits, noun, _when, lambda hit, width: _told(hit, labels, gloss, width, bidi=bidi))


def print_rows(
    rows: Sequence[Row], noun: str, when: Callable[[Row], Text], told: Callable[[Row, int], Text]
) -> None:
    """A table of two columns, what `told` says as wide as the terminal leaves room for, and how many there are."""
    console = Console()
    table = Table(box=box.SIMPLE, show_header=False, pad_edge=False, show_lines=True, expand=True)
    table.add_column(width=NARROW, no_wrap=True)
    table.add_column(overflow="fold")
    width = max(30, console.width - NARROW - 6)
    for row in rows:
        table.add_row(when(row), told(row, width))
    if rows:
        console.print(table)
    console.print(count(len(rows), noun) if rows else "Nothing in this ledger fits.", highlight=False)


def _when(hit: StatementHit | EventHit) -> Text:
    if isinstance(hit, StatementHit):
        return Text.assemble(
            (hit.said_on or f"[{hit.published or 'undated'}]", "bold"), "\n", (hit.act, "cyan")
        )
    when = (hit.date or f"[{hit.published or 'undated'}]", "bold")
    return Text.assemble(when, "\n", (hit.type, "cyan"), "\n", (hit.status, "magenta"))


def _told(
    hit: StatementHit | EventHit, labels: Mapping[str, str], gloss: str, width: int, *, bidi: bool
) -> Text:
    sentence = getattr(hit.gloss, gloss) or _who(hit, labels)
    told = Text("\n".join(lay_out(sentence, width, bidi=bidi)), style="bold")
    told.append("\n" + "\n".join(lay_out(hit.text, width, bidi=bidi)), style="not bold")
    if hit.judged:
        told.append(f"\njudged {hit.judged}", style="red" if hit.judged == "wrong" else "green")
    told.append(f"\n{hit.path}  {_id(hit)}", style="not bold dim")
    return told


def _who(hit: StatementHit | EventHit, labels: Mapping[str, str]) -> str:
    """Names and act, where the row has no gloss."""
    if isinstance(hit, StatementHit):
        return f"{labels[hit.speaker]}: {hit.act} {', '.join(labels[i] for i in hit.to or hit.about)}"
    return f"{', '.join(labels[i] for i in hit.actors)}: {hit.type} {', '.join(labels[i] for i in hit.recipients)}"


def _id(hit: StatementHit | EventHit) -> str:
    return hit.statement_id if isinstance(hit, StatementHit) else hit.event_id
