"""Collect who held which office, with Wikidata ids, from public copies of Wikidata, for `make_people.py`.

    python tools/extract_officeholders.py FOLDER COUNTRIES_JSON

FOLDER holds bare clones named `<owner>+<repository>/repo` of the every-politician-scrapers repositories
(`html/holders21.csv`: position, person, QID, start, end, as Wikidata had them in 2022 and 2023), of
tijmenb/everypolitician-data (`wikidata.csv`: QID and labels of politicians, 2015), of factbook/factbook.json (CIA
World Factbook, public domain: chiefs of state and heads of government with their first day) and of
open-data-archive/world-leaders-current (the same for 30 states). COUNTRIES_JSON is mledoze/countries'
`countries.json`, for the alpha-3 codes. Wikidata's content is CC0; dates are facts.
Of the first two, only what a person of `tools/people/*.txt` matches by name and country is kept, so that the tables
stay small enough to read. They are written to `tools/people/{officeholders,politicians,leaders}.tsv`.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from people_tables import TABLES, name_key, read_people, without_marks

CABINET_SUFFIX = re.compile(r"-(ministers|cabinet|cabinets)$")
ABOVE_STATES = {"world", "eu-cabinets", "european-parliament", "artsakh-ministers", "south-ossetia"}
"""Repositories on the offices of no one recognised state."""
SINCE = re.compile(r"(?P<name>[^;()]+?) \(since (?P<since>[^)]+)\)")
FACTBOOK_DAY = "2026-01-17"
"""The newest first day of office in the copy: what the World Factbook knew when it closed."""
MONTHS = {
    name: number
    for number, name in enumerate(
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ],
        1,
    )
}
NAMES_OF_STATES = {
    "us": "USA", "palestine": "PSE", "bosnia-herzegovina": "BIH", "congo-kinshasa": "COD", "congo-brazzaville": "COG",
    "czech": "CZE", "uae": "ARE", "saudi": "SAU", "swiss-federal-council": "CHE", "ivory-coast": "CIV",
    "cabo-verde": "CPV", "democratic-republic-of-the-congo": "COD", "people-s-republic-of-china": "CHN",
    "state-of-palestine": "PSE", "the-gambia": "GMB", "burma": "MMR", "turkey": "TUR", "turkey-turkiye": "TUR",
    "korea-north": "PRK", "korea-south": "KOR", "west-bank": "PSE", "congo-democratic-republic-of-the": "COD",
    "holy-see-vatican-city": "VAT", "holy-see": "VAT", "drc": "COD", "kosovo": "XKX", "cote-d-ivoire": "CIV", "the-dominican": "DOM",
    "the-bahamas": "BHS", "northern-cyprus": "CYP",
}  # fmt: skip
"""Slug of a state's name in the sources -> alpha-3 code, where countries.json has another name."""


def git(folder: Path, *args: str) -> str:
    """What git prints for the bare clone, "" where the object is not there."""
    done = subprocess.run(["git", f"--git-dir={folder}", *args], capture_output=True, check=False)
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else ""


def commit_day(folder: Path) -> str:
    """The day of the newest commit."""
    return git(folder, "log", "-1", "--format=%cs").strip()


def slug_of(country: str) -> str:
    """A state's name as the repositories write it ("south-korea")."""
    return re.sub(r"[^a-z]+", "-", without_marks(html.unescape(country)).lower()).strip("-")


def codes_of(countries: Path) -> dict[str, str]:
    """Slug of a state's name -> alpha-3 code."""
    codes = dict(NAMES_OF_STATES)
    for row in json.loads(countries.read_text("utf-8")):
        for name in [row["name"]["common"], row["name"]["official"], *row["altSpellings"]]:
            if len(name) > 2:
                codes.setdefault(slug_of(name), row["cca3"])
    return codes


def officeholders(folder: Path, codes: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Rows qid, name, state ("-": of no one state), position, start, end, repository, day of the copy."""
    for clone in sorted(folder.glob("every-politician-scrapers+*/repo")):
        repository = clone.parent.name.split("+")[1]
        code = "-" if repository in ABOVE_STATES else codes.get(CABINET_SUFFIX.sub("", repository))
        day = commit_day(clone)
        for row in csv.DictReader(io.StringIO(git(clone, "show", "HEAD:html/holders21.csv"))):
            if code and (row.get("personID") or "").startswith("Q"):
                start, end = row.get("start") or "", row.get("end") or ""
                yield row["personID"], row["person"], code, row["position"], start, end, repository, day
        for row in csv.DictReader(io.StringIO(git(clone, "show", "HEAD:sources/foreign/wikidata.csv"))):
            state = codes.get(slug_of(row["countryLabel"]))
            if state and row["person"].startswith("Q"):
                title = f"foreign minister ({row['positionLabel']})"
                yield row["person"], row["name"], state, title, row["start"] or "", "", repository, day


def politicians(folder: Path, codes: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Rows qid, state, then the labels en, ar, zh, ru ("" where there is none) and the file."""
    clone = folder / "tijmenb+everypolitician-data/repo"
    for path in git(clone, "ls-tree", "-r", "--name-only", "HEAD").splitlines():
        if not re.search(r"sources/morph/wikidata[^/]*\.csv$", path):
            continue
        code = codes.get(slug_of(path.split("/")[1]), "")
        for row in csv.DictReader(io.StringIO(git(clone, "show", f"HEAD:{path}"))):
            labels = [row.get(f"name__{column}") or "" for column in ("en", "ar", "zh", "ru")]
            labels[0] = labels[0] or row.get("name") or ""
            if row["id"].startswith("Q"):
                yield (row["id"], code, *labels, path)


def edtf(day: str) -> str:
    """The English "13 October 2022" or "October 2022" as EDTF; "" for anything else."""
    parts = day.replace(",", "").split()
    if len(parts) == 3 and parts[1] in MONTHS and parts[0].isdigit():
        return f"{parts[2]}-{MONTHS[parts[1]]:02}-{int(parts[0]):02}"
    if len(parts) == 2 and parts[0] in MONTHS:
        return f"{parts[1]}-{MONTHS[parts[0]]:02}"
    return parts[0] if len(parts) == 1 and re.fullmatch(r"\d{4}", parts[0]) else ""


def factbook(folder: Path, codes: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Rows name (with its title), state, office code, start, source, day."""
    clone = folder / "factbook+factbook.json/repo"
    for path in git(clone, "ls-tree", "-r", "--name-only", "HEAD").splitlines():
        if not re.fullmatch(r"[a-z-]+/[a-z]{2}\.json", path):
            continue
        government = json.loads(git(clone, "show", f"HEAD:{path}")).get("Government", {})
        names = [text["text"] for text in government.get("Country name", {}).values() if "text" in text]
        code = next((codes[slug_of(name)] for name in names if slug_of(name) in codes), None)
        branch = government.get("Executive branch", {})
        for part, office in (
            ("chief of state", "head-of-state"),
            ("head of government", "head-of-government"),
        ):
            text = html.unescape(re.sub(r"<[^>]+>", "", branch.get(part, {}).get("text", "")))
            for found in SINCE.finditer(text):
                if code and "represented by" not in found["name"]:
                    name = " ".join(found["name"].split())
                    yield (
                        name,
                        code,
                        office,
                        edtf(found["since"]),
                        "CIA World Factbook (public domain), 2026",
                        FACTBOOK_DAY,
                    )


def leaders_now(folder: Path, codes: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """Rows as `factbook` gives them, from world-leaders-current."""
    clone = folder / "open-data-archive+world-leaders-current/repo"
    for path in git(clone, "ls-tree", "-r", "--name-only", "HEAD", "data/countries").splitlines():
        if not path.endswith("/current.json"):
            continue
        table = json.loads(git(clone, "show", f"HEAD:{path}"))
        code = codes.get(slug_of(table["country"]["name_en"]))
        for part, office in (
            ("head_of_state", "head-of-state"),
            ("head_of_government", "head-of-government"),
        ):
            holder = table["positions"].get(part, {}).get("current_holder")
            if code and holder and holder.get("since"):
                origin = f"open-data-archive/world-leaders-current, {table['snapshot_date']}"
                yield holder["name_en"], code, office, holder["since"], origin, table["snapshot_date"]


def write(name: str, rows: list[tuple[str, ...]]) -> None:
    """Write a table, sorted, one row a line."""
    lines = sorted({"\t".join(" ".join(cell.split()) for cell in row) for row in rows})
    (TABLES / name).write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{name}: {len(lines)} rows")


def main() -> None:
    folder, codes = Path(sys.argv[1]), codes_of(Path(sys.argv[2]))
    people = read_people()
    keys = {(key, country) for person in people for key in person.keys for country in (person.country, "-")}
    states = {person.country for person in people}
    write(
        "officeholders.tsv",
        [row for row in officeholders(folder, codes) if (name_key(row[1]), row[2]) in keys],
    )
    write(
        "politicians.tsv", [row for row in politicians(folder, codes) if (name_key(row[2]), row[1]) in keys]
    )
    leaders = [*factbook(folder, codes), *leaders_now(folder, codes)]
    write("leaders.tsv", [row for row in leaders if row[1] in states])


if __name__ == "__main__":
    main()
