"""Walks a tree of Latin words with the letters of another script.

`walk(tree, "باشينيان", "ar")` gives every word of the tree that these letters may stand for, with what it costs: a
beam search over (letters read, node of the tree), so that words that begin alike share their work. One pair of names
is a tree of one word.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable

from dragoman.link.names.tables import EXTRA_AT_MOST, Options, letters, options_of

WIDTH = 80  # nodes kept after each letter
MARGIN = 12.0  # nats behind the best node after a letter
ARTICLE = 0.7  # the Arabic article, where the Latin form leaves it out

NO_COST = 99.0

Costs = dict[int, float]  # node -> cost


class Tree:
    """Words as a tree of letters; node 0 is the root, `word[node]` what ends there."""

    def __init__(self, words: Iterable[str] = ()) -> None:
        self.children: list[dict[str, int]] = [{}]
        self.word: dict[int, str] = {}
        for word in words:
            self.add(word)

    def add(self, word: str) -> None:
        """Put `word` in."""
        node = 0
        for char in word:
            after = self.children[node].get(char)
            if after is None:
                after = len(self.children)
                self.children.append({})
                self.children[node][char] = after
            node = after
        self.word[node] = word

    def holds(self, word: str) -> bool:
        """Whether `word` was put in."""
        node = self.below(0, word)
        return node is not None and node in self.word

    def below(self, node: int, rest: str) -> int | None:
        """The node reached from `node` by `rest`, if any."""
        for char in rest:
            found = self.children[node].get(char)
            if found is None:
                return None
            node = found
        return node


def walk(tree: Tree, text: str, script: str, margin: float = MARGIN) -> list[tuple[float, str]]:
    """The words of `tree` that `text` may stand for: (cost in nats, word), the best first.

    A word that falls more than `margin` nats behind while it is read is given up: less is faster in a large tree.
    """
    table = letters(script)
    beams: list[Costs] = [{} for _ in range(len(text) + 1)]
    beams[0][0] = 0.0
    if script == "ar" and len(text) > 4 and text.startswith("ال"):
        beams[2][0] = ARTICLE
    for at in range(len(text)):
        beam = _with_silent(tree, _narrow(beams[at], margin), table.silent, margin)
        extra = table.extra.get(text[at], EXTRA_AT_MOST)
        after = beams[at + 1]
        for node, cost in beam.items():
            if cost + extra < after.get(node, NO_COST):
                after[node] = cost + extra
        for end in range(at + 1, min(at + table.longest, len(text)) + 1):
            if options := options_of(script, text[at:end]):
                _step(tree, beam, options, beams[end], margin)
    beam = _with_silent(tree, _narrow(beams[-1], margin), table.silent, margin)
    return sorted((cost, tree.word[node]) for node, cost in beam.items() if node in tree.word)


def _narrow(beam: Costs, margin: float) -> Costs:
    if not beam:
        return beam
    limit = min(beam.values()) + margin
    if len(beam) > WIDTH:
        return dict(heapq.nsmallest(WIDTH, beam.items(), key=lambda item: item[1]))
    return {node: cost for node, cost in beam.items() if cost <= limit}


def _with_silent(tree: Tree, beam: Costs, silent: Options, margin: float) -> Costs:
    """`beam` and every node reached from it over Latin letters that nothing stands for."""
    if not beam:
        return beam
    limit = min(beam.values()) + margin
    queue = list(beam.items())
    for node, cost in queue:
        if cost > beam[node]:
            continue
        for char, child in tree.children[node].items():
            for rest, price in silent.get(char, ()):
                total = cost + price
                if total <= limit:
                    there = tree.below(child, rest) if rest else child
                    if there is not None and total < beam.get(there, NO_COST):
                        beam[there] = total
                        queue.append((there, total))
    return beam


def _step(tree: Tree, beam: Costs, options: Options, after: Costs, margin: float) -> None:
    """Move every node of `beam` on by each of the `options` (the cheapest first), into `after`."""
    children, below = tree.children, tree.below
    limit = min(after.values(), default=NO_COST) + margin
    for node, cost in beam.items():
        for char, child in children[node].items():
            for rest, price in options.get(char, ()):
                total = cost + price
                if total > limit:
                    break
                if not rest:
                    there: int | None = child
                elif len(rest) == 1:
                    there = children[child].get(rest)
                else:
                    there = below(child, rest)
                if there is not None and total < after.get(there, NO_COST):
                    after[there] = total
                    limit = min(limit, total + margin)
