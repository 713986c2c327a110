"""Who is meant: namings become entities.

Known names keep the knowledge base's id. A title ("the Armenian prime minister") is the person whom the article
names with it, else the one who held the office on the article's date, else an unnamed holder. Unknown people and
bodies get a local id that hashes what they are called, so that the same name is the same entity on every page.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.passage import Named
from dragoman.find.standing import CREDIT
from dragoman.link.again import AGAIN, taken_up
from dragoman.link.bearers import Bearers
from dragoman.link.cast import Place
from dragoman.link.offices import (
    RANK_GAP,
    RANKS,
    office_of,
)
from dragoman.types import Entity


class Resolved(msgspec.Struct, frozen=True):
    """Names that stand for someone, and the entities they stand for."""

    named: list[tuple[Place, Named]]
    entities: dict[str, Entity]


class _Resolver(Bearers):
    """One page's worth of resolution, in order of place."""

    def __init__(self, places: Sequence[Place], on: dict[int, str | None]) -> None:
        self.places = places = taken_up(places)
        super().__init__(places, on)
        self.credits = {
            p.naming.end + k
            for p in places
            if p.naming.how == "title" and p.naming.standing == CREDIT
            for k in range(3)
        }
        self.previous: str | None = None

    def run(self) -> Resolved:
        """Bind titles to holders first, then resolve every naming in order."""
        people = {
            p.naming.start: self.person(p)
            for p in self.places
            if p.naming.kind == "person" and p.naming.how in ("name", "surname", "stranger")
        }
        holders = self._holders(people)
        for place in self.places:
            naming = place.naming
            if naming.how == "title" and not naming.inside:
                who = holders[naming.start]
                self.cast.belongs(who, self.cast.country(naming.owner))
                if who and naming.office:
                    self.offices.setdefault(who, set()).add(office_of(naming))
                if who and naming.host:
                    self.posts[naming.office, self.cast.country(naming.owner), naming.host] = who
                if who and naming.office and naming.standing != CREDIT:
                    key = (place.part, naming.office, self.cast.country(naming.owner))
                    self.bound.setdefault(key, who)
                    self.bound_at.setdefault(key, naming.start)
        named = []
        for place in self.places:
            found = (
                people[place.naming.start]
                if place.naming.start in people and place.naming.how in ("name", "surname", "stranger")
                else self._id(place, holders)
            )
            if found is not None:
                named.append((place, self._named(place, found)))
                self.previous = found if not place.naming.inside else self.previous
                self.remember(place, found)
        return Resolved(named, self.cast.entities)

    def _holders(self, people: dict[int, str | None]) -> dict[int, str | None]:
        """Start of a title -> the person named with it. A rank between the two, or before the name, joins them:
        "the spokesman, Brigadier X", "العميد X المتحدث باسم الجيش".
        """
        titles = [p.naming for p in self.places if p.naming.how == "title" and not p.naming.inside]
        places = {p.naming.start: p for p in self.places if p.naming.how == "title" and not p.naming.inside}
        found = {
            t.start: people.get(t.holder)
            if t.holder is not None
            else self._neighbour(places[t.start], people)
            for t in titles
        }
        ends = {p.naming.end: people.get(p.naming.start) for p in self.places if p.naming.start in people}
        ranked = {found[t.start] for t in titles if t.office in RANKS} - {None}
        for title in titles:
            if found[title.start] is not None:
                continue
            rank = next(
                (t for t in titles if t.office in RANKS and 0 < t.start - title.end <= RANK_GAP), None
            )
            before = ends.get(title.start - 1)
            if rank is not None:
                found[title.start] = found[rank.start]
            elif before in ranked:
                found[title.start] = before
        return found

    def _neighbour(self, place: Place, people: dict[int, str | None]) -> str | None:
        """A stranger's name that begins right behind the title; in Chinese a verb has room in the gap that others leave."""
        end, room = place.naming.end, 1 if place.language.startswith("zh") else 3
        return next((people[at] for at in range(end, end + room) if people.get(at)), None)

    def _id(self, place: Place, holders: dict[int, str | None]) -> str | None:
        naming = place.naming
        if naming.how == "title":
            found = holders.get(naming.start) or self.by_office(place)
            if naming.office not in (None, "counterpart"):
                self.last_office = naming.office
            if found and naming.owner and naming.office:
                self.unnamed[place.part, naming.office] = found
            if found and naming.standing != CREDIT:
                self.last_person[place.part] = found
            return found
        if naming.how == "body":
            return self.body(place)
        if naming.how == "group":
            return self.group(place)
        if naming.how == "outlet":
            return self.outlet(place)
        if naming.how == "stranger":
            return self.cast.local(
                naming.kind, naming.full or place.text, place.language, self.cast.country(naming.owner)
            )
        if naming.how == "latter":
            return (
                self.last.get((place.part, naming.office or "")) if naming.office in AGAIN else self.previous
            )
        if naming.entity_id is None:
            return None
        return (self.tail(place) if naming.kind == "government" else None) or self.cast.known(
            naming.entity_id
        )

    def _named(self, place: Place, entity_id: str) -> Named:
        entity = self.cast.entities.get(entity_id)
        kind = entity.kind if entity else place.naming.kind
        row = self.base.get(entity_id)
        if kind == "place" and row is not None and row.seat_of and not place.locative:
            self.cast.known(row.seat_of)
            return Named(place.naming, row.seat_of, "state", row.seat_of[6:], entity_id)
        country = entity.country.lower() if entity and entity.country else None
        if (
            kind == "person"
            and place.naming.how in ("name", "surname", "stranger")
            and not place.naming.inside
            and place.naming.start not in self.credits
        ):
            self.last_person[place.part] = entity_id
            self.last_of[place.part, country] = entity_id
        return Named(
            place.naming, entity_id, kind, country, entity_id if kind in ("place", "state") else None
        )


def resolve(places: Sequence[Place], published: dict[int, str | None]) -> Resolved:
    """The entities that namings of one page stand for; `published` is the EDTF date of each article part."""
    return _Resolver(places, published).run()
