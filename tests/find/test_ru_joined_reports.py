"""Two Russian verbs of one subject, each with its own words; and refusals to speak, which say nothing."""

from __future__ import annotations

import pytest

import dragoman


def told(text: str) -> list[tuple[str, str]]:
    rows = dragoman.analyse(text, language="ru").statements
    return [(row.act, row.content.text.strip(" .«»") if row.content else "") for row in rows]


VUCIC = "Президент Сербии Александр Вучич "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            VUCIC + "назвал сделку «ошибкой» и пообещал, что дорогу достроят.",
            [("criticise", "сделку «ошибкой"), ("pledge", "дорогу достроят")],
        ),
        (
            VUCIC + "поблагодарил шахтёров, но добавил: угля не хватает.",
            [("praise", "шахтёров"), ("assert", "угля не хватает")],
        ),
        (
            VUCIC + "приветствовал сделку, однако напомнил, что долг не выплачен.",
            [("praise", "сделку"), ("assert", "долг не выплачен")],
        ),
        (
            VUCIC + "отверг эти обвинения и заявил, что урожай вывезли соседи.",
            [("reject", "урожай вывезли соседи")],
        ),
        (VUCIC + "заявил и подтвердил, что поезд задержан.", [("assert", "поезд задержан")]),
    ],
)
def test_a_second_verb_has_its_own_words(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "МИД Чили комментировать слухи отказался.",
        "МИД Чили обсуждать сделку отказался.",
        "В МИД Чили комментировать это отказались.",
    ],
)
def test_a_refusal_to_speak_says_nothing(text: str) -> None:
    assert told(text) == []
