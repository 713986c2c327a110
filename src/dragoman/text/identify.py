"""Which language a stretch of text is in, as a BCP 47 tag.

The script decides first (Hangul is Korean, any kana makes Han text Japanese); Traditional and Simplified Chinese
are told apart by characters that only one of the two writes; languages that share a script are told apart by
their own letters and by frequent short words (`data/languages.tsv`). Works in one pass, for a line as for a page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from dragoman.text.fold import simplified

# First code point of each range, and its script (ISO 15924; "" = no letters of a known script). Source: Unicode blocks.
_RANGES: tuple[tuple[int, str], ...] = (
    (0x0000, ""), (0x0041, "Latn"), (0x005B, ""), (0x0061, "Latn"), (0x007B, ""), (0x00AA, "Latn"), (0x00AB, ""),
    (0x00C0, "Latn"), (0x0250, "Latn"), (0x02C0, ""), (0x0370, "Grek"), (0x0400, "Cyrl"), (0x0530, "Armn"),
    (0x0590, "Hebr"), (0x0600, "Arab"), (0x0660, ""), (0x066E, "Arab"), (0x06F0, ""), (0x06FA, "Arab"),
    (0x0700, "Syrc"), (0x0750, "Arab"), (0x0780, "Thaa"), (0x07C0, ""), (0x0900, "Deva"), (0x0980, "Beng"),
    (0x0A00, "Guru"), (0x0A80, "Gujr"), (0x0B00, "Orya"), (0x0B80, "Taml"), (0x0C00, "Telu"), (0x0C80, "Knda"),
    (0x0D00, "Mlym"), (0x0D80, "Sinh"), (0x0E00, "Thai"), (0x0E80, "Laoo"), (0x0F00, "Tibt"), (0x1000, "Mymr"),
    (0x10A0, "Geor"), (0x1100, "Hang"), (0x1200, "Ethi"), (0x13A0, ""), (0x1780, "Khmr"), (0x1800, "Mong"),
    (0x18B0, ""), (0x1C90, "Geor"), (0x1CC0, ""), (0x1E00, "Latn"), (0x1F00, "Grek"), (0x2000, ""), (0x3005, "Hani"),
    (0x3006, ""), (0x3041, "Kana"), (0x30FB, ""), (0x30FC, "Kana"), (0x3100, "Bopo"), (0x3130, "Hang"),
    (0x3190, ""), (0x31F0, "Kana"), (0x3200, ""), (0x3400, "Hani"), (0x4DC0, ""), (0x4E00, "Hani"), (0xA000, ""),
    (0xAC00, "Hang"), (0xD7B0, ""), (0xF900, "Hani"), (0xFB00, "Latn"), (0xFB13, "Armn"), (0xFB1D, "Hebr"),
    (0xFB50, "Arab"), (0xFE00, ""), (0xFE70, "Arab"), (0xFEFF, ""), (0xFF21, "Latn"), (0xFF3B, ""), (0xFF41, "Latn"),
    (0xFF5B, ""), (0xFF66, "Kana"), (0xFFA0, "Hang"), (0xFFE0, ""), (0x20000, "Hani"), (0x323B0, ""),
)  # fmt: skip
_STARTS = [first for first, _ in _RANGES]
_ONE_LANGUAGE = {
    "Grek": "el", "Hebr": "he", "Armn": "hy", "Geor": "ka", "Hang": "ko", "Kana": "ja", "Thai": "th", "Deva": "hi",
    "Beng": "bn", "Guru": "pa", "Gujr": "gu", "Orya": "or", "Taml": "ta", "Telu": "te", "Knda": "kn", "Mlym": "ml",
    "Sinh": "si", "Laoo": "lo", "Tibt": "bo", "Mymr": "my", "Ethi": "am", "Khmr": "km", "Mong": "mn-Mong",
    "Thaa": "dv", "Syrc": "syr",
}  # fmt: skip
_DEFAULT = {"Arab": "ar", "Cyrl": "ru"}
# A Chinese character carries about as much as two letters; a kana share above this makes Han text Japanese
# (Chinese pages quote a kana or two, Japanese news prose has 35 to 60 % kana).
_HAN_WEIGHT = 2
_KANA_SHARE = 0.1
# How much a frequent word counts beside a letter of the language's own, and a letter it does not have against it.
_WORD_WEIGHT = 4
_ALIEN_WEIGHT = 3
_LONGEST = 4_000
# The language expected from the context needs this much less evidence, in words.
_EXPECTED = 1.5
_ADDRESS = re.compile(r"https?://\S+|www\.\S+|[\w.]+@[\w.]+|[@#][\w.]+|\b(?:[A-Za-z]\.){2,}|\w['’]\w+")
_WORD = re.compile(r"[^\W\d_]+")


class _Script(msgspec.Struct, frozen=True):
    """The languages that share a script: their codes, and for each word or letter of their own the places of those
    that have it."""

    codes: tuple[str, ...]
    words: dict[str, tuple[int, ...]]
    letters: dict[str, tuple[int, ...]]


def identify(text: str, fallback: str = "und") -> str:
    """The language of `text`; `fallback` where it has too little evidence of its own.

    Addresses, hashtags and handles do not count. Beyond 4,000 code points only the beginning is read.
    """
    plain = _ADDRESS.sub(" ", text[:_LONGEST])
    letters = Counter(plain)
    scripts = _scripts(letters)
    if not scripts:
        return fallback
    script = max(scripts, key=lambda s: (scripts[s], s))
    han = scripts.get("Hani", 0) // _HAN_WEIGHT
    kana = scripts.get("Kana", 0)
    if script in ("Hani", "Kana", "Bopo"):
        if kana > _KANA_SHARE * (han + kana):
            return "ja"
        return chinese(letters, fallback)
    if script in _ONE_LANGUAGE:
        return _ONE_LANGUAGE[script]
    return _by_words(plain, letters, script, fallback) if script in _languages() else fallback


@lru_cache(maxsize=10_000)
def script_of(char: str) -> str:
    """The ISO 15924 script of a letter, or "" for anything else."""
    return _RANGES[bisect_right(_STARTS, ord(char)) - 1][1]


def chinese(letters: Counter[str], fallback: str = "und") -> str:
    """zh-Hant or zh-Hans, by the characters that only one of the two scripts writes."""
    traditional, simple = _one_script_only()
    hant = sum(map(letters.__getitem__, traditional.intersection(letters)))
    hans = sum(map(letters.__getitem__, simple.intersection(letters)))
    if hant == hans:
        return fallback if fallback.startswith("zh") else "zh-Hans"
    return "zh-Hant" if hant > hans else "zh-Hans"


class _ScriptOf(dict[str, str]):
    """The scripts of the characters that were met."""

    def __missing__(self, char: str) -> str:
        script = self[char] = script_of(char)
        return script


_SCRIPT_OF = _ScriptOf()


def _scripts(letters: Counter[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for char, number in letters.items():
        script = _SCRIPT_OF[char]
        if script:
            found[script] = found.get(script, 0) + number * (_HAN_WEIGHT if script == "Hani" else 1)
    return found


def _by_words(plain: str, letters: Counter[str], script: str, fallback: str) -> str:
    """Among the languages of one script, the one whose letters and short words the text has."""
    known = _languages()[script]
    scores = [0.0] * len(known.codes)
    if fallback in known.codes:
        scores[known.codes.index(fallback)] = _WORD_WEIGHT * _EXPECTED
    for word, number in Counter(_WORD.findall(plain.lower())).items():
        for place in known.words.get(word, ()):
            scores[place] += _WORD_WEIGHT * number
    marked = 0
    for char, number in letters.items():
        own = known.letters.get(char.lower() if char != "İ" else char)
        if own is not None:
            marked += number
            for place in own:
                scores[place] += (1 + _ALIEN_WEIGHT) * number
    score = max(scores)
    best = known.codes[scores.index(score)]
    if fallback in known.codes or score - _ALIEN_WEIGHT * marked >= 2 * _WORD_WEIGHT:
        return best
    if script in _DEFAULT:
        return best if score > _ALIEN_WEIGHT * marked else _DEFAULT[script]
    return "en" if not marked else best


@cache
def _one_script_only() -> tuple[frozenset[str], frozenset[str]]:
    """Characters of Traditional text that Simplified never has, and the other way round.

    A character counts for one side where the other side's national standard (GB 2312, Big5) lacks it.
    """
    table = simplified()
    traditional = frozenset(char for char in table if not _encodes(char, "gb2312"))
    simple = frozenset(char for char in table.values() if char not in table and not _encodes(char, "big5"))
    return traditional, simple


def _encodes(char: str, codec: str) -> bool:
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


@cache
def _languages() -> dict[str, _Script]:
    """The languages of each script, in the order of the file."""
    rows = files("dragoman.text").joinpath("data/languages.tsv").read_text("utf-8").splitlines()
    profiles = [row.split("\t") for row in rows if row and not row.startswith("#")]
    known = {}
    for script in sorted({profile[1] for profile in profiles}):
        mine = [profile for profile in profiles if profile[1] == script]
        words: dict[str, list[int]] = {}
        letters: dict[str, list[int]] = {}
        for place, (_, _, own, frequent) in enumerate(mine):
            for char in sorted(set(own)):
                letters.setdefault(char, []).append(place)
            for word in sorted(set(frequent.split())):
                words.setdefault(word, []).append(place)
        known[script] = _Script(
            tuple(profile[0] for profile in mine),
            {word: tuple(places) for word, places in words.items()},
            {char: tuple(places) for char, places in letters.items()},
        )
    return known
