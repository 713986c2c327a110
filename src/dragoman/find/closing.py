"""Whether a report closes its sentence's matter, so that the content stands before it.

"Police will stay, the president said." – and also where a clause of time or circumstance, or one more report, follows:
"Police will stay, the president said on Monday, as gangs closed in."
"""

from __future__ import annotations

from dragoman.find.frame import DAY_PREPOSITIONS, NAME_QUOTE
from dragoman.find.passage import Passage

LEAD = 25
"""Code points before a report that make a content where nothing but the report's own words follows."""
SHORT_LEAD = 8
"""The same where a circumstance that is set off by a comma follows."""
THAT_REACH = 6
"""How far behind a report the "that" stands that opens its content behind a comma."""
TOLD_BEHIND = 8
"""Code points behind a report that are what it tells, where a clause with a quotation opens its sentence."""
STAGE_WORDS = 6
"""Words behind a report that tell no more than where and when it was made."""
ASIDE_WORDS = 4
"""Words behind a report that are what was said, where a quotation only opens its sentence."""
TAIL = 25
"""How long the report's own words behind its verb and speaker may be: a day, a place."""


def closes(passage: Passage, start: int, end: int) -> bool:
    """Whether the content of the report at `start` to `end` stands before it."""
    lead = start - passage.start
    that = passage.first(end, min(passage.end, end + THAT_REACH), "complementizer")
    if that is not None and passage.text[end : that.start].strip() == ",":
        return False
    passed = (c.start for c in passage.cues if c.value.sort == "according" and 0 <= c.start - end <= 2)
    if lead > LEAD and next(passed, passage.end) - behind_day(passage, end) < TAIL:
        return True
    if lead > LEAD and _stage(passage, end):
        return True
    comma = passage.text.find(",", end, min(passage.end, end + TAIL))
    if comma >= 0:
        if lead <= SHORT_LEAD or passage.has(end, comma, "complementizer") or passage.quoted(comma):
            return False
        if behind_day(passage, end) < comma - 1 and _opens_with_place(passage):
            return False
        return _circumstance(passage, comma + 1) or _goes_on(passage, comma + 1)
    at = behind_day(passage, end)
    return (
        lead > LEAD
        and _circumstance(passage, at)
        and "," not in passage.text[at : passage.end]
        and not passage.has(at, passage.end, "complementizer")
        and not _opens_with_place(passage)
    )


def _stage(passage: Passage, end: int) -> bool:
    """Whether all that stands behind a report is where it was made: "…, the premier said in parliament yesterday"."""
    told = passage.first(end, min(passage.end, end + TAIL), "object_pronoun")
    heard = [n.end for n in passage.people if n.start == end + 1]
    end = told.end if told is not None and told.start == end + 1 else next(iter(heard), end)
    rest = passage.text[end : passage.end]
    place = any(h.start == end + 1 and h.value in ("locative", "from") for h in passage.small)
    place = place or passage.text.startswith(passage.words.edges.report_tails, end)
    verbs = [t.start for t in passage.triggers if t.value.verb] + [c.start for c in passage.cues]
    return (
        place
        and len(rest.split()) <= STAGE_WORDS
        and not set(rest) & set(',;:"“”')
        and not any(at >= end for at in verbs)
        and not passage.has(end, passage.end, "finite", "modal", "passive", "complementizer", "coordination")
        and not _opens_with_place(passage)
    )


def opened_aside(passage: Passage, end: int) -> bool:
    """Whether a clause of time or reason opens the sentence, so that its quotation is not what the report tells: "After calling it “late”, A said B had gone"."""
    opens = any(h.start == passage.start and h.value == "aside" for h in passage.small)
    behind = passage.text[end : passage.end].strip(' .,”"')
    led = any(
        h.start == end + 1 and h.value in ("oblique", "locative", "circumstance") for h in passage.small
    )
    return opens and len(behind) >= TOLD_BEHIND and not led


def quoted_aside(passage: Passage, start: int, end: int) -> bool:
    """Whether the quotation before a report is a name within an opening phrase, and what was said stands behind: "Citing “technical reasons”, Roe said it was late"."""
    last = max((q for q in passage.sentence.quotes if q[1] <= start), default=None)
    if last is None or last[1] - last[0] > NAME_QUOTE or not passage.words.language.spaces:
        return False
    behind = passage.text[end : passage.end].split()
    led = any(
        h.start == end + 1 and h.value in ("oblique", "locative", "circumstance", "from", "weekday")
        for h in passage.small
    )
    return (
        any(map(str.isalnum, passage.text[passage.start : last[0]]))
        and len(behind) >= ASIDE_WORDS
        and not led
        and not any(t.start == end + 1 for t in passage.times)
    )


def _circumstance(passage: Passage, at: int) -> bool:
    """Whether a word that opens a clause of time or circumstance stands at `at`."""
    return any(
        h.value == "circumstance" and h.end > at and not passage.text[at : h.start].strip()
        for h in passage.small
        if h.start >= at
    )


def _goes_on(passage: Passage, at: int) -> bool:
    """Whether the same speaker's next report stands at `at`: "adding", "and promised"."""
    for cue in passage.cues:
        if cue.start < at:
            continue
        gap = passage.text[at : cue.start].strip()
        return (not gap and cue.value.participle) or (
            bool(gap) and " " not in gap and passage.marked(cue.start, "coordination")
        )
    return False


def behind_day(passage: Passage, at: int) -> int:
    """Behind the day that stands right at `at`: "said on Monday"."""
    for when in passage.times:
        if when.start >= at and passage.text[at : when.start].strip() in DAY_PREPOSITIONS:
            return when.end
    return at


def _opens_with_place(passage: Passage) -> bool:
    """Whether the sentence opens with "in", "at", "on", so that what stands before the report tells where or when."""
    return any(
        h.start == passage.start and h.value in ("locative", "oblique", "circumstance", "topic")
        for h in passage.small
    )
