"""Clock times and the zones they are told in."""

from __future__ import annotations

_AFTERNOON = frozenset(("pm", "evening", "noon"))


def read_clock(text: str) -> tuple[int, int | None, int | None]:
    """`8:14`, `04:02:07` or `0814` as hour, minute, second."""
    if text.isdigit():
        return int(text[:2]), int(text[2:]), None
    numbers = [int(float(part)) for part in text.split(":")]
    return numbers[0], numbers[1], numbers[2] if len(numbers) > 2 else None


def clock_suffix(
    clock: tuple[int, int | None, int | None], half_day: str | None, zone: int | None
) -> str | None:
    """The time of day as ISO 8601 writes it after a date (`T15:00:00+03:00`); None where there is no such hour.

    `half_day` is am, pm, noon, evening or night; `zone` minutes east of Greenwich, None where the text names none.
    """
    hour, minute, second = clock[0], clock[1] or 0, clock[2] or 0
    if half_day in _AFTERNOON and 1 <= hour < 12:
        hour += 12
    if half_day == "am" and hour == 12:
        hour = 0
    if hour > 23 or minute > 59 or second > 59:
        return None
    return f"T{hour:02d}:{minute:02d}:{second:02d}{_zone_suffix(zone)}"


def _zone_suffix(zone: int | None) -> str:
    if zone is None:
        return ""
    if zone == 0:
        return "Z"
    return f"{'+' if zone > 0 else '-'}{abs(zone) // 60:02d}:{abs(zone) % 60:02d}"
