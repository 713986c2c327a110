"""Who appears on a page: entities of the knowledge base, and those that only the page knows.

Local ids hash what someone is called, so that the same name is the same entity on every page.
"""

from __future__ import annotations

import msgspec

from dragoman.find.naming import Naming
from dragoman.knowledge import knowledge_base
from dragoman.link.labels import local_labels, office_label
from dragoman.text.fold import fold
from dragoman.text.ids import content_id
from dragoman.types import Entity


def name_key(name: str) -> str:
    """A name without case, spaces and dots: what its local id hashes."""
    return fold(name).replace(" ", "").replace("·", "")


class Place(msgspec.Struct, frozen=True):
    """A naming with its place on the page: its article part and the words themselves (source letters)."""

    naming: Naming
    part: int
    text: str
    language: str
    locative: bool


def local_id(kind: str, name: str) -> str:
    """The id of someone whom only the page names."""
    return content_id("local", kind, name_key(name))


class Cast:
    """The entities met so far; every method adds the one it returns the id of."""

    def __init__(self) -> None:
        self.base = knowledge_base()
        self.entities: dict[str, Entity] = {}

    def known(self, entity_id: str) -> str:
        """Someone of the knowledge base."""
        row = self.base.get(entity_id)
        if row is not None and entity_id not in self.entities:
            label, country = row.label.get("en", entity_id), row.country or row.iso3
            self.entities[entity_id] = Entity(
                entity_id, row.kind, label, row.qid, row.iso3, country, dict(row.label)
            )
        return entity_id

    def local(self, kind: str, text: str, language: str, country: str | None) -> str:
        """Someone whom only the page names."""
        entity_id = local_id(kind, text)
        return self._add(
            entity_id, kind, dict(local_labels(text, language, person=kind == "person")), country
        )

    def unnamed(self, office: str, owner: str | None, host: str | None = None) -> str:
        """The holder of an office whom the page does not name; of an office abroad, in the state `host`."""
        entity_id = content_id("local", "person", office, owner or "", *([host] if host else []))
        return self._add(entity_id, "person", office_label(office, owner or ""), self.country(owner))

    def body(self, naming: Naming) -> str:
        """A state's organ, with or without a row of its own."""
        entity_id = naming.entity_id or content_id("local", "government", naming.office, naming.owner or "")
        if self.base.get(entity_id):
            return self.known(entity_id)
        labels = office_label(naming.office or "", naming.owner or "")
        return self._add(entity_id, "government", labels, self.country(naming.owner))

    def group(self, office: str, owner: str | None) -> str:
        """People by what they are, of a state ("Armenian soldiers") or of none ("sources", "settlers")."""
        slug = f"{owner.removeprefix('state/').replace('/', '-')}/" if owner else ""
        entity_id = f"group/{slug}{office}"
        if self.base.get(entity_id):
            return self.known(entity_id)
        return self._add(entity_id, "group", office_label(office, owner or ""), self.country(owner))

    def belongs(self, who: str | None, country: str | None) -> None:
        """Note the state of an unknown person from the office named with them."""
        entity = self.entities.get(who) if who else None
        if who and entity is not None and entity.country is None and country:
            self.entities[who] = msgspec.structs.replace(entity, country=country.upper())

    def country(self, owner: str | None) -> str | None:
        """The alpha-3 code (lower case) of the state that an owner is or belongs to."""
        if owner is None:
            return None
        if owner.startswith("state/"):
            return owner[6:]
        if owner.startswith("gov/"):
            return owner.split("/")[1]
        row = self.base.get(owner)
        if row is None:
            return None
        if row.seat_of:
            return row.seat_of.removeprefix("state/")
        return row.country.lower() if row.country else None

    def _add(self, entity_id: str, kind: str, labels: dict[str, str], country: str | None) -> str:
        if entity_id not in self.entities:
            upper = country.upper() if country else None
            self.entities[entity_id] = Entity(entity_id, kind, labels["en"], country=upper, labels=labels)
        return entity_id
