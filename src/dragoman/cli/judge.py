"""`dragoman judge`: what a person decides about rows, kept through every later run."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.text import Text

from dragoman.cli import options
from dragoman.cli.console import count, stderr
from dragoman.errors import LedgerError, UsageError
from dragoman.ledger.judgements import (
    VERDICTS,
    append,
    fitting,
    listed,
    make,
    named,
    read_lines,
    standing,
    store,
    take_in,
    withdrawn,
)
from dragoman.ledger.ledger import Ledger
from dragoman.pipeline.across import link_pages
from dragoman.types import Judgement


@click.command()
@options.ledger_path
@click.argument("words", metavar="[same|different|wrong|right ID [ID]]", nargs=-1)
@click.option("--why", help="The reason, in your words.")
@click.option("--user", default=None, help="Who decides (default: who is logged in).")
@click.option("--withdraw", is_flag=True, help="Take back: the same words again, or the judgement's id.")
@click.option(
    "--import",
    "from_file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Take in the judgements of an exported judgements.jsonl.",
)
def judge(
    ledger_path: Path,
    words: tuple[str, ...],
    why: str | None,
    user: str | None,
    withdraw: bool,
    from_file: Path | None,
) -> None:
    """Say of rows in LEDGER that two are the `same` thing or `different` ones, or that one is `wrong` or `right`.

    An ID, or the beginning of one, is that of a statement, event, happening or utterance; `same` and `different` are said
    of articles and stories too, `wrong` and `right` of disagreements. What is concerned is linked anew at once; every later run honours it until it is taken back. Without words: the judgements.
    """
    if from_file is not None:
        if words or withdraw:
            raise UsageError("--import stands alone: dragoman judge LEDGER --import FILE")
        with Ledger(ledger_path) as ledger:
            kept, refused = fitting(ledger, read_lines(from_file, strict=True))
        _keep(ledger_path, kept)
        for sentence in refused:
            stderr().print(sentence, highlight=False, soft_wrap=True)
        if refused:
            raise SystemExit(1)
        return
    with Ledger(ledger_path) as ledger:
        if not words:
            if withdraw:
                raise UsageError("--withdraw needs the judgement's id, or the words that it was given in")
            _print(listed(ledger), Console())
            return
        if withdraw:
            made = [withdrawn(judgement) for judgement in _meant(ledger, words)]
        else:
            verdict, *ids = words
            made = standing(ledger, verdict, ids)
            if made:
                stderr().print(
                    f"{made[0].judgement_id} says so already; nothing was changed", highlight=False
                )
                return
            made = [make(ledger, verdict, ids, why=why, user=user or _login())]
    _keep(ledger_path, made)
    _print(made, Console())


def _meant(ledger: Ledger, words: Sequence[str]) -> list[Judgement]:
    """The judgements that are to be taken back."""
    if words[0] in VERDICTS:
        found = named(ledger, words[0], words[1:]) or standing(ledger, words[0], words[1:])
    elif len(words) == 1:
        found = [j for j in listed(ledger) if j.judgement_id.startswith(words[0]) and j.withdrawn_at is None]
    else:
        raise UsageError(f"{words[0]}: a verdict is one of {', '.join(VERDICTS)}")
    if not found:
        raise UsageError(
            f"no judgement that holds is `{' '.join(words)}`; `dragoman judge LEDGER` lists them"
        )
    return found


def _keep(ledger_path: Path, judgements: Sequence[Judgement]) -> None:
    """Store and link anew; where another process has the ledger open, leave them beside it for its next writer."""
    try:
        ledger = Ledger(ledger_path, write=True)
    except LedgerError as busy:
        for judgement in judgements:
            append(ledger_path, judgement)
        stderr().print(f"{busy}; kept beside the ledger, the next run takes it in", highlight=False)
        return
    with ledger:
        changed = take_in(ledger) + store(ledger, judgements)
        link_pages(ledger)
    stderr().print(f"{count(changed, 'judgement')} taken in", highlight=False)


def _print(judgements: Sequence[Judgement], console: Console) -> None:
    for judgement in judgements:
        rows = " ".join(filter(None, (judgement.one, judgement.other)))
        told = Text.assemble((judgement.judgement_id, "dim"), "  ", (judgement.verdict, "bold"), f" {rows}")
        if judgement.withdrawn_at:
            told.append(f"  taken back {judgement.withdrawn_at[:16]}Z", "magenta")
        console.print(told, soft_wrap=True)
        why = f": {judgement.why}" if judgement.why else ""
        console.print(
            Text(f"    {judgement.user}, {judgement.made_at[:16]}Z{why}", style="dim"), soft_wrap=True
        )
    if not judgements:
        console.print("No judgements yet.")


def _login() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"
