"""An attack in words is criticism, no use of force; an attack is one whatever else is said of it."""

from __future__ import annotations

import pytest

import dragoman

WORDS = [
    ("ar", "شنت إيران هجوما حادا على تصريحات وزير الخارجية الفرنسي."),
    ("ar", "شن الكرملين هجوما لاذعا على الولايات المتحدة."),
    ("en", "Ankara launched a scathing attack on Germany over its energy policy."),
    ("en", "Iran's foreign minister made a verbal attack on France."),
    ("ru", "Москва обрушилась с резкими нападками на предложение Франции."),
    ("zh-Hans", "伊朗外长对法国进行言语攻击。"),
    ("zh-Hant", "伊朗外長對法國發動言語攻勢。"),
]
DEEDS = [
    ("ar", "شنت إسرائيل هجوما عنيفا على غزة."),
    ("en", "Israel launched a deadly attack on Gaza."),
    ("ru", "Израиль предпринял атаку на Газу."),
    ("zh-Hans", "以色列对加沙发动攻击。"),
    ("zh-Hant", "以色列對加薩發動攻擊。"),
]


@pytest.mark.parametrize(("language", "text"), WORDS)
def test_an_attack_in_words_is_criticism(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language, published="2022-05-01")
    assert [s.act for s in found.statements] == ["criticise"]
    assert not found.events


@pytest.mark.parametrize(("language", "text"), DEEDS)
def test_an_attack_is_one(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language, published="2022-05-01")
    assert [e.type for e in found.events] == ["ASSAULT"]
    assert not found.statements
