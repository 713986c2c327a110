"""Talks of which only one side is named, since the other is who speaks or acts: "表示將與美國會談", "سنجري محادثات مع تشاد"."""

from __future__ import annotations

from collections.abc import Collection

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

HEAD_REACH = 8
"""Code points into what is announced in which its noun stands."""
SIDES = frozenset({"person", "state", "government", "organisation"})
"""Kinds that may be one of two who talk."""


def with_one(passage: Passage, hit: Hit[Trigger], parties: Collection[str], begin: int) -> bool:
    """Whether the one party of Chinese talks (of `parties`, ids) stands behind "with", and nobody else from `begin` to the talks."""
    if passage.words.language.spaces or not hit.value.mutual or len({*parties}) != 1:
        return False
    names = [n for n in passage.names(passage.start, hit.start) if n.entity_id in parties]
    if not names or "," in passage.text[names[-1].end : hit.start]:
        return False
    others = (n for n in passage.names(begin, hit.start) if n.entity_id not in parties and n.kind in SIDES)
    return next(others, None) is None and all(passage.marked(n.start, "with") for n in names)


def announced_with(passage: Passage, hit: Hit[Trigger], parties: Collection[str], begin: int) -> bool:
    """Whether an Arabic noun for talks heads words that begin at `begin` and names behind "with" the one whom the speaker meets: "أعلن عن لقاء مع"."""
    if passage.words.language.order != "VS" or not hit.value.mutual or hit.value.verb or len({*parties}) != 1:
        return False
    if not 0 <= hit.start - begin <= HEAD_REACH or passage.names(begin, hit.start):
        return False
    near = [n for n in passage.named if n.entity_id in parties and n.start >= hit.end]
    return bool(near) and passage.has(hit.end, near[0].start, "with")


def says_we(passage: Passage, hit: Hit[Trigger], begin: int) -> bool:
    """Whether "we" is the subject of a verb: by its first letter, or as a word from `begin` on in a language without spaces."""
    language = passage.words.language
    if language.order == "VS":
        return passage.text.startswith(language.we_prefix, hit.start)
    return not language.spaces and passage.has(begin, hit.start, "we")
