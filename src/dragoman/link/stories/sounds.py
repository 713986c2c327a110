"""Words of two scripts that may be one name, found fast and then compared in full.

A word's frame is its consonants in eight classes (byle's and Байлз are both PLS). Words whose frames are the same, or would be
but for one consonant, are compared letter by letter (`link.names`); a name is taken for met from LIKELY up.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from anyascii import anyascii

from dragoman.lang.transcription import transcription
from dragoman.link.names.compare import word_cost
from dragoman.link.names.parts import LATIN, TABLED
from dragoman.link.names.tables import options_of

LIKELY = 0.5
SHARP = 4.0
LEAST = 3
"""Consonants that a name must have to be looked for."""
ALIKE = 0.5
"""The chance of two words in other scripts than the Latin whose consonants are of the same classes; their letters are not compared."""
_CLASSES = {
    **dict.fromkeys("bp", "P"), **dict.fromkeys("fvw", "F"), **dict.fromkeys("td", "T"), **dict.fromkeys("kgqc", "K"),
    **dict.fromkeys("szj", "S"), **dict.fromkeys("lr", "L"), "n": "N", "m": "M",
}  # fmt: skip
_GROUPS = ((re.compile("tsch|tch|sch|tsh|dzh|ch|sh|zh|cz|ts|tz|dj|c(?=[eiy])"), "s"), (re.compile("ph"), "f"),
           (re.compile("x"), "ks"), (re.compile("kh|gh|th(?=m)"), "h"))  # fmt: skip
_RUN = 5
_READ = (LATIN, *TABLED)


@cache
def _syllable(char: str) -> str:
    """The Latin letters that a Chinese character of a name most often stands for."""
    options = (
        (cost, first + rest) for first, found in options_of("zh", char).items() for rest, cost in found
    )
    return min(options, default=(0.0, ""))[1]


@lru_cache(maxsize=65536)
def frame(word: str, script: str) -> str:
    """The consonants of a word in classes, doubled ones once."""
    text = "".join(map(_syllable, word)) if script == "zh" else anyascii(word).lower()
    for pattern, plain in _GROUPS:
        text = pattern.sub(plain, text)
    out = ""
    for char in text:
        kind = _CLASSES.get(char, "")
        if kind and out[-1:] != kind:
            out += kind
    return out


@lru_cache(maxsize=65536)
def keys(word: str, script: str) -> frozenset[str]:
    """The frame, and the frame without any one consonant; none for words too short to tell."""
    whole = frame(word, script)
    if len(whole) < LEAST:
        return frozenset()
    less = {whole[:i] + whole[i + 1 :] for i in range(len(whole))} if len(whole) > LEAST + 1 else set()
    return frozenset({whole, *less})


def transcribed(run: str) -> Iterator[str]:
    """The stretches of a run of Chinese characters that may write a foreign name."""
    known = transcription(1)
    start = 0
    for end in range(len(run) + 1):
        if end == len(run) or run[end] not in known:
            if end - start >= 2:
                yield run[start : min(end, start + _RUN)]
                yield from (run[i:end] for i in range(start + 1, end - 1) if end - i <= _RUN)
            start = end + 1


@lru_cache(maxsize=262144)
def met(a: str, script_a: str, b: str, script_b: str) -> float:
    """How likely two words of different scripts are one name, 0 to 1."""
    if LATIN not in (script_a, script_b):
        return ALIKE if frame(a, script_a) == frame(b, script_b) else 0.0
    if script_a not in _READ or script_b not in _READ:
        return 0.0
    cost = word_cost(a, script_a, b, script_b)
    length = max(min(len(a) * (2.2 if script_a == "zh" else 1), len(b) * (2.2 if script_b == "zh" else 1)), 1)
    return 1 / (1 + math.exp(min(SHARP * (cost / length - 1), 50.0)))
