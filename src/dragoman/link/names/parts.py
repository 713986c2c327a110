"""Takes a name apart: which script, which parts, which letters count.

`parts("Salisbury, Robert Gascoyne-Cecil")` are the words of a name in plain letters, in the order written: folded
(`text.fold`), brackets and what they hold dropped, cut at spaces, hyphens, middle dots and commas. Order carries no
meaning afterwards. Latin letters lose their marks (Š -> s, ø -> o, ß -> ss). A part in a script that has no letter
table (Greek, Georgian, Thai ...) is put into Latin letters with anyascii.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

import msgspec
from anyascii import anyascii

from dragoman.text.fold import fold

LATIN = "latin"
TABLED = ("ar", "ru", "zh")  # scripts that have a letter table, by their language

LITTLE = 0.25  # how much of its length a particle or patronymic counts

_BRACKETS = re.compile(r"[(（\[][^()（）\[\]]*[)）\]]")
_CUT = re.compile(r"[^\w']+|_+")
_SCRIPTS = (
    (re.compile(r"[a-z]"), LATIN),
    (re.compile(r"[\u0600-\u06ff\u0750-\u077f]"), "ar"),
    (re.compile(r"[\u0400-\u052f]"), "ru"),
    (re.compile(r"[\u3007\u3400-\u9fff\U00020000-\U0003ffff]"), "zh"),
)
_PATRONYMIC = re.compile(r".{2,}(?:[оеь]вич|[оеи]вна|ична)$")
_SPECIAL = {
    "ø": "o",
    "ł": "l",
    "ß": "ss",
    "đ": "d",
    "ı": "i",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ð": "d",
    "ə": "a",
}
_PER_LETTER = {"zh": 2.4, "ar": 1.3, "ru": 1.0, LATIN: 1.0}


class Part(msgspec.Struct, frozen=True):
    """One word of a name: its letters as the tables know them, its script, and how much it counts.

    `weight` is the part's length in Latin letters, less where a part says little about who is meant (particles,
    patronymics, initials).
    """

    text: str
    script: str
    weight: float

    @property
    def initial(self) -> bool:
        """Whether it is a single letter of an alphabet, as in J. Smith."""
        return len(self.text) == 1 and self.script != "zh"


@cache
def _particles() -> frozenset[str]:
    text = files("dragoman.link").joinpath("data/names/particles.tsv").read_text("utf-8")
    return frozenset(text.splitlines()[1:])


@lru_cache(maxsize=16384)
def script_of(text: str) -> str:
    """`latin`, `ar`, `ru`, `zh`, or `other`: the script most letters of folded `text` are in."""
    counts = [(len(pattern.findall(text)), name) for pattern, name in _SCRIPTS]
    best, name = max(counts, key=lambda item: item[0])
    return name if best and best * 2 >= sum(char.isalpha() for char in text) else "other"


@cache
def _latin_letter(char: str) -> str:
    plain = unicodedata.normalize("NFKD", _SPECIAL.get(char, char))
    return "".join(c for c in plain if "a" <= c <= "z")


def latin(text: str) -> str:
    """`text` as the letters a-z alone: marks off, everything that is no Latin letter dropped."""
    return "".join(map(_latin_letter, text.lower()))


def _part(word: str) -> Part | None:
    script = script_of(word)
    if script == "other":
        word, script = anyascii(word).lower(), LATIN
    text = latin(word) if script == LATIN else "".join(c for c in word if c.isalpha())
    if not text:
        return None
    weight = len(text) * _PER_LETTER[script]
    if len(text) == 1 and script != "zh":
        weight = 0.5
    elif text in _particles():
        weight *= LITTLE
    return Part(text, script, weight)


@lru_cache(maxsize=65536)
def parts(name: str) -> tuple[Part, ...]:
    """The parts of `name` in the order written; none for a name without letters."""
    folded = fold(unicodedata.normalize("NFC", name))
    bare = _BRACKETS.sub(" ", folded)
    words = _CUT.split(bare if any(c.isalpha() for c in bare) else folded)
    found = (_part(word) for word in words if word)
    taken = tuple(part for part in found if part is not None)
    if len(taken) < 3:  # of two, Данилович may be the surname
        return taken
    return tuple(
        Part(part.text, part.script, part.weight * LITTLE)
        if part.script == "ru" and _PATRONYMIC.match(part.text)
        else part
        for part in taken
    )
