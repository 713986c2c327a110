"""Copies among texts written for this project, in five scripts, and what only looks like them: no floor may fall."""

from __future__ import annotations

from itertools import combinations

import pytest
from tests.quality.copies_score import pairs_of, score
from tests.quality.copies_set import LANGUAGES, Row, bulletin, bulletin_group, made, reports, topics

from dragoman.link.copies.letters import Text, text_of
from dragoman.link.copies.originals import Member, copies
from dragoman.link.copies.sentences import told
from dragoman.link.copies.signature import signature
from dragoman.link.copies.translated import translation
from dragoman.link.copies.verify import Pair, compare
from dragoman.link.means import centred
from dragoman.model.vectors import load
from dragoman.pipeline.copying import LEAST_SHARED, SHARE

LEAST_F1 = 0.98
LEAST_TRANSLATED = 0.95


def _whole(row: Row) -> str:
    return f"{row.title}\n\n{row.text}"


def _text(row: Row) -> Text:
    return text_of(row.row_id, _whole(row), [(0, len(_whole(row)))])


def _pairs(rows: list[Row]) -> list[Pair]:
    """The pairs among rows, by way of their samples as in a ledger."""
    texts = {row.row_id: _text(row) for row in rows}
    samples = {row_id: frozenset(signature(text.letters)) for row_id, text in texts.items()}
    near = (
        (one, other)
        for one, other in combinations(sorted(texts), 2)
        if len(samples[one] & samples[other])
        >= max(LEAST_SHARED, _asked(min(len(samples[one]), len(samples[other]))))
    )
    return [pair for one, other in near if (pair := compare(texts[one], texts[other]))]


def _asked(of: int) -> float:
    """As `copies_candidates.sql` asks."""
    return (SHARE - 1 / of**0.5) * of if of else 1


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return made(4, seed=7)


def test_copies_are_found_and_traps_left_alone(rows: list[Row]) -> None:
    members = {row.row_id: Member(row.row_id, row.language, None, len(row.text)) for row in rows}
    found = copies(members, _pairs(rows))
    report = score(
        rows,
        pairs_of((c.article_id, c.of_article_id) for c in found),
        lambda one, other: one.language[:2] == other.language[:2],
    )
    assert sorted(report.scripts) == sorted(LANGUAGES)
    assert {s: t.f1 for s, t in report.scripts.items() if t.f1 < LEAST_F1} == {}, report.errors
    assert {trap: hits for trap, (hits, _) in report.traps.items() if hits} == {}
    assert sum(of for _, of in report.kinds.values()) > 150


def test_kinds_are_as_made(rows: list[Row]) -> None:
    made_as = {row.row_id: row for row in rows}
    for pair in _pairs(rows):
        one, other = made_as[pair.one], made_as[pair.other]
        if {one.made, other.made} == {"original", "exact"}:
            assert pair.kind == "same"
        elif "first half" in (one.made, other.made):
            assert pair.kind == ("same" if one.text == other.text else "syndicated")


def test_translations_are_found_and_other_days_left_alone() -> None:
    rows = {row.row_id: row for row in list(reports())[:20]}
    for topic in list(topics("bulletins.txt"))[:2]:
        for language in ("en", "ar", "ru", "zh-Hant"):
            for day in range(2):
                draft = bulletin(topic, language, day)
                row_id = f"{topic}/{day}/{language}"
                group = (bulletin_group(topic, language, day),)
                rows[row_id] = Row(
                    row_id, language, draft.title, draft.text(), "bulletin", group, "2024-01-01"
                )
    texts = {i: told(i, row.language, _whole(row), [(0, len(_whole(row)))]) for i, row in rows.items()}
    encoder = load()
    assert encoder is not None
    vectors = {
        i: centred(encoder.vectors(text.sentences, pieces=64), text.tongue) for i, text in texts.items()
    }
    right = missed = 0
    for one, other in combinations(sorted(rows), 2):
        if texts[one].tongue == texts[other].tongue:
            continue
        pair = translation(texts[one], texts[other], vectors)
        if rows[one].groups == rows[other].groups:
            right, missed = right + (pair is not None), missed + (pair is None)
        else:
            assert pair is None, (one, other)
    assert right >= LEAST_TRANSLATED * (right + missed)
