"""Whether two statements report one utterance: one speaker, one occasion, and the same said.

A spokesman says the like of it every week, so what is said must be alike; two days that the reports give themselves keep
utterances apart, unless one quotes the very words. A statement is one thing said, not a whole speech. Statements are
columns, and compared in pairs of row numbers.
"""

from __future__ import annotations

import msgspec
import numpy as np

from dragoman.link.days import NEVER, Days, gaps
from dragoman.link.grouping import APART
from dragoman.link.likeness import Wordings
from dragoman.link.sets import Flags, Ints, Reals, Sets, in_common
from dragoman.types.vocabulary import ACTS

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
READ, OF_THE_SAME = -0.05, 0.3
"""Grounds outside the words from which the encoder is asked whether a pair of two languages is one, and how much less is enough
where both are about one of the same (sample crisis: a fifth fewer sentences are read than from -0.3, and no pair is lost)."""
SHORT = 3
"""Words below which a sentence has little meaning to compare."""
DEEDS = frozenset(
    {"accuse", "criticise", "deny", "reject", "warn", "threaten", "urge", "demand", "ask", "regret", "praise"}
)

_DEEDS = np.array([act in DEEDS for act in ACTS])


class Sayings(msgspec.Struct):
    """Statements as they are compared. `act` is a place in ACTS; speakers and states are codes.

    `state` is the speaker's; `anybody`: analysts, residents, sources of no state; `sides`: whom it is about or addressed to.
    """

    article: Ints
    days: Days
    act: Ints
    speaker: Ints
    state: Ints
    person: Flags
    anybody: Flags
    sides: Sets


def framed(sayings: Sayings, one: Ints, other: Ints) -> Reals:
    """The grounds that lie outside the words: speaker, days, act, whom it is about; APART where they cannot be one."""
    return _who(sayings, one, other) + _when(sayings.days, one, other) + _act(sayings, one, other) - 1.0


def _who(sayings: Sayings, one: Ints, other: Ints) -> Reals:
    same = np.where(sayings.anybody[one], -0.5, 0.5)
    people = sayings.person[one] & sayings.person[other]
    apart = (sayings.state[one] != sayings.state[other]) | people
    return np.where(sayings.speaker[one] == sayings.speaker[other], same, np.where(apart, APART, -0.7))


def _act(sayings: Sayings, one: Ints, other: Ints) -> Reals:
    deeds = _DEEDS[sayings.act[one]], _DEEDS[sayings.act[other]]
    same = np.where(deeds[0], 0.4, 0.2)
    value = np.where(sayings.act[one] == sayings.act[other], same, np.where(deeds[0] & deeds[1], -0.6, -0.2))
    sizes = sayings.sides.sizes
    common = sayings.sides.common(one, other)
    union = np.maximum(sizes[one] + sizes[other] - common, 1)
    return value + np.where((sizes[one] > 0) & (sizes[other] > 0), 0.8 * common / union - 0.4, 0.0)


def _when(days: Days, one: Ints, other: Ints) -> Reals:
    dated = (days.first != NEVER) & (days.last != NEVER)
    conditions = [dated[one] & dated[other], dated[one], dated[other]]
    both = np.where(gaps(days, one, other) > 0, APART, 0.5)
    apart = np.abs(days.told[one] - days.told[other])
    near = np.where(apart > NEAR, APART, 0.3 - 0.2 * apart)
    unknown = (days.told[one] == NEVER) | (days.told[other] == NEVER)
    told = np.where(unknown, np.where(days.page[one] == days.page[other], 0.0, -1.0), near)
    return np.select(conditions, [both, _half_dated(days, one, other), _half_dated(days, other, one)], told)


def _half_dated(days: Days, dated: Ints, bare: Ints) -> Reals:
    told = days.told[bare]
    apart = (told - days.last[dated] > LATE) | (days.first[dated] > told)
    same_page = np.where(days.page[dated] == days.page[bare], 0.0, -1.0)
    return np.where(told == NEVER, same_page, np.where(apart, APART, 0.2))


def hinted(sayings: Sayings, wordings: Wordings, one: Ints, other: Ints) -> Reals:
    """The same numbers in what is said, or others; what says nothing is like nothing."""
    empty = wordings.empty[one] | wordings.empty[other]
    return 1.2 * in_common(wordings.numbers, one, other) - 3.0 * empty


def worded(sayings: Sayings, wordings: Wordings, one: Ints, other: Ints) -> Reals:
    """Likeness of what is said in one script, by the words; MOST at most."""
    shared = wordings.shared_words(one, other)
    beside = (sayings.article[one] == sayings.article[other]) & (shared < BESIDE)
    apart = beside | wordings.filled_anew(one, other, shared)
    value = np.where(apart, APART, np.clip(6 * (shared - ALIKE_WORDS), -2.0, MOST))
    again = np.where(wordings.words.sizes[one] >= 2, MOST, 1.0)
    return np.where(wordings.text[one] == wordings.text[other], again, value)


def asked(sayings: Sayings, one: Ints, other: Ints, grounds: Reals) -> Flags:
    """Whether the encoder is worth asking about sentences in two scripts; others are what their grounds make them."""
    return np.asarray(grounds + OF_THE_SAME * (sayings.sides.common(one, other) > 0) > READ)


def least(sayings: Sayings, one: Ints, other: Ints) -> Reals:
    """What two statements are alike at least, whatever their words: nothing."""
    return np.full(len(one), APART)


def meant(sayings: Sayings, wordings: Wordings, one: Ints, other: Ints, cosines: Reals) -> Reals:
    """Likeness of what is said in two scripts, by what it means; `cosines` are NaN where articles are about two matters."""
    short = np.minimum(wordings.words.sizes[one], wordings.words.sizes[other]) < SHORT
    value = np.clip(30 * (cosines - ALIKE) - 0.6 * short, -3.0, MOST)
    return np.where(np.isnan(cosines), -0.8, value)
