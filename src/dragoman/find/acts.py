"""Which of the 17 acts a statement is: what the reporting word says, and what the content does.

"He said" reports anything; where the reporting word is neutral, the tone words of the content decide, in a fixed
order of weight. An accusation needs someone else to be accused.
"""

from __future__ import annotations

from dragoman.find.passage import Named, Passage

ORDER = ("regret", "deny", "accuse", "threaten", "criticise", "pledge", "urge", "predict", "support")
"""Which tone wins where several are heard."""
NEUTRAL = frozenset({"assert", "announce"})
TONE_REACH = 260
"""Code points of content that decide the tone."""


def act_of(passage: Passage, base: str, content: tuple[int, int], others: list[Named]) -> str:
    """The act of a statement whose reporting word means `base`; `others` are not the speaker's own side."""
    if base not in NEUTRAL:
        return base
    start, end = content[0], min(content[1], content[0] + TONE_REACH)
    heard = {hit.value for hit in passage.words.tone.longest(passage.text, start, end)}
    for tone in ORDER:
        if tone in heard and (tone not in ("accuse", "criticise") or others):
            return tone
    return base
