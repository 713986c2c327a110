"""Whether a word that does not always report has what is told beside it: "признал, что", not "признал республику"."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.find.lexicon import Hit
from dragoman.find.sentences import Sentence
from dragoman.find.words import Cue

THAT_REACH = 60
"""How far behind such a word its "that" or colon may stand: where and when it was said may be between."""
QUOTE_REACH = 60
"""How far before or behind it a quotation may stand: the words of an office may be between."""
LEAST_QUOTE = 26
"""A shorter quotation that does not stand right beside it is a name in quotation marks."""
LEAD = 8
"""Code points at least of what stands before a word that closes its sentence."""
_BREAKS = frozenset(".;!?…")


def worded(
    text: str, hit: Hit[Cue], sentence: Sentence, small: Sequence[Hit[str]], cues: Sequence[Hit[Cue]]
) -> bool:
    """Whether a clause, a colon or a quotation stands behind a reporting word, or a quotation or a whole clause before it."""
    end = min(sentence.end, hit.end + THAT_REACH)
    nxt = next((c.start for c in cues if c.start >= hit.end and c.value.sort != "interview"), end)
    high = min(end, nxt)
    that = next((h for h in small if h.value == "complementizer" and hit.end <= h.start < high), None)
    if that is not None and not _BREAKS & set(text[hit.end : that.start]):
        return True
    colon = text.find(":", hit.end, high)
    if colon >= 0:
        return True
    for a, b in sentence.quotes:
        if b <= hit.start:
            gap = text[b : hit.start]
        elif hit.end <= a:
            gap = text[hit.end : a]
        else:
            continue
        if not gap.strip(" ,—–-") or (len(gap) <= QUOTE_REACH and b - a > LEAST_QUOTE):
            return True
    before = text[sentence.start : hit.start].rstrip()
    parted = max(before.rfind(mark) for mark in ",—–")
    return parted > LEAD and len(before[parted + 1 :].split()) <= 1
