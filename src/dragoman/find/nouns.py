"""Reports that a noun makes: "اتهام أرمينيا لموسكو", "обвинения Армении в адрес Москвы", "Armenia's accusation that".

Whose word it is stands right beside the noun: behind it in Arabic and Russian, before it in English.
"""

from __future__ import annotations

import re

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

_BESIDE = re.compile(r"\s*(?:of|by|from|со стороны|من جانب|من قبل)?\s*")
_ABOUT = re.compile(r" (?:من |ب\w{3,})")
_OWNS = re.compile(r"(?:'s?|’s?)?\s+")
TARGET_REACH = 40
"""Code points behind the speaker in which the one who is accused stands."""


def owner(passage: Passage, cue: Hit[Cue], kinds: frozenset[str]) -> Named | None:
    """Who makes the accusation, warning or denial that the noun names; None where nobody is named beside it."""
    for named in passage.names(cue.end, min(passage.end, cue.end + TARGET_REACH)):
        if _warned(passage, cue, named):
            return None
        if (
            named.kind in kinds
            and _BESIDE.fullmatch(passage.text, cue.end, named.start)
            and (not passage.words.language.adjective_first or passage.text[cue.end : named.start].strip())
            and not named.naming.prefix.startswith(("ل", "ب"))
        ):
            return named
    before = [
        n for n in passage.names(max(passage.start, cue.start - TARGET_REACH), cue.start) if n.kind in kinds
    ]
    if (
        before
        and passage.words.language.order == "SV"
        and (passage.words.language.code != "ru" or before[-1].naming.how == "adjective")
        and _OWNS.fullmatch(passage.text, before[-1].end, cue.start)
    ):
        return before[-1]
    return None


def _warned(passage: Passage, cue: Hit[Cue], named: Named) -> bool:
    """Whether an Arabic name behind the noun is whom it is about: "تحذير إيران من هجوم", "اتهام الوزير بالفساد".

    Only a verbal noun has an object; a plural ("اتهامات إيران") has an owner.
    """
    if passage.text[cue.start : cue.end].endswith("ات"):
        return False
    if passage.words.language.order != "VS" or named.naming.how == "adjective":
        return False
    return _ABOUT.match(passage.text, named.end) is not None


def target(passage: Passage, speaker: Named, cue: Hit[Cue], kinds: frozenset[str]) -> tuple[Named, ...]:
    """Whom the noun is directed at: the first name behind it with a word for "against" or "to"."""
    begin = max(cue.end, speaker.end)
    for named in passage.names(begin, min(passage.end, begin + TARGET_REACH)):
        aimed = named.naming.prefix.startswith("ل") or passage.marked(
            named.start - len(named.naming.prefix), "target"
        )
        if named.kind in kinds and aimed:
            return (named,)
    return ()
