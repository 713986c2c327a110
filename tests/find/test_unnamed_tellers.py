"""People without a name who tell things: every language knows the same of them."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.lang import read_rules

CODES = ("residents", "officials", "diplomats", "medics", "judges", "doctors", "witnesses", "protesters", "rebels", "sources", "officers", "commanders", "activists", "fighters")  # fmt: skip
"""Groups that speak and act in the news of every language."""


@pytest.mark.parametrize("language", ["ar", "zh", "ru", "en"])
def test_every_language_has_the_groups(language: str) -> None:
    known = {rule.fields["code"] for rule in read_rules(language, "roles") if rule.section == "groups"}
    assert not {*CODES} - known


@pytest.mark.parametrize("language", ["ar", "zh", "ru", "en"])
def test_every_language_has_one_official_and_one_diplomat(language: str) -> None:
    rules = read_rules(language, "roles")
    known = {rule.fields["code"] for rule in rules if rule.section in ("titles", "groups")}
    assert known & {"official", "officials"}
    assert "diplomat" in known


@pytest.mark.parametrize(
    ("language", "text", "speaker"),
    [
        ("en", "Residents said rebels captured the town.", "group/residents"),
        ("ru", "Повстанцы взяли под контроль город, сообщили жители.", "group/residents"),
        ("ar", "قال سكان إن المتمردين سيطروا على البلدة.", "group/residents"),
        ("zh", "居民说，叛军占领了该镇。", "group/residents"),
        ("zh", "居民說，叛軍佔領了該鎮。", "group/residents"),
        ("en", "An official, who asked not to be named, said Chile would close the border.", "group/officials"),
        ("ru", "Чиновник, попросивший не называть его имени, сказал, что Чили закроет границу.", "group/officials"),
        ("ar", "قال مسؤول طلب عدم الكشف عن اسمه إن تشيلي ستغلق الحدود مع بيرو.", "group/officials"),
        ("en", "A diplomat said Chile would close the border.", "group/diplomats"),
        ("ru", "Дипломат сказал, что Чили закроет границу.", "group/diplomats"),
        ("ar", "قال دبلوماسي إن تشيلي ستغلق الحدود مع بيرو.", "group/diplomats"),
        ("zh", "一名外交官说，智利将关闭与秘鲁的边境。", "group/diplomats"),
        ("zh", "一名外交官說，智利將關閉與秘魯的邊境。", "group/diplomats"),
        ("en", "Medics said the strike killed five people.", "group/medics"),
        ("ru", "Медики сообщили, что удар по больнице убил пять человек.", "group/medics"),
        ("ar", "قال مسعفون إن الغارة قتلت خمسة أشخاص.", "group/medics"),
        ("zh", "医护人员说，空袭造成五人死亡。", "group/medics"),
    ],
)  # fmt: skip
def test_they_speak(language: str, text: str, speaker: str) -> None:
    assert [s.speaker for s in dragoman.analyse(text, language=language).statements] == [speaker]


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("Protesters calling for the release of the deposed president marched through Lima on Sunday.", "the release of the deposed president", "RETREAT"),
        ("Demonstrators demanding the resignation of the prime minister marched through Lima on Monday.", "the resignation of the prime minister", "RETREAT"),
    ],
)  # fmt: skip
def test_what_is_called_for_ends_before_the_main_verb(text: str, content: str, kind: str) -> None:
    found = dragoman.analyse(text, language="en", published="2023-09-20")
    assert [s.content.text for s in found.statements if s.content] == [content]
    assert [(e.date, e.status) for e in found.events if e.type == kind] == [(None, "hypothetical")]
    marched = [e for e in found.events if e.type == "PROTEST"]
    assert [(e.actors, e.status) for e in marched] == [(("group/protesters",), "happened")]
    assert marched[0].date in ("2023-09-17", "2023-09-18")


@pytest.mark.parametrize(
    "text", ["要求释放被罢免总统的示威者周日在利马游行。", "要求釋放被罷免總統的示威者週日在利馬遊行。"]
)
def test_what_a_chinese_relative_clause_calls_for_takes_no_day(text: str) -> None:
    found = dragoman.analyse(text, language="zh", published="2023-09-20").events
    assert [(e.type, e.date, e.status) for e in found] == [
        ("RETREAT", None, "hypothetical"),
        ("PROTEST", "2023-09-17", "happened"),
    ]


def test_a_call_that_describes_the_subject_leaves_the_deed_done() -> None:
    text = "Protesters calling for higher wages blocked a road in Chile on Monday."
    found = dragoman.analyse(text, language="en", published="2023-09-20").events
    assert [(e.type, e.date, e.status) for e in found] == [("PROTEST", "2023-09-18", "happened")]
