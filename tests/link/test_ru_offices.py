"""Russian offices told by an adjective, by another's name, or by the state's one ruler."""

from __future__ import annotations

import pytest

import dragoman


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Глава иранского МИД заявил о паузе в переговорах.", "person/abbas-araghchi"),
        ("Дождь кончился, сообщил официальный представитель Гутерриша Стефан Дюжаррик.", "person/stephane-dujarric"),
        ("Эрдоган прибыл в Баку. По словам турецкого лидера, мир близок.", "person/recep-tayyip-erdogan"),
        ("Глава Министерства иностранных дел Ирана заявил о паузе.", "person/abbas-araghchi"),
    ],
)  # fmt: skip
def test_who_holds_the_office(text: str, speaker: str) -> None:
    rows = dragoman.analyse(text, language="ru", published="2025-10-05").statements
    assert [row.speaker for row in rows] == [speaker]


def test_a_leader_of_several_is_nobody_known() -> None:
    rows = dragoman.analyse(
        "Британский лидер заявил о паузе.", language="ru", published="2025-10-05"
    ).statements
    assert not any(row.speaker.startswith("person/") for row in rows)
