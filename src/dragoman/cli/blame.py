"""`dragoman blame`: who accuses whom of what, how often, on how many voices, and who answered."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from dragoman.cli import options
from dragoman.cli.console import count
from dragoman.cli.dates import day_of
from dragoman.cli.terminal import lay_out, wants_bidi
from dragoman.cli.who import resolve
from dragoman.ledger.ledger import Ledger
from dragoman.link.blame import CHARGES, Blame
from dragoman.pipeline.blaming import BlameFilter
from dragoman.pipeline.blaming import blame as find_blame
from dragoman.pipeline.called import name_book
from dragoman.pipeline.comparing import sides

TOPICS, ANSWERS = 3, 2
"""Topics and answers of one pair that the terminal shows."""


@click.command()
@options.ledger_in
@click.option(
    "--who",
    multiple=True,
    help="Who accuses (a name in any script, or an entity id); its state's people count.",
)
@click.option("--whom", multiple=True, help="Who is accused.")
@click.option(
    "--act", multiple=True, type=click.Choice(CHARGES), help="What counts as blame; all three where left out."
)
@options.since
@options.until
@options.language
@options.json_out
@options.csv_out
@options.gloss("topics")
@options.bidi
def blame(
    ledger_path: Path,
    who: tuple[str, ...],
    whom: tuple[str, ...],
    act: tuple[str, ...],
    since: str | None,
    until: str | None,
    language: str | None,
    as_json: bool,
    as_csv: bool,
    gloss: str,
    bidi: str,
) -> None:
    """Show who accuses whom in LEDGER: a state stands with its people, ministries and forces; copies count once."""
    options.one_form(as_json, as_csv)
    first, last = day_of(since, "--since", 0), day_of(until, "--until", 1)
    with Ledger(ledger_path) as ledger:
        asked = BlameFilter(first, last, language, act, _sides(ledger, who), _sides(ledger, whom))
        found = find_blame(ledger, asked, gloss)
        known = sides(ledger, sorted({i for e in found for i in (e.who, e.whom, *e.speakers)}))
    if not options.printed(found, Blame.__struct_fields__, as_json=as_json, as_csv=as_csv):
        names = {i: known.name(i) for e in found for i in (e.who, e.whom, *e.speakers)}
        print_blame(found, names, Console(), bidi=wants_bidi(bidi))


def _sides(ledger: Ledger, names: tuple[str, ...]) -> tuple[str, ...]:
    ids = resolve(name_book(ledger), names) if names else ()
    known = sides(ledger, sorted(ids))
    return tuple(sorted({known.side(i) for i in ids}))


def print_blame(found: Sequence[Blame], names: dict[str, str], console: Console, *, bidi: bool) -> None:
    """Each pair: how often and by how many voices, what it is about, who speaks, and the answers in their own words."""
    for edge in found:
        often = f"{count(edge.times, 'time')}, {count(edge.voices, 'voice')}"
        head = f"{names[edge.who]} → {names[edge.whom]}"
        when = " - ".join(dict.fromkeys(day for day in (edge.first, edge.last) if day)) or "undated"
        console.print(
            Text.assemble((head, "bold"), f"  {often}  ", (f"{when}  {' '.join(edge.languages)}", "dim"))
        )
        for topic, times in list(edge.topics.items())[:TOPICS]:
            console.print(Text(f"  {topic}" + (f" ({times})" if times > 1 else "")))
        said_by = ", ".join(names[i] for i in edge.speakers if i != edge.who)
        if said_by:
            console.print(Text(f"  said by {said_by}", style="dim"))
        if edge.answered:
            console.print(Text(f"  denied {edge.answered} of {edge.times}:", style="dim"))
        for answer in edge.answers[:ANSWERS]:
            for line in lay_out(answer.text, console.width - 4, bidi=bidi):
                console.print(Text(f"    {line}"))
            console.print(Text(f"    {answer.language}, {answer.day or 'undated'}", style="dim"))
    console.print(
        count(len(found), "pair") if found else "Nobody accuses anybody in this ledger.", highlight=False
    )
