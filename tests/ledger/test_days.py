"""Which days an EDTF date covers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ledger.days import days


@pytest.mark.parametrize(
    ("edtf", "first", "last"),
    [
        ("2023-09-07", "2023-09-07", "2023-09-07"),
        ("2023-09-07T10:00:00+04:00", "2023-09-07", "2023-09-07"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-02~", "2024-02-01", "2024-02-29"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023?", "2023-01-01", "2023-12-31"),
        ("2022-11-23/2022-11-24", "2022-11-23", "2022-11-24"),
        ("2022-11/2023", "2022-11-01", "2023-12-31"),
        ("2023-21", "2023-03-01", "2023-05-31"),
        ("2023-24", "2023-12-01", "2024-02-29"),
        ("2023-34", "2023-04-01", "2023-06-30"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("199", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2023-XX-XX", "2023-01-01", "2023-12-31"),
        ("2023-09-XX", "2023-09-01", "2023-09-30"),
        ("2023-09-01/..", "2023-09-01", None),
        ("../2023-09-01", None, "2023-09-01"),
        ("2023-13-45", None, None),
        ("soon", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_days(edtf: str | None, first: str | None, last: str | None) -> None:
    wanted = tuple(None if day is None else date.fromisoformat(day) for day in (first, last))
    assert days(edtf) == wanted


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_is_within_its_month_and_year(day: date) -> None:
    for edtf in (day.isoformat(), day.isoformat()[:7], day.isoformat()[:4]):
        first, last = days(edtf)
        assert first is not None
        assert last is not None
        assert first <= day <= last


@given(st.text(max_size=12))
def test_anything_else_is_no_date_and_no_error(text: str) -> None:
    first, last = days(text)
    assert first is None or isinstance(first, date)
    assert last is None or isinstance(last, date)
