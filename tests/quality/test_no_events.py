"""Ordinary sentences in which nobody does anything to anybody: at most one in twenty may give an event."""

from __future__ import annotations

import pytest

from quality.golden import DAY, cases, codes, rows

MOST = 0.05
LEAST_CASES = 55


@pytest.mark.parametrize("code", codes("no_events"))
def test_no_events(code: str) -> None:
    sentences = cases(code, "no_events")
    coded = [text for text in sentences if rows(text, code, "events", DAY)]
    assert len(sentences) >= LEAST_CASES
    assert len(coded) <= MOST * len(sentences), coded
