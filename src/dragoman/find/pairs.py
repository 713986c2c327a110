"""The two that are meant: "both sides", "the two countries", "the leaders", where an article has named them before.

They are the two that acted on each other last (met, signed, fought), else the two that were last named in one breath.
A third who is named in between, a mediator or a host, does not push them out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

import msgspec

from dragoman.find.coordination import joined_with
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.scene import PARTIES
from dragoman.find.words import Trigger

PAIR_WORDS = ("pair", "pair_countries", "pair_people", "pair_selves")
BESIDE = {True: 2, False: 8}
"""How far from a trigger its own "both sides" stands, for scripts with and without spaces."""
REACH = {True: 70, False: 30}
"""How far from a trigger "both sides" may stand where nobody else is named."""
OPPOSED = frozenset({"ASSAULT", "MOBILIZE"})
"""Types of events whose two sides stand against each other."""
NOT_YET = frozenset({"planned", "hypothetical", "denied"})
"""Standing of a deed that has not brought its two sides together."""
CARRIED = 3
"""For how many sentences two that fought or made peace are still meant where only one of them is named."""
KEPT = 4
"""How many pairs of an article are kept in mind."""
_CLAUSE = re.compile(r"[،,;؛:]")


class Deed(Protocol):
    """What an event says of its sides."""

    @property
    def type(self) -> str:
        """PLOVER type."""

    @property
    def actors(self) -> tuple[str, ...]:
        """Who acts."""

    @property
    def status(self) -> str:
        """Whether it happened."""

    @property
    def recipients(self) -> tuple[str, ...]:
        """Who is acted on."""


class Pair(msgspec.Struct, frozen=True):
    """Two sides (entity ids), whether they acted together, and the sentence in which they fought or made peace last."""

    sides: tuple[str, str]
    mutual: bool = False
    fought: int | None = None


GO_BETWEENS = frozenset({"negotiators", "mediators"})
"""Groups that speak of two sides and are none."""


class Pairs:
    """The pairs of an article, as far as it has been read."""

    def __init__(self) -> None:
        self._found: list[Pair] = []
        self._kind: dict[str, str] = {}
        self._country: dict[str, str | None] = {}

    def learn(self, passage: Passage) -> None:
        """Take in who is named in a sentence, before its events are looked for."""
        for named in passage.named:
            self._kind[named.entity_id] = named.kind
            self._country[named.entity_id] = named.country

    def take(self, index: int, passage: Passage, deed: Deed) -> None:
        """Take in an event of the sentence at `index`."""
        both = tuple(dict.fromkeys((*deed.actors, *deed.recipients)))
        mutual = set(deed.actors) == set(deed.recipients) and deed.status not in NOT_YET
        peace = mutual and deed.type in ("RETREAT", "AGREE")
        at_odds = deed.type in OPPOSED or (
            peace and any(t.value.type in ("ASSAULT", "RETREAT") for t in passage.triggers)
        )
        if len(both) == 2 and (at_odds or mutual):
            self._add(Pair((both[0], both[1]), mutual, index if at_odds else None))

    def close(self, passage: Passage) -> None:
        """Take in a whole sentence: who is named in one breath counts as long as nobody has acted on anybody."""
        if not any(pair.mutual for pair in self._found) and (joined := _joined(passage, passage.end)):
            self._add(Pair(joined[0]))

    def other(self, passage: Passage, index: int, actor: str, *, carried: bool) -> str | None:
        """The state that an act of war of `actor` meets where nobody is named: the other of the two that are at odds.

        They are told of in this sentence ("the border between the two countries") or, where `carried`, in those right
        before; a third state in the sentence may as well be meant.
        """
        own = self.country(actor)
        if own is None:
            return None
        named = any(h.value in PAIR_WORDS for h in passage.small)
        here = [Pair(sides) for sides in _joined(passage, passage.end)] if named else []
        for pair in reversed([*self._found, *here]):
            sides = self._states(pair.sides)
            if sides is None or own not in sides:
                continue
            rival = next(side for side in sides if side != own)
            if named:
                return rival
            if carried and pair.fought is not None and index - pair.fought <= CARRIED:
                return rival if _alone(passage, own, rival) else None
        return None

    def country(self, entity_id: str) -> str | None:
        """The state (its id) that someone named so far belongs to, itself where it is one."""
        if entity_id.startswith("state/"):
            return entity_id
        code = self._country.get(entity_id)
        return f"state/{code}" if code else None

    def meant(self, passage: Passage, hit: Hit[Trigger], named: Sequence[str]) -> tuple[str, ...] | None:
        """Those whom a word for two near `hit` makes its sides, where the sentence names `named` for it.

        None where there is no such word or others are meant than are named. A third who turns to both ("phoned both
        leaders") is a side too.
        """
        word = _nearest(passage, hit)
        if word is None:
            return None
        sides = _before(passage, word) if word.value == "pair_selves" else self._sides(word.value)
        if sides is None:
            return None
        own = {*sides, *(self.country(side) for side in sides)}
        third = [one for one in named if one not in own and self.country(one) not in own]
        beside = max(word.start - hit.end, hit.start - word.end) <= BESIDE[passage.words.language.spaces]
        if (
            third
            and word.start >= hit.end
            and hit.value.verb
            and passage.words.language.order == "SV"
            and beside
        ):
            return (*third, *sides)
        return sides if beside or (not third and len(named) < 2) else None

    def _sides(self, sort: str) -> tuple[str, str] | None:
        recent = self._found[::-1]
        pairs = [pair.sides for pair in sorted(recent, key=lambda pair: not pair.mutual)]
        if sort == "pair_countries":
            return next((states for sides in pairs if (states := self._states(sides)) is not None), None)
        if sort == "pair_people":
            people = (s for s in pairs if all(self._kind.get(side) == "person" for side in s))
            return next(people, pairs[0] if pairs else None)
        return pairs[0] if pairs else None

    def _states(self, sides: tuple[str, str]) -> tuple[str, str] | None:
        one, other = (self.country(side) for side in sides)
        return (one, other) if one and other and one != other else None

    def _add(self, pair: Pair) -> None:
        kinds = [self._kind.get(side) for side in pair.sides]
        if any(kind not in PARTIES for kind in kinds):
            return
        if (kinds[0] == "person") != (kinds[1] == "person"):
            states = self._states(pair.sides)
            if states is None:
                return
            pair = msgspec.structs.replace(pair, sides=states)
        same = next((p for p in self._found if set(p.sides) == set(pair.sides)), None)
        if same is not None:
            self._found.remove(same)
            fought = pair.fought if pair.fought is not None else same.fought
            pair = Pair(pair.sides, pair.mutual or same.mutual, fought)
        self._found = [*self._found, pair][-KEPT:]


def _nearest(passage: Passage, hit: Hit[Trigger]) -> Hit[str] | None:
    """The word for two that stands nearest to `hit` in its clause."""
    spaces = passage.words.language.spaces
    best: tuple[int, Hit[str]] | None = None
    for word in passage.small:
        if word.value not in PAIR_WORDS or (not spaces and _apposed(passage, word)):
            continue
        low, high = min(word.end, hit.end), max(word.start, hit.start)
        gap = max(0, high - low)
        if (
            gap <= REACH[spaces]
            and not _CLAUSE.search(passage.text[low:high])
            and (best is None or gap < best[0])
        ):
            best = gap, word
    return best[1] if best is not None else None


def _apposed(passage: Passage, word: Hit[str]) -> bool:
    """Whether a Chinese "two countries" only sums up the names right before it: 泰柬兩國."""
    return any(0 <= word.start - n.end <= 1 and not n.naming.inside for n in passage.named)


def _joined(passage: Passage, end: int) -> list[tuple[str, str]]:
    """The pairs of one kind that are named in one breath before `end`, in order of place."""
    names = [n for n in passage.named if n.kind in PARTIES and not n.naming.inside and n.end <= end]
    names = [n for n in names if n.naming.office not in GO_BETWEENS]
    groups = [joined_with(passage, names, named) for named in names]
    return list(
        dict.fromkeys(
            (g[0].entity_id, g[1].entity_id)
            for g in groups
            if len(g) == 2 and g[0].kind == g[1].kind and not passage.marked(g[0].start, "hosted")
        )
    )


def _alone(passage: Passage, own: str, rival: str) -> bool:
    """Whether the sentence is about these two states, and on no ground of the one that acts."""
    about = {
        f"state/{n.country}"
        for n in passage.named
        if n.country and not n.naming.inside and n.kind != "person"
    }
    return about <= {own, rival} and not any(
        n.kind == "place" and f"state/{n.country}" == own for n in passage.named
    )


def _before(passage: Passage, word: Hit[str]) -> tuple[str, str] | None:
    """The pair that is named last before "between them"."""
    return next(reversed(_joined(passage, word.start)), None)
