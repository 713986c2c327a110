"""`dragoman judge`, and `find` and `show` of happenings and utterances, end to end."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dragoman.cli import cli
from dragoman.errors import DragomanError
from dragoman.ledger.ledger import Ledger

PAGES = {
    "en": "Talks on water\n\n7 September 2023\n\nEgypt accused Sudan of closing the canal on Wednesday. "
    "France and Japan signed an agreement in Paris on Tuesday.",
    "ru": "Переговоры о воде\n\n7 сентября 2023\n\nЕгипет в среду обвинил Судан в закрытии канала. "
    "Франция и Япония во вторник подписали соглашение в Париже.",
    "zh": "用水談判\n\n2023-09-07\n\n埃及週三指責蘇丹關閉運河。法國與日本週二在巴黎簽署協議。",
}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for name, text in PAGES.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    ledger = tmp_path_factory.mktemp("out") / "l.duckdb"
    assert run("read", folder, "-o", ledger, "--workers", "1").exit_code == 0
    return ledger


@pytest.fixture
def ledger(read: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(read, tmp_path / "l.duckdb"))


def found(ledger: Path, what: str, *options: str) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(run("find", ledger, what, "--json", *options).stdout)
    return rows


def test_what_pages_tell_together_is_found_and_shown(ledger: Path) -> None:
    (signed,) = found(ledger, "happenings", "--type", "AGREE", "--language", "ru")
    assert len(signed["accounts"]) >= 2
    shown = run("show", ledger, str(signed["happening_id"])).stdout
    assert "en.txt" in shown
    assert "ru.txt" in shown
    table = run("find", ledger, "happenings", "--type", "AGREE").stdout
    assert "happening" in table
    assert found(ledger, "utterances", "--speaker", "Egypt")
    assert "utterance_id" in run("find", ledger, "utterances", "--csv").stdout
    with pytest.raises(DragomanError, match="not of happenings"):
        cli.main(["find", str(ledger), "happenings", "--speaker", "Egypt"], standalone_mode=False)


def test_a_judgement_is_told_everywhere_and_taken_back(ledger: Path) -> None:
    event = str(found(ledger, "events")[0]["event_id"])
    done = run("judge", ledger, "wrong", event, "--why", "misread", "--user", "ada")
    assert done.exit_code == 0
    assert "ada" in run("judge", ledger).stdout
    assert found(ledger, "events")[0]["judged"] == "wrong"
    assert "judged wrong" in run("find", ledger, "events").stdout
    assert "misread" in run("show", ledger, event).stdout
    assert all(event not in hit["event_ids"] for hit in found(ledger, "happenings"))
    assert run("judge", ledger, "wrong", event, "--withdraw").exit_code == 0
    assert found(ledger, "events")[0]["judged"] is None
    assert any(event in hit["event_ids"] for hit in found(ledger, "happenings"))


def test_a_judgement_on_what_is_gone_is_taken_back_by_the_same_words(ledger: Path) -> None:
    happening = str(found(ledger, "happenings", "--type", "AGREE", "--language", "ru")[0]["happening_id"])

    def there() -> bool:
        return happening in {hit["happening_id"] for hit in found(ledger, "happenings")}

    assert run("judge", ledger, "wrong", happening, "--user", "ada").exit_code == 0
    assert not there()
    assert run("judge", ledger, "wrong", happening[:-2], "--withdraw").exit_code == 0
    assert there()


def test_judgements_are_exported_and_taken_in_again(ledger: Path, read: Path, tmp_path: Path) -> None:
    one, other = (str(row["statement_id"]) for row in found(ledger, "statements")[:2])
    run("judge", ledger, "same", one, other, "--user", "ada")
    run("export", ledger, "--format", "jsonl", "--out", tmp_path / "rows")
    again = Path(shutil.copy(read, tmp_path / "again.duckdb"))
    for _ in range(2):
        assert run("judge", again, "--import", tmp_path / "rows/judgements.jsonl").exit_code == 0
    for path in (ledger, again):
        with Ledger(path) as opened:
            assert opened.count("judgements") == 1
            sides = [set(ids) for (ids,) in opened.rows("SELECT statement_ids FROM utterances")]
            assert any({one, other} <= ids for ids in sides)
    (judgement,) = (tmp_path / "rows/judgements.jsonl").read_text("utf-8").splitlines()
    judgement_id = json.loads(judgement)["judgement_id"]
    assert run("judge", again, "--withdraw", judgement_id).exit_code == 0
    assert "taken back" in run("judge", again).stdout


def test_what_nobody_could_judge_here_is_not_taken_in(ledger: Path, tmp_path: Path) -> None:
    one, other = (str(row["statement_id"]) for row in found(ledger, "statements")[:2])
    event = str(found(ledger, "events")[0]["event_id"])

    def line(number: int, **fields: object) -> str:
        common = {"judgement_id": f"ju-{number}", "user": "ada", "made_at": "2024-01-01T00:00:00.000000Z"}
        return json.dumps({**common, "other": None, "other_rows": [], "why": None, **fields})

    lines = [
        line(1, verdict="same", kind="statements", one=one, other=other, one_rows=[one], other_rows=[other]),
        line(2, verdict="perhaps", kind="statements", one=one, one_rows=[one]),
        line(3, verdict="same", kind="statements", one=one, one_rows=[one]),
        line(4, verdict="wrong", kind="articles", one="ar-1", one_rows=["ar-1"]),
        line(5, verdict="same", kind="statements", one=one, other=one, one_rows=[one], other_rows=[one]),
        line(6, verdict="wrong", kind="statements", one="st-far", one_rows=["st-far"]),
        line(7, verdict="wrong", kind="statements", one=event, one_rows=[event]),
    ]
    (tmp_path / "judgements.jsonl").write_text("\n".join(lines), "utf-8")
    done = run("judge", ledger, "--import", tmp_path / "judgements.jsonl")
    assert done.exit_code == 1
    told = [text for text in done.output.splitlines() if "is not taken in" in text]
    assert [text.split()[0] for text in told] == [f"ju-{number}" for number in range(2, 8)]
    for text, words in zip(
        told,
        (
            "a verdict is one of",
            "two ids",
            "nobody can call",
            "given twice",
            "nothing of it",
            "nothing of it",
        ),
        strict=True,
    ):
        assert words in text
    with Ledger(ledger) as opened:
        assert opened.rows("SELECT judgement_id FROM judgements") == [("ju-1",)]


def test_while_another_process_reads_the_ledger_a_judgement_waits_beside_it(ledger: Path) -> None:
    event = str(found(ledger, "events")[0]["event_id"])
    holds = "import sys, duckdb\nc = duckdb.connect(sys.argv[1], read_only=True)\nprint('open', flush=True)\nsys.stdin.read()"
    with subprocess.Popen(
        [sys.executable, "-c", holds, str(ledger)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as reader:
        assert reader.stdout is not None
        reader.stdout.readline()
        assert run("judge", ledger, "wrong", event, "--user", "ada").exit_code == 0
        assert reader.stdin is not None
        reader.stdin.close()
    with Ledger(ledger) as opened:
        assert opened.count("judgements") == 0
    assert "wrong" in run("judge", ledger).stdout
    run("judge", ledger, "right", event, "--user", "bo")
    with Ledger(ledger) as opened:
        assert opened.count("judgements") == 2


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["same", "ev-0000"], "two ids"),
        (["wrong", "nothing-so"], "no row"),
        (["perhaps", "ev-0000"], "a verdict is one of"),
        (["--withdraw"], "needs"),
        (["--withdraw", "ju-0000"], "no judgement that holds"),
    ],
)
def test_what_cannot_be_judged_is_one_line(ledger: Path, words: list[str], told: str) -> None:
    with pytest.raises(DragomanError, match=told):
        cli.main(["judge", str(ledger), *words], standalone_mode=False)
