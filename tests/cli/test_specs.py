"""Languages and their specs: what is wrong is told with file and line."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from dragoman.cli import cli, specs
from dragoman.lang import load
from dragoman.lang.load import language_codes, read_rules
from dragoman.lang.rules import rule_lines


def forget() -> None:
    """Whatever was made of a language's files is made again: word lists, lexicons, indexes of names."""
    for name, module in list(sys.modules.items()):
        if name.startswith("dragoman"):
            for value in list(vars(module).values()):
                if callable(clear := getattr(value, "cache_clear", None)):
                    clear()


@pytest.fixture
def language(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A language folder of our own, the English one with other specs."""
    folder = tmp_path / "en"
    folder.mkdir()
    for path in (load.HERE / "en").glob("*.yml"):
        (folder / path.name).write_text(path.read_text("utf-8"), encoding="utf-8")
    (folder / "spec").mkdir()
    monkeypatch.setattr(load, "HERE", tmp_path)
    monkeypatch.setattr(specs, "HERE", tmp_path)
    forget()
    yield folder
    forget()


def write_spec(folder: Path, text: str) -> None:
    (folder / "spec" / "cases.yml").write_text(text, encoding="utf-8")


def test_a_case_that_comes_out_is_no_error(language: Path) -> None:
    write_spec(
        language,
        'times:\n  - text: "The delegations met in the old town hall. The talks began on 5 May 2023 and went on for two days."\n    expect: [{text: "5 May 2023", value: "2023-05-05"}]\n'
        'statements:\n  - text: "It rained all day."\n    expect: []\n',
    )
    report = specs.check_language("en")
    assert (report.cases, report.errors) == (2, ())


def test_what_is_not_found_and_what_is_too_much_is_told_with_its_line(language: Path) -> None:
    write_spec(
        language,
        'times:\n  - text: "The delegations met in the old town hall. The talks began on 5 May 2023 and went on for two days."\n    expect: [{text: "6 May 2023"}]\n',
    )
    errors = specs.check_language("en").errors
    assert all(error.startswith("en/spec/cases.yml:2: ") for error in errors)
    assert ["not found" in error for error in errors] == [True, False]
    assert "5 May 2023" in errors[1]


def test_open_cases_let_more_be_found(language: Path) -> None:
    write_spec(
        language,
        'times:\n  - text: "The delegations met in the old town hall. The talks began on 5 May 2023 and went on for two days."\n    open: true\n    expect: []\n',
    )
    assert specs.check_language("en").errors == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rumours:\n  - {text: a, expect: []}\n", "no kind of row called rumours"),
        ("times:\n  - {text: a}\n", "needs a text and a list"),
        ("- a\n", "must be a mapping"),
        ("times: [\n", "en/spec/cases.yml"),
    ],
)
def test_a_spec_that_is_none_says_what_to_change(language: Path, text: str, words: str) -> None:
    write_spec(language, text)
    assert any(words in error for error in specs.check_language("en").errors)


def test_an_unknown_language_is_a_usage_error() -> None:
    assert "no language folder tlh" in str(CliRunner().invoke(cli, ["lang", "check", "tlh"]).exception)


@pytest.mark.parametrize("code", language_codes())
def test_the_languages_that_ship_are_right(code: str) -> None:
    assert specs.check_language(code).errors == ()


def test_the_lines_of_a_rule() -> None:
    rule = read_rules("en", "reporting")[0]
    (first, *_) = rule_lines(rule.at)
    assert first.lstrip().startswith("- {act: assert")
    assert rule_lines("find/statements.py:3") == rule_lines("") == rule_lines("en/none.yml:1") == []
