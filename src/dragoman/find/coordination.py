"""Names that are joined: "A, B and C", "А и Б", أ وب, 甲、乙和丙."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.passage import Named, Passage

_JOINED = re.compile(
    r"\s*(?:,|،|、|和|与|及|以及|and|и|و|&|-|—)?\s*(?:the |و)?(?:(?:his|her|its|their) (?:\w+ )?counterpart,? (?:from )?)?\s*"
)
_MARKS = str.maketrans("", "", '“”"«»')


def joined_with(passage: Passage, names: Sequence[Named], named: Named | None) -> tuple[Named, ...]:
    """`named` and those of `names` (in order of place) that commas and "and" join to it on either side."""
    if named is None:
        return ()
    at = next(i for i, other in enumerate(names) if other is named)
    low, high = at, at
    while low > 0 and _together(passage, names[low - 1], names[low]):
        low -= 1
    while high + 1 < len(names) and _together(passage, names[high], names[high + 1]):
        high += 1
    return tuple(names[low : high + 1])


def _together(passage: Passage, left: Named, right: Named) -> bool:
    """Whether two names are joined, or are a title and the name behind it."""
    language = passage.words.language
    held = left.naming.holder == right.start and left.entity_id == right.entity_id
    return (held and language.spaces and language.order == "SV") or _joined(passage, left, right)


def _joined(passage: Passage, left: Named, right: Named) -> bool:
    if left.entity_id == right.entity_id or right.start < left.end:
        return False
    gap = passage.text[left.end : right.start - len(right.naming.prefix)].translate(_MARKS)
    if right.naming.prefix.startswith("و") and not gap.strip():
        return True
    gap = passage.text[left.end : right.start].translate(_MARKS)
    if not passage.words.language.spaces and "," in gap:
        return False
    if not gap.strip() and left.naming.how == "name":
        return False
    return _JOINED.fullmatch(gap) is not None
