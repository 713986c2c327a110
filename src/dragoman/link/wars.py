"""Wars as pages tell of them long after: the fighting, how it ended and what it changed hands are one thing then.

While a war goes on every battle and every truce is news of its own. A page of a later year tells of it in a clause: "the
war of 2020", "a ceasefire of 10 November 2020 after six weeks of fighting", "Baku took much of the region". Such
accounts are one happening where they are of the same sides and their days fit: fighting over a long span with fighting over
the same, and with the truce or the conquest on its last days.
"""

from __future__ import annotations

import numpy as np

from dragoman.link.days import NEVER, Days
from dragoman.link.grouping import APART
from dragoman.link.sets import Flags, Ints, Reals, Sets

PAST = 60
"""Days after its end at which something is told of as past."""
SPAN = 7
"""Days of fighting from which on it is a war, or a round of one, and not a battle."""
END = 2
"""Days before or after the end of fighting on which it is ended."""
SAME = 0.5
"""Share of their days that two accounts of one war have in common."""
ONE = 0.6
"""Likeness of two such accounts, whatever their words."""


def of_one_war(
    days: Days, states: Sets, fight: Flags, truce: Flags, gain: Flags, one: Ints, other: Ints
) -> Reals:
    """ONE where two events are parts of one past war, else APART.

    `states` are all that take part in each; `fight`, `truce`, `gain`: what happened for certain, and is fighting, an agreement
    or retreat, or land taken.
    """
    spans = days.last - days.first
    past = (days.first != NEVER) & (days.last != NEVER) & (days.told - days.last > PAST)
    long = fight & past & (spans >= SPAN)
    ends = truce & past & (spans <= END)
    gains = gain & past & (spans <= END)
    first, last = days.first, days.last
    shared = 1 + np.minimum(last[one], last[other]) - np.maximum(first[one], first[other])
    whole = 1 + np.maximum(last[one], last[other]) - np.minimum(first[one], first[other])
    together = long[one] & long[other] & (shared >= SAME * whole)
    closing = ends | gains
    near = np.abs(last[one] - last[other])
    ended = ((long[one] & closing[other]) | (closing[one] & long[other])) & (near <= END)
    settled = closing[one] & closing[other] & (ends[one] | ends[other]) & (near <= 1)
    sizes = np.minimum(states.sizes[one], states.sizes[other])
    sides = (sizes == 2) & (states.common(one, other) == 2)
    return np.where(sides & (together | ended | settled), ONE, APART)
