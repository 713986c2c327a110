"""Page dates: formats of the five scripts, and numbers that are no date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.extract.dates import find_dates, is_date_line

FOUND = [
    ("en", "Published 7 September 2023", "2023-09-07", "7 September 2023"),
    ("en", "Sept. 7, 2023 at 4:05 pm", "2023-09-07", "Sept. 7, 2023"),
    ("en", "7th, September 2023 GMT", "2023-09-07", "7th, September 2023"),
    ("en", "9/7/2023", "2023-09-07", "9/7/2023"),
    ("en", "27/9/2023", "2023-09-27", "27/9/2023"),
    ("ru", "9/7/2023", "2023-07-09", "9/7/2023"),
    ("ar", "07 / 09 / 2023", "2023-09-07", "07 / 09 / 2023"),
    ("ru", "07.09.2023", "2023-09-07", "07.09.2023"),
    ("ru", "7.09.23", "2023-09-07", "7.09.23"),
    ("ru", "14:05, 7 сентября 2023 года", "2023-09-07", "7 сентября 2023"),
    ("ar", "٧ سبتمبر ٢٠٢٣", "2023-09-07", "٧ سبتمبر ٢٠٢٣"),
    ("ar", "الأحد 7 أيلول/سبتمبر 2023", "2023-09-07", "7 أيلول/سبتمبر 2023"),
    ("ar", "9 تشرين الثاني 2020", "2020-11-09", "9 تشرين الثاني 2020"),
    ("ar", "22 صفر 1445 هـ", "2023-09-07", "22 صفر 1445"),
    ("ar", "12 غشت 2019", "2019-08-12", "12 غشت 2019"),
    ("zh", "2023年9月7日 星期四", "2023-09-07", "2023年9月7日"),
    ("zh", "二〇二三年九月十七日", "2023-09-17", "二〇二三年九月十七日"),
    ("zh", "民國112年9月7日", "2023-09-07", "民國112年9月7日"),
    ("zh", "2023/09/07", "2023-09-07", "2023/09/07"),
    ("en", "2023-09-07T10:20:30Z", "2023-09-07T10:20:30Z", "2023-09-07T10:20:30Z"),
    ("en", "2023-09-07@10:20:30 +0300", "2023-09-07T10:20:30+03:00", "2023-09-07@10:20:30 +0300"),
]


@pytest.mark.parametrize(("language", "line", "value", "text"), FOUND)
def test_formats(language: str, line: str, value: str, text: str) -> None:
    found = find_dates(line, language)
    assert [(item.value, line[item.start : item.end]) for item in found] == [(value, text)]
    assert is_date_line(line, found)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en", "1920 x 1080"),
        ("ru", "30.02.2022"),
        ("en", "13/13/2020"),
        ("ar", "1920"),
        ("zh", "9月7日"),
        ("en", "Flight 1234-56-78"),
        ("ru", "192.168.10.2023"),
        ("en", "version 4.10.2"),
        ("en", "May be 5 or 6"),
    ],
)
def test_no_dates(language: str, line: str) -> None:
    assert find_dates(line, language) == []


def test_a_sentence_with_a_date_is_no_date_line() -> None:
    line = "The agreement of 7 September 2023 was signed by both sides in the old town hall."
    assert not is_date_line(line, find_dates(line, "en"))


@given(st.text(alphabet="0123456789./-年月日 :@TZabcصسептя", max_size=80))
def test_spans_lie_inside_and_in_order(line: str) -> None:
    at = 0
    for found in find_dates(line, "ar"):
        assert at <= found.start < found.end <= len(line)
        at = found.end
