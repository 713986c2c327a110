"""Deeds of people without a name in Russian: police, crowds, passives, strikes that take place; and what is no deed."""

from __future__ import annotations

import pytest

import dragoman


def rows(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    found = dragoman.analyse(text, language="ru", published="2025-05-05")
    return [(e.type, tuple(e.actors), e.status) for e in found.events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Рабочие медных рудников третий день бастуют.", ("PROTEST", ("group/workers",), "ongoing")),
        ("Тысячи горожан вышли на улицы Лимы с требованием отставки кабинета.", ("PROTEST", (), "happened")),
        ("По всей Франции прошли манифестации.", ("PROTEST", (), "happened")),
        ("Вооруженные люди похитили двенадцать школьников.", ("ASSAULT", (), "happened")),
        ("На мосту взорвали грузовик.", ("ASSAULT", (), "happened")),
        ("При обстреле рынка погибли трое.", ("ASSAULT", (), "happened")),
        ("В ходе рейда задержаны более ста человек.", ("COERCE", (), "happened")),
        ("Ночью перехвачены девять беспилотников.", ("ASSAULT", (), "happened")),
        ("В четверг состоятся переговоры.", ("CONSULT", (), "planned")),
        ("В столице введен комендантский час.", ("COERCE", (), "happened")),
        ("Десантники Чили и Перу провели совместную тренировку.", ("COOPERATE", ("state/chl", "state/per"), "happened")),
        ("Посол Чили осудил гнусное нападение на школу.", ("ASSAULT", (), "claimed")),
        ("Турция отвергла обвинения в нападении на танкер.", ("ASSAULT", (), "denied")),
        ("Чили уверяет, что никакой блокады нет.", ("COERCE", (), "denied")),
        ("В Турции полиция задержала сорок человек.", ("COERCE", ("gov/tur/police",), "happened")),
    ],
)  # fmt: skip
def test_a_deed_without_a_name(text: str, expected: tuple[str, tuple[str, ...], str]) -> None:
    assert expected in rows(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Чили потребовала от Бразилии немедленно отменить пошлины.",
            ("RETREAT", ("state/bra",), "hypothetical"),
        ),
        ("Норвегия и Дания обязались отменить эмбарго.", ("RETREAT", ("state/nor", "state/dnk"), "planned")),
        (
            "Президент Чили Габриэль Борич пообещал Перу предоставить кредит.",
            ("AID", ("state/chl",), "planned"),
        ),
        ("Дания требует освободить заложников.", ("RETREAT", (), "hypothetical")),
        (
            "Глава МИД Чили сказал, что страна разместит батальон в Перу.",
            ("MOBILIZE", ("state/chl",), "planned"),
        ),
    ],
)
def test_what_is_asked_for_and_promised(text: str, expected: tuple[str, tuple[str, ...], str]) -> None:
    assert expected in rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Болельщики вышли на улицы праздновать победу сборной.",
        "Лавина убила четырех альпинистов.",
        "Рабочие перекрыли дорогу для ремонта моста.",
        "Кризис ударил по карману жителей.",
        "Подросток избил одноклассника.",
        "В 1812 году армия оставила город и отступила.",
        "Певец отменил концерт в столице.",
        "Экипаж посадил самолет из-за отказа двигателя.",
        "Шахматист разгромил соперника в финале.",
    ],
)
def test_what_is_no_deed(text: str) -> None:
    assert rows(text) == []


def test_egypt_bends() -> None:
    found = dragoman.analyse("Чили передала Египту и Судану палатки.", language="ru")
    assert {"state/egy", "state/sdn"} <= {m.entity_id for m in found.mentions}


def test_a_border_is_no_target() -> None:
    found = dragoman.analyse("Боевики напали на село близ границы с Мали.", language="ru")
    assert [(e.type, tuple(e.actors), tuple(e.recipients)) for e in found.events] == [
        ("ASSAULT", ("group/fighters",), ())
    ]
