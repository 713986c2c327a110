"""Disagreements in the terminal: a list, or one with its accounts side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.cli.console import count
from dragoman.cli.terminal import lay_out
from dragoman.types import Disagreement, DisagreementAccount

NARROWEST = 34
"""Cells that an account needs to stand beside another one; on a narrower terminal they stand below each other."""
SHOWN = 6
"""Accounts shown of one position; the others are counted."""


def print_list(found: Sequence[Disagreement], labels: Mapping[str, str], console: Console) -> None:
    """Each disagreement in two lines: how and on what accounts part; days, languages, positions with their voices, id."""
    for each in found:
        console.print(Text.assemble((each.kind, "cyan"), "  ", (each.topic, "bold")))
        languages = " ".join(sorted({account.language for account in each.accounts}))
        sides = ", ".join(f"{labels.get(p, p)} {n}" for p, n in sorted(each.voices.items()))
        line = f"  {_days(each)}  {languages}  voices: {sides}  {each.disagreement_id}"
        console.print(Text(line, style="dim"))
    console.print(
        count(len(found), "disagreement") if found else "No accounts part in this ledger.", highlight=False
    )


def _days(found: Disagreement) -> str:
    days = sorted({account.day for account in found.accounts if account.day})
    return " - ".join(dict.fromkeys((days[0], days[-1]))) if days else "undated"


def print_one(found: Disagreement, labels: Mapping[str, str], console: Console, *, bidi: bool) -> None:
    """All accounts, position by position, in their own words."""
    console.print(Text(f"{found.kind}: {found.topic}", style="bold"))
    about = f"{found.disagreement_id}  {_days(found)}" + (
        f"  {found.happening_id}" if found.happening_id else ""
    )
    console.print(Text(about, style="dim"))
    ordered = sorted(found.accounts, key=lambda account: account.position)
    groups = [(p, list(rows)) for p, rows in groupby(ordered, key=lambda account: account.position)]
    heads = [f"{labels.get(p, p)}  ({count(found.voices.get(p, 0), 'voice')})" for p, _ in groups]
    width = (console.width - 2 * len(groups)) // len(groups)
    if width >= NARROWEST:
        table = Table(box=box.SIMPLE, pad_edge=False, padding=(0, 1, 0, 0))
        for head in heads:
            table.add_column(Text(head, style="bold cyan"), width=width)
        table.add_row(*(_cell(rows, labels, width, bidi=bidi) for _, rows in groups))
        console.print(table)
    else:
        for head, (_, rows) in zip(heads, groups, strict=True):
            console.print(Text(f"\n{head}", style="bold cyan"))
            console.print(_cell(rows, labels, console.width, bidi=bidi))


def _cell(rows: Sequence[DisagreementAccount], labels: Mapping[str, str], width: int, *, bidi: bool) -> Text:
    """The accounts of one position: the words as they stand, then outlet, language, day and voice."""
    cell = Text()
    for account in rows[:SHOWN]:
        cell.append("\n".join(lay_out(account.text, width, bidi=bidi)) + "\n")
        cell.append(f"{account.says}\n", style="italic")
        cell.append(f"{_where(account, labels)}\n\n", style="dim")
    if len(rows) > SHOWN:
        cell.append(f"... and {len(rows) - SHOWN:,} more", style="dim")
    return cell


def _where(account: DisagreementAccount, labels: Mapping[str, str]) -> str:
    outlet = labels.get(account.outlet or "", account.outlet) or "unnamed outlet"
    voice = labels.get(account.voice or "", account.voice)
    heard = f", voice {voice}" if account.voice and account.voice != account.outlet else ""
    return f"{outlet}, {account.language}, {account.day or 'undated'}{heard}"
