"""Who is meant: namings become entities.

Known names keep the knowledge base's id. A title ("the Armenian prime minister") is the person whom the article
names with it, else the one who held the office on the article's date, else an unnamed holder. Unknown people and
bodies get a local id that hashes what they are called, so that the same name is the same entity on every page.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from dragoman.find.naming import Naming
from dragoman.find.passage import Named
from dragoman.find.standing import CREDIT
from dragoman.link.again import AGAIN, kind_again, taken_up
from dragoman.link.cast import Place, name_key
from dragoman.link.holders import Holders
from dragoman.link.offices import (
    CROWDS,
    KEEPERS,
    LEAST_SURNAME,
    OWN,
    RANK_GAP,
    RANKS,
    office_of,
)
from dragoman.link.people import known_person
from dragoman.text.fold import fold
from dragoman.types import Entity

WORDED = 20
"""How many of the bodies named before are compared with a name that may be the end of theirs."""


class Resolved(msgspec.Struct, frozen=True):
    """Names that stand for someone, and the entities they stand for."""

    named: list[tuple[Place, Named]]
    entities: dict[str, Entity]


class _Resolver(Holders):
    """One page's worth of resolution, in order of place."""

    def __init__(self, places: Sequence[Place], on: dict[int, str | None]) -> None:
        self.places = places = taken_up(places)
        super().__init__(
            {p.naming.entity_id for p in places if p.naming.kind == "person" and p.naming.how == "name"}, on
        )
        self.last: dict[tuple[int, str], str] = {}
        self.whole: dict[tuple[int, str], str] = {}
        for p in places:
            if p.naming.how == "body" and p.naming.entity_id and p.naming.owner and p.naming.office:
                self.whole.setdefault((p.part, p.naming.office), p.naming.entity_id)
        self.whole_names = {
            p.text.rpartition("·")[2]: p.text for p in places if p.naming.how == "stranger" and "·" in p.text
        }
        self.last_outlet: dict[tuple[int, str | None], str] = {}
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
        self.worded: list[tuple[int, str, str]] = []
        self.credits = {
            p.naming.end + k
            for p in places
            if p.naming.how == "title" and p.naming.standing == CREDIT
            for k in range(3)
        }
        self.previous: str | None = None
        self.glosses = _glosses(places)

    def run(self) -> Resolved:
        """Bind titles to holders first, then resolve every naming in order."""
        people = {
            p.naming.start: self._person(p)
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
                    self.bound.setdefault((place.part, naming.office, self.cast.country(naming.owner)), who)
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
                self._remember(place, found)
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

    def _remember(self, place: Place, found: str) -> None:
        """Note a body as the last of its kind: "the ministry", "the army", "该组织"; and an outlet as the last of its state."""
        if place.naming.kind == "outlet" and place.naming.how == "name":
            entity = self.cast.entities.get(found)
            country = entity.country.lower() if entity is not None and entity.country else None
            self.last_outlet[place.part, country] = found
        if found.startswith("gov/") and place.naming.how == "name":
            self.last[place.part, found.split("/")[-1]] = found
            self.worded.append((place.part, fold(place.text), found))
        kind = kind_again(found)
        if kind is not None:
            self.last[place.part, kind] = found

    def _neighbour(self, place: Place, people: dict[int, str | None]) -> str | None:
        """A stranger's name that begins right behind the title; in Chinese a verb has room in the gap that others leave."""
        end, room = place.naming.end, 1 if place.language.startswith("zh") else 3
        return next((people[at] for at in range(end, end + room) if people.get(at)), None)

    def _person(self, place: Place) -> str | None:
        naming = place.naming
        if naming.entity_id is None:
            name = naming.full or self.whole_names.get(place.text, place.text)
            bearer = self.known_full.get(fold(name)) if naming.full else self.lasts.get(fold(name))
            if bearer is not None:
                return self.cast.known(bearer)
            gloss = self.glosses.get(name_key(name))
            if gloss is not None:
                return self._person(gloss)
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
        if naming.doubtful and naming.how == "surname" and not seen and naming.start not in self.held:
            return None
        return self.cast.known(seen[0] if seen else options[0])

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
            return self._body(place)
        if naming.how == "group":
            return self._group(naming)
        if naming.how == "outlet":
            return self._outlet(place)
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
        return (self._tail(place) if naming.kind == "government" else None) or self.cast.known(
            naming.entity_id
        )

    def _tail(self, place: Place) -> str | None:
        """The body whose longer name this is the end of, named before in the article: 國務院 behind 美國國務院."""
        name = fold(place.text)
        for part, longer, found in reversed(self.worded[-WORDED:]):
            if part == place.part and longer.endswith(name):
                return found
        return None

    def _outlet(self, place: Place) -> str | None:
        """ "Armenia's official news agency": an outlet by its state; "الصحيفة الفرنسية" is the French one named before."""
        if place.naming.owner is None:
            return None
        country = self.cast.country(place.naming.owner)
        if place.text.startswith("ال") and (place.part, country) in self.last_outlet:
            return self.last_outlet[place.part, country]
        return self.cast.local("outlet", place.text, place.language, self.cast.country(place.naming.owner))

    def _body(self, place: Place) -> str | None:
        """A state's organ. Without a state it is the one of its kind named last or in full; a ministry of no known state is
        a body of its own, which speaks for nobody else.
        """
        naming, key = place.naming, (place.part, place.naming.office or "")
        if naming.entity_id is None and naming.owner is None:
            found = self._so_called(place) or self.last.get(key) or self.whole.get(key)
            if found is None and key[1] in KEEPERS:
                return self.cast.group(key[1], None)
            own = key[1].endswith("-ministry") or key[1] in OWN
            return found or (self.cast.body(naming) if own else None)
        found = self._of_that_name(place) if naming.owner is None else None
        self.last[key] = found or self.cast.body(naming)
        if naming.owner is not None:
            self.worded.append((place.part, fold(place.text), self.last[key]))
        return self.last[key]

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

    def _group(self, naming: Naming) -> str | None:
        if naming.owner is None and naming.office not in CROWDS:
            return None
        return self.cast.group(naming.office or "", naming.owner)

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


def resolve(places: Sequence[Place], published: dict[int, str | None]) -> Resolved:
    """The entities that namings of one page stand for; `published` is the EDTF date of each article part."""
    return _Resolver(places, published).run()
