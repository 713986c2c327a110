"""`dragoman stories`, `story` and `related` on headlines in three languages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli import cli
from dragoman.errors import UsageError

ROWS = [
    {
        "id": "1",
        "title": "Talvera shaken by strong earthquake, nine dead",
        "language": "en",
        "published": "2024-05-02",
    },
    {
        "id": "2",
        "title": "Сильное землетрясение в Тальвере, девять погибших",
        "language": "ru",
        "published": "2024-05-02",
    },
    {
        "id": "3",
        "title": "Fuerte terremoto en Talvera deja nueve muertos",
        "language": "es",
        "published": "2024-05-03",
    },
    {"id": "4", "title": "Central bank leaves rates unchanged", "language": "en", "published": "2024-05-03"},
]


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("stories")
    path = folder / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS), "utf-8")
    assert run("read", path, "-o", folder / "l.duckdb", "--workers", "1").exit_code == 0
    return folder / "l.duckdb"


def test_stories_are_listed_with_a_title_in_each_language(ledger: Path) -> None:
    (story,) = json.loads(run("stories", ledger, "--json").output)
    assert set(story["titles"]) == {"en", "ru", "es"}
    assert (story["first"], story["last"], story["articles"]) == ("2024-05-02", "2024-05-03", 3)
    printed = run("stories", ledger).output
    assert "землетрясение" in printed
    assert "1 article told by nobody else" in printed
    assert json.loads(run("stories", ledger, "--json", "--language", "ja").output) == []
    assert len(json.loads(run("stories", ledger, "--json", "--text", "ТАЛЬВЕРЕ").output)) == 1


def test_a_story_is_told_by_its_id_or_an_articles(ledger: Path) -> None:
    (story,) = json.loads(run("stories", ledger, "--json").output)
    told = json.loads(run("story", ledger, story["story_id"], "--json").output)
    assert [article["language"] for article in told["articles"]][2] == "es"
    again = run("story", ledger, told["articles"][2]["article_id"], "--json")
    assert json.loads(again.output) == told
    assert "2024-05-03" in run("story", ledger, story["story_id"]).output
    assert isinstance(run("story", ledger, "nothing").exception, UsageError)


def test_related_articles_have_a_level_and_a_reason(ledger: Path) -> None:
    (story,) = json.loads(run("stories", ledger, "--json").output)
    first = json.loads(run("story", ledger, story["story_id"], "--json").output)["articles"][0]["article_id"]
    found = json.loads(run("related", ledger, first, "--json").output)
    assert [item["level"] for item in found] == ["same story", "same story"]
    assert all(item["why"] for item in found)
    assert "same story" in run("related", ledger, first).output
