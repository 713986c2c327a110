"""How a role word stands in its sentence: for anyone of the kind, for one named before, or in a byline.

"一名外交官", "a senior diplomat", "один из министров", "دبلوماسي" are anyone, and nobody whom the page has named. The
"记者王小明" of a byline in brackets is nobody whom the report tells of.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from dragoman.find.roles import RoleWords

INDEFINITE, DEFINITE, CREDIT = "indefinite", "definite", "credit"
MANY = frozenset({"official", "diplomat", "journalist"})
"""Offices that in Arabic are anyone's without the article, and everybody's who has them."""
REACH = 44
"""Code points before a role in which its article and two more words stand."""
_BYLINE_OPENS = re.compile(r"(?:[(\[【/|]|^|\n)[^,，。;:()\n]{0,12}$")
_BYLINE_ENDS = re.compile(r"\s?[^,，。;:()/\n]{0,12}(?:[)\]】/|]|$)")
_BRACKET = re.compile(r"[(\[【/|][^,，。;:()\n]{0,12}$")


class _Patterns(msgspec.Struct, frozen=True):
    """The articles of a language that end right before a role, and those that stand inside one."""

    before: re.Pattern[str] | None
    inside: re.Pattern[str] | None


@cache
def _patterns(words: RoleWords) -> _Patterns:
    forms = sorted(words.indefinite, key=len, reverse=True)
    if not forms:
        return _Patterns(None, None)
    any_of = "|".join(map(re.escape, forms))
    if not words.spaces:
        gap = "|".join(map(re.escape, sorted(words.owner_left | words.indefinite_gap, key=len, reverse=True)))
        return _Patterns(re.compile(rf"(?:{any_of})(?:{gap}){{0,2}}$"), re.compile(any_of))
    if words.joined:
        return _Patterns(re.compile(rf"(?<!\w)[وف]?(?:{any_of})\s$"), None)
    never = "".join(rf"(?!{re.escape(form)}\s)" for form in words.definite)
    return _Patterns(re.compile(rf"(?<!\w)(?:{any_of})\s(?:{never}[\w'’-]+\s){{0,2}}$"), None)


def standing(text: str, start: int, end: int, prefix: str, office: str, words: RoleWords) -> str:
    """How the role at `start`, `end` stands: `INDEFINITE`, `DEFINITE`, `CREDIT`, "" where nothing tells."""
    patterns = _patterns(words)
    at = start - len(prefix)
    head = text[max(0, at - REACH) : at]
    if office == "journalist" and _BYLINE_ENDS.match(text, end) and _BYLINE_OPENS.search(head):
        bracket = _BRACKET.search(head) is not None
        if bracket or text[end : end + 12].partition("/")[1]:
            return CREDIT
    if patterns.before is not None and patterns.before.search(head):
        return INDEFINITE
    if patterns.inside is not None and patterns.inside.search(text, start, end):
        return INDEFINITE
    if words.joined:
        if text.startswith(words.definite, start) or any(d in prefix for d in words.definite):
            return DEFINITE
        return INDEFINITE if office in MANY else ""
    if not words.definite:
        return DEFINITE
    word = head.rstrip(" ").rpartition(" ")[2]
    return DEFINITE if word in words.definite else ""
