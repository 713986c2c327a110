"""Matches a language's patterns over runs of tokens and gathers what each match says.

At every place the longest pattern wins; between equals, the one that stands first in the data. Words that modify a
whole expression ("since", "early", 左右, "from") are then added from either side, whatever the pattern.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec

from dragoman.find.times.clock import read_clock
from dragoman.find.times.fields import Fields
from dragoman.find.times.kinds import GLUE, UNIT_OF, Token
from dragoman.find.times.lexicon import Lexicon, Pattern
from dragoman.find.times.numerals import long_year, year_first_date


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
    "day": "day", "number": "day", "spelled": "day", "nth": "day", "month": "month", "month_number": "month", "year": "year",
    "any_year": "year", "year_ending": "year", "roman_century": "century", "roman_quarter": "quarter",
    "roman_half": "half", "weekday": "weekday",
    "shift": "shift", "this": "shift", "quarter": "quarter", "half": "half", "century": "century",
    "ordinal": "ordinal", "decade": "decade", "decade_number": "decade", "decade_digits": "decade", "zone": "zone", "rel_day": "day_by",
    "rel_week": "week_by", "rel_month": "month_by", "rel_year": "year_by", "rel_weekend": "weekend_by",
    "rel_decade": "decade_by", "rel_century": "century_by",
}  # fmt: skip
"""Slot -> the field that takes its token's number."""
_WORDS = {"season": "season", "part": "part", "daypart": "half_day"}
_REMEMBERED = 50_000
"""How many different runs of kinds are remembered with their patterns, a few MB at most."""
_LOOSE = frozenset(GLUE.values()) - {"", ")"}
"""Marks that end no expression, though a pattern may let one stand before a part that is not there ("9 October, in the")."""
_DAYS = frozenset(("day", "also", "number", "spelled", "nth"))


def find_matches(
    kinds: str, tokens: list[Token], words: Lexicon, accept: Callable[[Match], bool]
) -> Iterator[Match]:
    """The matches in one run of tokens that `accept` lets pass, left to right, not overlapping."""
    at = floor = 0
    while at < len(kinds):
        best: Match | None = None
        for pattern, length in _candidates(words, kinds[at : at + words.longest_pattern]):
            found = pattern.regex.match(kinds, at)
            if found is None:
                continue
            slots = [
                (slot, tokens[found.start(i)])
                for i, slot in enumerate(pattern.slots, 1)
                if found.start(i) >= 0
            ]
            while kinds[at + length - 1] in _LOOSE:
                length -= 1
            match = _gather(pattern, slots, tokens[at : at + length])
            if match is not None and accept(match):
                best, end = _widen(match, kinds, tokens, floor, at, at + length)
                floor = at = end
                break
        if best is None:
            at += 1
        else:
            yield best


def _candidates(words: Lexicon, kinds: str) -> tuple[tuple[Pattern, int], ...]:
    """The patterns that match at the beginning of `kinds`, with their lengths: the longest first, then by the data's order."""
    known = words.candidates.get(kinds)
    if known is None:
        found = ((pattern, pattern.regex.match(kinds)) for pattern in words.patterns.get(kinds[0], ()))
        known = tuple(sorted(((p, m.end()) for p, m in found if m), key=lambda candidate: -candidate[1]))
        if len(words.candidates) < _REMEMBERED:
            words.candidates[kinds] = known
    return known


def _widen(match: Match, kinds: str, tokens: list[Token], floor: int, at: int, end: int) -> tuple[Match, int]:
    """Add what modifies the match from either side; also the index after its last token."""
    begin = at
    fields = match.fields
    while begin > floor and kinds[begin - 1] in "Psf~z":
        token = tokens[begin - 1]
        if (token.kind == "f" and match.until is None) or (token.kind == "z" and fields.clock is not None):
            break
        if token.kind == "P" and (token.value or fields.part):
            break
        _modify(token, fields, match.until)
        begin -= 1
    onward = "$~" if fields.clock is None else ""
    while end < len(kinds) and (kinds[end] in onward or (kinds[end] == "P" and tokens[end].value)):
        _modify(tokens[end], fields, match.until)
        end += 1
    if begin == at and end == begin + len(match.tokens):
        return match, end
    return msgspec.structs.replace(match, tokens=tuple(tokens[begin:end])), end


def _modify(token: Token, fields: Fields, until: Fields | None) -> None:
    if token.kind == "P":
        fields.part = token.name
    elif token.kind in "s$" and until is None:
        fields.since = True
    elif token.kind == "~":
        fields.about = True
    elif token.kind == "z":
        fields.zone = token.value


def _gather(pattern: Pattern, slots: list[tuple[str, Token]], tokens: list[Token]) -> Match | None:
    """What the filled slots say together; None where they cannot belong together (the 40th of May)."""
    first, second = Fields(), Fields()
    ranged = False
    counts: list[int] = []
    single: tuple[tuple[int, str], ...] = ()
    also: list[Token] = []
    for slot, token in slots:
        if slot.removesuffix("2") in _DAYS and not 1 <= token.value <= 31:
            return None
        if slot == "old_year" and token.value < 1000 and token.name != "han":
            return None
        if slot == "also":
            also.append(token)
        elif slot == "count":
            counts.append(token.value)
        elif slot == "amount":
            first.amounts += ((token.value, token.name),)
            first.unit = token.name
        elif slot.startswith("unit"):
            single += () if counts else ((1, UNIT_OF[token.kind]),)
            _say_unit(token, counts, first)
            counts = []
        elif slot == "double":
            if token.value != (second.month if ranged and second.month else first.month):
                return None
        elif slot == "short_year2":
            second.year = _year_after(first.year or 0, token.value)
            if second.year is None:
                return None
            ranged = True
        elif slot.endswith("2"):
            ranged = True
            _say(slot[:-1], token, second)
        else:
            _say(slot, token, first)
    for name, value in pattern.adds:
        setattr(first, name, value)
    if counts and first.unit:
        first.amounts, first.few = (*first.amounts, (counts[-1], first.unit)), False
    elif counts:
        first.counted = counts[0]
    if first.stretch and first.unit and not first.amounts and not first.few:
        first.amounts = ((1, first.unit),)
    if first.ago is not None and first.shift is None and first.year is None and not first.few:
        first.amounts += single
    return Match(pattern, tuple(tokens), first, second if ranged else None, tuple(also))


def _year_after(year: int, short: int) -> int | None:
    """The 23 of 2022-23 as a year; None where it is rather a month (2022-09) or not after the first."""
    full = year // 100 * 100 + short
    return full if full == year + 1 or (short > 12 and year < full <= year + 10) else None


def _say_unit(token: Token, counts: list[int], said: Fields) -> None:
    said.unit = UNIT_OF[token.kind]
    said.amounts += tuple((n, said.unit) for n in counts)
    if not counts and token.name == "plural":
        said.few = True


def _year_month_day(digits: int) -> tuple[int, int, int]:
    return digits // 10000, digits // 100 % 100, digits % 100


def _say(slot: str, token: Token, said: Fields) -> None:
    """Write what one slot says into `said`."""
    if slot in _NUMBERS:
        setattr(said, _NUMBERS[slot], token.value)
        said.context = said.context or token.name == "context"
        said.stretch = said.stretch or token.name == "stretch"
    elif slot in _WORDS:
        setattr(said, _WORDS[slot], token.name)
    elif slot == "old_year":
        said.year = token.value if token.value >= 100 else long_year(token.value)
    elif slot == "few":
        said.few = True
    elif slot == "since":
        said.since = True
    elif slot == "about":
        said.about = True
    elif slot == "week_day":
        said.weekday, said.week_by = token.value, int(token.name)
    elif slot == "date":
        said.year, said.month, said.day = _year_month_day(token.value)
        turned = year_first_date(token.name)
        said.turned = None if turned is None else _year_month_day(turned)
    elif slot in ("decimal", "day_month"):
        said.month, said.day = token.value // 100, token.value % 100
    elif slot == "clock":
        said.clock = read_clock(token.name)
    elif slot in ("hour", "hour_word"):
        said.clock = (token.value, None, None)
    elif slot == "minute":
        said.clock = (said.clock[0] if said.clock else 0, token.value, None)
    elif slot == "hijri_month":
        said.month, said.calendar = token.value, "hijri"
    elif slot in ("hijri_mark", "roc_mark", "lunar_mark"):
        said.calendar = slot.removesuffix("_mark")
    elif slot == "era":
        said.before_christ = token.value < 0
    elif slot in ("ago", "later"):
        said.ago = -1 if slot == "ago" else 1
        said.context = said.context or token.name == "context"
    elif slot == "step":
        said.ago = token.value
