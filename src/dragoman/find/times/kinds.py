"""The parts of speech of time: what kinds of word a time expression is made of.

Each word or number found in a text becomes a `Token` whose `kind` is one letter; a run of tokens is then a short
string of letters over which the patterns of a language (`lang/<code>/time.yml`) are matched. A pattern names
*slots* (`day`, `month`, `year`); `SLOTS` says which kinds may fill each slot.
"""

from __future__ import annotations

import msgspec

UNITS = {"day": "d", "week": "w", "month": "m", "quarter": "q", "half": "H", "year": "Y", "decade": "e", "century": "k",
         "hour": "h", "minute": "i", "season": "j", "weekend": "g"}  # fmt: skip
"""Unit of time -> the letter of the noun that names it ("day", يوم, 天, день)."""

RELATIVES = {
    "day": "D",
    "week": "V",
    "month": "K",
    "year": "R",
    "weekend": "G",
    "decade": "X",
    "century": "Z",
}
"""Unit -> the letter of a word that is a whole relative date in itself (yesterday, 上个月, накануне)."""

GLUE = {
    "skip": "",
    "and": "&",
    "comma": ",",
    "slash": "/",
    "dash": "-",
    "to": ">",
    "dot": ".",
    "open": "(",
    "close": ")",
    "at": "@",
}
"""Small words and marks between the parts of an expression, looked for only between two tokens. `skip` leaves no trace."""

SECTIONS = {"months": "M", "weekdays": "W", "shifts": "S", "seasons": "N", "parts": "P", "numbers": "n", "ordinals": "o",
            "few": "F", "ago": "A", "later": "L", "since": "s", "decades": "E", "zones": "z", "dayparts": "p",
            "day_marks": "1", "month_marks": "2", "hijri_months": "I", "hijri_marks": "J", "roc_marks": "C", "eras": "B",
            "clock_marks": "t", "hour_marks": "5", "minute_marks": "6", "lunar_marks": "0", "froms": "f", "amounts": "r",
            "week_days": "O", "onward": "$", "approx": "~", "steps": "|", "decoys": "!", "romans": "%", "demonstratives": "u", "lengths": "="}  # fmt: skip
"""Section of `time.yml` -> the letter its forms carry (units, relatives and glue have their own tables)."""

ONE_TO_12, ONE_TO_31, YEAR_LIKE, NUMBER, FULL_DATE, CLOCK, DECADE_NUMBER, DECIMAL = (
    "a",
    "b",
    "y",
    "x",
    "T",
    "7",
    "8",
    "9",
)
YEAR_ENDING = "^"
"""Letters of what is written in digits; `YEAR_LIKE` is a bare 1000-2999, `YEAR_ENDING` one with a case ending (2020-м),
`DECADE_NUMBER` such as 1990s or 90-е."""

SLOTS = {
    "day": "abo", "also": "abo", "number": "abx", "month_number": "a", "spelled": "n", "nth": "o", "year": "y^", "year_ending": "^", "any_year": "yxab", "old_year": "yx", "roman_century": "%", "roman_quarter": "%", "roman_half": "%", "short_year": "abx", "hour_word": "o",
    "count": "abxyn", "ordinal": "on", "month": "M", "double": "M", "weekday": "W", "week_day": "O", "date": "T",
    "clock": "7", "decimal": "9", "day_month": "9", "hour": "abx", "minute": "abx", "shift": "S", "this": "u", "season": "N", "part": "P", "few": "F", "ago": "A",
    "later": "L", "step": "|", "about": "~", "from": "f", "amount": "r", "since": "s", "decade": "E", "decade_number": "8", "decade_digits": "bxy8", "zone": "z", "daypart": "p",
    "day_mark": "1", "month_mark": "2", "hijri_month": "I", "hijri_mark": "J", "roc_mark": "C", "era": "B", "clock_mark": "t",
    "hour_mark": "5", "minute_mark": "6", "lunar_mark": "0", "quarter": "ao", "half": "aon", "century": "abon",
    "unit": "".join(UNITS.values()),
    **{f"unit_{name}": letter for name, letter in UNITS.items()},
    **{f"rel_{name}": letter for name, letter in RELATIVES.items()},
    **{name: letter for name, letter in GLUE.items() if letter},
}  # fmt: skip
"""Slot of a pattern -> the kinds that may fill it; a slot ending in 2 (`day2`) is the same of the far end of a range."""

UNIT_OF = {letter: name for name, letter in (*UNITS.items(), *RELATIVES.items())}
"""Letter of a unit noun or of a relative word -> its unit."""


class Token(msgspec.Struct, frozen=True):
    """A word, number or mark that may belong to a time expression.

    `start`, `end` are offsets into the folded text; `value` is its number (month 1-12, offset -1, day 1-31, ...);
    `name` its word where a number cannot say it (season, part, unit of an amount; `plural` of a unit in the plural,
    `context` of a word that counts from the last date mentioned, `han` of a number in Chinese numerals); `at` the data
    rule it came from; `wary` that the form is also an ordinary word (May, مارس), so it counts only in company.
    """

    kind: str
    start: int
    end: int
    value: int = 0
    name: str = ""
    at: str = ""
    wary: bool = False
