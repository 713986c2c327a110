"""The blame graph: utterances count, not copies; a denial answers what came before it."""

from __future__ import annotations

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from dragoman.link.blame import Said, graph

A, B, C = "state/aaa", "state/bbb", "state/ccc"


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


def placed(
    n: int, act: str, side: str, against: str, start: int, end: int, *, article: str = "a", named: str = ""
) -> Said:
    row = said(n, act, side, against, 3)
    return msgspec.structs.replace(
        row, article_id=article, page_id=article, start=start, end=end, named=frozenset(named.split())
    )


def answered(rows: list[Said]) -> set[tuple[str, str]]:
    return {(edge.who, edge.whom) for edge in graph(rows) if edge.answered}


def test_a_denial_answers_the_nearest_charge() -> None:
    first, nearer = placed(1, "accuse", A, B, 0, 9), placed(2, "accuse", C, B, 10, 19)
    denials = [placed(3, "deny", B, side, 20, 29) for side in (A, C)]
    assert answered([first, nearer, *denials]) == {(C, B)}
    assert answered([first, *denials]) == {(A, B)}


def test_a_denial_answers_the_charge_told_inside_it() -> None:
    first, inside = placed(1, "accuse", A, B, 0, 9), placed(2, "accuse", C, B, 24, 29)
    assert answered([first, inside, *(placed(3, "deny", B, side, 20, 29) for side in (A, C))]) == {(C, B)}
    elsewhere = placed(4, "accuse", A, B, 0, 9, article="b")
    assert answered([elsewhere, inside, placed(3, "deny", B, A, 20, 29)]) == set()


def test_a_denial_answers_whom_it_names() -> None:
    first, nearer = placed(1, "accuse", A, B, 0, 9), placed(2, "accuse", C, B, 10, 19)
    assert answered(
        [first, nearer, *(placed(3, "deny", B, side, 20, 29, named=f"{A} state/ddd") for side in (A, C))]
    ) == {(A, B)}


def test_a_bound_is_shown_where_there_is_no_day() -> None:
    bound = [
        msgspec.structs.replace(said(n, "accuse", A, B, None), day=day)
        for n, day in enumerate(("2023-01", "../2022-11-24"))
    ]
    (edge,) = graph(bound)
    assert (edge.first, edge.last) == ("../2022-11-24", "2023-01")
    (edge,) = graph([*bound, said(3, "accuse", A, B, 3)])
    assert (edge.first, edge.last) == ("2023-05-03", "2023-05-03")


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
