"""Whether two texts are one text, by all of their letters."""

from __future__ import annotations

import msgspec

from dragoman.link.copies.facts import changes
from dragoman.link.copies.letters import HAN_WEIGHT, Text, size
from dragoman.link.copies.signature import LEAST
from dragoman.link.copies.stretches import Shared, gaps, shared

CONTAINED = 0.58
"""Share of the smaller text that must stand in the larger one. A first half with as much boilerplate as a third of it has .75, texts
that share a lead, a quotation or boilerplate up to .5 (bench/quality/copies.py)."""
NEWS, UNLESS = 0.55, 0.8
"""Share of the first half of the smaller text that must stand in the larger one, unless so much of the whole does: one newsroom's next article
repeats the background of the last one under a lead of its own (read in 4,124 articles of two Arabic papers)."""
RUN = 48
"""Letters (a third of it Chinese characters) that the run a shared letter stands in must have on average: slots cut a template's sentences
into pieces of 20 to 40, a copy has its runs of hundreds."""
FACTS_A_LETTER = 1 / 1500
"""Other numbers and names that a copy may have, by size of what is shared: a toll brought up to date in a long text."""
CHANGES_A_LETTER = 1 / 600
"""Other words that it may have besides: in a short text none, because in scripts without capital letters a village has the look of any word."""


class Pair(msgspec.Struct, frozen=True, order=True):
    """Two articles that are one text, ids in order.

    `kind` is `same`, `syndicated` or `translated`; `score` 0 to 1. `one_part`, `other_part` are where in each the first and the last
    shared letter stand, 0 to 1 of its letters.
    """

    one: str
    other: str
    kind: str
    score: float
    one_part: tuple[float, float] = (0.0, 1.0)
    other_part: tuple[float, float] = (0.0, 1.0)


def compare(first: Text, second: Text) -> Pair | None:
    """The pair that two articles are, or None where they are not one text; the order of the two does not matter."""
    if min(first.n, second.n) < LEAST or first.article_id == second.article_id:
        return None
    one, other = sorted((first, second), key=lambda t: t.article_id)
    if one.letters == other.letters:
        return Pair(
            one.article_id, other.article_id, "same" if one.plain == other.plain else "syndicated", 1.0
        )
    small, large = sorted((first, second), key=lambda t: (t.n, t.letters))
    found = shared(small, large)
    share = found.one_size / small.n
    if share < UNLESS and _of_first_half(found, small) < NEWS:
        return None
    run = found.run * (HAN_WEIGHT if small.han else 1)
    if share < CONTAINED or found.one_size < LEAST or run < RUN or _template(small, large, found):
        return None
    parts = {
        small.article_id: _part(found.one_runs, small),
        large.article_id: _part(found.other_runs, large),
    }
    return Pair(
        one.article_id,
        other.article_id,
        "syndicated",
        round(min(share, 1.0), 3),
        parts[one.article_id],
        parts[other.article_id],
    )


def _of_first_half(found: Shared, text: Text) -> float:
    half = len(text.letters) // 2
    return sum(max(0, min(end, half) - start) for start, end in found.one_runs) / max(1, half)


def _template(small: Text, large: Text, found: Shared) -> bool:
    """Whether the two part in the slots of one template."""
    change = changes(small, large, gaps(small, large, found.one_runs))
    if change.facts > found.one_size * FACTS_A_LETTER:
        return True
    return change.facts + change.words > found.one_size * CHANGES_A_LETTER


def _part(runs: tuple[tuple[int, int], ...], text: Text) -> tuple[float, float]:
    """Where the first and the last shared letter stand; short runs far from the others are chance and do not count."""
    sizes = [(size(text.letters[i:j]), i, j) for i, j in runs]
    most = max(n for n, _, _ in sizes)
    kept = [(i, j) for n, i, j in sizes if 4 * n >= most]
    return round(kept[0][0] / len(text.letters), 3), round(kept[-1][1] / len(text.letters), 3)
