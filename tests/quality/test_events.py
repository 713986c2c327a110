"""Events in sentences written for the project: type, parties and status against a reader's."""

from __future__ import annotations

import pytest
from tests.quality.golden_rows import f1, floor, languages


@pytest.mark.parametrize("code", languages("events"))
def test_events(code: str) -> None:
    score, wrong = f1(code, "events")
    assert score >= floor(code, "events"), wrong
