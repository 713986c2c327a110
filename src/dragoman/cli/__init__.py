"""The command line: one file per command.

Exit codes: 0 all is well, 1 some input became problems (or ledgers differ, or a spec fails), 2 the command cannot
be carried out.
"""

from __future__ import annotations

import sys

import click

from dragoman.cli.analyse import analyse
from dragoman.cli.blame import blame
from dragoman.cli.demo import demo
from dragoman.cli.diff import diff
from dragoman.cli.disagreements import disagreements
from dragoman.cli.export import export
from dragoman.cli.find import find
from dragoman.cli.judge import judge
from dragoman.cli.lang import lang
from dragoman.cli.model import model
from dragoman.cli.read import read
from dragoman.cli.search import search
from dragoman.cli.serve import serve
from dragoman.cli.show import show
from dragoman.cli.timeline import timeline
from dragoman.errors import DragomanError


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dragoman")
def cli() -> None:
    """Reads the news of a crisis in any language and tells who said and did what to whom, when, and on whose word."""


for command in (
    read, find, search, show, serve, disagreements, blame, timeline, judge, export, analyse, diff, lang, model, demo,
):  # fmt: skip
    cli.add_command(command)


def main() -> None:
    """Run the command line; an error that Dragoman raises on purpose is one line on stderr and exit code 2."""
    try:
        cli.main(prog_name="dragoman")
    except DragomanError as error:
        print(f"dragoman: {error}", file=sys.stderr)
        sys.exit(2)
