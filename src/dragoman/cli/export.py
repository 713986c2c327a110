"""`dragoman export`: a ledger, or one story of it, in other formats."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.cli import options
from dragoman.errors import UsageError
from dragoman.export import EVERYTHING, FORMATS, story_scope, write
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.lookup import locate
from dragoman.wording.words import LANGUAGES


@click.command()
@options.ledger_path
@click.option("--format", "name", type=click.Choice(FORMATS), default="jsonl", show_default=True)
@click.option(
    "--out",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="Folder to write to.",
)
@click.option("--story", metavar="ID", help="Only this story (or the beginning of its id).")
@click.option(
    "--lang",
    "language",
    type=click.Choice(tuple(LANGUAGES)),
    default="en",
    show_default=True,
    help="Language of a report's or timeline's readers.",
)
def export(ledger_path: Path, name: str, folder: Path, story: str | None, language: str) -> None:
    """Write the tables of LEDGER, or of one story of it, into a folder."""
    with Ledger(ledger_path) as ledger:
        scope = EVERYTHING
        if story is not None:
            place = locate(ledger, story)
            if place.table != "stories":
                raise UsageError(f"{story} is no story but one of the {place.table}")
            scope = story_scope(ledger, place.row_id)
        write(ledger, name, folder, scope, language)
