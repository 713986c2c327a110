"""From a name in any script to the entities that bear it."""

from __future__ import annotations

from collections import defaultdict

import msgspec

from dragoman.ledger.ledger import Ledger, query
from dragoman.text.fold import fold


class NamedEntity(msgspec.Struct, frozen=True, order=True):
    """An entity that a name stands for: its id, kind, label, and in how many places the pages name it."""

    entity_id: str
    kind: str
    label: str
    mentions: int


class NameBook:
    """Every entity of a ledger by each of its names and labels, folded."""

    def __init__(self, ledger: Ledger) -> None:
        self.entities: dict[str, NamedEntity] = {}
        self._names: set[tuple[str, str]] = set()
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._words: dict[str, set[str]] = defaultdict(set)
        for entity_id, kind, label, mentions, names in ledger.rows(query("names")):
            self.entities[entity_id] = NamedEntity(entity_id, kind, label, mentions)
            self._exact[fold(entity_id)].add(entity_id)
            for name in names:
                self.add(entity_id, name)

    def add(self, entity_id: str, name: str) -> None:
        """Let `name` stand for an entity too."""
        folded = fold(name).strip()
        self._names.add((name, entity_id))
        self._exact[folded].add(entity_id)
        for word in folded.replace("·", " ").replace("-", " ").split():
            self._words[word].add(entity_id)

    def names(self) -> list[tuple[str, str]]:
        """Every name with the id of who bears it, sorted."""
        return sorted(self._names)

    def find(self, name: str) -> list[NamedEntity]:
        """The entities called `name` (or with that id), most named first; else those with all its words in a name."""
        folded = fold(name).strip()
        ids = self._exact.get(folded, set())
        if not ids and (words := folded.replace("·", " ").replace("-", " ").split()):
            ids = set.intersection(*(self._words.get(word, set()) for word in words))
        return sorted((self.entities[i] for i in ids), key=lambda e: (-e.mentions, e.entity_id))
