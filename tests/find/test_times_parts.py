"""The parts of reading times: the calendar, numerals, the language data, the text around an expression."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.errors import LanguageError
from dragoman.find.times.calendar import hijri_day, hijri_span, is_day, read_anchor, shift_months
from dragoman.find.times.clock import clock_suffix
from dragoman.find.times.kinds import SLOTS
from dragoman.find.times.lexicon import _compile, lexicon
from dragoman.find.times.numerals import chinese_number, day_and_month, full_date, spelled_year
from dragoman.find.times.readings import part_reading, span_reading
from dragoman.lang import Rule, language_codes


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("二〇二四", 2024),
        ("十二", 12),
        ("二十", 20),
        ("廿九", 29),
        ("三十一", 31),
        ("两千零四", 2004),
        ("九十", 90),
        ("一百零五", 105),
    ],
)
def test_chinese_numerals(text: str, value: int) -> None:
    assert chinese_number(text) == value


@pytest.mark.parametrize(
    ("text", "american", "value"),
    [
        ("2023-09-07", False, 20230907),
        ("25.04.2022", True, 20220425),
        ("3/7/2017", True, 20170307),
        ("3/7/2017", False, 20170703),
        ("22/04/16", True, 20160422),
        ("31.12.99", False, 19991231),
        ("45-67-89", False, None),
        ("30/02/2020", False, None),
    ],
)
def test_dates_in_digits(text: str, american: bool, value: int | None) -> None:
    assert full_date(text, american, year_first=False) == value


def test_a_day_and_month_is_sure_where_only_one_order_is_possible() -> None:
    assert day_and_month("22/04", month_first=True) == (422, True)
    assert day_and_month("5/4", month_first=True) == (504, False)
    assert day_and_month("45/67", month_first=True) is None


@pytest.mark.parametrize(
    ("numbers", "year"), [([2, 1000, 18], 2018), ([19, 78], 1978), ([1000, 900, 70, 8], 1978), ([2, 3], None)]
)
def test_years_in_words(numbers: list[int], year: int | None) -> None:
    assert spelled_year(numbers) == year


def test_hijri_dates() -> None:
    assert hijri_day(1444, 9, 15) == date(2023, 4, 6)
    assert hijri_day(9999, 1, 1) is None
    assert hijri_span(1445, None) == (date(2023, 7, 19), date(2024, 7, 6))


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2023-09-07", date(2023, 9, 7), date(2023, 9, 7)),
        ("2023-09~", date(2023, 9, 1), date(2023, 9, 30)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("2023-12-30/2024-01-31", date(2023, 12, 30), date(2024, 1, 31)),
        ("../2023-09-07", date(2023, 9, 7), date(2023, 9, 7)),
        ("2023-09-07T10:00:00Z", date(2023, 9, 7), date(2023, 9, 7)),
    ],
)
def test_anchors(edtf: str, first: date, last: date) -> None:
    anchor = read_anchor(edtf)
    assert anchor is not None
    assert (anchor.first, anchor.last, anchor.text) == (first, last, edtf)


@pytest.mark.parametrize("edtf", [None, "", "2023-13", "soon", "2023-02-30"])
def test_what_is_no_date_is_no_anchor(edtf: str | None) -> None:
    assert read_anchor(edtf) is None


def test_parts_of_a_month_and_of_a_year() -> None:
    def part(name: str, first: date, last: date) -> str | None:
        reading = part_reading(name, first, last, None, read_anchor("2023-09-07"))
        return reading and reading.value

    assert part("early", date(2023, 2, 1), date(2023, 2, 28)) == "2023-02-01/2023-02-10"
    assert part("late", date(2023, 2, 1), date(2023, 2, 28)) == "2023-02-21/2023-02-28"
    assert part("mid", date(2022, 1, 1), date(2022, 12, 31)) == "2022-05/2022-08"
    assert part("half2", date(2022, 1, 1), date(2022, 12, 31)) == "2022-07/2022-12"
    assert part("sofar", date(2023, 1, 1), date(2023, 12, 31)) == "2023-01-01/2023-09-07"
    assert part("sofar", date(2024, 1, 1), date(2024, 12, 31)) is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(0, 900))
def test_a_span_is_read_back_as_it_was_written(first: date, days: int) -> None:
    last = date.fromordinal(first.toordinal() + days)
    anchor = read_anchor(span_reading(first, last).value)
    assert anchor is not None
    assert (anchor.first, anchor.last) == (first, last)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-500, 500))
def test_months_shift_to_days_that_are(day: date, by: int) -> None:
    shifted = shift_months(day, by)
    assert is_day(shifted.year, shifted.month, shifted.day)
    assert shifted.day <= day.day


def test_clock_times() -> None:
    assert clock_suffix((8, 14, None), "am", None) == "T08:14:00"
    assert clock_suffix((8, None, None), "pm", 180) == "T20:00:00+03:00"
    assert clock_suffix((12, 5, None), "am", 0) == "T00:05:00Z"
    assert clock_suffix((25, 0, None), None, None) is None


def test_an_unknown_slot_says_where_it_stands() -> None:
    with pytest.raises(LanguageError, match=r"xx/time\.yml:7: unknown slot moon"):
        _compile(Rule("patterns", {"pattern": "day moon"}, "xx/time.yml:7"))


@pytest.mark.parametrize("code", ["ar", "en", "ru", "zh"])
def test_every_pattern_can_match_and_every_word_has_a_rule(code: str) -> None:
    words = lexicon(code)
    assert words is not None
    assert code in language_codes()
    patterns = {pattern.at: pattern for group in words.patterns.values() for pattern in group}
    for pattern in patterns.values():
        kinds = "".join(SLOTS[slot.removesuffix("2")][0] for slot in pattern.slots)
        assert pattern.regex.fullmatch(kinds), pattern.at
    assert all(token.at.startswith(f"{code}/time.yml:") for token in words.entries)
