"""Groups of rows that are one thing, from likeness of pairs: what belongs apart stays apart, whatever lies between.

A group grows by joining the two groups whose pairs are most alike on average, as long as that is more likely than not
and no pair across them is ruled out. A pair that was never compared is ruled out, but for groups that a person made.
The outcome depends on the pairs alone, not on their order.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import pairwise

from dragoman.link.unions import Unions

Pair = tuple[str, str]
"""Two ids, the smaller one first."""
APART = float("-inf")
"""Likeness of a pair that is ruled out."""
FAR = -2.0
"""Likeness below which a pair is ruled out."""
BEST = 0.3
"""Weight of the likest pair of two groups beside the average of all: titles and passing mentions are like few others."""
SURE = 0.3
"""Likeness of the pair that two groups need to join: weak likeness everywhere would chain all of a war together."""
_NONE = (0.0, 0, APART)

Judged = Sequence[tuple[bool, Sequence[str], Sequence[str]]]
"""(same?, ids, ids), what was judged last first."""


def pair(one: str, other: str) -> Pair:
    """The pair of two ids."""
    return (one, other) if one < other else (other, one)


def groups(
    ids: Iterable[str],
    likeness: Mapping[Pair, float],
    judged: Judged = (),
    tied: Iterable[Sequence[str]] = (),
) -> list[tuple[str, ...]]:
    """Every id in one group, groups and their members sorted. `likeness` is above 0 where a pair is rather one thing.

    `tied` are rows that are one thing by what each of them tells, as far as no judgement parts them.
    """
    seeds, apart = _seeds(sorted(ids), [*judged, *((True, rows, ()) for rows in tied)])
    made = {row_id for same, ones, others in judged if same for row_id in (*ones, *others)}
    home = {member: number for number, seed in enumerate(seeds) for member in seed}
    links: list[dict[int, tuple[float, int, float]]] = [{} for _ in seeds]
    for one, other, value in _within_reach(seeds, home, likeness):
        a, b = home[one], home[other]
        if a == b:
            continue
        total, count, best = links[a].get(b, _NONE)
        links[a][b] = links[b][a] = (total + value, count + 1, max(best, value))
    sizes = [len(seed) for seed in seeds]
    members = [list(seed) for seed in seeds]
    forced = {frozenset((home[one], home[other])) for one, other in apart}
    alive = [True] * len(seeds)
    bound = [len(seed) > 1 and not made.isdisjoint(seed) for seed in seeds]

    def joinable(a: int, b: int) -> float | None:
        total, count, best = links[a][b]
        compared = count == sizes[a] * sizes[b] or bound[a] or bound[b]
        if best < SURE or total == APART or not compared or (forced and frozenset((a, b)) in forced):
            return None
        value = total / count + BEST * best
        return value if value > 0 else None

    heap = [
        (-mean, members[a][0], members[b][0], a, b, sizes[a], sizes[b])
        for a in range(len(seeds))
        for b in links[a]
        if a < b and (mean := joinable(a, b)) is not None
    ]
    heapify(heap)
    while heap:
        _, _, _, a, b, size_a, size_b = heappop(heap)
        if not (alive[a] and alive[b]) or (sizes[a], sizes[b]) != (size_a, size_b):
            continue
        alive[b] = False
        members[a] = sorted(members[a] + members[b])
        sizes[a] += sizes[b]
        bound[a] |= bound[b]
        if forced:
            forced |= {frozenset((a, next(iter(f - {b})))) for f in forced if b in f and len(f) == 2}
        for c, (total, count, best) in links[b].items():
            if c != a:
                mine, number, most = links[a].get(c, _NONE)
                links[a][c] = links[c][a] = (mine + total, number + count, max(most, best))
                del links[c][b]
        links[a].pop(b, None)
        links[b] = {}
        for c in links[a]:
            mean = joinable(a, c)
            if alive[c] and mean is not None:
                first, second = (a, c) if members[a][0] < members[c][0] else (c, a)
                heappush(
                    heap,
                    (
                        -mean,
                        members[first][0],
                        members[second][0],
                        first,
                        second,
                        sizes[first],
                        sizes[second],
                    ),
                )
    return sorted(tuple(found) for found, lives in zip(members, alive, strict=True) if lives)


def _within_reach(
    seeds: Sequence[Sequence[str]], home: Mapping[str, int], likeness: Mapping[Pair, float]
) -> list[tuple[str, str, float]]:
    """The pairs of rows that chains of likely pairs tie together, in order; no others can come into one group."""
    names = [seed[0] for seed in seeds]
    reach = Unions(names)
    known = [(one, other, value) for (one, other), value in likeness.items() if one in home and other in home]
    for one, other, value in known:
        if value >= SURE:
            reach.join(names[home[one]], names[home[other]])
    near = [reach.of(name) for name in names]
    return sorted(each for each in known if near[home[each[0]]] == near[home[each[1]]])


def _seeds(ids: Sequence[str], judged: Judged) -> tuple[list[list[str]], set[Pair]]:
    """Groups that judgements force, and pairs that they keep apart; of two that clash, the later one stands."""
    known = set(ids)
    joined = Unions(ids)
    apart: set[Pair] = set()
    for same, ones, others in judged:
        present = [row_id for row_id in (*ones, *others) if row_id in known]
        if same:
            for one, other in pairwise(present):
                sides = {joined.of(one), joined.of(other)}
                if not any({joined.of(x), joined.of(y)} == sides for x, y in apart):
                    joined.join(one, other)
        else:
            apart |= {
                pair(one, other)
                for one in ones
                for other in others
                if one in known and other in known and joined.of(one) != joined.of(other)
            }
    return joined.groups(), apart
