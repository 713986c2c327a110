"""The golden sentences of each language: every time expression, and nothing else, with its value."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from dragoman.find.times import find_times
from dragoman.text.fold import fold_view
from dragoman.text.views import View

GOLDEN = Path(__file__).parents[1] / "golden" / "times"


class Case(msgspec.Struct, frozen=True):
    """A sentence, the date it was published on, and its expressions with their values, in order."""

    text: str
    anchor: str | None
    times: list[tuple[str, str]]


def cases(language: str) -> list[Case]:
    return msgspec.json.decode((GOLDEN / f"{language}.json").read_bytes(), type=list[Case])


@pytest.mark.parametrize("language", ["ar", "en", "ru", "zh"])
def test_golden_sentences(language: str) -> None:
    wrong = []
    for case in cases(language):
        view = fold_view(View.of(case.text))
        found = find_times(
            case.text,
            view,
            [(0, len(view.text))],
            language=language,
            anchor=case.anchor,
            page_id="p",
            article_id="a",
        )
        got = [(row.text, row.value) for row in found]
        if got != case.times:
            wrong.append((case.text, case.times, got))
    assert wrong == []


@pytest.mark.parametrize("language", ["ar", "en", "ru", "zh"])
def test_there_are_enough_cases_and_negatives(language: str) -> None:
    read = cases(language)
    assert sum(not case.times for case in read) >= 30
    assert sum(len(case.times) for case in read) >= (180 if language == "ru" else 100)
