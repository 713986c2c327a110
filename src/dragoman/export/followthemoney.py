"""FollowTheMoney entities, one JSON object a line, for Aleph, OpenSanctions' tools and `ftm`.

What becomes what (schema names of FollowTheMoney 4.11):

    person                      Person          article      Article (with its words)
    state, government           PublicBody      mention      Mention, one per article and entity
    organisation, group, outlet Organization    event        Event (actors and recipients are `involved`)
    place                       Address         statement    UnknownLink from speaker to addressee, role = the act
    operation, exercise         Event           ... about    UnknownLink from speaker to who it is about

An agreement has no schema and is left out. `country` is where the ledger knows the state; dates are as precise as
FollowTheMoney allows (a year, month or day; "about" and open ends are lost, so `keywords` keep the EDTF form).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import msgspec

from dragoman.export.pages import Row, chunks, page_rows, web_address
from dragoman.knowledge.base import knowledge_base
from dragoman.ledger.ledger import Ledger, query
from dragoman.text.ids import content_id

SCHEMA = {
    "person": "Person",
    "state": "PublicBody",
    "government": "PublicBody",
    "organisation": "Organization",
    "group": "Organization",
    "outlet": "Organization",
    "place": "Address",
    "operation": "Event",
    "exercise": "Event",
}
"""Entity kind -> schema; a kind that is not here is left out."""

LEGAL = {"person", "state", "government", "organisation", "group", "outlet"}
"""Kinds whose schema is a LegalEntity: who can be involved in an event or be named by a Mention."""

_NAME, _STRING, _TEXT = 384, 1024, 65000
"""The longest value that a name, a string and a text may have."""
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
_PLAIN_ID = re.compile(r"[A-Za-z0-9/-]*[A-Za-z0-9]")
_LANGUAGES = {"ar": "ara", "en": "eng", "ru": "rus", "zh": "zho"}
_MEDIA = {"html": "text/html", "text": "text/plain", "jsonl": "application/json"}

Entity = dict[str, object]
Values = dict[str, list[str | None]]


def write_followthemoney(ledger: Ledger, folder: Path) -> None:
    """Write `followthemoney.ftm.json`."""
    encoder = msgspec.json.Encoder()
    with (folder / "followthemoney.ftm.json").open("wb") as file:
        for entity in entities(ledger):
            file.write(encoder.encode(entity) + b"\n")


def entities(ledger: Ledger) -> Iterator[Entity]:
    """Every entity: who is named first, then page by page what the articles say."""
    countries = {e.iso3: e.iso2.lower() for e in knowledge_base().rows if e.iso3 and e.iso2}
    kinds: dict[str, str] = {}
    for batch in ledger.reader(query("export_entities")):
        for row in batch.to_pylist(maps_as_pydicts="strict"):
            kinds[row["entity_id"]] = row["kind"]
            if row["kind"] in SCHEMA:
                yield _who(row, countries)
    for pages in chunks(ledger):
        for row in page_rows(ledger, "ftm_articles", pages):
            yield _article(row)
        for row in page_rows(ledger, "ftm_mentions", pages):
            if row["kind"] in LEGAL:
                yield _mention(row, countries)
        for row in page_rows(ledger, "ftm_events", pages):
            yield _event(row, kinds, countries)
        for row in page_rows(ledger, "ftm_statements", pages):
            yield from _links(row, kinds)


def key(ledger_id: object) -> str:
    """The FollowTheMoney id of a ledger's id, letters, digits, `-` and `.` only: `state/arm` -> `dragoman-state.arm`."""
    text = str(ledger_id)
    return (
        f"dragoman-{text.replace('/', '.')}"
        if _PLAIN_ID.fullmatch(text)
        else f"dragoman-{content_id('id', text)}"
    )


def _entity(schema: str, entity_id: str, values: Values) -> Entity:
    properties = {
        name: kept for name, given in values.items() if (kept := list(dict.fromkeys(v for v in given if v)))
    }
    return {"id": entity_id, "schema": schema, "properties": properties}


def _who(row: Row, countries: dict[str, str]) -> Entity:
    names, labels = row["names"], row["labels"]
    label = _line(row["label"], _NAME)
    others = [_line(name, _NAME) for name in [*labels.values(), *(n["name"] for n in names)]]
    aliases = [name for name in others if name and name != label]
    country = countries.get(str(row["iso3"] or row["country"]))
    schema = SCHEMA[str(row["kind"])]
    values: Values = {
        "name": [label],
        "alias": [*aliases],
        "country": [country],
        "wikidataId": [_maybe(row["qid"])],
    }
    if schema == "Address":
        values["full"] = [label]
    if row["kind"] in ("operation", "exercise", "outlet"):
        values["keywords"] = [str(row["kind"])]
    return _entity(schema, key(row["entity_id"]), values)


def _article(row: Row) -> Entity:
    publishers = row["publishers"]
    title = _line(row["title"], _STRING)
    return _entity(
        "Article",
        key(row["article_id"]),
        {
            "title": [title],
            "name": [_line(row["title"], _NAME)],
            "fileName": [_line(row["path"], _STRING)],
            "language": [_LANGUAGES.get(str(row["language"]).split("-")[0])],
            "mimeType": [_MEDIA.get(str(row["media"]))],
            "publishedAt": [*_dates(row["published"])],
            "author": [_line(row["byline"], _STRING)],
            "publisher": [_line(label, _STRING) for label in publishers if label],
            "sourceUrl": [web_address(row["url"])],
            "bodyText": _pieces(str(row["body"] or "")),
            "keywords": [str(row["role"])],
        },
    )


def _mention(row: Row, countries: dict[str, str]) -> Entity:
    names = row["names"]
    return _entity(
        "Mention",
        f"dragoman-{content_id('mention', row['article_id'], row['entity_id'])}",
        {
            "document": [key(row["article_id"])],
            "resolved": [key(row["entity_id"])],
            "name": [_line(name, _NAME) for name in names],
            "detectedSchema": [SCHEMA[str(row["kind"])]],
            "contextCountry": [countries.get(str(row["country"]))],
        },
    )


def _event(row: Row, kinds: dict[str, str], countries: dict[str, str]) -> Entity:
    involved = row["involved"]
    dates = _dates(row["date"])
    spread = {"date": dates} if len(dates) < 2 else {"startDate": dates[:1], "endDate": dates[1:]}
    values: Values = {
        "name": [_line(row["gloss"], _NAME)],
        "summary": [_text(row["text"])],
        **{name: [*found] for name, found in spread.items()},
        "involved": [key(i) for i in involved if kinds.get(i) in LEGAL],
        "location": [_line(row["place"], _STRING)],
        "country": [countries.get(str(row["country"]))],
        "proof": [key(row["article_id"])],
        "detectedLanguage": [_LANGUAGES.get(str(row["language"]).split("-")[0])],
        "keywords": [_maybe(row["type"]), _maybe(row["mode"]), _maybe(row["status"]), _maybe(row["date"])],
        "recordId": [str(row["event_id"])],
        "sourceUrl": [web_address(row["url"])],
    }
    return _entity("Event", key(row["event_id"]), values)


def _links(row: Row, kinds: dict[str, str]) -> Iterator[Entity]:
    speakers, addressees, about = row["speakers"], row["addressees"], row["about"]
    targets = [(str(row["act"]), i) for i in addressees]
    targets += [(f"{row['act']} (about)", i) for i in about if i not in addressees]
    for speaker in speakers:
        for role, other in targets:
            if other == speaker or kinds.get(speaker) not in SCHEMA or kinds.get(other) not in SCHEMA:
                continue
            yield _entity(
                "UnknownLink",
                f"dragoman-{content_id('link', row['statement_id'], speaker, role, other)}",
                {
                    "subject": [key(speaker)],
                    "object": [key(other)],
                    "role": [role],
                    "date": [*_dates(row["said_on"])[:1]],
                    "summary": [_text(row["text"])],
                    "description": [_text(row["gloss"])],
                    "proof": [key(row["article_id"])],
                    "recordId": [str(row["statement_id"])],
                    "sourceUrl": [web_address(row["url"])],
                },
            )


def _dates(edtf: object) -> list[str]:
    """The date, or the two ends of an interval; an end that is open or has an uncertain digit is left out."""
    parts = [part.strip("~?%") for part in str(edtf or "").split("/")]
    return [part for part in parts if _DAY.fullmatch(part)]


def _line(value: object, size: int) -> str | None:
    """A value on one line, at most `size` characters."""
    return " ".join(_plain(str(value or "")).split())[:size].strip() or None


def _text(value: object) -> str | None:
    return _pieces(str(value or ""))[0]


def _pieces(text: str) -> list[str | None]:
    """A long text in pieces that fit a value."""
    plain = _plain(text)
    return [piece for at in range(0, len(plain), _TEXT) if (piece := plain[at : at + _TEXT].strip())] or [
        None
    ]


def _plain(text: str) -> str:
    """Text as FollowTheMoney keeps it: composed letters (NFC), no controls, no joiners or direction marks."""
    composed = unicodedata.normalize("NFC", text)
    return "".join(c if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf") else "" for c in composed)


def _maybe(value: object) -> str | None:
    return str(value) if value else None
