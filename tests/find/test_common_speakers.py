"""Common nouns that speak, and nouns that nobody knows, which give their words to no name beside them."""

from __future__ import annotations

import pytest

import dragoman


def said(text: str, language: str = "en") -> list[tuple[str, str]]:
    found = dragoman.analyse(text, language=language, published="2023-09-20").statements
    return [(s.speaker, s.content.text) for s in found if s.content]


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        ("Aid workers said the road was cut.", "en", "group/aid-workers"),
        ("Doctors at the hospital in Lima said the road was cut.", "en", "group/doctors"),
        ("Villagers have also said the road was cut.", "en", "group/residents"),
        ("A witness said the road was cut.", "en", "group/witnesses"),
        ("Relatives say the road was cut.", "en", "group/families"),
        ("A judge said the road was cut.", "en", "group/judges"),
        ("His lawyer said the road was cut.", "en", "group/lawyers"),
        ("The court said the road was cut.", "en", "group/court"),
        ("The task force said the road was cut.", "en", "group/task-force"),
        ("Two soldiers were shot in Mali. The junta said the road was cut.", "en", "gov/mli/junta"),
        ("Дорога перекрыта, сообщили врачи.", "ru", "group/doctors"),
        ("Врачи заявили, что дорога перекрыта.", "ru", "group/doctors"),
        ("قال أطباء إن الطريق مقطوع.", "ar", "group/doctors"),
        ("醫生表示，道路已經中斷。", "zh", "group/doctors"),
    ],
)
def test_common_nouns_speak(text: str, language: str, speaker: str) -> None:
    assert [who for who, _ in said(text, language)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Peru's president met doctors and said the road was cut.", ["person/dina-boluarte"]),
        ("Peru's president met doctors at the hospital and said the road was cut.", ["person/dina-boluarte"]),
        ("Reports by doctors said little.", []),
        ("Norway sends ships to Peru as island asks Chile for help", []),
        ("While the grain was unloaded, the harbour board said Chinese ships had left.", []),
    ],
)  # fmt: skip
def test_who_stands_beside_a_verb_and_does_not_speak(text: str, speakers: list[str]) -> None:
    assert [who for who, _ in said(text)] == speakers


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Human Rights Watch went to Mali. The group said the road was cut.", "org/hrw"),
        ("Gazprom has a new pier. The company also said the road was cut.", "org/gazprom"),
        ("IAEA inspectors went home. The agency said the road was cut.", "org/iaea"),
    ],
)
def test_a_body_is_taken_up_by_what_it_is(text: str, speaker: str) -> None:
    assert [who for who, _ in said(text)] == [speaker]


def test_a_body_is_not_taken_up_where_two_were_named() -> None:
    assert said("The IAEA met OPEC in Vienna. The group said the road was cut.") == []


def test_a_paper_speaks_behind_its_verb() -> None:
    text = "Norway and Peru spoke on Monday, said a statement released by the Norwegian Foreign Ministry."
    assert said(text) == [("gov/nor/foreign-ministry", "Norway and Peru spoke on Monday")]


def test_who_is_governed_speaks_with_nobody() -> None:
    text = "While the grain went to Norwegian troops, the task force said the road was cut."
    (row,) = dragoman.analyse(text, language="en").statements
    assert (row.speaker, row.co_speakers) == ("group/task-force", ())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("According to him, the country would keep its word.", "en"),
        ("The country would keep its word, according to him.", "en"),
        ("In his view, the country would keep its word.", "en"),
        ("По его словам, страна сдержит слово.", "ru"),
        ("Страна сдержит слово, по его словам.", "ru"),
    ],
)
def test_his_words_are_his_who_spoke_before(text: str, language: str) -> None:
    before = {
        "en": "Sergey Lavrov said the talks were over. ",
        "ru": "Лавров сообщил, что переговоры завершены. ",
    }
    found = dragoman.analyse(before[language] + text, language=language, published="2024-05-09").statements
    assert [s.speaker for s in found] == ["person/sergey-lavrov"] * 2
    assert found[1].content is not None
    assert "his" not in found[1].content.text


def test_the_envoy_is_the_ambassador_named_before() -> None:
    text = "Norway's ambassador Pedro Rojas said the talks were over. On Monday, the envoy said the road was cut."
    first, second = dragoman.analyse(text, language="en", published="2024-05-09").statements
    assert first.speaker == second.speaker
