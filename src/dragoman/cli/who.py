"""Names that are typed, to the entities that are meant."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from dragoman.cli.console import stderr
from dragoman.errors import UsageError
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


def resolve(book: NameBook, names: Sequence[str]) -> tuple[str, ...]:
    """The ids of all who are called one of `names`, in any script; says on stderr whom it took where that may not be plain.

    Raises UsageError where nobody in the ledger is called so.
    """
    ids: dict[str, None] = {}
    for name in names:
        found = book.find(name) or _alike(book, name)
        if not found:
            near = difflib.get_close_matches(name, {e.label for e in book.entities.values()}, n=3, cutoff=0.6)
            hint = f"; did you mean {' or '.join(near)}?" if near else "; names can be given in any script"
            raise UsageError(f"nobody and nothing in this ledger is called {name}{hint}")
        if len(found) > 1 or name not in (found[0].label, found[0].entity_id):
            told = ", ".join(f"{entity.label} ({entity.entity_id})" for entity in found)
            stderr().print(f"{name}: taken as {told}", style="dim", highlight=False, markup=False)
        ids.update(dict.fromkeys(entity.entity_id for entity in found))
    return tuple(ids)


def _alike(book: NameBook, name: str) -> list[NamedEntity]:
    """Those whose name sounds the same in another script or spelling: Pashinian, Пашинян."""
    index = NameIndex.build(book.names())
    return [book.entities[entity_id] for entity_id, likeness in index.lookup(name, 3) if likeness >= SAME]
