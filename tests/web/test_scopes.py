"""Every view can be exported: what its footer leads to holds what the view shows, and nothing else."""

from __future__ import annotations

import io
import json
import re
import zipfile
from html import unescape

import httpx
import pytest


def exported(client: httpx.Client, address: str) -> dict[str, list[dict[str, object]]]:
    """The tables that the export of a page leads to, by name."""
    page = client.get(address).raise_for_status().text
    found = re.search(r'<a href="(/export[^"]*)">', page)
    assert found
    formats = client.get(unescape(found[1])).raise_for_status().text
    rows = re.search(r'<a href="(/export/jsonl[^"]*)" download', formats)
    assert rows
    packed = client.get(unescape(rows[1])).raise_for_status()
    with zipfile.ZipFile(io.BytesIO(packed.content)) as archive:
        return {
            name.rpartition("/")[2].removesuffix(".jsonl"): [json.loads(line) for line in archive.read(name).splitlines()]
            for name in archive.namelist()
        }  # fmt: skip


def ids(rows: list[dict[str, object]], name: str) -> set[object]:
    return {row[name] for row in rows}


@pytest.mark.parametrize(
    ("address", "of"),
    [
        ("/articles?language=ar", "article_id"),
        ("/articles?text=Karabakh", "article_id"),
        ("/search?q=Lachin", "article_id"),
        ("/search?q=Pashinyan&language=ru&act=accuse", "article_id"),
        ("/statements?speaker=Пашинян", "statement_id"),
        ("/events?type=ASSAULT&language=zh", "event_id"),
    ],
)
def test_a_filtered_list_is_exported_as_it_is_shown(client: httpx.Client, address: str, of: str) -> None:
    path, _, query = address.partition("?")
    shown = ids(client.get(f"{path}.json?{query}&limit=1000").json()["rows"], of)
    tables = exported(client, address)
    assert ids(tables[f"{of.removesuffix('_id')}s"], of) == shown
    assert shown
    everything = ids(client.get(f"{path}.json?limit=1000").json()["rows"], of)
    assert shown < everything


def test_stories_are_exported_with_their_articles(client: httpx.Client) -> None:
    rows = client.get("/stories.json?language=ar").json()["rows"]
    tables = exported(client, "/stories?language=ar")
    assert ids(tables["stories"], "story_id") == ids(rows, "story_id")
    assert len(tables["articles"]) == sum(row["articles"] for row in rows)


def test_an_actor_is_exported_with_all_it_has_a_part_in(client: httpx.Client) -> None:
    told = client.get("/actors/person/nikol-pashinyan.json").json()
    tables = exported(client, "/actors/person/nikol-pashinyan")
    said = [row for row in tables["statements"] if row["speaker"] == told["actor"]["entity_id"]]
    alone = [row for row in said if not row["co_speakers"]]
    assert len(alone) <= told["says"]["total"] <= len(tables["statements"])
    assert all(
        "person/nikol-pashinyan" in json.dumps(row)
        for name in ("statements", "events")
        for row in tables[name]
    )
    assert tables["events"]


def test_the_matrix_is_exported_as_the_statements_it_counts(client: httpx.Client) -> None:
    for query in ("", "?act=deny&act=reject&about=1", "?kind=state&roll=officials"):
        rows = client.get(f"/accusations.json{query}").json()["rows"]
        tables = exported(client, f"/accusations{query}")
        assert tables["statements"]
        assert not tables["events"]
        assert len(tables["statements"]) <= sum(row["statements"] for row in rows)
        assert len(tables["statements"]) >= max(row["statements"] for row in rows)
        wanted = {"accuse"} if "act" not in query else {"deny", "reject"}
        assert ids(tables["statements"], "act") <= wanted


def test_disagreements_are_exported_with_their_accounts(client: httpx.Client) -> None:
    rows = client.get("/disagreements.json?kind=who is to blame").json()["rows"]
    tables = exported(client, "/disagreements?kind=who+is+to+blame")
    assert len(tables["disagreements"]) >= len(rows) > 0
    one = client.get(f"/disagreements/{rows[0]['disagreement_id']}.json").json()
    tables = exported(client, f"/disagreements/{rows[0]['disagreement_id']}")
    assert ids(tables["articles"], "article_id") == ids(one["accounts"], "article_id")
    kept = {account["statement_id"] for account in one["accounts"]} - {None}
    assert ids(tables["statements"], "statement_id") == kept


def test_the_queue_is_exported(client: httpx.Client) -> None:
    left = client.get("/review.json?kind=event").json()["total"]
    assert len(exported(client, "/review?kind=event")["events"]) == left > 0
    tables = exported(client, "/review")
    assert tables["statements"]
    assert tables["events"]


def test_what_is_no_part_is_refused(client: httpx.Client) -> None:
    for query in (
        "of=none",
        "of=actor&id=person/nobody",
        "of=disagreement&id=di-0",
        "of=actor",
        "story=story-0",
    ):
        assert client.get(f"/export?{query}").status_code == 404, query
        assert client.get(f"/export/csv?{query}").status_code == 404, query
    assert client.get("/export").status_code == 200
    assert "/export?" not in client.get("/articles").text.replace("/export?of=search", "")
