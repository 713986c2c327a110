"""What people without arms do: farmers who block a road protest."""

from __future__ import annotations

import msgspec

from dragoman.find.common_subject import crowded
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

CIVIL = frozenset({
    "protesters", "farmers", "workers", "students", "residents", "activists", "migrants", "citizens", "civilians",
    "opposition", "teachers", "doctors", "medics", "refugees", "drivers",
})  # fmt: skip
"""Groups of people without arms."""


def by_crowd(passage: Passage, hit: Hit[Trigger], actors: tuple[str, ...]) -> Hit[Trigger]:
    """The trigger with the type that it has where people without arms do it: farmers who block a road protest.

    Who clashes with police, and is not named, may be anyone.
    """
    if hit.value.mutual and not actors:
        return hit
    civil = bool(actors) and all(a.startswith("group/") and a.rpartition("/")[2] in CIVIL for a in actors)
    if not civil and not crowded(passage, hit):
        return hit
    value = msgspec.structs.replace(
        hit.value,
        type=hit.value.crowd,
        mode="obstruct" if hit.value.mode == "restrict" else None,
        mutual=False,
        alone=True,
        amid="",
    )
    return msgspec.structs.replace(hit, value=value)
