"""Judgements are kept, taken back, carried over, and may be left beside a ledger that is in use."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import dragoman
from dragoman.errors import UsageError
from dragoman.ledger.judgements import (
    append,
    holding,
    inbox,
    listed,
    make,
    named,
    on_row,
    read_lines,
    standing,
    store,
    take_in,
    withdrawn,
)
from dragoman.ledger.ledger import Ledger
from dragoman.types import Judgement

Pick = Callable[[list[str], str, str], list[str]]
"""The ids to judge, of the statements, the event and the page of a ledger."""

TEXT = "France accused Japan of spying. Japan denied it and signed a treaty with India on 3 May 2023."


@pytest.fixture
def ledger_path(tmp_path: Path) -> Path:
    (tmp_path / "page.txt").write_text(f"Title of the page\n\n{TEXT}\n", "utf-8")
    path = tmp_path / "l.duckdb"
    dragoman.read(tmp_path / "page.txt", path, workers=1)
    return path


def _statements(ledger: Ledger) -> list[str]:
    return [row for (row,) in ledger.rows("SELECT statement_id FROM statements ORDER BY 1")]


def _made(path: Path, verdict: str = "wrong", second: int = 0) -> Judgement:
    with Ledger(path) as ledger:
        ids = _statements(ledger)[: 2 if verdict in ("same", "different") else 1]
        return make(
            ledger, verdict, ids, why="so", user="me", now=datetime(2024, 1, 1, 0, 0, second, tzinfo=UTC)
        )


def test_a_judgement_holds_until_it_is_taken_back(ledger_path: Path) -> None:
    judgement = _made(ledger_path)
    with Ledger(ledger_path, write=True) as ledger:
        assert store(ledger, [judgement]) == 1
        assert store(ledger, [judgement]) == 0
        assert holding(ledger, "statements").wrong == {judgement.one}
        assert on_row(ledger, judgement.one) == [judgement]
        assert standing(ledger, "wrong", [judgement.one]) == [judgement]
        assert store(ledger, [withdrawn(judgement)]) == 1
        assert store(ledger, [judgement]) == 0, "taken back stays so"
        assert not holding(ledger, "statements").wrong
        assert standing(ledger, "wrong", [judgement.one]) == []


def test_what_was_judged_last_stands(ledger_path: Path) -> None:
    with Ledger(ledger_path, write=True) as ledger:
        store(ledger, [_made_in(ledger, "wrong", 1), _made_in(ledger, "right", 2)])
        assert not holding(ledger, "statements").wrong
        store(ledger, [_made_in(ledger, "same", 3), _made_in(ledger, "different", 4)])
        assert [same for same, _, _ in holding(ledger, "statements").pairs] == [False, True]


def _made_in(ledger: Ledger, verdict: str, second: int) -> Judgement:
    ids = _statements(ledger)[: 2 if verdict in ("same", "different") else 1]
    return make(ledger, verdict, ids, why=None, user="me", now=datetime(2024, 1, 1, 0, 0, second, tzinfo=UTC))


def test_the_inbox_takes_judgements_while_the_ledger_is_in_use(ledger_path: Path) -> None:
    judgement = _made(ledger_path)
    with Ledger(ledger_path, write=True) as ledger:
        append(ledger_path, judgement)
        assert listed(ledger) == [judgement]
        assert take_in(ledger) == 1
        assert take_in(ledger) == 0
        append(ledger_path, withdrawn(judgement))
        assert take_in(ledger) == 1
        assert [j.withdrawn_at is None for j in listed(ledger)] == [False]


def test_a_line_torn_by_a_crash_spoils_no_other(ledger_path: Path) -> None:
    first, second = _made(ledger_path, second=1), _made(ledger_path, second=2)
    append(ledger_path, first)
    with inbox(ledger_path).open("ab") as file:
        file.write(b'\n{"judgement_id": "ju-torn", "verd')
    append(ledger_path, second)
    with inbox(ledger_path).open("ab") as file:
        file.write(b"\n\xff\xfe{")
    assert read_lines(inbox(ledger_path)) == [first, second]
    with pytest.raises(UsageError, match="line 4"):
        read_lines(inbox(ledger_path), strict=True)


def test_the_inbox_is_the_owner_s_alone(ledger_path: Path) -> None:
    append(ledger_path, _made(ledger_path))
    assert os.stat(inbox(ledger_path)).st_mode & 0o077 == 0


def test_the_pages_concerned_are_linked_anew(ledger_path: Path) -> None:
    with Ledger(ledger_path, write=True) as ledger:
        before = ledger.count("linked")
        assert before > 0
        store(ledger, [_made_in(ledger, "wrong", 1)])
        assert ledger.count("linked") == 0


def test_a_judgement_waits_for_pages_that_are_not_there_yet(ledger_path: Path, tmp_path: Path) -> None:
    judgement = _made(ledger_path)
    other = tmp_path / "other.duckdb"
    with Ledger(other, write=True) as ledger:
        store(ledger, [judgement])
    dragoman.read(tmp_path / "page.txt", other, workers=1)
    with Ledger(other) as ledger:
        assert holding(ledger, "statements").wrong == {judgement.one}


@pytest.mark.parametrize(
    ("verdict", "pick", "told"),
    [
        ("same", lambda s, e, p: [s[0]], "two ids"),
        ("wrong", lambda s, e, p: s[:2], "one id"),
        ("same", lambda s, e, p: [s[0], s[0]], "twice"),
        ("same", lambda s, e, p: [s[0], e], "one kind"),
        ("wrong", lambda s, e, p: [p], "of pages, which nobody can call wrong"),
        ("wrong", lambda s, e, p: ["st-0000"], "no row"),
        ("perhaps", lambda s, e, p: [s[0]], "a verdict is one of"),
    ],
)
def test_what_cannot_be_judged_is_said_plainly(
    ledger_path: Path, verdict: str, pick: Pick, told: str
) -> None:
    with Ledger(ledger_path) as ledger:
        (event,) = ledger.rows("SELECT min(event_id) FROM events")[0]
        (page,) = ledger.rows("SELECT min(page_id) FROM pages")[0]
        with pytest.raises(UsageError, match=told):
            make(ledger, verdict, pick(_statements(ledger), event, page), why=None, user="me")


def test_what_is_neither_right_nor_alike_is_refused(ledger_path: Path) -> None:
    with Ledger(ledger_path) as ledger:
        for table, column, verdict in (
            ("articles", "article_id", "wrong"),
            ("stories", "story_id", "right"),
            ("disagreements", "disagreement_id", "same"),
        ):
            (row,) = ledger.rows(f"SELECT min({column}) FROM {table}")[0]
            ids = [row] if verdict in ("wrong", "right") else [row, _statements(ledger)[0]]
            with pytest.raises(UsageError, match=f"of {table}, which .* wrong or right can be statements"):
                make(ledger, verdict, ids, why=None, user="me")


def test_words_that_fit_several_judgements_name_none(ledger_path: Path) -> None:
    with Ledger(ledger_path, write=True) as ledger:
        one, other = (make(ledger, "wrong", [row], why=None, user="me") for row in _statements(ledger)[:2])
        store(ledger, [one, other])
        assert named(ledger, "wrong", [other.one[:-1]]) == named(ledger, "wrong", [other.one]) == [other]
        assert named(ledger, "right", [other.one]) == []
        with pytest.raises(UsageError, match="several judgements"):
            named(ledger, "wrong", [one.one[:2]])
