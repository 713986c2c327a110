"""Statements and events as a table in the terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.text import Text

from dragoman.cli.console import print_table, told_width
from dragoman.cli.terminal import lay_out
from dragoman.ledger.search import EventHit, StatementHit


def print_hits(
    hits: Sequence[StatementHit] | Sequence[EventHit], labels: Mapping[str, str], gloss: str, *, bidi: bool
) -> None:
    """One row a hit: when and what, its gloss, the evidence in the words of the page, and where it stands."""
    console = Console()
    width = told_width(console)
    noun = "event" if hits and isinstance(hits[0], EventHit) else "statement"
    print_table(console, ((_when(hit), _told(hit, labels, gloss, width, bidi=bidi)) for hit in hits), noun)


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
