"""What a negation, a "that" and a known war bear on: the deed of their own clause."""

from __future__ import annotations

import pytest

import dragoman


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Armenia accused Moscow of not stepping in when Azerbaijani forces seized the town.", "claimed"),
        ("اتهمت أرمينيا موسكو بعدم التدخل عند استيلاء القوات الأذربيجانية على البلدة.", "claimed"),
        ("Ереван обвинил Москву в том, что она не вмешалась после того как азербайджанские войска захватили город.", "claimed"),
        ("The Armenian defence ministry said Azerbaijani forces had not seized the town.", "denied"),
    ],
)  # fmt: skip
def test_a_negation_denies_the_deed_of_its_own_clause_alone(text: str, standing: str) -> None:
    found = [e for e in dragoman.analyse(text, published="2023-09-20").events if e.type == "COERCE"]
    assert [e.status for e in found] == [standing]


def test_who_acts_behind_a_that_is_not_who_asks() -> None:
    text = "نفت موسكو هذه الاتهامات. كما طلبت ضمانات مكتوبة بأن حلف شمال الأطلسي لن يعتمد على أوكرانيا."
    asked = [e for e in dragoman.analyse(text, published="2023-09-20").events if e.type == "REQUEST"]
    assert all("org/nato" not in e.actors for e in asked)


def test_a_war_that_is_known_is_not_supposed() -> None:
    text = "بحث الوزيران الوضع في سوريا والأزمة الأوكرانية وإمكانية عقد قمة."
    assert all(e.type != "ASSAULT" for e in dragoman.analyse(text, published="2024-09-20").events)
