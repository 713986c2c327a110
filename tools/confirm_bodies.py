"""Give organisations, outlets and bodies of government the Wikidata ids that OpenStreetMap's name index records.

    python tools/confirm_bodies.py nsi.min.json

The file is `dist/json/nsi.min.json` of the npm package name-suggestion-index (BSD-3-Clause), whose brands and
operators carry Wikidata ids that its editors look after. CONFIRMED holds the pairs a person has looked at (the index
lists flags and shop brands too); the script refuses a pair whose id the index does not hold under one of our names.
Rewrites the files of knowledge/data in place.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from dragoman.text.fold import fold

DATA = Path(__file__).parents[1] / "src/dragoman/knowledge/data"
SOURCE = "name-suggestion-index 8.0"
FILES = ("organisations.jsonl", "outlets.jsonl", "governments.jsonl")
CONFIRMED = {
    "org/un": "Q1065", "org/unhcr": "Q132551", "org/unrwa": "Q846656", "org/unicef": "Q740308", "org/wfp": "Q204344",
    "org/nato": "Q7184", "org/eu": "Q458", "org/asean": "Q7768", "org/msf": "Q49330", "org/oxfam": "Q267941",
    "org/save-the-children": "Q215934", "org/nrc": "Q1247077", "org/greenpeace": "Q81307", "org/inc": "Q10225",
    "org/gazprom": "Q102673", "org/rosneft": "Q1141123", "org/lukoil": "Q329347", "org/sberbank": "Q205012",
    "org/socar": "Q1622293", "org/adnoc": "Q166729", "org/huawei": "Q160120", "org/toyota": "Q53268",
    "org/boeing": "Q66", "org/spacex": "Q193701", "org/tesla": "Q478214", "org/apple": "Q312", "org/google": "Q95",
    "org/microsoft": "Q2283", "org/chevron": "Q319642", "org/shell": "Q154950", "org/bp": "Q152057",
    "org/eni": "Q565594", "org/siemens": "Q81230", "org/uniper": "Q19839259",
    "outlet/asahi": "Q720503", "outlet/yomiuri": "Q645218", "outlet/mainichi": "Q1136866", "outlet/sankei": "Q1197261",
    "gov/usa/defence-ministry": "Q11209", "gov/usa/homeland-security": "Q11231",
    "gov/usa/foreign-intelligence": "Q37230", "gov/usa/security-service": "Q8333", "gov/usa/nsa": "Q121194",
    "gov/gbr/air-force": "Q165862", "gov/deu/armed-forces": "Q56010",
}  # fmt: skip


def index_names(path: Path) -> dict[str, set[str]]:
    """Wikidata id -> the folded names the index gives it."""
    names: dict[str, set[str]] = defaultdict(set)
    for group in json.loads(path.read_text("utf-8"))["nsi"].values():
        for item in group["items"]:
            tags = item["tags"]
            for key, qid in tags.items():
                if key == "wikidata" or key.endswith(":wikidata"):
                    fields = (key.removesuffix(":wikidata"), "name", "name:en")
                    named = [item.get("displayName"), *(tags.get(field) for field in fields)]
                    names[qid].update(fold(name) for name in named if name)
    return names


def our_names(row: dict[str, Any]) -> set[str]:
    """Every name of the row, folded."""
    names = [*row["label"].values(), *row.get("cased", [])]
    return {fold(name) for name in names + [n for forms in row.get("names", {}).values() for n in forms]}


def main() -> None:
    """Rewrite the files; stop at a pair that the index does not bear out."""
    known = index_names(Path(sys.argv[1]))
    for name in FILES:
        path = DATA / name
        rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        for row in rows:
            if qid := CONFIRMED.get(row["id"]):
                if not known.get(qid, set()) & our_names(row):
                    raise SystemExit(f"{row['id']}: the index does not call {qid} by any of our names")
                row["qid"], row["sources"] = qid, [SOURCE]
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


if __name__ == "__main__":
    main()
