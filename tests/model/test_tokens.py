"""Pieces stand where they say, in every script."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.model import tokens
from dragoman.model.base import Base, base_path
from dragoman.model.tokens import Cutter

PATH = base_path()


@pytest.fixture(scope="module")
def cutter() -> Cutter:
    assert PATH is not None
    return Cutter(Base(PATH))


@pytest.mark.parametrize(
    "text",
    [
        "The envoy left  for Vilnius.",
        "وصل المبعوث إلى فيلنيوس.",
        "特使抵達維爾紐斯。",
        "特使抵达维尔纽斯。",
        "Посланник прибыл в Вильнюс.",
        "🙂 𠮷野家 e\u0301tait ﷺ ﬁn\u200f",
    ],
)
def test_pieces_cover_every_letter(cutter: Cutter, text: str) -> None:
    pieces = cutter.cut([text])[0]
    covered = {at for a, b in zip(pieces.starts, pieces.ends, strict=True) for at in range(a, b)}
    assert {at for at, char in enumerate(text) if char.isalnum()} <= covered


@given(st.lists(st.text(max_size=60), max_size=4))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pieces_stand_in_order_inside_their_text(cutter: Cutter, texts: list[str]) -> None:
    for text, pieces in zip(texts, cutter.cut(texts), strict=True):
        assert len(pieces.ids) == len(pieces.starts) == len(pieces.ends)
        assert all(0 <= a <= b <= len(text) for a, b in zip(pieces.starts, pieces.ends, strict=True))
        assert pieces.starts == sorted(pieces.starts)


def test_a_tokenizer_of_a_few_pieces_cuts_as_one_of_all(monkeypatch: pytest.MonkeyPatch) -> None:
    assert PATH is not None
    texts = [
        "query: The envoy left  for Vilnius.",
        "وصل المبعوث إلى فيلنيوس.",
        "特使抵達維爾紐斯。日本のニュース",
        "🙂 𠮷野家 ▁a ▁ b ﷺ ﬁn",
        "",
    ]
    few = Cutter(Base(PATH)).cut(texts)
    monkeypatch.setattr(tokens, "MANY", 0)
    assert Cutter(Base(PATH)).cut(texts) == few
