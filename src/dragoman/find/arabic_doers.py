"""Who speaks where an Arabic report has no subject and the clause before it tells a deed: "أغلقت بيرو الميناء، قائلة إن".

Who does the deed says it too, where participle or verb agrees with him and nobody else has spoken in the sentence.
"""

from __future__ import annotations

import re

from dragoman.find.frame import Frame, eligible
from dragoman.find.passage import Named, Passage
from dragoman.lang import agrees

LEAST = 4
"""Letters of a feminine verb that no list knows, at least."""
FEMININE = "ت"
"""What a past verb ends in whose subject is feminine; a plural of nouns ends in ات."""
_WORD = re.compile(r"[^\W\d_]+")


def doer_of(passage: Passage, frame: Frame) -> Named | None:
    """The subject of the verb before a report without a subject of its own; None where none agrees with it."""
    cue, language = frame.cue, passage.words.language
    goes_on = cue.value.participle or cue.value.sort == "extending" or cue.prefix in language.and_prefixes
    if language.order != "VS" or not goes_on or cue.start - len(cue.prefix) <= passage.start:
        return None
    at = cue.start - len(cue.prefix)
    spots = [t.end + len(t.suffix) for t in passage.triggers if t.value.verb and t.end <= at and not t.suffix]
    opening = _opening_verb(passage, at)
    for end in sorted({*spots, *([opening] if opening else [])}, reverse=True):
        named = next((n for n in passage.names(end, at) if n.start - end <= 1), None)
        if named is None or not eligible(passage, named) or named.kind == "outlet" or named.naming.prefix:
            continue
        begin = passage.text.rfind(" ", passage.start, end - 1) + 1
        verb = passage.text[max(begin, passage.start) : end].lstrip("وف")
        if not _fits(passage, verb, named):
            continue
        return named if _fits(passage, _like_verb(passage, frame), named) else None
    return None


def _opening_verb(passage: Passage, stop: int) -> int | None:
    """Where the verb ends that opens the sentence, where its ending shows that it is one: "علقت"."""
    small = {h.start for h in passage.by_class.get("opening", ())}
    for match in _WORD.finditer(passage.text, passage.start, stop):
        if match.start() in small:
            continue
        word = match[0]
        verb = len(word) >= LEAST and word.endswith(FEMININE) and not word.endswith("ا" + FEMININE)
        known = any(n.start <= match.start() < n.end for n in passage.named)
        return match.end() if verb and not known else None
    return None


def _like_verb(passage: Passage, frame: Frame) -> str:
    """The report as a verb of its gender, for a participle shows it by another ending."""
    word = passage.text[frame.cue.start : frame.cue.end].split(" ")[0]
    if not frame.cue.value.participle and frame.cue.value.sort != "extending":
        return word
    if word.endswith("ين"):
        return word + "ون"
    return word[:-1] + FEMININE if word.endswith("ه") else word


def _fits(passage: Passage, verb: str, named: Named) -> bool:
    return agrees(passage.words.language.code, verb, passage.text[named.start : named.end], named.kind)
