"""Datelines are no part of the text proper."""

from __future__ import annotations

import pytest

from dragoman.text.dateline import dateline, town
from dragoman.text.fold import fold


@pytest.mark.parametrize(
    "text",
    [
        "LONDON (Reuters) - ",
        "新华社日内瓦3月2日电 ",
        "МОСКВА, 3 марта (ТАСС) — ",
        "القاهرة (رويترز) - ",
        "КАИР, 3 марта. /Корр. ТАСС/. ",
        "КАИР, 3 марта 2025 года. /ТАСС/. ",
        "الدوحة في 3 مارس /قنا/ ",
        "CAIRO, March 3, 2025 /AFP/ - ",
    ],
)
def test_datelines_are_skipped(text: str) -> None:
    folded = fold(text)
    body = folded + "abc"
    assert body[dateline(body, 0, len(body)) :].strip() == "abc"


def test_a_sentence_with_brackets_is_no_dateline() -> None:
    text = fold("The union (founded in 1950) said it would strike.")
    assert dateline(text, 0, len(text)) == 0


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("OSLO - Two people were hurt.", "Two people were hurt."),
        ("ERBIL, Kurdistan Region—At least six fled.", "At least six fled."),
        ("LIMA — “We wait,” she said.", "“We wait,” she said."),
        ("NATO said on Friday - and not for the first time.", "NATO said on Friday - and not for the first time."),
        ("WHO: Cases rise.", "WHO: Cases rise."),
    ],
)  # fmt: skip
def test_a_town_in_capitals_and_a_dash(text: str, rest: str) -> None:
    assert text[town(text) :] == rest
