"""Russian people and bodies that no list knows, before and behind their reporting verb."""

from __future__ import annotations

import pytest

import dragoman


def tellers(text: str) -> list[str]:
    found = dragoman.analyse(text, language="ru")
    named = {e.entity_id: e.label for e in found.entities}
    return [named.get(row.speaker, row.speaker) for row in found.statements]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Журналист Марк Ольшин рассказал, что съёмки отменили.", "Mark Olshin"),
        ("Министр связи Чили Хосе Руис на форуме сказал, что сеть чинят.", "Khose Ruis"),
        ("Правовед Анна Рейн, напротив, утверждает, что закон не нужен.", "Anna Reyn"),
        ("Съёмки отменили, рассказала заместитель директора студии по печати Анна Рейн.", "Anna Reyn"),
        ("По словам советника по печати Марка Ольшина, съёмки отменили.", "Mark Olshin"),
    ],
)
def test_a_person_without_a_known_name_speaks(text: str, name: str) -> None:
    assert tellers(text) == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Международный союз пчеловодов заявил, что мёда мало.", "Mezhdunarodny Soyuz Pchelovodov"),
        ("По данным Чилийской ассоциации пекарей, хлеб подорожал.", "Chiliyskaya Assotsiatsiya Pekarey"),
        ("По подсчётам «Медстата», хлеб подорожал.", "Medstat"),
        ("«Медстат» сообщил, что хлеб подорожал.", "Medstat"),
        ("Хлеб подорожал, сообщили в Медгидромете.", None),
        ("Дожди прекратились, сообщили в Росгидрозонде.", "Rosgidrozond"),
        ("Группировка Redlark заявила, что сайт закрыт.", "Gruppirovka Redlark"),
        ("ОКЛП сообщил: дороги закрыты.", "Oklp"),
    ],
)
def test_a_body_without_a_known_name_speaks(text: str, name: str | None) -> None:
    assert tellers(text) == ([name] if name else [])


@pytest.mark.parametrize(
    "text",
    [
        "Компания заявила, что хлеб подорожал.",
        "Новая компания заявила, что хлеб подорожал.",
        "Жена Ивана Рейна сказала, что хлеб подорожал.",
        "Вечером после встречи с Марком Ольшиным сказали, что хлеб подорожал.",
    ],
)
def test_whom_nothing_names_is_nobody(text: str) -> None:
    assert tellers(text) == []
