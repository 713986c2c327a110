"""Deeds whose doer has no name: "полиция задержала сорок человек", "трое убиты при обстреле", "в городе прошли протесты".

For a language whose endings tell a subject from an object (`attributive` in its language.yml); the words are those of `doers.py`.
"""

from __future__ import annotations

import re

import msgspec

from dragoman.find.doers import HELD, TALKED, Doers, doers
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger
from dragoman.lang import undergoes

OCCURRING = frozenset({"ASSAULT", "PROTEST", "CONSULT", "MOBILIZE", "COOPERATE", "RETREAT", "COERCE"})
"""Types whose nouns take place: a clash, a strike, talks, an exercise, a release."""
AHEAD_WORDS = 12
"""Words before a verb among which its subject stands."""
BEHIND_WORDS = 4
"""Words behind a verb among which its subject stands."""
OBJECT_REACH = 60
"""How far from a verb its object stands, in code points."""
ASIDE_REACH = 120
"""How far before a passive its subject stands, across an aside, in code points."""
OWNER_WORDS = 2
"""Words between people and the state whose they are."""
JOINED = 3
"""Code points between states that are listed."""
LINKS = ("coordination", "complementizer", "circumstance", "earlier")
"""Small words behind which a subject begins."""
NOUN_WORDS = 8
"""Words between a noun and the verb behind it by which it takes place."""
_WORD = re.compile(r"[^\W\d_][\w-]*")
_BREAK = re.compile(r"[,;:—–()«»“”\"]")


class Shown(msgspec.Struct, frozen=True):
    """The status that the words give a deed ("" for none of their own), and the states or groups whose unnamed people do it."""

    status: str = ""
    actors: tuple[str, ...] = ()


def unnamed(passage: Passage, hit: Hit[Trigger]) -> Shown | None:
    """What shows a deed whose doer has no name; None where nothing does."""
    lists = doers(passage.words.language.code)
    low, high = _clause(passage, hit)
    if not hit.value.verb:
        status = _occurs(passage, hit, low, high, lists)
        return Shown(status) if status is not None else None
    if _begins(passage, low, high, lists.nature) or _begins(
        passage, passage.start, passage.end, lists.feasts
    ):
        return None
    passive = undergoes(passage.words.language.code, passage.text[hit.start : hit.end])
    acting = None if passive else _acting(passage, hit, low, high, lists)
    if acting is not None:
        return Shown("", _people(passage, acting, hit))
    held = hit.value.type in HELD and not hit.value.mutual
    held = held and (hit.value.type != "RETREAT" or hit.value.mode == "release")
    behind = _apart(passage, hit, low) if passive else hit.end
    if held and _begins(
        passage, max(behind, hit.start - ASIDE_REACH), min(high, hit.end + OBJECT_REACH), lists.victims
    ):
        return Shown()
    return Shown() if hit.value.alone or (held and _impersonal(passage, hit, low)) else None


def _clause(passage: Passage, hit: Hit[Trigger]) -> tuple[int, int]:
    """The stretch around a trigger that no comma, bracket or quotation mark cuts."""
    low = max(
        (m.end() for m in _BREAK.finditer(passage.text, passage.start, hit.start)), default=passage.start
    )
    after = _BREAK.search(passage.text, hit.end, passage.end)
    return low, after.start() if after else passage.end


def _apart(passage: Passage, hit: Hit[Trigger], low: int) -> int:
    """Where the clause of a passive begins; one that an aside parts from its subject begins with the sentence."""
    alone = len(_WORD.findall(passage.text, low, hit.start)) <= 1
    return max(passage.start, hit.start - ASIDE_REACH) if alone else low


def _begins(passage: Passage, low: int, high: int, beginnings: tuple[str, ...]) -> bool:
    """Whether a word of a stretch begins as one of `beginnings`."""
    return any(m[0].startswith(beginnings) for m in _WORD.finditer(passage.text, low, high))


def _acting(passage: Passage, hit: Hit[Trigger], low: int, high: int, lists: Doers) -> re.Match[str] | None:
    """The word for people without a name who are the subject of a verb."""
    plural = _plural(passage, hit)
    talks = hit.value.type in TALKED or hit.value.mutual

    def subject(word: re.Match[str], behind: bool) -> bool:
        found = lists.doers.get(word[0])
        if found is None or (behind and found[0] == "arms"):
            return False
        if hit.value.type == "RETREAT" and found[1] == "any":
            return False
        if found[0] != "bodies" and talks != (found[0] == "delegates"):
            return False
        return found[1] == "any" or (found[1] == "plural") == plural or (plural and not behind)

    before = list(_WORD.finditer(passage.text, low, hit.start))[-AHEAD_WORDS:]
    for word in reversed(before):
        if any(c.start <= word.start() < c.end for c in passage.cues):
            return None
        if subject(word, behind=False) and _free(passage, word.start(), low, lists):
            return word
    behind = list(_WORD.finditer(passage.text, hit.end, high))[:BEHIND_WORDS]
    return next(
        (m for m in behind if subject(m, behind=True) and not passage.marked(m.start(), "oblique")), None
    )


def _plural(passage: Passage, hit: Hit[Trigger]) -> bool:
    verb = passage.text[hit.start : hit.end].split(" ")[0]
    return verb.endswith(passage.words.language.plural_verbs)


def _people(passage: Passage, word: re.Match[str], hit: Hit[Trigger]) -> tuple[str, ...]:
    """Whose people a word before a verb means: "десантники Китая и Белоруссии провели", "тысячи демонстрантов вышли"."""
    if word.start() > hit.start:
        return ()
    kinds = ("state", "group") if hit.value.type in TALKED or hit.value.type == "MOBILIZE" else ("group",)
    names = [n for n in passage.names(word.end(), hit.start) if n.kind in kinds]
    if not names or len(passage.text[word.end() : names[0].start].split()) > OWNER_WORDS:
        return ()
    if passage.has(word.end(), names[0].start, "oblique", "locative"):
        return ()
    joined = [
        n for n, m in zip(names, [*names[1:], None], strict=True) if m is None or m.start - n.end <= JOINED
    ]
    return tuple(n.entity_id for n in joined)


def _free(passage: Passage, at: int, low: int, lists: Doers) -> bool:
    """Whether a noun may be a subject: no preposition governs it across what describes it, and it hangs on no noun before."""
    attributive = passage.words.language.attributive
    words = list(_WORD.finditer(passage.text, low, at))[-AHEAD_WORDS:]
    while words and _describes(passage, words[-1], attributive, lists):
        words.pop()
    if not words:
        return True
    if _small(passage, words[-1], "oblique", "locative"):
        return False
    if _small(passage, words[-1], *LINKS) or any(t.start <= words[-1].start() < t.end for t in passage.times):
        return True
    head = [m for m in words[:-1] if not m[0].endswith(attributive)]
    return bool(head) and _small(passage, head[-1], "oblique", "locative")


def _describes(passage: Passage, word: re.Match[str], attributive: tuple[str, ...], lists: Doers) -> bool:
    """Whether a word is an adjective or a number before its noun."""
    if word[0] in lists.counts:
        return True
    return word[0].endswith(attributive) and not _small(passage, word, "oblique", "locative")


def _small(passage: Passage, word: re.Match[str], *classes: str) -> bool:
    return passage.has(word.start(), word.end(), *classes)


def _impersonal(passage: Passage, hit: Hit[Trigger], low: int) -> bool:
    """Whether a plural verb has nothing before it but where and when: "на Крымском мосту взорвали грузовик"."""
    if not _plural(passage, hit):
        return False
    attributive, led, seen = passage.words.language.attributive, False, 0
    for word in _WORD.finditer(passage.text, low, hit.start):
        if any(t.start <= word.start() < t.end for t in passage.times) or _small(passage, word, *LINKS):
            continue
        if _small(passage, word, "oblique", "locative"):
            led = True
        elif not word[0].endswith(attributive) or not led:
            if not led:
                return False
            led, seen = False, seen + 1
    return seen > 0


def _occurs(passage: Passage, hit: Hit[Trigger], low: int, high: int, lists: Doers) -> str | None:
    """The status by the verb with which a noun takes place, before or behind it, or by what became of people."""
    if hit.value.type not in OCCURRING:
        return None
    if hit.value.type == "ASSAULT" and _begins(passage, low, high, lists.tolls):
        return "happened"
    before = list(_WORD.finditer(passage.text, low, hit.start))[-BEHIND_WORDS:]
    for word in before:
        if word[0] in lists.occurs and not passage.has(word.end(), hit.start, "oblique"):
            return lists.occurs[word[0]]
    if not _free(passage, hit.start, low, lists):
        return None
    for word in list(_WORD.finditer(passage.text, hit.end, high))[:NOUN_WORDS]:
        if word[0] in lists.occurs:
            return lists.occurs[word[0]]
        if any(t.start <= word.start() < t.end and t.value.verb for t in passage.triggers):
            return None
    return None
