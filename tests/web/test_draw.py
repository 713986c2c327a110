"""What is drawn: where states are, what a map shows, and coasts drawn once."""

from __future__ import annotations

from dragoman.web.draw import map as drawn
from dragoman.web.draw.frame import framed
from dragoman.web.draw.map import Spot, chart, where


def spots(*ids: str) -> tuple[Spot, ...]:
    return tuple(Spot(one, f"/actors/{one}", 1, *where()[one]) for one in ids)


def test_every_place_is_on_the_globe() -> None:
    assert not [one for one, (lon, lat) in where().items() if not (-180 <= lon <= 180 and -85 <= lat <= 85)]


def test_a_state_as_wide_as_a_continent_stands_at_its_seat() -> None:
    assert where()["state/rus"] == where()["place/moscow"]
    lon, lat = where()["state/fji"]
    assert lon > 170
    assert lat < 0


def test_a_map_shows_its_places_and_little_else() -> None:
    west, south, east, north = drawn._bounds(spots("state/rus", "place/kyiv", "state/deu"))
    assert west < 10
    assert east < 80
    assert north - south < 60


def test_stories_of_one_region_share_a_coast() -> None:
    drawn._coast.cache_clear()
    for ids in (("place/moscow", "place/paris"), ("place/moscow", "place/london")):
        assert "circle" in chart(spots(*ids), "where")
    assert drawn._coast.cache_info().misses == 1


def placed(*told: tuple[str, int]) -> list[Spot]:
    return [Spot(one, "/", times, *where()[one]) for one, times in told]


def test_a_map_is_drawn_around_what_is_named_most() -> None:
    """One mention of a state across the ocean does not make a border one dot; it is told beside the map."""
    border = placed(("state/arm", 9), ("state/aze", 9), ("state/usa", 2), ("state/geo", 1))
    inside, outside = framed(border)
    assert [spot.name for spot in outside] == ["state/usa"]
    assert [spot.name for spot in inside] == ["state/arm", "state/aze", "state/geo"]


def test_what_a_map_is_about_is_never_left_out() -> None:
    for told in (
        placed(("state/usa", 5), ("state/chn", 5), ("state/arm", 4)),
        placed(("state/usa", 1), ("state/chn", 9)),
        placed(("state/arm", 9), ("state/aze", 9), ("state/geo", 1)),
        placed(("state/arm", 1)),
    ):
        assert framed(told) == (told, [])
    assert framed([]) == ([], [])
