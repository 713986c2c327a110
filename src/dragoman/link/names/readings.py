"""What a word in another script may read in Latin letters.

`readings("باشينيان", "ar")` are the Latin words these letters most probably stand for, by the letter tables and by
which letters follow each other in Latin names. Two words of different scripts meet in them.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from functools import cache, lru_cache

from dragoman.link.names.tables import letters, options_of, read_table

BEAM = 16
CHOICES = 12  # Latin groups tried for a group of letters
SOUNDS_LATIN = 0.4  # weight of the letter sequence beside the letter groups
SKIPPED = 7.0  # nats for a letter that no group reads


@cache
def _trigrams() -> dict[str, float]:
    """-ln P(third | first two) for trigrams seen; the backoff of two letters stands under the two."""
    seen = {three: float(count) for three, count in read_table("trigrams")}
    before: dict[str, float] = defaultdict(float)
    for three, count in seen.items():
        before[three[:2]] += count
    costs = {three: -math.log(count / (before[three[:2]] + 10.0)) for three, count in seen.items()}
    costs.update({two: -math.log(0.3 / (count + 10.0)) for two, count in before.items()})
    return costs


@lru_cache(maxsize=65_536)
def sequence_cost(start: str, more: str) -> float:
    """Nats for the letters `more` after the last two letters `start` of a Latin name."""
    costs, total = _trigrams(), 0.0
    for char in more:
        total += costs.get(start + char) or costs.get(start, 6.0)
        start = start[-1] + char
    return total


@cache
def _steps(script: str, group: str) -> tuple[tuple[str, float], ...]:
    """The likeliest Latin groups for a group of letters, and for one letter that it is not read."""
    found = sorted(
        (cost, first + rest) for first, options in options_of(script, group).items() for rest, cost in options
    )  # fmt: skip
    best = [(word, cost) for cost, word in found[:CHOICES]]
    return (*best, ("", SKIPPED)) if len(group) == 1 else tuple(best)


@lru_cache(maxsize=16384)
def readings(text: str, script: str, most: int = 8) -> tuple[tuple[str, float], ...]:
    """The `most` likeliest Latin words for `text`: (word, cost in nats as in a comparison), the likeliest first."""
    longest = letters(script).longest
    beams: list[dict[str, tuple[float, float]]] = [{} for _ in range(len(text) + 1)]
    beams[0][""] = (0.0, 0.0)
    for at in range(len(text)):
        kept = heapq.nsmallest(BEAM, beams[at].items(), key=lambda item: (item[1][0], item[0]))
        for end in range(at + 1, min(at + longest, len(text)) + 1):
            steps = _steps(script, text[at:end])
            after = beams[end]
            for word, (rank, cost) in kept:
                start = f"^{word}"[-2:]
                for more, price in steps:
                    ranked = rank + price + SOUNDS_LATIN * sequence_cost(start, more)
                    longer = word + more
                    before = after.get(longer)
                    if before is None or ranked < before[0]:
                        after[longer] = (ranked, cost + price)
    ends = [
        (rank + SOUNDS_LATIN * sequence_cost(f"^{word}"[-2:], "$"), word, cost)
        for word, (rank, cost) in beams[-1].items() if word
    ]  # fmt: skip
    return tuple((word, cost) for _, word, cost in heapq.nsmallest(most, ends))
