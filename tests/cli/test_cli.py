"""The command line, end to end, on a few small pages."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dragoman.cli import cli, main
from dragoman.errors import DragomanError

PAGES = {
    "en.txt": (
        "Foreign ministry answers questions about the border",
        "7 September 2023, 10:15",
        "Armenia accused Azerbaijan of massing troops near the border on Wednesday. "
        'Russia\'s foreign ministry said on Tuesday: "We are ready for talks."',
        "The river was calm in the morning, and the shops of the village opened as they always do.",
    ),
    "ar.txt": (
        "وزارة الخارجية تجيب عن أسئلة بشأن الوضع على الحدود",
        "7 سبتمبر 2023 - 10:15",
        "اتهمت أرمينيا أذربيجان بحشد قواتها قرب الحدود، يوم الأربعاء. وقالت وزارة الخارجية الروسية يوم الثلاثاء إنها مستعدة للمحادثات.",
        "وكان النهر هادئا في الصباح، وفتحت متاجر القرية أبوابها كما تفعل دائما.",
    ),
    "zh.txt": (
        "外交部回應邊境局勢,呼籲各方保持克制",
        "2023-09-07 10:15",
        "亞美尼亞週三指責亞塞拜然在邊境集結部隊。俄羅斯外交部週二表示,俄方已準備好舉行會談。",
        "當天早晨河水平靜,村裡的商店照常開門營業。",
    ),
    "ru.txt": (
        "Внешнеполитическое ведомство ответило на вопросы о границе",
        "7 сентября 2023, 10:15",
        "Армения в среду обвинила Азербайджан в стягивании войск к границе. МИД России заявил во вторник, что готов к переговорам.",
        "Река утром была спокойна, и магазины в селе открылись как обычно.",
    ),
    "empty.txt": (),
}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(argument) for argument in arguments])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for name, lines in PAGES.items():
        (folder / name).write_text("\n\n".join(lines), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def ledger(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ledger") / "a.duckdb"
    assert run("read", folder, "-o", path, "--workers", "1").exit_code == 1
    return path


def test_read_says_what_it_did_and_ends_with_1_where_there_are_problems(folder: Path, tmp_path: Path) -> None:
    done = run("read", folder, "-o", tmp_path / "b.duckdb", "--workers", "1")
    assert done.exit_code == 1
    assert "4 new pages, 1 problem" in done.stderr
    assert done.stdout == ""
    good = run("read", folder / "en.txt", "-o", tmp_path / "b.duckdb", "--workers", "1")
    assert good.exit_code == 0
    assert "0 new pages, 0 problems" in good.stderr


@pytest.mark.parametrize(
    "arguments",
    [["read"], ["read", "x"], ["find", "x"], ["nonsense"], ["export", "x", "--format", "odd", "--out", "y"]],
)
def test_usage_errors_end_with_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_errors_are_one_line_and_end_with_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["dragoman", "show", str(tmp_path / "none.duckdb")])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 2
    assert capsys.readouterr().err.startswith("dragoman: ")


@pytest.mark.parametrize("name", ["Armenia", "أرمينيا", "亞美尼亞", "亚美尼亚", "Армения", "state/arm"])
def test_find_takes_names_in_any_script(ledger: Path, name: str) -> None:
    done = run("find", ledger, "statements", "--speaker", name, "--act", "accuse", "--json")
    assert done.exit_code == 0
    assert {row["language"] for row in json.loads(done.stdout)} == {"ar", "en", "ru", "zh-Hant"}


def test_find_in_time_text_and_language(ledger: Path) -> None:
    def found(*options: str) -> list[dict[str, object]]:
        rows = json.loads(run("find", ledger, "statements", "--json", *options).stdout)
        assert isinstance(rows, list)
        return rows

    everything = found()
    assert found("--since", "2023-09", "--until", "2023-09") == everything
    assert found("--since", "2023-10") == found("--until", "2023-08") == []
    assert {row["language"] for row in found("--language", "zh")} == {"zh-Hant"}
    assert {row["language"] for row in found("--text", "ВОЙСК")} == {"ru"}
    assert found("--about", "Azerbaijan", "--speaker", "Armenia") != []


def test_find_as_csv_and_as_a_table(ledger: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("find", ledger, "statements", "--csv").stdout)))
    assert {row["speaker"] for row in rows} >= {"state/arm"}
    table = run("find", ledger, "statements", "--speaker", "Armenia")
    assert "accuse" in table.stdout
    assert "en.txt" in table.stdout
    events = run("find", ledger, "events", "--json")
    assert isinstance(json.loads(events.stdout), list)


def test_find_says_what_cannot_be_asked(ledger: Path) -> None:
    for options in (
        ["--speaker", "Nobody Atall"],
        ["--status", "planned"],
        ["--since", "soon"],
        ["--json", "--csv"],
    ):
        done = run("find", ledger, "statements", *options)
        assert isinstance(done.exception, DragomanError), options
    near = run("find", ledger, "statements", "--speaker", "Armenja")
    assert "taken as Armenia" in near.stderr


def test_show_overview_row_and_rule(ledger: Path) -> None:
    overview = run("show", ledger)
    assert "4 pages" in overview.stdout
    assert "The file is empty" in overview.stdout
    (row, *_) = json.loads(
        run("find", ledger, "statements", "--speaker", "Armenia", "--language", "en", "--json").stdout
    )
    shown = run("show", ledger, row["statement_id"][:14])
    assert shown.exit_code == 0
    assert "Armenia (state/arm)" in shown.stdout
    assert "⟦" in shown.stdout
    assert "line 5" in shown.stdout
    assert f"Rule {row['rule']}" in shown.stdout
    for row_id in (row["page_id"], row["article_id"], "state/arm"):
        assert run("show", ledger, row_id).exit_code == 0
    assert isinstance(run("show", ledger, "zz-nothing").exception, DragomanError)


def test_show_verify(ledger: Path) -> None:
    done = run("show", ledger, "--verify")
    assert done.exit_code == 0
    assert "0 wrong" in done.stdout


def test_export_then_diff(ledger: Path, folder: Path, tmp_path: Path) -> None:
    assert run("export", ledger, "--format", "jsonl", "--out", tmp_path / "out").exit_code == 0
    assert (tmp_path / "out" / "statements.jsonl").exists()
    run("read", folder, "-o", tmp_path / "same.duckdb", "--workers", "2")
    same = run("diff", ledger, tmp_path / "same.duckdb")
    assert (same.exit_code, same.output) == (0, "")
    run("read", folder / "en.txt", "-o", tmp_path / "part.duckdb", "--workers", "1")
    other = run("diff", ledger, tmp_path / "part.duckdb")
    assert other.exit_code == 1
    assert all(line.startswith(("- ", "+ ")) for line in other.stdout.splitlines())


def test_analyse_prints_json(folder: Path) -> None:
    found = json.loads(run("analyse", folder / "en.txt").stdout)
    assert {row["act"] for row in found["statements"]} >= {"accuse"}
    for table in ("mentions", "times", "statements", "events", "repairs"):
        for row in found[table]:
            assert found["page"]["text"][row["start"] : row["end"]] == row["text"]
    piped = CliRunner().invoke(cli, ["analyse", "-"], input="\n\n".join(PAGES["ru.txt"]).encode())
    assert json.loads(piped.stdout)["page"]["language"] == "ru"
    assert run("analyse", folder / "empty.txt").exit_code == 1


def test_demo_prints_a_digest(folder: Path, tmp_path: Path) -> None:
    done = run("demo", folder, "-o", tmp_path / "demo.duckdb")
    assert done.exit_code == 0
    for words in (
        "4 pages",
        "What happened and who said what",
        "Who accuses or criticises whom",
        "Not read",
        "demo.duckdb",
    ):
        assert words in done.stdout


def test_the_command_is_installed_and_quiet_in_a_pipe(folder: Path, tmp_path: Path) -> None:
    script = "from dragoman.cli import main; main()"
    command = [
        sys.executable,
        "-c",
        script,
        "read",
        str(folder),
        "-o",
        str(tmp_path / "c.duckdb"),
        "--workers",
        "2",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 2
