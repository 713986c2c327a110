"""Numbers that differ: how many were killed, took part, were taken.

Two numbers disagree where they exclude each other ("at least 20" and 25 do not) and count the same. A toll that is higher
later has risen; it differs where the same hour gives two, or the later one is lower.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from dragoman.knowledge import knowledge_base
from dragoman.link.counts import count_gloss
from dragoman.link.disagreements.account import Account, World, disagreement, in_order, told
from dragoman.types import Disagreement, Figure

GROWS = frozenset(
    {
        "killed",
        "wounded",
        "missing",
        "displaced",
        "detained",
        "captured",
        "rescued",
        "evacuated",
        "destroyed",
        "released",
    }
)
"""What is counted again as time goes by; of the rest (who took part, how strong it was) there is one right number."""

OWN = frozenset({"soldiers", "prisoners"})
"""Whom a side counts as its own where it does not say otherwise."""
MOST_TIMES = 2
"""How many times larger the larger of two numbers may be where it is not known that they were counted in one place."""
MOST_TIMES_HERE = 10
"""The same for numbers of one place: who counts a crowd of a thousand and who counts fourteen in it do not count the same."""
SAME_DAY = 1.5
"""How many times larger of two tolls of one day the larger may be: what lies farther apart was counted at two hours."""
NEAR = 200
"""Code points within which an article sets two counts against each other."""


LIST = 60
"""Code points between two numbers of one list."""


class Count(msgspec.Struct, frozen=True):
    """A figure with its bounds, and when its article was published."""

    account: Account
    low: float
    high: float
    day: int
    hour: str

    def excludes(self, other: Count) -> bool:
        """Whether both cannot be right: they exclude each other and are not counted in two places; numbers that an article sets
        against each other on the word of two may lie far apart."""
        apart = self.high < other.low or other.high < self.low
        here = _one_place(_figure(self.account).place, _figure(other.account).place)
        most = MOST_TIMES_HERE if here or self._opposed(other) else MOST_TIMES
        return apart and here is not False and self.alike(other, most)

    def _opposed(self, other: Count) -> bool:
        """Whether an article sets the numbers against each other, on the word of two."""
        one, second = self.account, other.account
        near = one.row.page_id == second.row.page_id and abs(one.row.start - second.row.start) < NEAR
        return near and None not in (one.by, second.by) and one.by != second.by

    def alike(self, other: Count, most: float) -> bool:
        """Whether the numbers are near enough to be accounts of one count."""
        sizes = sorted(c.low if c.low > 0 else c.high for c in (self, other))
        return sizes[1] <= most * sizes[0]


def counted(matter: str, accounts: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """Accounts of one count that exclude each other, for each side that the counted belong to."""
    by_side: dict[str, list[Account]] = defaultdict(list)
    for account in in_order(accounts):
        by_side[_whose(account, world)].append(account)
    for side, rows in sorted(by_side.items()):
        counts = [count for article in _by_article(rows) for count in _standing(article)]
        differing = _differing(counts)
        rising = [] if differing else _rising(counts)
        kept = differing or rising
        if not kept:
            continue
        figure = _figure(kept[0].account)
        owner = f", {world.name(side)}" if side else ""
        yield disagreement(
            "numbers differ" if differing else "toll rises",
            _topic(figure) + owner,
            f"{matter}|{side}",
            [told(c.account, label(c.account), says(c.account, world)) for c in kept],
        )


def against_headline(article: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """A number in the headline that no number of the body bears out."""
    by_sort: dict[tuple[str, str, str | None], list[Count]] = defaultdict(list)
    heads = any(account.title and isinstance(account.row, Figure) for account in article)
    for account in article if heads else ():
        if isinstance(account.row, Figure):
            by_sort[account.row.fate, account.row.counted, account.row.whose].append(_count(account))
    for counts in by_sort.values():
        body = [c for c in counts if not c.account.title]
        for head in (c for c in counts if c.account.title):
            if body and all(head.excludes(c) for c in body) and not _adds_up(head, article):
                figure = _figure(head.account)
                yield disagreement(
                    "headline versus body",
                    f"Headline and body: {_topic(figure)}",
                    "",
                    [
                        told(head.account, "headline", says(head.account, world)),
                        *(told(c.account, "body", says(c.account, world)) for c in body),
                    ],
                    local=True,
                )


def _adds_up(head: Count, article: Sequence[Account]) -> bool:
    """Whether the numbers of the body, each side's own, make up at least the headline's."""
    fate = _figure(head.account).fate
    parts = {
        (row.low, row.counted, row.whose): row.low or 0.0
        for a in article
        if isinstance(row := a.row, Figure) and row.fate == fate and not a.title
    }
    return max(parts.values(), default=0) < head.low <= sum(parts.values())


def label(account: Account) -> str:
    """The number as a position: `14`, `at least 14`, `up to 14`, `12-16`."""
    figure = _figure(account)
    if figure.low is None or figure.high is None:
        return f"at least {figure.low:.15g}" if figure.low is not None else f"up to {figure.high:.15g}"
    return f"{figure.low:.15g}" if figure.low == figure.high else f"{figure.low:.15g}-{figure.high:.15g}"


def says(account: Account, world: World) -> str:
    """A plain reading of a figure, with who gives it where a statement does."""
    figure = _figure(account)
    by = {"en": world.name(account.by)} if account.by else None
    return count_gloss(figure.low, figure.high, figure.counted, figure.fate, by).en


def _topic(figure: Figure) -> str:
    """What is counted, in words: `people killed`, `magnitude`."""
    return f"{figure.counted} {figure.fate}".strip()


def _whose(account: Account, world: World) -> str:
    """The side that the counted belong to: soldiers, where nothing else is said, to the side that counts them."""
    figure = _figure(account)
    if figure.whose is None and figure.counted in OWN and account.by is not None:
        return world.side(account.by)
    return figure.whose or ""


def _figure(account: Account) -> Figure:
    assert isinstance(account.row, Figure)
    return account.row


def _count(account: Account) -> Count:
    figure = _figure(account)
    low = float("-inf") if figure.low is None else figure.low
    high = float("inf") if figure.high is None else figure.high
    published = account.place.published or ""
    return Count(
        account,
        low,
        high,
        -1 if account.place.day is None else account.place.day,
        published.partition("T")[2],
    )


def _by_article(rows: Sequence[Account]) -> list[list[Count]]:
    out: dict[str, list[Count]] = defaultdict(list)
    for account in rows:
        out[account.place.article_id].append(_count(account))
    return list(out.values())


def _standing(article: Sequence[Count]) -> list[Count]:
    """What an article stands by: its highest count, and what somebody else is quoted with. Lower ones are parts of it, or
    what it was before."""
    best = max(
        article, key=lambda c: (c.low if c.low > 0 else c.high, not c.account.title, -c.account.row.start)
    )
    named = [c for c in article if None not in (c.account.by, best.account.by) and not best.account.title]
    near = (
        c
        for c in named
        if abs(c.account.row.start - best.account.row.start) < NEAR and not _of_a_list(c, article)
    )
    return [best, *(c for c in near if c.account.by != best.account.by and c.excludes(best))]


def _of_a_list(count: Count, article: Sequence[Count]) -> bool:
    """Whether a number stands in a list of several on one word, a place each: "13 died here, at least 6 there"."""
    row = _figure(count.account)
    return any(
        other is not count
        and other.account.by == count.account.by
        and abs(_figure(other.account).start - row.start) < LIST
        and (other.low, other.high) != (count.low, count.high)
        for other in article
    )


def _differing(counts: Sequence[Count]) -> list[Count]:
    """The counts that cannot stand beside another one of the same hour, or of an earlier one that was higher."""
    kept = []
    for one in counts:
        if any(one.excludes(other) and _at_odds(one, other) for other in counts if other is not one):
            kept.append(one)
    return kept


def _at_odds(one: Count, other: Count) -> bool:
    if _figure(one.account).fate not in GROWS:
        return True
    if one.account.place.article_id == other.account.place.article_id:
        return True
    if one.day < 0 or other.day < 0:
        return False
    if one.day == other.day and not (one.hour and other.hour and one.hour != other.hour):
        return one.alike(other, SAME_DAY)
    early, late = sorted((one, other), key=lambda c: (c.day, c.hour))
    return late.high < early.low


def _rising(counts: Sequence[Count]) -> list[Count]:
    """The counts that exclude another one, where time explains it."""
    dated = [c for c in counts if c.day >= 0 and _figure(c.account).fate in GROWS]
    return [one for one in dated if any(one.excludes(other) for other in dated)]


def _one_place(one: str | None, other: str | None) -> bool | None:
    """Whether two places are one, or one lies in the other; None where the knowledge base does not know them."""
    if one is not None and one == other:
        return True
    row, second = knowledge_base().get(one or ""), knowledge_base().get(other or "")
    if row is None or second is None:
        return None
    return row.part_of == other or second.part_of == one
