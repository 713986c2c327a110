"""Unknown spellings of known people: a name that no list has, met with the knowledge base across scripts."""

from __future__ import annotations

from functools import cache, lru_cache

from dragoman.knowledge import knowledge_base
from dragoman.link.names import NameIndex

SURE = 0.7
"""Likeness from which a spelling is taken for a known person's: above link.names.SAME, since 1,500 are asked at once."""
FAR = 1.2
"""Distance beyond which the nearest known person is nobody's spelling: of 144 labels in ar, ru and zh that are taken,
95 % and more lie nearer, of 75 made-up names none does."""
LEAST_LETTERS = 5
"""A shorter name says too little to be matched by its letters alone."""


@cache
def _index() -> NameIndex:
    return NameIndex.build(
        [(row.label["en"], row.id) for row in knowledge_base().rows if row.kind == "person"]
    )


@lru_cache(maxsize=4096)
def known_person(name: str, country: str | None) -> str | None:
    """The known person that `name` (first name and surname, any script) spells; None where unsure.

    `country` (alpha-3, lower case) is what the text says of them: a person of another state is not meant.
    """
    words = name.replace("·", " ").split()
    if len(words) < 2 or len(name) < LEAST_LETTERS:
        return None
    found = _index().lookup(name, 2, FAR)
    if not found or found[0][1] < SURE or (len(found) > 1 and found[1][1] > SURE):
        return None
    row = knowledge_base().get(found[0][0])
    if row is None or (country and row.country and row.country.lower() != country):
        return None
    return row.id
