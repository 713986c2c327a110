"""Who speaks for a movement or an alliance stands with it, not with the state whose citizen he is."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.link.allegiance import stands_with


@pytest.mark.parametrize(
    ("who", "body"),
    [
        ("person/hassan-nasrallah", "org/hezbollah"),
        ("person/josep-borrell", "org/eu"),
        ("person/sergey-lavrov", None),
        ("person/jens-stoltenberg", None),
        ("state/rus", None),
        ("local-nobody", None),
    ],
)
def test_with_whom_people_stand(who: str, body: str | None) -> None:
    assert stands_with(who) == body


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Border\n\nIsrael accused Hamas of firing on a clinic. A spokesman for Hamas denied the accusation.\n"),
        ("ar", "الحدود\n\nاتهمت إسرائيل حركة حماس بقصف عيادة. ونفى متحدث باسم حماس هذه الاتهامات.\n"),
        ("ru", "Граница\n\nИзраиль обвинил ХАМАС в обстреле клиники. Представитель ХАМАС отверг обвинения.\n"),
        ("zh-Hans", "边境\n\n以色列指责哈马斯炮击一家诊所。哈马斯发言人否认这一指控。\n"),
        ("zh-Hant", "邊境\n\n以色列指控哈瑪斯轟炸一家診所。哈瑪斯發言人否認這項指控。\n"),
    ],
)  # fmt: skip
def test_a_movement_is_answered_for_by_its_spokesman(language: str, text: str) -> None:
    (only,) = dragoman.analyse(text, language=language, published="2023-10-20").disagreements
    assert only.kind == "speakers disagree"
    assert {a.position for a in only.accounts} == {"state/isr", "org/hamas"}
