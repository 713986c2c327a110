"""English verbs of what people suffer: without an object they are passive, "was" or no "was"; with one they are not."""

from __future__ import annotations

import pytest

import dragoman

RUSSIAN = "group/rus/soldiers"


def sides(line: str) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    return {(e.actors, e.recipients) for e in dragoman.analyse(line, published="2023-09-20").events}


@pytest.mark.parametrize(
    "line",
    [
        "Three Russian soldiers were killed and several wounded near the bridge.",
        "Russian soldiers were killed and five others injured, officials said.",
        "Three Russian soldiers killed, two wounded in Kursk",
        "Russian soldiers killed in clash near Kursk",
        "Russian soldiers arrested after a riot",
    ],
)
def test_what_is_done_to_them(line: str) -> None:
    assert sides(line) == {((), (RUSSIAN,))}


@pytest.mark.parametrize(
    "line",
    [
        "Russian soldiers killed two officers and wounded five.",
        "Russian soldiers have killed in Kursk a commander of the rebels.",
        "Russian soldiers detained on Monday five officers.",
    ],
)
def test_what_they_do(line: str) -> None:
    assert all(RUSSIAN not in recipients for _, recipients in sides(line))


def test_an_adverb_between_a_stranger_and_his_verb() -> None:
    rows = dragoman.analyse("Head teacher Tove Brekke later said the school would open in spring.").statements
    assert [row.content.text for row in rows if row.content] == ["the school would open in spring."]
    assert rows[0].speaker.startswith("local-")
