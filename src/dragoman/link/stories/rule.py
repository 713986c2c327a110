"""The learned rule: from numbers to the chance that two articles tell one story.

Coefficients are in `link/data/stories.json`, made by `training/stories.py` from stories of our own; one set for articles with
vectors and one for ledgers that have none.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

import msgspec

from dragoman.link.stories.article import Seen
from dragoman.link.stories.basis import Basis
from dragoman.link.stories.features import MOST, NAMES, features, sounds

_CROSS, _SOUNDS = NAMES.index("cross"), NAMES.index("sounds")
SURE = 0.99
"""The chance of a copy and what it copies."""


class Rule(msgspec.Struct, frozen=True):
    """`weights` by feature, `bias`, and the chance from which groups are joined."""

    weights: dict[str, float]
    bias: float
    join: float

    def chance(self, numbers: Sequence[float]) -> float:
        """0 to 1."""
        total = self.bias + sum(
            self.weights.get(name, 0.0) * x for name, x in zip(NAMES, numbers, strict=True)
        )
        return 1 / (1 + math.exp(-max(min(total, 50.0), -50.0)))

    def weigh(
        self, basis: Basis, a: Seen, b: Seen, likeness: float, crowd: float, least: float = 0.0
    ) -> float:
        """The chance for two articles (see `features`); what is less than `least` may come out as any number below it.

        Names of two scripts are set beside each other, which takes longest, only where they could lift the chance to `least`.
        """
        numbers = features(basis, a, b, likeness, crowd, heard=False)
        if not numbers[_CROSS]:
            return self.chance(numbers)
        numbers[_SOUNDS] = MOST if self.weights.get("sounds", 0.0) > 0 else 0.0
        bound = self.chance(numbers)
        if bound < least:
            return bound
        numbers[_SOUNDS] = sounds(basis, a, b)
        return self.chance(numbers)


@cache
def rules() -> dict[str, Rule]:
    """`vectors` and `words`."""
    return msgspec.json.decode(
        files("dragoman.link").joinpath("data/stories.json").read_bytes(), type=dict[str, Rule]
    )
