"""A ledger as a digest to read: day by day, who accuses whom, where accounts part, what is damaged."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import PurePath

from rich import box
from rich.console import Console
from rich.rule import Rule
from rich.table import Column, Table
from rich.text import Text

from dragoman.cli.console import count
from dragoman.cli.terminal import lay_out
from dragoman.ledger.ledger import Ledger, query

DAYS = 14
"""Days that are told: those that most is told of, in their order."""
ROWS_A_DAY = 3
"""Events, and statements, of one day."""
ROWS = 10
"""Rows of every other table."""

Told = tuple[str, str, str, str, str, str, str, int, str]
"""day, sort (said or done), act or type, status, gloss, evidence, language, pages, languages."""


class Digest:
    """Prints the digest of a ledger; `bidi` puts right-to-left lines in visual order."""

    def __init__(self, ledger: Ledger, console: Console, *, bidi: bool) -> None:
        self.ledger = ledger
        self.console = console
        self.bidi = bidi

    def print(self) -> None:
        """All of it."""
        self._days()
        self._accusations()
        self._disagreements()
        self._repairs()
        self._problems()

    def _heading(self, words: str) -> None:
        self.console.print()
        self.console.print(Rule(Text(words, style="bold"), align="left", style="dim"))

    def _days(self) -> None:
        rows: Sequence[Told] = self.ledger.rows(query("digest_days"))
        days = [(day, list(told)) for day, told in groupby(rows, key=itemgetter(0))]
        largest = sorted(days, key=lambda item: -sum(told[7] for told in item[1]))[:DAYS]
        shown = {id(item) for item in largest}
        self._heading(
            "What was said and done"
            + (f" ({len(days) - DAYS} quieter days left out)" if len(days) > DAYS else "")
        )
        for item in days:
            if id(item) in shown:
                self.console.print(Text(f"\n{item[0] or 'undated'}", style="bold"))
                for sort in ("done", "said"):
                    for told in [told for told in item[1] if told[1] == sort][:ROWS_A_DAY]:
                        self._told(told)

    def _told(self, told: Told) -> None:
        _, sort, what, status, gloss, evidence, language, pages, languages = told
        sign, style = ("●", "magenta") if sort == "done" else ("“", "cyan")
        label = f"{what} {status}".strip()
        where = f"{count(pages, 'page')}: {languages}" if pages > 1 else language
        table = Table.grid(padding=(0, 1))
        table.add_row(
            "", Text(sign, style=style), Text.assemble(gloss, ("  " + label, style), (f"  [{where}]", "dim"))
        )
        self.console.print(table)
        width = self.console.width - 6
        short = evidence if len(evidence) < 2 * width else evidence[: 2 * width].rsplit(" ", 1)[0] + " …"
        for line in lay_out(short, width, bidi=self.bidi):
            self.console.print(Text("     " + line, style="dim"))

    def _accusations(self) -> None:
        rows = self.ledger.rows(query("digest_accusations"))
        if rows:
            self._heading("Who accuses or criticises whom")
            self._table(("Who", "Whom", "Times", "Pages", "Languages"), rows)

    def _disagreements(self) -> None:
        rows = self.ledger.rows(query("digest_disagreements"))
        if rows:
            self._heading("Where accounts part")
        for (_, topic, kind), accounts in groupby(rows, key=itemgetter(0, 1, 2)):
            self.console.print(Text.assemble(f"\n {topic}", (f"  {kind}", "magenta")))
            for *_, says, text, path in accounts:
                self.console.print(Text.assemble("   - ", says, (f"  {PurePath(path).name}", "dim")))
                for line in lay_out(text, self.console.width - 8, bidi=self.bidi)[:2]:
                    self.console.print(Text("     " + line, style="dim"))

    def _repairs(self) -> None:
        rows = self.ledger.rows(query("digest_repairs"))
        if rows:
            self._heading("Defects of the pages' text, mended for reading only")
            told = [
                (kind, text, "" if better is None else better, why, PurePath(path).name)
                for kind, text, better, why, _, path in rows
            ]
            self._table(("Kind", "Stands there", "Should be", "Why", "First seen in"), told)

    def _problems(self) -> None:
        rows = self.ledger.rows(query("overview_problems"))
        if rows:
            self._heading("Not read")
            self._table(("Input", "Stage", "Why"), rows)

    def _table(self, headings: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        table = Table(
            *(Column(heading, overflow="fold") for heading in headings), box=box.SIMPLE, pad_edge=False
        )
        for row in rows[:ROWS]:
            table.add_row(*(Text(str(value)) for value in row))
        self.console.print(table)
        if len(rows) > ROWS:
            self.console.print(Text(f"... and {len(rows) - ROWS:,} more", style="dim"))
