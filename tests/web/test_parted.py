"""Disagreements in the reader's language: numbers, sides and readings."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import dragoman
from dragoman.web.desk import Desk
from dragoman.web.signs import writer
from dragoman.web.snapshot import Snapshots
from dragoman.wording.parted import answers, heading, says, side, topic
from dragoman.wording.words import words

TEXT = "Armenia accused Azerbaijan of shelling its positions on 5 September 2023. Azerbaijan rejected the charge."


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("parted")
    (folder / "page.txt").write_text(TEXT, encoding="utf-8")
    dragoman.read([str(folder / "page.txt")], folder / "small.duckdb")
    made = Desk(Snapshots(folder / "small.duckdb", folder / "cache").current)
    yield made
    made.close()


def account(position: str, says: str, **gloss: str) -> dict[str, object]:
    return {"position": position, "says": says, "gloss": gloss or None}


def test_what_is_no_number_stays_as_it_is(desk: Desk) -> None:
    assert (
        says(desk.names, words("ar"), account("headline", "denied, not happened")) == "denied, not happened"
    )
    assert (
        says(desk.names, words("ru"), account("reported", "Armenia attacks", ru="Армения нападает"))
        == "Армения нападает"
    )


def test_a_topic_of_numbers_names_each(desk: Desk) -> None:
    sides = [
        ("3", [account("3", "3 people killed", ru="погибшие: 3 (люди)")]),
        ("at least 8", [account("at least 8", "at least 8 people killed", ru="погибшие: не менее 8 (люди)")]),
    ]
    row = {"topic": "How many people killed"}
    assert topic(desk.names, words("ru"), row, sides) == "погибшие: 3 (люди) / погибшие: не менее 8 (люди)"
    assert topic(desk.names, words("en"), row, sides) == "How many people killed: 3 / ≥ 8"


def test_a_side_is_named_and_a_heading_tells_the_sides_apart(desk: Desk) -> None:
    assert side(desk.names, words("ru"), "state/aze") == "Азербайджан"
    assert side(desk.names, words("ar"), "not verified") == "تعذر التحقق"
    assert side(desk.names, words("zh"), "rendering 2") == "表述2"
    row = account("denied", "Armenia attacks", ru="Армения нападает")
    assert heading(desk.names, words("ru"), "denied", [row]) == "отрицается: Армения нападает"
    assert heading(desk.names, words("en"), "denied", [row]) == "denied: Armenia attacks"
    day = account("2023-09-01", "2023-09-01: Armenia attacks")
    assert heading(desk.names, words("en"), "2023-09-01", [day]) == "2023-09-01: Armenia attacks"
    assert heading(desk.names, words("ru"), "state/aze", [row]) == "Армения нападает"


def test_what_is_claimed_stands_before_who_denies_it() -> None:
    def position(name: str, act: str | None = None) -> tuple[str, list[dict[str, object]]]:
        return name, [{"act": act}]

    for order in (
        [position("person/z", "announce"), position("person/a", "deny")],
        [position("state/arm", "accuse"), position("gov/aze/x", "reject")],
        [position("reported"), position("denied")],
        [position("headline"), position("body")],
        [position("claim"), position("not verified")],
        [position("12"), position("9")],
    ):
        assert sorted(order, key=answers) == order
    assert sorted([position("denied"), position("reported")], key=answers)[0][0] == "reported"


@pytest.mark.parametrize(
    ("language", "told"),
    [("en", "process 42 (duckdb)"), ("ru", "процесс 42 (duckdb)"), ("zh", "进程 42（duckdb）")],
)
def test_who_writes_the_ledger_is_told_in_the_readers_language(language: str, told: str) -> None:
    assert writer("process 42 (duckdb)", words(language)) == told
    assert writer("another process", words(language)) == words(language)("ui.other_process")
    assert "42" in writer("process 42", words("ar"))
