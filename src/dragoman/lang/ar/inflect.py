"""Arabic agreement: adjectives in every gender and number, and whether a noun can be the subject of a verb.

Clitics before a word (و, ب, لل) are the lexicon's matter (`proclitics` in language.yml); here only what changes at
the end of a word is written out. Forms are folded where the docstring says so (ة is ه, أ is ا).
"""

from __future__ import annotations

import re
from functools import cache

from dragoman.lang.load import read_rules
from dragoman.text.fold import fold

_OBJECT = re.compile("(?<=..)ت(?:ه|ها|هم|هما)$")
"""A feminine verb with its object (دعته); two letters at least before it, for اتهم is no such verb."""
_AGREEMENT = ("", "ة", "ا", "ان", "ين", "ون", "ات", "تان", "تين", "يين", "يون", "يان", "يتان", "يتين")


def inflect(form: str, kind: str) -> list[str]:
    """The forms of `form`: an adjective of relation (روسي) in all genders and numbers, a name as it is."""
    if kind != "adjective":
        return [form]
    stems = [form, form.removesuffix("ي")] if form.endswith("ي") else [form]
    forms = {form + end for end in _AGREEMENT[:8]}
    for stem in stems[1:]:
        forms |= {stem + end for end in ("يين", "يون", "ية", "يات", "يان", "يتان", "يتين")}
        forms.add(stem) if len(stem) > 3 and stem.endswith("ن") else None
    return sorted(forms)


@cache
def _masculine() -> frozenset[str]:
    """Folded nouns and states that are masculine, from names.yml."""
    return frozenset(
        fold(form)
        for rule in read_rules("ar", "names")
        if rule.section == "masculine"
        for form in rule.forms()
    )


def verb_gender(verb: str) -> str | None:
    """`m`, `f` or None (plural, or open) for a folded verb of the third person: قال m, قالت f, تعهد open."""
    if verb.endswith(("وا", "ان", "ون")):
        return None
    if len(verb) > 2 and (verb.endswith("ت") or _OBJECT.search(verb)):
        return "f"
    if verb.startswith("ت"):
        return None
    return "m"


def noun_gender(name: str, kind: str) -> str | None:
    """`m`, `f` or None (unknown) for a folded name of an entity of `kind`; a state is feminine unless names.yml says so."""
    first = name.split(" ")[0].removeprefix("ال")
    if first in _masculine() or name in _masculine():
        return "m"
    if kind == "state" or (kind != "person" and first.endswith(("ه", "ات"))):
        return "f"
    if kind == "person" and " " not in name:
        return None
    return "f" if kind == "person" and first.endswith("ه") and first[:-1] in _masculine() else None


def agrees(verb: str, name: str, kind: str) -> bool:
    """Whether the folded `name` may be the subject of the folded `verb` that stands before it."""
    one, other = verb_gender(verb), noun_gender(name, kind)
    return one is None or other is None or one == other
