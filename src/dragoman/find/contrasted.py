"""Two sides in one sentence: "A accused B of the strike, but B denied it".

What the first says ends before the "but", and who is charged and denies it is told with the deed.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.drafts import Draft
from dragoman.find.frame import Frame, after_marks, trimmed
from dragoman.find.passage import Passage
from dragoman.find.retold import EventDraft

SUBJECT_REACH = 60
"""Code points between a "but" and the reporting word whose subject stands between them."""


def contrasted(passage: Passage, found: Sequence[Frame]) -> list[Frame]:
    """The frames of a sentence, each ended where a "but" opens what another party says to it."""
    out = list(found)
    marks = [h for h in passage.by_class.get("adversative", ()) if not passage.quoted(h.start)]
    for at in range(1, len(out)):
        last, frame = out[at - 1], out[at]
        mark = next((h for h in marks if _opens(passage, h.start, h.end, last, frame)), None)
        if mark is None:
            continue
        if not last.back:
            low, high = last.content
            out[at - 1] = msgspec.structs.replace(
                last, content=(low, trimmed(passage.text, low, min(high, mark.start)))
            )
        if frame.back and frame.content[0] < mark.start:
            content = (after_marks(passage.text, frame.cue.end, passage.end), passage.end)
            out[at] = msgspec.structs.replace(frame, content=content, back=False)
    return out


def _opens(passage: Passage, start: int, end: int, last: Frame, frame: Frame) -> bool:
    """Whether a "but" behind a comma has the subject of the next report right behind it, who is another party."""
    who, other = frame.speaker, last.speaker
    if who is None or other is None or who.side & other.side:
        return False
    if not max(last.cue.end, last.content[0]) < start <= who.start < frame.cue.start <= end + SUBJECT_REACH:
        return False
    return (
        passage.text[passage.start : start].rstrip().endswith((",", ";"))
        and len(passage.text[end : who.start].split()) <= 2
    )


def disowned(passage: Passage, event: EventDraft, drafts: Sequence[Draft]) -> EventDraft:
    """A claimed event with who of those charged with it denies it in the same sentence, in words that tell of no other deed."""
    if event.status != "claimed" or event.denied_by:
        return event
    deny = [
        d
        for d in drafts
        if d.act == "deny"
        and d.speaker.entity_id != event.by
        and d.speaker.side & {*event.actors}
        and not any(d.content[0] <= t.start < d.content[1] and t.value.verb for t in passage.triggers)
    ]
    ids = tuple(dict.fromkeys(d.speaker.entity_id for d in deny))
    return msgspec.structs.replace(event, denied_by=ids) if ids else event
