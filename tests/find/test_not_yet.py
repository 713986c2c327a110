"""What lies ahead has not happened, in any language; nor has what is only at hand, feared or over."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.types import Event


def events(text: str, language: str) -> list[Event]:
    return dragoman.analyse(text, language=language, published="2025-06-18").events


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "英国外长明天访问北京。"),
        ("zh", "駐秘魯的三百名瑞典軍人今年底前全數撤出。"),
        ("en", "The Norwegian prime minister visits Berlin tomorrow."),
        ("ru", "Премьер-министр Норвегии завтра посещает Берлин."),
        ("ar", "يزور رئيس الوزراء النرويجي برلين غدا."),
    ],
)
def test_nothing_has_happened_after_the_day_of_its_page(language: str, text: str) -> None:
    assert {e.status for e in events(text, language)} == {"planned"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh", "英国外长昨天访问北京。"),
        ("en", "The Norwegian prime minister visited Berlin on Tuesday."),
        ("ru", "Премьер-министр Норвегии вчера посетил Берлин."),
    ],
)
def test_what_lies_back_has(language: str, text: str) -> None:
    assert {e.status for e in events(text, language)} == {"happened"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("泽连斯基将会见特朗普。", "planned"),
        ("普京访华在即。", "planned"),
        ("泽连斯基会见特朗普。", "happened"),
        ("挪威首相預定明天造訪美國,與總統川普就結束戰爭進行會談。", "planned"),
        ("法國撤軍恐讓反恐行動陷入停滯。", "hypothetical"),
        ("法國撤軍讓反恐行動陷入停滯。", "happened"),
    ],
)
def test_what_is_at_hand_or_feared(text: str, status: str) -> None:
    assert {e.status for e in events(text, "zh")} == {status}


@pytest.mark.parametrize("text", ["挪威與秘魯的停火到期。", "秘鲁停火协议破裂。", "特朗普拒绝透露计划。"])
def test_a_truce_that_is_over_is_no_truce(text: str) -> None:
    assert not events(text, "zh")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("安理会要求叛军解除对首都的围困。", "hypothetical"),
        ("欧盟呼吁结束封锁。", "hypothetical"),
        ("以色列结束了对加沙的封锁。", "happened"),
    ],
)
def test_to_end_a_siege_is_to_retreat(text: str, status: str) -> None:
    assert [(e.type, e.status) for e in events(text, "zh")] == [("RETREAT", status)]
