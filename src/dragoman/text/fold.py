"""Folding: one form for what readers take as the same letters.

The order, character by character: compatibility forms (full width, Arabic presentation forms) to their plain
letter, ligatures (lam-alef, fi) to their letters; lower case; Arabic diacritics, tatweel, zero-width and bidi characters disappear; alef with hamza or madda
to bare alef, alef maqsura and Persian yeh to yeh, teh marbuta to heh, Persian kaf to kaf; Arabic and Persian
digits to ASCII; ё to е, combining stress marks disappear; Traditional Chinese to Simplified, one for one; curly
apostrophes to ', no-break and other spaces to a space, full-width punctuation to ASCII. Quotation marks, the
ideographic full stop and comma stay. Folding is for matching only and idempotent.
"""

from __future__ import annotations

import itertools
import unicodedata
from functools import cache
from importlib.resources import files

from dragoman.text.views import View

_ALEFS = dict.fromkeys("أإآٱ", "ا")
_LETTERS = {
    **_ALEFS, "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ۀ": "ه", "ک": "ك", "گ": "غ", "ڤ": "ف", "پ": "ب", "چ": "ج",
    "ё": "е", "’": "'", "‘": "'", "ʼ": "'", "–": "-", "‐": "-", "‑": "-", "−": "-", "‧": "·", "•": "·", "・": "·",
}  # fmt: skip
_GONE = (
    [chr(c) for c in range(0x064B, 0x0660)] + ["\u0670", "\u0640", "\u0301", "\u00ad", "\ufeff"]
    + [chr(c) for c in range(0x200B, 0x2010)] + [chr(c) for c in range(0x202A, 0x202F)]
    + [chr(c) for c in range(0x2060, 0x206A)] + [chr(c) for c in range(0xFE00, 0xFE10)]
)  # fmt: skip
_LIGATURES = (*range(0xFB00, 0xFB07), *range(0xFBEA, 0xFC00), *range(0xFC00, 0xFDFD), *range(0xFE70, 0xFEFD))
"""Latin f-ligatures and the Arabic presentation forms that stand for several letters or a lone vowel mark."""
_FOLDED = (
    range(0x80, 0x3400),
    range(0xA000, 0xAC00),
    range(0xD7A4, 0xD800),
    range(0xE000, 0x17000),
    range(0x1B000, 0x20000),
    range(0x2F800, 0x2FA20),
)
"""Where letters may have another form: all but Han (simplified by a table), Hangul, surrogates and Tangut."""
_KEEP = set("…“”「」『』《》〈〉«»、。")


@cache
def simplified() -> dict[str, str]:
    """Traditional character -> Simplified, one for one (OpenCC's table, and 砲 as Taiwan writes 炮)."""
    table = files("dragoman.text").joinpath("data/t2s.tsv").read_text("utf-8")
    return dict(line.split("\t") for line in table.splitlines())


@cache
def fold_table() -> dict[int, str]:
    """The table for `str.translate`; every image is "" or one character, except those of ligatures."""
    table: dict[int, str] = {}
    for code in itertools.chain(*_FOLDED):
        char = chr(code)
        if char in _KEEP:
            continue
        plain = unicodedata.normalize("NFKC", char)
        plain = plain if len(plain) == 1 else char
        lowered = plain.lower()
        plain = lowered if len(lowered) == 1 else plain
        plain = _LETTERS.get(plain, plain)
        if unicodedata.category(char) == "Zs":
            plain = " "
        if unicodedata.category(plain) == "Nd" and unicodedata.digit(plain, None) is not None:
            plain = str(unicodedata.digit(plain))
        if plain != char:
            table[code] = plain
    for code in range(ord("A"), ord("Z") + 1):
        table[code] = chr(code + 32)
    table.update({ord(k): v for k, v in _LETTERS.items()})
    table.update({ord(k): v for k, v in simplified().items()})
    for code in _LIGATURES:
        letters = unicodedata.normalize("NFKC", chr(code))
        if len(letters) > 1:
            table[code] = "".join(letters.split())
    table.update({ord(char): "" for char in _GONE})
    for code, image in list(table.items()):
        table[code] = "".join(table.get(ord(char), char) for char in image)
    return table


def fold(text: str) -> str:
    """`text` folded; positions are lost (use `fold_view` where they matter)."""
    return text.translate(fold_table())


def fold_view(view: View) -> View:
    """A side view of `view` in folded letters, mapped back to the source."""
    return view.translate(fold_table())
