"""Statements in sentences written for the project: the right speaker, and the right act, to whom and through whom."""

from __future__ import annotations

import pytest

from quality.golden import codes, f1, floor


@pytest.mark.parametrize("code", codes("statements"))
def test_right_speaker(code: str) -> None:
    assert f1(code, "statements", ("speaker",)) >= floor(code, "speaker")


@pytest.mark.parametrize("code", codes("statements"))
def test_right_in_all(code: str) -> None:
    assert f1(code, "statements", ("speaker", "act", "to", "via")) >= floor(code, "statement")
