"""The blame graph: utterances count, not copies; a denial answers what came before it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.link.blame import Said, graph

A, B = "state/aaa", "state/bbb"


def said(
    n: int, act: str, side: str, against: str, when: int | None, *, utterance: str = "", voice: str = ""
) -> Said:
    return Said(f"s{n}", f"a{n}", f"p{n}", 0, 4, "word", act, side, side, against, None if when is None else f"2023-05-{when:02}", when, "en", voice or f"v{n}", utterance or f"u{n}", "fire")  # fmt: skip


def test_copies_count_once() -> None:
    rows = [said(n, "accuse", A, B, 3, utterance="u", voice="outlet/x") for n in range(5)]
    (edge,) = graph(rows)
    assert (edge.times, edge.voices, edge.topics) == (1, 1, {"fire": 1})


def test_a_denial_that_follows_is_an_answer() -> None:
    (edge,) = graph([said(1, "accuse", A, B, 3), said(2, "deny", B, A, 5)])
    assert (edge.answered, [a.statement_id for a in edge.answers]) == (1, ["s2"])


def test_a_denial_before_or_long_after_is_none() -> None:
    for day in (2, 20):
        (edge,) = graph([said(1, "accuse", A, B, 3), said(2, "deny", B, A, day)])
        assert edge.answered == 0


def test_acts_are_chosen() -> None:
    assert graph([said(1, "criticise", A, B, 3)], ("accuse",)) == []


rows = st.builds(
    said,
    st.integers(0, 30),
    st.sampled_from(["accuse", "criticise", "deny"]),
    st.just(A),
    st.just(B),
    st.none() | st.integers(1, 28),
    utterance=st.sampled_from(["", "u"]),
)


@given(st.lists(rows, max_size=8, unique_by=lambda s: s.statement_id), st.randoms())
def test_order_does_not_matter(found: list[Said], chance: object) -> None:
    assert graph(found) == graph(list(reversed(found)))
