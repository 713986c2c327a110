"""`dragoman show`: what is in a ledger, or any one row with its evidence."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console

from dragoman.cli import options
from dragoman.cli.console import count
from dragoman.cli.overview import print_overview
from dragoman.cli.rowview import Shower
from dragoman.cli.terminal import wants_bidi
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.lookup import locate
from dragoman.ledger.verify import verify


@click.command()
@click.argument("ledger_path", metavar="LEDGER", type=click.Path(path_type=Path))
@click.argument("row_id", metavar="[ID]", required=False)
@click.option("--verify", "check", is_flag=True, help="Check that every span is the page's own words.")
@options.bidi
def show(ledger_path: Path, row_id: str | None, check: bool, bidi: str) -> None:
    """Print what LEDGER holds, or the row ID with its evidence and the rule that found it.

    ID is that of a page, article, statement, event, happening, utterance, mention, entity, disagreement or judgement,
    or the beginning of one.
    """
    with Ledger(ledger_path) as ledger:
        if check:
            _verify(ledger)
        elif row_id is None:
            print_overview(ledger, Console())
        else:
            Shower(ledger, Console(), bidi=wants_bidi(bidi)).show(locate(ledger, row_id))


def _verify(ledger: Ledger) -> None:
    found = verify(ledger)
    for sentence in found.wrong:
        click.echo(sentence)
    told = f"{count(found.spans, 'span')} and {count(found.references, 'reference')} checked, {len(found.wrong)} wrong"
    click.echo(told)
    if found.wrong:
        raise SystemExit(1)
