"""Whether words that only say something tell the speaker's own deed, done or to be done: "said it destroyed a drone"."""

from __future__ import annotations

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.scene import CLAUSE
from dragoman.find.words import Cue

OPENING = 2
"""How far into what is said the "it" stands that takes up the speaker, in code points."""
DEED_REACH = 45
"""How far behind the "it" its verb stands, in code points."""


def own_measure(passage: Passage, cue: Hit[Cue], content: tuple[int, int]) -> bool:
    """Whether what a verb of mere saying reports opens with "it", "they" or "its forces" and a verb of a deed."""
    if not passage.has(cue.start, cue.end, "saying") or content[0] < cue.end:
        return False
    begin = content[0]
    own = next(
        (h for h in passage.small if h.value in ("own", "pronoun") and 0 <= h.start - begin <= OPENING), None
    )
    if own is None:
        return False
    deed = next((t for t in passage.triggers if own.end <= t.start <= own.end + DEED_REACH), None)
    return (
        deed is not None
        and deed.value.verb
        and deed.value.type != "NONE"
        and not passage.passive(deed.start)
        and not passage.names(own.end, deed.start)
        and not CLAUSE.search(passage.text, own.end, deed.start)
        and not passage.has(own.end, deed.start, "negation", "possible", "complementizer")
        and not any(own.end <= c.start < deed.start for c in passage.cues)
    )
