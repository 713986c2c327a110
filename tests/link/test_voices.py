"""Copies, the outlet that spoke first, and who only cites another are one voice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.link.voices import Heard, voices

REUTERS, TASS, DAILY = "outlet/reuters", "outlet/tass", "outlet/daily"


def test_five_copies_of_one_agency_are_one_voice() -> None:
    articles = [Heard(f"a{n}", (f"outlet/paper{n}",)) for n in range(5)] + [Heard("a5", (REUTERS,))]
    found = voices(articles, [(f"a{n}", "a5") for n in range(5)])
    assert set(found.values()) == {REUTERS}


def test_the_head_of_the_chain_speaks() -> None:
    found = voices([Heard("a", (REUTERS, DAILY)), Heard("b", (REUTERS,)), Heard("c", (DAILY,))], [])
    assert found == {"a": REUTERS, "b": REUTERS, "c": DAILY}


def test_who_only_cites_another_has_his_voice() -> None:
    assert voices([Heard("a", (DAILY,), cites=TASS), Heard("b", (TASS,))], []) == {"a": TASS, "b": TASS}


def test_an_article_of_nobody_is_its_own_voice() -> None:
    assert voices([Heard("a"), Heard("b")], []) == {"a": "a", "b": "b"}


def test_a_copy_does_not_make_two_outlets_one() -> None:
    articles = [Heard("a", (TASS,)), Heard("b", (REUTERS,)), Heard("c", (REUTERS,)), Heard("d", (TASS,))]
    assert voices(articles, [("a", "b")]) == {"a": REUTERS, "b": REUTERS, "c": REUTERS, "d": TASS}


def test_copies_of_an_article_that_was_not_asked_about() -> None:
    assert len(set(voices([Heard("a"), Heard("b")], [("a", "x"), ("b", "x")]).values())) == 1


heard = st.builds(
    Heard,
    st.sampled_from("abcdefgh"),
    st.lists(st.sampled_from([REUTERS, TASS, DAILY]), max_size=2, unique=True).map(tuple),
)
pairs = st.lists(
    st.tuples(st.sampled_from("abcdefgh"), st.sampled_from("abcdefgh")).filter(lambda p: p[0] != p[1]),
    max_size=6,
)


@given(st.lists(heard, unique_by=lambda h: h.article_id, max_size=8), pairs, st.randoms())
def test_order_does_not_matter(articles: list[Heard], copies: list[tuple[str, str]], chance: object) -> None:
    one = voices(articles, copies)
    assert one == voices(list(reversed(articles)), list(reversed(copies)))
    for copy, original in copies:
        if copy in one and original in one:
            assert one[copy] == one[original]
