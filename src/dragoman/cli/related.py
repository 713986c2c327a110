"""`dragoman related`: what belongs beside one article, and why."""

from __future__ import annotations

from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from dragoman.cache import cache_folder
from dragoman.cli import options
from dragoman.cli.console import print_json
from dragoman.cli.terminal import lay_out, wants_bidi
from dragoman.ledger.ledger import Ledger
from dragoman.link.related import LEVELS
from dragoman.pipeline.relating import kin

MANY = 20
"""Articles from which on reading them takes more than a second or two."""


def _tell(number: int) -> None:
    """Say what is waited for, once there is much of it."""
    if number >= MANY:
        click.echo(
            f"Reading {number} articles whole, to compare them; this is done once and kept in {cache_folder()}.",
            err=True,
        )


@click.command()
@options.ledger_path
@click.argument("article", metavar="ARTICLE")
@click.option(
    "--limit", type=click.IntRange(1), default=20, show_default=True, help="Articles printed at most."
)
@options.json_object
@options.bidi
def related(ledger_path: Path, article: str, limit: int, as_json: bool, bidi: str) -> None:
    """Print what belongs beside ARTICLE (its id): the same story, the same crisis, the same actors' dispute, background."""
    with Ledger(ledger_path) as ledger:
        found = kin(ledger, article, limit=limit, watch=_tell)
    if as_json:
        print_json(found)
        return
    console = Console()
    level = ""
    for item in sorted(found, key=lambda item: LEVELS.index(item.level)):
        if item.level != level:
            level = item.level
            console.print(Text(level, style="bold"))
        for number, line in enumerate(
            lay_out(item.title, max(30, console.width - 12), bidi=wants_bidi(bidi)) or [""]
        ):
            console.print(Text.assemble("  ", (f"{item.language if number == 0 else '':<9}", "cyan"), line))
        link = ", a link" if item.role == "teaser" else ""
        console.print(
            Text(f"{'':<11}{item.published or 'undated'}{link}: {item.why}  {item.article_id}", style="dim")
        )
    if not found:
        console.print("Nothing in this ledger belongs beside it.")
