"""Side views: whatever was done to the text, every stretch leads back to the source."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dragoman.text.views import Edit, View

Change = dict[int, str | int | None] | list[tuple[int, int, str]]

ALPHABET = "ab Я،ةلا\u064b\u0640é中𠮷👩‍👩‍👧\u0301\u202e\u2067\u200b\n１"
TEXT = st.text(alphabet=st.sampled_from(ALPHABET) | st.characters(exclude_categories=["Cs"]), max_size=40)
TABLE = st.dictionaries(
    st.sampled_from([ord(char) for char in ALPHABET]),
    st.sampled_from(["", "x", "xy", "𠮷", None, ord("z")]),
    max_size=6,
)
CHANGES = st.lists(
    TABLE | st.lists(st.tuples(st.integers(0, 45), st.integers(0, 6), st.sampled_from(["", "q", "qq", "👩‍👩‍👧", "وال"])), max_size=4),
    max_size=4,
)  # fmt: skip


def changed(view: View, changes: list[Change]) -> View:
    for change in changes:
        if isinstance(change, dict):
            view = view.translate(change)
        else:
            size = len(view.text)
            edits = [Edit(min(at, size), min(at + length, size), text) for at, length, text in change]
            view = view.replace(edits)
    return view


@given(TEXT, st.integers(0, 9), CHANGES)
def test_spans_are_in_order_and_in_the_source(text: str, offset: int, changes: list[Change]) -> None:
    view = changed(View.of(text, offset), changes)
    previous = (offset, offset)
    for i in range(len(view.text)):
        start, end = view.source_span(i, i + 1)
        assert offset <= start <= end <= offset + len(text)
        assert start >= previous[0]
        assert end >= previous[1]
        previous = (start, end)


@given(TEXT, CHANGES, st.integers(0, 60), st.integers(1, 20))
def test_there_and_back_covers_the_stretch(text: str, changes: list[Change], at: int, length: int) -> None:
    view = changed(View.of(text), changes)
    i, j = min(at, len(view.text)), min(at + length, len(view.text))
    spans = [view.source_span(k, k + 1) for k in range(i, j)]
    behind = [
        k for k, (start, end) in enumerate(spans, i) if start < end
    ]  # what an edit inserted has no source
    if behind:
        a, b = view.view_span(spans[behind[0] - i][0], spans[behind[-1] - i][1])
        assert a <= behind[0]
        assert behind[-1] < b


@given(TEXT, TABLE)
def test_translate_is_str_translate_with_a_map(text: str, table: dict[int, str | int | None]) -> None:
    view = View.of(text).translate(table)
    assert view.text == text.translate(table)
    for i, char in enumerate(view.text):
        start, end = view.source_span(i, i + 1)
        assert end == start + 1
        assert char in text[start].translate(table)


@given(TEXT, st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5)), max_size=5))
def test_what_is_not_replaced_stands_for_itself(text: str, places: list[tuple[int, int]]) -> None:
    edits = [
        Edit(min(at, len(text)), min(at + n, len(text)), "\ue000\ue001\ue002\ue003\ue004\ue005\ue006")
        for at, n in places
    ]
    view = View.of(text).replace(edits)
    for i, char in enumerate(view.text):
        start, end = view.source_span(i, i + 1)
        if not "\ue000" <= char <= "\ue006":
            assert text[start:end] == char


def test_replacements_share_their_stretch_and_overlaps_are_dropped() -> None:
    view = View.of("0123456789", 100).replace(
        [Edit(2, 4, "abc"), Edit(3, 6, "never"), Edit(6, 8, "XY"), Edit(9, 9, "+")]
    )
    assert view.text == "01abc45XY8+9"
    assert [view.source_span(i, i + 1) for i in (1, 2, 4, 5, 7, 8)] == [
        (101, 102), (102, 104), (102, 104), (104, 105), (106, 107), (107, 108),
    ]  # fmt: skip
    assert view.source_span(0, len(view.text)) == (100, 110)
    assert view.source_span(10, 11) == (109, 109)


def test_an_empty_stretch_and_an_emptied_text() -> None:
    gone = View.of("\u064b\u0640", 7).translate({0x64B: "", 0x640: None})
    assert gone.text == ""
    assert gone.source_span(0, 0) == (7, 7)
    assert gone.view_span(7, 9) == (0, 0)
    assert View.of("abc").view_span(1, 2) == (1, 2)
