"""Repairs as a whole: found rows equal the source, and the matchers' view reads what was meant."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from repair_scenes import anatomy_of, repairs_of

from dragoman.extract.repairs import find_repairs, repaired_view
from dragoman.types import Repair

DAMAGED = "經理公尺哈伊爾説,這是乙個好主意。緊張情勢公升級,“他們都同意了。 ”"


def test_the_view_reads_what_was_meant() -> None:
    view = repaired_view(DAMAGED, repairs_of(DAMAGED, "zh-Hant"), ())
    assert view.text == "經理米哈伊爾説,這是一個好主意。緊張情勢升級,“他們都同意了。”"


def test_rows_equal_the_source_and_come_in_order() -> None:
    found = repairs_of(DAMAGED, "zh-Hant")
    assert found
    assert all(DAMAGED[r.start : r.end] == r.text and r.end > r.start for r in found)
    assert [r.start for r in found] == sorted(r.start for r in found)


def test_the_source_is_not_touched_by_rows_that_only_flag() -> None:
    row = Repair("p", 0, 2, "ab", "unclosed_quote", None, 0.5, "why")
    assert repaired_view("abc", [row], ()).text == "abc"


@given(
    st.text(max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.text(max_size=5)), max_size=6),
)
def test_offsets_of_the_view_stay_right(text: str, edits: list[tuple[int, int, str]]) -> None:
    rows = [
        Repair("p", s, e, text[s:e], "spacing", new, 1.0, "why", "matching")
        for s, e, new in edits
        if s < e <= len(text)
    ]
    view = repaired_view(text, rows, ())
    for i in range(len(view.text)):
        start, end = view.source_span(i, i + 1)
        assert 0 <= start < end <= len(text)
        inside = any(row.start <= start and end <= row.end for row in rows)
        assert inside or text[start:end] == view.text[i]


@given(
    st.text(alphabet='公尺升級乙個“”。 ,*卡拉巴赫謝爾蓋()«»"аaоo20年4月日\n،ا\u202e\ufffd', max_size=120),
    st.sampled_from(["zh-Hant", "ar", "ru", "en"]),
)
def test_any_text_gives_rows_that_equal_it(text: str, language: str) -> None:
    for row in find_repairs(anatomy_of(text, language, "2024-01-31"), text):
        assert text[row.start : row.end] == row.text
        assert row.start < row.end
