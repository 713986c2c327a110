"""An outlet that signs an article is a credit; a person is its author."""

from __future__ import annotations

import pytest

import dragoman
from dragoman.extract.bylines import signing_outlet
from dragoman.types import Article

BODY = {
    "en": "The Kremlin said the port was closed after a strike on Monday. Officials met in the evening and promised repairs.",
    "ru": "Кремль заявил, что порт закрыт после удара в понедельник. Вечером чиновники встретились и обещали ремонт.",
    "ar": "قال الكرملين إن الميناء أغلق بعد ضربة يوم الاثنين. واجتمع المسؤولون مساء ووعدوا بالإصلاح.",
    "zh-Hant": "克里姆林宮表示,港口在週一的襲擊後關閉。官員當晚開會,承諾修復。",
    "zh-Hans": "克里姆林宫表示,港口在周一的袭击后关闭。官员当晚开会,承诺修复。",
}
TITLE = {
    "en": "Strike hits the southern port",
    "ru": "Удар по южному порту страны",
    "ar": "ضربة تصيب الميناء الجنوبي للبلاد",
}
OUTLETS = [
    ("en", "By Reuters", "outlet/reuters"),
    ("en", "By Reuters Staff", "outlet/reuters"),
    ("ru", "Автор: РИА Новости", "outlet/ria-novosti"),
    ("ar", "بقلم: رويترز", "outlet/reuters"),
    ("zh-Hant", "記者 中央社", "outlet/cna-taiwan"),
    ("zh-Hans", "作者:新华社", "outlet/xinhua"),
]
UNKNOWN = [
    ("en", "Author: The Maravel Gazette"),
    ("ru", "Автор: Газета «Заря Востока»"),
    ("zh-Hant", "撰稿:晨星通訊社"),
]
PEOPLE = [
    ("en", "By Jane Post"),
    ("ru", "Автор: Иван Петров"),
    ("ar", "كتب: أحمد الصالحي"),
    ("zh-Hans", "记者:李明"),
]


def article(language: str, line: str) -> Article:
    title = TITLE.get(language, "港口遭到袭击后关闭")
    return dragoman.analyse(f"{title}\n\n{line}\n\n{BODY[language]}", language=language).articles[0]


@pytest.mark.parametrize(("language", "line", "outlet"), OUTLETS)
def test_an_outlet_that_signs_is_in_the_chain(language: str, line: str, outlet: str) -> None:
    found = article(language, line)
    assert (found.source_chain, found.byline) == ((outlet,), None)


@pytest.mark.parametrize(("language", "line"), UNKNOWN)
def test_an_unknown_outlet_that_signs_is_in_the_chain(language: str, line: str) -> None:
    found = article(language, line)
    assert [i.startswith("local-") for i in found.source_chain] == [True]
    assert found.byline is None


@pytest.mark.parametrize(("language", "line"), PEOPLE)
def test_a_person_is_the_author(language: str, line: str) -> None:
    found = article(language, line)
    assert found.source_chain == ()
    assert found.byline == line.replace(":", " ").split(maxsplit=1)[1].strip()


def test_an_outlet_and_a_person() -> None:
    found = article("en", "By AFP and Jane Roe")
    assert (found.source_chain, found.byline) == (("outlet/afp",), "Jane Roe")


def test_an_author_of_the_metadata_that_is_an_outlet() -> None:
    html = f'<html><head><title>Strike hits port</title><meta name="author" content="Reuters"></head><body><h1>Strike hits port</h1><p>{BODY["en"]}</p></body></html>'
    found = dragoman.analyse(html, html=True).articles[0]
    assert (found.source_chain, found.byline) == (("outlet/reuters",), None)


@pytest.mark.parametrize("name", ["Jane Post", "Daily", "Иван Петров", "李明", "أحمد الصالحي", "Press"])
def test_no_outlet(name: str) -> None:
    assert signing_outlet(name) is None
