"""What happened and what was said, in order, each with how well its date is known and how many voices tell it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec


class Told(msgspec.Struct, frozen=True):
    """One account of a happening or an utterance: its row, article, words and gloss; `rank`: the higher, the better it
    stands for the others."""

    row_id: str
    article_id: str
    page_id: str
    start: int
    end: int
    text: str
    gloss: str
    language: str
    published: str | None
    rank: float


class Item(msgspec.Struct, frozen=True):
    """A happening or an utterance with its accounts. `what`: PLOVER type or act; `status` of a happening."""

    kind: str
    item_id: str
    what: str
    status: str
    date: str | None
    denied_by: tuple[str, ...]
    accounts: tuple[Told, ...]


class Entry(msgspec.Struct, frozen=True):
    """A line of a timeline. `date` is EDTF; `precision` how sharp it is, `reported` where nothing dates the thing itself and
    its first report stands in. `voices` are independent; `text` are the words of the account that stands for it."""

    kind: str
    item_id: str
    what: str
    status: str
    date: str | None
    precision: str
    gloss: str
    text: str
    page_id: str
    start: int
    end: int
    voices: int
    articles: int
    languages: tuple[str, ...]
    denied_by: tuple[str, ...]


def timeline(items: Iterable[Item], voices: Mapping[str, str]) -> list[Entry]:
    """The items in order of time, undated ones last; `voices` is the voice of each article."""
    found = [_entry(item, voices) for item in items if item.accounts]
    return sorted(found, key=lambda e: (e.date is None, _sortable(e.date), e.precision, e.kind, e.item_id))


def _entry(item: Item, voices: Mapping[str, str]) -> Entry:
    best = min(item.accounts, key=lambda a: (-a.rank, a.published is None, a.published or "", a.row_id))
    date, sharp = item.date, precision(item.date)
    if date is None:
        date = min((a.published for a in item.accounts if a.published), default=None)
        sharp = "reported" if date is not None else "none"
    return Entry(
        item.kind, item.item_id, item.what, item.status, date, sharp, best.gloss, best.text, best.page_id, best.start, best.end,
        len({voices.get(a.article_id, a.article_id) for a in item.accounts}),
        len({a.article_id for a in item.accounts}),
        tuple(sorted({a.language for a in item.accounts})),
        item.denied_by,
    )  # fmt: skip


def precision(date: str | None) -> str:
    """How sharp an EDTF date is: minute day month season year decade interval, none."""
    if not date:
        return "none"
    if "/" in date:
        return "interval"
    plain = date.rstrip("~?%")
    if "T" in plain:
        return "minute"
    if "X" in plain:
        return "decade" if len(plain) == 4 else "year"
    if len(plain) == 7:
        return "month" if plain[5:] <= "12" else "season"
    return {10: "day", 4: "year", 3: "decade"}.get(len(plain), "day")


def _sortable(date: str | None) -> str:
    """The first day of a date as text that sorts: open and vague parts before sharp ones."""
    first, _, last = (date or "").partition("/")
    return (first if first not in ("", "..") else last).replace("X", "0").rstrip("~?%")
