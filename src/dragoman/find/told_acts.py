"""What the first verb of a content does, where its form tells what is yet to come: «сообщил, что страна разместит батальон».

The speaker's own side (his state, its government, "we", "he", or nobody named) decides, refuses, denies or threatens; of
another's future only a view is told, which is a prediction. For a language whose verbs have such forms (`foretold` in its inflect.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.find.passage import Named, Passage
from dragoman.find.scene import PARTIES
from dragoman.lang import foretold, undergoes

REACH = 150
"""How far into a content its first verb stands, in code points."""
PHRASE_WORDS = 4
"""Words behind a preposition that belong to its phrase."""
NEAR = 3
"""Code points between the head of a content and what opens it."""
GOVERNING = ("oblique", "locative", "target", "with", "from", "agent", "between", "topic")
"""Small words behind which no subject stands."""
STATES = frozenset({"state", "government"})
"""Kinds of names that act for a state."""
SAVING = frozenset({"COERCE", "AID", "RETREAT"})
"""Types whose passive tells what the body has done that reports it: "задержаны двое", "спасен заложник"."""
_WORD = re.compile(r"[^\W\d_][\w-]*")
_STOP = re.compile(r"[;:—–.!?()]")
_PAST = re.compile(r"(?:[аеиоуыяю]л|[аеиоуыяюзсгкрбх]?л[аио]|[аеиоуыяю]л[аио]?с[яь]|шел|шл[аио])$")


class Verb(msgspec.Struct, frozen=True):
    """The first verb of a content: where, whether negated, yet to come, done to its subject, and whose ("own", "other", "" unknown)."""

    at: int
    negated: bool
    future: bool
    passive: bool
    whose: str


def told_act(
    passage: Passage, who: Named, cue: tuple[int, int] | None, content: tuple[int, int], base: str
) -> str | None:
    """The act that the content's first verb makes of a word of saying or warning; None where it tells nothing of its own."""
    if not passage.words.language.infinitive or who.kind == "outlet":
        return None
    if base == "pledge":
        return "threaten" if _tone(passage, content, "threaten") else None
    edges = passage.words.edges
    if cue is not None and passage.text.startswith(edges.assures, cue[0]) and _absent(passage, content):
        return "deny"
    verb = _first_verb(passage, who, content)
    if verb is None:
        return None
    view = cue is not None and passage.text.startswith(edges.views, cue[0])
    if verb.whose != "own":
        return "predict" if verb.future and view and base == "assert" else None
    if base == "warn":
        return "threaten" if verb.future and not verb.negated else None
    if verb.negated:
        return "reject" if verb.future else "deny"
    saying = cue is None or passage.text.startswith(edges.sayings, cue[0])
    return "announce" if saying else None


def _tone(passage: Passage, content: tuple[int, int], act: str) -> bool:
    """Whether a word of a tone is heard at the beginning of a content."""
    begin, end = content
    return any(
        hit.value == act for hit in passage.words.tone.longest(passage.text, begin, min(end, begin + REACH))
    )


def _absent(passage: Passage, content: tuple[int, int]) -> bool:
    """Whether the first clause of a content says that there is or was no such thing, or that it was not done."""
    begin, end = content
    stop = _STOP.search(passage.text, begin + NEAR, end)
    end = stop.start() if stop is not None else end
    if passage.has(begin, end, "absence"):
        return True
    return any(
        _PAST.search(m[0]) is not None or m[0] == "имеет"
        for h in passage.by_class.get("negation", ())
        if begin <= h.start < end and (m := _WORD.match(passage.text, h.end + 1, end)) is not None
    )


def _first_verb(passage: Passage, who: Named, content: tuple[int, int]) -> Verb | None:
    """The first verb of a content and whose it is; of a condition that opens it, the verb of the clause behind."""
    text, (begin, end) = passage.text, content
    end = min(end, begin + REACH)
    deeds = {t.start: t for t in passage.triggers if t.value.verb and t.value.type != "NONE"}
    code = passage.words.language.code
    low, supposed = begin, passage.first(begin, min(end, begin + 12), "condition") is not None
    words = list(_WORD.finditer(text, begin, end))
    for at, word in enumerate(words):
        gap = text[words[at - 1].end() : word.start()] if at else ""
        if _STOP.search(gap):
            return None
        if "," in gap:
            if supposed:
                low, supposed = word.start(), False
            elif passage.has(word.start(), word.end(), "complementizer") or passage.has(
                word.start(), word.end(), "condition", "which", "who"
            ):
                return None
        if supposed or any(n.start <= word.start() < n.end for n in passage.named):
            continue
        nots = passage.by_class.get("negation", ())
        if any(h.start < word.start() and word.end() <= h.end for h in nots):
            continue
        refused = next((h for h in nots if h.end == word.start() - 1), None)
        negated = refused is not None
        will_not = refused is not None and " " in text[refused.start : refused.end]
        future = foretold(code, word[0]) or (will_not and word[0].endswith(passage.words.language.infinitive))
        deed = deeds.get(word.start())
        past = negated and _PAST.search(word[0]) is not None
        meant = word[0] in passage.words.edges.means
        carried = any(c.start == word.start() for c in passage.carriers)
        if not (future or deed is not None or past or meant or carried):
            continue
        passive = undergoes(code, word[0])
        if deed is not None and deed.value.status == "planned" and not future and not meant:
            return None
        whose = (
            _measure(passage, who, word.start(), low, deed.value.type if deed else "AGREE" if carried else "")
            if passive
            else _whose(passage, who, words[:at], low, word, begin)
        )
        return Verb(word.start(), negated, future or meant, passive, whose)
    return None


def _measure(passage: Passage, who: Named, at: int, low: int, kind: str) -> str:
    """Whether a passive tells the deed of the state whose body reports it: nobody else is named with it.

    What is done without a name is the body's own where bodies of states do such things, else where its state is named with it:
    «при посредничестве Москвы достигнута договоренность».
    """
    if who.country is None or who.kind not in ("government", "person") or not kind:
        return ""
    parties = [n for n in passage.names(low, passage.end) if n.kind in PARTIES]
    if any(n.country != who.country for n in parties):
        return ""
    return "own" if kind in SAVING or any(n.start < at and _ours(n, who) for n in parties) else ""


def _whose(
    passage: Passage, who: Named, before: Sequence[re.Match[str]], low: int, verb: re.Match[str], begin: int
) -> str:
    """Whose the verb is, by the words of its clause before it."""
    names = [
        n
        for n in passage.names(low, verb.start())
        if n.kind in PARTIES and not n.naming.bent and not passage.marked(n.start, *GOVERNING)
    ]
    if names:
        return "own" if any(_ours(n, who) for n in names) else "other"
    words = [m for m in before if m.start() >= low]
    own = passage.words.edges.own_side
    if any(m[0] in own or passage.has(m.start(), m.end(), "we") for m in words[:3]):
        return "own"
    if who.kind == "person" and words and passage.has(words[0].start(), words[0].end(), "of_person"):
        return "own"
    indirect = passage.marked(begin, "complementizer") or passage.text[:begin].rstrip(" ").endswith(":")
    return "own" if indirect and _left_out(passage, words) and not verb[0].endswith("ся") else ""


def _ours(named: Named, who: Named) -> bool:
    """Whether a name is of the speaker's own side."""
    same = named.country is not None and named.country == who.country
    return named.entity_id in who.side or (same and named.kind in (*STATES, "person"))


def _left_out(passage: Passage, words: Sequence[re.Match[str]]) -> bool:
    """Whether nothing but small words, days, adverbs and what prepositions govern stands before a verb: "что в субботу обсудит"."""
    led = 0
    for word in words:
        i, j = word.span()
        if passage.has(i, j, *GOVERNING):
            led = PHRASE_WORDS
        elif (
            any(t.start <= i and j <= t.end for t in passage.times)
            or any(h.start <= i and j <= h.end for h in passage.small)
            or word[0].endswith(passage.words.language.adverb_endings)
        ):
            continue
        elif led:
            led -= 1
        else:
            return False
    return True
