"""`dragoman demo`: reads a sample and prints a digest of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click
from rich.console import Console

from dragoman.cli.console import count, watched
from dragoman.cli.digest import Digest
from dragoman.cli.terminal import wants_bidi
from dragoman.engine import local
from dragoman.ledger.ledger import Ledger, query
from dragoman.pipeline.recipe import read_into


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "-o",
    "--out",
    "ledger_path",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The ledger.",
)
@click.option(
    "--bidi", type=click.Choice(["auto", "on", "off"]), default="auto", help="Reorder right-to-left text."
)
def demo(paths: tuple[str, ...], ledger_path: Path, bidi: str) -> None:
    """Read PATHS into a ledger and print a digest: what was said and done, who accuses whom, what is damaged."""
    with Ledger(ledger_path, write=True) as ledger, watched() as watch:
        read_into(ledger, paths, partial(local.run), watch=watch)
    console = Console()
    with Ledger(ledger_path) as ledger:
        languages = ", ".join(f"{n} {tag}" for tag, n in ledger.rows(query("overview_languages")))
        first, last = ledger.rows(query("overview_period"))[0]
        period = f", dated {first} to {last}" if first else ""
        console.print(
            f"[bold]{count(ledger.count('pages'), 'page')}[/] ({languages}){period}", highlight=False
        )
        Digest(ledger, console, bidi=wants_bidi(bidi)).print()
    console.print(f"\nThe ledger is in [bold]{ledger_path}[/]. Ask it:", highlight=False)
    for command in (
        "show",
        "find {} statements --act accuse",
        "find {} events --status planned",
        "export {} --format csv --out tables",
    ):
        ledger_name = str(ledger_path)
        shown = command.replace("{}", ledger_name) if "{}" in command else f"{command} {ledger_name}"
        console.print(f"  dragoman {shown}", style="green", highlight=False, markup=False)
