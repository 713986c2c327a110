"""Events in sentences written for the project: the right type, and the right parties and status."""

from __future__ import annotations

import pytest

from quality.golden import codes, f1, floor


@pytest.mark.parametrize("code", codes("events"))
def test_right_type(code: str) -> None:
    assert f1(code, "events", ("type",)) >= floor(code, "type")


@pytest.mark.parametrize("code", codes("events"))
def test_right_in_all(code: str) -> None:
    assert f1(code, "events", ("type", "actors", "recipients", "status")) >= floor(code, "event")
