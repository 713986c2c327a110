"""What people without arms do: farmers who block a road protest."""

from __future__ import annotations

import msgspec

from dragoman.find.lexicon import Hit
from dragoman.find.words import Trigger

CIVIL = frozenset({
    "protesters", "demonstrators", "farmers", "workers", "students", "residents", "activists", "migrants", "citizens", "civilians",
    "opposition", "settlers", "teachers", "doctors", "medics", "refugees", "drivers", "crowds",
})  # fmt: skip
"""Groups of people without arms."""


def by_crowd(hit: Hit[Trigger], actors: tuple[str, ...]) -> Hit[Trigger]:
    """The trigger with the type that it has where people without arms do it: farmers who block a road protest.

    Whom nobody names blocks a road in protest; who clashes with police may be anyone.
    """
    if (not actors and hit.value.mutual) or any(
        not a.startswith("group/") or a.rpartition("/")[2] not in CIVIL for a in actors
    ):
        return hit
    value = msgspec.structs.replace(
        hit.value,
        type=hit.value.crowd,
        mode="obstruct" if hit.value.mode == "restrict" else None,
        mutual=False,
        alone=True,
        amid="crowd",
    )
    return msgspec.structs.replace(hit, value=value)
