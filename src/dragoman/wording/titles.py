"""What an article or a story is called: its title, the reader's language first; without one, its first words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

import msgspec

from dragoman.ledger.arrow import batch_to_records
from dragoman.ledger.ledger import Ledger, query

LETTERS, HAN = 64, 30
"""Code points of first words that stand for a title, and of Chinese ones."""
_HAN = re.compile("[\u3400-\u9fff\U00020000-\U000323af]")
_CLAUSE = re.compile("[，。；：！？]")


class Beginning(msgspec.Struct, frozen=True):
    """An article without a title: how its text begins (None where it has none), in which language, whose it is and of when."""

    article_id: str
    language: str
    published: str | None
    outlet: str | None
    words: str | None

    @property
    def short(self) -> str | None:
        """The first words, cut between two of them; None where there are none."""
        text = " ".join((self.words or "").split())
        if not text:
            return None
        most = HAN if len(_HAN.findall(text[:HAN])) > HAN // 2 else LETTERS
        if len(text) <= most:
            return text
        cut = text[:most]
        if most == HAN:
            ends = [match.start() for match in _CLAUSE.finditer(cut)]
            return (cut[: ends[-1]] if ends and ends[-1] > HAN // 2 else cut) + "…"
        return (cut.rpartition(" ")[0] or cut).rstrip(" ,;:،؛") + "…"


def untitled(ledger: Ledger) -> dict[str, Beginning]:
    """Every article without a title, by its id."""
    return {each.article_id: each for each in batch_to_records(ledger.arrow(query("untitled")), Beginning)}


def first_of(without: Mapping[str, Beginning], article_ids: Iterable[str]) -> Beginning | None:
    """What stands for the title of a story whose articles have none: the first of them that has words."""
    found = [without[one] for one in article_ids if one in without]
    return min(
        found, key=lambda each: (each.short is None, each.published or "9", each.article_id), default=None
    )


def own_first(titles: Mapping[str, str], tag: str) -> list[tuple[str, str]]:
    """Titles by language, the reader's own first, then English; an empty one where there is none."""
    code = tag.split("-")[0]
    return sorted(
        titles.items() or [("und", "")],
        key=lambda item: (item[0] != tag, item[0].split("-")[0] != code, item[0] != "en", item[0]),
    )
