"""Last names that somebody else bears too, as a last name or as a given one: "Ahmed", قاسم, Касем, 卡西姆, Kim.

One that a known person shares with another known person says by itself nothing about which of the world's many bearers is meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from dragoman.knowledge import knowledge_base
from dragoman.text.fold import fold

TAGS = {"zh": ("zh", "zh-Hant", "zh-Hans")}
"""The labels of a language that is written in two scripts."""
STEM = 3
"""Letters at the beginning by which a bent form is known as a name's."""
_PART = re.compile(r"[^ ·-]+")


@cache
def _bearers(code: str) -> dict[str, frozenset[str]]:
    """Who of the knowledge base bears a part of a name, by the part (folded)."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in knowledge_base().rows:
        if row.kind != "person":
            continue
        for tag in TAGS.get(code, (code,)):
            for name in (row.label.get(tag, ""), *row.names.get(tag, ())):
                for part in _PART.findall(fold(name)):
                    found[part.removeprefix("ال")].add(row.id)
    return {part: frozenset(ids) for part, ids in found.items()}


@cache
def shared(entity_id: str, written: str, code: str) -> bool:
    """Whether the last name of a known person, `written` (folded) in language `code`, is also another's."""
    row = knowledge_base().get(entity_id)
    if row is None:
        return False
    bearers = _bearers(code)
    last = [
        fold(name).removeprefix("ال") for tag in TAGS.get(code, (code,)) for name in row.surnames.get(tag, ())
    ]
    short = written.removeprefix("ال")
    return any(name[:STEM] == short[:STEM] and bearers.get(name, frozenset()) - {entity_id} for name in last)
