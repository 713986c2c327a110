"""Who acts and whether it happened, by the words around a deed: one table for five scripts (tests/golden/standings.yml)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import dragoman

ROWS = yaml.safe_load((Path(__file__).parents[1] / "golden" / "standings.yml").read_text("utf-8"))
SCRIPTS = ("ar", "en", "ru", "zh-Hans", "zh-Hant")
TOLD = [(code, row) for row in ROWS for code in SCRIPTS if code in row]
NOT_DONE = [
    ("en", "Kenya and Uganda failed to reach an agreement."),
    ("ru", "Кения и Уганда не смогли достичь соглашения."),
    ("ar", "فشلت كينيا وأوغندا في التوصل إلى اتفاق."),
    ("zh-Hans", "肯尼亚和乌干达未能达成协议。"),
    ("zh-Hant", "肯亞和烏干達未能達成協議。"),
    ("en", "The talks between Kenya and Uganda did not take place."),
    ("ru", "Переговоры между Кенией и Угандой не состоялись."),
    ("ar", "لم تعقد المحادثات بين كينيا وأوغندا."),
    ("zh-Hans", "肯尼亚与乌干达的会谈没有举行。"),
    ("zh-Hant", "肯亞與烏干達的會談沒有舉行。"),
    ("en", "Kenya foiled an attack on its parliament."),
    ("ru", "Кения предотвратила нападение на парламент."),
    ("ar", "أحبطت كينيا هجوما على برلمانها."),
    ("zh-Hans", "肯尼亚挫败了一起针对议会的袭击。"),
    ("zh-Hant", "肯亞挫敗了一起針對議會的襲擊。"),
]
"""What nobody did: no event."""


@pytest.mark.parametrize(("code", "row"), TOLD, ids=[row[code] for code, row in TOLD])
def test_a_deed_stands_as_its_words_say(code: str, row: dict[str, Any]) -> None:
    found = [
        e
        for e in dragoman.analyse(row[code], language=code, published="2024-05-05").events
        if e.type == row["type"]
    ]
    assert [e.status for e in found if e.status in row["status"]]
    for side in ("actors", "recipients"):
        if side in row:
            assert sorted(row[side]) in [sorted(getattr(e, side)) for e in found]


@pytest.mark.parametrize(("code", "text"), NOT_DONE)
def test_what_was_not_done_is_no_event(code: str, text: str) -> None:
    assert dragoman.analyse(text, language=code, published="2024-05-05").events == []


OTHERS = [
    ("en", "Uganda denied any role in M23's attack on Goma."),
    ("ru", "Уганда отрицает причастность к нападению М23 на Гому."),
    ("ar", "نفت أوغندا ضلوعها في هجوم حركة 23 مارس على غوما."),
]
"""Who has no part in what others did does not deny that they did it."""


@pytest.mark.parametrize(("code", "text"), OTHERS)
def test_a_part_in_anothers_deed_is_denied_and_not_the_deed(code: str, text: str) -> None:
    found = dragoman.analyse(text, language=code, published="2024-05-05").events
    assert [(e.actors, e.status) for e in found if e.type == "ASSAULT"] == [(("org/m23",), "claimed")]


@pytest.mark.parametrize(
    ("code", "text", "state"),
    [
        ("en", "Congo accused Rwanda of arming the rebels.", "state/cod"),
        ("en", "The Republic of Congo accused Rwanda of arming the rebels.", "state/cog"),
        ("ru", "Конго обвинило Руанду в поставках оружия повстанцам.", "state/cod"),
        ("ar", "اتهمت الكونغو رواندا بتسليح المتمردين.", "state/cod"),
        ("zh-Hans", "刚果指责卢旺达武装叛军。", "state/cod"),
        ("zh-Hant", "剛果指控盧安達武裝叛軍。", "state/cod"),
    ],
)
def test_congo_alone_is_the_one_that_news_calls_so(code: str, text: str, state: str) -> None:
    found = dragoman.analyse(text, language=code, published="2024-05-05").statements
    assert [s.speaker for s in found] == [state]
