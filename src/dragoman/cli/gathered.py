"""Happenings and utterances as a table in the terminal, each with its accounts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rich.text import Text

from dragoman.cli.console import count
from dragoman.cli.hits import print_rows
from dragoman.cli.terminal import lay_out
from dragoman.ledger.gathered import HappeningHit, UtteranceHit

SHOWN = 5
"""Accounts that are shown; the rest is told as a number, and by `dragoman show`."""


def print_gathered(
    hits: Sequence[HappeningHit | UtteranceHit],
    labels: Mapping[str, str],
    gloss: str,
    *,
    bidi: bool,
) -> None:
    """One row a happening or utterance: when and what, a gloss, and the accounts in the words of their pages."""
    noun = "utterance" if hits and isinstance(hits[0], UtteranceHit) else "happening"
    print_rows(hits, noun, _when, lambda hit, width: _told(hit, labels, gloss, width, bidi=bidi))


def _when(hit: HappeningHit | UtteranceHit) -> Text:
    published = hit.accounts[0].published or "undated"
    if isinstance(hit, UtteranceHit):
        return Text.assemble((hit.said_on or f"[{published}]", "bold"), "\n", (hit.act, "cyan"))
    when = (hit.date or f"[{published}]", "bold")
    return Text.assemble(when, "\n", (hit.type, "cyan"), "\n", (hit.status, "magenta"))


def _told(
    hit: HappeningHit | UtteranceHit, labels: Mapping[str, str], gloss: str, width: int, *, bidi: bool
) -> Text:
    told = Text()
    sentence = next((read for a in hit.accounts if (read := getattr(a.gloss, gloss))), "")
    told.append("\n".join(lay_out(sentence, width, bidi=bidi)), style="bold")
    if isinstance(hit, HappeningHit) and hit.denied_by:
        told.append(f"\ndenied by {', '.join(labels.get(i, i) for i in hit.denied_by)}", style="red")
    for account in hit.accounts[:SHOWN]:
        told.append(
            f"\n{account.language}  {account.published or 'undated'}  {account.path}  {account.row_id}",
            style="dim",
        )
        told.append("\n" + "\n".join("  " + line for line in lay_out(account.text, width - 2, bidi=bidi)))
    if len(hit.accounts) > SHOWN:
        told.append(f"\n... and {count(len(hit.accounts) - SHOWN, 'more account')}", style="dim")
    told.append(f"\n{hit.utterance_id if isinstance(hit, UtteranceHit) else hit.happening_id}", style="dim")
    return told
