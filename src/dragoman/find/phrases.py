"""Phrases that stand between a Chinese subject and its verb: whoever is named in one does not act.

對宿敵B發動襲擊, 就解決B的危機會談, 從B手中奪取, 在B缺席下判處, 靠近B的山區, B製無人機. Every question is answered no for a language
with spaces.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Trigger

HANDS_REACH = 12
"""How far behind a name the "hands" stand out of which something is taken, in code points."""
AWAY_REACH = 4
"""How far behind a name it is told that he is not there, in code points."""
_BREAK = re.compile(r"[,;:。!?]")


def aimed(passage: Passage, named: Named, at: int) -> bool:
    """Whether a name stands in what 對 or 向 puts before the verb, words between: 對宿敵巴基斯坦發動空襲."""
    return _opened(passage, named, at, passage.words.edges.opens_aim)


def spoken_about(passage: Passage, named: Named, at: int) -> bool:
    """Whether a name stands in what 就 says that a verb is about, other verbs between: 就化解塞爾維亞危機舉行會談."""
    return _opened(passage, named, at, passage.words.edges.opens_topic, verbs=True)


def _opened(passage: Passage, named: Named, at: int, words: tuple[str, ...], verbs: bool = False) -> bool:
    """Whether one of `words` stands before a name and nothing closes its phrase before the verb at `at`."""
    if not words or named.end > at:
        return False
    low = max((m.end() for m in _BREAK.finditer(passage.text, passage.start, at)), default=passage.start)
    for mark in passage.small:
        if mark.start < low or mark.end >= named.start or passage.text[mark.start : mark.end] not in words:
            continue
        deeds = (
            () if verbs else (t.start for t in passage.triggers if t.value.verb and t.value.type != "NONE")
        )
        told = (c.start for c in passage.cues if c.value.sort == "verbs")
        spots = (spot for spot in (*deeds, *told) if mark.end <= spot < named.start)
        if all(any(n.start <= spot < n.end for n in passage.named) for spot in spots):
            return True
    return False


def no_subject(passage: Passage, named: Named, at: int) -> bool:
    """Whether a name before the verb at `at` stands in a phrase that no subject stands in."""
    return any(
        holds(passage, named, at) for holds in (aimed, spoken_about, slighted, robbed, away)
    ) or only_near(passage, named)


def robbed(passage: Passage, named: Named, at: int) -> bool:
    """Whether something is taken out of the hands of the one named: 從叛軍手中奪取, 從甲主導的乙手中奪取."""
    if passage.words.language.spaces or named.end > at:
        return False
    begin = _behind(passage, named, at)
    stop = min(begin + HANDS_REACH, at)
    hands = [to for word in passage.words.edges.hands if (to := passage.text.find(word, begin, stop)) >= 0]
    return (
        bool(hands)
        and not passage.names(begin, hands[0])
        and not _BREAK.search(passage.text, begin, hands[0])
    )


def slighted(passage: Passage, named: Named, at: int) -> bool:
    """Whether a name is only what somebody disregards, in the clause before: 甲漠視乙的援助,與丙談判."""
    if named.end > at or not passage.text.endswith(passage.words.edges.slights, 0, named.start):
        return False
    return _BREAK.search(passage.text, named.end, at) is not None


def away(passage: Passage, named: Named, at: int) -> bool:
    """Whether a name is of one who is not there when he is sentenced: 在前總統缺席下判處死刑."""
    if passage.words.language.spaces or named.end > at:
        return False
    begin = _behind(passage, named, at)
    behind = passage.text[begin : begin + AWAY_REACH]
    return any(word in behind for word in passage.words.edges.away)


def _behind(passage: Passage, named: Named, at: int) -> int:
    """Where the words go on behind a name, its closing mark and its gloss, or behind the gloss that it stands in."""
    text, end = passage.text, named.end
    holder = next((n for n in passage.named if n.start == end and n.entity_id == named.entity_id), None)
    if holder is not None:
        return _behind(passage, holder, at)
    if text.rfind("(", passage.start, named.start) > text.rfind(")", passage.start, named.start):
        close = text.find(")", end, at)
        return close + 1 if close >= 0 else end
    end += text[end : end + 1] in "”」』"
    close = text.find(")", end, at) if text.startswith("(", end) else -1
    return close + 1 if close >= 0 else end


def judged(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a Chinese deed is what somebody says his mind about: 對瑞典撤軍表示歡迎 tells of a deed of Sweden's."""
    if passage.words.language.spaces or not hit.value.verb or _stand(passage, hit) < 0:
        return False
    stop = _BREAK.search(passage.text, hit.end, passage.end)
    end = stop.start() if stop else passage.end
    spots = [at for word in passage.words.edges.felt if (at := passage.text.find(word, hit.end, end)) >= 0]
    return bool(spots) and not passage.has(hit.end, min(spots), "coordination", "going_on")


def whose_judged(passage: Passage, named: Named, hit: Hit[Trigger]) -> bool:
    """Whether one's deed is what somebody says his mind about: the first who is named behind 對."""
    begin = _stand(passage, hit)
    return begin >= 0 and next((n for n in passage.named if n.start >= begin), None) is named


def _stand(passage: Passage, hit: Hit[Trigger]) -> int:
    """Where what is judged begins, behind the first 對 of the clause of a deed; -1 where there is none."""
    low = max(
        (m.end() for m in _BREAK.finditer(passage.text, passage.start, hit.start)), default=passage.start
    )
    marks = (m for m in passage.small if low <= m.start and m.end <= hit.start)
    return next(
        (m.end for m in marks if passage.text[m.start : m.end] in passage.words.edges.opens_stand), -1
    )


def only_near(passage: Passage, named: Named) -> bool:
    """Whether a Chinese name only says near what a place lies, or where a thing was made: 靠近寮國的山區, 土耳其製無人機."""
    edges, text = passage.words.edges, passage.text
    return text.endswith(edges.near_to, passage.start, named.start) or (
        text.startswith(edges.made_in, named.end) and not text.startswith(edges.no_made_in, named.end)
    )


def parted_from(passage: Passage, hit: Hit[Trigger], actors: Sequence[Named]) -> int:
    """How many of the `actors` break with the others, whom 與 joins to them: 挪威與秘魯斷交 is one; 0 where it is no such break."""
    edges, text = passage.words.edges, passage.text
    if not text.startswith(edges.parts_from, hit.start) or len(actors) < 2:
        return 0
    first = next((k for k, n in enumerate(actors) if k and passage.marked(n.start, "with")), 0)
    between = text[actors[first].end : hit.start]
    return 0 if any(word in between for word in edges.both_part) else first


def glossed(passage: Passage, named: Named) -> Named | None:
    """The Chinese name that this one only spells out in brackets: 聯合國安理會(UN Security Council)."""
    if passage.text[named.start - 1 : named.start] != "(":
        return None
    before = next((n for n in reversed(passage.named) if n.end < named.start and not n.naming.inside), None)
    same = before is not None and before.entity_id == named.entity_id
    return before if same and before is not None and passage.text[before.end : named.start] == "(" else None
