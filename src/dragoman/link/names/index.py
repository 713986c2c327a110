"""Finds the names of a list that a name in any script may be.

An index of 2,000 names is built in a fraction of a second and asked in milliseconds; the best of it are compared in
full.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dragoman.link.names.agree import Hit, agreement, fit, joined, spans
from dragoman.link.names.parts import LATIN, Part, parts
from dragoman.link.names.trie import Tree, walk

HITS = 40  # words looked at for each part of the query


class NameIndex:
    """Names with keys, to be looked up by how they sound."""

    def __init__(self) -> None:
        self.names: list[tuple[str, str, tuple[Part, ...]]] = []
        self.tree = Tree()
        self.holders: dict[str, list[tuple[int, tuple[int, int]]]] = defaultdict(list)

    @classmethod
    def build(cls, names: Iterable[tuple[str, str]]) -> NameIndex:
        """An index of (name, key) pairs; several names may have one key."""
        index = cls()
        for name, key in names:
            index._add(name, key)
        return index

    def _add(self, name: str, key: str) -> None:
        taken = parts(name)
        at = len(self.names)
        self.names.append((name, key, taken))
        for span in spans(taken):
            word = joined(taken, span)
            if word not in self.holders:
                self.tree.add(word)
            self.holders[word].append((at, span))

    def lookup(self, query: str, k: int = 5) -> list[tuple[str, float]]:
        """The `k` keys whose names are most like `query`, with how alike (0..1), the best first."""
        asked = parts(query)
        hits: dict[int, list[Hit]] = defaultdict(list)
        for span in spans(asked):
            if len({part.script for part in asked[span[0] : span[1]]}) > 1:
                continue
            script = asked[span[0]].script
            for cost, word in walk(self.tree, joined(asked, span), script)[:HITS]:
                sure = fit(cost, word, script)
                for at, there in self.holders[word]:
                    if there[1] - there[0] == 1 or span[1] - span[0] == 1:
                        hits[at].append(Hit(span, there, sure))
        best: dict[str, float] = {}
        for at, found in hits.items():
            _, key, taken = self.names[at]
            score = agreement(asked, taken, found)
            if score > best.get(key, 0.0):
                best[key] = score
        return sorted(best.items(), key=lambda item: (-item[1], item[0]))[:k]
