"""Calls that only describe who acts: "protesters calling for a vote marched", 要求釋放總統的示威者遊行; the main deed is not what they call for."""

from __future__ import annotations

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage

BEARERS = "group/protesters"
"""People whom a Chinese clause with 的 before them describes by what they call for."""


def describes(passage: Passage, mark: Hit[str], at: int) -> bool:
    """Whether a word of wishing at `mark` describes the subject of the verb at `at`, and does not bear on the verb."""
    if not passage.words.language.spaces:
        return bearer(passage, mark.end, at)
    if passage.has(mark.end, at, "complementizer", "infinitive"):
        return False
    calls = any(c.start == mark.start and c.value.participle for c in passage.cues)
    return calls and any(n.end == mark.start - 1 and passage.opens(n) for n in passage.named)


def bearer(passage: Passage, low: int, high: int) -> bool:
    """Whether a Chinese relative clause ends between two places at the people whom it describes."""
    return any(
        low < n.start and n.end <= high and n.entity_id == BEARERS and passage.text[n.start - 1] == "的"
        for n in passage.named
    )
