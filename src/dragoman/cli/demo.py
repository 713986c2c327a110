"""`dragoman demo`: reads a sample and prints a digest of it."""

from __future__ import annotations

import os
import shutil
import sys
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from dragoman.cli import options
from dragoman.cli.console import ledger_out, watched
from dragoman.cli.digest import Digest
from dragoman.cli.terminal import wants_bidi
from dragoman.engine import local
from dragoman.ledger.ledger import Ledger, query
from dragoman.pipeline.recipe import read_into


@click.command()
@click.argument("paths", nargs=-1, required=True)
@ledger_out
@options.bidi
def demo(paths: tuple[str, ...], ledger_path: Path, bidi: str) -> None:
    """Read PATHS into a ledger and print a digest: what was said and done, who accuses whom, what is damaged."""
    with Ledger(ledger_path, write=True) as ledger, watched() as watch:
        read_into(ledger, paths, partial(local.run), watch=watch)
    console = Console()
    with Ledger(ledger_path) as ledger:
        Digest(ledger, console, bidi=wants_bidi(bidi)).print()
        speaker = next((label for label, *_ in ledger.rows(query("overview_speakers"))), "Reuters")
    console.print(f"\nThe ledger is [bold]{ledger_path}[/], one DuckDB file. Ask it more:", highlight=False)
    for words, told in _next(speaker):
        command = f"{_program()} {words[0]} {ledger_path} {words[1]}".rstrip()
        console.print(Text(f"  {command}", style="green"), soft_wrap=True)
        console.print(Text(f"      {told}", style="dim"), soft_wrap=True)


def _next(speaker: str) -> list[tuple[tuple[str, str], str]]:
    """Commands to try next, as what stands before and after the ledger, and what they answer."""
    return [
        (("serve", ""), "the desk: the same in a browser, every row beside its own words"),
        (("show", ""), "all of it at a glance; with the id of a row: that row in its context"),
        (("find", f"statements --speaker '{speaker}'"), "what one speaker says; names in any script"),
        (("find", "events --status planned --status denied"), "what was planned, and what was denied"),
    ]


def _program() -> str:
    """How the person at the terminal calls Dragoman: by its bare name only where that is found."""
    return "dragoman" if shutil.which("dragoman") else os.path.relpath(sys.argv[0])
