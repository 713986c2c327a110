"""`dragoman timeline`: what happened and what was said, in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from dragoman.cli import options
from dragoman.cli.console import count
from dragoman.cli.dates import day_of
from dragoman.cli.digest import SIGNS
from dragoman.cli.terminal import lay_out, wants_bidi
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.lookup import locate
from dragoman.link.timeline import Entry
from dragoman.pipeline.comparing import sides
from dragoman.pipeline.telling import KINDS, timeline_of

LINES = 2
"""Lines of the page's own words."""


@click.command()
@options.ledger_in
@click.argument("story_id", metavar="[STORY_ID]", required=False)
@options.since
@options.until
@click.option("--kind", type=click.Choice(KINDS), help="Only what happened, or only what was said.")
@click.option(
    "--voices", type=click.IntRange(1), default=1, help="Only what so many independent voices tell."
)
@options.json_out
@options.csv_out
@options.gloss("gloss")
@options.bidi
def timeline(
    ledger_path: Path,
    story_id: str | None,
    since: str | None,
    until: str | None,
    kind: str | None,
    voices: int,
    as_json: bool,
    as_csv: bool,
    gloss: str,
    bidi: str,
) -> None:
    """Print what LEDGER, or the story STORY_ID in it, tells in order of time: dates, voices, languages, who denies it."""
    options.one_form(as_json, as_csv)
    first, last = day_of(since, "--since", 0), day_of(until, "--until", 1)
    with Ledger(ledger_path) as ledger:
        story = locate(ledger, story_id).row_id if story_id else None
        entries = timeline_of(ledger, story, since=first, until=last, kind=kind, gloss=gloss)
        entries = [entry for entry in entries if entry.voices >= voices]
        known = sides(ledger, sorted({i for entry in entries for i in entry.denied_by}))
    if not options.printed(entries, Entry.__struct_fields__, as_json=as_json, as_csv=as_csv):
        names = {i: known.name(i) for entry in entries for i in entry.denied_by}
        print_timeline(entries, names, Console(), bidi=wants_bidi(bidi))


def print_timeline(
    entries: Sequence[Entry], names: Mapping[str, str], console: Console, *, bidi: bool
) -> None:
    """Day by day; each line with its sign, gloss, words, voices, languages and who denies it."""
    for (date, sharp), rows in groupby(entries, key=lambda entry: (entry.date, entry.precision)):
        told = {"day": "", "none": "", "reported": "  (when first reported)"}.get(sharp, f"  ({sharp})")
        console.print(Text.assemble((date or "undated", "bold"), (told, "dim")))
        for entry in rows:
            _print(entry, names, console, bidi=bidi)
    console.print(
        count(len(entries), "line") if entries else "This ledger tells of nothing.", highlight=False
    )


def _print(entry: Entry, names: Mapping[str, str], console: Console, *, bidi: bool) -> None:
    sign, style = SIGNS.get(entry.status, SIGNS["happened"])
    told = f"  {count(entry.voices, 'voice')}, {' '.join(entry.languages)}"
    console.print(Text.assemble((f"  {sign} ", style), entry.gloss, (told, "dim")))
    laid = lay_out(entry.text, console.width - 4, bidi=bidi)
    for line in laid[:LINES]:
        console.print(Text(f"    {line}", style="dim"))
    if entry.denied_by:
        console.print(Text(f"    denied by {', '.join(names[i] for i in entry.denied_by)}", style="red"))
