"""Words by which a denial points at what was said before it."""

from __future__ import annotations

from functools import cache

from dragoman.find.lexicon import Lexicon
from dragoman.lang import language, read_rules
from dragoman.text.fold import fold


@cache
def _pointing(code: str) -> Lexicon[bool] | None:
    found = language(code)
    rules = read_rules(code, "disputes")
    if found is None or not rules:
        return None
    forms = ((form, rule.section == "pointing_last") for rule in rules for form in rule.forms())
    return Lexicon(forms, found)


def points_back(text: str, code: str) -> bool:
    """Whether a denial says only that it denies what was said ("rejected the accusation"), in the language `code`."""
    words, folded = _pointing(code), fold(text)
    return words is not None and any(not h.value or not _goes_on(folded[h.end :]) for h in words.all(folded))


def _goes_on(tail: str) -> bool:
    """Whether the clause goes on behind a word: with neither a mark nor a conjunction."""
    return tail.lstrip()[:1].isalnum() and not tail.lstrip().startswith(("and ", "but "))
