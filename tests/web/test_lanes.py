"""The timeline: nothing is left out in silence, no date looks more exact than it is, and it runs as its reader reads."""

from __future__ import annotations

import re
from datetime import date, timedelta

from dragoman.web.draw.lanes import LEFT, WIDTH, Lane, Mark, Timeline, lanes
from dragoman.web.draw.span import SHELF, between, span, ticks

START = date(2022, 9, 12)


def mark(day: date, last: date | None = None, *, open: str = "", title: str = "m") -> Mark:
    return Mark(day, last or day, True, "statement", "plain", title, f"/articles/a#{title}", open)


def drawn(marks: list[Mark], direction: str = "ltr") -> Timeline:
    made = lanes([Lane("Somebody", "/actors/x", marks)], "Timeline", direction)
    assert made is not None
    return made


def left_edges(made: Timeline) -> dict[str, float]:
    return {
        title: float(x) for title, x in re.findall(r'#(\w+)"><title>\w+</title><rect x="([\d.]+)"', made.svg)
    }


def test_what_lies_far_from_the_rest_stands_on_a_shelf() -> None:
    """A year later one thing: the two days that matter keep their room, and it is still there to be opened."""
    near = [mark(START + timedelta(days=n % 2), title=f"n{n}") for n in range(20)]
    made = drawn([*near, mark(date(2023, 11, 3), title="late"), mark(date(1991, 9, 2), title="early")])
    edges = left_edges(made)
    assert len(edges) == 22
    assert edges["late"] > WIDTH - SHELF - 10
    assert LEFT <= edges["early"] < LEFT + SHELF
    assert max(edges[f"n{n}"] for n in range(20)) - min(edges[f"n{n}"] for n in range(20)) > 150
    assert made.shelves
    assert ">2023-11<" in made.svg
    assert ">1991-09<" in made.svg
    assert made.svg.count('class="break"') == 2


def test_a_month_far_from_the_days_has_a_shelf_of_its_own() -> None:
    """A vague date that lies outside as a whole is never put beside days that it has nothing to do with."""
    far = mark(date(2023, 3, 1), date(2023, 3, 31), title="far")
    made = drawn([*(mark(START + timedelta(days=n), title=f"n{n}") for n in range(3)), far])
    assert made.shelves
    assert ">2023-03<" in made.svg
    edges = left_edges(made)
    assert edges["far"] > WIDTH - SHELF - 10 > edges["n2"]


def test_a_month_that_goes_on_runs_over_the_edge() -> None:
    near = [mark(START + timedelta(days=n)) for n in range(3)]
    made = drawn([*near, mark(START - timedelta(days=20), START + timedelta(days=20), title="month")])
    assert not made.shelves
    x, width = re.search(
        r"#month\"><title>month</title><rect x=\"([\d.]+)\" y=\"\d+\" width=\"([\d.]+)", made.svg
    ).groups()
    assert float(x) < LEFT
    assert float(x) + float(width) > WIDTH - 10


def test_what_is_spread_evenly_has_no_shelf() -> None:
    assert not drawn([mark(START + timedelta(days=9 * n)) for n in range(40)]).shelves
    assert not drawn([mark(START), mark(START + timedelta(days=2))]).shelves
    one = span([START], 0, 100)
    assert (one.first, one.last) == (START - timedelta(days=1), START + timedelta(days=1))


def test_a_date_that_is_open_is_no_day() -> None:
    """ "Since November" is drawn as a bar with a point, never as a dot on the first of November."""
    for side in ("after", "before"):
        made = drawn([mark(START), mark(START, open=side, title="open")])
        assert made.open
        assert re.search(
            r'class="[^"]*vague[^"]*" href="/articles/a#open"><title>open</title><path', made.svg
        )
    assert "dot" not in left_edges(drawn([mark(START, START + timedelta(days=60), title="bar"), mark(START)]))


def test_an_arabic_reader_reads_time_from_the_right() -> None:
    marks = [mark(START, title="first"), mark(START + timedelta(days=5), title="last")]
    forth, back = left_edges(drawn(marks)), left_edges(drawn(marks, "rtl"))
    assert forth["first"] < forth["last"]
    assert back["first"] > back["last"]
    assert back["first"] + 9 == WIDTH - forth["first"]
    assert f'x="{WIDTH - 4}"' in drawn(marks, "rtl").svg


def test_days_are_told_as_shortly_as_they_can_be() -> None:
    assert between((START, START)) == "2022-09"
    assert between((START, START + timedelta(days=3))) == "2022-09"
    assert between((START, START + timedelta(days=50))) == "2022"
    assert between((START, START + timedelta(days=500))) == "2022–2024"
    assert ticks(date(2022, 12, 30), date(2023, 1, 2))[0][1] == "22-12-31"
    assert ticks(START, START + timedelta(days=3))[0][1] == "09-13"
    assert len(ticks(date(1990, 1, 1), date(2024, 1, 1))) <= 12
