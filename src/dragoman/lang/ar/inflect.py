"""Arabic agreement, so that an adjective or a people is found in every gender, number and definiteness.

Clitics before a word (و, ب, لل) are the lexicon's matter (`proclitics` in language.yml); here only what changes at
the end of a word is written out.
"""

from __future__ import annotations

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
