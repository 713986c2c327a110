"""Names that are joined: "A, B and C", "А и Б", أ وب, 甲、乙和丙."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.passage import Named, Passage

_SHORT = re.compile(r"^\s*\([^()]{1,12}\)|^\)")
"""What a name is called for short, behind it."""
_BRACKETS = re.compile(r"^\([^()]{1,40}\)")
GROUP_REACH = 8
"""How far before the name of a group its state stands, in code points."""
_OPENED = re.compile(r"\([^()]{0,30}")
GLOSS_REACH = 31
"""How far before a spelt-out name its bracket opens at most, in code points."""
_MARKS = str.maketrans("", "", '“”"«»')


def joined_with(passage: Passage, names: Sequence[Named], named: Named | None) -> tuple[Named, ...]:
    """`named` and those of `names` (in order of place) that commas and "and" join to it on either side."""
    if named is None:
        return ()
    if not passage.words.language.spaces:
        text = passage.text
        if text.rfind("(", max(0, named.start - GLOSS_REACH), named.start) >= 0:
            named = next((n for n in names if _gloss(passage, named, n)), named)
        brackets = bool(names) and text.find("(", names[0].start, max(n.start for n in names)) >= 0
        names = [
            n
            for n in names
            if n is named
            or not (
                (brackets and any(_gloss(passage, n, m) for m in names))
                or (n.kind == "state" and any(of_group(passage, n, m) for m in names))
            )
        ]
    at = next((i for i, other in enumerate(names) if other is named), None)
    if at is None:
        return ()
    low, high = at, at
    if passage.words.language.spaces and _listed(passage, names, at):
        low -= 1
    while low > 0 and _together(passage, names[low - 1], names[low]):
        low -= 1
    while high + 1 < len(names) and _together(passage, names[high], names[high + 1]):
        high += 1
    if passage.words.language.spaces and high > low and _listed(passage, names, high + 1):
        high += 1
    chain = names[low : high + 1]
    if len(chain) > 1 and passage.role != "title" and _apposed(passage, chain):
        return (named,)
    return tuple(chain)


def _listed(passage: Passage, names: Sequence[Named], at: int) -> bool:
    """Whether a comma and an "and" join a name to a list before it: "A, B, and C", "the president, A, and B"."""
    if not 2 <= at < len(names) or not _together(passage, names[at - 2], names[at - 1]):
        return False
    gap = passage.text[names[at - 1].end : names[at].start].strip()
    return (
        gap.startswith(",")
        and len(gap) > 1
        and passage.words.edges.joining.fullmatch(gap[1:].strip() + " ") is not None
    )


def _apposed(passage: Passage, chain: Sequence[Named]) -> bool:
    """Whether nothing but a comma stands between two names, which joins none: "sanctions by A, B's minister said"."""
    language = passage.words.language
    if not language.spaces or language.order != "SV" or len(chain) != 2:
        return False
    return passage.text[chain[0].end : chain[1].start].strip() == ","


def _gloss(passage: Passage, named: Named, before: Named) -> bool:
    """Whether a name only spells out in brackets the Chinese one `before` it: 提勒森(Rex Tillerson)."""
    gap = passage.text[before.end : named.start]
    return (
        before.end < named.start
        and before.entity_id == named.entity_id
        and _OPENED.fullmatch(gap) is not None
    )


def _together(passage: Passage, left: Named, right: Named) -> bool:
    """Whether two names are joined, or are a title and the name behind it."""
    language = passage.words.language
    held = left.naming.holder == right.start and left.entity_id == right.entity_id
    if language.order == "VS" and _counterpart(passage, right):
        return not passage.text[left.end : right.start].strip()
    same = left.entity_id == right.entity_id and left.naming.how == "title"
    if language.order == "VS" and same and passage.text[left.end : right.start] == " ":
        return True
    return (held and language.spaces and language.order == "SV") or _joined(passage, left, right)


def _counterpart(passage: Passage, named: Named) -> bool:
    """Whether a word is "and his counterpart" in one, which joins whom it stands for: "بوتين ونظيره التركي"."""
    word = passage.text[named.start : named.end].split(" ")[0]
    mark = next((m for m in passage.words.language.and_only if word.startswith(m)), "")
    fellow = passage.words.counterpart.fullmatch(word.removeprefix(mark) + " ")
    return named.naming.how == "title" and bool(mark) and fellow is not None


def of_group(passage: Passage, state: Named, group: Named) -> bool:
    """Whether a Chinese state only says whose group the name behind it is: 巴勒斯坦激進組織哈瑪斯."""
    return (
        state.kind == "state"
        and group.kind == "organisation"
        and 0 < group.start - state.end <= GROUP_REACH
        and passage.text.endswith(passage.words.edges.groups, state.end, group.start)
    )


def _undescribed(passage: Passage, gap: str) -> str:
    """What parts two names, without the adjective that only describes the second: "армия и оппозиционные Силы …"."""
    head, space, word = gap.rstrip(" ").rpartition(" ")
    attributive = passage.words.language.attributive
    return head if space and head.strip() and attributive and word.endswith(attributive) else gap


def _opens_scene(passage: Passage, place: Named, gap: str) -> bool:
    """Whether a place before a comma only says where the one behind it acts: "In Peru, the army …"."""
    words = gap.split()
    alone = len(words) < 2 or not passage.words.edges.joining.fullmatch(words[1] + " ")
    return alone and passage.marked(place.start, "locative")


def _only_qualifies(passage: Passage, left: Named, right: Named) -> bool:
    """Whether an adjective behind a name belongs to people whom no list has: "власти Турции и сирийские туркмены"."""
    language = passage.words.language
    alone = right.naming.how == "adjective" and left.naming.how != "adjective"
    return alone and language.spaces and language.order == "SV"


def _joined(passage: Passage, left: Named, right: Named) -> bool:
    if right.start < left.end or _only_qualifies(passage, left, right):
        return False
    if left.entity_id == right.entity_id and passage.text[left.end : right.start] == " (":
        return passage.words.language.spaces
    if left.entity_id == right.entity_id:
        short = passage.text[left.end : right.start] == " ("
        return short or (not passage.words.language.spaces and left.end == right.start)
    gap = passage.text[left.end : right.start - len(right.naming.prefix)].translate(_MARKS)
    if right.naming.prefix.startswith(passage.words.language.and_only) and not gap.strip():
        return True
    gap = passage.text[left.end : right.start].translate(_MARKS)
    if gap.startswith(",") and left.place_id is not None and _opens_scene(passage, left, gap):
        return False
    if not passage.words.language.spaces:
        owner = next((n for n in passage.named if left.end <= n.start and of_group(passage, n, right)), None)
        gap = gap if owner is None else passage.text[left.end : owner.start]
        gap = _BRACKETS.sub("", gap)
    if passage.words.language.spaces:
        gap = _SHORT.sub("", gap)
    if not passage.words.language.spaces and "," in gap:
        return False
    if not gap.strip() and passage.words.language.attributive and left.naming.bent != right.naming.bent:
        return False
    if not gap.strip() and (
        left.naming.how == "name" or (right.naming.bent and passage.words.language.order == "VS")
    ):
        return False
    gap = _undescribed(passage, gap)
    mark = passage.words.edges.joining.match(gap)
    rest = gap[mark.end() :] if mark is not None else gap
    if rest.strip() in passage.words.edges.realms and right.kind == "state":
        return mark is not None and bool(mark[0].strip())
    return not rest.strip() or passage.words.counterpart.fullmatch(rest.rstrip() + " ") is not None
