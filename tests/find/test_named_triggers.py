"""A trigger that needs a place needs any place: no name of one stands in the lists of a language."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.knowledge.base import knowledge_base
from dragoman.lang import language_codes, read_rules
from dragoman.text.fold import fold

WORDS_TOO = {
    "ar": {"صور"},
    "en": set(),
    "ru": set(),
    "zh": {"实际控制线"},
}  # fmt: skip
"""Names that are everyday words too: صور (Tyre, pictures), 实际控制线 (any line of control)."""
DISPUTED = {"kosovo", "somaliland", "taiwan", "israel", "jerusalem", "بكوسوفو", "巴勒斯坦"}
"""What is recognised or not: a list of the world, of `recognise` alone."""


@pytest.mark.parametrize("code", sorted({code.split("-")[0] for code in language_codes()}))
def test_no_trigger_needs_one_place(code: str) -> None:
    names = {
        fold(form)
        for row in knowledge_base().rows
        if row.kind in ("place", "state")
        for forms in ({k: [v] for k, v in row.label.items()}, row.names)
        for lang, said in forms.items()
        if lang.split("-")[0] == code
        for form in said
    }
    wanted = {
        fold(str(word)).strip()
        for rule in read_rules(code, "events")
        if rule.section == "triggers" and rule.fields.get("type") != "NONE"
        for word in rule.fields.get("needs", ())
    }
    assert sorted(wanted & names - WORDS_TOO[code] - DISPUTED) == []


@pytest.mark.parametrize(
    ("code", "text", "type_", "place"),
    [
        ("en", "Rebels marched into Bukavu on Friday.", "COERCE", "place/bukavu"),
        ("en", "Ukrainian forces abandoned Kupiansk.", "RETREAT", "place/kupiansk"),
        ("en", "Russian units gave up Lyman.", "RETREAT", "place/lyman"),
        ("ru", "Украинские войска оставили Купянск.", "RETREAT", "place/kupiansk"),
        ("zh-Hans", "叛军进入布卡武。", "COERCE", "place/bukavu"),
        ("zh-Hant", "叛軍進入布卡武。", "COERCE", "place/bukavu"),
    ],
)
def test_any_place_will_do(code: str, text: str, type_: str, place: str) -> None:
    found = dragoman.analyse(text, language=code, published="2024-05-05").events
    assert [(e.type, e.place, e.status) for e in found] == [(type_, place, "happened")]


@pytest.mark.parametrize(("code", "text"), [("ru", "Повстанцы вошли в Хомс."), ("ar", "دخل المقاتلون حمص.")])
def test_a_town_is_entered(code: str, text: str) -> None:
    found = dragoman.analyse(text, language=code, published="2024-05-05").events
    assert [(e.type, e.mode, e.status) for e in found] == [("COERCE", "seize", "happened")]
