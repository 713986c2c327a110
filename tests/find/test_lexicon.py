"""Whole words are found, with the clitics that a language writes together with them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.find.lexicon import Lexicon
from dragoman.lang import language
from dragoman.text.fold import fold


def lexicon(code: str, *forms: str, verbs: bool = False) -> Lexicon[str]:
    found = language(code)
    assert found is not None
    return Lexicon([(form, form) for form in forms], found, verbs=verbs)


@pytest.mark.parametrize(
    ("code", "form", "text", "found"),
    [
        ("en", "said", "He said so", True),
        ("en", "said", "unsaid things", False),
        ("ru", "заявил", "Он заявил, что", True),
        ("ru", "бой", "в бойком месте", False),
        ("ar", "روسيا", "لروسيا وبروسيا", True),
        ("ar", "حرب", "محاربة الفساد", False),
        ("zh", "表示", "外長表示歡迎", True),
        ("zh", "RT", "據START條約", False),
    ],
)
def test_a_form_counts_as_a_whole_word_of_its_language(code: str, form: str, text: str, found: bool) -> None:
    assert bool(lexicon(code, form).all(fold(text))) is found


def test_clitics_are_told_apart_from_the_word() -> None:
    (hit,) = lexicon("ar", "مصر").all(fold("وبمصر"))
    assert (hit.prefix, hit.suffix) == ("وب", "")


def test_a_verb_has_no_article_before_it() -> None:
    assert not lexicon("ar", "قال", verbs=True).all(fold("القال"))
    assert lexicon("ar", "قال", verbs=True).all(fold("وقال"))


def test_the_longest_of_overlapping_forms_is_kept() -> None:
    hits = lexicon("zh", "外交部", "外交部發言人", "發言人").longest(fold("外交部發言人說"))
    assert [hit.value for hit in hits] == ["外交部發言人"]


@given(st.text(max_size=60))
def test_hits_lie_in_the_text_and_in_order(text: str) -> None:
    folded = fold(text)
    hits = lexicon("en", "a", "ab", "b c").all(folded)
    assert all(0 <= hit.start < hit.end <= len(folded) for hit in hits)
    assert hits == sorted(hits, key=lambda hit: (hit.start, -hit.end))
