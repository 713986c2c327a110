"""Kinds of mistake that reading fresh news pages showed: whose word it is, and on which day, in our own sentences."""

from __future__ import annotations

import pytest

import dragoman


def speakers(text: str, language: str) -> list[str]:
    return [s.speaker for s in dragoman.analyse(text, language=language, published="2023-09-07").statements]


def test_the_day_right_behind_the_verb_is_the_day_of_the_statement() -> None:
    (said,) = dragoman.analyse(
        "The Kremlin said on Tuesday it would publish the list.", language="en", published="2023-09-07"
    ).statements
    assert said.said_on == "2023-09-05"
    assert said.content.text.startswith("it would")


def test_a_day_that_belongs_to_what_is_told_stays_there() -> None:
    (said,) = dragoman.analyse(
        "The Kremlin said Monday's talks were open.", language="en", published="2023-09-07"
    ).statements
    assert said.content.text.startswith("Monday's")


def test_a_paper_in_quotation_marks_behind_its_verb_speaks() -> None:
    text = "Миссия ОБСЕ изучает новые снимки, сообщила газета «Заря Востока»."
    (said,) = dragoman.analyse(text, language="ru").statements
    assert said.speaker.startswith("local-")


def test_about_it_declared_through_a_paper_is_one_statement() -> None:
    text = "В крае снова закрыты дороги. Об этом заявил Александр Вучич, сообщает издание «Заря Востока»."
    (said,) = dragoman.analyse(text, language="ru").statements
    assert (said.speaker, len(said.via)) == ("person/aleksandar-vucic", 1)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-Hant", "路透社引述日本消息人士報導,談判已經開始。國防部表示,預算沒有改變。"),
        ("ru", "Сергей Лавров заявил, что визит важен. В Минобороны сообщили, что сбиты 20 дронов."),
    ],
)
def test_a_ministry_of_no_known_state_speaks_for_itself(language: str, text: str) -> None:
    assert speakers(text, language)[-1].startswith("local-")


def test_the_army_is_the_one_named_last() -> None:
    text = "The Lebanese army opened a school. The army said lessons would be free."
    assert speakers(text, "en") == ["gov/lbn/armed-forces"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("據路透社報導,馬克宏表示,稅率不會提高。報導稱,草案尚未公布。", "outlet/reuters"),
        ("兩名法國官員對《衛報》說,橋樑下月開放。", "group/fra/officials"),
        ("塔斯社援引法国巴黎市市长安娜·维勒的话报道称,地铁将延长。", "local-"),
    ],
)
def test_chinese_papers_and_whom_they_quote(text: str, last: str) -> None:
    assert speakers(text, "zh-Hans")[-1].startswith(last)


def test_the_report_says_is_nobodys_where_no_paper_was_named() -> None:
    assert speakers("法国总统马克龙说,会谈顺利。报道称,原因不明。", "zh-Hans") == ["person/emmanuel-macron"]


def test_two_characters_behind_a_spokesman_are_a_name_and_no_states() -> None:
    found = dragoman.analyse("北約發言人德比對《衛報》說,“日期還沒有定。”", language="zh-Hant")
    assert not {"state/deu", "state/bel"} & {m.entity_id for m in found.mentions}


def test_an_official_without_the_article_is_nobody_named_before() -> None:
    text = "زار إيمانويل ماكرون المصنع. وقال مسؤول فرنسي إن الأجور سترتفع."
    assert speakers(text, "ar")[-1] != "person/emmanuel-macron"


def test_an_adjective_is_no_addressee() -> None:
    text = "وافقت حركة طالبان الأفغانية على تبادل الأسرى."
    assert dragoman.analyse(text, language="ar").statements[0].to == ()


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("وأوضح المتحدث باسم الجيش الليبي، اللواء سامر حداد، أن الطريق أعيد فتحه.", "Samer Haddad"),
        ("قال العقيد نبيل منصور المتحدث باسم الجيش اللبناني، إن التدريب بدأ.", "Nabil Mansour"),
        ("قال المتحدث باسم الجيش السوداني إن الهدنة انتهت.", "spokesperson (Sudanese Armed Forces)"),
    ],
)
def test_a_rank_joins_an_office_and_a_name(text: str, who: str) -> None:
    found = dragoman.analyse(text, language="ar", published="2024-05-05")
    labels = {e.entity_id: e.label for e in found.entities}
    assert [labels[s.speaker] for s in found.statements] == [who]


def test_a_region_is_no_part_of_its_governors_name() -> None:
    text = "Как отметил губернатор Энской области Артем Боголепов, пострадавших нет."
    found = dragoman.analyse(text, language="ru")
    labels = {e.entity_id: e.label for e in found.entities}
    assert [labels[s.speaker] for s in found.statements] == ["Artem Bogolepov"]
