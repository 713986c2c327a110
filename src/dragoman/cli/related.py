"""`dragoman related`: what belongs beside one article, and why."""

from __future__ import annotations

from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.text import Text

from dragoman.cli import options
from dragoman.cli.stories import json_option
from dragoman.cli.terminal import lay_out, wants_bidi
from dragoman.ledger.ledger import Ledger
from dragoman.pipeline.relating import kin


@click.command()
@options.ledger_in
@click.argument("article", metavar="ARTICLE")
@click.option(
    "--limit", type=click.IntRange(1), default=20, show_default=True, help="Articles printed at most."
)
@json_option
@options.bidi
def related(ledger_path: Path, article: str, limit: int, as_json: bool, bidi: str) -> None:
    """Print what belongs beside ARTICLE (its id): the same story, the same crisis, the same actors' dispute, background."""
    with Ledger(ledger_path) as ledger:
        found = kin(ledger, article, limit=limit)
    if as_json:
        rows = ",\n".join(msgspec.json.encode(item).decode() for item in found)
        click.echo(f"[\n{rows}\n]" if rows else "[]")
        return
    console = Console()
    level = ""
    for item in found:
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
