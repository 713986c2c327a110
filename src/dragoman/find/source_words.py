"""The word that reports in a Chinese "according to": the 報道 of 據朝中社報道, the 稱 of 援引消息人士的話稱.

據 and 援引 only open the phrase; what the source did is told behind its name, and so is the act.
"""

from __future__ import annotations

import msgspec

from dragoman.find.frame import Frame
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage

OPENERS = frozenset({"according", "quoting"})
"""Cues that open such a phrase."""
PHRASE = 40
"""Room between a source and its word, in code points: a day, where it was told."""


def by_its_word(passage: Passage, frame: Frame) -> Frame:
    """The frame of a source with the word that reports as its cue, where one stands between the source and what it told."""
    who, begin = frame.speaker, frame.content[0]
    if passage.words.language.spaces or frame.cue.value.sort not in OPENERS or who is None or frame.back:
        return frame
    end = passage.text.find(",", who.end, min(begin + 1, who.end + PHRASE))
    end = end if end >= 0 else begin
    if not who.end <= end <= who.end + PHRASE or frame.cue.end > who.start:
        return frame
    word = next(
        (
            c
            for c in reversed(passage.cues)
            if who.end <= c.start and c.end <= end and c.value.sort == "verbs"
        ),
        None,
    )
    if word is not None:
        value = msgspec.structs.replace(frame.cue.value, act=word.value.act)
        return msgspec.structs.replace(frame, cue=Hit(word.start, word.end, value))
    edges, text = passage.words.edges, passage.text
    verb = next((at for w in edges.source_verbs if (at := text.find(f"{w}的", who.end, end)) >= 0), -1)
    noun = next((w for w in edges.source_words if text.endswith(w, who.end, end)), "")
    if verb < 0 and not noun:
        return frame
    start, stop = (verb, text.index("的", verb)) if verb >= 0 else (end - len(noun), end)
    return msgspec.structs.replace(frame, cue=Hit(start, stop, frame.cue.value))
