"""Look people and their days of office up in the extracts that `extract_officeholders.py` wrote.

An id is taken only where name and country agree with one entry of a source (of several, the one that held the same
office at the same time), a day only where person, kind of office and month agree. The end of a tenure is
confirmed by the source's own end or by the start of another person in the same office within `NEAR` days.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from people_tables import TABLES, Held, Person, name_key

UNCONFIRMED = "general knowledge, unconfirmed"
NEAR = 45
"""Days by which two sources may differ over the same change of office (election, oath, first day)."""

POSITIONS = {
    "head-of-state": r"^(acting )?(president|king|queen|emperor|emir|amir|sultan|monarch|supreme leader|pope)\b|^head-of-state$|^chairman of the (sovereignty|presiden|transitional military)",
    "head-of-government": r"^(acting )?(prime minister|(federal )?chancellor|premier|taoiseach|head-of-government)\b|^president of the (government|council of ministers)|^chairman of the (council of ministers|cabinet)",
    "deputy-foreign-minister": r"deputy (minister of foreign|secretary of state|foreign minister)",
    "foreign-minister": r"foreign|external|^secretary of state$|international (relations|affairs)|europe and",
    "defence-minister": r"defen[cs]e|armed forces",
    "interior-minister": r"interior|internal affairs|home (secretary|affairs|minister)|internal security",
    "finance-minister": r"financ|treasury|exchequer",
    "energy-minister": r"energy",
    "trade-minister": r"commerce|trade",
    "culture-minister": r"culture",
    "security-minister": r"security",
    "vice-president": r"vice.president",
    "deputy-head-of-government": r"deputy (prime minister|premier|chairman)|vice pr(ime minister|emier)",
    "speaker-of-parliament": r"speaker|^(chair\w*|president) of the (national|legislative|chamber|senate|congress|parliament|state duma|federation council|verkhovna|european parliament)",
    "spokesperson": r"spoke|press secretary",
    "ambassador": r"ambassador",
    "permanent-representative": r"perma.ent representative|ambassador to the united nations",
    "chief-of-staff": r"chief of (the )?(general|army|defence|joint) ?staff|chief of staff of",
    "national-security-adviser": r"national security advis",
    "security-council-secretary": r"secretary of the .*security",
    "intelligence-chief": r"intelligence|mossad",
    "director": r"director",
    "head-of-presidential-office": r"head of the (office|presidential)",
    "presidential-aide": r"advis|aide",
    "mayor": r"mayor|head of kyiv",
    "party-leader": r"^chair",
    "secretary-general": r"secretary.general",
    "deputy-secretary-general": r"deputy secretary.general",
    "director-general": r"director.general",
    "central-bank-governor": r"governor|central bank|federal reserve",
    "commission-president": r"president of the european commission",
    "council-president": r"president of the european council",
}
"""Office code -> what the English position label of a source looks like."""
SAME = {
    "president": "head-of-state",
    "monarch": "head-of-state",
    "supreme-leader": "head-of-state",
    "pope": "head-of-state",
    "prime-minister": "head-of-government",
    "presidential-spokesperson": "spokesperson",
    "foreign-ministry-spokesperson": "spokesperson",
    "defence-ministry-spokesperson": "spokesperson",
}
"""Title -> the office it goes with."""


@dataclass(frozen=True)
class Record:
    """An office as a source gives it; `day`: when the source was copied."""

    position: str
    since: str
    until: str
    origin: str
    day: str


@dataclass
class Sources:
    """The extracts: ids and offices by name and country, labels by id, and who began which office when."""

    qids: dict[tuple[str, str], dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    held: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    labels: dict[str, tuple[str, ...]] = field(default_factory=dict)
    leaders: dict[str, list[tuple[str, Record]]] = field(default_factory=lambda: defaultdict(list))
    starts: dict[tuple[str, str], list[tuple[str, str, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )


def read_table(name: str) -> list[list[str]]:
    """A committed extract, as rows of cells."""
    with (TABLES / name).open(encoding="utf-8", newline="") as source:
        return list(csv.reader(source, delimiter="\t", quoting=csv.QUOTE_NONE))


def read_sources() -> Sources:
    """The committed extracts."""
    sources = Sources()
    for qid, name, country, position, start, end, repository, day in read_table("officeholders.tsv"):
        origin = f"Wikidata (CC0), copy every-politician-scrapers/{repository} of {day}"
        sources.qids[name_key(name), country].setdefault(qid, origin)
        sources.held[qid].append(Record(position, start, end, origin, day))
        sources.starts[country, kind_of(position)].append((start, name_key(name), origin))
    for qid, country, english, arabic, chinese, russian, path in read_table("politicians.tsv"):
        sources.qids[name_key(english), country].setdefault(qid, f"everypolitician-data (CC0), {path}")
        sources.labels[qid] = (english, arabic, chinese, russian)
    for name, country, position, start, origin, day in read_table("leaders.tsv"):
        sources.leaders[country].append((name_key(name), Record(position, start, "", origin, day)))
        sources.starts[country, position].append((start, name_key(name), origin))
    return sources


def kind_of(position: str) -> str:
    """The office code that a position label stands for, "" for none."""
    return next((code for code, looks in POSITIONS.items() if re.search(looks, position, re.IGNORECASE)), "")


def near(one: str | None, other: str | None) -> bool:
    """Whether two EDTF dates lie within NEAR days; a month counts as its middle, a year only as its own."""
    if not one or not other:
        return False
    if "-" not in one or "-" not in other:
        return one[:4] == other[:4]

    def day(value: str) -> date:
        parts = [int(part) for part in value.split("-")]
        return date(parts[0], parts[1], parts[2] if len(parts) == 3 else 15)

    return abs((day(one) - day(other)).days) <= NEAR


def agrees(tenure: Held, record: Record, person: Person) -> bool:
    """Whether a source's record is of the same kind of office and began about the same time.

    A president who heads the government too holds both offices by the same record.
    """
    kinds = {SAME.get(tenure.office, tenure.office)}
    for other in person.offices:
        if (other.of, other.since, other.until) == (tenure.of, tenure.since, tenure.until):
            kinds |= {"head-of-state"} if other.office == "president" else set()
    looks = "|".join(POSITIONS[kind] for kind in sorted(kinds) if kind in POSITIONS)
    return bool(
        looks and re.search(looks, record.position, re.IGNORECASE) and near(tenure.since, record.since)
    )


def find_qid(person: Person, sources: Sources) -> tuple[str | None, str]:
    """The Wikidata id and where it stands; (None, "") where no source, or more than one id, agrees."""
    found: dict[str, str] = {}
    for country in (person.country, "-"):
        for key in person.keys:
            found |= sources.qids.get((key, country), {})
        found = {qid: origin for qid, origin in found.items() if qid not in person.others}
        if found:
            break
    if len(found) > 1:
        held = {
            q: o
            for q, o in found.items()
            if any(agrees(t, r, person) for t in person.offices for r in sources.held[q])
        }
        if len(held) != 1:
            print(f"{person.where}: {sorted(found)} all fit, none is taken", file=sys.stderr)
            return None, ""
        found = held
    return next(iter(found.items())) if found else (None, "")


def surname_in(person: Person, key: str) -> bool:
    """Whether a leader's name in a source holds all words of one of the person's surnames (or names without one)."""
    words = set(key.split())
    forms = [name_key(name.surname or name.text) for name in person.names["en"]]
    return any(form and set(form.split()) <= words for form in forms)


def finer(given: str | None, found: str) -> str | None:
    """The found date where it is near the given one and says at least as much, otherwise the given one."""
    return found if given and len(found) >= len(given) and near(given, found) else given


def end_confirmed(tenure: Held, record: Record | None, person: Person, sources: Sources) -> str:
    """What confirms the end of a tenure, "" for nothing."""
    if record and near(tenure.until, record.until):
        return record.origin
    kind = SAME.get(tenure.office, tenure.office)
    own = tenure.of == f"state/{person.country.lower()}"
    for start, key, origin in sources.starts.get((person.country, kind), []) if own else []:
        if near(tenure.until, start) and key not in person.keys and not surname_in(person, key):
            return f"successor's first day, {origin}"
    return ""


def confirm(tenure: Held, qid: str | None, person: Person, sources: Sources) -> dict[str, str]:
    """The tenure as a row of the knowledge base, with the sources that confirm it."""
    since, until, notes = tenure.since, tenure.until, [tenure.source] if tenure.source else []
    checked = re.findall(r"\d{4}-\d\d-\d\d", tenure.source)
    own = tenure.of == f"state/{person.country.lower()}"
    records = list(sources.held.get(qid or "", []))
    records += [
        found for key, found in sources.leaders.get(person.country, []) if own and surname_in(person, key)
    ]
    first = None
    for record in records:
        if agrees(tenure, record, person) and record.origin not in notes:
            first = first or record
            since = since if tenure.source else finer(since, record.since)
            notes.append(record.origin)
            checked += [] if record.until else [record.day]
    if own and not until and not notes:
        for key, record in sources.leaders.get(person.country, []):
            if record.position == SAME.get(tenure.office, tenure.office) and surname_in(person, key):
                notes = [f"in office: {record.origin}; start: {UNCONFIRMED}"]
                checked.append(record.day)
    if until and notes and not tenure.source:
        origin = end_confirmed(tenure, first, person, sources)
        until = finer(until, first.until) if first and first.until else until
        notes += [] if origin in notes else [f"end: {origin or UNCONFIRMED}"]
    row = {"office": tenure.office, "of": tenure.of}
    row |= {"to": tenure.to} if tenure.to else {}
    row |= {"since": since} if since else {}
    row |= {"until": until} if until else {}
    row["source"] = "; ".join(notes) or UNCONFIRMED
    return row | ({"checked": max(checked)} if checked and not until else {})
