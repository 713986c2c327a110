"""Which days an EDTF date covers, so that "since May" finds "2023", "2023-05~" and "2023-04-28/2023-05-02"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_MARKS = re.compile(r"[~?%]")
_DATE = re.compile(
    r"(?P<year>\d{4}|\d{3}X?|\d{2}XX)(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T.*)?)?)?$", re.ASCII
)
_MONTHS = {**{m: (m, m) for m in range(1, 13)}, 21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
_MONTHS |= {33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12)}
"""ISO 8601-2 sub-year groupings: 21-24 seasons (winter runs into the next year), 33-36 quarters."""

Days = tuple[date | None, date | None]


@lru_cache(maxsize=65536)
def days(edtf: str | None) -> Days:
    """First and last day that an EDTF date or interval covers.

    (None, None) where it is no date; one of the two is None where an interval is open on that side.
    """
    if not edtf:
        return None, None
    left, slash, right = _MARKS.sub("", edtf).partition("/")
    try:
        first = None if left in ("", "..") else _range(left)[0]
        if not slash:
            return first, _range(left)[1]
        return first, None if right in ("", "..") else _range(right)[1]
    except (ValueError, KeyError):
        return None, None


def _range(text: str) -> tuple[date, date]:
    match = _DATE.match(text)
    if match is None:
        raise ValueError(text)
    year, month, day = match["year"], match["month"], match["day"]
    if not year.isdigit() or len(year) == 3:
        low, high = year.ljust(4, "X").replace("X", "0"), year.ljust(4, "X").replace("X", "9")
        return date(int(low), 1, 1), date(int(high), 12, 31)
    if day and day.isdigit():
        only = date(int(year), int(month), int(day))
        return only, only
    begin, end = _MONTHS[int(month)] if month and month.isdigit() else (1, 12)
    last_year, last_month = int(year) + (end > 12), (end - 1) % 12 + 1
    return date(int(year), begin, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])
