"""Whether a noun that names nobody known is the subject of an English reporting verb, so that no name near it speaks."""

from __future__ import annotations

import re

from dragoman.find.anaphora import small
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Cue

NOUN_WORDS = 3
"""Words of such a noun behind a word that opens its clause: "as the island asks"."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BREAK = re.compile(r"[,;:—–«»“”\"()]")


def strange_subject(passage: Passage, cue: Hit[Cue], left: int, comma: int) -> bool:
    """Whether nobody known is the subject: between the last comma and the verb, or right behind an "as" or "while"."""
    if passage.words.language.code != "en" or cue.value.participle:
        return False
    return (comma >= left and _after_comma(passage, comma + 1, cue.start)) or behind_opener(
        passage, cue, left
    )


def behind_opener(passage: Passage, cue: Hit[Cue], left: int) -> bool:
    """Whether a word that opens a clause has nothing but a noun that names nobody between it and the verb."""
    opener = next(
        (
            h
            for h in reversed(passage.small)
            if h.value == "circumstance" and left <= h.start and h.end < cue.start
        ),
        None,
    )
    if opener is None or _BREAK.search(passage.text, opener.end, cue.start):
        return False
    words = [
        m
        for m in _WORD.finditer(passage.text, opener.end, cue.start)
        if m[0] not in passage.words.articles and m[0] not in passage.words.adverbs
    ]
    return 0 < len(words) <= NOUN_WORDS and not any(small(passage, m) for m in words)


def _after_comma(passage: Passage, begin: int, at: int) -> bool:
    """Whether a noun that names nobody known stands between `begin` and a verb at `at`: "…, the army's press wing said"."""
    opening = passage.text[begin:at].split()[:1]
    if not opening or opening[0] not in passage.words.adnominal:
        return False
    return any(not small(passage, m) for m in _WORD.finditer(passage.text, begin, at))
