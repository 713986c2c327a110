"""Which places a map is drawn around: one that is hardly named and lies an ocean away would make all the others one dot."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

SHARE = 0.2
"""Mentions that may be left outside, of all."""
SHRINKS = 0.6
"""A place is left outside where the map without it is so much narrower or less tall, or less."""
LEAST = 8.0
"""Degrees below which a map is not narrowed."""


class Placed(Protocol):
    """A place that is named so often."""

    @property
    def times(self) -> int: ...
    @property
    def lon(self) -> float: ...
    @property
    def lat(self) -> float: ...


Place = TypeVar("Place", bound=Placed)


def framed(places: Sequence[Place]) -> tuple[list[Place], list[Place]]:
    """The places that the map is drawn around, and those outside it, each in the order they came."""
    inside, outside = list(places), 0
    most = SHARE * sum(place.times for place in places)
    while len(inside) > 2:
        outermost = {f(inside, key=key) for key in (_lon, _lat) for f in (min, max)}
        light = [place for place in outermost if outside + place.times <= most]
        small = {place: _size([p for p in inside if p is not place]) for place in light}
        best = min(light, key=lambda place: (small[place], -place.times), default=None)
        if best is None or _size(inside) <= LEAST or small[best] > SHRINKS * _size(inside):
            break
        inside.remove(best)
        outside += best.times
    return inside, [place for place in places if place not in inside]


def _lon(place: Placed) -> float:
    return place.lon


def _lat(place: Placed) -> float:
    return place.lat


def _size(places: Sequence[Placed]) -> float:
    lons, lats = [place.lon for place in places], [place.lat for place in places]
    return max(max(lons) - min(lons), 2 * (max(lats) - min(lats)))
