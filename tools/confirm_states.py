"""Fill the identifiers of states from public tables, and compare our labels with Unicode's.

Run in an environment with `rigour` and `babel` (not the project's own):

    python tools/confirm_states.py            # rewrites knowledge/data/states.jsonl in place

QID and ISO codes come from rigour's territories (MIT), by the state's alpha-3 code or, for places without one, by
the code in UNCODED. Where rigour lists several items for one territory, CHOSEN picks the item that means the state
itself; a choice that rigour does not list is an error. Labels that differ from CLDR's are printed for a person to
look at; they are not changed.
"""

from __future__ import annotations

import json
from importlib.metadata import version
from pathlib import Path
from typing import Any

import babel
from rigour.territories import get_territory

STATES = Path(__file__).parents[1] / "src/dragoman/knowledge/data/states.jsonl"
CLDR = {"en": "en", "ar": "ar", "zh-Hant": "zh_Hant_TW", "zh-Hans": "zh_Hans_CN", "ru": "ru"}
UNCODED = {
    "state/abkhazia": "ge-ab", "state/south-ossetia": "x-so", "state/transnistria": "md-pmr",
    "state/northern-cyprus": "cy-trnc", "state/somaliland": "so-som", "state/artsakh": "az-nk",
    "state/donetsk-republic": "ua-dpr", "state/luhansk-republic": "ua-lpr", "state/kurdistan-region": "iq-kr",
}  # fmt: skip
CHOSEN = {"state/abkhazia": "Q23334"}


def confirmed(row: dict[str, Any]) -> dict[str, Any]:
    """The row with `qid`, `iso2`, `iso3` and `sources` as rigour has them."""
    territory = get_territory(UNCODED.get(row["id"]) or row["iso3"].lower())
    if territory is None:
        raise SystemExit(f"{row['id']}: rigour knows no such territory")
    qid = CHOSEN.get(row["id"], territory.qid)
    if qid not in territory.qids:
        raise SystemExit(f"{row['id']}: rigour does not list {qid}")
    row = {key: value for key, value in row.items() if key not in ("qid", "iso2", "iso3", "sources")}
    row["qid"] = qid
    if territory.alpha3 and len(territory.code) == 2:
        row["iso2"] = territory.code.upper()
    if territory.alpha3:
        row["iso3"] = territory.alpha3.upper()
    row["sources"] = [f"rigour {version('rigour')} territories"]
    return row


def differences(row: dict[str, Any]) -> list[str]:
    """Labels that CLDR writes otherwise and that the row does not list as a name either."""
    code, found = row.get("iso2"), []
    for tag, locale in CLDR.items():
        theirs = babel.Locale.parse(locale).territories.get(code) if code else None
        ours = [row["label"][tag], *row.get("names", {}).get(tag.split("-")[0], [])]
        if theirs and theirs not in ours:
            found.append(f"{row['id']} {tag}: ours {ours[0]}, CLDR {theirs}")
    return found


def main() -> None:
    """Rewrite the file and print what differs."""
    rows = [confirmed(json.loads(line)) for line in STATES.read_text("utf-8").splitlines()]
    STATES.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")
    for row in rows:
        print(*differences(row), sep="\n", end="\n" if differences(row) else "")


if __name__ == "__main__":
    main()
