"""Who bears a name: somebody of the knowledge base, or somebody whom only the page knows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from dragoman.link.bodies import Bodies
from dragoman.link.cast import Place, name_key
from dragoman.link.namesakes import shared
from dragoman.link.offices import LEAST_SURNAME
from dragoman.link.people import known_person
from dragoman.text.fold import fold


class Bearers(Bodies):
    """The names of people on a page: whole ones, last ones, those glossed in brackets, those with a title."""

    def __init__(self, places: Sequence[Place], on: dict[int, str | None]) -> None:
        full = {p.naming.entity_id for p in places if p.naming.kind == "person" and p.naming.how == "name"}
        super().__init__(places, full, on)
        self.whole_names = {
            p.text.rpartition("·")[2]: p.text for p in places if p.naming.how == "stranger" and "·" in p.text
        }
        self.lasts = _last_names(places)
        self.known_full = {
            fold(p.text): p.naming.entity_id
            for p in places
            if p.naming.kind == "person" and p.naming.how == "name" and p.naming.entity_id
        }
        self.owners = {
            n.end + k: n.owner
            for n in (p.naming for p in places)
            if n.how == "title" and n.owner
            for k in range(3)
        }
        self.held = {p.naming.holder for p in places if p.naming.how == "title"}
        self.glosses = _glosses(places)

    def person(self, place: Place) -> str | None:
        naming = place.naming
        if naming.entity_id is None:
            name = naming.full or self.whole_names.get(place.text, place.text)
            bearer = self.known_full.get(fold(name)) if naming.full else self.lasts.get(fold(name))
            if bearer is not None:
                return self.cast.known(bearer)
            gloss = self.glosses.get(name_key(name))
            if gloss is not None:
                return self.person(gloss)
            country = self.cast.country(self.owners.get(naming.start))
            known = known_person(name, country)
            if known is not None:
                return self.cast.known(known)
            return self.cast.local("person", name, place.language, country)
        options = [naming.entity_id, *naming.candidates]
        seen = [o for o in options if o in self.full]
        if naming.how == "surname" and not seen and len(options) > 1 and self._distinct(place):
            seen = self._serving(place, options)
        if naming.how == "surname" and not seen and (len(options) > 1 or not self._distinct(place)):
            return None
        if naming.how == "surname" and not seen and self._namesake(place):
            return self.cast.local("person", place.text, place.language, None)
        if naming.doubtful and naming.how == "surname" and not seen and naming.start not in self.held:
            return None
        return self.cast.known(seen[0] if seen else options[0])

    def _namesake(self, place: Place) -> bool:
        """Whether a bare name that others bear too is anybody's: no office stands with it and nothing on the page is of its bearer's state."""
        who = place.naming.entity_id
        row = self.base.get(who) if who is not None and place.naming.start not in self.held else None
        if row is None or not shared(row.id, fold(place.text), place.language.split("-")[0]):
            return False
        country = row.country.lower() if row.country else None
        return not self.homes.near(place.part, {country} - {None}, {t.of for t in row.offices})

    def _serving(self, place: Place, options: Sequence[str]) -> list[str]:
        """Of several bearers of a surname, all of one state, the only one in office on the article's day: a son, not his father."""
        on = self.on.get(place.part)
        rows = [row for option in options if (row := self.base.get(option)) is not None]
        if not on or len({row.country for row in rows}) > 1:
            return []
        serving = [
            r.id for r in rows if any(r.id in self.base.holders(t.office, t.of, on) for t in r.offices)
        ]
        return serving if len(serving) == 1 else []

    def _distinct(self, place: Place) -> bool:
        """Whether a bare surname, never given in full on the page, is long enough to be no common word."""
        if place.naming.start in self.held:
            return True
        return len(place.text) >= LEAST_SURNAME.get(place.language.split("-")[0], 4)


def _last_names(places: Sequence[Place]) -> dict[str, str]:
    """The last names (folded) of people whom an Arabic page names in full, where only one of them has it."""
    found: dict[str, set[str]] = {}
    for place in places:
        naming = place.naming
        if naming.kind == "person" and naming.how == "name" and naming.entity_id and place.language == "ar":
            found.setdefault(fold(place.text).split(" ")[-1], set()).add(naming.entity_id)
    return {last: min(ids) for last, ids in found.items() if len(ids) == 1}


def _glosses(places: Sequence[Place]) -> dict[str, Place]:
    """Unknown names that the page glosses with a known person's name in brackets: "沙卡洛娃(Maria Zakharova)"."""
    people = sorted(
        (p for p in places if p.naming.kind == "person" and p.naming.how in ("name", "surname", "stranger")),
        key=lambda p: p.naming.start,
    )
    out: dict[str, Place] = {}
    for place, after in pairwise(people):
        strange = (
            place.naming.entity_id is None
            and after.naming.entity_id is not None
            and after.naming.how == "name"
        )
        if (
            strange
            and after.naming.start - place.naming.end == 1
            and after.text.isascii()
            and not place.text.isascii()
        ):
            out.setdefault(name_key(place.naming.full or place.text), after)
    return out
