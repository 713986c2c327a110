"""dragoman disagreements, blame and timeline, on pages of our own."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import dragoman
from dragoman.cli import cli

PAGES = [
    {"id": "1", "title": "Dam", "published": "2023-05-01", "text": "Egypt accused Ethiopia of filling the dam in secret. Ethiopia denied it."},
    {"id": "2", "title": "سد", "published": "2023-05-02", "text": "اتهمت مصر إثيوبيا بملء السد سرا. ونفت إثيوبيا ذلك."},
    {"id": "3", "title": "Bridge", "published": "2023-06-10", "text": "Kenya and Uganda signed an agreement on 9 June 2023."},
]  # fmt: skip


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    (folder / "pages.jsonl").write_text("\n".join(json.dumps(row) for row in PAGES), "utf-8")
    dragoman.read([str(folder / "pages.jsonl")], str(folder / "a.duckdb"), workers=1)
    return folder / "a.duckdb"


def run(*arguments: str | Path) -> Result:
    result = CliRunner().invoke(cli, [str(argument) for argument in arguments])
    assert result.exit_code == 0, result.output
    return result


def test_disagreements_are_listed_and_shown(ledger: Path) -> None:
    assert "Egypt against Ethiopia: charge and denial" in run("disagreements", ledger).stdout
    found = json.loads(run("disagreements", ledger, "--json").stdout)
    shown = run("disagreements", ledger, found[0]["disagreement_id"], "--bidi", "off").stdout
    for account in found[0]["accounts"]:
        assert account["text"].split()[0] in shown
    assert "Egypt" in shown
    assert "2023-05-01" in shown


def test_disagreements_as_csv_have_an_account_a_line(ledger: Path) -> None:
    found = json.loads(run("disagreements", ledger, "--json").stdout)
    rows = list(csv.DictReader(io.StringIO(run("disagreements", ledger, "--csv").stdout)))
    assert len(rows) == sum(len(each["accounts"]) for each in found)
    assert {row["position"] for row in rows} >= {"state/egy", "state/eth"}


def test_disagreements_of_a_language_or_kind(ledger: Path) -> None:
    assert json.loads(run("disagreements", ledger, "--json", "--language", "ru").stdout) == []
    assert json.loads(run("disagreements", ledger, "--json", "--kind", "dates differ").stdout) == []


def test_blame_counts_and_tells_who_answered(ledger: Path) -> None:
    (edge,) = json.loads(run("blame", ledger, "--json").stdout)
    assert (edge["who"], edge["whom"]) == ("state/egy", "state/eth")
    assert edge["languages"] == ["ar", "en"]
    assert edge["answered"] == edge["times"]
    assert any("denied" in answer["text"] for answer in edge["answers"])
    assert "Egypt → Ethiopia" in run("blame", ledger).stdout
    assert json.loads(run("blame", ledger, "--json", "--who", "Ethiopia").stdout) == []
    assert json.loads(run("blame", ledger, "--json", "--since", "2024").stdout) == []


def test_a_timeline_is_in_order(ledger: Path) -> None:
    entries = json.loads(run("timeline", ledger, "--json").stdout)
    dates = [entry["date"] for entry in entries if entry["date"]]
    assert dates == sorted(dates)
    signed = next(e for e in entries if e["kind"] == "happening" and e["what"] == "AGREE")
    assert (signed["date"], signed["precision"], signed["voices"]) == ("2023-06-09", "day", 1)
    assert {
        e["kind"] for e in json.loads(run("timeline", ledger, "--json", "--kind", "utterance").stdout)
    } == {"utterance"}
    assert "2023-06-09" in run("timeline", ledger).stdout


def test_what_is_typed_wrong_is_told(ledger: Path) -> None:
    result = CliRunner().invoke(cli, ["disagreements", str(ledger), "di-none"])
    assert result.exit_code != 0
