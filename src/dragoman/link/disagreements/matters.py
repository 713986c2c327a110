"""What a row may part over, as keys: only rows that share one are ever compared.

A key names the kind of comparison and what is compared (`charge|state/arm|state/aze`). Rows of a key are cut into runs of
days; a run is compared on its own, so that a page added later touches only the runs that it falls into.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

import msgspec

from dragoman.link.allegiance import serves
from dragoman.link.disagreements.account import Account, Done, Said, World, row_id
from dragoman.link.disagreements.disputes import DENIALS, denies, points_back
from dragoman.types import Figure

CHARGES = frozenset({"accuse", "criticise", "threaten"})
HOSTILE = frozenset({"accuse", "threaten"})
WARM = frozenset({"praise", "support"})
PACTS = {"AGREE": "agreement", "RETREAT": "agreement"}
"""Types whose events are things done once by all of their parties."""
DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "CONSULT", "RETREAT", "AID", "SANCTION"})
"""Types of which it makes sense to say that they did not happen."""
DONE = frozenset({"happened", "ongoing", "claimed"})
"""Statuses of what somebody reports as a fact."""
GROUPED = frozenset({"count", "event"})
"""Keys of rows that are compared within stories and happenings, whatever the day."""
CLOSE = 60
"""Code points between a denial and a charge behind it that it answers."""
NEAR = 4
"""A denial answers one of so many statements before it in its article."""
AROUND = 3 * NEAR
"""Statements before and behind a denial among which the charge is looked for that it answers."""
SPANS = {"charge": (2, 5), "quote": (2, 6), "tone": (1, 2), "pact": (35, 70), "deed": (3, 8), "doer": (1, 2)}
"""For each sort of key: the gap in days that ends a run, and the most days of one."""


class Run(msgspec.Struct, frozen=True, order=True):
    """Days `first` to `last` (as numbers) of one key; -1 where nothing dates the rows."""

    matter: str
    first: int
    last: int

    @property
    def name(self) -> str:
        """The name that findings of this run carry."""
        return f"{self.matter}|{self.first}"


class Fact(msgspec.Struct, frozen=True):
    """What tells early whether a row can part with others: the act and speaker of a statement; the type, status and date of
    an event."""

    row_id: str
    act: str | None = None
    speaker: str | None = None
    type: str | None = None
    status: str | None = None
    date: str | None = None


def can_part(matter: str, facts: Sequence[Fact]) -> bool:
    """Whether the rows of a run can disagree at all, so that it is worth while to look at them."""
    sort = matter.partition("|")[0]
    acts = {fact.act for fact in facts}
    if len(facts) < 2:
        return False
    if sort == "charge":
        blaming = {fact.speaker for fact in facts if fact.act == "accuse"}
        return bool(acts & CHARGES and acts & DENIALS) or len(blaming) > 1
    if sort == "tone":
        return bool(acts & HOSTILE and acts & WARM)
    if sort == "pact":
        return len({fact.date for fact in facts}) > 1
    if sort == "deed":
        states = {fact.status for fact in facts}
        return "denied" in states and bool(states & DONE)
    return True


def runs(matter: str, days: Iterable[int]) -> list[Run]:
    """The days of a key as runs: each as long as its days lie near each other, and no longer than its sort allows."""
    gap, most = SPANS[matter.partition("|")[0]]
    out: list[list[int]] = []
    for day in sorted(set(days)):
        if out and day >= 0 and day - out[-1][1] <= gap and day - out[-1][0] < most and out[-1][0] >= 0:
            out[-1][1] = day
        else:
            out.append([day, day])
    return [Run(matter, first, last) for first, last in out]


def matters(article: Sequence[Account], world: World) -> Iterator[tuple[Account, str, int]]:
    """The keys of an article's rows, each with the day that it is sorted by (-1: unknown; then it is compared on its page
    only). Every figure is under `count` and every event that can be denied under `event`: they are compared within stories and
    happenings.
    """
    said = sorted((a for a in article if isinstance(a.row, Said)), key=lambda a: (a.order, row_id(a)))
    keys = [set(_said(account, world)) for account in said]
    for index, account in enumerate(said):
        if denies(account):
            for at, key in _answering(said, index, world):
                keys[index].add(key)
                keys[at].add(key)
    for account, mine in zip(said, keys, strict=True):
        day = -1 if account.place.day is None else account.place.day
        for key in sorted(mine):
            yield account, key if day >= 0 else f"{key}|{account.row.page_id}", day
    for account in article:
        row = account.row
        if isinstance(row, Figure):
            yield account, "count", -1
        elif isinstance(row, Done):
            if row.type in DEEDS:
                yield account, "event", -1
            day = -1 if account.place.day is None else account.place.day
            for key, when in _done(row, day, world):
                yield account, key if when >= 0 else f"{key}|{row.page_id}", when


def _said(account: Account, world: World) -> Iterator[str]:
    row = account.row
    assert isinstance(row, Said)
    mine = world.side(row.speaker)
    if row.act in CHARGES and (row.act == "accuse" or not row.reported_by):
        yield from sorted(_pair("charge", *pair) for pair in charged(row, world))
    if denies(account):
        for other in sorted(world.sides((*row.to, *row.about)) - {mine}):
            yield _pair("charge", mine, other)
    if row.act in HOSTILE | WARM:
        for other in sorted(world.sides(row.to) - {mine}):
            yield f"tone|{row.speaker}|{other}"
    if row.quote in ("direct", "mixed"):
        yield f"quote|{row.speaker}|{account.place.language.partition('-')[0]}"


def _answering(said: Sequence[Account], index: int, world: World) -> set[tuple[int, str]]:
    """The charges that a denial answers without saying so, each with the key that both go under: those told inside it ("denied it
    after a charge by ..."), else those against the denier's side before it, else one right behind it."""
    denial = said[index].row
    assert isinstance(denial, Said)
    mine = world.side(denial.speaker)
    named = named_charger(said[index], world)
    inside: set[tuple[int, str]] = set()
    before: set[tuple[int, str]] = set()
    behind: set[tuple[int, str]] = set()
    first = max(0, index - AROUND)
    for at, account in enumerate(said[first : index + AROUND], first):
        row = account.row
        assert isinstance(row, Said)
        if (
            row.act not in CHARGES
            or row.speaker == denial.speaker
            or mine not in world.sides((*row.to, *row.about))
        ):
            continue
        other = world.side(row.speaker)
        if other == mine and (row.speaker, mine) not in charged(row, world):
            continue
        key = _pair("charge", mine, other if other != mine else row.speaker)
        if row.reported_by == denial.row_id:
            inside.add((at, key))
        elif at < index and (other in named or said[index].order - account.order <= NEAR):
            before.add((at, key))
        elif at == index + 1 and denial.act == "deny" and other != mine and row.start - denial.end < CLOSE:
            behind.add((at, key))
    return inside or before or behind


def named_charger(denial: Account, world: World) -> frozenset[str]:
    """The sides whose words a denial rejects by name ("rejected Tehran's accusations"), however far back they said them."""
    row = denial.row
    if not isinstance(row, Said) or not denies(denial) or not points_back(denial):
        return frozenset()
    return world.sides((*row.to, *row.about)) - {world.side(row.speaker)}


def charged(row: Said, world: World) -> set[tuple[str, str]]:
    """Who charges whom, as sides; who charges his own state only (an opposition, a breakaway region) is a side of his own."""
    mine, others = world.side(row.speaker), world.sides(row.to or row.about[:1])
    if others == {mine} and row.speaker != mine:
        return set() if serves(row.speaker) else {(row.speaker, mine)}
    return {(mine, other) for other in others - {mine}}


def _done(row: Done, day: int, world: World) -> Iterator[tuple[str, int]]:
    actors, recipients = world.sides(row.actors), world.sides(row.recipients)
    sides = actors | recipients
    when = ordinal(row.date)
    if row.type in PACTS and row.status == "happened" and when >= 0 and len(sides) > 1:
        yield f"pact|{PACTS[row.type]}|{'|'.join(sorted(sides)[:2])}", when
    if row.type in DEEDS and actors and recipients and len(sides) > 1:
        yield (
            f"deed|{row.type}|{'|'.join(sorted(actors))}>{'|'.join(sorted(recipients))}",
            day if when < 0 else when,
        )
    if row.type == "ASSAULT" and row.place and when >= 0 and actors and row.status in ("happened", "claimed"):
        yield f"doer|{row.type}|{row.place}", when


def ordinal(day: str | None) -> int:
    """An EDTF day as a number that goes up by one a day; -1 where it is no single day."""
    try:
        return date.fromisoformat(day or "").toordinal()
    except ValueError:
        return -1


def _pair(sort: str, one: str, other: str) -> str:
    return "|".join((sort, *sorted((one, other))))
