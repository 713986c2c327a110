"""Russian reports whose speaker or content stands elsewhere: pointing back, carried on, issued by a body, named in a case."""

from __future__ import annotations

import dragoman
from dragoman.lang import agrees, inflect, nominative


def _speakers(text: str) -> list[str]:
    return [row.speaker for row in dragoman.analyse(text, language="ru").statements]


def test_a_report_that_points_back_has_the_sentence_before_for_content() -> None:
    text = "Запасы зерна растут. Об этом заявил президент Сербии Александр Вучич."
    rows = dragoman.analyse(text, language="ru").statements
    assert [row.speaker for row in rows] == ["person/aleksandar-vucic"]
    assert rows[0].content is not None
    assert rows[0].content.text.startswith("Запасы зерна")


def test_a_plural_verb_goes_on_with_no_single_person() -> None:
    text = "Президент Сербии Александр Вучич сказал, что цены растут. Местные {} добавили, что улов мал."
    assert _speakers(text.format("бортники")) == ["person/aleksandar-vucic"]
    assert _speakers(text.format("рыбаки")) == ["person/aleksandar-vucic", "group/fishermen"]


def test_what_a_body_issues_speaks_for_it() -> None:
    assert _speakers("«Это провокация», — говорится в заявлении МИД Сербии.") == ["gov/srb/foreign-ministry"]


def test_compounds_bend_in_their_last_part() -> None:
    forms = inflect("ru", "пресс-секретарь", "name")
    assert "пресс-секретаря" in forms
    assert not any(form.startswith("пресса") for form in forms)


def test_number_and_gender_agree() -> None:
    assert agrees("ru", "добавила", "мария захарова", "person")
    assert not agrees("ru", "добавила", "дмитрий песков", "person")
    assert not agrees("ru", "сообщили", "дмитрий песков", "person")
    assert agrees("ru", "сообщили", "мид", "government")


def test_names_come_out_of_the_genitive() -> None:
    assert nominative("ru", "Романа Коноплева") == "Роман Коноплев"
    assert nominative("ru", "Марии Ивановой") == "Мария Иванова"


def test_a_seat_before_a_plural_verb_speaks_for_its_state() -> None:
    assert _speakers("В Афинах заявили о давлении США.") == ["state/grc"]


def test_what_was_told_opens_the_clause_and_tells_nothing() -> None:
    assert _speakers("О признании Перу и Чили объявил 3 мая президент Сербии Александр Вучич.") == [
        "person/aleksandar-vucic"
    ]
    assert _speakers("О планах Перу президент Сербии Александр Вучич сказал, что они ясны.") == [
        "person/aleksandar-vucic"
    ]


def test_who_passes_it_on_is_no_new_body() -> None:
    text = "Президент Сербии Александр Вучич сказал, что спорить поздно, передает ОКЛП."
    assert _speakers(text) == ["person/aleksandar-vucic"]
