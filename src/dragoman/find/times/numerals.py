"""Numbers as the news writes them: Chinese numerals, and dates written in digits."""

from __future__ import annotations

import re

from dragoman.find.times.calendar import is_day

_DIGITS = {**{char: value for value, char in enumerate("零一二三四五六七八九")}, "〇": 0, "○": 0, "两": 2}
_TENS = {"十": 10, "廿": 20, "卅": 30, "百": 100, "千": 1000}
_PARTS = re.compile(r"\d+")
_CENTURY_TURN = 60
"""A two-digit year up to this is read as 20xx, above as 19xx; news rarely looks 35 years ahead."""


def chinese_number(text: str) -> int | None:
    """The value of a Chinese numeral, place by place (二〇二四 -> 2024) or by units (二十四, 两千零四); None if neither."""
    if not any(char in _TENS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text)) if len(text) < 9 else None
    total = digit = 0
    for char in text:
        if char in _DIGITS:
            if digit and char not in "零〇○":
                return None
            digit = _DIGITS[char]
        elif char in "廿卅":
            total += _TENS[char]
        else:
            total += (digit or 1) * _TENS[char]
            digit = 0
    return total + digit


def full_date(text: str, month_first: bool, year_first: bool) -> int | None:
    """A date in digits (`2023-09-07`, `25.04.2022`, `18-9-15`) as the number yyyymmdd; None where no order makes a day.

    `month_first`: the language's habit where both orders make a day (American English). `year_first`: whether three
    short numbers may begin with the year (Chinese), tried after day-month-year.
    """
    a, b, c = (int(part) for part in _PARTS.findall(text)[:3])
    parts = _PARTS.findall(text)
    if len(parts[0]) == 4:
        orders = [(a, b, c)]
    else:
        year = c if len(parts[2]) == 4 else long_year(c)
        dotted = "." in text
        orders = [(year, a, b), (year, b, a)] if month_first and not dotted else [(year, b, a), (year, a, b)]
        if year_first and len(parts[2]) < 4:
            orders.append((long_year(a), b, c))
            if a > 12 and "-" in text:
                orders.insert(0, orders.pop())
    for y, m, d in orders:
        if is_day(y, m, d):
            return y * 10000 + m * 100 + d
    return None


def year_first_date(text: str) -> int | None:
    """Three pairs of digits read year first (`16/04/21`), as yyyymmdd; None where they make no day, or dots say day first."""
    parts = _PARTS.findall(text)
    if "." in text or any(len(part) != 2 for part in parts):
        return None
    year, month, day = long_year(int(parts[0])), int(parts[1]), int(parts[2])
    return year * 10000 + month * 100 + day if is_day(year, month, day) else None


def day_and_month(text: str, month_first: bool) -> tuple[int, bool] | None:
    """A day and month in digits (`22/04`, `4.22`) as mmdd, and whether only one order was possible; None where none is."""
    a, b = (int(part) for part in _PARTS.findall(text)[:2])
    orders = [(a, b), (b, a)] if month_first else [(b, a), (a, b)]
    fitting = [month * 100 + day for month, day in orders if is_day(2000, month, day)]
    return (fitting[0], len(set(fitting)) == 1 and max(a, b) > 12) if fitting else None


def spelled_year(numbers: list[int]) -> int | None:
    """The year that number words make: two thousand and eighteen, nineteen seventy eight; None where they make none."""
    if 13 <= numbers[0] <= 20 and len(numbers) > 1 and numbers[1] != 100:
        year = numbers[0] * 100 + sum(numbers[1:])
    else:
        year = 0
        for number in numbers:
            year = (year or 1) * number if number in (100, 1000) and year < 100 else year + number
    return year if 1000 <= year <= 2100 else None


def long_year(two_digits: int) -> int:
    """The year that two digits mean."""
    return two_digits + (2000 if two_digits <= _CENTURY_TURN else 1900)
