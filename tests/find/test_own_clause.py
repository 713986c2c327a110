"""What a negation, a "that" and a known war bear on: the deed of their own clause."""

from __future__ import annotations

import pytest

import dragoman


def rows(text: str, type_: str) -> list[tuple[str, tuple[str, ...]]]:
    found = dragoman.analyse(text, published="2023-09-20").events
    return [(e.status, e.actors) for e in found if e.type == type_]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Chad blamed Niger for not warning the villages when Nigerien soldiers occupied the border post.", "COERCE"),
        ("Кения упрекнула Уганду в том, что та не предупредила соседей, когда угандийские войска захватили город.", "COERCE"),
        ("قالت تشاد إنها لا تعد عشرين صيادا نيجريا احتجزتهم في مايو مهربين.", "COERCE"),
        ("لامت تشاد النيجر على عدم تحذير القرى عند سيطرة الجيش النيجري على المعبر.", "COERCE"),
    ],
)  # fmt: skip
def test_a_negation_denies_the_deed_of_its_own_clause_alone(text: str, type_: str) -> None:
    found = rows(text, type_)
    assert found
    assert all(status != "denied" for status, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "Norway has not since Monday imposed sanctions on Chile.",
        "Ghana has not after the talks signed an agreement with Togo.",
        "Чили и Перу не подписали после выборов соглашение.",
        "Россия не будет атаковать Польшу.",
        "لم توقع عمان وقطر خلال القمة اتفاقا.",
        "لم تفرض النرويج منذ العام الماضي عقوبات على تشيلي.",
        "挪威没有对智利实施制裁。",
        "挪威從未對智利發動攻擊。",
        "智利总统没有在峰会上会见秘鲁总统。",
    ],
)
def test_what_is_not_done_at_or_to_somebody_has_not_happened(text: str) -> None:
    found = dragoman.analyse(text, published="2023-09-20").events
    assert [e for e in found if e.status in ("happened", "claimed", "planned")] == []


def test_who_acts_behind_a_that_is_not_who_asks() -> None:
    found = rows("طلبت الجزائر ضمانات بأن الاتحاد الأفريقي لن ينشر قوات في مالي.", "REQUEST")
    assert [actors for _, actors in found] == [("state/dza",)]


def test_a_war_that_is_known_is_not_supposed() -> None:
    text = "ناقش الوزيران الأزمة الأوكرانية وإمكانية فتح سفارة في الرباط."
    assert rows(text, "ASSAULT") == []
