"""Write `knowledge/data/people-*.jsonl` from the hand-edited tables in `tools/people/` (see people_tables.py).

    python tools/make_people.py

Ids and days of office are taken over from the extracts of the sources beside the tables (see people_sources.py);
what no source confirms keeps the date of the table and says so in `source`.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from people_sources import Sources, confirm, find_qid, read_sources
from people_tables import LANGUAGES, ROOT, TABLES, Person, read_people, slug, without_marks

DATA = ROOT / "src" / "dragoman" / "knowledge" / "data"
Row = dict[str, object]


def forms_of(person: Person, labels: tuple[str, ...]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Further names and surnames of all spellings, by language (zh holds both scripts)."""
    names: dict[str, list[str]] = defaultdict(list)
    surnames: dict[str, list[str]] = defaultdict(list)
    for code in LANGUAGES:
        key = code[:2]
        for name in person.names[code]:
            names[key].append(name.text)
            surnames[key].append(name.surname)
            if code == "en":
                names[key].append(without_marks(name.text))
                surnames[key].append(without_marks(name.surname))
    for key, text in zip(("en", "ar", "zh", "ru"), labels, strict=False):
        last, comma, first = re.sub(r"\s*[(（].*", "", text).partition(", ")
        names[key].append(f"{first} {last}" if comma else last)
    own = {spellings[0].text for spellings in person.names.values()}
    return (
        {
            key: kept
            for key, forms in names.items()
            if (kept := [form for form in dict.fromkeys(forms) if form and form not in own])
        },
        {
            key: kept
            for key, forms in surnames.items()
            if (kept := [form for form in dict.fromkeys(forms) if form])
        },
    )


@cache
def words_of(language: str) -> frozenset[str]:
    """Surnames and short names that are everyday words of the language too, from `tools/people/everyday.tsv`."""
    lines = (TABLES / "everyday.tsv").read_text("utf-8").splitlines()
    return frozenset(
        word for line in lines for word in line.split("\t")[1].split() if line.startswith(language)
    )


def row_of(person: Person, sources: Sources) -> Row:
    """The knowledge-base row of a person."""
    qid, origin = find_qid(person, sources)
    names, surnames = forms_of(person, sources.labels.get(qid or "", ()))
    label = {code: person.names[code][0].text for code in ("en", "ar", "zh-Hant", "zh-Hans", "ru")}
    row: Row = {"id": f"person/{slug(label['en'])}", "kind": "person", "label": label}
    row |= {"names": names} if names else {}
    row |= {"surnames": surnames} if surnames else {}
    forms = {key: [*names.get(key, []), *surnames.get(key, [])] for key in ("en", "ar", "zh", "ru")}
    for code, text in label.items():
        forms[code[:2]].append(text)
    everyday = {
        key: kept for key, texts in forms.items() if (kept := sorted(words_of(key).intersection(texts)))
    }
    row |= {"ambiguous": everyday} if everyday else {}
    row |= {"qid": qid} if qid else {}
    row["country"] = person.country
    tenures = [confirm(tenure, qid, person, sources) for tenure in person.offices]
    row |= {"offices": tenures} if tenures else {}
    row["sources"] = ([f"QID: {origin}"] if qid else []) + ["names: general knowledge of news usage"]
    return row


def check(rows: Iterable[Row]) -> None:
    """Stop where two people share an id or a Wikidata id."""
    seen: dict[object, object] = {}
    for row in rows:
        for key in (row["id"], row.get("qid")):
            if key is not None and key in seen:
                sys.exit(f"{key} stands twice: {seen[key]}, {row['id']}")
            seen[key] = row["id"]


def main() -> None:
    sources = read_sources()
    by_file: dict[str, list[Row]] = defaultdict(list)
    for person in read_people():
        by_file[person.where.split(".")[0]].append(row_of(person, sources))
    check(row for rows in by_file.values() for row in rows)
    for name, rows in by_file.items():
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        (DATA / f"people-{name}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
        print(f"people-{name}.jsonl: {len(rows)} people, {sum('qid' in row for row in rows)} with a QID")


if __name__ == "__main__":
    main()
