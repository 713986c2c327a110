"""`dragoman lang`: the language folders."""

from __future__ import annotations

import click

from dragoman.cli.console import count
from dragoman.cli.specs import check_language
from dragoman.errors import UsageError
from dragoman.lang.load import language_codes


@click.group()
def lang() -> None:
    """The languages that are read, each a folder of data files."""


@lang.command()
@click.argument("code")
def check(code: str) -> None:
    """Validate the folder of language CODE and run its specs; exit code 1 where something is wrong."""
    if code not in language_codes():
        raise UsageError(f"there is no language folder {code}; there are {', '.join(language_codes())}")
    report = check_language(code)
    for error in report.errors:
        click.echo(error)
    for remark in report.remarks:
        click.echo(f"remark: {remark}")
    click.echo(
        f"{code}: {count(report.rules, 'rule')}, {count(report.cases, 'case')}, {count(len(report.errors), 'error')}"
    )
    if report.errors:
        raise SystemExit(1)
