"""Charges and what is said to them: who is to blame, who denies it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dragoman.link.disagreements.account import Account, Said, World, disagreement, in_order, told
from dragoman.link.disagreements.disputes import DENIALS, denies, points_back
from dragoman.link.disagreements.matters import CHARGES, NEAR, named_charger
from dragoman.link.unions import Unions
from dragoman.text.fold import fold
from dragoman.types import Disagreement

BARE = frozenset({"type:ACCUSE", "type:REJECT", "type:REQUEST"})
ASSERTED = frozenset({"assert", "announce", "predict", "warn"})
WORD = 6
"""Letters that a shared word opens with."""
_WORD = re.compile(r"[^\W\d_\u3400-\u9fff]+")
CLOSE = 160
"""Code points between a statement and the denial of it that stands right behind it."""


def parted(matter: str, accounts: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """Disagreements among charges and denials between two sides in days that lie close together."""
    _, one, other = matter.split("|")[:3]
    rows = [a for a in in_order(accounts) if isinstance(a.row, Said) and (_act(a) in CHARGES or denies(a))]
    world = _told_apart(rows, {one, other}, world)
    for group in _groups(rows, {one, other}, world):
        blaming = {_side(a, world) for a in group if _act(a) == "accuse"}
        accused = [a for a in group if _act(a) in CHARGES]
        denied = [a for a in group if denies(a)]
        charging, denying = {_side(a, world) for a in accused}, {_side(a, world) for a in denied}
        if {one, other} <= blaming and all(_to_the_face(group, side, world) for side in (one, other)):
            kind, topic = "who is to blame", f"{world.name(one)} and {world.name(other)} blame each other"
        elif any(a != b for a in charging for b in denying):
            kind = "speakers disagree"
            against = {one, other} - charging or {one, other}
            topic = f"{world.names(charging)} against {world.names(against)}: charge and denial"
        else:
            continue
        yield disagreement(kind, topic, matter, [told(a, _side(a, world)) for a in group])


def _to_the_face(group: Sequence[Account], side: str, world: World) -> bool:
    """Whether somebody whom only his page knows is charged as such, and not just named in a charge; of a known side either will do."""
    if not side.startswith("local-"):
        return True
    rows = [a.row for a in group if isinstance(a.row, Said) and a.row.act == "accuse"]
    return any(side in world.sides(row.to) for row in rows) and any(
        world.side(row.speaker) == side and row.to for row in rows
    )


def _told_apart(rows: Sequence[Account], sides: set[str], world: World) -> World:
    """The world in which a speaker who charges his own state is a side of his own, as in the key of the matter."""
    own = {a.row.speaker: a.row.speaker for a in rows if isinstance(a.row, Said) and a.row.speaker in sides}
    return World(world.labels, {**world.states, **own}) if own else world


def _act(account: Account) -> str:
    assert isinstance(account.row, Said)
    return account.row.act


def _side(account: Account, world: World) -> str:
    assert isinstance(account.row, Said)
    return world.side(account.row.speaker)


def tokens(account: Account, sides: frozenset[str] | set[str], world: World) -> frozenset[str]:
    """What tells that two statements are on one thing: whom they name beside the parties themselves, the sorts of event told
    in them, the happening; the same words, the same utterance."""
    row = account.row
    assert isinstance(row, Said)
    named = {each for each in (*row.about, *row.to) if world.side(each) not in sides and each != row.speaker}
    found = {each for each in (account.happening, account.utterance) if each is not None}
    loose = named | ({f"type:{name}" for name in account.types} - BARE)
    if account.story is not None:
        loose = {f"{each} in {account.story}" for each in (*loose, "all")}
    return frozenset(found | loose | {fold(row.text)})


def _groups(rows: Sequence[Account], sides: set[str], world: World) -> list[list[Account]]:
    """Rows that are about one thing: near each other in an article, or sharing what they are about."""
    joined = Unions(range(len(rows)))
    by_token: dict[str, list[int]] = defaultdict(list)
    for index, account in enumerate(rows):
        for token in tokens(account, sides, world):
            by_token[token].append(index)
    for indices in by_token.values():
        for index in indices[1:]:
            joined.join(indices[0], index)
    by_article: dict[str, list[int]] = defaultdict(list)
    for index, account in enumerate(rows):
        by_article[account.place.article_id].append(index)
    for indices in by_article.values():
        indices.sort(key=lambda i: rows[i].order)
        for before, behind in pairwise(indices):
            if rows[behind].order - rows[before].order <= NEAR:
                joined.join(before, behind)
        for index in indices:
            named = named_charger(rows[index], world)
            charges = [k for k in indices if rows[k].order < rows[index].order and _act(rows[k]) in CHARGES]
            if named and (last := [k for k in charges if _side(rows[k], world) in named]):
                joined.join(last[-1], index)
    return [[rows[index] for index in group] for group in joined.groups()]


def answered(article: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """Inside one article: what one side asserts and another denies in the very next statement, or the other way round."""
    if not any(isinstance(a.row, Said) and a.row.act in DENIALS for a in article):
        return
    rows = sorted(
        (a for a in article if isinstance(a.row, Said) and a.row.reported_by is None and not a.doubt),
        key=lambda a: a.order,
    )
    for index, (before, behind) in enumerate(pairwise(rows)):
        said, denial = before, behind
        if not denies(behind) and _act(before) != "deny":
            continue
        if _charged(rows[max(0, index - NEAR) : index + 1], said, denial, world):
            continue
        if _denies(said, denial, world) or (
            _act(before) == "deny" and _insists(said := behind, denial := before, world)
        ):
            assert isinstance(said.row, Said)
            assert isinstance(denial.row, Said)
            topic = f"{world.name(said.row.speaker)} says it, {world.name(denial.row.speaker)} denies it"
            told_by = [told(said, _side(said, world)), told(denial, _side(denial, world))]
            yield disagreement("speakers disagree", topic, "", told_by, local=True)


def _charged(near: Sequence[Account], said: Account, denial: Account, world: World) -> bool:
    """Whether who speaks charged the denier's side shortly before: then the denial answers that."""
    other = _side(denial, world)
    return any(
        _act(a) in CHARGES
        and _side(a, world) == _side(said, world)
        and other in world.sides((*a.row.to, *a.row.about))
        for a in near
        if isinstance(a.row, Said)
    )


def _denies(before: Account, behind: Account, world: World) -> bool:
    """Whether a denial answers what was said right before it: it says nothing of its own, or shares words with it, or denies what
    was said of the denier's side."""
    said, denial = before.row, behind.row
    assert isinstance(said, Said)
    assert isinstance(denial, Said)
    one, other = _side(before, world), _side(behind, world)
    if not denies(behind) or said.act not in ASSERTED or one == other or _gap(said, denial) >= CLOSE:
        return False
    of, about = world.sides((*said.about, *said.to)), world.sides((*denial.about, *denial.to))
    own = not about - of - {one, other}
    if points_back(behind):
        return own or bool(of & about - {one})
    if denial.act == "deny" and other in of:
        return own
    return _shares_a_word(said.content, denial.content)


def _shares_a_word(one: str, other: str) -> bool:
    """Whether two contents share the first letters of a long word."""
    stems = [{w[:WORD] for w in _WORD.findall(fold(text)) if len(w) >= WORD} for text in (one, other)]
    return bool(stems[0] & stems[1])


def _insists(after: Account, denied: Account, world: World) -> bool:
    """Whether those whose doings were denied say the contrary right behind the denial."""
    said, denial = after.row, denied.row
    assert isinstance(said, Said)
    assert isinstance(denial, Said)
    mine = _side(after, world)
    about = world.sides((*denial.about, *denial.to)) - {_side(denied, world)}
    shared = world.sides((*said.about, *said.to)) & about
    return said.act in ASSERTED and mine in about and mine in shared and _gap(denial, said) < CLOSE


def _gap(before: Said, behind: Said) -> int:
    """Code points between two statements."""
    return behind.start - max(before.end, before.content_end)
