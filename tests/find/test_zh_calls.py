"""Chinese sentences in which somebody is named by title: calls and talks, and deeds that others only condemn."""

from __future__ import annotations

import pytest

import dragoman


@pytest.mark.parametrize(
    "text",
    [
        "王毅同美国国务卿布林肯通电话。",
        "外交部长王毅与美国国务卿布林肯举行会谈。",
        "王毅11日晚应约同美国国务卿布林肯通电话。",
    ],
)
def test_both_who_talk_are_sides_also_where_one_has_a_title(text: str) -> None:
    (talk,) = dragoman.analyse(text, language="zh-Hans", published="2023-05-05").events
    assert (talk.type, talk.status) == ("CONSULT", "happened")
    assert set(talk.actors) == set(talk.recipients) == {"person/wang-yi", "person/antony-blinken"}


def test_a_title_behind_its_holder_is_not_the_last_speaker() -> None:
    text = "布林肯国务卿通报了美方的看法，王毅外长表示，局势严峻。"
    speakers = [
        s.speaker for s in dragoman.analyse(text, language="zh-Hans", published="2023-05-05").statements
    ]
    assert speakers == ["person/antony-blinken", "person/wang-yi"]


@pytest.mark.parametrize("text", ["埃及谴责对加沙的轰炸。", "中方强烈谴责对伊朗大使馆的袭击。"])
def test_who_condemns_a_deed_does_not_do_it(text: str) -> None:
    found = dragoman.analyse(text, language="zh-Hans", published="2023-05-05").events
    assert not {"state/egy", "state/chn"} & {a for e in found for a in e.actors}


def test_who_condemns_another_names_the_one_who_did_it() -> None:
    (strike,) = dragoman.analyse(
        "法國譴責以色列襲擊黎巴嫩。", language="zh-Hant", published="2023-05-05"
    ).events
    assert (strike.actors, strike.recipients) == (("state/isr",), ("state/lbn",))


@pytest.mark.parametrize(
    ("language", "text", "mission"),
    [
        ("zh-Hans", "伊朗驻叙利亚使馆表示，这是错误的。", "gov/irn/embassy"),
        ("zh-Hant", "俄羅斯駐美國大使館表示，這是錯誤的。", "gov/rus/embassy"),
        ("zh-Hans", "叙利亚使馆表示，这是错误的。", "gov/syr/embassy"),
    ],
)
def test_a_mission_is_of_the_state_that_sends_it(language: str, text: str, mission: str) -> None:
    (said,) = dragoman.analyse(text, language=language, published="2023-05-05").statements
    assert said.speaker == mission


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Кремль сообщил о прекращении переговоров между Суданом и Чадом."),
        ("en", "Egypt told reporters of the suspension of talks between Sudan and Chad."),
    ],
)
def test_talks_that_end_are_not_held(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language, published="2023-05-05").events
    assert not [e for e in found if e.type == "CONSULT" and e.status == "happened"]
