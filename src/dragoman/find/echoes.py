"""People and bodies named in full once and then by a part of the name: "Vitali Klitschko … Klitschko", "約翰·杜 … 杜".

Strangers are found where something marks a name (a title, a dot, a gloss in Latin letters). What marks them once
need not stand beside them again, so every name found on a page is looked for in the rest of it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from dragoman.find.lexicon import Lexicon
from dragoman.find.naming import Naming, name_words
from dragoman.knowledge import knowledge_base
from dragoman.lang import Language, inflect
from dragoman.text.fold import fold
from dragoman.text.views import View

LEAST = {True: 4, False: 2}
"""Letters of a surname that may stand alone, for scripts with and without spaces."""


LEAST_KNOWN = 4
"""Letters of a last name of somebody known, at least, that no list has as a surname."""


@cache
def _common() -> frozenset[str]:
    """Arabic last names that are everyday words or given names."""
    return frozenset().union(
        *(name_words("ar", s) for s in ("given", "everyday", "forenames", "arab_forenames", "never"))
    )


def parts(name: str, code: str, *, spaces: bool) -> list[str]:
    """The forms (folded) under which a person named `name` is named again: the whole name and its last part."""
    last = name.split()[-1] if spaces and " " in name else name.rsplit("·", 1)[-1]
    forms = dict.fromkeys([name, last] if len(last) >= LEAST[spaces] else [name])
    return list(dict.fromkeys(fold(bent) for form in forms for bent in inflect(code, form, "name")))


def echoes(
    source: str,
    view: View,
    stretches: Sequence[tuple[int, int]],
    language: Language,
    found: Mapping[int, Sequence[Naming]],
) -> dict[int, list[Naming]]:
    """Further namings of the strangers in `found` (by stretch number), none that overlaps a naming found before."""
    full: dict[str, Naming] = {}
    for namings in found.values():
        for naming in namings:
            if (naming.kind in ("person", "organisation") and naming.how == "stranger") or (
                naming.kind == "person" and language.code == "ar" and naming.how == "name"
            ):
                full.setdefault(view.text[naming.start : naming.end], naming)
    if not full:
        return {}
    entries: list[tuple[str, tuple[str, Naming]]] = []
    for name, naming in full.items():
        i, j = view.source_span(naming.start, naming.end)
        if naming.kind == "organisation":
            entries.append((name, (naming.full or source[i:j], naming)))
            continue
        forms = parts(name, language.code, spaces=language.spaces)
        if naming.how == "name":
            row = knowledge_base().get(naming.entity_id or "")
            listed = (
                {fold(each) for each in row.surnames.get(language.code, ())} if row is not None else set()
            )
            forms = [
                form
                for form in forms
                if len(form) >= LEAST_KNOWN and form not in (name, *listed) and form not in _common()
            ]
        entries += [(form, (source[i:j], naming)) for form in forms]
    if not entries:
        return {}
    lexicon = Lexicon(entries, language)
    out: dict[int, list[Naming]] = {}
    for number, (start, end) in enumerate(stretches):
        taken = sorted((n.start, n.end) for n in found.get(number, ()))
        for hit in lexicon.longest(view.text, start, end):
            if any(a < hit.end and hit.start < b for a, b in taken) or not _capital(source, view, hit.start):
                continue
            name, first = hit.value
            taken.append((hit.start, hit.end))
            out.setdefault(number, []).append(
                Naming(hit.start, hit.end, first.kind, "stranger", None, first.rule, hit.prefix, full=name)
            )
    return out


def _capital(source: str, view: View, at: int) -> bool:
    char = source[view.source_span(at, at + 1)[0]]
    return char.isupper() or char.upper() == char
