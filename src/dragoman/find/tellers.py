"""People without a state beside a reporting verb: "doctors said", "заявили врачи", "قال أطباء إن", 醫生表示.

Elsewhere they are only parties of deeds (`find.naming.PEOPLE`); right beside the verb they speak.
"""

from __future__ import annotations

import re

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

TAIL_WORDS = 5
"""Words between people and their verb that say where or whose they are: "doctors at the hospital said"."""
GOVERNING = ("oblique", "locative", "target", "from", "with", "agent", "topic", "owner")
"""Small words whose noun is no subject."""
WHERE = ("locative", "from", "owner", "oblique")
"""Small words that open what says where or whose they are."""
HELPING = frozenset({"perfect", "finite", "modal", "earlier", "ongoing", "linking"})
"""Small words between a subject and its verb."""
_BREAK = re.compile(r"[,،;؛:—–«»“”\"()。]")


_ASIDE = re.compile(r",[^,.;:\"“”«»]{2,60},")
"""What is told of people between two commas: "a driver, who lost a leg, says"."""


def people_before(passage: Passage, cue: Hit[Cue], near: int) -> Named | None:
    """The people who are the subject right before a verb, in its clause (from `near`)."""
    if not passage.people or (passage.words.language.code == "en" and passage.passive(cue.start)):
        return None
    for named in reversed(passage.people):
        aside = _ASIDE.match(passage.text[named.end : cue.start])
        if named.end > cue.start or named.start < (passage.start if aside else near):
            continue
        gap = passage.text[named.end : cue.start]
        if aside is not None:
            gap = gap[aside.end() :]
        if _BREAK.search(gap) or not _free(passage, named) or _joined_on(passage, named, cue):
            return None
        if any(named.end <= n.start < cue.start and n.naming.how != "adjective" for n in passage.named):
            return named if _placed(passage, named, cue) else None
        return (
            named
            if _only_helps(passage, cue.start - len(gap), cue.start) or _placed(passage, named, cue)
            else None
        )
    return None


def people_behind(passage: Passage, cue: Hit[Cue]) -> Named | None:
    """The people right behind a verb, where a language has its subject there too."""
    return next(
        (
            n
            for n in passage.people
            if 0 <= n.start - len(n.naming.prefix) - cue.end <= 1
            and not n.naming.bent
            and not n.naming.prefix
            and not any(0 <= o.start - n.end <= 2 and o.kind == "person" for o in passage.named)
        ),
        None,
    )


def styled(passage: Passage, cue: Hit[Cue]) -> Hit[str] | None:
    """The style right behind a verb by which somebody named before is meant: "وأكد جلالته"."""
    return next((h for h in passage.by_class.get("of_person", ()) if h.start == cue.end + 1), None)


def _free(passage: Passage, named: Named) -> bool:
    """Whether people may be a subject: no preposition governs them, and they stand in no other case."""
    return not named.naming.bent and not passage.marked(named.start - len(named.naming.prefix), *GOVERNING)


def _joined_on(passage: Passage, named: Named, cue: Hit[Cue]) -> bool:
    """Whether an "and" behind people, or before their verb, joins a second verb of somebody before them: "met doctors (in Lima) and said"."""
    return any(
        h.value == "coordination"
        and (h.start == named.end + 1 or (named.end < h.start and h.end == cue.start - 1))
        and passage.text[h.start : h.end] not in passage.words.adverbs
        for h in passage.small
    )


def _only_helps(passage: Passage, low: int, high: int) -> bool:
    """Whether nothing but adverbs, days and helping verbs stands in a stretch; in Chinese any small word."""
    spaces = passage.words.language.spaces
    small = [(h.start, h.end) for h in passage.small if not spaces or h.value in HELPING]
    if not passage.words.language.spaces:
        return high - low <= 1 or any(a <= low and high <= b for a, b in small)
    return all(
        passage.adverbs(low + m.start(), low + m.end())
        or any(a <= low + m.start() and low + m.end() <= b for a, b in small)
        for m in re.finditer(r"\S+", passage.text[low:high])
    )


def _placed(passage: Passage, named: Named, cue: Hit[Cue]) -> bool:
    """Whether a place or a body behind them is all that parts them from their verb: "doctors at the hospital in Lima said"."""
    low, high = named.end, cue.start
    if not passage.words.language.spaces or len(passage.text[low:high].split()) > TAIL_WORDS:
        return False
    opens = any(h.value in WHERE and h.start == low + 1 for h in passage.small)
    spots = [t.start for t in passage.triggers if t.value.verb] + [c.start for c in passage.cues]
    parted = passage.has(low, high, "coordination", "passive", "finite")
    return opens and not parted and not any(low <= at < high for at in spots)
