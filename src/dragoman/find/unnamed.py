"""Deeds whose doer has no name: "полиция задержала сорок человек", "трое убиты при обстреле", "в городе прошли протесты".

A language lists the words in `events.yml`: `doers` (people, bodies and arms that act; `number` of the noun, `kind: delegates` for
those who only talk and sign, `kind: arms` for things, which look the same as an object), `victims` (how words begin for those who
are killed, held, freed), `nature` (what kills without a will), `tolls` (what became of them) and `occurs` (verbs by which a thing takes place). A language without
them tells of no unnamed doer.
"""

from __future__ import annotations

import re
from functools import cache

import msgspec

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger
from dragoman.lang import read_rules, undergoes
from dragoman.text.fold import fold

TALKED = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types that delegates do, and nobody else without a name."""
HELD = frozenset({"ASSAULT", "COERCE", "RETREAT", "AID", "SANCTION"})
"""Types that are done to people, so that whom they are done to makes them a deed."""
OCCURRING = frozenset({"ASSAULT", "PROTEST", "CONSULT", "MOBILIZE", "COOPERATE", "RETREAT", "COERCE"})
"""Types whose nouns take place: a clash, a strike, talks, an exercise, a release."""
AHEAD_WORDS = 12
"""Words before a verb among which its subject stands."""
BEHIND_WORDS = 4
"""Words behind a verb among which its subject stands."""
OBJECT_REACH = 60
"""How far from a verb its object stands, in code points."""
NOUN_WORDS = 8
"""Words between a noun and the verb behind it by which it takes place."""
_WORD = re.compile(r"[^\W\d_][\w-]*")
_NUMBER = re.compile(r"\d")
_BREAK = re.compile(r"[,;:—–()«»“”\"]")


class _Lists(msgspec.Struct, frozen=True):
    """`doers` by word: kind and number. `victims`, `nature` and `tolls` are beginnings of words. `occurs`: a verb's status."""

    doers: dict[str, tuple[str, str]]
    victims: tuple[str, ...]
    nature: tuple[str, ...]
    tolls: tuple[str, ...]
    occurs: dict[str, str]


@cache
def _lists(code: str) -> _Lists:
    rules = read_rules(code, "events")

    def forms(section: str) -> tuple[str, ...]:
        return tuple(fold(form) for rule in rules if rule.section == section for form in rule.forms())

    doers = {
        fold(form): (str(rule.fields.get("kind", "people")), str(rule.fields.get("number", "any")))
        for rule in rules
        if rule.section == "doers"
        for form in rule.forms()
    }
    occurs = {
        fold(form): str(rule.fields.get("status", "happened"))
        for rule in rules
        if rule.section == "occurs"
        for form in rule.forms()
    }
    return _Lists(doers, forms("victims"), forms("nature"), forms("tolls"), occurs)


def unnamed(passage: Passage, hit: Hit[Trigger]) -> str | None:
    """The status of a deed whose doer has no name ("" where the words do not fix one); None where nothing shows that it is one."""
    lists = _lists(passage.words.language.code)
    if not lists.doers:
        return None
    if not hit.value.verb:
        return _occurs(passage, hit, lists)
    low, high = _clause(passage, hit)
    if _WORD.search(passage.text, low, high) is None:
        return None
    if any(m[0].startswith(lists.nature) for m in _WORD.finditer(passage.text, low, high)):
        return None
    passive = undergoes(passage.words.language.code, passage.text[hit.start : hit.end])
    if not passive and _acts(passage, hit, low, high, lists):
        return ""
    if hit.value.type in HELD and not hit.value.mutual and _suffers(passage, hit, low, high, lists):
        return ""
    return None


def _clause(passage: Passage, hit: Hit[Trigger]) -> tuple[int, int]:
    """The stretch around a trigger that no comma, bracket or quotation mark cuts."""
    low = max(
        (m.end() for m in _BREAK.finditer(passage.text, passage.start, hit.start)), default=passage.start
    )
    after = _BREAK.search(passage.text, hit.end, passage.end)
    return low, after.start() if after else passage.end


def _acts(passage: Passage, hit: Hit[Trigger], low: int, high: int, lists: _Lists) -> bool:
    """Whether people without a name are the subject of a verb."""
    language = passage.words.language
    verb = passage.text[hit.start : hit.end].split(" ")[0]
    plural = verb.endswith(language.plural_verbs)

    def subject(word: re.Match[str], behind: bool) -> bool:
        found = lists.doers.get(word[0])
        if found is None or (behind and found[0] == "arms"):
            return False
        if (hit.value.type in TALKED) != (found[0] == "delegates") and found[0] != "any":
            return False
        return found[1] == "any" or (found[1] == "plural") == plural or (plural and not behind)

    before = list(_WORD.finditer(passage.text, low, hit.start))[-AHEAD_WORDS:]
    for word in reversed(before):
        if any(c.start <= word.start() < c.end for c in passage.cues):
            return False
        if subject(word, behind=False) and _free(passage, word.start(), low):
            return True
    behind = list(_WORD.finditer(passage.text, hit.end, high))[:BEHIND_WORDS]
    return any(subject(m, behind=True) and not passage.marked(m.start(), "oblique") for m in behind)


def _free(passage: Passage, at: int, low: int) -> bool:
    """Whether a noun may be a subject: no preposition governs it across what describes it, and it hangs on no noun before."""
    language = passage.words.language
    words = list(_WORD.finditer(passage.text, low, at))[-AHEAD_WORDS:]
    while words and words[-1][0].endswith(language.attributive) and not _preposition(passage, words[-1]):
        words.pop()
    if not words:
        return True
    if _preposition(passage, words[-1]):
        return False
    head = [m for m in words[:-1] if not m[0].endswith(language.attributive)]
    joined = any(h.value == "coordination" and h.start == words[-1].start() for h in passage.small)
    timed = any(t.start <= words[-1].start() < t.end for t in passage.times)
    return joined or timed or (bool(head) and _preposition(passage, head[-1]))


def _preposition(passage: Passage, word: re.Match[str]) -> bool:
    return passage.has(word.start(), word.end(), "oblique", "locative")


def _suffers(passage: Passage, hit: Hit[Trigger], low: int, high: int, lists: _Lists) -> bool:
    """Whether the clause names people, or a number of them, whom the deed is done to."""
    low, high = max(low, hit.start - OBJECT_REACH), min(high, hit.end + OBJECT_REACH)
    return any(m[0].startswith(lists.victims) for m in _WORD.finditer(passage.text, low, high))


def _occurs(passage: Passage, hit: Hit[Trigger], lists: _Lists) -> str | None:
    """The status by the verb with which a noun takes place, before or behind it."""
    if hit.value.type not in OCCURRING:
        return None
    low, high = _clause(passage, hit)
    if hit.value.type == "ASSAULT" and any(
        m[0].startswith(lists.tolls) for m in _WORD.finditer(passage.text, low, high)
    ):
        return "happened"
    before = list(_WORD.finditer(passage.text, low, hit.start))[-BEHIND_WORDS:]
    for word in before:
        if word[0] in lists.occurs and not passage.has(word.end(), hit.start, "oblique"):
            return lists.occurs[word[0]]
    if not _free(passage, hit.start, low):
        return None
    for word in list(_WORD.finditer(passage.text, hit.end, high))[:NOUN_WORDS]:
        if word[0] in lists.occurs:
            return lists.occurs[word[0]]
        if any(t.start <= word.start() < t.end and t.value.verb for t in passage.triggers):
            return None
    return None
