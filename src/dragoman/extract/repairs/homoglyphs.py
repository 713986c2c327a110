"""Look-alike letters: a Latin c, o or e inside a Russian word, a Cyrillic а inside an English one.

Such a word looks right and is found by no search. Words that mix scripts on purpose hold letters that the other
script lacks (VKонтакте, PR-щик), so only words whose foreign letters all look like home ones are mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.extract.repairs.scene import READ_ROLES, Scene
from dragoman.types import Repair

_PAIRS = list(zip("aceopxykABCEHKMOPTXYë", "асеорхукАВСЕНКМОРТХУё", strict=True))
_TO_CYRILLIC = {ord(latin): cyrillic for latin, cyrillic in _PAIRS}
_OTHERS = dict(zip("ѕіјһЅІЈ", "sijhSIJ", strict=True))  # of other Cyrillic alphabets
_TO_LATIN = {ord(cyrillic): latin for latin, cyrillic in _PAIRS if latin not in "kë"}
_TO_LATIN.update({ord(cyrillic): latin for cyrillic, latin in _OTHERS.items()})
_C, _L = "А-Яа-яЁёѕіјһЅІЈ", "A-Za-zë"
_MIXED = re.compile(rf"(?<![^\W\d_])(?:[{_L}]+[{_C}]|[{_C}]+[{_L}])[{_L}{_C}]*")
_CYRILLIC = re.compile(f"[{_C}]")
_LATIN = re.compile(f"[{_L}]")


def find_homoglyphs(scene: Scene) -> Iterator[Repair]:
    """Words of three letters or more that mix Latin and Cyrillic look-alikes."""
    if scene.codes.isdisjoint(("ru", "en", "uk")):
        return
    for match, place in scene.find(_MIXED, folded=False, roles=READ_ROLES):
        word = match[0]
        if len(word) < 3:
            continue
        balance = len(_CYRILLIC.findall(word)) - len(_LATIN.findall(word))
        home = place.code != "en" if balance == 0 or _fits_both(word) else balance > 0
        mended = word.translate(_TO_CYRILLIC if home else _TO_LATIN)
        if not (_LATIN if home else _CYRILLIC).search(mended):
            script = (
                "Latin letters inside a Cyrillic word" if home else "Cyrillic letters inside a Latin word"
            )
            yield scene.repair(
                *match.span(), "homoglyph", mended, 0.95, f"{script}; they look the same and are not found",
                matching=True,
            )  # fmt: skip


def _fits_both(word: str) -> bool:
    """Whether a word can be read wholly in either script; the language of the paragraph then decides."""
    as_latin, as_cyrillic = word.translate(_TO_LATIN), word.translate(_TO_CYRILLIC)
    return not _CYRILLIC.search(as_latin) and not _LATIN.search(as_cyrillic)
