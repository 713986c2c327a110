"""Charges and what is said to them: who is to blame, who denies it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dragoman.link.disagreements.account import Account, World, disagreement, in_order, told
from dragoman.link.disagreements.matters import CHARGES, DENIALS, NEAR
from dragoman.types import Disagreement, Statement

BARE = frozenset({"type:ACCUSE", "type:REJECT"})


def parted(matter: str, accounts: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """Disagreements among charges and denials between two sides in days that lie close together."""
    _, one, other = matter.split("|")[:3]
    rows = [account for account in in_order(accounts) if isinstance(account.row, Statement)]
    for group in _groups(rows, {one, other}, world):
        blaming = {
            world.side(a.row.speaker) for a in group if isinstance(a.row, Statement) and a.row.act == "accuse"
        }
        accused = [a for a in group if _act(a) in CHARGES]
        denied = [a for a in group if _act(a) in DENIALS]
        charging, denying = {_side(a, world) for a in accused}, {_side(a, world) for a in denied}
        if {one, other} <= blaming:
            kind, topic = "who is to blame", f"{world.name(one)} and {world.name(other)} blame each other"
        elif any(a != b for a in charging for b in denying):
            kind = "speakers disagree"
            against = {one, other} - charging or {one, other}
            topic = f"{world.names(charging)} against {world.names(against)}: charge and denial"
        else:
            continue
        yield disagreement(kind, topic, matter, [told(a, _side(a, world)) for a in group])


def _act(account: Account) -> str:
    assert isinstance(account.row, Statement)
    return account.row.act


def _side(account: Account, world: World) -> str:
    assert isinstance(account.row, Statement)
    return world.side(account.row.speaker)


def tokens(account: Account, sides: frozenset[str] | set[str], world: World) -> frozenset[str]:
    """What a statement is about beside the parties themselves: other entities, the sorts of event told in it, the happening."""
    row = account.row
    assert isinstance(row, Statement)
    named = {each for each in (*row.about, *row.to) if world.side(each) not in sides and each != row.speaker}
    happening = {account.happening} if account.happening else set()
    return frozenset(named | happening | {f"type:{name}" for name in account.types}) - BARE


def _groups(rows: Sequence[Account], sides: set[str], world: World) -> list[list[Account]]:
    """Rows that are about one thing: near each other in an article, or sharing what they are about."""
    leader = list(range(len(rows)))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = leader[leader[index]]
            index = leader[index]
        return index

    def join(one: int, other: int) -> None:
        low, high = sorted((find(one), find(other)))
        leader[high] = low

    by_token: dict[str, list[int]] = defaultdict(list)
    for index, account in enumerate(rows):
        for token in tokens(account, sides, world):
            by_token[token].append(index)
        if account.place.story:
            by_token[f"story:{account.place.story}"].append(index)
    for indices in by_token.values():
        for index in indices[1:]:
            join(indices[0], index)
    by_article: dict[str, list[int]] = defaultdict(list)
    for index, account in enumerate(rows):
        by_article[account.place.article_id].append(index)
    for indices in by_article.values():
        indices.sort(key=lambda i: rows[i].order)
        for before, behind in zip(indices, indices[1:], strict=False):
            if rows[behind].order - rows[before].order <= NEAR:
                join(before, behind)
    groups: dict[int, list[Account]] = defaultdict(list)
    for index, account in enumerate(rows):
        groups[find(index)].append(account)
    return list(groups.values())


def answered(article: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """Inside one article: what one side asserts and another denies in the very next statement."""
    rows = sorted(
        (a for a in article if isinstance(a.row, Statement) and a.row.reported_by is None),
        key=lambda a: a.order,
    )
    for before, behind in zip(rows, rows[1:], strict=False):
        said, denial = before.row, behind.row
        assert isinstance(said, Statement) and isinstance(denial, Statement)
        if denial.act != "deny" or said.act not in ("assert", "announce", "predict", "warn") or before.doubt:
            continue
        one, other = world.side(said.speaker), world.side(denial.speaker)
        shared = world.sides((*said.about, *said.to)) & world.sides(
            (*denial.about, *denial.to, denial.speaker)
        )
        if one != other and shared - {one}:
            topic = f"{world.name(said.speaker)} says it, {world.name(denial.speaker)} denies it"
            yield disagreement(
                "speakers disagree", topic, "", [told(before, one), told(behind, other)], local=True
            )
