"""Who acts on whom in Russian sentences: genitives behind a noun, reactions, talk of what has not come about, own deeds."""

from __future__ import annotations

import pytest

import dragoman


def events(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...], str]]:
    found = dragoman.analyse(text, language="ru", published="2025-05-05")
    return [(e.type, tuple(e.actors), tuple(e.recipients), e.status) for e in found.events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Кения осудила удары Туниса по Судану.", ("ASSAULT", ("state/tun",), ("state/sdn",), "claimed")),
        ("Норвегия ответит на санкции Чили против Мексики.", ("SANCTION", ("state/chl",), ("state/mex",), "happened")),
        ("МАГАТЭ вывезло приборы после атак Туниса на Судан.", ("ASSAULT", ("state/tun",), ("state/sdn",), "happened")),
        ("В Нигере военные свергли президента.", ("COERCE", ("group/ner/soldiers",), (), "happened")),
        ("Тунис объявил, что закрывает границу с Нигером.", ("COERCE", ("state/tun",), ("state/ner",), "happened")),
        ("Тунис и Судан обменялись обстрелами.", ("ASSAULT", ("state/tun", "state/sdn"), ("state/tun", "state/sdn"), "happened")),
        ("Тунис принял закон, приостанавливающий сотрудничество с Нигером.", ("SANCTION", ("state/tun",), ("state/ner",), "happened")),
    ],
)  # fmt: skip
def test_who_does_it(text: str, expected: tuple[str, tuple[str, ...], tuple[str, ...], str]) -> None:
    assert expected in events(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("В Дохе идут переговоры о прекращении огня между Суданом и Тунисом.", "RETREAT"),
        ("Сербия и Косово обсудили условия соглашения.", "AGREE"),
        ("После атаки кабинет министров Чили закрыл порты.", "ASSAULT"),
        ("Чили ожидает извинений в связи с атакой.", "ASSAULT"),
        ("Суда Чили вошли в порт.", "SANCTION"),
    ],
)
def test_what_is_no_deed_of_the_subject(text: str, type_: str) -> None:
    assert type_ not in [found[0] for found in events(text)]


def test_what_one_flies_out_for_has_not_happened() -> None:
    assert ("CONSULT", "happened") not in [
        (e[0], e[3])
        for e in events("Министр обороны Туниса ищет в Осло поддержки для переговоров с Нигером.")
    ]


def test_names_of_syllables_and_seas_bend() -> None:
    text = "Токаев встретился с Ким Чен Ыном. Флот Чили ушел из Японского моря."
    found = dragoman.analyse(text, language="ru", published="2025-05-05")
    named = {m.entity_id for m in found.mentions}
    assert {"person/kim-jong-un", "place/sea-of-japan"} <= named
    assert "state/jpn" not in named


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Президенты России и Турции провели переговоры.", ("person/vladimir-putin", "person/recep-tayyip-erdogan")),
        ("Правительства Чили и Казахстана договорились о торговле.", ("gov/chl/government", "gov/kaz/government")),
        ("Вооруженные силы Армении и Азербайджана обменялись ударами.", ("gov/arm/armed-forces", "gov/aze/armed-forces")),
        ("Путин и Эрдоган обсудили Сирию.", ("person/vladimir-putin", "person/recep-tayyip-erdogan")),
        ("Лавров встретился с главой Международного агентства по атомной энергии (МАГАТЭ) Рафаэлем Гросси.", ("person/sergey-lavrov", "person/rafael-grossi")),
    ],
)  # fmt: skip
def test_each_state_that_shares_an_office_has_its_own_side(text: str, sides: tuple[str, ...]) -> None:
    assert [found[1] for found in events(text)] == [sides]


def test_one_president_is_no_group_of_leaders() -> None:
    text = "Президент Сербии Александр Вучич принял посла Китая."
    assert [found[1] for found in events(text)] == [("person/aleksandar-vucic",)]


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("Дания обстреляна Норвегией.", ("state/nor",), ("state/dnk",)),
        ("Танкер Греции захвачен Ираном.", ("state/irn",), ("state/grc",)),
        ("Активисты разогнаны полицией.", ("group/police",), ("group/activists",)),
        ("Посол Ирана вызван в МИД Германии.", ("gov/deu/foreign-ministry",), None),
    ],
)
def test_the_subject_of_a_passive_suffers(
    text: str, actors: tuple[str, ...], recipients: tuple[str, ...] | None
) -> None:
    found = events(text)
    assert [e[1] for e in found] == [actors]
    assert recipients is None or [e[2] for e in found] == [recipients]


def test_the_owner_of_a_target_is_hit() -> None:
    assert ("ASSAULT", ("state/tun",), ("state/sdn",), "happened") in events(
        "После атак Туниса на ядерные объекты Судана порт закрыт."
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Срок вышел у захвативших власть в Нигере военных.", ("COERCE", ("group/ner/soldiers",), ("state/ner",), "happened")),
        ("Чили запустила ракету в сторону Японского моря.", ("MOBILIZE", ("state/chl",), (), "happened")),
        ("Силовики разогнали шествие учителей.", ("COERCE", ("group/police",), ("group/teachers",), "happened")),
        ("Совет ЕС утвердил пакет рестрикций против Чили.", ("SANCTION", ("org/council-of-the-eu",), ("state/chl",), "happened")),
    ],
)  # fmt: skip
def test_more_deeds(text: str, expected: tuple[str, tuple[str, ...], tuple[str, ...], str]) -> None:
    assert expected in events(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Чили направила ООН письмо из-за беспилотников.", "AID"),
        ("Мексика заявила, что уговорить Чили посредством санкций нельзя.", "SANCTION"),
        ("Президент Чили отказался говорить о том, что удары по Мексике возможны.", "ASSAULT"),
        ("Трамп объявил о блокаде венесуэльских танкеров.", "COERCE"),
    ],
)
def test_more_that_is_no_deed(text: str, type_: str) -> None:
    assert type_ not in [found[0] for found in events(text) if found[3] == "happened"]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Мексика осудила нарушение чилийской стороной соглашения о перемирии.", "AGREE"),
        ("Чили заявила, что Мексика нарушила режим прекращения огня.", "RETREAT"),
        ("Хуситы вышли в эфир, передает ливанский телеканал.", "RETREAT"),
        ("Протесты партнеров были провокацией — российской стратегией.", "PROTEST"),
    ],
)
def test_what_is_broken_or_told_elsewhere_is_no_deed(text: str, type_: str) -> None:
    assert type_ not in [found[0] for found in events(text)]
