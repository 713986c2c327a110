"""Dates in a garbled format, and picture widths that pose as years in caption lines.

`2024-11-25@04:02:07` and `7th, September 2023 GMT` are what feed readers print when a template is applied to
another template; `, 1920, 25.04.2022` is the width, in pixels, of a picture before its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.extract.repairs.scene import READ_ROLES, Scene
from dragoman.types import Repair

_AT = re.compile(r"(?<!\d)(\d{4}-\d\d-\d\d)@(\d\d:\d\d(?::\d\d)?)(?: (?:GMT|UTC))?")
_ORDINAL = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th), ([A-Z][a-z]{2,8}) (\d{4})(?: GMT(?! ?[-+]?\d))?")
# Widths that content systems cut pictures to; 1920 is the one that also reads as a year.
_WIDTH = re.compile(r", (?:1920|1280|1200|1080|1024|960|900|800|768|640|600), (\d\d\.\d\d\.\d{4})(?!\d)")
_UNSET = re.compile(r"\b(?:Invalid [Dd]ate|NaN[-/.]NaN[-/.]NaN|0000-00-00|00\.00\.0000)\b")
_UNSET_SIGNS = ("nvalid", "NaN", "0000-00", "00.0000")
_EPOCH = re.compile(r"(?<!\d)(?:1970-01-01|01\.01\.1970|01/01/1970)(?!\d)|\bJan(?:uary)? 1, 1970\b")
_DATE = frozenset({"date"})


def find_formats(scene: Scene) -> Iterator[Repair]:
    """Date lines that no date reader understands, or that it misreads."""
    text = scene.text
    if "@" in text:
        for match, _ in scene.find(_AT, folded=False, roles=READ_ROLES):
            mended = f"{match[1]}T{match[2]}" + ("Z" if match[0].endswith(("GMT", "UTC")) else "")
            reason = "an @ stands between day and time"
            yield scene.repair(*match.span(), "date_format", mended, 0.95, reason, matching=True)
    if any(f"{ending}, " in text for ending in ("st", "nd", "rd", "th")):
        for match, _ in scene.find(_ORDINAL, folded=False, roles=READ_ROLES):
            mended = f"{match[1]} {match[2]} {match[3]}"
            reason = "an ordinal and a comma before the month"
            yield scene.repair(*match.span(), "date_format", mended, 0.9, reason, matching=True)
    for match, _ in scene.find(_WIDTH, folded=False, roles=READ_ROLES):
        reason = "the width of a picture, in pixels, stands before its date"
        yield scene.repair(*match.span(), "metadata_leak", f", {match[1]}", 0.9, reason, matching=True)
    if any(sign in text for sign in _UNSET_SIGNS):
        for match, _ in scene.find(_UNSET, folded=False, roles=READ_ROLES):
            yield scene.repair(*match.span(), "date_format", None, 0.9, "a date that was never set")
    if "1970" in text:
        for match, _ in scene.find(_EPOCH, folded=False, roles=_DATE):
            reason = "day zero of computer time, not a date of news"
            yield scene.repair(*match.span(), "date_format", None, 0.8, reason)
