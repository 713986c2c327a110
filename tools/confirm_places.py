"""Give places the Wikidata ids that Natural Earth and rigour record for them.

Run in an environment with `rigour` beside this package (PYTHONPATH=src):

    python tools/confirm_places.py POPULATED.json

The file is Natural Earth's (public domain) layer of populated places as GeoJSON, `ne_10m_populated_places.json` of
martynafford/natural-earth-geojson. A city gets an id where exactly one feature has one of its English names in its
country and that feature's Russian, Chinese or Arabic name, where it has one, is also ours. Places that Natural Earth
lists more than once or names otherwise get none: null is better than a guess. Regions take the id of the
territory of rigour (MIT) named in TERRITORIES. Rewrites knowledge/data/places.jsonl.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from importlib.metadata import version
from pathlib import Path
from typing import Any

from rigour.territories import get_territory

from dragoman.text.fold import fold

PLACES = Path(__file__).parents[1] / "src/dragoman/knowledge/data/places.jsonl"
SOURCE = "Natural Earth populated places 4.0"
TERRITORIES = {
    "chechnya": "ru-ce", "dagestan": "ru-da", "ingushetia": "ru-in", "tatarstan": "ru-ta", "north-ossetia": "ru-se",
    "xinjiang": "cn-xj", "tibet": "cn-xz", "inner-mongolia": "cn-nm", "fujian": "cn-fj", "hainan": "cn-hi",
    "scotland": "gb-sct", "england": "gb-eng", "wales": "gb-wls", "northern-ireland": "gb-nir", "gibraltar": "gi",
    "falkland-islands": "fk", "aland-islands": "ax", "diego-garcia": "dg", "texas": "us-tx", "california": "us-ca",
    "florida": "us-fl", "alaska": "us-ak", "hawaii": "us-hi", "guam": "gu", "manipur": "in-mn",
    "arunachal-pradesh": "in-ar", "republika-srpska": "ba-srp", "crimea": "ua-cri",
}  # fmt: skip
# Where rigour's first id means an institution on the place: the id, of those it lists, that means the place.
CHOSEN = {"crimea": "Q7835"}
# Natural Earth's own country codes where they are not ISO 3166's.
CODES = {"KOS": "XKX", "SDS": "SSD", "PSX": "PSE", "SAH": "ESH", "SOL": "SOM", "CYN": "CYP"}


def features(paths: list[str]) -> dict[tuple[str, str], dict[str, dict[str, set[str]]]]:
    """(folded English name, country) -> id -> language -> folded names."""
    found: dict[tuple[str, str], dict[str, dict[str, set[str]]]] = defaultdict(
        lambda: defaultdict(lambda: defaultdict(set))
    )
    for path in paths:
        for feature in json.loads(Path(path).read_text("utf-8"))["features"]:
            fields = {key.lower(): value for key, value in feature["properties"].items() if value}
            qid = fields.get("wikidataid")
            if not qid:
                continue
            country = str(fields.get("adm0_a3", ""))
            for key in ("name", "nameascii", "name_en", "namealt"):
                if fields.get(key):
                    names = found[fold(fields[key]), CODES.get(country, country)][qid]
                    for language in ("ru", "zh", "ar"):
                        if fields.get(f"name_{language}"):
                            names[language].add(fold(fields[f"name_{language}"]))
    return found


def ours(row: dict[str, Any], language: str) -> set[str]:
    """The row's folded names in one language."""
    labels = [label for tag, label in row["label"].items() if tag.split("-")[0] == language]
    return {fold(name) for name in [*labels, *row.get("names", {}).get(language, [])]}


def confirmed(
    row: dict[str, Any], known: dict[tuple[str, str], dict[str, dict[str, set[str]]]]
) -> str | None:
    """The one id that fits the row, or None."""
    country = row.get("country", "")
    fitting = set()
    for name in ours(row, "en"):
        for qid, names in known.get((name, country), {}).items():
            checks = [bool(theirs & ours(row, language)) for language, theirs in names.items()]
            if any(checks):
                fitting.add(qid)
    return fitting.pop() if len(fitting) == 1 else None


def territory(place: str) -> str | None:
    """The id that rigour lists for the region, or None where it is none of TERRITORIES."""
    code = TERRITORIES.get(place)
    found = get_territory(code) if code else None
    if found is None:
        return None
    qid = CHOSEN.get(place, found.qid)
    if qid not in found.qids:
        raise SystemExit(f"{place}: rigour does not list {qid}")
    return qid


def main() -> None:
    """Rewrite the file; say how many places have an id."""
    known = features(sys.argv[1:])
    rows = [json.loads(line) for line in PLACES.read_text("utf-8").splitlines()]
    for row in rows:
        row.pop("qid", None)
        row.pop("sources", None)
        if qid := territory(row["id"].removeprefix("place/")):
            row["qid"], row["sources"] = qid, [f"rigour {version('rigour')} territories"]
        elif qid := confirmed(row, known):
            row["qid"], row["sources"] = qid, [SOURCE]
    PLACES.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    print(f"{sum('qid' in row for row in rows)} of {len(rows)} places have an id")


if __name__ == "__main__":
    main()
