"""Whether a verb has a common noun for its subject: "masked men attacked", "اقتحم مسلحون المبنى", 叛軍伏擊車隊.

The languages of which this asks tell a subject by its place: before the verb in English and Chinese, behind it (in a headline before it)
in Arabic. The words are those of `doers.py`; what is asked for besides is that no preposition governs them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.doers import TALKED, doers
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

AHEAD_WORDS = 14
"""Words before a verb among which its subject stands."""
TAIL_WORDS = 5
"""Words between a subject and its verb that say whose or where it is: "soldiers from the presidential guard"."""
NOUN_WORDS = 5
"""Words before a noun that may belong to it."""
BEHIND_WORDS = 3
"""Words behind an Arabic verb among which its subject stands."""
GAP = 2
"""Characters that may part a Chinese subject from its verb, besides times and small words."""
SCENE = 18
"""The same where a place, a means or an aim is told between them, in code points: 槍手在市中心向人群|開火."""
GOVERNED = 8
"""How far before a Chinese noun the word stands that governs it, in code points."""
LINKS = ("coordination", "complementizer", "circumstance", "earlier", "clause_opener", "opening")
"""Small words behind which a subject begins."""
HELPING = ("perfect", "planned", "modal", "finite", "ongoing", "progressive", "possible", "reported")
"""Small words between a subject and its verb."""
GOVERNING = ("oblique", "locative", "target", "agent", "with", "from", "between", "topic", "ground")
"""Small words whose noun is no subject."""
WHOSE = ("locative", "from", "owner", "with", "oblique")
"""Small words that open what says whose or where a subject is."""
SCENES = ("locative", "target", "from", "with", "oblique", "ground")
"""Small words that open a place or an aim before a Chinese verb."""
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_BREAK = re.compile(r"[,،;؛:—–()«»“”\"!?。]")


def acts(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether somebody without a name is the subject of the verb `hit`."""
    language = passage.words.language
    lists = doers(language.code)
    if language.attributive or not lists.acting or (language.spaces and not hit.value.verb):
        return False
    nouns = lists.talking if hit.value.type in TALKED else lists.acting
    low = max(
        (m.end() for m in _BREAK.finditer(passage.text, passage.start, hit.start)), default=passage.start
    )
    if not language.spaces:
        return _ends(passage, hit, low, nouns)
    if language.order == "VS":
        return _behind(passage, hit, frozenset(nouns)) or _heads(passage, hit, low, frozenset(nouns))
    return _before(passage, hit, low, frozenset(nouns), lists.victims)


def crowded(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether people without arms stand on the side of a verb on which its subject does."""
    language = passage.words.language
    crowd, weapons = doers(language.code).crowd, doers(language.code).weapons
    low = max(
        (m.end() for m in _BREAK.finditer(passage.text, passage.start, hit.start)), default=passage.start
    )
    stop = _BREAK.search(passage.text, hit.end, passage.end)
    high = stop.start() if stop is not None and language.order == "VS" else hit.start
    if not language.spaces:
        told = passage.text[low:high]
        return any(form in told for form in crowd) and not any(form in told for form in weapons)
    spoken = {m[0] for m in _WORD.finditer(passage.text, low, high)}
    return not spoken.isdisjoint(crowd) and spoken.isdisjoint(weapons)


def _before(
    passage: Passage, hit: Hit[Trigger], low: int, nouns: frozenset[str], victims: Sequence[str]
) -> bool:
    """Whether an English verb has such a subject before it, or in its own words ("drones hit"); a passive has those to whom it is done."""
    if passage.text[hit.start : hit.end].split(" ", 1)[0] in nouns:
        return True
    subjects = nouns.union(victims) if passage.passive(hit.start) else nouns
    words = list(_WORD.finditer(passage.text, low, hit.start))[-AHEAD_WORDS:]
    while words and _helps(passage, words[-1]):
        words.pop()
    for back in range(1, min(len(words), TAIL_WORDS + 1) + 1):
        word = words[-back]
        if word[0] in subjects:
            tail = words[len(words) - back + 1 :]
            whose = not tail or _small(passage, tail[0], *WHOSE)
            return whose and not _told(passage, word.end(), hit.start) and _free(passage, words[:-back])
    return False


def _helps(passage: Passage, word: re.Match[str]) -> bool:
    """Whether a word before a verb is a part of it: an auxiliary, an adverb, a day."""
    if word[0] in passage.words.adverbs or word[0].endswith("ly"):
        return True
    return any(t.start <= word.start() < t.end for t in passage.times) or _small(
        passage, word, *HELPING, "passive"
    )


def _small(passage: Passage, word: re.Match[str], *classes: str) -> bool:
    """Whether a word stands in a small word of one of `classes`."""
    return any(h.value in classes and h.start <= word.start() < h.end for h in passage.small)


def _told(passage: Passage, low: int, high: int) -> bool:
    """Whether another verb stands between a subject and its verb."""
    spots = [c.start for c in passage.cues] + [t.start for t in passage.triggers if t.value.verb]
    return any(low <= at < high for at in spots)


def _free(passage: Passage, before: Sequence[re.Match[str]]) -> bool:
    """Whether no preposition governs the noun behind these words, but for a number of its kind: "dozens of soldiers"."""
    words = list(before[-NOUN_WORDS:])
    for word in reversed(words):
        if _small(passage, word, "quantity") or _small(passage, word, *LINKS):
            return True
        if _small(passage, word, *GOVERNING):
            return False
        if any(c.start <= word.start() < c.end for c in passage.cues):
            return True
    return True


def _behind(passage: Passage, hit: Hit[Trigger], nouns: frozenset[str]) -> bool:
    """Whether one of the next words behind an Arabic verb is its subject, or the one it is done to."""
    stop = _BREAK.search(passage.text, hit.end, passage.end)
    for word in list(_WORD.finditer(passage.text, hit.end, stop.start() if stop else passage.end))[
        :BEHIND_WORDS
    ]:
        if word[0] in nouns:
            return True
        timed = any(t.start <= word.start() < t.end for t in passage.times)
        if not timed and not _small(passage, word, "many", "quantity"):
            return False
    return False


def _heads(passage: Passage, hit: Hit[Trigger], low: int, nouns: frozenset[str]) -> bool:
    """Whether such a noun opens the clause of an Arabic verb, with an adjective behind it at most: "مسلحون مجهولون يقتحمون"."""
    words = list(_WORD.finditer(passage.text, low, hit.start))
    if not 0 < len(words) <= BEHIND_WORDS:
        return False
    first = words[1] if len(words) > 1 and _small(passage, words[0], "many") else words[0]
    return first[0] in nouns


def _ends(passage: Passage, hit: Hit[Trigger], low: int, nouns: tuple[str, ...]) -> bool:
    """Whether a Chinese clause has such a noun before its verb, with times and small words, a place or an aim between them."""
    text = passage.text
    end, at = max(
        ((at + len(n), at) for n in nouns if (at := text.rfind(n, low, hit.start)) >= 0), default=(-1, -1)
    )
    if end < 0 or text.startswith("的", end) or _told(passage, end, hit.start):
        return False
    if passage.has(max(low, at - GOVERNED), at, *GOVERNING) or passage.has(end, hit.start, "agent"):
        return False
    taken = sum(w.end - w.start for w in passage.times if end <= w.start and w.end <= hit.start)
    taken += sum(
        h.end - h.start
        for h in passage.small
        if end <= h.start
        and h.end <= hit.start
        and h.value in ("going_on", "planned", "coordination", "ongoing", "earlier")
    )
    gap = hit.start - end - taken
    opens = passage.first(end, min(hit.start, end + GAP + 2), *SCENES)
    return gap <= GAP or (hit.value.verb and opens is not None and gap <= SCENE)
