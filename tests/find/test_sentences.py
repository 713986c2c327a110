"""Sentences end outside quotations; datelines are no part of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.find.sentences import quotations, sentences
from dragoman.lang import language
from dragoman.text.fold import fold


def cut(text: str, code: str) -> list[str]:
    found = language(code)
    assert found is not None
    text = fold(text)
    return [text[s.start : s.end] for s in sentences(text, 0, len(text), found)]


@pytest.mark.parametrize(
    ("code", "text", "parts"),
    [
        ("en", "Mr. Roe left. He will be back at 5 p.m. tomorrow.", 2),
        ("en", "“We waited. Nobody came,” she said. Then it rained.", 2),
        ("ru", "«Мы ждали. Никто не пришёл», — сказала она. Пошёл дождь.", 2),
        ("ru", "В 2020 г. был подписан договор. Он действует.", 2),
        ("ar", "قالت: «انتظرنا. لم يأت أحد». ثم هطل المطر.", 2),
        ("zh", "她說:“我們等了。沒有人來。”後來下雨了。", 2),
        ("zh", "增長了3.5%。出口下降。", 2),
    ],
)
def test_sentences(code: str, text: str, parts: int) -> None:
    assert len(cut(text, code)) == parts


def test_a_mark_that_never_closes_quotes_one_sentence_only() -> None:
    found = language("zh")
    assert found is not None
    text = "他說,“路修好了。村民都很高興。“我們走吧,”他說。"
    spans = quotations(text, 0, len(text), found)
    assert text[spans[0][0] : spans[0][1]] == "“路修好了。"


@given(st.text(alphabet='ab .!?“”"«»。،؟\n', max_size=80), st.sampled_from(["ar", "en", "ru", "zh"]))
def test_sentences_cover_everything_but_white_space_in_order(text: str, code: str) -> None:
    found = language(code)
    assert found is not None
    spans = [(s.start, s.end) for s in sentences(text, 0, len(text), found)]
    assert spans == sorted(spans)
    assert all(a < b for a, b in spans)
    outside = "".join(text[i] for i in range(len(text)) if not any(a <= i < b for a, b in spans))
    assert not outside.strip()
