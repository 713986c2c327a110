"""Whose body or name it is where no state is told: the states of which an article tells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Collection, Sequence

from dragoman.link.cast import Place

LOCATED_REACH = 40
"""Code points between "in Peru" and the army that is Peru's at most."""
OF_STATES = frozenset({"state", "government", "place"})
"""Kinds of names that tell of a state; who is named in person, and who reports, may be from anywhere."""


class Homes:
    """The states and bodies that the articles of a page name."""

    def __init__(self, places: Sequence[Place], country: Callable[[str | None], str | None]) -> None:
        self.states: dict[int, set[str]] = {}
        self.named: dict[int, set[str]] = {}
        self.located: dict[int, list[tuple[int, str]]] = {}
        for place in places:
            naming = place.naming
            for entity_id in (naming.entity_id, naming.owner):
                if entity_id is None or naming.how in ("surname", "outlet") or naming.kind == "outlet":
                    continue
                self.named.setdefault(place.part, set()).add(entity_id)
                of = country(entity_id)
                if of is None or (naming.kind not in OF_STATES and entity_id != naming.owner):
                    continue
                self.states.setdefault(place.part, set()).add(of)
                if (
                    place.locative
                    and not naming.inside
                    and naming.how == "name"
                    and naming.kind in ("state", "place")
                ):
                    self.located.setdefault(place.part, []).append((naming.end, of))

    def near(self, part: int, countries: Collection[str | None], bodies: Collection[str]) -> bool:
        """Whether an article names one of some states (alpha-3 codes), or one of some bodies."""
        return bool(self.states.get(part, set()) & {*countries} or self.named.get(part, set()) & {*bodies})

    def of(self, place: Place) -> str | None:
        """The state whose body a bare word means: where the sentence is ("in Peru, the army"), else the only one of its article."""
        located = self._located(place)
        if located is not None:
            return f"state/{located}"
        states = self.states.get(place.part, set())
        return f"state/{next(iter(states))}" if len(states) == 1 else None

    def elsewhere(self, place: Place, country: str | None) -> bool:
        """Whether the words right before a bare word place it in another state than `country`."""
        located = self._located(place)
        return located is not None and country is not None and located != country

    def _located(self, place: Place) -> str | None:
        """The state that the words right before place it in."""
        located = self.located.get(place.part, [])
        at = bisect_right(located, (place.naming.start, ""))
        near = at > 0 and place.naming.start - located[at - 1][0] <= LOCATED_REACH
        return located[at - 1][1] if near else None
