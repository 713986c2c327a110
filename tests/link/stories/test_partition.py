"""Groups from the chances of pairs."""

from __future__ import annotations

import itertools
import random

from dragoman.link.stories.partition import partition


def pairs(groups: list[str], chance: float) -> dict[tuple[str, str], float]:
    return {(a, b): chance for group in groups for a, b in itertools.combinations(group, 2)}


def test_what_is_alike_comes_together() -> None:
    assert partition("abcdef", pairs(["abc", "de"], 0.9)) == [["a", "b", "c"], ["d", "e"], ["f"]]


def test_one_article_is_no_bridge() -> None:
    chances = pairs(["abc", "xyz"], 0.9) | {("c", "m"): 0.8, ("m", "x"): 0.7}
    assert partition("abcmxyz", chances) == [["a", "b", "c"], ["m"], ["x", "y", "z"]]


def test_the_order_of_pairs_changes_nothing() -> None:
    rng = random.Random(1)
    items = "abcdefghijkl"
    chances = {pair: rng.random() for pair in itertools.combinations(items, 2) if rng.random() < 0.5}
    first = partition(items, chances)
    for _ in range(5):
        mixed = list(chances.items())
        rng.shuffle(mixed)
        assert partition(items, dict(mixed)) == first


def test_what_people_decided_holds() -> None:
    chances = pairs(["abc"], 0.9)
    found = partition("abcd", chances, apart=[("a", "b")], together=[("a", "d")])
    assert found == [["a", "d"], ["b", "c"]], "with `d`, of which nothing is known, `a` is half as like `c`"


def test_what_was_put_apart_stays_apart_through_others() -> None:
    chances = pairs(["abcd"], 0.9)
    found = partition("abcd", chances, apart=[("a", "b")], together=[("a", "c"), ("b", "d")])
    assert found == [["a", "c"], ["b", "d"]]


def test_what_is_undated_does_not_tie_two_years() -> None:
    chances = {("old", "undated"): 0.9, ("new", "undated"): 0.8}
    days = {"old": 100, "new": 900}
    assert partition(["old", "new", "undated"], chances, join=0.3, days=days) == [["old", "undated"], ["new"]]
    assert len(partition(["old", "new", "undated"], chances, join=0.3)) == 1
