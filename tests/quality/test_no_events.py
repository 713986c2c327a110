"""Ordinary sentences in which nobody does anything to anybody: at most one in twenty may give an event."""

from __future__ import annotations

import pytest
from tests.quality.golden_rows import PUBLISHED, cases, floor, languages

from dragoman.pipeline.analysis import analyse

LEAST_CASES = 55


@pytest.mark.parametrize("code", languages("no_events"))
def test_no_events(code: str) -> None:
    sentences = cases(code, "no_events")
    coded = [text for text in sentences if analyse(text, language=code, published=PUBLISHED).events]
    assert len(sentences) >= LEAST_CASES
    assert len(coded) <= floor(code, "no_events") * len(sentences), coded
