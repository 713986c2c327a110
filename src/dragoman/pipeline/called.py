"""Who is meant by a name that is typed, in any script."""

from __future__ import annotations

from dragoman.knowledge.base import knowledge_base
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.names import NameBook, NamedEntity
from dragoman.link.names import SAME, NameIndex


def name_book(ledger: Ledger) -> NameBook:
    """The ledger's names, and what the knowledge base calls the same entities in every language."""
    book = NameBook(ledger)
    for entity_id in book.entities:
        row = knowledge_base().get(entity_id)
        if row is not None:
            for name in (*row.label.values(), *(name for names in row.names.values() for name in names)):
                book.add(entity_id, name)
    return book


def alike(book: NameBook, name: str) -> list[NamedEntity]:
    """Those whose name sounds the same in another script or spelling: Pashinian, Пашинян."""
    index = NameIndex.build(book.names())
    return [book.entities[entity_id] for entity_id, likeness in index.lookup(name, 3) if likeness >= SAME]
