"""A page of two megabytes is read whole, flat and as HTML, and its rows are sane."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

import dragoman

SIZE = 2_000_000
SENTENCES = {
    "en": "Armenia accused Azerbaijan on Tuesday of firing on post number {n}. Russia's foreign ministry said it was ready for talks.",
    "ar": "اتهمت أرمينيا أذربيجان يوم الثلاثاء بإطلاق النار على الموقع رقم {n}. وقالت وزارة الخارجية الروسية إنها مستعدة للمحادثات.",
    "ru": "Армения во вторник обвинила Азербайджан в обстреле поста номер {n}. МИД России заявил, что готов к переговорам.",
    "zh-Hans": "亚美尼亚周二指责阿塞拜疆向第{n}号哨所开火。俄罗斯外交部表示,俄方已准备好举行会谈。",
}


def paragraphs(language: str) -> Iterator[str]:
    """Distinct paragraphs of three sentences, up to SIZE bytes."""
    size, number = 0, count(1)
    while size < SIZE:
        text = " ".join(SENTENCES[language].format(n=next(number)) for _ in range(3))
        size += len(text.encode()) + 8
        yield text


def check(found: dragoman.Analysis) -> None:
    text = found.page.text
    assert len(found.statements) > 1000
    assert {"accuse"} <= {statement.act for statement in found.statements}
    entities = {entity.entity_id for entity in found.entities}
    for row in (*found.mentions, *found.times, *found.statements, *found.events, *found.repairs):
        assert text[row.start : row.end] == row.text
    for statement in found.statements:
        assert len(statement.text) <= 400
        assert {statement.speaker, *statement.about, *statement.to} <= entities
    assert sum(len(article.spans) for article in found.articles) > 1000


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_flat(language: str) -> None:
    check(dragoman.analyse("\n\n".join(("News of the day", "7 September 2023", *paragraphs(language)))))


@pytest.mark.parametrize("language", ["ar", "ru"])
def test_html(language: str) -> None:
    body = "\n".join(f"<p>{text}</p>" for text in paragraphs(language))
    check(dragoman.analyse(f"<html><body><article><h1>News</h1>{body}</article></body></html>", html=True))


def test_one_line_without_an_end() -> None:
    found = dragoman.analyse("Armenia said, " * 4_000)
    assert all(
        found.page.text[row.start : row.end] == row.text for row in (*found.mentions, *found.statements)
    )
