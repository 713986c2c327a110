"""Chinese bodies that no list knows, by how their names end, where one opens its clause and a reporting word follows: 疾病管制中心强调.

Days and small words may stand before the name and behind it. 一家公司, 有关部门, 当地医院 are nobody by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.find.naming import Naming, name_words

NAME_REACH = 44
"""How far before a reporting word the clause may open, in code points."""
LEAST, MOST = 2, 16
"""Characters of a name before its ending."""
RULE = "find/chinese_bodies.py"
_BREAKS = ",。;:!?\n「」“”()|、 》"


@cache
def _shape() -> re.Pattern[str]:
    ends = "|".join(sorted(map(re.escape, name_words("zh", "body_ends")), key=len, reverse=True))
    lead = "|".join(sorted(map(re.escape, name_words("zh", "before_body")), key=len, reverse=True))
    tail = "|".join(sorted(map(re.escape, name_words("zh", "behind_name")), key=len, reverse=True))
    days = r"\d{1,4}[年月日时]?|上旬|中旬|下旬"
    return re.compile(
        rf"(?:{lead}|{days})*(?P<body>[^\W\d_]{{{LEAST},{MOST}}}(?:{ends}))(?:{tail}|{days}|[一二三四五六日天晚午晨间])*$"
    )


@cache
def _never() -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, name_words("zh", "no_body")), key=len, reverse=True)))


def chinese_bodies(
    text: str, start: int, end: int, cues: Iterable[tuple[int, int]], known: Sequence[Naming]
) -> list[Naming]:
    """The unknown bodies of a block that stand right before one of its reporting words (`cues`), with the state at the head of the name as owner; a part of a known one is that one."""
    spans = sorted(cues)
    found: list[Naming] = []
    for at, _ in spans:
        low = max(start, at - NAME_REACH)
        begin = max([low, *(text.rfind(mark, low, at) + 1 for mark in _BREAKS)])
        shape = _shape().match(text, begin, at)
        if shape is None:
            continue
        i, j = shape.span("body")
        if _never().search(text, i, j) or any(i <= a < j for a, _ in spans):
            continue
        whole = next(
            (n for n in known if n.start == i and n.kind == "organisation" and n.how == "name"), None
        )
        if whole is not None and whole.end < j:
            found.append(Naming(i, j, whole.kind, "name", whole.entity_id, RULE))
            continue
        if not _free(i, j, known):
            continue
        owner = next(
            (n.entity_id for n in known if n.start == i and (n.entity_id or "").startswith("state/")), None
        )
        found.append(Naming(i, j, "organisation", "stranger", None, RULE, owner=owner))
    return found


def _free(i: int, j: int, known: Sequence[Naming]) -> bool:
    """Whether nothing known stands across the ends of a name, is its whole, or is a person or a role in it."""
    for naming in known:
        if naming.start >= j or naming.end <= i:
            continue
        inner = i <= naming.start and naming.end <= j
        if not inner or naming.kind == "person" or naming.how in ("title", "group", "outlet"):
            return False
        if naming.end == j and naming.start - i <= LEAST - 1:
            return False
        if naming.end == j and naming.how in ("name", "body"):
            return False
    return True
