"""Every reason that the program gives can be told to readers of the four interface languages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

import dragoman
from dragoman.lang import read_rules
from dragoman.ledger.ledger import Ledger
from dragoman.wording.reasons import told
from dragoman.wording.words import words

EXTRACT = Path(str(files("dragoman.extract")))
ROWS = yaml.safe_load(files("dragoman.wording").joinpath("reasons.yml").read_text("utf-8"))
READERS = ("ar", "zh", "ru")
PAGE = Path(__file__).parents[2] / "examples/caucasus"


def written() -> Iterator[str]:
    """The sentences in the code of `extract`: what is called reason, and what a repair or a bound is made with."""
    for file in sorted(EXTRACT.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Assign):
                names = {n.id for target in node.targets for n in ast.walk(target) if isinstance(n, ast.Name)}
                if "reason" in names:
                    yield from _texts(node.value)
            elif isinstance(node, ast.Call):
                called = getattr(node.func, "attr", getattr(node.func, "id", ""))
                if called in ("repair", "Bound"):
                    for argument in node.args[2:]:
                        yield from _texts(argument)


def _texts(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.BinOp):
        yield from (left + right for left in _texts(node.left) for right in _texts(node.right))
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)
    elif isinstance(node, ast.Tuple):
        for each in node.elts:
            yield from _texts(each)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(v.value if isinstance(v, ast.Constant) else "\0" for v in node.values)


def sentences() -> list[str]:
    """What the code and the languages' files say, a word in the place of each value."""
    found = {text for text in written() if len(re.findall(r"[a-z]{2,}", text)) >= 3}
    found |= {
        str(rule.fields["reason"])
        for code in ("ar", "en", "ru", "zh")
        for rule in read_rules(code, "repairs")
        if rule.fields.get("reason")
    }
    out = []
    for text in sorted(found):
        filled = text.replace("\0; they look", "Latin letters inside a Cyrillic word; they look")
        filled = filled.replace("\0; the page", "characters are hidden behind stars; the page")
        filled = filled.replace(", \0", ", in office since 2020") if text.startswith("it names") else filled
        filled = filled.replace(" (\0)", " (zh/repairs.yml:7)") if "is no word" in text else filled
        filled = filled.replace("was \0 on", "was updated on").replace("was a \0", "was a Monday")
        out.append(filled.replace("\0", "X1"))
    return out


@pytest.mark.parametrize("language", READERS)
def test_every_sentence_has_its_own_in_each_language(language: str) -> None:
    found = sentences()
    assert len(found) > 60
    assert [text for text in found if told(text, words(language)) is None] == []


@pytest.mark.parametrize("language", READERS)
def test_slots_are_those_of_english(language: str) -> None:
    for row in ROWS:
        slots, own = (set(re.findall(r"{(\w+)}", row[tag])) for tag in ("en", language))
        assert own <= slots, row
        assert slots - own <= {"meaning", "tongue"}, row
        assert re.search(r"[^\x00-\x7f]", row[language]), row


def test_a_reason_keeps_its_values_and_its_rule() -> None:
    def line(text: str, language: str) -> str:
        parts = told(text, words(language), lambda label: {"Ilham Aliyev": "Ильхам Алиев"}.get(label, label))
        assert parts is not None
        return "".join(piece for piece, _ in parts)

    assert (
        line("the page writes 納戈爾諾 elsewhere (4 times)", "ru")
        == "в других местах страницы — 納戈爾諾 (×4)"
    )
    assert line("the number is gone (zh/repairs.yml:130)", "ar") == "سقط العدد (zh/repairs.yml:130)"
    assert line("a title is gone before the name (Ilham Aliyev: president)", "ru").startswith(
        "перед именем потеряна должность (Ильхам Алиев: президент"
    )
    assert line("2023-09-05 was a Tuesday", "zh") == "2023-09-05 是星期二"
    assert line("it cites a report of 2023-12-30; the page was updated on 2024-01-31", "zh") == (
        "文中引用了 2023-12-30 的报道；页面更新于 2024-01-31"
    )
    assert told("something new", words("ar")) is None


@pytest.mark.parametrize("language", READERS)
def test_every_reason_of_real_pages_is_told(tmp_path: Path, language: str) -> None:
    path = tmp_path / "a.duckdb"
    dragoman.read([PAGE / "zh-Hant-yanxi.html", PAGE / "ar-nuzuh.txt"], path, workers=1)
    with Ledger(path) as ledger:
        found = [reason for (reason,) in ledger.rows("SELECT DISTINCT reason FROM repairs")]
    assert [reason for reason in found if told(reason, words(language)) is None] == []
