"""Arabic agreement: adjectives in every gender and number, and whether a noun can be the subject of a verb.

Clitics before a word (و, ب, لل) are the lexicon's matter (`proclitics` in language.yml); here only what changes at
the end of a word is written out. Forms are folded where the docstring says so (ة is ه, أ is ا).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from dragoman.lang.load import folded_forms
from dragoman.text.fold import fold

_OBJECT = re.compile("(?<=..)ت(?:ه|ها|هم|هما)$")
"""A feminine verb with its object (دعته); two letters at least before it, for اتهم is no such verb."""
_HERS = re.compile("(?<=..)(?<!ال)(?:وفا|ييفا|سكايا)$")
"""The surname of a Russian woman in Arabic letters (زاخاروفا); not that of أبو الوفا."""
_BOTH = ("", "ة", "ا", "ين", "ون", "ات", "ان", "تين", "تان")
_AGREEMENT = ("", "ة", "ا", "ان", "ين", "ون", "ات", "تان", "تين", "يين", "يون", "يان", "يتان", "يتين")


def inflect(form: str, kind: str) -> list[str]:
    """The forms of `form`: an adjective of relation (روسي) in all genders and numbers, of two words (كوري جنوبي) in both, a name as it is."""
    if kind != "adjective":
        return [form]
    first, _, second = form.partition(" ")
    if first.endswith("ي") and second.endswith("ي"):
        return sorted(f"{first}{end} {article}{second}{end}" for end in _BOTH for article in ("", "ال"))
    stems = [form, form.removesuffix("ي")] if form.endswith("ي") else [form]
    forms = {form + end for end in _AGREEMENT[:8]}
    for stem in stems[1:]:
        forms |= {stem + end for end in ("يين", "يون", "ية", "يات", "يان", "يتان", "يتين")}
        forms.add(stem) if len(stem) > 3 and stem.endswith("ن") else None
    return sorted(forms)


def accusative(form: str, forms: Sequence[str]) -> bool:
    """Whether `form` is in a case that no subject stands in, as its other `forms` show: المحتجين beside المحتجون, جنديا beside جندي."""
    if form.endswith("ين"):
        return form.removesuffix("ين") + "ون" in forms
    return form.endswith("ا") and form.removesuffix("ا") in forms


@cache
def _named(section: str) -> frozenset[str]:
    """The folded forms of a section of names.yml: masculine, feminine, people, women."""
    return frozenset(folded_forms("ar", "names", section))


def verb_gender(verb: str) -> str | None:
    """`m`, `f` or None (plural, or open) for a folded verb of the third person: قال m, قالت f, تعهد open, هددت ب f."""
    verb = verb.split(" ")[0]
    if verb.endswith(("وا", "ان", "ون")):
        return None
    if len(verb) > 2 and (verb.endswith("ت") or _OBJECT.search(verb)):
        return "f"
    if verb.startswith("ت"):
        return None
    return "m"


def noun_gender(name: str, kind: str) -> str | None:
    """`m`, `f` or None (unknown) for a folded name of an entity of `kind`; a state is feminine unless names.yml says so.

    Leaders and ministers that stand for their state ("وقع قادة مصر") are of either kind.
    """
    first = name.split(" ")[0].removeprefix("ال")
    if first in _named("heads"):
        return None
    masculine = _named("masculine")
    if first in masculine or name in masculine:
        return "m"
    if kind == "state" or (kind != "person" and first.endswith(("ه", "ات"))):
        return "f"
    if kind == "person" and " " not in name:
        return None
    return "f" if kind == "person" and first.endswith("ه") and first[:-1] in masculine else None


def subject_number(name: str, kind: str) -> str:
    """`m`, `f` or `p` (people in the plural) for a folded name that stands as a subject, guessed where nothing shows it.

    A person is a man unless the name is a woman's; cities, outlets, states and bodies without a noun of kind before
    them are feminine, as "city", "agency" and "organisation" are (أعلنت موسكو, ذكرت رويترز, أكدت غازبروم).
    """
    first = name.split(" ")[0]
    bare = first.removeprefix("ال")
    if kind == "person":
        hers = name in _named("women") or first in _named("women") or _HERS.search(name)
        return "f" if hers or noun_gender(name, kind) == "f" else "m"
    if bare in _named("feminine"):
        return "f"
    if kind == "group" and bare in _named("people"):
        return "p"
    known = noun_gender(name, kind)
    if known is not None:
        return known
    if kind in ("group", "organisation") and (first.endswith("ون") or bare in _named("people")):
        return "p"
    return "m" if kind == "group" or (first.startswith("ال") and kind not in ("place", "outlet")) else "f"


def conjugate(verb: str, subjects: Sequence[tuple[str, str]]) -> str:
    """`verb`, in the present and the masculine singular (يعلن), as it stands behind its subjects, (name, kind) each.

    Two are a dual, feminine where both are; more are a masculine plural where a person is among them, else a feminine
    singular, as for all things.
    """
    said = [subject_number(fold(name), kind) for name, kind in subjects]
    feminine = "ت" + verb[1:]
    if len(said) == 1 and said[0] != "p":
        return feminine if said[0] == "f" else verb
    if len(said) == 2 and "p" not in said:
        stem = feminine if said == ["f", "f"] else verb
        return (stem[:-1] + "ي" if stem.endswith("ى") else stem) + "ان"
    if "p" not in said and not any(kind == "person" for _, kind in subjects):
        return feminine
    return verb[:-1] + "ون" if verb.endswith(("ي", "ى", "و")) else verb + "ون"


def agrees(verb: str, name: str, kind: str) -> bool:
    """Whether the folded `name` may be the subject of the folded `verb` that stands before it; one person or body is no subject of a plural."""
    if verb.endswith(("وا", "ون")):
        first = name.split(" ")[0].removeprefix("ال")
        several = name.endswith(("ون", "ين")) or first in _named("heads") | _named("people")
        return several or kind in ("group", "place", "outlet")
    one, other = verb_gender(verb), noun_gender(name, kind)
    return one is None or other is None or one == other
