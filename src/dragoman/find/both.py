"""Two who speak as one: "обе страны заявили", where the article has named the two before."""

from __future__ import annotations

from dragoman.find.coordination import joined_with
from dragoman.find.lexicon import Hit
from dragoman.find.pairs import PAIR_WORDS
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

NEAR = 3
"""Code points between the word for two and its verb."""


def two_states(passage: Passage) -> tuple[Named, ...]:
    """The two states that a sentence names in one breath; none where it names no two, or three."""
    states = [n for n in passage.named if n.kind == "state" and not n.naming.inside]
    groups = [joined_with(passage, states, named) for named in states]
    return next((group for group in groups if len(group) == 2), ())


def both_speak(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a word for two ("обе страны", "both sides") is the subject right before a report."""
    return any(
        h.value in PAIR_WORDS and h.value != "pair_selves" and 0 <= cue.start - h.end <= NEAR
        for h in passage.small
    )
