"""Whether two statements report one utterance: one speaker, one occasion, and the same said.

A spokesman says the like of it every week, so what is said must be alike; two days that the reports give themselves keep
utterances apart, unless one quotes the very words. A statement is one thing said, not a whole speech.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from dragoman.link.grouping import APART
from dragoman.link.likeness import Wording, cosine, filled_anew, in_common, shared_words

NEAR = 2
"""Days between two reports of one utterance that do not give its day."""
LATE = 4
"""Days after an utterance at which reports still tell of it without giving its day."""
MOST = 2.5
"""What the likeness of words can add."""
ALIKE = 0.855
ALIKE_WORDS = 0.3
"""Cosine between languages, and share of words in one, at which two statements say the same as often as not (sample
crisis: 19 of 20 pairs apart are below .845 and .2, three quarters of those that are one above .87 and .3)."""
BESIDE = 0.3
"""Share of words below which two statements of one article are two things said: nobody reports one twice so."""
SHORT = 4
"""Words below which a sentence has little meaning to compare."""
DEEDS = frozenset(
    {"accuse", "criticise", "deny", "reject", "warn", "threaten", "urge", "demand", "ask", "regret", "praise"}
)


class Saying(msgspec.Struct):
    """A statement as it is compared. `state` is the speaker's; `anybody`: analysts, residents, sources of no state;
    `sides`: whom it is about or addressed to."""

    row_id: str
    page_id: str
    article_id: str
    language: str
    speaker: str
    state: str
    person: bool
    act: str
    anybody: bool
    sides: frozenset[str]
    first: date | None
    last: date | None
    told: date | None
    wording: Wording
    sentence: str
    said_on: str | None
    confidence: float
    vector: Sequence[float] | None = None


def framed(one: Saying, other: Saying) -> float:
    """The grounds that lie outside the words: speaker, days, act, numbers, whom it is about; APART where they cannot be one."""
    who = _who(one, other)
    when = _when(one, other)
    if APART in (who, when):
        return APART
    return who + when + _act(one, other) + _hinted(one, other) - 1.0


def _who(one: Saying, other: Saying) -> float:
    if one.speaker == other.speaker:
        return -0.5 if one.anybody else 0.5
    if one.state != other.state or (one.person and other.person):
        return APART
    return -0.7


def _act(one: Saying, other: Saying) -> float:
    if one.act == other.act:
        return 0.4 if one.act in DEEDS else 0.2
    return -0.2 if not {one.act, other.act} <= DEEDS else -0.6


def _when(one: Saying, other: Saying) -> float:
    if one.first and one.last and other.first and other.last:
        gap = max((one.first - other.last).days, (other.first - one.last).days, 0)
        if gap:
            return APART
        return 0.5
    if (one.first and one.last) or (other.first and other.last):
        dated, bare = (one, other) if one.first and one.last else (other, one)
        if bare.told is None:
            return 0.0 if one.page_id == other.page_id else -1.0
        assert dated.first is not None
        assert dated.last is not None
        if (bare.told - dated.last).days > LATE or (dated.first - bare.told).days > 0:
            return APART
        return 0.2
    if one.told is None or other.told is None:
        return 0.0 if one.page_id == other.page_id else -1.0
    apart = abs((one.told - other.told).days)
    return APART if apart > NEAR else 0.3 - 0.2 * apart


def _hinted(one: Saying, other: Saying) -> float:
    """The same numbers in what is said, the same it is about, or others."""
    value = 1.2 * in_common(one.wording.numbers, other.wording.numbers)
    if one.sides and other.sides:
        value += 0.8 * len(one.sides & other.sides) / len(one.sides | other.sides) - 0.4
    return value


def worded(one: Saying, other: Saying) -> float:
    """Likeness of what is said: in one language by the words, between two by the vectors; MOST at most."""
    mine, yours = one.wording, other.wording
    if not mine.folded or not yours.folded:
        return -3.0
    if mine.folded == yours.folded:
        return MOST if len(mine.words) >= 2 else 1.0
    if mine.script == yours.script:
        shared = shared_words(mine, yours)
        beside = one.article_id == other.article_id and shared < BESIDE
        other_thing = beside or filled_anew(mine, yours, shared)
        return APART if other_thing else max(-2.0, min(MOST, 6 * (shared - ALIKE_WORDS)))
    near = cosine(one.vector, other.vector)
    if near is None:
        return -0.8
    short = min(len(mine.words), len(yours.words)) < SHORT
    return max(-3.0, min(MOST, 30 * (near - ALIKE) - (0.6 if short else 0.0)))
