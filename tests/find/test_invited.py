"""Invitations: the day behind the infinitive is that of the visit, the inviter acts, the one invited is the recipient."""

from __future__ import annotations

import pytest

import dragoman

DAY = "2023-09-20"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Macron invited Erdogan to visit Paris next month."),
        ("en", "Macron invited Erdogan to visit Paris on 3 October."),
        ("ru", "Макрон пригласил Эрдогана посетить Париж в следующем месяце."),
        ("zh", "马克龙邀请埃尔多安下个月访问巴黎。"),
        ("zh", "馬克龍邀請艾爾多安10月5日訪問巴黎。"),
        ("ar", "دعا الرئيس الفرنسي نظيره التركي إلى زيارة باريس الشهر المقبل."),
    ],
)
def test_an_invitation_has_a_host_a_guest_and_no_day_to_come(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language, published=DAY).events
    assert [(e.actors, e.recipients, e.date) for e in found if e.status == "happened"] == [
        (("person/emmanuel-macron",), ("person/recep-tayyip-erdogan",), None)
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Macron invited Erdogan to visit Paris next month."),
        ("ru", "Макрон пригласил Эрдогана посетить Париж в следующем месяце."),
        ("ar", "دعا الرئيس الفرنسي نظيره التركي إلى زيارة باريس الشهر المقبل."),
    ],
)
def test_the_guest_is_to_make_the_visit(language: str, text: str) -> None:
    visits = [e for e in dragoman.analyse(text, language=language, published=DAY).events if e.mode == "visit"]
    assert [(e.actors, e.recipients, e.date) for e in visits] == [
        (("person/recep-tayyip-erdogan",), ("state/fra",), "2023-10")
    ]
    assert visits[0].status in ("planned", "hypothetical")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Macron on Monday invited Erdogan to visit Paris."),
        ("ru", "Макрон в понедельник пригласил Эрдогана в Париж на переговоры 5 октября."),
        ("zh", "馬克龍週一邀請艾爾多安訪問巴黎。"),
    ],
)
def test_the_day_before_the_verb_is_that_of_the_invitation(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language, published=DAY).events
    assert "2023-09-18" in [e.date for e in found if e.status == "happened"]


def test_who_invites_both_is_neither() -> None:
    text = "Никол Пашинян и Ильхам Алиев приехали в Осло. Олаф Шольц пригласил обоих лидеров в Берлин."
    rows = [e for e in dragoman.analyse(text).events if e.actors == ("person/olaf-scholz",)]
    assert [e.recipients for e in rows] == [("person/nikol-pashinyan", "person/ilham-aliyev")]
