"""Legitimate text that looks like damage: none of it may be reported. ` ¶ ` parts paragraphs of one text."""

from __future__ import annotations

from pathlib import Path

import pytest
from repair_scenes import repairs_of

GUARDS = Path(__file__).parent / "guards"
LINES = [
    pytest.param(path.stem, line, id=f"{path.stem}:{number}")
    for path in sorted(GUARDS.glob("*.txt"))
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
]


def test_every_language_has_forty_sentences() -> None:
    for path in GUARDS.glob("*.txt"):
        assert len(path.read_text("utf-8").splitlines()) >= 40
    assert len(LINES) >= 150


@pytest.mark.parametrize(("language", "line"), LINES)
def test_a_legitimate_sentence_yields_nothing(language: str, line: str) -> None:
    found = repairs_of(line.replace(" ¶ ", "\n"), language, "2024-06-30")
    assert [(row.kind, row.text, row.reason) for row in found] == []


@pytest.mark.parametrize("language", ["ar", "en", "ru", "zh-Hans", "zh-Hant"])
def test_the_sentences_of_a_language_on_one_page_yield_nothing(language: str) -> None:
    text = (GUARDS / f"{language}.txt").read_text("utf-8").replace(" ¶ ", "\n")
    assert [(row.kind, row.text) for row in repairs_of(text, language, "2024-06-30")] == []
