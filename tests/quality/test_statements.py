"""Statements in sentences written for the project: speaker, act, addressee and way against a reader's."""

from __future__ import annotations

import pytest
from tests.quality.golden_rows import f1, floor, languages


@pytest.mark.parametrize("code", languages("statements"))
def test_statements(code: str) -> None:
    score, wrong = f1(code, "statements")
    assert score >= floor(code, "statements"), wrong
