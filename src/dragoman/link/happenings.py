"""Whether two events are one thing in the world: of one kind, between the same sides, on one day, told alike.

Accounts of one thing differ in their words, their sides ("Baku", "Azerbaijani troops") and their precision. Each
agreement speaks for it, each difference against; what cannot be the same is ruled out. The figure is a sum of grounds,
above 0 where the events are rather one: it depends on the two events alone, so it never changes. `framed` are those
that a glance at the rows gives, `worded` those of the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from dragoman.link.grouping import APART
from dragoman.link.likeness import Wording, cosine, filled_anew, in_common, shared_words

FAMILIES = {
    "AGREE": ("truce",), "RETREAT": ("truce",), "CONCEDE": ("truce",), "SUPPORT": ("truce",),
    "ASSAULT": ("violence",), "COERCE": ("violence", "pressure"), "PROTEST": ("violence", "words"),
    "MOBILIZE": ("soldiers",), "AID": ("soldiers",), "COOPERATE": ("soldiers",),
    "SANCTION": ("pressure",), "CONSULT": ("talks",), "REQUEST": ("words", "pleas"),
    "REJECT": ("words",), "ACCUSE": ("words",), "THREATEN": ("words",),
}  # fmt: skip
"""Types that accounts of one thing may differ in: a truce is AGREE here and RETREAT there."""
MANY = frozenset(
    {"ASSAULT", "MOBILIZE", "ACCUSE", "REJECT", "REQUEST", "THREATEN", "SUPPORT", "COERCE", "PROTEST"}
)
"""Types of which there are many in one day between the same sides; the words must bear it out."""
ALWAYS_APART = {"phone": "meet visit", "meet": "phone", "visit": "phone"}
"""Modes that exclude each other."""
NEAR = 3
"""Days between two reports that tell of one thing without giving its day."""
LATE = 5
"""Days after a thing at which reports still tell of it without giving its day."""
LONG = 31
"""Days of a span that still says when; a longer one is the background of a story."""
MOST = 2.0
"""What the likeness of sentences can add."""
ALIKE = 0.842
ALIKE_WORDS = 0.28
"""Cosine between languages, and share of words in one, at which a sentence tells of the same thing as often as not
(sample crisis: half of the pairs apart are below .81 and .05, half of those that are one above .85 and .4)."""


class Deed(msgspec.Struct):
    """An event as it is compared. Sides are entity ids; `states` maps them to the state each belongs to.

    `first`, `last`: the days its date covers, None where it gives none; `told`: the day of its article.
    `places` are all that its place lies in. `wording` is that of the sentence it stands in.
    """

    row_id: str
    page_id: str
    article_id: str
    language: str
    type: str
    mode: str | None
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    states: dict[str, str]
    persons: frozenset[str]
    place: str | None
    first: date | None
    last: date | None
    told: date | None
    named: frozenset[str]
    wording: Wording
    words: str
    sentence: str
    date: str | None
    denied_by: tuple[str, ...]
    confidence: float
    vector: Sequence[float] | None = None


def framed(one: Deed, other: Deed) -> float:
    """The grounds that lie outside the words: kind, sides, days, place, name; APART where they cannot be one."""
    kind = _kind(one, other)
    sides = _sides(one, other)
    if sides == APART and one.named & other.named:
        sides = -0.5
    when = _when(one, other)
    if APART in (kind, sides, when):
        return APART
    unsure = 1.0 if "hypothetical" in (one.status, other.status) else 0.0
    return kind + sides + when + _where(one, other) + _named(one, other) + _hinted(one, other) - 1.0 - unsure


def _kind(one: Deed, other: Deed) -> float:
    if one.type != other.type:
        family = set(FAMILIES[one.type]) & set(FAMILIES[other.type])
        aside = one.wording.folded == other.wording.folded and "truce" not in family
        return -0.7 if family and not aside else APART
    modes = {one.mode, other.mode}
    if None in modes:
        value = 0.4
    elif len(modes) == 1:
        value = 0.8
    else:
        value = APART if (one.mode or "") in ALWAYS_APART.get(other.mode or "", "").split() else -0.8
    return value - (0.7 if one.type in MANY else 0.0)


def _sides(one: Deed, other: Deed) -> float:
    """Both pairs of sides must agree as far as both accounts give them; persons of one state are not one another."""
    mutual = set(one.actors) == set(one.recipients) or set(other.actors) == set(other.recipients)
    if mutual:
        mine, yours = (*one.actors, *one.recipients), (*other.actors, *other.recipients)
        ours, theirs = _states(one, mine), _states(other, yours)
        return _agree(one, other, mine, yours) if ours <= theirs or theirs <= ours else APART
    actors = _agree(one, other, one.actors, other.actors)
    recipients = _agree(one, other, one.recipients, other.recipients)
    if APART in (actors, recipients):
        return APART
    return actors + recipients


def _agree(one: Deed, other: Deed, mine: Sequence[str], yours: Sequence[str]) -> float:
    if not mine or not yours:
        return 0.0
    ours, theirs = set(mine), set(yours)
    states = _states(one, mine), _states(other, yours)
    if not states[0] & states[1]:
        return APART
    people = ours & one.persons, theirs & other.persons
    if people[0] and people[1] and not people[0] & people[1]:
        return APART
    common = len(states[0] & states[1]) / max(len(states[0]), len(states[1]))
    same = len(ours & theirs) / min(len(ours), len(theirs))
    return 0.9 * common + 0.6 * same - 0.3 + 0.3 * (len(states[0] & states[1]) - 1)


def _states(deed: Deed, sides: Sequence[str]) -> set[str]:
    return {deed.states.get(side, side) for side in sides}


def _when(one: Deed, other: Deed) -> float:
    if _dated(one) and _dated(other):
        gap = _gap(one, other)
        if gap > 1:
            return APART
        if gap == 1:
            return APART if one.type in MANY else -0.2
        exact = one.first == one.last == other.first == other.last
        return 1.5 if exact else 0.5
    if _vague(one) or _vague(other):
        return _vaguely(one, other)
    if _dated(one) or _dated(other):
        return _half_dated(*((one, other) if _dated(one) else (other, one)))
    if one.told is None or other.told is None:
        return 0.0 if one.page_id == other.page_id else -2.0
    apart = abs((one.told - other.told).days)
    if apart > NEAR:
        return APART
    return 0.4 if apart <= 1 else -0.4


def _half_dated(dated: Deed, bare: Deed) -> float:
    """One gives its day, the other is told of on some day: soon after, or before what is planned or spoken of."""
    if bare.told is None:
        return 0.0 if dated.page_id == bare.page_id else -1.0
    assert dated.first is not None
    assert dated.last is not None
    after = (bare.told - dated.last).days
    before = (dated.first - bare.told).days
    if before > 1:
        if before > LONG or bare.type in MANY or bare.status == "happened":
            return APART
        return 0.0 if bare.status == "planned" else -0.5
    if after > LATE:
        return APART
    return 0.5 if after <= 2 else -0.3


def _vaguely(one: Deed, other: Deed) -> float:
    """A year, "since September", "begins on Monday": both so, from one day on or with much of it in common."""
    if not (_vague(one) and _vague(other)):
        return APART if one.page_id != other.page_id else -1.0
    if (one.last is None or other.last is None) and one.first and other.first:
        if abs((one.first - other.first).days) > 1:
            return APART
        return 0.6 if one.last == other.last else 0.0
    if one.first and other.last and one.first > other.last:
        return APART
    if other.first and one.last and other.first > one.last:
        return APART
    return 0.3 if (one.first, one.last) == (other.first, other.last) else -0.7


def _dated(deed: Deed) -> bool:
    return deed.first is not None and deed.last is not None and (deed.last - deed.first).days <= LONG


def _vague(deed: Deed) -> bool:
    return not _dated(deed) and not (deed.first is None and deed.last is None)


def _gap(one: Deed, other: Deed) -> int:
    assert one.first is not None
    assert one.last is not None
    assert other.first is not None
    assert other.last is not None
    return max((one.first - other.last).days, (other.first - one.last).days, 0)


def _where(one: Deed, other: Deed) -> float:
    if one.place is None or other.place is None:
        return 0.0
    if one.place == other.place:
        return 0.8
    return 0.1 if one.states.get(one.place, one.place) == other.states.get(other.place, other.place) else -1.2


def _named(one: Deed, other: Deed) -> float:
    """A named exercise, operation or agreement is the thing itself."""
    if one.named & other.named:
        return 1.5
    known = [{name for name in deed.named if not name.startswith("local")} for deed in (one, other)]
    return -1.5 if all(known) else 0.0


def _hinted(one: Deed, other: Deed) -> float:
    """What can be compared in any two sentences: the same numbers, the same names beside the sides."""
    mine, yours = one.wording, other.wording
    sides = {*one.actors, *one.recipients, *other.actors, *other.recipients}
    return 0.8 * in_common(mine.numbers, yours.numbers) + min(
        0.8, 0.4 * len((mine.names & yours.names) - sides)
    )


def worded(one: Deed, other: Deed) -> float:
    """Likeness of the sentences: in one language by their words, between two by their vectors; MOST at most."""
    mine, yours = one.wording, other.wording
    if mine.folded == yours.folded:
        return MOST if one.words == other.words else 0.3
    if mine.script == yours.script:
        shared = shared_words(mine, yours)
        return APART if filled_anew(mine, yours, shared) else max(-1.5, min(MOST, 6 * (shared - ALIKE_WORDS)))
    near = cosine(one.vector, other.vector)
    return -0.5 if near is None else max(-2.0, min(MOST, 25 * (near - ALIKE)))
