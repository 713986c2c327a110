"""The terms of a text: one for the forms of a word, none lost, each on its own characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.web.terms import flat, runs, stop_terms, terms


def found_by(question: str) -> set[str]:
    return {text for term in terms(question) for text in (term.text, term.other) if text}


@pytest.mark.parametrize(
    "forms",
    [
        "قوات القوات والقوات بقوات للقوات وقوات بالقوات",
        "مفاوضات المفاوضات ومفاوضات للمفاوضات مفاوضاتها",
        "هدنة الهدنة للهدنة بالهدنة وهدنة هدنتها هُدْنَة",
        "أرمينيا لأرمينيا وأرمينيا بأرمينيا ارمينيا",
        "ألمانيا لألمانيا وألمانيا",
        "سد السد والسد",
        "переговоры переговоров переговорам ПЕРЕГОВОРАМИ",
        "самолёт самолета самолётом",
        "negotiation negotiations Negotiations'",
        "Peskov’s Peskov's Peskov",
        "naïve naive",
    ],
)
def test_the_forms_of_a_word_share_a_term(forms: str) -> None:
    sets = [found_by(form) for form in forms.split()]
    assert all(sets[0] & other for other in sets), sets


@pytest.mark.parametrize(
    ("one", "two"),
    [("نهر", "نهار"), ("война", "воин"), ("police", "policy"), ("停火", "火停")],
)
def test_other_words_have_other_terms(one: str, two: str) -> None:
    assert not {term.text for term in terms(one)} & {term.text for term in terms(two)}


def test_traditional_and_simplified_are_one() -> None:
    assert [t.text for t in terms("亞美尼亞與納卡停火協議")] == [
        t.text for t in terms("亚美尼亚与纳卡停火协议")
    ]


def test_characters_beyond_the_basic_plane_are_pairs_too() -> None:
    assert [(t.text, t.start, t.end) for t in terms("在𠮷野家")] == [
        ("在𠮷", 0, 2),
        ("𠮷野", 1, 3),
        ("野家", 2, 4),
    ]


def test_words_of_no_subject_are_known_by_their_terms() -> None:
    assert {"the", "的", "на"} <= stop_terms()


@given(st.text() | st.text(alphabet="اأإآةىيؤئءلوبفك ًّـ'’ab1é停火𠮷ё\u200f\u202e👩\u200d\u0301\ud800\x00\"*"))
def test_every_term_stands_on_its_characters(text: str) -> None:
    for run in runs(text):
        assert 0 <= run.start < run.end <= len(text)
        for term in run.terms:
            assert run.start <= term.start < term.end <= run.end
            for word in (term.text, term.other):
                assert not set(word) & set(' "*():^-+{}\x00')


@given(st.text(alphabet="abc إتفاق停火вон", max_size=30), st.integers(0, 50))
def test_positions_count_from_the_offset(text: str, offset: int) -> None:
    plain, moved = terms(text), terms(text, offset)
    assert [(t.text, t.start + offset, t.end + offset) for t in plain] == [
        (t.text, t.start, t.end) for t in moved
    ]


@given(st.text() | st.text(alphabet="停火亞美尼aаёلاوأ ةبن'’-.09"))
def test_an_index_keeps_the_very_terms(text: str) -> None:
    found = terms(text)
    assert flat(text) == ([term.text for term in found], [term.other for term in found if term.other])
