"""What likeness is measured against: the mean direction of each language, and how common each mark is.

Taken from the articles that the ledger had when it was last taken, and kept, so that an article that comes later changes nothing
between others. It is taken anew when the ledger has grown by GROWTH.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

import msgspec
import numpy as np

from dragoman.link.means import Floats, general
from dragoman.link.stories.article import Seen

GROWTH = 1.25
FEW = 40.0
"""Articles' worth of weight that the general mean has in that of a ledger."""
SHRINK = 20.0
"""Articles' worth of weight that what is expected of a language has in its mean."""
FEWEST = 200
"""Articles that how common a mark is is told from at least; in a smaller ledger nothing counts as rarer."""


class Basis(msgspec.Struct, frozen=True, dict=True):
    """`count` articles; the mean vector of each language and of all (""); how many articles have a mark, from two up."""

    count: int
    means: dict[str, Floats]
    common: dict[str, int]

    def stale(self, count: int) -> bool:
        """Whether it is to be taken anew for `count` articles."""
        return count > self.count * GROWTH

    def rarity(self, mark: str) -> float:
        """0 for what stands in every article, 1 for what stands in one."""
        return self._rarities.get(mark, self._rarest)

    def weight(self, article: Seen) -> float:
        """The squares of the rarities of an article's words, added up."""
        found = self._weights.get(article.article_id)
        if found is None:
            found = self._weights[article.article_id] = sum(self.rarity(m) ** 2 for m in article.stems)
        return found

    def _of_number(self, number: int) -> float:
        of = max(self.count, FEWEST)
        return max(0.0, math.log(of / number) / math.log(of))

    @cached_property
    def _rarities(self) -> dict[str, float]:
        """The rarity of each mark that more than one article has."""
        by_number = {number: self._of_number(number) for number in set(self.common.values())}
        return {mark: by_number[number] for mark, number in self.common.items()}

    @cached_property
    def _rarest(self) -> float:
        return self._of_number(1)

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {}


def take(every: Iterable[Seen], vectors: Floats | None) -> Basis:
    """The basis of these articles.

    The mean of all is drawn towards a general one, and that of a language towards the mean of all and what the language has of its own.
    """
    articles = list(every)
    common = Counter(mark for article in articles for mark in _counted(article))
    means: dict[str, Floats] = {}
    if vectors is not None and articles:
        known = general()
        there = vectors.any(axis=1)
        vectors, tongues = vectors[there], np.array([article.tongue for article in articles])[there]
        usual = {tongue: known.get(tongue, known[""]) for tongue in sorted(set(tongues.tolist()))}
        moved = np.zeros_like(known[""])
        for tongue, prior in usual.items():
            moved += (vectors[tongues == tongue] - prior).sum(axis=0) / (len(vectors) + FEW)
        means[""] = known[""] + moved
        for tongue, prior in usual.items():
            own = vectors[tongues == tongue]
            means[tongue] = (own.sum(axis=0) + SHRINK * (prior + moved)) / (len(own) + SHRINK)
    return Basis(len(articles), means, {mark: n for mark, n in sorted(common.items()) if n > 1})


def _counted(article: Seen) -> Iterable[str]:
    return {*article.stems, *article.numbers, *article.names, *article.places, *article.types,
            *(mark for mark in article.marks if mark[:2] == "h:")}  # fmt: skip
