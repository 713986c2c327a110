"""Who says what in Russian where the words mislead: verbs of two senses, press offices, a "but", credits, bodies taken up again."""

from __future__ import annotations

import pytest

import dragoman


def spoken(text: str, language: str = "ru") -> list[tuple[str, str, str]]:
    found = dragoman.analyse(text, language=language, published="2023-09-20").statements
    return [(s.speaker, s.act, s.content.text.strip() if s.content else "") for s in found]


@pytest.mark.parametrize(
    "text",
    [
        "Канада признала лидера оппозиции временным президентом страны.",
        "Суд признал экс-президента виновным.",
        "Госдепартамент дополнил санкционный список, в который вошли пять компаний России.",
        "Польша передает танки Украине.",
        "Китай заключил соглашение с Кенией о торговле.",
        "Россия продолжила наступление на город.",
        "Китай допустил ошибку в отношениях с Японией.",
        "На обстрел отреагировал президент Украины Владимир Зеленский.",
        "Об этом пишет Reuters, ссылаясь на Генштаб Польши.",
    ],
)
def test_a_deed_and_a_bare_pointer_say_nothing(text: str) -> None:
    assert spoken(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Президент Сербии признал, что переговоры провалились.", "person/aleksandar-vucic", "переговоры провалились."),
        ("«Переговоры провалились, и мы это знаем», — признал президент Сербии.", "person/aleksandar-vucic", "«Переговоры провалились, и мы это знаем»"),
        ("Взрывы прогремели в порту и на складе, передает Рейтер.", "outlet/reuters", "Взрывы прогремели в порту и на складе"),
        ("Москва передаёт, что пожар потушен.", "state/rus", "пожар потушен."),
        ("Адвокаты Навального заявили, что их не пускают в колонию.", "group/lawyers", "их не пускают в колонию."),
        ("Польша закрыла границу с Белоруссией, сообщает пресс-служба Пограничной службы Польши.", "gov/pol/border-guard", "Польша закрыла границу с Белоруссией"),
        ("Двое ранены, сообщила пресс-служба президента Польши.", "gov/pol/presidency", "Двое ранены"),
        ("В пресс-центре Погранслужбы Киргизии отметили, что двое ранены.", "gov/kgz/border-guard", "двое ранены."),
        ("Поезда с границы ушли, сообщает AFP, ссылаясь на Генштаб Польши.", "gov/pol/general-staff", "Поезда с границы ушли"),
        ("Как отметили в Анкаре, поезда ушли вчера утром.", "state/tur", "поезда ушли вчера утром."),
        ("Эрдоган призвал Вашингтон прекратить поставки оружия, сообщает местная газета.", "person/recep-tayyip-erdogan", "Вашингтон прекратить поставки оружия"),
    ],
)  # fmt: skip
def test_who_says_it_and_what(text: str, speaker: str, content: str) -> None:
    assert [(who, what) for who, _, what in spoken(text)] == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Погранслужба Таджикистана сообщила о перестрелке. По информации ведомства, четверо перешли границу.",
            ["gov/tjk/border-guard", "gov/tjk/border-guard"],
        ),
        ("Поезда ушли, сообщает Reuters. Пути пусты. Агентство отмечает, что мост цел.", ["outlet/reuters", "outlet/reuters"]),
        ("Поезда ушли, сообщает AFP. Как уточняет агентство, мост цел.", ["outlet/afp", "outlet/afp"]),
        (
            "МИД Ирана объявил о санкциях против США. Список будет опубликован позже, говорится в сообщении.",
            ["gov/irn/foreign-ministry", "gov/irn/foreign-ministry"],
        ),
    ],
)  # fmt: skip
def test_a_body_is_taken_up_again(text: str, expected: list[str]) -> None:
    assert [who for who, _, _ in spoken(text)] == expected


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        ("ru", "Киев обвинил Москву в ударе по порту, но Россия отрицает причастность.", "Москву в ударе по порту", "state/rus"),
        ("ru", "Индия обвинила Пакистан в обстреле, однако Исламабад опроверг это.", "Пакистан в обстреле", "state/pak"),
        ("en", "India accused Pakistan of shelling a post, but Pakistan denied it.", "Pakistan of shelling a post", "state/pak"),
    ],
)  # fmt: skip
def test_a_but_parts_two_sides(language: str, text: str, first: str, second: str) -> None:
    one, other = spoken(text, language)
    assert one[2] == first
    assert (other[0], other[1]) == (second, "deny")
    deed = dragoman.analyse(text, language=language, published="2023-09-20").events[0]
    assert (deed.status, deed.denied_by) == ("claimed", (second,))


def test_the_and_of_the_next_report_is_no_part_of_what_is_said() -> None:
    text = "Адвокаты политика заявили, что он «не совершал преступлений», и выразили уверенность в том, что обвинения снимут."
    assert [what for _, _, what in spoken(text)] == ["он «не совершал преступлений»", "обвинения снимут."]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("«Россия заплатит за это», — заявил президент Украины Владимир Зеленский.", "threaten"),
        ("Министр обороны Израиля Исраэль Кац заявил: «Это нарушение, на которое ЦАХАЛ ответит с большой силой».", "threaten"),
        ("Мы считаем, что Иран продолжит обстрелы, сказал Нетаньяху.", "predict"),
        ("Олаф Шольц заявил, что Германия продолжит поддерживать Украину.", "pledge"),
        ("Верховный суд сообщил, что судьи должны были принять решение в мае.", "assert"),
        ("Зеленский заявил, что Россия должна вывести войска.", "demand"),
        ("США считают, что Китай не выполнил свои обязательства по соглашению.", "accuse"),
    ],
)  # fmt: skip
def test_the_act_is_what_the_content_does(text: str, act: str) -> None:
    assert [done for _, done, _ in spoken(text)] == [act]


def test_a_paper_only_reports_what_another_asked_for() -> None:
    text = "В сообщении Белого дома указано, что президент США призвал главу Турции не допустить эскалации."
    assert [done for _, done, _ in spoken(text)] == ["assert", "urge"]
