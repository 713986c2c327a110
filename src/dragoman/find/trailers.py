"""What a reporter adds behind somebody's words: "…, in a reference to the Sea of Japan", "…، وذلك غداة اجتماع القادة".

It is no part of what is said. The words that open such an addition are the class `trailer` of grammar.yml.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.frame import Frame, trimmed
from dragoman.find.passage import Passage

LEAST = 8
"""Letters of what is said before an addition at least."""
_SET_OFF = ("،", ",", '"', "»", "”")


def without_trailers(passage: Passage, found: Sequence[Frame]) -> list[Frame]:
    """The frames with their contents ended before what the reporter adds outside quotation marks."""
    marks = [
        h.start - len(h.prefix)
        for h in passage.by_class.get("trailer", ())
        if not passage.quoted(h.start)
        and passage.text[: h.start - len(h.prefix)].rstrip(" ").endswith(_SET_OFF)
    ]
    return [_ended(passage, frame, marks) for frame in found] if marks else list(found)


def _ended(passage: Passage, frame: Frame, marks: Sequence[int]) -> Frame:
    low, high = frame.content
    at = next((mark for mark in marks if low < mark < high and frame.cue.start < mark), None)
    if at is None or frame.back or sum(map(str.isalpha, passage.text[low:at])) < LEAST:
        return frame
    return msgspec.structs.replace(frame, content=(low, trimmed(passage.text, low, at)))
