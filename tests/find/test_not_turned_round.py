"""Rows that stay as they are beside constructions that look like others."""

from __future__ import annotations

import pytest

import dragoman


@pytest.mark.parametrize(
    ("language", "text", "row"),
    [
        # a day before "said" is no matter that is judged
        ("zh", "法國總統在訪問北京時表示,合作很重要。", ("CONSULT", ("person/emmanuel-macron",), ("state/chn",))),
        # the one behind the first 對 did it, not the one that it was done to
        ("zh", "挪威對瑞典向秘魯發射導彈表示譴責。", ("ASSAULT", ("state/swe",), ())),
        # 制 also begins words that stand beside a state
        ("zh", "日本製鐵公司與美國簽署協議。", ("AGREE", ("state/jpn", "state/usa"), ("state/jpn", "state/usa"))),
        # who is freed is helped, not the one who held him
        ("zh", "挪威從叛軍手中救出人質。", ("AID", ("state/nor",), ("group/hostages",))),
        # an object behind the phrase of a preposition makes the verb active
        ("en", "Norway deported to Peru 200 refugees.", ("COERCE", ("state/nor",), ("state/per",))),
        ("en", "Sweden met on Sept. 5 with Peru.", ("CONSULT", ("state/swe", "state/per"), ("state/swe", "state/per"))),
        # whose side somebody takes leaves him without a state
        ("en", "Pro-Norwegian protesters clashed with police in Lima.", ("PROTEST", ("group/protesters",), ("group/police",))),
    ],
)  # fmt: skip
def test_who_does_what_to_whom(
    language: str, text: str, row: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    found = dragoman.analyse(text, language=language, published="2024-05-09")
    assert [(e.type, e.actors, e.recipients) for e in found.events] == [row]


@pytest.mark.parametrize("aside", ["however", "meanwhile", "in turn"])
def test_a_linking_word_between_commas_parts_nobody_from_his_verb(aside: str) -> None:
    found = dragoman.analyse(
        f"Oslo, {aside}, accused Lima of delaying the talks.", language="en", published="2024-05-09"
    )
    assert [(s.speaker, s.to) for s in found.statements] == [("state/nor", ("state/per",))]


@pytest.mark.parametrize(
    "text", ["Hundreds protested to demand higher wages.", "Norway blocked a resolution on ships."]
)
def test_no_charge_and_no_blockade(text: str) -> None:
    found = dragoman.analyse(text, language="en", published="2024-05-09")
    assert not {e.type for e in found.events} & {"ACCUSE", "COERCE"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Police fired on anti-coup protesters in Lima."),
        ("ar", "واشتبكت الشرطة مع متظاهرين مناهضين للانقلاب في ليما."),
        ("ar", "خرج آلاف المتظاهرين الرافضين للانقلاب إلى شوارع ليما."),
    ],
)
def test_who_stands_against_a_coup_makes_none(language: str, text: str) -> None:
    found = dragoman.analyse(text, language=language, published="2024-05-09")
    assert [e.mode for e in found.events if e.type == "COERCE"] == []
    assert found.events


def test_a_list_of_days_is_of_the_deed_before_it() -> None:
    text = "Нормализация отношений Сербии и Албании идёт на основе соглашений от 9 ноября 2020 года, 11 января и 26 ноября 2021 года."
    found = dragoman.analyse(text, language="ru", published="2022-04-25").events
    assert [e.date for e in found if e.type == "AGREE"] == ["2020-11-09", "2021-01-11", "2021-11-26"]
    assert len([e for e in found if e.type == "SUPPORT"]) == 1


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("ترحب الأمم المتحدة بتنفيذ البيانات الثلاثية لقادة تركيا وصربيا وألبانيا.", {"state/tur", "state/srb", "state/alb"}),
        ("ترحب الأمم المتحدة بتنفيذ البيانات الثلاثية لقادة روسيا وأرمينيا وأذربيجان.", {"state/rus", "state/arm", "state/aze"}),
    ],
)  # fmt: skip
def test_a_pact_that_many_have_had_is_known_by_its_parties(text: str, sides: set[str]) -> None:
    found = dragoman.analyse(text, language="ar", published="2022-04-25").events
    assert [set(e.actors) for e in found if e.type == "AGREE"] == [sides]
