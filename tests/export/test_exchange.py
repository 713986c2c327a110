"""Formats that other programs read: what they say is what the ledger says, and no page's words get out of their place."""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx
import pytest
from click.testing import CliRunner

from dragoman.cli import cli
from dragoman.errors import UsageError
from dragoman.export import FORMATS, Scope, narrowed, story_scope, write
from dragoman.export.annotations import PER_PAGE
from dragoman.export.followthemoney import SCHEMA
from dragoman.knowledge.base import knowledge_base
from dragoman.ledger.ledger import TABLES, Ledger
from dragoman.wording.words import words
from hostile_ledger import HOSTILE, TITLE, hostile_ledger


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_ledger(tmp_path_factory.mktemp("hostile") / "a.duckdb")


def written(ledger: Path, name: str, folder: Path, scope: Scope | None = None) -> list[Path]:
    with Ledger(ledger) as opened:
        return write(opened, name, folder, scope or Scope())


def annotations(folder: Path) -> list[dict[str, Any]]:
    pages = [
        json.loads(path.read_text("utf-8")) for path in sorted((folder / "annotations").glob("page-*.jsonld"))
    ]
    return [item for page in pages for item in page["items"]]


def test_annotations_select_the_words_of_the_ledger(ledger: Path, tmp_path: Path) -> None:
    written(ledger, "annotation", tmp_path)
    with Ledger(ledger) as opened:
        text = opened.rows("SELECT text FROM pages WHERE page_id = 'pg-1'")[0][0]
    found = annotations(tmp_path)
    assert len(found) == len(HOSTILE) * 2 + 4 + 2
    for item in found:
        quote, position = item["target"]["selector"]
        start, end = position["start"], position["end"]
        assert text[start:end] == quote["exact"]
        assert text[max(0, start - 32) : start] == quote["prefix"]
        assert text[end : end + 32] == quote["suffix"]


def test_annotations_keep_to_the_model(ledger: Path, tmp_path: Path) -> None:
    """The musts of the W3C Web Annotation model: ids, types, motivations, one or more targets, purposes on bodies."""
    written(ledger, "annotation", tmp_path)
    collection = json.loads((tmp_path / "annotations/collection.jsonld").read_text("utf-8"))
    assert (collection["@context"], collection["type"]) == (
        "http://www.w3.org/ns/anno.jsonld",
        "AnnotationCollection",
    )
    page = json.loads((tmp_path / "annotations" / collection["first"]).read_text("utf-8"))
    assert (page["type"], page["partOf"], page["startIndex"]) == ("AnnotationPage", collection["id"], 0)
    found = annotations(tmp_path)
    assert collection["total"] == len(found)
    assert len({item["id"] for item in found}) == len(found)
    model = {"describing", "identifying", "tagging", "editing", "commenting"}
    for item in found:
        assert item["type"] == "Annotation"
        assert item["motivation"] in model
        assert item["target"]["source"]["id"].startswith("urn:x-dragoman:page:")
        assert item["target"]["source"]["language"] == "ar" or item["id"].split(":")[2] == "repair"
        for body in item["body"]:
            assert body["purpose"] in model
            assert ("value" in body) == (body["type"] == "TextualBody")
    (speaker,) = [b["source"] for b in found[-1]["body"] if b["type"] == "SpecificResource"]
    assert speaker == "urn:x-dragoman:entity:person%2Fx"


def test_annotations_are_paged(ledger: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.export.annotations.PER_PAGE", 7)
    assert PER_PAGE == 1000
    written(ledger, "annotation", tmp_path)
    pages = [json.loads(p.read_text("utf-8")) for p in sorted((tmp_path / "annotations").glob("page-*"))]
    assert [len(page["items"]) for page in pages] == [7, 7, 7, 7, 2]
    assert [page["startIndex"] for page in pages] == [0, 7, 14, 21, 28]
    assert "prev" not in pages[0]
    assert [page["next"] for page in pages[:-1]] == [page["id"] for page in pages[1:]]


def ftm_entities(ledger: Path, folder: Path) -> list[dict[str, Any]]:
    (path,) = written(ledger, "followthemoney", folder)
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_followthemoney_links_who_says_what_to_whom(ledger: Path, tmp_path: Path) -> None:
    found = {entity["id"]: entity for entity in ftm_entities(ledger, tmp_path)}
    assert found["dragoman-state.arm"]["schema"] == "PublicBody"
    assert found["dragoman-state.arm"]["properties"]["country"] == ["am"]
    assert found["dragoman-place.hill"]["properties"]["full"] == ["Hill"]
    links = [e["properties"] for e in found.values() if e["schema"] == "UnknownLink"]
    assert {(p["subject"][0], p["role"][0], p["object"][0]) for p in links} == {
        ("dragoman-person.x", "accuse", "dragoman-state.arm"),
        ("dragoman-person.x", "accuse (about)", "dragoman-place.hill"),
    }
    assert all(found[p["proof"][0]]["schema"] == "Article" for p in links)
    events = [e["properties"] for e in found.values() if e["schema"] == "Event"]
    assert [e.get("date", [e.get("startDate")]) for e in events][:2] == [["2023-09"], ["2023-09-07"]]
    assert (events[2]["startDate"], events[2]["endDate"]) == (["2022-11-23"], ["2022-11-24"])
    assert "date" not in events[3]
    assert all(e["properties"].get("sourceUrl", ["https:"])[0].startswith("https:") for e in found.values())


def test_followthemoney_says_what_it_leaves_out() -> None:
    assert {row.kind for row in knowledge_base().rows} - set(SCHEMA) == {"agreement"}


@pytest.fixture
def ftm() -> str:
    """followthemoney's own command."""
    command = shutil.which("ftm")
    if command is None:
        pytest.skip("`ftm` is not installed (pip install -r requirements/ftm.txt, needs ICU's headers)")
    return command


def test_ftm_validate_accepts_every_entity_as_it_is(ftm: str, ledger: Path, tmp_path: Path) -> None:
    (path,) = written(ledger, "followthemoney", tmp_path)
    subprocess.run(
        [ftm, "validate", "-i", str(path), "-o", str(tmp_path / "clean.json")], check=True, timeout=120
    )
    given, kept = (
        [json.loads(line) for line in file.read_text("utf-8").splitlines()]
        for file in (path, tmp_path / "clean.json")
    )
    assert [(e["id"], e["schema"]) for e in kept] == [(e["id"], e["schema"]) for e in given]
    for before, after in zip(given, kept, strict=True):
        assert {k: sorted(v) for k, v in after["properties"].items()} == {
            k: sorted(v) for k, v in before["properties"].items()
        }


def test_gexf_is_read_by_networkx(ledger: Path, tmp_path: Path) -> None:
    (path,) = written(ledger, "gexf", tmp_path)
    graph = networkx.read_gexf(path)
    assert graph.nodes["person/x"]["label"] == HOSTILE[0]
    kinds = {(a, b, d["what"], d["of"], d["weight"]) for a, b, d in graph.edges(data=True)}
    assert kinds == {
        ("person/x", "state/arm", "accuse", "statement", len(HOSTILE)),
        ("state/arm", "person/x", "ASSAULT", "event", 4),
    }
    ElementTree.parse(path)


def test_a_timeline_is_as_precise_as_the_ledger(ledger: Path, tmp_path: Path) -> None:
    (path,) = written(ledger, "timeline", tmp_path)
    line = json.loads(path.read_text("utf-8"))
    starts = {slide["unique_id"]: (slide["start_date"], slide.get("end_date")) for slide in line["events"]}
    assert starts["ev-0"] == ({"year": 2023, "month": 9}, {"year": 2023, "month": 9, "day": 30})
    assert starts["ev-1"] == ({"year": 2023, "month": 9, "day": 7}, None)
    assert starts["ev-2"] == ({"year": 2022, "month": 11, "day": 23}, {"year": 2022, "month": 11, "day": 24})
    assert "ev-3" not in starts
    assert line["title"]["text"]["headline"] == "&lt;b&gt;Truce&lt;/b&gt; &quot;holds&quot;"
    for slide in line["events"]:
        assert not re.search(r"<(script|img|i\b)", slide["text"]["headline"] + slide["text"]["text"])
        assert "javascript:" not in slide["text"]["text"]


class Elements(HTMLParser):
    """Every element and attribute of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.words += data


def test_a_report_holds_the_evidence_and_no_markup_of_a_page(ledger: Path, tmp_path: Path) -> None:
    (path,) = written(ledger, "report", tmp_path)
    html = path.read_text("utf-8")
    seen = Elements(html)
    assert not seen.names & {"script", "img", "iframe", "i", "b", "link", "form"}
    assert not [name for name, _ in seen.attributes if name.startswith("on") or name in ("style", "src")]
    assert not [
        value
        for name, value in seen.attributes
        if name == "href" and not (value or "").startswith("https://")
    ]
    assert "default-src 'none'" in html
    assert TITLE in seen.words
    for line in (HOSTILE[0], HOSTILE[1], HOSTILE[-1]):
        assert line in seen.words
    assert "U+202E" in seen.words
    assert not set(seen.words) & set("\u202e\u202c\u2067\u2069\x0b\x1b")
    assert ("dir", "rtl") in seen.attributes


@pytest.mark.parametrize("language", ["en", "ar", "zh", "ru"])
def test_a_report_speaks_its_readers_language(ledger: Path, tmp_path: Path, language: str) -> None:
    """Headings, readings, names and dates are the reader's; the evidence keeps its own language and direction."""
    with Ledger(ledger) as opened:
        (path,) = write(opened, "report", tmp_path, language=language)
    html, t = path.read_text("utf-8"), words(language)
    side = "rtl" if language == "ar" else "ltr"
    assert f'<html lang="{t.tag}" dir="{side}">' in html
    for key in ("report.said_and_done", "nav.articles"):
        assert f"<h2>{t(key)}</h2>" in html
    assert t.term("act", "accuse") in html
    assert "<blockquote" in html
    if language != "en":
        told = Elements(html).words
        assert words("en")("report.said_and_done") not in told
        assert "accuses" not in told


@pytest.mark.parametrize("language", ["ar", "zh", "ru"])
def test_a_timeline_speaks_its_readers_language(ledger: Path, tmp_path: Path, language: str) -> None:
    with Ledger(ledger) as opened:
        (path,) = write(opened, "timeline", tmp_path, language=language)
    groups = {slide["group"] for slide in json.loads(path.read_text("utf-8"))["events"]}
    t = words(language)
    assert t.term("act", "accuse") in groups
    assert not groups & {"accuse", "ASSAULT"}


def test_a_report_of_a_ledger_without_stories_says_so(ledger: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no stories"):
        written(ledger, "report", tmp_path, Scope(articles=("ar-2",)))


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_can_be_had_of_a_story(ledger: Path, tmp_path: Path, name: str) -> None:
    command = ["export", str(ledger), "--format", name, "--out", str(tmp_path / "out"), "--story", "sy-1"]
    result = CliRunner().invoke(cli, command, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    files = [path.read_bytes() for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert files
    assert not any(b"example.org/b" in data for data in files)


def test_csv_of_a_story_runs_nothing(ledger: Path, tmp_path: Path) -> None:
    with Ledger(ledger) as opened:
        write(opened, "csv", tmp_path, story_scope(opened, "sy-1"))
    with (tmp_path / "articles.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.reader(file))) == 2
    for path in tmp_path.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                assert not [
                    value for value in row if value.startswith(tuple("=+@＝")) or value.startswith("-2")
                ], path


def test_a_part_in_scope_has_no_row_of_the_rest(ledger: Path) -> None:
    with Ledger(ledger) as opened:
        whole = {table: opened.count(table) for table in TABLES}
        with narrowed(opened, Scope(articles=("ar-1",), statements=("st-0", "st-1"), events=())) as part:
            assert (part.count("pages"), part.count("statements"), part.count("events")) == (1, 2, 0)
            assert part.count("accounts") == 2
        assert {table: opened.count(table) for table in TABLES} == whole


def test_scope_ids_are_never_sql(ledger: Path) -> None:
    with (
        Ledger(ledger) as opened,
        narrowed(opened, Scope(articles=("'; DROP TABLE pages; --", '"', "ar-1"))) as part,
    ):
        assert part.count("articles") == 1
