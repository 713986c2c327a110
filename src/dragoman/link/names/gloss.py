"""A readable form of a name in another script, for glosses.

`romanise` writes Cyrillic as BGN/PCGN does without its soft signs, Chinese people in pinyin, and everything else as
the letter tables would most probably spell it; `transliterate` goes from Latin to ar, ru or zh. Both are a help to
readers and no identification: a label from the knowledge base is always better.
"""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from anyascii import anyascii

from dragoman.link.names.known import latin_names, usual_form
from dragoman.link.names.parts import LATIN, Part, parts, script_of
from dragoman.link.names.readings import readings
from dragoman.link.names.tables import counts, read_table, totals
from dragoman.text.fold import fold

SPELT_OUT = 30.0  # nats for a letter that no group of the table covers
TRANSCRIBES = 400.0  # a character seen this often in transcriptions stands in no Chinese given name by itself
_VOWELS = frozenset("аеёиоуыэюяьъ")


def romanise(name: str) -> str:
    """`name` in Latin letters, as a newspaper might spell it; a name in Latin letters is returned as it is."""
    if script_of(fold(name)) == LATIN:
        return name
    taken = _in_order(name)
    if taken and (chinese := _chinese(taken)):
        return chinese
    words = [_latin_word(part, at) for at, part in enumerate(taken)]
    return " ".join(word for word in words if word)


def transliterate(name: str, language: str) -> str:
    """`name` as `language` (ar, ru, zh, en) would spell it; in Latin letters where it has no letter table."""
    script = language.split("-")[0]
    if script_of(fold(name)) == script:
        return name
    if script not in ("ar", "ru", "zh"):
        return romanise(name)
    words = [usual_form(part.text, script) or _spell(part.text, script) for part in parts(romanise(name))]
    if script == "ru":
        words = [word.capitalize() for word in words]
    return ("·" if script == "zh" else " ").join(word for word in words if word)


def _in_order(name: str) -> tuple[Part, ...]:
    """The parts of a name, given name first where a comma says that the surname stands first."""
    last, comma, first = unicodedata.normalize("NFC", name).partition(",")
    return parts(first) + parts(last) if comma and first.strip() else parts(name)


@lru_cache(maxsize=16384)
def _latin_word(part: Part, at: int) -> str:
    if part.script == "ru":
        return _cyrillic(part.text).capitalize()
    if part.script == LATIN:
        return part.text.capitalize()
    usual = latin_names(part.text, part.script)
    if usual:
        return usual[0].capitalize()
    if part.script == "ar" and part.text.startswith("ال") and len(part.text) > 4 and at > 0:
        return f"al-{_read(part.text[2:], 'ar')}"
    return _read(part.text, part.script)


def _read(text: str, script: str) -> str:
    found = readings(text, script)
    return (found[0][0] if found else anyascii(text)).capitalize()


@cache
def _bgn() -> dict[str, str]:
    return dict(read_table("bgn-ru"))


def _cyrillic(text: str) -> str:
    """BGN/PCGN: е is ye at the start and after a vowel or sign; -ий and -ый end in y, as newspapers write."""
    if text.endswith(("ий", "ый")):
        return _cyrillic(text[:-2]) + ("y" if len(text) > 4 else "i")
    out = []
    for at, char in enumerate(text):
        if char == "е" and (at == 0 or text[at - 1] in _VOWELS):
            out.append("ye")
        else:
            out.append(_bgn().get(char, anyascii(char).lower()))
    return "".join(out)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row[0] for row in read_table("surnames-zh"))


def _chinese(name: Sequence[Part]) -> str | None:
    """Pinyin, surname apart, for a name of Chinese form: one word of a surname and what no transcription uses."""
    text = name[0].text
    if len(name) > 1 or name[0].script != "zh" or latin_names(text, "zh"):
        return None
    for surname in (2, 1):
        given, often = text[surname:], totals("zh")[1]
        if text[:surname] in _surnames() and 1 <= len(given) <= 2:
            if any(often.get(char, 0.0) >= TRANSCRIBES for char in given):
                return None
            return " ".join(anyascii(piece).lower().capitalize() for piece in (text[:surname], given))
    return None


@cache
def _spellings(script: str) -> dict[str, tuple[str, float]]:
    """Latin group -> what `script` most often writes for it, and the cost in nats."""
    seen: dict[str, tuple[float, str]] = defaultdict(lambda: (0.0, ""))
    for left, right, count in counts(script):
        if left:
            seen[left] = max(seen[left], (count, right))
    total = sum(count for count, _ in seen.values())
    return {left: (right, math.log(total / count)) for left, (count, right) in seen.items()}


@lru_cache(maxsize=16384)
def _spell(latin: str, script: str) -> str:
    """The likeliest spelling of a Latin word: the cheapest way to cut it into groups."""
    table = _spellings(script)
    best: list[tuple[float, str]] = [(0.0, ""), *[(math.inf, "")] * len(latin)]
    for at in range(len(latin)):
        cost, so_far = best[at]
        for end in range(at + 1, min(at + 5, len(latin)) + 1):
            right, price = table.get(latin[at:end], ("", SPELT_OUT))
            best[end] = min(best[end], (cost + price, so_far + right))
    return best[-1][1] or latin
