"""Words by which a denial points at what was said before it."""

from __future__ import annotations

from functools import cache

from dragoman.find.lexicon import Lexicon
from dragoman.lang import language, read_rules
from dragoman.text.fold import fold


@cache
def _pointing(code: str) -> Lexicon[str] | None:
    found = language(code)
    rules = read_rules(code, "disputes")
    if found is None or not rules:
        return None
    return Lexicon(((form, rule.at) for rule in rules for form in rule.forms()), found)


def points_back(text: str, code: str) -> bool:
    """Whether a denial says only that it denies what was said ("rejected the accusation"), in the language `code`."""
    words = _pointing(code)
    return words is not None and bool(words.all(fold(text)))
