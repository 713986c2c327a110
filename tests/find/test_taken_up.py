"""Who is taken up again: "the Russian minister" is the minister named before; "this is written by" an outlet is the way of the words."""

from __future__ import annotations

import pytest

import dragoman

LAVROV = "person/sergey-lavrov"


@pytest.mark.parametrize(
    "text",
    [
        "Министр иностранных дел РФ Сергей Лавров прибыл в Анкару. Российский министр заявил, что встреча возможна.",
        "Russian Foreign Minister Sergey Lavrov arrived in Ankara. The Russian minister said that a meeting was possible.",
        "وصل وزير الخارجية الروسي سيرغي لافروف إلى أنقرة يوم الاثنين. وقال الوزير الروسي إن اللقاء ممكن.",
        "俄罗斯外交部长拉夫罗夫星期一抵达安卡拉。这位俄罗斯部长说，会谈可能举行。",
    ],
)  # fmt: skip
def test_the_minister_of_a_state_is_the_one_named_before(text: str) -> None:
    assert [row.speaker for row in dragoman.analyse(text).statements] == [LAVROV]


def test_the_minister_of_another_state_is_not() -> None:
    text = "Министр иностранных дел РФ Сергей Лавров прибыл в Анкару. Греческий министр заявил, что встреча возможна."
    assert LAVROV not in {row.speaker for row in dragoman.analyse(text).statements}


def test_an_outlet_that_tells_of_words_is_their_way() -> None:
    text = "Сергей Лавров сказал, что порт закроют осенью. Об этом пишет РИА Новости."
    rows = dragoman.analyse(text).statements
    assert [(row.speaker, row.via) for row in rows] == [(LAVROV, ("outlet/ria-novosti",))]


@pytest.mark.parametrize(
    "line", ["Россия не просит США снять пошлины.", "Киев не требовал от Анкары ответа."]
)
def test_what_nobody_asks_is_not_asked(line: str) -> None:
    assert not dragoman.analyse(line).statements
