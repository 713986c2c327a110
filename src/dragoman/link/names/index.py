"""Finds the names of a list that a name in any script may be.

Every part of every name, and every run of neighbouring parts, hangs in one tree of Latin letters; a query walks it
with the costs of its own script, and the names whose parts it met are then compared in full.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dragoman.link.names.agree import SURE, Hit, Span, distance, joined, likeness_of, spans
from dragoman.link.names.compare import MIDDLE
from dragoman.link.names.known import latin_names
from dragoman.link.names.parts import LATIN, Part, parts
from dragoman.link.names.readings import readings
from dragoman.link.names.trie import Tree, walk

HITS = 100  # words looked at for each part of the query
MARGIN = 8.0  # nats; as in trie.walk, for a tree of thousands of names
COMPARED = 10  # names compared in full
READ = 4  # Latin readings that a part in another script hangs in the tree with


class NameIndex:
    """Names with keys, to be looked up by how they sound."""

    def __init__(self) -> None:
        self.names: list[tuple[str, tuple[Part, ...]]] = []
        self.tree = Tree()
        self.holders: dict[str, list[tuple[int, Span]]] = defaultdict(list)

    @classmethod
    def build(cls, names: Iterable[tuple[str, str]]) -> NameIndex:
        """An index of (name, key) pairs; several names may have one key."""
        index = cls()
        for name, key in names:
            index._add(parts(name), key)
        return index

    def _add(self, taken: tuple[Part, ...], key: str) -> None:
        at = len(self.names)
        self.names.append((key, taken))
        for span in spans(taken):
            word, script = joined(taken, span), taken[span[0]].script
            self._hang(word, at, span, in_tree=script == LATIN)
            if script != LATIN and span[1] - span[0] == 1:
                for reading in (
                    *latin_names(word, script)[:2],
                    *(r for r, _ in readings(word, script)[:READ]),
                ):
                    self._hang(reading, at, span, in_tree=True)

    def _hang(self, word: str, at: int, span: Span, *, in_tree: bool) -> None:
        if in_tree and word not in self.holders:
            self.tree.add(word)
        self.holders[word].append((at, span))

    def _met(self, word: str, script: str) -> list[tuple[float, str]]:
        """The words of the index that `word` may be, with relative costs."""
        exact = [(0.0, found) for found in (word, *latin_names(word, script)) if found in self.holders]
        return exact + [
            (cost / MIDDLE[script], found) for cost, found in walk(self.tree, word, script, MARGIN)[:HITS]
        ]

    def _gather(self, asked: tuple[Part, ...], runs: list[Span], hits: dict[int, list[Hit]]) -> None:
        """Add to `hits` what each of the `runs` of the query met, by the place of the name."""
        for span in runs:
            for cost, word in self._met(joined(asked, span), asked[span[0]].script):
                for at, there in self.holders[word]:
                    if there[1] - there[0] == 1 or span[1] - span[0] == 1:
                        hits[at].append(Hit(span, there, cost))

    def lookup(self, query: str, k: int = 5, at_most: float | None = None) -> list[tuple[str, float]]:
        """The `k` keys whose names are most like `query`, with their likeness (0..1), the best first.

        Where even the nearest name is further than `at_most` part by part, nothing is compared in full.
        """
        asked = parts(query)
        hits: dict[int, list[Hit]] = defaultdict(list)
        near: list[tuple[float, int]] = []
        for several in (False, True):
            if not near or near[0][0] > SURE:
                self._gather(
                    asked, [span for span in spans(asked) if (span[1] - span[0] > 1) is several], hits
                )
                near = sorted((distance(asked, self.names[at][1], found), at) for at, found in hits.items())
                if at_most is not None and (not near or near[0][0] > at_most):
                    return []
        best: dict[str, float] = {}
        for _, at in near[: max(COMPARED, k)]:
            key, taken = self.names[at]
            best[key] = max(best.get(key, 0.0), likeness_of(asked, taken))
        return sorted(best.items(), key=lambda item: (-item[1], item[0]))[:k]
