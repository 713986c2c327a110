"""A map of places: the land around them in a plain projection, each place a circle as large as it is often named."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

import msgspec
from markupsafe import Markup

from dragoman.web.marks import plain

WIDTH = 640
TALLEST = 420
MARGIN = 0.18
"""Land shown around the outermost places, as a share of the map."""
LEAST = 5.0
"""Degrees that a map shows at least: a single place still has its surroundings."""
LABELS = 14
FINE = 1.8
"""Units of the drawing: nearer points of an outline are one."""
LEVELS = (0.07, 0.1, 0.15, 0.2, 0.3, 0.45, 0.6, 0.9)
"""Degrees between the points of an outline, from the exactest on: a map of a continent needs few."""
STEPS = 10
"""The edges of a map lie on a grid of about so many steps, so that stories of one region share a coast."""


class Spot(msgspec.Struct, frozen=True):
    """A place on the map: its name, where it leads to, how often it is named, longitude and latitude."""

    name: str
    href: str
    times: int
    lon: float
    lat: float


@cache
def where() -> dict[str, tuple[float, float]]:
    """Longitude and latitude of places and states of the knowledge base."""
    return {key: (lon, lat) for key, (lon, lat) in json.loads(_data("where.json")).items()}


Ring = tuple[float, float, float, float, list[tuple[float, float]]]
"""Bounds of an outline (west, south, east, north) and its points."""


@cache
def _land(fine: float) -> list[Ring]:
    """Every outline, as exact as `fine` degrees; smaller islands are left out."""
    if fine > LEVELS[0]:
        rings = (
            (west, south, east, north, _thin(ring, fine))
            for west, south, east, north, ring in _land(LEVELS[0])
        )
        return [
            ring
            for ring in rings
            if len(ring[4]) > 3 and max(ring[2] - ring[0], ring[3] - ring[1]) > 2 * fine
        ]
    out = []
    for country in json.loads(_data("land.json")):
        for flat in country["rings"]:
            x = y = 0
            ring: list[tuple[float, float]] = []
            for dx, dy in zip(flat[::2], flat[1::2], strict=True):
                # A ring that crosses the date line goes on beyond 180 degrees.
                x, y = (
                    x + (dx - 36000 if dx > 18000 and ring else dx + 36000 if dx < -18000 and ring else dx),
                    y + dy,
                )
                ring.append((x / 100, y / 100))
            xs, ys = [p[0] for p in ring], [p[1] for p in ring]
            out.append((min(xs), min(ys), max(xs), max(ys), ring))
    return out


def _data(name: str) -> str:
    return files("dragoman.web").joinpath(f"data/{name}").read_text("utf-8")


@lru_cache(maxsize=256)
def chart(spots: tuple[Spot, ...], label: str) -> Markup:
    """The map as SVG; nothing where there is no place. Plate carrée, true to scale along the middle parallel."""
    if not spots:
        return Markup("")
    edges = _bounds(spots)
    west = edges[0]
    squeeze, scale, height, top = _scale(edges)

    def at(lon: float, lat: float) -> tuple[float, float]:
        return round((lon - west) * squeeze * scale, 1), round((top - lat) * scale, 1)

    most = max(spot.times for spot in spots)
    placed = sorted(spots, key=lambda s: (-s.times, s.name))
    sized = [(*at(spot.lon, spot.lat), round(3.5 + 9 * math.sqrt(spot.times / most), 1)) for spot in placed]
    taken = [(x - radius, y - radius, x + radius, y + radius) for x, y, radius in sized]
    drawn = []
    for spot, (x, y, radius) in zip(placed, sized, strict=True):
        drawn.append(
            Markup('<a href="{}"><title>{} ({})</title><circle cx="{}" cy="{}" r="{}"/></a>').format(
                spot.href, plain(spot.name), spot.times, x, y, radius
            )
        )
        drawn.append(_label(spot, x, y, radius, taken) if len(taken) < LABELS + len(placed) else Markup(""))
    return Markup(
        '<svg class="map" viewBox="0 0 {} {}" role="group" aria-label="{}"><path class="land" d="{}"/>{}</svg>'
    ).format(WIDTH, round(height), label, _coast(edges), Markup("").join(drawn))


Edges = tuple[float, float, float, float]
"""West, south, east, north of a map, in degrees."""


def _scale(edges: Edges) -> tuple[float, float, float, float]:
    """How much a degree of longitude is narrower than one of latitude, units a degree of latitude, height, and the upper edge's latitude."""
    west, south, east, north = edges
    middle = (south + north) / 2
    squeeze = max(0.3, math.cos(math.radians(middle)))
    scale = WIDTH / ((east - west) * squeeze)
    height = min(TALLEST, (north - south) * scale)
    return squeeze, scale, height, middle + height / scale / 2


@lru_cache(maxsize=64)
def _coast(edges: Edges) -> str:
    """The land of a map, as an SVG path."""
    west, _, east, _ = edges
    squeeze, scale, height, top = _scale(edges)
    low, wide = top - height / scale, squeeze * scale
    level = max((level for level in LEVELS if level <= FINE / wide), default=LEVELS[0])
    return "".join(
        "M" + "L".join([f"{(lon - west) * wide:.1f} {(top - lat) * scale:.1f}" for lon, lat in inside]) + "Z"
        for left, bottom, right, upper, ring in _land(level)
        if right >= west and left <= east and upper >= low and bottom <= top
        for inside in (
            _near(ring, west, east, low, top)
            if left < west or right > east or bottom < low or upper > top
            else ring,
        )
    )


def _label(
    spot: Spot, x: float, y: float, radius: float, taken: list[tuple[float, float, float, float]]
) -> Markup:
    """The place's name beside its circle, where no other name stands."""
    width = sum(12 if ord(char) > 0x2E80 else 6.8 for char in spot.name)
    for side in (1, -1):
        left = x + radius + 3 if side == 1 else x - radius - 3 - width
        box = (left, y - 8, left + width, y + 8)
        free = all(box[2] < o[0] or box[0] > o[2] or box[3] < o[1] or box[1] > o[3] for o in taken)
        if free and left > 0 and box[2] < WIDTH:
            taken.append(box)
            return Markup('<text x="{}" y="{}" aria-hidden="true">{}</text>').format(
                round(left + width / 2, 1), y + 4, plain(spot.name)
            )
    return Markup("")


def _thin(points: Sequence[tuple[float, float]], fine: float) -> list[tuple[float, float]]:
    """The points that are at least `fine` apart."""
    out = list(points[:1])
    for point in points[1:]:
        if abs(point[0] - out[-1][0]) + abs(point[1] - out[-1][1]) >= fine:
            out.append(point)
    return out


def _bounds(spots: Sequence[Spot]) -> Edges:
    lons, lats = [s.lon for s in spots], [s.lat for s in spots]
    spread = max(max(lons) - min(lons), max(lats) - min(lats), LEAST) * MARGIN
    west, east = min(lons) - spread, max(lons) + spread
    south, north = min(lats) - spread, max(lats) + spread
    wide = max(LEAST, (north - south) * 1.55 / max(0.3, math.cos(math.radians((south + north) / 2)))) - (
        east - west
    )
    if wide > 0:
        west, east = west - wide / 2, east + wide / 2
    tall = max(LEAST * 0.6, (east - west) / 2.6) - (north - south)
    if tall > 0:
        south, north = south - tall / 2, north + tall / 2
    grid = 2.0 ** round(math.log2((east - west) / STEPS))
    west, east = math.floor(west / grid) * grid, math.ceil(east / grid) * grid
    south, north = math.floor(south / grid) * grid, math.ceil(north / grid) * grid
    return max(west, -180.0), max(south, -85.0), min(east, 180.0), min(north, 85.0)


def _near(
    ring: Sequence[tuple[float, float]], west: float, east: float, south: float, north: float
) -> list[tuple[float, float]]:
    """A ring's points, those far outside the map pulled to its edge: what is seen stays as it is, and the path short."""
    pad = max(east - west, north - south) * 0.5
    out: list[tuple[float, float]] = []
    for lon, lat in ring:
        point = (min(max(lon, west - pad), east + pad), min(max(lat, south - pad), north + pad))
        if not out or point != out[-1]:
            out.append(point)
    return out
