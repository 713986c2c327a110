"""What is told and yet no deed, or nobody's of those named: nobody, denials, fans, games, courts, exercises near somebody."""

from __future__ import annotations

import pytest

import dragoman

Row = tuple[str, str, tuple[str, ...], tuple[str, ...]]


def _rows(text: str, language: str = "en") -> list[Row]:
    found = dragoman.analyse(text, language=language, published="2025-07-25").events
    return [(e.type, e.status, tuple(e.actors), tuple(e.recipients)) for e in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Nobody was wounded in the ambush in Mali."),
        ("en", "Hardly anybody was detained in Tunis on Friday."),
        ("en", "Few protesters were arrested in Lima on Friday."),
        ("en", "Nobody in the crowd of two thousand was arrested in Lima."),
        ("en", "The harbour office denied that anyone was shot dead in the port."),
        ("en", "No one was abducted, officials said."),
        ("ru", "В Лиме никто не был задержан."),
        ("ru", "В Лиме едва ли задержаны десятки человек."),
        ("ar", "لم يصب أحد في القصف على المدينة."),
        ("ar", "بالكاد اعتقل أحد في ليما يوم الجمعة."),
        ("zh", "周五在利马无人被逮捕。"),
        ("zh", "没有人被军队打死。"),
        ("zh", "没有人在利马的空袭中被打死。"),
    ],
)
def test_nobody(language: str, text: str) -> None:
    assert _rows(text, language) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A few people were arrested in Tunis on Friday.", ("COERCE", "happened", (), ())),
        (
            "No one was hurt when Chile bombed Peru.",
            ("ASSAULT", "happened", ("state/chl",), ("state/per",)),
        ),
        (
            "The spokesman denied that Chile shelled Peru.",
            ("ASSAULT", "denied", ("state/chl",), ("state/per",)),
        ),
        (
            "Chile struck back at Peru with rockets.",
            ("ASSAULT", "happened", ("state/chl",), ("state/per",)),
        ),
    ],
)
def test_what_only_looks_so(text: str, expected: Row) -> None:
    assert expected in _rows(text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Greek football supporters clashed with police."),
        ("en", "Police clashed with Greek students near a bridge."),
        ("en", "Greek fans attacked a bar."),
        ("ru", "Греческие болельщики напали на полицию."),
    ],
)
def test_a_people_s_adjective_before_civilians_is_no_state(language: str, text: str) -> None:
    assert all(
        "state/grc" not in (*actors, *recipients) for _, _, actors, recipients in _rows(text, language)
    )


@pytest.mark.parametrize(
    "text",
    [
        "A Danish firm struck back at its supplier in a courtroom.",
        "Peru attacked from the kick-off but Chile defended well.",
        "Spanish newspapers opened fire on the minister.",
        "In a mock raid Chilean jets bombed a bridge.",
        "Chile destroyed Peru 3-0 in Lima.",
        "The opposition captured two provinces in the general election.",
    ],
)
def test_blows_of_games_and_courts(text: str) -> None:
    assert _rows(text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "India held naval drills near Sri Lanka.", ("MOBILIZE", ("state/ind",))),
        ("en", "India began exercises off the coast of Sri Lanka.", ("MOBILIZE", ("state/ind",))),
        ("en", "India and France held joint drills near Sri Lanka.", ("COOPERATE", ("state/ind", "state/fra"))),
        ("ru", "Индия провела учения у берегов Шри-Ланки.", ("MOBILIZE", ("state/ind",))),
        ("ru", "Индия и Франция провели учения вблизи Шри-Ланки.", ("COOPERATE", ("state/ind", "state/fra"))),
        ("ar", "أجرت الهند مناورات بحرية قرب سريلانكا.", ("MOBILIZE", ("state/ind",))),
        ("ar", "أجرت الهند وفرنسا مناورات قرب سريلانكا.", ("COOPERATE", ("state/ind", "state/fra"))),
        ("zh", "印度在斯里兰卡附近举行演习。", ("MOBILIZE", ("state/ind",))),
    ],
)  # fmt: skip
def test_who_is_near_an_exercise_is_no_side(
    language: str, text: str, expected: tuple[str, tuple[str, ...]]
) -> None:
    rows = _rows(text, language)
    assert [(kind, actors) for kind, _, actors, _ in rows] == [expected]
    assert all("state/lka" not in (*actors, *recipients) for _, _, actors, recipients in rows)
