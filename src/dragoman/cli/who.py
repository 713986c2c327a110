"""Names that are typed, to the entities that are meant."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from dragoman.cli.console import stderr
from dragoman.errors import UsageError
from dragoman.ledger.names import NameBook
from dragoman.pipeline.called import alike


def resolve(book: NameBook, names: Sequence[str]) -> tuple[str, ...]:
    """The ids of all who are called one of `names`, in any script; says on stderr whom it took where that may not be plain.

    Raises UsageError where nobody in the ledger is called so.
    """
    ids: dict[str, None] = {}
    for name in names:
        found = book.find(name) or alike(book, name)
        if not found:
            near = difflib.get_close_matches(name, {e.label for e in book.entities.values()}, n=3, cutoff=0.6)
            hint = f"; did you mean {' or '.join(near)}?" if near else "; names can be given in any script"
            raise UsageError(f"nobody and nothing in this ledger is called {name}{hint}")
        if len(found) > 1 or name not in (found[0].label, found[0].entity_id):
            told = ", ".join(f"{entity.label} ({entity.entity_id})" for entity in found)
            stderr().print(f"{name}: taken as {told}", style="dim", highlight=False, markup=False)
        ids.update(dict.fromkeys(entity.entity_id for entity in found))
    return tuple(ids)
