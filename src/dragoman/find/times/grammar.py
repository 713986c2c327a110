"""Matches a language's patterns over runs of tokens and gathers what each match says.

At every place the longest pattern wins; between equals, the one that stands first in the data.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dragoman.find.times.clock import read_clock
from dragoman.find.times.kinds import UNIT_OF, Token
from dragoman.find.times.lexicon import Lexicon, Pattern


class Fields(msgspec.Struct):
    """What an expression says of a point in time; None where it says nothing of it.

    `year_by`, `month_by`, `week_by`, `day_by`, `decade_by`, `weekend_by` count from the anchor (-1 = last), or from
    the last date mentioned where `context` is set ("the next day", 同年). `shift` is "last" (-1), "this" (0) or
    "next" (1) said of whatever the expression names. `amounts` are counted units ("2 years 1 month"), `ago` their
    direction (-1 or 1); `few` stands for an uncounted plural ("several days"). `clock` is (hour, minute, second),
    `zone` minutes east of Greenwich. `calendar` is civil, hijri, roc or lunar.
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
    unit: str | None = None
    amounts: tuple[tuple[int, str], ...] = ()
    few: bool = False
    ago: int | None = None
    last: bool = False
    since: bool = False
    clock: tuple[int, int, int] | None = None
    zone: int | None = None
    half_day: str | None = None
    context: bool = False
    calendar: str = "civil"
    before_christ: bool = False


class Match(msgspec.Struct, frozen=True):
    """A pattern found: its `tokens`, what it says (`fields`), the far end of a range (`until`), listed days (`also`)."""

    pattern: Pattern
    tokens: tuple[Token, ...]
    fields: Fields
    until: Fields | None
    also: tuple[Token, ...]

    @property
    def start(self) -> int:
        """Where the expression begins in the folded text."""
        return self.tokens[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.tokens[-1].end


_NUMBERS = {
    "day": "day", "number": "day", "month": "month", "month_number": "month", "year": "year", "weekday": "weekday",
    "shift": "shift", "quarter": "quarter", "half": "half", "century": "century", "ordinal": "ordinal",
    "decade": "decade", "decade_number": "decade", "zone": "zone", "rel_day": "day_by", "rel_week": "week_by",
    "rel_month": "month_by", "rel_year": "year_by", "rel_weekend": "weekend_by", "rel_decade": "decade_by",
}  # fmt: skip
"""Slot -> the field that takes its token's number."""
_WORDS = {"season": "season", "part": "part", "daypart": "half_day"}
_FLAGS = {"few": "few", "last": "last", "since": "since"}
_DAYS = frozenset(("day", "day2", "also", "number", "number2"))


def find_matches(kinds: str, tokens: list[Token], words: Lexicon) -> Iterator[Match]:
    """The matches in one run of tokens, left to right, not overlapping."""
    at = 0
    while at < len(kinds):
        best: Match | None = None
        best_end = at
        for pattern in words.patterns.get(kinds[at], ()):
            found = pattern.regex.match(kinds, at)
            if found is None or found.end() <= best_end:
                continue
            slots = [(slot, tokens[found.start(i)]) for i, slot in enumerate(pattern.slots, 1) if found.start(i) >= 0]
            match = _gather(pattern, slots, tokens[at : found.end()])
            if match is not None:
                best, best_end = match, found.end()
        if best is None:
            at += 1
        else:
            yield best
            at = best_end


def _gather(pattern: Pattern, slots: list[tuple[str, Token]], tokens: list[Token]) -> Match | None:
    """What the filled slots say together; None where they cannot belong together (the 40th of May)."""
    first, second = Fields(), Fields()
    ranged = False
    counts: list[int] = []
    also: list[Token] = []
    for slot, token in slots:
        if slot in _DAYS and not 1 <= token.value <= 31:
            return None
        if slot == "also":
            also.append(token)
        elif slot == "count":
            counts.append(token.value)
        elif slot.startswith("unit"):
            first.unit = UNIT_OF[token.kind]
            first.amounts += tuple((n, first.unit) for n in counts)
            counts = []
        elif slot == "double":
            if token.value != (second.month if ranged and second.month else first.month):
                return None
        elif slot.endswith("2"):
            ranged = True
            _say(slot[:-1], token, second)
        else:
            _say(slot, token, first)
    for name, value in pattern.adds:
        setattr(first, name, value)
    return Match(pattern, tuple(tokens), first, second if ranged else None, tuple(also))


def _say(slot: str, token: Token, said: Fields) -> None:
    """Write what one slot says into `said`."""
    if slot in _NUMBERS:
        setattr(said, _NUMBERS[slot], token.value)
        said.context = said.context or token.name == "context"
    elif slot in _WORDS:
        setattr(said, _WORDS[slot], token.name)
    elif slot in _FLAGS:
        setattr(said, _FLAGS[slot], True)
    elif slot == "date":
        said.year, said.month, said.day = token.value // 10000, token.value // 100 % 100, token.value % 100
    elif slot == "clock":
        said.clock = read_clock(token.name)
    elif slot == "hour":
        said.clock = (token.value, 0, 0)
    elif slot == "minute":
        said.clock = (said.clock[0] if said.clock else 0, token.value, 0)
    elif slot == "hijri_month":
        said.month, said.calendar = token.value, "hijri"
    elif slot in ("hijri_mark", "roc_mark", "lunar_mark"):
        said.calendar = slot.removesuffix("_mark")
    elif slot == "era":
        said.before_christ = token.value < 0
    elif slot in ("ago", "later"):
        said.ago = -1 if slot == "ago" else 1
