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
_TO_LATIN = {ord(cyrillic): latin for latin, cyrillic in _PAIRS if latin not in "kë"}
_MIXED = re.compile(r"(?<![^\W\d_])(?:[A-Za-zë]+[А-Яа-яЁё]|[А-Яа-яЁё]+[A-Za-zë])[A-Za-zëА-Яа-яЁё]*")
_CYRILLIC = re.compile(r"[А-Яа-яЁё]")
_LATIN = re.compile(r"[A-Za-zë]")


def find_homoglyphs(scene: Scene) -> Iterator[Repair]:
    """Words of three letters or more that mix Latin and Cyrillic look-alikes."""
    if scene.codes.isdisjoint(("ru", "en", "uk")):
        return
    for match, place in scene.find(_MIXED, folded=False, roles=READ_ROLES):
        word = match[0]
        if len(word) < 3:
            continue
        balance = len(_CYRILLIC.findall(word)) - len(_LATIN.findall(word))
        home = balance > 0 or (balance == 0 and place.code != "en")
        mended = word.translate(_TO_CYRILLIC if home else _TO_LATIN)
        if not (_LATIN if home else _CYRILLIC).search(mended):
            script = (
                "Latin letters inside a Cyrillic word" if home else "Cyrillic letters inside a Latin word"
            )
            yield scene.repair(
                *match.span(), "homoglyph", mended, 0.95, f"{script}; they look the same and are not found",
                matching=True,
            )  # fmt: skip
