"""What became of a thing, by the words behind it and its parties: it was put off, it was called off."""

from __future__ import annotations

from dragoman.find.intent import CARRIED, CLAUSE_END
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

UNDERGONE_REACH = 120
"""How far behind a thing, across its parties, the words stand that say what became of it, in code points."""
UNSTAGED = frozenset({"ASSAULT", "COERCE", "ACCUSE", "REJECT"})
"""Types that nobody sets a day for beforehand: what stands behind them as called off is another thing."""
PARTING = ("which", "circumstance", "aftermath", "complementizer")
"""Small words behind a thing that open another clause than the one that tells what became of it."""


def postponed(passage: Passage, begin: int, hit: Hit[Trigger]) -> bool:
    """Whether a word of putting off governs a deed, or stands behind its noun in the clause: "the talks were postponed"."""
    if passage.has(begin, hit.start, "postponing"):
        return True
    end = CLAUSE_END.search(passage.text, hit.end, min(passage.end, hit.end + CARRIED))
    high = end.start() if end else min(passage.end, hit.end + CARRIED)
    return (not hit.value.verb and passage.has(hit.end, high, "postponing")) or undergone(
        passage, hit, "put_off"
    ) is not None


def undergone(passage: Passage, hit: Hit[Trigger], word: str) -> Hit[str] | None:
    """The words of a class that tell behind the parties of a thing what became of it: "the summit between X and Y was postponed"."""
    if hit.value.type in UNSTAGED or (hit.value.verb and passage.words.language.spaces):
        return None
    end = CLAUSE_END.search(passage.text, hit.end, min(passage.end, hit.end + UNDERGONE_REACH))
    high = end.start() if end else min(passage.end, hit.end + UNDERGONE_REACH)
    mark = passage.first(hit.end, high, word)
    if mark is None or passage.has(hit.end, mark.start, *PARTING):
        return None
    spots = [t.start for t in passage.triggers if t.value.type != "NONE"] + [c.start for c in passage.cues]
    return None if any(hit.end <= at < mark.start for at in spots) else mark
