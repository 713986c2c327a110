"""What a time expression says, before it is read against any date."""

from __future__ import annotations

import msgspec


class Fields(msgspec.Struct):
    """What an expression says of a point in time; None where it says nothing of it.

    `year_by`, `month_by`, `week_by`, ... count from the anchor (-1 = last), or from the last date mentioned where
    `context` is set ("the next day", 同年). `shift` is "last" (-1), "this" (0) or "next" (1) said of whatever the
    expression names. `unit` is a unit named without a number. `amounts` are counted units ("2 years 1 month"), `ago`
    their direction (-1 or 1; 0 where the tense tells); `few` stands for an uncounted plural ("several days"), `stretch` for one that reaches up to now ("the past week"); `counted` is a number without a
    unit ("two Sundays"). `clock` is (hour, minute, second), the last two None where not said, `zone` minutes east of Greenwich. `calendar` is civil,
    hijri, roc or lunar. `about` marks an approximate value, `since` an open end. `turned` is the (year, month, day) that a short date gives when read year first (16/04/21).
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    ordinal: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    part: str | None = None
    shift: int | None = None
    year_by: int | None = None
    month_by: int | None = None
    week_by: int | None = None
    weekend_by: int | None = None
    day_by: int | None = None
    decade_by: int | None = None
    century_by: int | None = None
    unit: str | None = None
    amounts: tuple[tuple[int, str], ...] = ()
    counted: int | None = None
    few: bool = False
    stretch: bool = False
    ago: int | None = None
    since: bool = False
    about: bool = False
    clock: tuple[int, int | None, int | None] | None = None
    zone: int | None = None
    half_day: str | None = None
    context: bool = False
    calendar: str = "civil"
    before_christ: bool = False
    turned: tuple[int, int, int] | None = None
