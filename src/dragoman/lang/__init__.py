"""Languages as data: a folder each, read once, every rule traceable to file and line."""

from dragoman.lang.load import (
    Language,
    Rule,
    accusative,
    agent,
    agrees,
    conjugate,
    expand,
    folded_forms,
    inflect,
    language,
    language_codes,
    nominative,
    owns,
    read_rules,
    undergoes,
    verb_gender,
)

__all__ = [
    "Language",
    "Rule",
    "accusative",
    "agent",
    "agrees",
    "conjugate",
    "expand",
    "folded_forms",
    "inflect",
    "language",
    "language_codes",
    "nominative",
    "owns",
    "read_rules",
    "undergoes",
    "verb_gender",
]
