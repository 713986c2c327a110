"""Collect who held which office, with Wikidata ids, from public copies of Wikidata, for `make_people.py`.

    python tools/extract_officeholders.py FOLDER COUNTRIES_JSON

FOLDER holds bare clones named `<owner>+<repository>/repo` of the every-politician-scrapers repositories
(`html/holders21.csv`: position, person, QID, start, end, as Wikidata had them in 2022 and 2023), of
tijmenb/everypolitician-data (`wikidata.csv`: QID and labels of politicians, 2015) and of factbook/factbook.json
(CIA World Factbook, public domain: chiefs of state and heads of government with the day they took office).
COUNTRIES_JSON is mledoze/countries' `countries.json`, for the alpha-3 codes. Wikidata's content is CC0.
Only what a person of `tools/people/*.txt` matches by name and country is kept, so the tables stay small enough to read.
They are written to `tools/people/{officeholders,politicians,factbook}.tsv`.
"""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from make_people import NAMES_OF_STATES, TABLES, Person, name_key, read_people

CABINET_SUFFIX = re.compile(r"-(ministers|cabinet|cabinets)$")
SINCE = re.compile(r"(?P<title>[^;]*?)\s(?P<name>[^;()]+?) \(since (?P<since>[^)]+)\)")
MONTHS = {
    name: number
    for number, name in enumerate(
        "January February March April May June July August September October November December".split(), 1
    )
}


def git(folder: Path, *args: str) -> str:
    """What git prints for the bare clone, "" where the object is not there."""
    done = subprocess.run(["git", f"--git-dir={folder}", *args], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def commit_day(folder: Path) -> str:
    """The day of the newest commit."""
    return git(folder, "log", "-1", "--format=%cs").strip()


def codes_of(countries: Path) -> dict[str, str]:
    """Repository slug ("south-korea") -> alpha-3 code."""
    codes = dict(NAMES_OF_STATES)
    for row in json.loads(countries.read_text("utf-8")):
        for name in [row["name"]["common"], row["name"]["official"], *row["altSpellings"]]:
            if len(name) > 2:
                codes.setdefault(re.sub(r"[^a-z]+", "-", name.lower()).strip("-"), row["cca3"])
    return codes


def officeholders(folder: Path, codes: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Rows qid, name, state, position, start, end, repository, day of the copy."""
    for clone in sorted(folder.glob("every-politician-scrapers+*/repo")):
        repository = clone.parent.name.split("+")[1]
        slug = CABINET_SUFFIX.sub("", repository)
        day = commit_day(clone)
        table = git(clone, "show", "HEAD:html/holders21.csv")
        for row in csv.DictReader(io.StringIO(table)):
            if row.get("personID") and row["personID"].startswith("Q"):
                start, end = row.get("start") or "", row.get("end") or ""
                yield row["personID"], row["person"], codes.get(slug, "-"), row["position"], start, end, repository, day
        table = git(clone, "show", "HEAD:sources/foreign/wikidata.csv")
        for row in csv.DictReader(io.StringIO(table)):
            code = codes.get(re.sub(r"[^a-z]+", "-", row["countryLabel"].lower()).strip("-"), "-")
            if row["person"].startswith("Q"):
                yield row["person"], row["name"], code, row["positionLabel"], row["start"] or "", "", repository, day


def politicians(folder: Path, codes: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Rows qid, state, then the labels en, ar, zh, ru ("" where there is none) and the file."""
    clone = folder / "tijmenb+everypolitician-data/repo"
    for path in git(clone, "ls-tree", "-r", "--name-only", "HEAD").splitlines():
        if not re.search(r"sources/morph/wikidata[^/]*\.csv$", path):
            continue
        code = codes.get(re.sub(r"[^a-z]+", "-", path.split("/")[1].lower()), "-")
        for row in csv.DictReader(io.StringIO(git(clone, "show", f"HEAD:{path}"))):
            labels = [row.get(f"name__{column}") or "" for column in ("en", "ar", "zh", "ru")]
            labels[0] = labels[0] or row.get("name") or ""
            if row["id"].startswith("Q"):
                yield (row["id"], code, *labels, path)


def edtf(day: str) -> str:
    """ "13 October 2022" or "October 2022" as EDTF; "" for anything else."""
    parts = day.replace(",", "").split()
    if len(parts) == 3 and parts[1] in MONTHS and parts[0].isdigit():
        return f"{parts[2]}-{MONTHS[parts[1]]:02}-{int(parts[0]):02}"
    if len(parts) == 2 and parts[0] in MONTHS:
        return f"{parts[1]}-{MONTHS[parts[0]]:02}"
    return parts[0] if len(parts) == 1 and re.fullmatch(r"\d{4}", parts[0]) else ""


def factbook(folder: Path, codes: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Rows name, state, position, start, title, day of the copy."""
    clone = folder / "factbook+factbook.json/repo"
    day = commit_day(clone)
    for path in git(clone, "ls-tree", "-r", "--name-only", "HEAD").splitlines():
        if not re.fullmatch(r"[a-z-]+/[a-z]{2}\.json", path):
            continue
        government = json.loads(git(clone, "show", f"HEAD:{path}")).get("Government", {})
        country = government.get("Country name", {}).get("conventional short form", {}).get("text", "")
        code = codes.get(re.sub(r"[^a-z]+", "-", country.lower()).strip("-"), "-")
        branch = government.get("Executive branch", {})
        for position in ("chief of state", "head of government"):
            for found in SINCE.finditer(re.sub(r"<[^>]+>", "", branch.get(position, {}).get("text", ""))):
                yield found["name"].strip(), code, position, edtf(found["since"]), found["title"].strip(), day


def wanted(people: list[Person]) -> set[tuple[str, str]]:
    """(name key, state) of every English name; state "-" stands for the international organisations' tables."""
    keys = set()
    for person in people:
        for name in person.names["en"]:
            keys.update({(name_key(name.text), person.country), (name_key(name.text), "-")})
    return keys


def write(name: str, rows: list[tuple[str, ...]]) -> None:
    """Write a table, sorted, one row a line."""
    lines = sorted({"\t".join(" ".join(cell.split()) for cell in row) for row in rows})
    (TABLES / name).write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{name}: {len(lines)} rows")


def main() -> None:
    folder, codes = Path(sys.argv[1]), codes_of(Path(sys.argv[2]))
    keys = wanted(read_people())
    holders = [row for row in officeholders(folder, codes) if (name_key(row[1]), row[2]) in keys]
    write("officeholders.tsv", holders)
    write("politicians.tsv", [row for row in politicians(folder, codes) if (name_key(row[2]), row[1]) in keys])
    write("factbook.tsv", list(factbook(folder, codes)))


if __name__ == "__main__":
    main()
