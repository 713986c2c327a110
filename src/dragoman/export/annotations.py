"""W3C Web Annotations (JSON-LD): every statement, event, mention, time and repair on its own words.

`annotations/collection.jsonld` is an AnnotationCollection, `annotations/page-00001.jsonld` and on are its pages of
PER_PAGE annotations. A target is the page with a TextQuoteSelector (32 code points before and after) and a
TextPositionSelector. Positions are Unicode code points into the page's visible text, as the model asks ("the
position is counted in code points of the normalised text, in logical order"); for an HTML page that is
`pages.text`, which `dragoman export --format jsonl` names and any reader can make again with `dragoman read`.
https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from dragoman.export.pages import Row, chunks, page_rows, web_address
from dragoman.ledger.ledger import Ledger

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
PER_PAGE = 1000
URN = "urn:x-dragoman:"
MOTIVATION = {
    "statement": "describing",
    "event": "describing",
    "mention": "identifying",
    "time": "tagging",
    "repair": "editing",
}
"""The model's own motivations: why each kind of row is there."""

_MEDIA = {"html": "text/html", "text": "text/plain", "jsonl": "application/x-ndjson"}
_GLOSSES = ("en", "ar", "zh", "ru")

Node = dict[str, Any]


def write_annotations(ledger: Ledger, folder: Path) -> None:
    """Write the collection and its pages into `folder/annotations`."""
    home = folder / "annotations"
    home.mkdir(parents=True, exist_ok=True)
    total = number = 0
    waiting: list[Node] = []
    for annotation in every_annotation(ledger):
        if len(waiting) == PER_PAGE:
            number += 1
            _write_page(home, number, total - PER_PAGE, waiting, more=True)
            waiting = []
        waiting.append(annotation)
        total += 1
    if waiting:
        number += 1
        _write_page(home, number, total - len(waiting), waiting, more=False)
    collection: Node = {"@context": CONTEXT, "id": "collection.jsonld", "type": "AnnotationCollection"}
    collection |= {"label": f"Dragoman {version('dragoman')}: who says and does what to whom", "total": total}
    if number:
        collection |= {"first": _page_name(1), "last": _page_name(number)}
    (home / "collection.jsonld").write_bytes(msgspec.json.encode(collection) + b"\n")


def every_annotation(ledger: Ledger) -> Iterator[Node]:
    """Every annotation, page by page, in the order of the words (without `@context`: their container has it)."""
    for pages in chunks(ledger):
        for row in page_rows(ledger, "annotation_rows", pages):
            yield annotation(row)


def annotation(row: Row) -> Node:
    """One row of `annotation_rows.sql` as an annotation."""
    kind = str(row["kind"])
    return {
        "id": f"{URN}{kind}:{quote(str(row['id']), safe='')}",
        "type": "Annotation",
        "motivation": MOTIVATION[kind],
        "generator": _generator(),
        "body": list(_bodies(kind, row)),
        "target": {
            "type": "SpecificResource",
            "source": _source(row),
            "selector": [
                {"type": "TextQuoteSelector", "exact": row["text"], "prefix": row["prefix"], "suffix": row["suffix"]},
                {"type": "TextPositionSelector", "start": row["start"], "end": row["end"]},
            ],
        },
    }  # fmt: skip


@cache
def _generator() -> Node:
    return {
        "id": "https://pypi.org/project/dragoman/",
        "type": "Software",
        "name": f"Dragoman {version('dragoman')}",
    }


def _bodies(kind: str, row: Row) -> Iterator[Node]:
    if kind == "repair":
        if row["en"] is not None:
            yield _text(row["en"], "editing")
    else:
        for language in _GLOSSES:
            if row[language]:
                yield _text(row[language], "describing") | {"language": language}
    tags = row["tags"]
    for tag in tags:
        yield _text(tag, "tagging")
    if row["who"]:
        source = f"http://www.wikidata.org/entity/{row['qid']}" if row["qid"] else entity_urn(str(row["who"]))
        yield {"type": "SpecificResource", "purpose": "identifying", "source": source}
        if row["label"]:
            yield _text(row["label"], "identifying")
    if row["note"]:
        yield _text(row["note"], "commenting")


def entity_urn(entity_id: str) -> str:
    """The IRI of an entity that has no Wikidata item."""
    return f"{URN}entity:{quote(entity_id, safe='')}"


def _text(value: object, purpose: str) -> Node:
    return {"type": "TextualBody", "value": value, "format": "text/plain", "purpose": purpose}


def _source(row: Row) -> Node:
    node: Node = {"id": web_address(row["url"]) or f"{URN}page:{row['page_id']}", "type": "Text"}
    node["format"] = _MEDIA.get(str(row["media"]), "text/plain")
    if row["language"] and row["language"] != "und":
        node["language"] = row["language"]
    return node


def _page_name(number: int) -> str:
    return f"page-{number:05}.jsonld"


def _write_page(home: Path, number: int, start: int, items: list[Node], *, more: bool) -> None:
    page: Node = {"@context": CONTEXT, "id": _page_name(number), "type": "AnnotationPage"}
    page |= {"partOf": "collection.jsonld", "startIndex": start}
    if number > 1:
        page["prev"] = _page_name(number - 1)
    if more:
        page["next"] = _page_name(number + 1)
    (home / _page_name(number)).write_bytes(msgspec.json.encode(page | {"items": items}) + b"\n")
