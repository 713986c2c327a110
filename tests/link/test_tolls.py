"""Numbers of one story, day by day: what has risen, what differs, what is counted elsewhere."""

from __future__ import annotations

import pytest

from dragoman.link.disagreements import Account, Place, World, counted
from dragoman.types import Figure

Told = tuple[float, int, str | None, str | None]
"""A number with its day, who gives it, and where it was counted."""


def account(number: int, told: Told) -> Account:
    toll, day, by, place = told
    page, article = f"pg-{number}", f"ar-{number}"
    row = Figure(f"fi-{number}", page, article, 0, 9, f"{toll:g} people", toll, toll, "people", "killed", None, place, False, "en/figures.yml:5")  # fmt: skip
    return Account(row, Place(article, f"2023-05-{day:02}", day, "en"), by=by)


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ([(12, 1, "gov/ken/police", None), (15, 2, "gov/ken/police", None)], ["toll rises"]),
        ([(12, 1, None, None), (20, 3, None, None)], ["toll rises"]),
        ([(12, 1, None, None), (14, 1, None, None)], ["numbers differ"]),
        ([(12, 1, None, None), (20, 1, None, None)], ["toll rises"]),
        ([(12, 1, None, None), (9, 2, None, None)], ["numbers differ"]),
        ([(12, 1, None, None), (12, 2, None, None)], []),
        ([(12, 1, None, None), (90, 2, None, None)], []),
        ([(12, 1, None, "place/donetsk"), (14, 1, None, "place/kherson")], []),
        ([(12, 1, None, "place/donetsk"), (14, 1, None, "place/donetsk")], ["numbers differ"]),
    ],
)
def test_tolls(told: list[Told], kinds: list[str]) -> None:
    rows = [account(number, each) for number, each in enumerate(told)]
    assert [d.kind for d in counted("count|st-1|killed|people", rows, World())] == kinds
    assert [d.kind for d in counted("count|st-1|killed|people", rows[::-1], World())] == kinds
