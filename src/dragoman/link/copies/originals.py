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


class Member(msgspec.Struct, frozen=True):
    """What is known of an article that may be an original: its language and day, the outlets it credits (first hand first; ids and
    folded names of each), and the size of its text."""

    article_id: str
    language: str
    day: date | None
    chain: tuple[frozenset[str], ...]
    n: int


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


class _Group:
    """Articles that chains of pairs tie together."""

    def __init__(
        self,
        members: Sequence[Member],
        near: Mapping[str, Mapping[str, Pair]],
        apart: frozenset[tuple[str, str]],
    ) -> None:
        self.near = near
        self.apart = apart
        self.members = {member.article_id: member for member in members}
        own = {m.article_id: m.chain[-1] for m in members if m.chain}
        cited: dict[str, int] = defaultdict(int)
        cites: set[str] = set()
        for m in members:
            earlier = frozenset().union(*m.chain[:-1])
            for other, name in own.items():
                if other != m.article_id and earlier & name:
                    cites.add(m.article_id)
                    cited[other] += 1
        mixed = {article_id for article_id in self.members if self._mixed(article_id)}

        def rank(m: Member) -> tuple[object, ...]:
            a = m.article_id
            return (a in mixed, a in cites, -cited[a], m.day or date.max, -m.n, a)

        self.order = [m.article_id for m in sorted(members, key=rank)]

    def rows(self) -> list[Copy]:
        """Every article that is no original with what it copies."""
        heads: dict[str, list[str]] = {}
        for each in self.order:
            above = [head for head in heads if heads[head] == [head] and self._told(each, head)]
            heads[each] = self._chosen(each, above) or [each]
        roots = self._across(heads)
        out = []
        for each, own in heads.items():
            for head in own:
                root = roots.get(head, head)
                if root != head and self._forbidden(each, root):
                    root = head
                if each != root:
                    out.append(self._row(each, head, root))
        return out

    def _told(self, each: str, head: str) -> bool:
        pair = self.near[each].get(head)
        return pair is not None and pair.kind != "translated"

    def _chosen(self, each: str, above: Sequence[str]) -> list[str]:
        """Of the originals whose text stands in `each`: the one it is nearest to, and others that stand in another part of it."""
        ordered = sorted(above, key=lambda head: (-self.near[each][head].score, self.order.index(head)))
        chosen: list[str] = []
        for head in ordered:
            part = _part(self.near[each][head], each)
            if all(_apart(part, _part(self.near[each][other], each)) for other in chosen):
                chosen.append(head)
        return chosen

    def _across(self, heads: Mapping[str, list[str]]) -> dict[str, str]:
        """The original of each group in one language that translates another group: {its head: the other's}."""
        group_of = {each: own[0] for each, own in heads.items()}
        tied: dict[str, set[str]] = defaultdict(set)
        for each, head in group_of.items():
            for other, pair in self.near[each].items():
                if pair.kind == "translated" and not self._forbidden(head, group_of[other]):
                    tied[head].add(group_of[other])
                    tied[group_of[other]].add(head)
        roots: dict[str, str] = {}
        for head in (each for each in self.order if heads[each] == [each]):
            earlier = [other for other in roots if roots[other] == other and other in tied[head]]
            roots[head] = earlier[0] if earlier else head
        return roots

    def _row(self, each: str, head: str, root: str) -> Copy:
        pair = self.near[each].get(root)
        if pair is not None:
            return Copy(each, root, pair.kind, pair.score)
        inside = self.near[each][head].score if each != head else 1.0
        between = self.near[head].get(root)
        bridge = between.score if between else self._bridge(head, root)
        same_language = self.members[each].language == self.members[root].language
        return Copy(each, root, "syndicated" if same_language else "translated", round(inside * bridge, 3))

    def _bridge(self, head: str, root: str) -> float:
        """The best score of a translation between two groups whose originals are no pair themselves."""
        ends = {head, *self.near[head]}, {root, *self.near[root]}
        return max(
            (
                self.near[a][b].score
                for a in ends[0]
                for b in ends[1]
                if b in self.near[a] and self.near[a][b].kind == "translated"
            ),
            default=0.5,
        )

    def _forbidden(self, one: str, other: str) -> bool:
        return (min(one, other), max(one, other)) in self.apart

    def _mixed(self, article_id: str) -> bool:
        """Whether an article holds two texts that are not each other's copies: a page with two articles on it.

        A text from which two halves were cut looks the same; it is told by its earlier day.
        """
        mine = self.members[article_id].day
        parts = [
            (other, _part(pair, article_id))
            for other, pair in sorted(self.near[article_id].items())
            if pair.kind != "translated"
            and not _whole(_part(pair, article_id))
            and not (mine and (day := self.members[other].day) and mine < day)
        ]
        return any(
            _apart(a, b) and other not in self.near[one]
            for i, (one, a) in enumerate(parts)
            for other, b in parts[i + 1 :]
        )


def _part(pair: Pair, article_id: str) -> tuple[float, float]:
    return pair.one_part if pair.one == article_id else pair.other_part


def _apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return min(one[1], other[1]) - max(one[0], other[0]) < APART


def _whole(part: tuple[float, float]) -> bool:
    return part[1] - part[0] > 1 - APART
