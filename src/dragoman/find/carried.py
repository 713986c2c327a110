"""Who goes on speaking where a report or a quotation names nobody, and on which day."""

from __future__ import annotations

from dragoman.find.anaphora import may_go_on, of_office, referent
from dragoman.find.arabic_doers import doer_of
from dragoman.find.contents import about_of
from dragoman.find.cueless_acts import cueless_act
from dragoman.find.drafts import EVIDENCE_TAIL, Draft
from dragoman.find.frame import Frame
from dragoman.find.issuers import paper_speaks
from dragoman.find.memory import Memory
from dragoman.find.passage import Named, Passage, When

LONG = frozenset({"year", "decade", "century", "season", "month"})
"""Precisions of times that are rarely the time of a report."""
PAIRED = {"pair": "body", "pair_countries": "body", "pair_people": "person"}
"""Whom the words for two stand for."""
PAIR_BESIDE = 2
"""Code points between a reporting word and "the two leaders"."""
SAID_REACH = 30
"""Code points from a reporting word in which a month or a year still says when it was."""
NAME_REACH = 4
"""Code points behind a bare word for an outlet in which a name would make it that outlet's."""
CARRY_SENTENCES = 3
"""How many sentences on a speaker may be carried without being named."""


def both_meant(passage: Passage, frame: Frame, memory: Memory) -> tuple[Named, ...]:
    """The two who speak where "the two leaders" is the subject: those that the article named together last."""
    if frame.speaker is not None or frame.cue.value.sort != "verbs":
        return ()
    pair = next(
        (
            h
            for h in passage.small
            if h.value in PAIRED
            and (
                (passage.words.language.spaces and 0 <= h.start - frame.cue.end <= PAIR_BESIDE)
                or 0 <= frame.cue.start - h.end <= PAIR_BESIDE
            )
        ),
        None,
    )
    if pair is None:
        return ()
    return (memory.sides or ()) if PAIRED[pair.value] == "body" else memory.two


def carried(passage: Passage, frame: Frame, speaker: Named | None, memory: Memory, at: int) -> Named | None:
    """The speaker who goes on: of this sentence, or of the last ones where the clause names nobody else.

    Where the last speaker cannot be who is meant ("he" after a ministry, "it" after a minister), it is the person or the body
    that the last sentences named; "the report says" is the outlet's that was named last. Where they named none, the pronoun's words are nobody's: a body is not made a man, and an
    unnamed man is not made up; the body's own statement stays as it is.
    """
    if frame.cue.value.object == "press" or _outlet_again(passage, frame):
        return memory.cited if memory.age <= CARRY_SENTENCES else None
    if _impersonal(passage, frame) and not memory.paper:
        return None
    if memory.issuer is not None and paper_speaks(passage, frame.cue):
        return memory.issuer
    office = of_office(passage, frame)
    if office is not None:
        return office
    if speaker is not None and may_go_on(passage, frame, speaker):
        return speaker
    doer = doer_of(passage, frame)
    if doer is not None:
        return doer
    meant = referent(passage, frame)
    going = [
        who
        for who in (memory.speaker, *(() if meant else memory.before))
        if who is not None and may_go_on(passage, frame, who, paper=memory.paper)
    ]
    if memory.age > CARRY_SENTENCES or meant == "union":
        going = []
    for kind in (meant,) if meant else ("person",) if passage.words.language.order == "VS" else ():
        who, when = memory.last.get(kind, (None, 0))
        if not going and who is not None and at - when <= CARRY_SENTENCES and may_go_on(passage, frame, who):
            going = [who]
    if not going:
        return None
    begins = frame.cue.start - passage.start <= 25 or passage.has(passage.start, frame.cue.start, "pronoun")
    begins = begins or (frame.back and paper_speaks(passage, frame.cue))
    continuing = frame.cue.value.continuing or bool(passage.sentence.quotes)
    return going[0] if begins or continuing else None


def _outlet_again(passage: Passage, frame: Frame) -> bool:
    """Whether the subject right beside the verb is a bare word for the outlet named before: "Агентство отмечает, что"."""
    cue = frame.cue
    for hit in passage.by_class.get("outlet_again", ()):
        if hit.end == cue.start - 1 and passage.opening(hit.start):
            return True
        if hit.start == cue.end + 1:
            return not passage.names(hit.end, min(passage.end, hit.end + NAME_REACH)) and (
                passage.text[hit.end : hit.end + 1] in (",", ".", "")
            )
    return False


def _impersonal(passage: Passage, frame: Frame) -> bool:
    """Whether a passive verb reports nobody's words: "как отмечается", where no paper that says so is named."""
    return (
        passage.words.language.code == "ru"
        and frame.cue.value.passive
        and not any(
            c.value.sort == "statement_nouns"
            and "," not in passage.text[min(c.end, frame.cue.end) : max(c.start, frame.cue.start)]
            for c in passage.cues
        )
    )


def said_in(passage: Passage, frame: Frame) -> When | None:
    """The time in the reporting clause: outside the content, in no quotation."""
    begin, end = (frame.start, passage.end) if frame.back else (passage.start, frame.content[0])
    for when in passage.times:
        if (
            when.start >= begin
            and when.end <= end
            and not passage.quoted(when.start)
            and _near(passage, frame, when)
        ):
            return when
    return None


def _near(passage: Passage, frame: Frame, when: When) -> bool:
    """Whether a time may be that of a report: a day, or a longer time right beside the verb that nothing dates from."""
    if passage.marked(when.start, "since") or passage.has(when.start, when.end, "since"):
        return False
    long = when.time.precision in LONG or "/" in when.time.value
    if not long or not passage.words.language.spaces:
        return True
    low, high = min(when.end, frame.cue.end), max(when.start, frame.cue.start)
    gap = passage.text[low:high]
    return len(gap) <= SAID_REACH and not any(c in gap for c in ",،;؛")


def bare_quote(passage: Passage, memory: Memory) -> list[Draft]:
    """A sentence that is all quotation goes on with the last speaker."""
    if memory.speaker is None or memory.age > 1 or not passage.sentence.quotes or passage.role != "body":
        return []
    a, b = passage.sentence.quotes[0][0], passage.sentence.quotes[-1][1]
    if a - passage.start > 2 or passage.end - b > 2:
        return []
    who = memory.speaker
    content = (a, b)
    inside = passage.names(a, b)
    act = cueless_act(passage, who, content)
    about = about_of(passage, content, who, inside)
    tail = EVIDENCE_TAIL[passage.words.language.spaces]
    return [
        Draft(
            passage, a, min(b, a + tail), None, content, who, memory.via, act, about, (), memory.said, "direct",
            0.6, "find/statements.py:bare-quote",
        )
    ]  # fmt: skip
