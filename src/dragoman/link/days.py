"""When two accounts of something place it, compared: by their dates, else by the days of their articles."""

from __future__ import annotations

import msgspec
import numpy as np

from dragoman.link.grouping import APART
from dragoman.link.sets import Flags, Ints, Reals

NEAR = 3
"""Days between two reports that tell of one thing without giving its day."""
LATE = 5
"""Days after a thing at which reports still tell of it without giving its day."""
LONG = 31
"""Days of a span that still says when; a longer one is the background of a story."""
NEVER = -(10**7)
"""A day that is not told."""


class Days(msgspec.Struct):
    """When rows happened, from `first` to `last`, when their articles are from (`told`), and on which `page` they stand.

    Days count from 1970; NEVER where an account gives none.
    """

    first: Ints
    last: Ints
    told: Ints
    page: Ints

    @property
    def dated(self) -> Flags:
        """Whether it has a date that says when."""
        both: Flags = (self.first != NEVER) & (self.last != NEVER) & (self.last - self.first <= LONG)
        return both

    @property
    def vague(self) -> Flags:
        """Whether its date is a year, "since September", "begins on Monday"."""
        some: Flags = (self.first != NEVER) | (self.last != NEVER)
        return some & ~self.dated


def gaps(days: Days, one: Ints, other: Ints) -> Ints:
    """Days between two dated rows, 0 where they overlap."""
    between: Ints = np.maximum(days.first[one] - days.last[other], days.first[other] - days.last[one])
    return np.maximum(0, between)


def near_in_time(days: Days, one: Ints, other: Ints, *, many: Flags, firm: Flags, planned: Flags) -> Reals:
    """How well the days of two rows agree, APART where they cannot be one.

    `many`: rows of whose kind there are many in a day; `firm`: those that nobody speaks of long before; `planned`: those that
    are only to come.
    """
    dated, vague = days.dated, days.vague
    conditions = [
        vague[one] | vague[other],
        dated[one] & dated[other],
        dated[one],
        dated[other],
    ]
    values = [
        _vaguely(days, one, other),
        _on_days(days, one, other, many),
        _half_dated(days, one, other, firm, planned),
        _half_dated(days, other, one, firm, planned),
    ]
    return np.select(conditions, values, _told(days, one, other))


def _on_days(days: Days, one: Ints, other: Ints, many: Flags) -> Reals:
    gap = gaps(days, one, other)
    first, last = days.first, days.last
    exact = (first[one] == last[one]) & (first[one] == first[other]) & (first[one] == last[other])
    near = np.where(many[one] | many[other], APART, -0.2)
    return np.select([gap > 1, gap == 1, exact], [APART, near, 1.5], 0.5)


def _half_dated(days: Days, dated: Ints, bare: Ints, firm: Flags, planned: Flags) -> Reals:
    """One gives its day, the other is told of on some day: soon after, or before what is planned or spoken of."""
    told = days.told[bare]
    after, before = told - days.last[dated], days.first[dated] - told
    conditions = [
        told == NEVER,
        (before > LONG) | ((before > 1) & firm[bare]) | (after > LATE),
        before > 1,
        after <= 2,
    ]
    same_page = np.where(days.page[dated] == days.page[bare], 0.0, -1.0)
    return np.select(conditions, [same_page, APART, np.where(planned[bare], 0.0, -0.5), 0.5], -0.3)


def _told(days: Days, one: Ints, other: Ints) -> Reals:
    """Both are told of on some day."""
    unknown = (days.told[one] == NEVER) | (days.told[other] == NEVER)
    same_page = np.where(days.page[one] == days.page[other], 0.0, -2.0)
    apart = np.abs(days.told[one] - days.told[other])
    return np.select([unknown, apart > NEAR, apart <= 1], [same_page, APART, 0.4], -0.4)


def _vaguely(days: Days, one: Ints, other: Ints) -> Reals:
    """One gives no day, but a span: so must the other, from one day on or with much of it in common."""
    first, last = days.first, days.last
    begun = (first[one] != NEVER) & (first[other] != NEVER)
    open_ended = begun & ((last[one] == NEVER) | (last[other] == NEVER))
    beyond = ((first[one] != NEVER) & (last[other] != NEVER) & (first[one] > last[other])) | (
        (first[other] != NEVER) & (last[one] != NEVER) & (first[other] > last[one])
    )
    same = (first[one] == first[other]) & (last[one] == last[other])
    conditions = [
        ~(days.vague[one] & days.vague[other]),
        open_ended & (np.abs(first[one] - first[other]) > 1),
        open_ended,
        beyond,
        same,
    ]
    alone = np.where(days.page[one] == days.page[other], -1.0, APART)
    return np.select(
        conditions, [alone, APART, np.where(last[one] == last[other], 0.6, 0.0), APART, 0.3], -0.7
    )
