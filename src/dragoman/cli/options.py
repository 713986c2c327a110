"""Options that several commands share, and how their rows leave them as JSON or CSV."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click
import msgspec

from dragoman.errors import UsageError
from dragoman.export.csv import write_rows

Command = TypeVar("Command", bound=Callable[..., Any])

ledger_in = click.argument("ledger_path", metavar="LEDGER", type=click.Path(path_type=Path))
"""The ledger that a command reads."""
since = click.option("--since", help="From this date on (EDTF: 2023, 2023-05, 2023-05-09).")
until = click.option("--until", help="Up to this date.")
language = click.option("--language", help="Language of the article (BCP 47: ar, zh, zh-Hant ...).")
json_out = click.option("--json", "as_json", is_flag=True, help="A JSON array on standard output.")
csv_out = click.option("--csv", "as_csv", is_flag=True, help="CSV on standard output.")
bidi = click.option(
    "--bidi", type=click.Choice(["auto", "on", "off"]), default="auto", help="Reorder right-to-left text."
)


def gloss(what: str) -> Callable[[Command], Command]:
    """The language that `what` is told in."""
    return click.option(
        "--gloss",
        type=click.Choice(["en", "ar", "zh", "ru"]),
        default="en",
        show_default=True,
        help=f"Language of the {what}.",
    )


def one_form(as_json: bool, as_csv: bool) -> None:
    """Refuse two forms at once."""
    if as_json and as_csv:
        raise UsageError("give --json or --csv, not both")


def printed(rows: Sequence[msgspec.Struct], columns: Sequence[str], *, as_json: bool, as_csv: bool) -> bool:
    """Print rows as a JSON array or as CSV where that is asked; says whether it was."""
    if as_json:
        lines = ",\n".join(msgspec.json.encode(row).decode() for row in rows)
        click.echo(f"[\n{lines}\n]" if lines else "[]")
    elif as_csv:
        write_rows(sys.stdout, columns, (msgspec.to_builtins(row) for row in rows))
    return as_json or as_csv
