"""What is tested here are the rules: the reading model stays away."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def by_rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.pipeline.analyse.loaded", lambda: None)
