"""Which body, outlet or group a bare word means: "the ministry", "the army", "the French paper", 國務院 behind 美國國務院."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.naming import PEOPLE, TELLER, Naming
from dragoman.link.again import kinds_again
from dragoman.link.cast import Place
from dragoman.link.holders import Holders
from dragoman.link.homes import Homes
from dragoman.link.offices import ARMS, CROWDS, FORCES, KEEPERS, OWN
from dragoman.text.fold import fold

WORDED = 20
"""How many of the bodies named before are compared with a name that may be the end of theirs."""


class Bodies(Holders):
    """What an article has told of bodies so far.

    `last`: the body of a kind named last, `whole`: the first named with its state; `worded`: their names (folded); `last_outlet`: the outlet of
    a state named last.
    """

    def __init__(self, places: Sequence[Place], full: set[str | None], on: dict[int, str | None]) -> None:
        super().__init__(full, on)
        self.homes = Homes(places, self.cast.country)
        self.last: dict[tuple[int, str], str] = {}
        self.whole: dict[tuple[int, str], str] = {}
        for p in places:
            if p.naming.how == "body" and p.naming.entity_id and p.naming.owner and p.naming.office:
                self.whole.setdefault((p.part, p.naming.office), p.naming.entity_id)
        self.last_outlet: dict[tuple[int, str | None], str] = {}
        self.worded: list[tuple[int, str, str]] = []

    def remember(self, place: Place, found: str) -> None:
        """Note a body as the last of its kind: "the ministry", "the army", "该组织"; and an outlet as the last of its state."""
        if place.naming.kind == "outlet" and place.naming.how == "name":
            entity = self.cast.entities.get(found)
            country = entity.country.lower() if entity is not None and entity.country else None
            self.last_outlet[place.part, country] = found
        if found.startswith("gov/") and place.naming.how == "name":
            self.last[place.part, found.split("/")[-1]] = found
            self.worded.append((place.part, fold(place.text), found))
        ministry = place.naming.how == "body" and (place.naming.office or "").endswith("-ministry")
        for kind in kinds_again(found) or (("ministry",) if ministry else ()):
            self.last[place.part, kind] = found

    def tail(self, place: Place) -> str | None:
        """The body whose longer name this is the end of, named before in the article: 國務院 behind 美國國務院."""
        name = fold(place.text)
        for part, longer, found in reversed(self.worded[-WORDED:]):
            if part == place.part and longer.endswith(name):
                return found
        return None

    def outlet(self, place: Place) -> str | None:
        """ "Armenia's official news agency": an outlet by its state; "الصحيفة الفرنسية" is the French one named before."""
        if place.naming.owner is None:
            return None
        country = self.cast.country(place.naming.owner)
        if place.text.startswith("ال") and (place.part, country) in self.last_outlet:
            return self.last_outlet[place.part, country]
        return self.cast.local("outlet", place.text, place.language, self.cast.country(place.naming.owner))

    def body(self, place: Place) -> str | None:
        """A state's organ. Without a state it is the one of its kind named last or in full; a ministry of no known state is
        a body of its own, which speaks for nobody else, and an army is the one of the only state that the article names.
        """
        naming, key = place.naming, (place.part, place.naming.office or "")
        if naming.entity_id is None and naming.owner is None:
            found = self._so_called(place) or self.last.get(key) or self.whole.get(key)
            if key[1] in ARMS and (found is None or self.homes.elsewhere(place, self.cast.country(found))):
                return self._army(naming, self.homes.of(place))
            if found is None and key[1] in KEEPERS:
                return self.cast.group(key[1], None)
            own = key[1].endswith("-ministry") or key[1] in OWN
            return found or (self.cast.body(naming) if own else None)
        found = self._of_that_name(place) if naming.owner is None else None
        self.last[key] = found or self.cast.body(naming)
        if naming.owner is not None:
            self.worded.append((place.part, fold(place.text), self.last[key]))
        return self.last[key]

    def _army(self, naming: Naming, state: str | None) -> str:
        """The armed body of a state; of none that is known it is nobody's."""
        office = naming.office or ""
        if state is None:
            return self.cast.group(office, None)
        whose = f"gov/{state.removeprefix('state/')}/{office}"
        return self.cast.body(msgspec.structs.replace(naming, owner=state, entity_id=whose))

    def _of_that_name(self, place: Place) -> str | None:
        """ "Congress", after Peru's Congress: the body of the state that the page last named it with."""
        word = fold(place.text).removeprefix("ال")
        return next(
            (who for part, text, who in reversed(self.worded) if part == place.part and word in text), None
        )

    def _so_called(self, place: Place) -> str | None:
        """ "The presidency", after the Palestinian one and a foreign administration: the body of its kind that the page named by
        the very word.
        """
        word, office = fold(place.text).removeprefix("ال"), f"/{place.naming.office}"
        named = (
            who
            for part, text, who in reversed(self.worded)
            if part == place.part and who.endswith(office) and word in text
        )
        return next(named, None)

    def group(self, place: Place) -> str | None:
        """People by what they are; a state's forces without the state are those of the only one that the article names."""
        naming = place.naming
        office = naming.office or ""
        if naming.owner is None and office in FORCES:
            return self.cast.group(office, self.homes.of(place))
        known = naming.owner or office in CROWDS | PEOPLE or naming.standing == TELLER
        return self.cast.group(office, naming.owner) if known else None
