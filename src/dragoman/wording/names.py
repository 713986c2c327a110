"""What every entity is called in each language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from dragoman.ledger.ledger import Ledger


class Names:
    """What every entity is called in each language, and of what kind it is."""

    def __init__(self, ledger: Ledger) -> None:
        self.kinds: dict[str, str] = {}
        self._labels: dict[str, dict[str, str]] = {}
        for entity_id, kind, label in ledger.rows("SELECT entity_id, kind, label FROM entities"):
            self.kinds[entity_id] = kind
            self._labels[entity_id] = {"": label}
        for entity_id, language, label in ledger.rows("FROM entity_labels"):
            self._labels[entity_id][language] = label

    def name(self, entity_id: str, language: str) -> str:
        """Its label in the interface language, else its label; the id where the ledger has none."""
        labels = self._labels.get(entity_id)
        if labels is None:
            return entity_id
        tag = "zh-Hans" if language == "zh" else language
        return labels.get(tag) or (labels.get("en") if language != "en" else None) or labels[""]

    def translated(self, label: str, language: str) -> str:
        """The name of who is called `label` in English; `label` where nobody is."""
        entity_id = self._english.get(label)
        return self.name(entity_id, language) if entity_id else label

    @cached_property
    def _english(self) -> dict[str, str]:
        return {labels.get("en") or labels[""]: entity_id for entity_id, labels in self._labels.items()}

    def all(self, entity_id: str) -> Mapping[str, str]:
        """Its labels by language."""
        return {tag: label for tag, label in self._labels.get(entity_id, {}).items() if tag}
