"""A timeline: order, how sharp a date is, voices."""

from __future__ import annotations

import pytest

from dragoman.link.timeline import Item, Told, precision, timeline


def told(name: str, article: str, published: str | None, rank: float = 0.5) -> Told:
    return Told(name, article, f"p-{article}", 0, 4, name, f"gloss {name}", "en", published, rank)


@pytest.mark.parametrize(
    ("date", "sharp"),
    [("2023-09-07", "day"), ("2023-09", "month"), ("2023", "year"), ("2023-09-07T10:00", "minute"), ("2023-09-07/2023-09-09", "interval"), ("2023-22", "season"), ("202X", "decade"), (None, "none"), ("2023-09~", "month")],
)  # fmt: skip
def test_how_sharp_a_date_is(date: str | None, sharp: str) -> None:
    assert precision(date) == sharp


def test_order_and_voices() -> None:
    items = [
        Item("happening", "h2", "AGREE", "happened", None, (), (told("c", "3", "2023-05-03"),)),
        Item("utterance", "u1", "deny", "", "2023-05", ("state/aaa",), (told("d", "4", None),)),
        Item("happening", "h1", "ASSAULT", "happened", "2023-05-02", (), (told("a", "1", "2023-05-02", 0.9), told("b", "2", "2023-05-02"))),
        Item("happening", "h3", "AID", "happened", None, (), (told("e", "5", None),)),
    ]  # fmt: skip
    found = timeline(reversed(items), {"1": "outlet/x", "2": "outlet/x"})
    assert [(e.item_id, e.precision) for e in found] == [
        ("u1", "month"),
        ("h1", "day"),
        ("h2", "reported"),
        ("h3", "none"),
    ]
    assert (found[1].voices, found[1].articles, found[1].text) == (1, 2, "a")
    assert found[0].denied_by == ("state/aaa",)
