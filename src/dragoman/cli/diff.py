"""`dragoman diff`: whether two ledgers say the same."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.ledger.compare import differences


@click.command()
@click.argument("first", metavar="A", type=click.Path(path_type=Path))
@click.argument("second", metavar="B", type=click.Path(path_type=Path))
def diff(first: Path, second: Path) -> None:
    """Print the rows that only ledger A (-) or only ledger B (+) has; nothing, and exit code 0, where they are equal."""
    differ = False
    for difference in differences(first, second):
        differ = True
        click.echo(f"{difference.side} {difference.table} {difference.row}")
    if differ:
        raise SystemExit(1)
