"""Who holds an office that no name stands with: whom the article named with it, who held it on its day, else somebody unnamed."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.find.standing import DEFINITE, INDEFINITE
from dragoman.link.cast import Cast, Place
from dragoman.link.offices import ANYONE, CALLINGS, ENVOYS, LOOSE, MANY, OF_KIND, ONE_OF, RULERS, same_office

NO_ARTICLES = ("ru", "zh")
"""Languages in which nothing tells "an official" from "the official": where nobody named is meant, he is one of many."""


class Holders:
    """What an article has told of offices so far.

    `bound`: who was named with an office of a country, by part of the page, and `bound_at` where; `posts`: whom a country sent where; `offices`: the offices
    that people were named with; `last_of`, `last_person`, `last_office`: who and what was named last. `full` are the people whom the
    page names in full, `on` the day of each part.
    """

    def __init__(self, full: set[str | None], on: dict[int, str | None]) -> None:
        self.on = on
        self.cast = Cast()
        self.base = self.cast.base
        self.full = full
        self.bound: dict[tuple[int, str, str | None], str] = {}
        self.bound_at: dict[tuple[int, str, str | None], int] = {}
        self.posts: dict[tuple[str | None, str | None, str], str] = {}
        self.offices: dict[str, set[str]] = {}
        self.last_of: dict[tuple[int, str | None], str] = {}
        self.last_person: dict[int, str] = {}
        self.last_office: str | None = None
        self.unnamed: dict[tuple[int, str], str] = {}

    def by_office(self, place: Place) -> str | None:
        """The holder of an office that no name stands with: of this article, then by date, then unnamed."""
        naming, office = place.naming, place.naming.office or ""
        country = self.cast.country(naming.owner)
        if office == "counterpart":
            return self._counterpart(place, country)
        if naming.standing == INDEFINITE:
            return self._one_of(place)
        if office in OF_KIND:
            return self._of_kind(place, country)
        found = self.bound.get((place.part, office, country))
        if naming.host is not None and naming.owner is not None:
            return self._abroad(place, naming.owner, naming.host, found)
        if office not in MANY:
            found = found or next(
                (
                    who
                    for (_, code, owner), who in self.bound.items()
                    if (code, owner) == (office, country) and country
                ),
                None,
            )
        if found:
            return found
        if naming.owner is None:
            bare = place.language.startswith("ar") and naming.standing != DEFINITE
            last = self.last_person.get(place.part)
            if office in LOOSE and last is not None and not bare and self._may_be(last, office):
                return last
            if bare and office in LOOSE:
                return None
            here = [(code, who) for (part, code, _), who in self.bound.items() if part == place.part]
            same = [who for code, who in here if code == office]
            same = same or [who for code, who in here if {code, office} <= ENVOYS]
            if not same and office.endswith("-minister") and office not in LOOSE:
                return self.cast.unnamed(office, naming.owner)
            several = place.language.startswith("ar") and len(set(same)) > 1
            taken_up = self.unnamed.get((place.part, office)) if naming.standing == DEFINITE else None
            anyone = office in CALLINGS or (office in ONE_OF and place.language.startswith(NO_ARTICLES))
            if not same and taken_up is None and anyone:
                return self._one_of(place)
            if not same and taken_up is None and naming.standing == DEFINITE and last is not None:
                taken_up = last if self._holds(last, office, self.on.get(place.part)) else None
            if not same and taken_up is None and naming.standing == DEFINITE and place.language == "en":
                return self.cast.unnamed(office, None)
            return same[0] if same and not several else None if same else taken_up
        last = self.last_of.get((place.part, country))
        if last is not None and office in LOOSE and (self._may_hold(last, office) or self._has(last, office)):
            return last
        holders = self._holding(office, naming.owner, self.on.get(place.part))
        if len(set(holders)) == 1:
            return self.cast.known(holders[0])
        on_page = [who for who in self.base.holders(office, naming.owner, None) if who in self.full]
        alike = [
            who
            for (_, code, owner), who in self.bound.items()
            if owner == country and country and same_office(code, office)
        ]
        if on_page or alike:
            return self.cast.known((*on_page, *alike)[0])
        ruler = self._ruler(place, naming.owner) if office == "leader" else None
        if ruler is not None:
            return self.cast.known(ruler)
        return self.cast.unnamed(office, naming.owner)

    def _abroad(self, place: Place, owner: str, host: str, bound: str | None) -> str:
        """Whom a state sends to another: who is named so, or is known to be there on the day; else unnamed."""
        office, country = place.naming.office or "", self.cast.country(owner)
        named = self.posts.get((office, country, host))
        first = self.bound_at.get((place.part, office, country), place.naming.start)
        if named is None and bound not in self.posts.values() and first < place.naming.start:
            named = bound
        if named is not None:
            return named
        on = self.on.get(place.part)
        holders = set(self.base.holders(office, owner, on, host)) if on else set()
        return self.cast.known(holders.pop()) if len(holders) == 1 else self.cast.unnamed(office, owner, host)

    def _holding(self, office: str, owner: str, on: str | None) -> Sequence[str]:
        """Who held an office on a day; the chief of an organisation is its secretary-general, and Iran's president not its head of state."""
        if not on:
            return []
        presidents = self.base.holders("president", owner, on) if office == "head-of-state" else []
        holders = presidents or self.base.holders(office, owner, on)
        if not holders and office == "leader" and owner.startswith("org/"):
            return self.base.holders("secretary-general", owner, on)
        return holders

    def _ruler(self, place: Place, owner: str) -> str | None:
        """ "The Turkish leader": the one ruler of the state whom the page names, else the only one it had then."""
        on = self.on.get(place.part)
        rulers = {who for office in RULERS for who in self.base.holders(office, owner, on)} if on else set()
        named = rulers & set(self.cast.entities)
        found = named if len(named) == 1 else rulers
        return next(iter(found)) if len(found) == 1 else None

    def _one_of(self, place: Place) -> str | None:
        """ "A French diplomat": anyone of a state, nobody named before; a body's spokesman is the one it has; "an official" is one of many."""
        office, owner = place.naming.office or "", place.naming.owner
        if owner is None:
            if office in ONE_OF:
                return self.cast.group(ONE_OF[office], None)
            return self.cast.unnamed(office, None) if place.language == "en" else None
        on = self.on.get(place.part)
        holders = self.base.holders(office, owner, on) if on and office == "spokesperson" else []
        if len(set(holders)) == 1:
            return self.cast.known(holders[0])
        return self.cast.unnamed(office, owner)

    def _of_kind(self, place: Place, country: str | None) -> str | None:
        """ "The diplomat": the one named last, where he is one; of a state, and none such named, an unnamed one."""
        naming = place.naming
        who = self.last_of.get((place.part, country)) if country else self.last_person.get(place.part)
        if who is not None and naming.standing == DEFINITE and self._is_one(who, naming.office or ""):
            return who
        if naming.owner:
            return self.cast.unnamed(naming.office or "", naming.owner)
        return self._one_of(place) if place.language.startswith(NO_ARTICLES) else None

    def _is_one(self, who: str, kind: str) -> bool:
        """Whether someone is named with an office of a kind, or has held one."""
        row = self.base.get(who)
        known = {t.office for t in row.offices} if row is not None else set()
        return bool((known | self.offices.get(who, set())) & OF_KIND[kind])

    def _may_hold(self, who: str, office: str) -> bool:
        """Whether the person named last may be meant by a bare office: nobody knows otherwise."""
        row = self.base.get(who)
        return (
            office in ANYONE or row is None or not row.offices or any(t.office == office for t in row.offices)
        )

    def _may_be(self, who: str, office: str) -> bool:
        """Whether "the minister", "the spokesman" may take up someone: somebody known who never was one is not meant."""
        row = self.base.get(who)
        return office in ANYONE or row is None or not row.offices or self._has(who, office)

    def _has(self, who: str, office: str) -> bool:
        """Whether someone was named with an office of that name, or is known to have held one: a foreign minister is a minister."""
        row = self.base.get(who)
        held = {t.office for t in row.offices} if row is not None else set()
        return any(office in code for code in held | self.offices.get(who, set()))

    def _holds(self, who: str, office: str, on: str | None) -> bool:
        """Whether the person named last is known to hold an office on a day: "the president" behind a president's bare name."""
        row = self.base.get(who)
        owners = {t.of for t in row.offices if t.office == office} if row is not None else set()
        return any(on is None or who in self.base.holders(office, owner, on) for owner in owners)

    def _counterpart(self, place: Place, country: str | None) -> str | None:
        """ "His British counterpart": the one who holds the office named last, in the other state."""
        if country is None or self.last_office is None:
            return None
        on = self.on.get(place.part)
        holders = self.base.holders(self.last_office, f"state/{country}", on) if on else []
        if len(set(holders)) != 1:
            ever = self.base.holders(self.last_office, f"state/{country}", None)
            holders = [who for who in ever if who in self.full]
        if len(set(holders)) == 1:
            return self.cast.known(holders[0])
        return self.cast.unnamed(self.last_office, place.naming.owner)
