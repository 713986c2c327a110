"""Names across scripts: باشينيان, 帕希尼揚, Пашинян and Pashinyan are one.

    likeness("باشينيان", "帕希尼揚")       how likely two names are one, 0..1; from SAME up they are taken for one
    NameIndex.build([("Nikol Pashinyan", "Q7035479")]).lookup("尼科尔·帕什尼扬")
    romanise("Сергей Рябков")              a Latin form for a gloss; transliterate(name, "ar") another script's

A surname is not the same name as a full name: compare like with like, or take what `lookup` finds first for a lead.
Pure functions over letter tables that load lazily (link/data/names, made by tools/train_names.py).
"""

from __future__ import annotations

from dragoman.link.names.agree import likeness_of
from dragoman.link.names.gloss import romanise, transliterate
from dragoman.link.names.index import NameIndex
from dragoman.link.names.parts import parts

__all__ = ["SAME", "NameIndex", "likeness", "romanise", "transliterate"]

SAME = 0.65
"""From this likeness up two names are taken for one (precision: see docs/decisions/0007-names-across-scripts.md)."""


def likeness(a: str, b: str) -> float:
    """How likely two names are one, whatever their scripts: 0..1, symmetric, 1 for the same letters."""
    return likeness_of(parts(a), parts(b))
