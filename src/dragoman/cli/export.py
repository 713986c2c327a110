"""`dragoman export`: a ledger in other formats."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.export import FORMATS
from dragoman.ledger.ledger import Ledger


@click.command()
@click.argument("ledger_path", metavar="LEDGER", type=click.Path(path_type=Path))
@click.option("--format", "name", type=click.Choice(sorted(FORMATS)), default="jsonl", show_default=True)
@click.option(
    "--out",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="Folder to write to.",
)
def export(ledger_path: Path, name: str, folder: Path) -> None:
    """Write the tables of LEDGER into a folder."""
    with Ledger(ledger_path) as ledger:
        folder.mkdir(parents=True, exist_ok=True)
        FORMATS[name](ledger, folder)
