"""One deed told in five scripts: what one language has a word for, the others have too (tests/golden/deeds.yml)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import dragoman

DEEDS = yaml.safe_load((Path(__file__).parents[1] / "golden" / "deeds.yml").read_text("utf-8"))
SILENT = yaml.safe_load((Path(__file__).parents[1] / "golden" / "no_deeds.yml").read_text("utf-8"))
SCRIPTS = ("ar", "en", "ru", "zh-Hans", "zh-Hant")


def _told(deed: dict[str, Any], field: str, code: str) -> Any:
    """What a deed says of `field` in language `code`: one value for all, or one by language."""
    value = deed.get(field)
    return value.get(code) if isinstance(value, dict) else value


SAID = [
    (code, (deed["type"], _told(deed, "status", code) or "happened"), _told(deed, "also", code), deed[code])
    for deed in DEEDS
    for code in SCRIPTS
    if code in deed
]


@pytest.mark.parametrize(("code", "deed", "also", "text"), SAID, ids=[said[-1] for said in SAID])
def test_a_deed_is_seen_in_every_script(
    code: str, deed: tuple[str, str], also: list[str] | None, text: str
) -> None:
    found = dragoman.analyse(text, language=code, published="2024-05-05").events
    assert sorted((e.type, e.status) for e in found) == sorted([deed, *([tuple(also)] if also else [])])


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in SILENT.items() for text in texts])
def test_what_is_no_deed(code: str, text: str) -> None:
    assert dragoman.analyse(text, language=code, published="2024-05-05").events == []
