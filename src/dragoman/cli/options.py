"""Options that several commands take."""

from __future__ import annotations

from pathlib import Path

import click

from dragoman.errors import UsageError

GLOSSES = ("en", "ar", "zh", "ru")

ledger_path = click.argument("ledger_path", metavar="LEDGER", type=click.Path(path_type=Path))
ledger_out = click.option(
    "-o",
    "--out",
    "ledger_path",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="The ledger.",
)
"""The ledger that a command writes."""
since = click.option("--since", help="From this date on (EDTF: 2023, 2023-05, 2023-05-09).")
until = click.option("--until", help="Up to this date.")
language = click.option("--language", help="Language of the article (BCP 47: ar, zh, zh-Hant ...).")
json_array = click.option("--json", "as_json", is_flag=True, help="A JSON array on standard output.")
json_object = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
csv = click.option("--csv", "as_csv", is_flag=True, help="CSV on standard output.")
gloss = click.option(
    "--gloss",
    type=click.Choice(GLOSSES),
    default="en",
    show_default=True,
    help="Language of glosses and topics.",
)
bidi = click.option(
    "--bidi", type=click.Choice(["auto", "on", "off"]), default="auto", help="Reorder right-to-left text."
)


def one_form(*, as_json: bool, as_csv: bool) -> None:
    """Raises UsageError where both forms are asked for."""
    if as_json and as_csv:
        raise UsageError("give --json or --csv, not both")
