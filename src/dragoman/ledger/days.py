"""Which days an EDTF date covers, so that "since May" finds "2023", "2023-05~" and "2023-04-28/2023-05-02"."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

_MARKS = re.compile(r"[~?%]")
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
    text = text.split("T")[0]
    if "X" in text[:4]:
        return date(max(int(text[:4].replace("X", "0")), 1), 1, 1), date(
            int(text[:4].replace("X", "9")), 12, 31
        )
    parts = [int(part) for part in text.split("-") if "X" not in part]
    if len(parts) == 3:
        return date(*parts), date(*parts)
    if len(parts) == 1:
        if len(text) == 3:
            return date(parts[0] * 10, 1, 1), date(parts[0] * 10 + 9, 12, 31)
        return date(parts[0], 1, 1), date(parts[0], 12, 31)
    year, (begin, end) = parts[0], _MONTHS[parts[1]]
    last_year, last_month = year + (end > 12), (end - 1) % 12 + 1
    return date(year, begin, 1), date(last_year, last_month, monthrange(last_year, last_month)[1])
