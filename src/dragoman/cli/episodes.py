"""The course of events in a ledger: runs of days that pages are dated to, and what is told in each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from dragoman.ledger.ledger import Ledger, query

LONGEST = 4
"""Days of an episode: news of one thing runs on for a few days, and a longer run would be a digest of everything."""
EPISODES = 12
"""Episodes that are told: those of most pages, in their order."""
DONE, SAID = 2, 3
"""Events, and statements, of one episode."""
VOICES = 2
"""Rows of one speaker or actor in one episode."""

_END = re.compile(r"[.!?؟…][\"'»”’)]*(?:\s+|$)|[。！？][”’」』）]*|\n")


class Told(msgspec.Struct, frozen=True):
    """An event or a statement worth telling: its gloss, and the words of the page around its evidence."""

    sort: str
    status: str
    who: str
    gloss: str
    pages: int
    languages: str
    place: str
    before: str
    text: str
    after: str

    @property
    def sentence(self) -> str:
        """The evidence, and the rest of the sentence that it stands in where that is not far to seek."""
        start = max(
            (m.end() for m in _END.finditer(self.before)), default=0 if len(self.before) < 200 else None
        )
        end = _END.search(self.after)
        head = self.before[start:] if start is not None else ""
        tail = "" if _END.search(self.text[-1:]) else self.after[: end.end()] if end else ""
        return " ".join((head + self.text + tail).split())


class Episode(msgspec.Struct, frozen=True):
    """Days `first` to `last` (None: undated pages), with the titles (title, language) of their main articles."""

    first: date | None
    last: date | None
    pages: int
    titles: tuple[tuple[str, str], ...]
    told: tuple[Told, ...]

    @property
    def when(self) -> str:
        """`10-11 November 2020`, `29 September - 2 October 2023`, `undated`."""
        if self.first is None or self.last is None:
            return "undated"
        end = f"{self.last.day} {self.last:%B %Y}"
        if self.first == self.last:
            return end
        if (self.first.year, self.first.month) == (self.last.year, self.last.month):
            return f"{self.first.day}-{end}"
        same = self.first.year == self.last.year
        return f"{self.first.day} {self.first:%B}{'' if same else f' {self.first.year}'} - {end}"


def episodes(ledger: Ledger) -> tuple[list[Episode], int]:
    """The episodes of most pages, in order, and how many smaller ones are left out."""
    runs: list[list[tuple[date | None, int]]] = []
    for day, pages in ledger.rows(query("digest_days")):
        first = runs[-1][0][0] if runs else None
        if day is not None and first is not None and (day - first).days < LONGEST:
            runs[-1].append((day, pages))
        else:
            runs.append([(day, pages)])
    largest = sorted(range(len(runs)), key=lambda i: (-sum(pages for _, pages in runs[i]), i))[:EPISODES]
    return [_episode(ledger, runs[i]) for i in sorted(largest)], max(len(runs) - EPISODES, 0)


def _episode(ledger: Ledger, run: Sequence[tuple[date | None, int]]) -> Episode:
    first, last = run[0][0], run[-1][0]
    span: dict[str, object] = {"first": first, "last": last}
    titles = tuple((title, language) for title, language in ledger.rows(query("digest_titles"), span))
    rows = [Told(*row) for row in ledger.rows(query("digest_told"), span)]
    told = _choose([row for row in rows if row.sort == "done"], DONE)
    told += _choose([row for row in rows if row.sort == "said"], SAID)
    return Episode(first, last, sum(pages for _, pages in run), titles, tuple(told))


def _choose(rows: Sequence[Told], most: int) -> list[Told]:
    """The first of the rows, but neither one sentence twice nor one voice all the time."""
    chosen: list[Told] = []
    for row in rows:
        again = any(
            row.place == other.place or row.gloss == other.gloss or row.sentence == other.sentence
            for other in chosen
        )
        if not again and sum(row.who == other.who for other in chosen) < VOICES and len(chosen) < most:
            chosen.append(row)
    return chosen
