"""Folding: one form for what readers take as the same letters, mapped back character by character."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.text.fold import fold, fold_view
from dragoman.text.views import View

TEXT = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60)
NEWS = st.text(
    alphabet=st.sampled_from("أإآٱىیةکگـًَُِّْ٠١۱ﻻﷲﺍﺏپЁёѐé’‘“”«»、。,;１Ａａ　\u00a0\u200f\u202b\u2066👩‍👩‍👧𠮷𫝀\u0301\ufe0f體裡發臺"), max_size=40
)  # fmt: skip


def test_folding_twice_changes_nothing_more() -> None:
    every = [chr(code) for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    assert [char for char in every if fold(fold(char)) != fold(char)] == []


@given(TEXT | NEWS)
def test_the_view_is_the_fold_and_leads_back(text: str) -> None:
    view = fold_view(View.of(text))
    assert view.text == fold(text)
    for i, char in enumerate(view.text):
        start, end = view.source_span(i, i + 1)
        assert end == start + 1
        assert char in fold(text[start])


@given(NEWS, NEWS)
def test_folding_goes_character_by_character(one: str, other: str) -> None:
    assert fold(one + other) == fold(one) + fold(other)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("أُمَّة", "امه"), ("إلى", "الي"), ("آذار", "اذار"), ("باشينيـــان", "باشينيان"), ("ایران", "ايران"), ("کابل", "كابل"),
        ("ﻻ ﻷ ﻵ", "لا لا لا"), ("ﷲ", "الله"), ("ﺍﻟﺮﺋﻴﺲ", "الرئيس"), ("٢٠٢٣", "2023"), ("۱۴۰۲", "1402"),
        ("Пашинян", "пашинян"), ("Ещё", "еще"), ("за\u0301мок", "замок"), ("МИД", "мид"),
        ("臺灣總統", "台湾总统"), ("亞美尼亞", "亚美尼亚"), ("亚美尼亚", "亚美尼亚"), ("２０２３年", "2023年"), ("(莫斯科)", "(莫斯科)"),
        ("O’Brien", "o'brien"), ("oﬃce", "office"), ("U\u00a0S", "u s"), ("a\u200bb\u2067c\u2069", "abc"),
    ],
)  # fmt: skip
def test_what_readers_take_as_the_same(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize("kept", ["“”«»『』《》、。…", "\n\t", "中文", "한국어", "ئ", "ؤ"])
def test_what_stays(kept: str) -> None:
    assert fold(kept) == kept
