"""People of a calling or a kin right beside a reporting word: "a grower told", "her sister says", "…”, complained his cousin".

For a language that lists them (`tellers` in its roles.yml). They speak, and are no party of anything else.
"""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from functools import cache

import msgspec

from dragoman.find.lexicon import Hit, Lexicon
from dragoman.find.naming import TELLER, Naming
from dragoman.find.words import Cue, words
from dragoman.lang import folded_forms, language, read_rules
from dragoman.text.views import View

BEFORE = 90
"""How far before a reporting word such people stand, in code points."""
MODIFIERS = 3
"""Words between an article and its noun: "a senior hospital doctor"."""
ASKING = "journalists"
"""The group of those who ask in a transcript."""
_WORD = re.compile(r"[\w'’-]+")
_GAP = re.compile(r"(?:,[^,.;:\"“”«»]{2,60},)?(?: [\w'’-]+){0,6} ")
_CALLED = re.compile(r" (?:(?:named|called) )?(?P<name>[^\W\d_]{3,})(?=[ ,])")
_OPENS = re.compile(r"(?:^|[\n.,;:!?\"“”«»)—–-]\s?|\b(?:and|but|while|as|whereas|though) )$")


@cache
def _nouns(code: str) -> Lexicon[str] | None:
    """The nouns for such people, with the code of their group; None where a language lists none."""
    found = language(code)
    entries = [
        (form, str(rule.fields["code"]))
        for rule in read_rules(code, "roles")
        if rule.section == "tellers"
        for form in rule.forms()
    ]
    return Lexicon(entries, found) if entries and found is not None else None


@cache
def _heads(code: str) -> tuple[str, ...]:
    return folded_forms(code, "roles", "teller_heads")


@cache
def _askers(code: str) -> re.Pattern[str] | None:
    """The words that stand for who asks in a transcript, before a colon at the head of a line or sentence."""
    forms = "|".join(map(re.escape, folded_forms(code, "roles", "askers")))
    return re.compile(rf"(?:^|(?<=[.?!\"”\n] )|(?<=\n))(?P<who>{forms})(?=: )", re.M) if forms else None


def telling_nouns(
    source: str,
    view: View,
    start: int,
    end: int,
    code: str,
    known: Sequence[Naming],
    cues: Sequence[Hit[Cue]],
) -> list[Naming]:
    """The namings of such people in `text[start:end]` beside one of `cues`; where somebody is named there, nobody."""
    lexicon, text = _nouns(code), view.text
    if lexicon is None:
        return []
    taken = [(n.start, n.end) for n in known]
    found: list[Naming] = []
    askers = _askers(code)
    for label in askers.finditer(text, start, end) if askers is not None else ():
        found.append(_teller(*label.span("who"), code, ASKING))
    if not cues:
        return found
    for noun in lexicon.longest(text, start, end):
        hit = msgspec.structs.replace(noun, end=_named(source, view, noun.end, end))
        told = any(
            (0 <= cue.start - hit.end <= BEFORE and _GAP.fullmatch(text, hit.end, cue.start))
            or 0 <= hit.start - cue.end <= BEFORE
            for cue in cues
            if cue.value.sort in ("verbs", "according")
        )
        begin = _phrase(text, start, hit, code, {cue.end + 1 for cue in cues}) if told else None
        if begin is None or any(a < hit.end and begin < b for a, b in taken):
            continue
        behind = any(begin == cue.end + 1 for cue in cues)
        ahead = any(cue.start - hit.end > 0 and _GAP.fullmatch(text, hit.end, cue.start) for cue in cues)
        if ahead or behind:
            found.append(_teller(begin, hit.end, code, hit.value))
            taken.append((begin, hit.end))
    return found


def _teller(start: int, end: int, code: str, office: str) -> Naming:
    return Naming(
        start, end, "group", "group", None, f"{code}/roles.yml:tellers", office=office, standing=TELLER
    )


def _named(source: str, view: View, at: int, end: int) -> int:
    """Where a noun ends with the one name behind it: "her sister Lina", "a broker named Ramiro"."""
    match = _CALLED.match(view.text, at, end)
    if match is None:
        return at
    i, j = view.source_span(*match.span("name"))
    return match.end() if source[i].isupper() and j > i else at


def _phrase(text: str, start: int, hit: Hit[str], code: str, behind: Set[int]) -> int | None:
    """Where the noun phrase of a noun begins: at its article or count; a plural without one must open its clause."""
    at = hit.start
    heads = _heads(code)
    small = words(code).small
    for _ in range(MODIFIERS + 1):
        head = next(
            (
                h
                for h in heads
                if text.endswith(f"{h} ", start, at)
                and not text[max(start, at - len(h) - 2) : at - len(h) - 1].isalnum()
            ),
            None,
        )
        if head is not None:
            return at - len(head) - 1
        if at in behind or _OPENS.search(text[max(0, start - 2, at - 12) : at] if at > start else ""):
            return at if _plural(text[hit.start : hit.end]) else None
        before = text.rfind(" ", start, at - 1) + 1
        before = max(before, start)
        word = text[before : at - 1]
        if not _WORD.fullmatch(word) or small.longest(text, before, at - 1):
            return None
        at = before
    return None


def _plural(noun: str) -> bool:
    return noun.endswith(("s", "men", "women")) and not noun.endswith("ss")
