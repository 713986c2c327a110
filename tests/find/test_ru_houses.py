"""Russian reports without a personal subject: houses and seats that speak, "об этом сообщил", answers that are deeds."""

from __future__ import annotations

import pytest

import dragoman


def spoken(text: str) -> list[tuple[str, str]]:
    found = dragoman.analyse(text, language="ru", published="2025-05-05")
    return [(s.speaker, s.act) for s in found.statements]


def contents(text: str) -> list[str]:
    found = dragoman.analyse(text, language="ru", published="2025-05-05")
    return [s.content.text.strip() for s in found.statements if s.content is not None]


@pytest.mark.parametrize(
    ("text", "speaker", "act"),
    [
        ("Поезда пойдут завтра, сообщили в МИД Перу.", "gov/per/foreign-ministry", "assert"),
        ("Поезда пойдут завтра, — отметили в Кремле.", "gov/rus/presidency", "assert"),
        ("«Мы к взрыву не причастны», — подчеркнули в МИД Кубы.", "gov/cub/foreign-ministry", "deny"),
        ("Поезда пойдут завтра, заявили в Осло.", "state/nor", "assert"),
        ("В Южной Корее осудили пуск ракет КНДР.", "state/kor", "criticise"),
        ("В Сеуле запуск осудили.", "state/kor", "criticise"),
        ("В Чили считают эти упреки голословными.", "state/chl", "deny"),
        ("Минобороны Чили назвало действия Мексики провокацией.", "gov/chl/defence-ministry", "accuse"),
    ],
)  # fmt: skip
def test_a_house_speaks(text: str, speaker: str, act: str) -> None:
    assert spoken(text) == [(speaker, act)]


@pytest.mark.parametrize(
    "text",
    [
        "В Чили требуют отставки министра.",
        "Шахтеры ждали в Осло, но не получили ответа.",
        "Рыбаки Перу ответили огнем.",
        "Как отмечается, дождь шел неделю.",
    ],
)
def test_what_is_no_house_does_not_speak(text: str) -> None:
    assert spoken(text) == []


def test_the_sentence_before_is_what_an_office_told() -> None:
    text = "В порту Лимы сгорел склад. Об этом сообщил министр обороны Перу."
    assert contents(text) == ["В порту Лимы сгорел склад."]


def test_according_to_keeps_to_its_own_clause() -> None:
    assert spoken("По данным портала, делегация Чили прибудет в Лиму.") == []
    assert spoken("По словам соседа, полицейские Перу не составили протокол.") == []
    text = "Вместе с тем, по словам Лаврова, решение Чили ничего не изменит."
    assert contents(text) == ["решение Чили ничего не изменит."]


def test_what_he_said_that_he_offered_is_his_offer() -> None:
    text = "Президент Перу заявил, что предложил Чили начать переговоры."
    found = dragoman.analyse(text, language="ru", published="2025-05-05").statements
    assert [(s.act, s.to) for s in found] == [("offer", ("state/chl",))]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Мехико ожидает извинений от Лимы.", None),
        ("ВТО ожидает роста торговли.", "predict"),
        ("Чили настаивает на выводе войск.", "demand"),
        ("Чили настаивает на том, что войск не было.", "deny"),
        ("«Мы призываем Перу к диалогу», — сказал министр обороны Чили.", "urge"),
    ],
)
def test_the_act_of_what_is_expected_or_insisted_on(text: str, act: str | None) -> None:
    assert [a for _, a in spoken(text)] == ([act] if act else [])


def test_both_countries_speak() -> None:
    text = "Перу и Чили обменялись упреками. Обе страны заявили, что их войска открыли огонь."
    rows = dragoman.analyse(text, language="ru", published="2025-05-05").statements
    assert [(r.speaker, tuple(r.co_speakers)) for r in rows][-1] == ("state/per", ("state/chl",))


def test_who_was_told_does_not_speak() -> None:
    assert spoken("Два чиновника подтвердили CNN, что Чили получила ответ.") == [
        ("group/officials", "assert")
    ]


def test_a_colon_before_a_quotation_in_the_body() -> None:
    text = "Цены растут третий месяц. Премьер Польши Дональд Туск: «Мы этого не допустим»."
    assert spoken(text) == [("person/donald-tusk", "pledge")]
    assert spoken("Цены растут. Причина: «зеленые» налоги Польши.") == []


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Чили нанесла авиаудар по базе, сообщили СМИ.", []),
        ("Чили вышла из блока, передает Burkina24 со ссылкой на заявление.", []),
        ("Авиация Чили нанесла удар, передает ливанский телеканал Al Mayadeen.", ["outlet/al-mayadeen"]),
        ("Путин, выступая в Сочи, заявил, что мир близок.", ["person/vladimir-putin"]),
        ("«Косово порт не откроет», — цитирует его ТАСС.", []),
        ("В министерстве обороны Польши действия Лукашенко называют «грязной игрой».", ["gov/pol/defence-ministry"]),
    ],
)  # fmt: skip
def test_the_press_behind_a_comma_speaks_itself(text: str, speakers: list[str]) -> None:
    assert [speaker for speaker, _ in spoken(text)] == speakers


def test_what_an_outlet_reports_is_no_charge_of_its_own() -> None:
    assert spoken("Войска Чили обстреляли посты Мексики, сообщает Reuters.") == [("outlet/reuters", "assert")]


def test_an_aside_leaves_the_head_of_what_is_said() -> None:
    text = "Войска, по словам Лаврова, ушли с севера Сирии в понедельник."
    assert contents(text) == [text]
