"""Write `knowledge/data/people-*.jsonl` from the hand-edited tables in `tools/people/`.

    python tools/make_people.py

A line of `tools/people/<region>.txt` is one person:

    English|country|Arabic|Simplified Chinese|Traditional Chinese|Russian|offices

Each name field lists the label first, then further spellings, parted by commas; an empty Traditional field is
converted from the Simplified one. `[brackets]` mark the surname; without them it is the last word (Chinese: what
follows the last middle dot, and none where there is no dot), and `!` at the end says that no part stands alone.
Bare `[Form]` is a surname only. Offices are parted by `;`: `code@of>to since/until`, dates in EDTF, an empty `until`
means still held; `=` and what confirms it may follow; short codes are those of `OFFICES`; the state is the person's
own unless `@` says otherwise.

Ids and days are taken over from the tables that `extract_officeholders.py` wrote: a Wikidata id only where name and
country agree with one row, a day of office where person, kind of office and month agree. Everything else keeps the
month given here and says so in `source`.
"""

from __future__ import annotations

import csv
import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TABLES = ROOT / "tools" / "people"
DATA = ROOT / "src" / "dragoman" / "knowledge" / "data"
UNCONFIRMED = "general knowledge, unconfirmed"
LANGUAGES = ("en", "ar", "zh-Hans", "zh-Hant", "ru")

OFFICES: dict[str, list[str]] = {
    "pres": ["head-of-state", "president"],
    "xpres": ["head-of-state", "president", "head-of-government"],
    "hpres": ["president", "head-of-government"],
    "mon": ["head-of-state", "monarch"],
    "hos": ["head-of-state"],
    "hog": ["head-of-government"],
    "pm": ["head-of-government", "prime-minister"],
    "sl": ["head-of-state", "supreme-leader"],
    "vp": ["vice-president"],
    "dpm": ["deputy-head-of-government"],
    "first-dpm": ["deputy-head-of-government"],
    "fm": ["foreign-minister"],
    "dfm": ["deputy-foreign-minister"],
    "afm": ["assistant-foreign-minister"],
    "dm": ["defence-minister"],
    "im": ["interior-minister"],
    "cb": ["central-bank-governor"],
    "amb": ["ambassador"],
    "unrep": ["permanent-representative"],
    "sg": ["secretary-general"],
    "dg": ["director-general"],
    "spkr": ["speaker-of-parliament"],
    "opp": ["opposition-leader"],
    "party": ["party-leader"],
    "cos": ["chief-of-staff"],
    "cinc": ["commander-in-chief"],
    "nsa": ["national-security-adviser"],
    "scs": ["security-council-secretary"],
    "int": ["intelligence-chief"],
    "ppo": ["head-of-presidential-office"],
    "dppo": ["deputy-head-of-presidential-office"],
    "aide": ["presidential-aide"],
}  # fmt: skip
SPOKESPEOPLE = {
    "presspk": ("presidential-spokesperson", "presidency"),
    "mfaspk": ("foreign-ministry-spokesperson", "foreign-ministry"),
    "dmspk": ("defence-ministry-spokesperson", "defence-ministry"),
    "milspk": ("military-spokesperson", "armed-forces"),
}
"""Short code -> office of the state, body whose `spokesperson` the holder is too."""

POSITIONS = {
    "head-of-state": r"^(acting )?(president|king|queen|emir|amir|sultan|monarch|supreme leader|chief of state)\b",
    "head-of-government": r"^(acting )?(prime minister|chancellor|premier|taoiseach|head of government|chairman of the council of ministers|president of the (government|council of ministers))\b|^president of the council",
    "foreign-minister": r"foreign|external|^secretary of state$|international (relations|affairs)|minister of european and|europe and",
    "defence-minister": r"defen[cs]e|armed forces",
    "interior-minister": r"interior|internal affairs|home (secretary|affairs|minister)",
    "finance-minister": r"financ|treasury|exchequer",
    "vice-president": r"vice.president",
    "speaker-of-parliament": r"speaker|president of the (national assembly|chamber|senate|congress)|chair.*(assembly|duma|parliament|rada)",
    "deputy-head-of-government": r"deputy (prime minister|premier|chairman)|vice prime minister",
}
"""Office code -> what the English position label of a source looks like."""

NAMES_OF_STATES = {
    "us": "USA", "russia": "RUS", "palestine": "PSE", "syria": "SYR", "bosnia-herzegovina": "BIH", "congo-kinshasa": "COD",
    "congo-brazzaville": "COG", "czech": "CZE", "south-korea": "KOR", "north-korea": "PRK", "uae": "ARE", "saudi": "SAU",
    "swiss-federal-council": "CHE", "ivory-coast": "CIV", "cabo-verde": "CPV", "east-timor": "TLS", "uk": "GBR",
    "democratic-republic-of-the-congo": "COD", "republic-of-the-congo": "COG", "people-s-republic-of-china": "CHN",
    "czech-republic": "CZE", "state-of-palestine": "PSE", "the-gambia": "GMB", "republic-of-ireland": "IRL",
    "burma": "MMR", "turkey-turkiye": "TUR", "korea-north": "PRK", "korea-south": "KOR", "west-bank": "PSE",
    "congo-democratic-republic-of-the": "COD", "holy-see": "VAT", "holy-see-vatican-city": "VAT", "artsakh": "ARM",
    "abkhazia": "GEO", "south-ossetia": "GEO", "luhansk": "UKR", "drc": "COD", "kosovo": "XKX", "cote-d-ivoire": "CIV",
}  # fmt: skip
"""Slug of a state's name in the sources -> alpha-3 code, where countries.json has another name."""


@dataclass(frozen=True)
class Name:
    """One spelling: `text` in full ("" where only the surname is given) and the part that stands alone, if any."""

    text: str
    surname: str


@dataclass(frozen=True)
class Held:
    """An office as the table gives it: code of offices.jsonl, of whom, to whom (ambassadors), since, until."""

    office: str
    of: str
    to: str | None
    since: str | None
    until: str | None
    source: str


@dataclass(frozen=True)
class Person:
    """One line of the tables."""

    where: str
    country: str
    names: dict[str, list[Name]]
    offices: list[Held]


@dataclass
class Sources:
    """The committed extracts of the sources, by name key and country, and by Wikidata id."""

    qids: dict[tuple[str, str], dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    held: dict[str, list[tuple[str, str, str, str, str]]] = field(default_factory=lambda: defaultdict(list))
    labels: dict[str, tuple[str, ...]] = field(default_factory=dict)
    factbook: dict[str, list[tuple[str, str, str, str]]] = field(default_factory=lambda: defaultdict(list))


def name_key(name: str) -> str:
    """A Latin name without marks, case, punctuation and brackets."""
    plain = unicodedata.normalize("NFKD", name.replace("ı", "i").replace("ł", "l").replace("đ", "d").replace("ø", "o"))
    letters = "".join(char for char in plain if not unicodedata.combining(char)).lower()
    return " ".join(re.findall(r"[a-z]+", re.sub(r"\(.*?\)|['’ʻ`]", "", letters)))


def slug(name: str) -> str:
    """The id's part after `person/`: the English name in ASCII, words parted by hyphens."""
    swaps = str.maketrans({"ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "ə": "a"})
    plain = unicodedata.normalize("NFKD", name.translate(swaps)).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def ascii_form(name: str) -> str:
    """The name without marks on its letters, as many newsrooms print it."""
    swaps = str.maketrans({"ı": "i", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ø": "o", "Ø": "O", "ß": "ss", "æ": "ae", "ə": "a"})
    plain = unicodedata.normalize("NFKD", name.translate(swaps))
    return "".join(char for char in plain if not unicodedata.combining(char))


@cache
def traditional() -> dict[int, str]:
    """Simplified -> Traditional for the characters of names; one that Big5's common plane has stays as it is."""
    table: dict[int, str] = {}
    path = ROOT / "src" / "dragoman" / "text" / "data" / "t2s.tsv"
    for line in path.read_text("utf-8").splitlines():
        old, new = line.split("\t")
        code = new.encode("big5", "ignore")
        if not (len(code) == 2 and code < b"\xc6\x7f"):
            table.setdefault(ord(new), old)
    return table | {ord(new): old for new, old in zip("历苏宁赞别发", "歷蘇寧贊別發", strict=True)}


def read_name(form: str, language: str) -> Name:
    """One spelling of a name field."""
    form = form.strip()
    if bare := re.fullmatch(r"\[([^\]]+)\]", form):
        return Name("", bare[1])
    if form.endswith("!"):
        return Name(form[:-1].strip(), "")
    marked = re.search(r"\[([^\]]+)\]", form)
    text = form.replace("[", "").replace("]", "")
    if marked:
        return Name(text, marked[1])
    if language.startswith("zh"):
        return Name(text, text.rsplit("·", 1)[1] if "·" in text else "")
    return Name(text, text.split()[-1] if len(text.split()) > 1 else "")


def read_office(form: str, country: str) -> list[Held]:
    """The tenures that one `code@of>to since/until` stands for."""
    form, _, source = form.partition("=")
    head, _, dates = form.strip().partition(" ")
    head, _, to = head.partition(">")
    code, _, of = head.partition("@")
    since, _, until = dates.strip().partition("/")
    state = f"state/{country.lower()}"
    target = (f"state/{to}" if len(to) == 3 else to) or None
    if code == "unrep":
        target = "org/un"
    if code in SPOKESPEOPLE:
        office, body = SPOKESPEOPLE[code]
        pairs = [(office, of or state), ("spokesperson", f"gov/{country.lower()}/{body}")]
    else:
        pairs = [(office, of or state) for office in OFFICES.get(code, [code])]
    return [Held(office, whose, target, since or None, until or None, source.strip()) for office, whose in pairs]


def read_people() -> list[Person]:
    """Every person of the tables, in the order of files and lines."""
    people = []
    for path in sorted(TABLES.glob("*.txt")):
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            where = f"{path.name}:{number}"
            fields = line.split("|")
            if len(fields) != 7:
                sys.exit(f"{where}: {len(fields)} fields instead of 7")
            english, country, arabic, simplified, trad, russian, offices = fields
            trad = trad or simplified.translate(traditional())
            forms = dict(zip(LANGUAGES, (english, arabic, simplified, trad, russian), strict=True))
            names = {code: [read_name(form, code) for form in text.split(",")] for code, text in forms.items()}
            held = [tenure for form in offices.split(";") if form.strip() for tenure in read_office(form, country)]
            people.append(Person(where, country.upper() if country != "-" else "-", names, held))
    return people


def read_table(name: str) -> list[list[str]]:
    """A committed extract, as rows of cells."""
    with (TABLES / name).open(encoding="utf-8", newline="") as source:
        return list(csv.reader(source, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_sources() -> Sources:
    """The committed extracts."""
    sources = Sources()
    for qid, name, country, position, start, end, repository, day in read_table("officeholders.tsv"):
        origin = f"Wikidata (CC0) as copied by every-politician-scrapers/{repository}, {day}"
        sources.qids[name_key(name), country].setdefault(qid, origin)
        sources.held[qid].append((position, start, end, origin, day))
    for qid, country, english, arabic, chinese, russian, path in read_table("politicians.tsv"):
        sources.qids[name_key(english), country].setdefault(qid, f"everypolitician-data (CC0) {path}, 2015-11-30")
        sources.labels[qid] = (english, arabic, chinese, russian)
    for name, country, position, start, _title, day in read_table("factbook.tsv"):
        sources.factbook[country].append((name, position, start, day))
    return sources


def find_qid(person: Person, sources: Sources) -> tuple[str | None, str]:
    """The Wikidata id and where it stands; None where no source or more than one id agrees with name and country."""
    found: dict[str, str] = {}
    for country in (person.country, "-"):
        for name in person.names["en"]:
            if name.text:
                found |= sources.qids.get((name_key(name.text), country), {})
        if found:
            break
    if len(found) > 1:
        print(f"{person.where}: {sorted(found)} all fit, none is taken", file=sys.stderr)
    return next(iter(found.items())) if len(found) == 1 else (None, "")


def near(one: str, other: str, days: int = 45) -> bool:
    """Whether two EDTF dates of month or day precision lie within `days` of each other."""

    def day(value: str) -> date:
        parts = [int(part) for part in value.split("-")] + [1, 1]
        return date(parts[0], parts[1] if "-" in value else 7, parts[2] if value.count("-") == 2 else 15)

    return abs((day(one) - day(other)).days) <= days


def finer(given: str | None, found: str) -> str | None:
    """The found date where it is near the given one and at least as precise, otherwise the given one."""
    return found if given and found and len(found) >= len(given) and near(given, found) else given


def confirm(tenure: Held, qid: str | None, person: Person, sources: Sources) -> dict[str, str]:
    """The tenure as a row of the knowledge base, with the source that confirms it."""
    row = {"office": tenure.office, "of": tenure.of}
    since, until, notes, checked = tenure.since, tenure.until, [], None
    looks = POSITIONS.get({"president": "head-of-state", "monarch": "head-of-state", "prime-minister": "head-of-government", "supreme-leader": "head-of-state"}.get(tenure.office, tenure.office))  # noqa: E501
    own = tenure.of == f"state/{person.country.lower()}"
    if tenure.source:
        notes.append(tenure.source)
        checked = None if until else max(re.findall(r"\d{4}-\d\d-\d\d", tenure.source))
    for position, start, end, origin, day in sources.held.get(qid or "", []):
        if looks and own and since and start and re.search(looks, position, re.IGNORECASE) and near(since, start):
            since = finer(since, start)
            notes.append(origin)
            if until and end and near(until, end):
                until = finer(until, end)
            elif until and until < day[: len(until)]:
                notes.append("end: " + UNCONFIRMED)
            elif until:
                notes.append("end: " + UNCONFIRMED)
            else:
                checked = day
            break
    keys = {name_key(name.text) for name in person.names["en"] if name.text}
    for name, position, start, day in sources.factbook.get(person.country, []) if own and since else []:
        kind = {"chief of state": "head-of-state", "head of government": "head-of-government"}[position]
        if looks and looks == POSITIONS[kind] and name_key(name) in keys and (not start or near(since or "", start)):
            since = finer(since, start)
            notes.append(f"CIA World Factbook, copy of {day}")
            checked = None if until else day
            break
    row |= {"to": tenure.to} if tenure.to else {}
    row |= {"since": since} if since else {}
    row |= {"until": until} if until else {}
    row["source"] = "; ".join(notes) or UNCONFIRMED
    return row | ({"checked": checked} if checked else {})


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
                names[key].append(ascii_form(name.text))
                surnames[key].append(ascii_form(name.surname))
    for key, text in zip(("en", "ar", "zh", "ru"), labels, strict=False):
        last, comma, first = text.partition(", ")
        names[key].append(f"{first} {last}" if comma else re.sub(r"\s*\(.*\)", "", text))
    own = {name[0].text for name in person.names.values()}
    return (
        {key: kept for key, forms in names.items() if (kept := [form for form in dict.fromkeys(forms) if form and form not in own])},
        {key: kept for key, forms in surnames.items() if (kept := [form for form in dict.fromkeys(forms) if form])},
    )


def row_of(person: Person, sources: Sources) -> dict[str, object]:
    """The knowledge-base row of a person."""
    qid, origin = find_qid(person, sources)
    names, surnames = forms_of(person, sources.labels.get(qid or "", ()))
    label = {code: person.names[code][0].text for code in ("en", "ar", "zh-Hant", "zh-Hans", "ru")}
    row: dict[str, object] = {"id": f"person/{slug(label['en'])}", "kind": "person", "label": label}
    row |= {"names": names} if names else {}
    row |= {"surnames": surnames} if surnames else {}
    row |= {"qid": qid} if qid else {}
    row |= {"country": person.country} if person.country != "-" else {}
    tenures = [confirm(tenure, qid, person, sources) for tenure in person.offices]
    row |= {"offices": tenures} if tenures else {}
    row["sources"] = ([f"QID: {origin}"] if qid else []) + ["names: news usage, general knowledge"]
    return row


def check(rows: Iterable[dict[str, object]]) -> None:
    """Stop where two people share an id or a Wikidata id."""
    seen: dict[object, object] = {}
    for row in rows:
        for key in (row["id"], row.get("qid")):
            if key is not None and key in seen:
                sys.exit(f"{key} stands twice: {seen[key]}, {row['id']}")
            seen[key] = row["id"]


def main() -> None:
    sources = read_sources()
    by_file: dict[str, list[dict[str, object]]] = defaultdict(list)
    for person in read_people():
        by_file[person.where.split(".")[0]].append(row_of(person, sources))
    check(row for rows in by_file.values() for row in rows)
    for name, rows in by_file.items():
        lines = [json.dumps(row, ensure_ascii=False) for row in rows]
        (DATA / f"people-{name}.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
        print(f"people-{name}.jsonl: {len(rows)} people, {sum('qid' in row for row in rows)} with a QID")


if __name__ == "__main__":
    main()
