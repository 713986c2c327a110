"""One deed told in five scripts: what one language has a word for, the others have too (tests/golden/deeds.yml)."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import dragoman

DEEDS = yaml.safe_load((Path(__file__).parents[1] / "golden" / "deeds.yml").read_text("utf-8"))
SILENT = yaml.safe_load((Path(__file__).parents[1] / "golden" / "no_deeds.yml").read_text("utf-8"))
SAID = [(code, deed["type"], text) for deed in DEEDS for code, text in deed.items() if code != "type"]


@pytest.mark.parametrize(("code", "type_", "text"), SAID, ids=[text for _, _, text in SAID])
def test_a_deed_is_seen_in_every_script(code: str, type_: str, text: str) -> None:
    found = dragoman.analyse(text, language=code, published="2024-05-05").events
    assert type_ in [e.type for e in found]


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SILENT.items() for text in texts])
def test_what_is_no_deed(code: str, text: str) -> None:
    assert dragoman.analyse(text, language=code, published="2024-05-05").events == []
