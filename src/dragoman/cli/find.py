"""`dragoman find`: who said or did what, to whom, about whom, when; row by row, or as happenings and utterances."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click
import msgspec

from dragoman.cli import options
from dragoman.cli.dates import day_of
from dragoman.cli.gathered import print_gathered
from dragoman.cli.hits import print_hits
from dragoman.cli.terminal import wants_bidi
from dragoman.cli.who import resolve
from dragoman.errors import UsageError
from dragoman.ledger.gathered import HappeningHit, UtteranceHit, find_happenings, find_utterances
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

WHAT = ("statements", "events", "utterances", "happenings")
SAID = ("statements", "utterances")


@click.command()
@options.ledger_in
@click.argument("what", metavar="statements|events|utterances|happenings", type=click.Choice(WHAT))
@click.option("--speaker", multiple=True, help="Who speaks (a name in any script, or an entity id).")
@click.option("--actor", multiple=True, help="Who acts.")
@click.option("--to", multiple=True, help="Who is addressed, accused, urged; the recipient of an event.")
@click.option("--about", multiple=True, help="Whom a statement is about.")
@click.option("--act", multiple=True, type=click.Choice(ACTS), help="What a speaker does by speaking.")
@click.option(
    "--type", "type_", multiple=True, type=click.Choice(TYPES, case_sensitive=False), help="PLOVER type."
)
@click.option("--status", multiple=True, type=click.Choice(STATUSES), help="Whether an event took place.")
@options.since
@options.until
@options.language
@click.option("--text", help="Words that stand in the evidence.")
@options.json_out
@options.csv_out
@options.gloss("gloss")
@options.bidi
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
    """Find statements or events in LEDGER. An option given twice means either.

    Utterances and happenings are what several pages tell of: those of which a statement or an event fits, each with all
    of its accounts.
    """
    _check(
        what,
        {"--actor": actor, "--type": type_, "--status": status},
        {"--speaker": speaker, "--about": about, "--act": act},
    )
    options.one_form(as_json, as_csv)
    first, last = day_of(since, "--since", 0), day_of(until, "--until", 1)
    with Ledger(ledger_path) as ledger:
        book = name_book(ledger)
        target = resolve(book, to)
        hits: list[StatementHit] | list[EventHit] | list[HappeningHit] | list[UtteranceHit]
        if what in SAID:
            said = StatementFilter(
                resolve(book, speaker), target, resolve(book, about), act, first, last, language, text
            )
            hits = find_statements(ledger, said) if what == "statements" else find_utterances(ledger, said)
        else:
            done = EventFilter(resolve(book, actor), target, type_, status, first, last, language, text)
            hits = find_events(ledger, done) if what == "events" else find_happenings(ledger, done)
    if not options.printed(hits, _RECORDS[what].__struct_fields__, as_json=as_json, as_csv=as_csv):
        labels = {entity.entity_id: entity.label for entity in book.entities.values()}
        if what in ("statements", "events"):
            print_hits(cast("list[EventHit]", hits), labels, gloss, bidi=wants_bidi(bidi))
        else:
            print_gathered(cast("list[HappeningHit]", hits), labels, gloss, bidi=wants_bidi(bidi))


_RECORDS: dict[str, type[msgspec.Struct]] = dict(
    zip(WHAT, (StatementHit, EventHit, UtteranceHit, HappeningHit), strict=True)
)


def _check(what: str, *asked: dict[str, tuple[str, ...]]) -> None:
    for said, given in zip((False, True), asked, strict=True):
        kinds = [kind for kind in WHAT if (kind in SAID) == said]
        for name, value in given.items():
            if value and what not in kinds:
                raise UsageError(f"{name} is asked of {kinds[0]} and {kinds[1]}, not of {what}")
