"""`dragoman find`: who said or did what, to whom, about whom, when."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click
import msgspec

from dragoman.cli.dates import day_of
from dragoman.cli.hits import print_hits
from dragoman.cli.terminal import wants_bidi
from dragoman.cli.who import resolve
from dragoman.errors import UsageError
from dragoman.export.csv import write_rows
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.search import (
    EventFilter,
    EventHit,
    StatementFilter,
    StatementHit,
    find_events,
    find_statements,
)
from dragoman.pipeline.called import name_book
from dragoman.types.vocabulary import ACTS, STATUSES, TYPES


@click.command()
@click.argument("ledger_path", metavar="LEDGER", type=click.Path(path_type=Path))
@click.argument("what", metavar="statements|events", type=click.Choice(["statements", "events"]))
@click.option("--speaker", multiple=True, help="Who speaks (a name in any script, or an entity id).")
@click.option("--actor", multiple=True, help="Who acts.")
@click.option("--to", multiple=True, help="Who is addressed, accused, urged; the recipient of an event.")
@click.option("--about", multiple=True, help="Whom a statement is about.")
@click.option("--act", multiple=True, type=click.Choice(ACTS), help="What a speaker does by speaking.")
@click.option(
    "--type", "type_", multiple=True, type=click.Choice(TYPES, case_sensitive=False), help="PLOVER type."
)
@click.option("--status", multiple=True, type=click.Choice(STATUSES), help="Whether an event took place.")
@click.option("--since", help="From this date on (EDTF: 2023, 2023-05, 2023-05-09).")
@click.option("--until", help="Up to this date.")
@click.option("--language", help="Language of the article (BCP 47: ar, zh, zh-Hant ...).")
@click.option("--text", help="Words that stand in the evidence.")
@click.option("--json", "as_json", is_flag=True, help="A JSON array on standard output.")
@click.option("--csv", "as_csv", is_flag=True, help="CSV on standard output.")
@click.option(
    "--gloss",
    type=click.Choice(["en", "ar", "zh", "ru"]),
    default="en",
    show_default=True,
    help="Language of the gloss.",
)
@click.option(
    "--bidi", type=click.Choice(["auto", "on", "off"]), default="auto", help="Reorder right-to-left text."
)
def find(
    ledger_path: Path,
    what: str,
    speaker: tuple[str, ...],
    actor: tuple[str, ...],
    to: tuple[str, ...],
    about: tuple[str, ...],
    act: tuple[str, ...],
    type_: tuple[str, ...],
    status: tuple[str, ...],
    since: str | None,
    until: str | None,
    language: str | None,
    text: str | None,
    as_json: bool,
    as_csv: bool,
    gloss: str,
    bidi: str,
) -> None:
    """Find statements or events in LEDGER. An option given twice means either."""
    _check(
        what,
        {"--actor": actor, "--type": type_, "--status": status},
        {"--speaker": speaker, "--about": about, "--act": act},
    )
    if as_json and as_csv:
        raise UsageError("give --json or --csv, not both")
    first, last = day_of(since, "--since", 0), day_of(until, "--until", 1)
    with Ledger(ledger_path) as ledger:
        book = name_book(ledger)
        hits: list[StatementHit] | list[EventHit]
        if what == "statements":
            hits = find_statements(
                ledger,
                StatementFilter(
                    resolve(book, speaker),
                    resolve(book, to),
                    resolve(book, about),
                    act,
                    first,
                    last,
                    language,
                    text,
                ),
            )
        else:
            hits = find_events(
                ledger,
                EventFilter(
                    resolve(book, actor), resolve(book, to), type_, status, first, last, language, text
                ),
            )
    if as_json:
        _print_json(hits)
    elif as_csv:
        record = StatementHit if what == "statements" else EventHit
        write_rows(sys.stdout, record.__struct_fields__, (msgspec.to_builtins(hit) for hit in hits))
    else:
        labels = {entity.entity_id: entity.label for entity in book.entities.values()}
        print_hits(hits, labels, gloss, bidi=wants_bidi(bidi))


def _check(what: str, *options: dict[str, tuple[str, ...]]) -> None:
    for kind, given in zip(("events", "statements"), options, strict=True):
        for name, value in given.items():
            if value and kind != what:
                raise UsageError(f"{name} is asked of {kind}, not of {what}")


def _print_json(hits: Sequence[StatementHit] | Sequence[EventHit]) -> None:
    rows = ",\n".join(msgspec.json.encode(hit).decode() for hit in hits)
    click.echo(f"[\n{rows}\n]" if rows else "[]")
