"""States by words that only their page explains: 烏國 behind 烏克蘭, and 我國, the state of the paper itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dragoman.find.edges import edges
from dragoman.find.naming import Naming
from dragoman.text.views import View

HOME = "home"
"""How a naming stands that means the state of the paper."""
RULE = "find/state_words.py"
QUOTES = (("“", "”"), ("「", "」"), ("『", "』"))
"""Marks between which words are a speaker's."""
PARTNER = 8
"""Characters at most of a name between "we with" and the ties of states."""
LEAST_NAME = 2
"""Characters of a state's name that is shortened so, at least."""


@cache
def _ours(code: str) -> re.Pattern[str] | None:
    """The words for the paper's own state; None where a language has none."""
    words = edges(code)
    if not words.our_state:
        return None
    partner = rf"(?:{_any(words.we_with)})[^,;:。]{{1,{PARTNER}}}(?:{_any(words.ties)})"
    alone = rf"(?<![\u3400-\u9fff])(?:{_any(words.we_alone)})(?={_any(words.we_before)}|{partner})"
    return re.compile(rf"(?:{_any(words.our_state)})|{alone}")


@cache
def _realms(code: str, heads: frozenset[str]) -> re.Pattern[str]:
    """Those of some first characters that stand before the word for a state."""
    words = edges(code)
    return re.compile(rf"[{''.join(sorted(heads))}](?:{_any(words.realm)})(?!{_any(words.no_realm)})")


def state_words(
    view: View, stretches: Sequence[tuple[int, int]], found: Sequence[Sequence[Naming]], code: str
) -> list[list[Naming]]:
    """`found` with what each of `stretches` names in such words, where nothing else touches it; the 烏 of 烏國 is no name by itself."""
    if _ours(code) is None:
        return [list(block) for block in found]
    heads = _heads(view, [n for block in found for n in block])
    out = []
    for (start, end), known in zip(stretches, found, strict=True):
        new = [*_home(view, start, end, code), *_short(view, start, end, code, heads)]
        new = [n for n in new if not any(_meets(n, k) and not _part(n, k) for k in known)]
        out.append([*(k for k in known if not any(_part(n, k) for n in new)), *new])
    return out


def _meets(one: Naming, other: Naming) -> bool:
    """Whether two namings overlap."""
    return one.start < other.end and other.start < one.end


def _part(whole: Naming, part: Naming) -> bool:
    """Whether a short name or a bare role is only a part of a word for a state: the 烏 of 烏國, the 政府 of 我國政府."""
    loose = (part.how == "short" and not part.inside) or (part.entity_id is None and part.owner is None)
    return loose and whole.start <= part.start and part.end <= whole.end


def _home(view: View, start: int, end: int, code: str) -> Iterator[Naming]:
    """The words for the paper's own state, outside quotation marks: there they are the speaker's."""
    pattern = _ours(code)
    for match in pattern.finditer(view.text, start, end) if pattern is not None else ():
        at = match.start()
        if all(view.text.count(a, start, at) <= view.text.count(b, start, at) for a, b in QUOTES):
            yield Naming(at, match.end(), "state", HOME, None, RULE)


def _short(view: View, start: int, end: int, code: str, heads: dict[str, str]) -> Iterator[Naming]:
    """The states that a first character and the word for a state name."""
    for match in _realms(code, frozenset(heads)).finditer(view.text, start, end) if heads else ():
        yield Naming(match.start(), match.end(), "state", "name", heads[match[0][0]], RULE)


def _heads(view: View, namings: Sequence[Naming]) -> dict[str, str]:
    """The first characters of the states that the page names in full, where one state alone has each."""
    found: dict[str, set[str]] = {}
    for naming in namings:
        whole = naming.kind == "state" and naming.how == "name" and naming.end - naming.start >= LEAST_NAME
        if whole and naming.entity_id is not None:
            found.setdefault(view.text[naming.start], set()).add(naming.entity_id)
    return {head: ids.pop() for head, ids in found.items() if len(ids) == 1}


def _any(forms: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(forms, key=len, reverse=True)))
