"""A ledger as a digest to read: episode by episode, who accuses whom, where accounts part, what is damaged."""

from __future__ import annotations

import re
from itertools import groupby
from operator import itemgetter
from pathlib import PurePath

from rich.cells import cell_len
from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dragoman.cli.console import count
from dragoman.cli.episodes import Episode, Told, episodes
from dragoman.cli.terminal import lay_out
from dragoman.ledger.ledger import Ledger, query
from dragoman.pipeline.blaming import BlameFilter, blame
from dragoman.pipeline.comparing import sides

WIDTH = 100
"""Cells of the widest line: longer ones are hard to read."""
TITLES = 3
"""Titles of one episode."""
ROWS = 10
"""Rows of every list."""
TOPICS, ACCOUNTS = 8, 3
"""Disagreements, and accounts of one."""
LINES = 2
"""Lines of a page's own words."""
LANGUAGES = {
    "ar": "Arabic",
    "en": "English",
    "ru": "Russian",
    "zh-Hans": "Chinese (Simplified)",
    "zh-Hant": "Chinese (Traditional)",
    "und": "unknown",
}
SIGNS = {
    "": ("“", "cyan"),
    "happened": ("●", "green"),
    "ongoing": ("●", "green"),
    "planned": ("○", "yellow"),
    "hypothetical": ("○", "yellow"),
    "claimed": ("?", "magenta"),
    "denied": ("×", "red"),
}
"""The sign of a statement ("") and of an event by its status."""

_EDGE = re.compile(r"[\s,.:;，。：；、（）「」“”]")
"""What ends the characters shown around a defect."""
_RULE = re.compile(r"\s*\([\w-]+/[\w-]+\.yml:\d+\)")


class Digest:
    """Prints the digest of a ledger; `bidi` puts right-to-left lines in visual order."""

    def __init__(self, ledger: Ledger, console: Console, *, bidi: bool) -> None:
        self.ledger = ledger
        self.console = console
        self.bidi = bidi
        self.width = min(console.width, WIDTH)

    def print(self) -> None:
        """All of it."""
        self._read()
        self._episodes()
        self._accusations()
        self._disagreements()
        self._repairs()
        self._problems()

    def _heading(self, words: str) -> None:
        self.console.print()
        self.console.print(Rule(Text(words, style="bold"), align="left", style="dim"), width=self.width)

    def _line(self, *parts: str | tuple[str, str], indent: int = 0) -> None:
        """One paragraph; its further lines stand two cells in."""
        text = Text.assemble(*parts)
        lines = text.wrap(self.console, self.width - indent)
        if len(lines) > 1:
            lines = text.wrap(self.console, self.width - indent - 2)
        for number, line in enumerate(lines):
            self.console.print(Text.assemble(" " * (indent + 2 * (number > 0)), line), width=self.width)

    def _words(self, text: str, *, indent: int, lines: int = LINES) -> None:
        """The page's own words, dim, cut after a few lines."""
        width = self.width - indent
        laid = lay_out(text, width, bidi=self.bidi)
        if len(laid) > lines:
            laid = lay_out(f"{_cut(text, width * lines - 2)} …", width, bidi=self.bidi)[:lines]
        for line in laid:
            self.console.print(Text(" " * indent + line, style="dim"), width=self.width)

    def _read(self) -> None:
        pages, problems = self.ledger.count("pages"), self.ledger.count("problems")
        self._line(
            (f"{count(pages, 'page')} read, {count(problems, 'problem')}", "bold"), ": ", self._languages()
        )
        told = [
            count(self.ledger.count(name), name[:-1]) for name in ("statements", "events", "disagreements")
        ]
        told.append(count(self.ledger.count("repairs"), "defect") + " of the text")
        self._line("In them: ", ", ".join(told), ".")

    def _languages(self) -> str:
        rows = self.ledger.rows(query("overview_languages"))
        return ", ".join(f"{n} {LANGUAGES.get(tag, tag)}" for tag, n in rows) + "."

    def _episodes(self) -> None:
        chosen, left = episodes(self.ledger)
        self._heading("What happened and who said what")
        legend = "● done   ○ planned or possible   ? on one side's word   × denied   “ said"
        self.console.print(Text(legend, style="dim"), width=self.width)
        for episode in chosen:
            self._episode(episode)
        if left:
            self._line((f"\n{count(left, 'smaller episode')} left out.", "dim"))

    def _episode(self, episode: Episode) -> None:
        languages = ", ".join(sorted({language for _, language in episode.titles}))
        self.console.print()
        self._line((episode.when, "bold"), (f"  {count(episode.pages, 'page')}, {languages}", "dim"))
        for title, _ in episode.titles[:TITLES]:
            for line in lay_out(title, self.width - 2, bidi=self.bidi):
                self.console.print(Text("  " + line, style="italic"), width=self.width)
        for told in episode.told:
            self._told(told)

    def _told(self, told: Told) -> None:
        sign, style = SIGNS[told.status]
        where = f"  {told.pages} pages: {told.languages}" if told.pages > 1 else ""
        self._line((f"{sign} ", style), told.gloss, (where, "dim"), indent=2)
        self._words(told.sentence, indent=4)

    def _accusations(self) -> None:
        edges = blame(self.ledger, BlameFilter(act=("accuse", "criticise")))
        if not edges:
            return
        self._heading("Who accuses or criticises whom")
        named = sides(self.ledger, sorted({i for e in edges for i in (e.who, e.whom, *e.speakers)}))
        table = Table(box=None, pad_edge=False, show_header=False, padding=(0, 2, 0, 0))
        for _ in range(4):
            table.add_column(no_wrap=True, overflow="ellipsis")
        for edge in edges[:ROWS]:
            often = f"{count(edge.times, 'time')}, {count(edge.voices, 'voice')}"
            denied = f"denied {edge.answered}" if edge.answered else ""
            table.add_row(
                Text(f"{named.name(edge.who)} → {named.name(edge.whom)}"),
                Text(often),
                Text(denied),
                Text(" ".join(edge.languages), style="dim"),
            )
        self.console.print(table, width=self.width)
        if len(edges) > ROWS:
            self._line((f"... and {len(edges) - ROWS:,} more", "dim"))
        first = edges[0]
        spoken = ", ".join(f"{named.name(i)}{f' {n}' if n > 1 else ''}" for i, n in first.speakers.items())
        told = f"Those who speak for {named.name(first.who)} against {named.name(first.whom)}: {spoken}."
        self._line((told, "dim"))

    def _disagreements(self) -> None:
        rows = self.ledger.rows(query("digest_disagreements"))
        if not rows:
            return
        self._heading("Where accounts part")
        topics = [(key, list(accounts)) for key, accounts in groupby(rows, key=itemgetter(0, 1, 2))]
        for (topic, kind, pages), accounts in topics[:TOPICS]:
            self.console.print()
            self._line(topic, (f"  {kind}, {count(pages, 'page')}", "dim"))
            shown: dict[str, tuple[str, str]] = {}
            for _, _, _, says, text, language, _ in accounts:
                shown.setdefault(says, (text, language))
            for says, (text, _) in list(shown.items())[:ACCOUNTS]:
                self._line("- ", says, indent=2)
                self._words(text, indent=4, lines=1)
        if len(topics) > TOPICS:
            self._line((f"\n... and {count(len(topics) - TOPICS, 'more topic')}", "dim"))

    def _repairs(self) -> None:
        rows = self.ledger.rows(query("digest_repairs"))
        if rows:
            self._heading("Defects of the pages' text, mended for reading only")
        for _, before, text, better, after, why, path in rows[:ROWS]:
            before, after = _EDGE.split(before)[-1], _EDGE.split(after)[0]
            mended = f" → {before}{better}{after}" if better is not None else ""
            self._line(f"{before}{text}{after}{mended}", (f"  {PurePath(path).name}", "dim"))
            self._line((_RULE.sub("", why), "dim"), indent=4)
        if len(rows) > ROWS:
            self._line((f"... and {len(rows) - ROWS:,} more", "dim"))

    def _problems(self) -> None:
        rows = self.ledger.rows(query("overview_problems"))
        if rows:
            self._heading("Not read")
        for path, stage, why in rows[:ROWS]:
            self._line(f"{path}  ", (f"{stage}: {why}", "dim"))
        if len(rows) > ROWS:
            self._line((f"... and {len(rows) - ROWS:,} more", "dim"))


def _cut(text: str, cells: int) -> str:
    """As much of a text as fits into so many cells, to a whole word where there are words."""
    used = 0
    for at, char in enumerate(text):
        used += cell_len(char)
        if used > cells:
            head, space, _ = text[:at].rpartition(" ")
            return head if space and at - len(head) < 20 else text[:at]
    return text
