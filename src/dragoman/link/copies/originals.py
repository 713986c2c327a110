"""Which article of a group of copies is likely the original, and what the others copy.

Who is credited by the others and credits none of them comes first; then who is dated first; then who has most of the text; then the
smaller id, so that there is always one answer. Everything here depends on the verified pairs and the articles alone, not on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import msgspec

from dragoman.link.copies.verify import Pair

APART = 0.1
"""Two parts of an article may overlap by so much of it and still be two texts."""
UNSEEN = 0.5
"""The score of a copy whose text nobody compared with the original's or with what stands between them."""


class Member(msgspec.Struct, frozen=True):
    """What is known of an article that may be an original.

    `own` are the id and the folded name of the outlet whose page it is, `cited` those of the outlets that it credits; `n` is the size
    of its text.
    """

    article_id: str
    language: str
    day: date | None
    n: int
    own: frozenset[str] = frozenset()
    cited: frozenset[str] = frozenset()


class Copy(msgspec.Struct, frozen=True, order=True):
    """A row of the ledger's `copies`."""

    article_id: str
    of_article_id: str
    kind: str
    score: float


def copies(
    members: Mapping[str, Member], pairs: Iterable[Pair], apart: frozenset[tuple[str, str]] = frozenset()
) -> list[Copy]:
    """The copies among `members`: each with its original, an article made of two texts with both of theirs.

    `apart` are pairs (ids in order) that a person has held to be different: neither is said to copy the other.
    """
    near: dict[str, dict[str, Pair]] = defaultdict(dict)
    for pair in sorted(pairs):
        if (pair.one, pair.other) not in apart and pair.one in members and pair.other in members:
            near[pair.one][pair.other] = near[pair.other][pair.one] = pair
    rows: list[Copy] = []
    for group in _components(near):
        rows += _Group([members[each] for each in group], near, apart).rows()
    return sorted(rows)


def _components(near: Mapping[str, Mapping[str, Pair]]) -> list[list[str]]:
    seen: set[str] = set()
    out = []
    for start in sorted(near):
        if start in seen:
            continue
        group, todo = {start}, [start]
        while todo:
            for each in near[todo.pop()]:
                if each not in group:
                    group.add(each)
                    todo.append(each)
        seen |= group
        out.append(sorted(group))
    return out


def _ranks(members: Sequence[Member]) -> dict[str, tuple[object, ...]]:
    """How likely each is the original; the smallest is the likeliest."""
    own = {m.article_id: m.own for m in members if m.own}
    cited: dict[str, int] = defaultdict(int)
    cites: set[str] = set()
    for m in members:
        for other, names in own.items():
            if other != m.article_id and names & m.cited and not names & m.own:
                cites.add(m.article_id)
                cited[other] += 1
    return {
        m.article_id: (m.article_id in cites, -cited[m.article_id], m.day or date.max, -m.n, m.article_id)
        for m in members
    }


class _Group:
    """Articles that chains of pairs tie together.

    A chain may lead from one text to another (through a page with two articles, or an article that grew from day to day), so a group
    is parted into stars: a centre, which more articles are pairs with than with any other, and those that are pairs with it.
    Stars of two languages are tied by a translation between any of theirs, and parted into stars in the same way.
    """

    def __init__(
        self,
        members: Sequence[Member],
        near: Mapping[str, Mapping[str, Pair]],
        apart: frozenset[tuple[str, str]],
    ) -> None:
        self.near = near
        self.apart = apart
        self.members = {member.article_id: member for member in members}
        self.rank = _ranks(members)
        self.mixed = {article_id for article_id in self.members if self._mixed(article_id)}

    def rows(self) -> list[Copy]:
        """Every article that is no original with what it copies."""
        centres = self._stars()
        inside: dict[str, list[str]] = defaultdict(list)
        for each, own in centres.items():
            inside[own[0]].append(each)
        top = self._tied(inside, centres)
        originals: dict[str, str] = {}
        for centre, root in top.items():
            told = [each for each in inside[centre] if each not in self.mixed] or inside[centre]
            best = min(told, key=self.rank.__getitem__)
            if root not in originals or self.rank[best] < self.rank[originals[root]]:
                originals[root] = best
        rows: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for each, own in centres.items():
            for centre in own:
                original = originals[top[centre]]
                if each != original:
                    rows[original].append((each, centre))
        return [
            self._row(each, centre, original, originals)
            for original, below in rows.items()
            for each, centre in self._allowed(original, below)
        ]

    def _stars(self) -> dict[str, list[str]]:
        """The centre of each article; of one that holds several texts, the centre of each."""
        degree = {each: sum(self._told(each, other) for other in self.near[each]) for each in self.members}
        order = sorted(self.members, key=lambda a: (a in self.mixed, -degree[a], -self.members[a].n, a))
        centres: dict[str, list[str]] = {}
        for each in order:
            above = [
                other
                for other in self.near[each]
                if centres.get(other) == [other] and self._told(each, other)
            ]
            centres[each] = self._chosen(each, above) or [each]
        return centres

    def _told(self, each: str, other: str) -> bool:
        return self.near[each][other].kind != "translated"

    def _chosen(self, each: str, above: Sequence[str]) -> list[str]:
        """Of the centres that `each` is a pair with: the nearest, and others that stand in another part of it."""
        chosen: list[str] = []
        for other in sorted(above, key=lambda a: (-self.near[each][a].score, a)):
            part = _part(self.near[each][other], each)
            if all(_apart(part, _part(self.near[each][a], each)) for a in chosen):
                chosen.append(other)
        return chosen

    def _tied(
        self, inside: Mapping[str, Sequence[str]], centres: Mapping[str, Sequence[str]]
    ) -> dict[str, str]:
        """The star at the head of each star: its own, or that of a text it translates or is translated into."""
        ties: dict[str, set[str]] = {centre: set() for centre in inside}
        for centre, own in inside.items():
            for each in own:
                for other in self.near[each]:
                    if not self._told(each, other) and each not in self.mixed and other not in self.mixed:
                        ties[centre].add(centres[other][0])
        heads: dict[str, str] = {}
        for centre in sorted(ties, key=lambda c: (-len(ties[c]), -len(inside[c]), c)):
            above = sorted(other for other in ties[centre] if heads.get(other) == other)
            heads[centre] = above[0] if above else centre
        return heads

    def _allowed(self, original: str, below: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        """The articles below an original less those that a person held to be different from it or from a better placed one."""
        kept: list[tuple[str, str]] = []
        for each, centre in sorted(below, key=lambda row: self.rank[row[0]]):
            others = [original, *(a for a, _ in kept)]
            if all((min(each, other), max(each, other)) not in self.apart for other in others):
                kept.append((each, centre))
        return kept

    def _row(self, each: str, centre: str, original: str, originals: Mapping[str, str]) -> Copy:
        pair = self.near[each].get(original)
        if pair is not None:
            return Copy(each, original, pair.kind, pair.score)
        one, other = self.members[each].language, self.members[original].language
        kind = "syndicated" if one.split("-")[0] == other.split("-")[0] else "translated"
        by = [self.near[each].get(centre), self.near[original].get(centre)]
        scores = [found.score for found in by if found is not None]
        return Copy(each, original, kind, round(min(scores, default=UNSEEN), 3))

    def _mixed(self, article_id: str) -> bool:
        """Whether an article holds two texts that are not each other's copies: a page with two articles on it.

        A text from which two halves were cut looks the same; it is told by its earlier day.
        """
        parts = [
            (other, _part(pair, article_id), self._later(other, article_id))
            for other, pair in sorted(self.near[article_id].items())
            if pair.kind != "translated" and not _whole(_part(pair, article_id))
        ]
        return any(
            _apart(a, b) and other not in self.near[one] and not (later and later_too)
            for i, (one, a, later) in enumerate(parts)
            for other, b, later_too in parts[i + 1 :]
        )

    def _later(self, one: str, other: str) -> bool:
        mine, yours = self.members[one].day, self.members[other].day
        return mine is not None and yours is not None and mine > yours


def _part(pair: Pair, article_id: str) -> tuple[float, float]:
    return pair.one_part if pair.one == article_id else pair.other_part


def _apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return min(one[1], other[1]) - max(one[0], other[0]) < APART


def _whole(part: tuple[float, float]) -> bool:
    return part[1] - part[0] > 1 - APART
