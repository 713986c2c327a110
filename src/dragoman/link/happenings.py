"""Whether two events are one thing in the world: of one kind, between the same sides, on one day, told alike.

Accounts of one thing differ in their words, their sides ("Baku", "Azerbaijani troops") and their precision. Each
agreement speaks for it, each difference against; what cannot be the same is ruled out. The figure is a sum of grounds,
above 0 where the events are rather one: it depends on the two events alone, so it never changes. `framed` are those
that the fields of the rows give, `worded` those of the words. Events are columns, and compared in pairs of row numbers.
"""

from __future__ import annotations

import msgspec
import numpy as np

from dragoman.link.accounts import FIRM
from dragoman.link.days import Days, near_in_time
from dragoman.link.grouping import APART
from dragoman.link.likeness import Wordings
from dragoman.link.sets import Flags, Ints, Reals, Sets, in_common
from dragoman.link.wars import of_one_war

FAMILIES = {
    "AGREE": ("truce",), "RETREAT": ("truce",), "CONCEDE": ("truce",), "SUPPORT": ("truce",),
    "ASSAULT": ("violence",), "COERCE": ("violence", "pressure"), "PROTEST": ("violence", "words"),
    "MOBILIZE": ("soldiers",), "AID": ("soldiers",), "COOPERATE": ("soldiers",),
    "SANCTION": ("pressure",), "CONSULT": ("talks",), "REQUEST": ("words", "pleas"),
    "REJECT": ("words",), "ACCUSE": ("words",), "THREATEN": ("words",),
}  # fmt: skip
"""Types that accounts of one thing may differ in: a truce is AGREE here and RETREAT there."""
TYPES = tuple(FAMILIES)
MANY = frozenset(
    {"ASSAULT", "MOBILIZE", "ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "COERCE", "PROTEST"}
)
"""Types of which there are many in one day between the same sides; the words must bear it out."""
MOST = 2.0
"""What the likeness of sentences can add."""
ALIKE = 0.842
ALIKE_WORDS = 0.28
"""Cosine between languages, and share of words in one, at which a sentence tells of the same thing as often as not
(sample crisis: half of the pairs apart are below .81 and .05, half of those that are one above .85 and .4)."""
OTHERS = -0.5
"""What other sides count where both sentences name one exercise, operation or agreement: that is the thing itself."""
READ = 0.25
"""Grounds outside the words from which the encoder is asked whether a pair of two languages is one: it is what costs most, and
what lies below is not one without it (sample crisis: half as many sentences are read as from -0.3, and no pair is lost)."""
PLANNED, HYPOTHETICAL = FIRM.index("planned"), FIRM.index("hypothetical")

_KIN = np.array([[bool(set(FAMILIES[a]) & set(FAMILIES[b])) for b in TYPES] for a in TYPES])
_TRUCE = np.array(["truce" in families for families in FAMILIES.values()])
_FIGHT, _GAIN = (np.array([kind == name for kind in TYPES]) for name in ("ASSAULT", "COERCE"))
_ENDS = np.array([kind in ("AGREE", "RETREAT", "CONCEDE") for kind in TYPES])
_CERTAIN = np.array([status in ("happened", "ongoing", "claimed") for status in FIRM])
_MANY = np.array([kind in MANY for kind in TYPES])


class Sides(msgspec.Struct):
    """Who is on one side of each event: entities, the states they belong to, and the persons among them."""

    who: Sets
    states: Sets
    people: Sets


class Deeds(msgspec.Struct):
    """Events as they are compared. `type` and `status` are places in TYPES and FIRM; modes, places and pages are codes, 0 for none.

    `phone`, `met` and `barring`: whether that is a telephone call, a meeting or visit, a blockade. `mutual`: both sides are the same. `near`: exercises, operations
    and agreements named around its words."""

    article: Ints
    days: Days
    type: Ints
    mode: Ints
    phone: Flags
    met: Flags
    barring: Flags
    status: Ints
    mutual: Flags
    actors: Sides
    recipients: Sides
    both: Sides
    place: Ints
    place_state: Ints
    near: Sets


def framed(deeds: Deeds, one: Ints, other: Ints) -> Reals:
    """The grounds that lie outside the sentences: kind, sides, days, place; APART where they cannot be one."""
    unsure = (deeds.status[one] == HYPOTHETICAL) | (deeds.status[other] == HYPOTHETICAL)
    sides = _sides(deeds, one, other)
    sides = np.where((sides == APART) & (deeds.near.common(one, other) > 0), OTHERS, sides)
    grounds = _kind(deeds, one, other) + sides + _when(deeds, one, other)
    value: Reals = grounds + _where(deeds, one, other) - 1.0 - unsure
    return value


def _kind(deeds: Deeds, one: Ints, other: Ints) -> Reals:
    kinds, modes = (deeds.type[one], deeds.type[other]), (deeds.mode[one], deeds.mode[other])
    excluded = (deeds.phone[one] & deeds.met[other]) | (deeds.met[one] & deeds.phone[other])
    same_mode = np.where(modes[0] == modes[1], 0.8, np.where(excluded, APART, -0.8))
    same = np.where((modes[0] == 0) | (modes[1] == 0), 0.4, same_mode) - 0.7 * _MANY[kinds[0]]
    return np.where(kinds[0] == kinds[1], same, np.where(_KIN[kinds], -0.7, APART))


def _sides(deeds: Deeds, one: Ints, other: Ints) -> Reals:
    """Both pairs of sides must agree as far as both accounts give them; persons of one state are not one another."""
    states = deeds.both.states
    common, sizes = states.common(one, other), np.minimum(states.sizes[one], states.sizes[other])
    whole = np.where(common == sizes, _agree(deeds.both, one, other), APART)
    parts = _agree(deeds.actors, one, other) + _agree(deeds.recipients, one, other)
    return np.where(deeds.mutual[one] | deeds.mutual[other], whole, parts)


def _agree(sides: Sides, one: Ints, other: Ints) -> Reals:
    sizes, states = sides.who.sizes, sides.states.sizes
    common = sides.states.common(one, other)
    people = sides.people.sizes
    apart = (people[one] > 0) & (people[other] > 0) & (sides.people.common(one, other) == 0)
    share = common / np.maximum(np.maximum(states[one], states[other]), 1)
    same = sides.who.common(one, other) / np.maximum(np.minimum(sizes[one], sizes[other]), 1)
    value = 0.9 * share + 0.6 * same - 0.3 + 0.3 * (common - 1)
    told = (sizes[one] > 0) & (sizes[other] > 0)
    return np.where(told, np.where(apart | (common == 0), APART, value), 0.0)


def _when(deeds: Deeds, one: Ints, other: Ints) -> Reals:
    many = _MANY[deeds.type]
    firm = many | (deeds.status == FIRM.index("happened"))
    return near_in_time(deeds.days, one, other, many=many, firm=firm, planned=deeds.status == PLANNED)


def _where(deeds: Deeds, one: Ints, other: Ints) -> Reals:
    told = (deeds.place[one] != 0) & (deeds.place[other] != 0)
    near = np.where(deeds.place_state[one] == deeds.place_state[other], 0.1, -1.2)
    return np.where(told, np.where(deeds.place[one] == deeds.place[other], 0.8, near), 0.0)


def hinted(deeds: Deeds, wordings: Wordings, one: Ints, other: Ints) -> Reals:
    """What can be compared in any two sentences: the same named thing, numbers, names beside the sides. Two types in one
    sentence are two things (but who blocks a road, and who is charged with the blockade, tell of one), and so are other sides of no named thing."""
    names = wordings.names.without(deeds.both.who).common(one, other)
    truce = _TRUCE[deeds.type[one]] & _TRUCE[deeds.type[other]]
    aside = (deeds.type[one] != deeds.type[other]) & (wordings.text[one] == wordings.text[other]) & ~truce
    together = wordings.things.common(one, other) > 0
    aside &= ~(deeds.barring[one] & deeds.barring[other])
    apart = aside | ((_sides(deeds, one, other) == APART) & ~together)
    named = np.where(together, 1.5, np.where(wordings.known[one] & wordings.known[other], -1.5, 0.0))
    value = named + 0.8 * in_common(wordings.numbers, one, other) + np.minimum(0.8, 0.4 * names)
    return np.where(apart, APART, value)


def worded(deeds: Deeds, wordings: Wordings, one: Ints, other: Ints) -> Reals:
    """Likeness of two sentences in one script by their words; MOST at most."""
    shared = wordings.shared_words(one, other)
    value = np.clip(6 * (shared - ALIKE_WORDS), -1.5, MOST)
    value = np.where(wordings.filled_anew(one, other, shared), APART, value)
    again = np.where(wordings.own[one] == wordings.own[other], MOST, 0.3)
    return np.where(wordings.text[one] == wordings.text[other], again, value)


def asked(deeds: Deeds, one: Ints, other: Ints, grounds: Reals) -> Flags:
    """Whether the encoder is worth asking about sentences in two scripts; others are what their grounds make them."""
    return np.asarray(grounds > READ)


def least(deeds: Deeds, one: Ints, other: Ints) -> Reals:
    """What two events are alike at least, whatever their words: where they are parts of one past war."""
    certain = _CERTAIN[deeds.status]
    fight, truce, gain = (certain & (kind[deeds.type]) for kind in (_FIGHT, _ENDS, _GAIN))
    return of_one_war(deeds.days, deeds.both.states, fight, truce, gain, one, other)


def meant(deeds: Deeds, wordings: Wordings, one: Ints, other: Ints, cosines: Reals) -> Reals:
    """Likeness of two sentences in two scripts by what they mean; `cosines` are NaN where articles are about two matters."""
    return np.where(np.isnan(cosines), -0.5, np.clip(25 * (cosines - ALIKE), -2.0, MOST))
