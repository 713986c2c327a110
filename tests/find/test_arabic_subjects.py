"""Arabic verbs and their subjects: agreement, and titles before the name."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.lang.ar.inflect import verb_gender


def speakers(text: str) -> list[tuple[str, str]]:
    return [(s.speaker, s.act) for s in dragoman.analyse(text, published="2023-09-22").statements]


def test_to_accuse_is_no_feminine_verb_with_an_object() -> None:
    assert verb_gender("اتهم") == "m"
    assert verb_gender("اتهمته") == "f"
    assert verb_gender("دعته") == "f"


def test_a_title_that_ends_in_a_hamza_accuses() -> None:
    text = "واتهم رئيس الوزراء الأرميني نيكول باشينيان أذربيجان بقطع الطريق."
    assert speakers(text) == [("person/nikol-pashinyan", "accuse")]


def test_a_title_and_name_before_the_verb_speak() -> None:
    text = "لكن الرئيس الأذربيجاني إلهام علييف قال إن الطريق ما زال مفتوحا."
    assert speakers(text) == [("person/ilham-aliyev", "assert")]


@pytest.mark.parametrize("wanted", ["ضمانات مكتوبة", "مساعدة عاجلة", "تعهد خطي"])
def test_what_is_asked_for_is_nobody(wanted: str) -> None:
    text = f"ينفي الكرملين وجود مثل هذه الخطط. كما طلب {wanted} بأن يبقى الحلف بعيدا."
    found = dragoman.analyse(text, language="ar", published="2022-01-26")
    assert not [e for e in found.entities if e.entity_id.startswith("local-")]
    assert found.statements[-1].speaker == "gov/rus/presidency"
