"""`dragoman disagreements`: where accounts part, each in its own words."""

from __future__ import annotations

import sys
from pathlib import Path

import click
import msgspec
from rich.console import Console

from dragoman.cli import options
from dragoman.cli.accounts import print_list, print_one
from dragoman.cli.terminal import wants_bidi
from dragoman.errors import UsageError
from dragoman.export.csv import write_rows
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.parted import find_disagreements
from dragoman.types import Disagreement, DisagreementAccount
from dragoman.types.vocabulary import DISAGREEMENTS

COLUMNS = ("disagreement_id", "kind", "topic", "happening_id", *DisagreementAccount.__struct_fields__)


@click.command()
@click.argument("ledger_path", metavar="LEDGER", type=click.Path(path_type=Path))
@click.argument("row_id", metavar="[ID]", required=False)
@click.option("--kind", multiple=True, type=click.Choice(DISAGREEMENTS), help="How the accounts part.")
@click.option("--language", help="With an account in this language (BCP 47: ar, zh, zh-Hant ...).")
@options.json_out
@click.option("--csv", "as_csv", is_flag=True, help="CSV on standard output, one account a line.")
@options.bidi
def disagreements(
    ledger_path: Path,
    row_id: str | None,
    kind: tuple[str, ...],
    language: str | None,
    as_json: bool,
    as_csv: bool,
    bidi: str,
) -> None:
    """List where the accounts in LEDGER part, or set the accounts of the disagreement ID side by side."""
    options.one_form(as_json, as_csv)
    with Ledger(ledger_path) as ledger:
        found = find_disagreements(ledger, row_id=row_id, kind=kind, language=language)
        labels = dict(ledger.rows("SELECT entity_id, label FROM entities"))
    if row_id is not None and not found:
        raise UsageError(
            f"{ledger_path} has no disagreement with the id {row_id}; leave the id out to list them"
        )
    if as_json:
        rows = ",\n".join(msgspec.json.encode(each).decode() for each in found)
        click.echo(f"[\n{rows}\n]" if rows else "[]")
    elif as_csv:
        write_rows(sys.stdout, COLUMNS, (row for each in found for row in _lines(each)))
    elif len(found) == 1 and row_id is not None:
        print_one(found[0], labels, Console(), bidi=wants_bidi(bidi))
    else:
        print_list(found, labels, Console())


def _lines(found: Disagreement) -> list[dict[str, object]]:
    head = {name: getattr(found, name) for name in COLUMNS[:4]}
    return [{**head, **msgspec.to_builtins(account)} for account in found.accounts]
