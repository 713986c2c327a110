"""Where one report of a sentence ends that another follows: which of two frames stands, and what each keeps."""

from __future__ import annotations

import re

import msgspec

from dragoman.find import unspaced
from dragoman.find.frame import JOINED, Frame
from dragoman.find.joined_reports import beside, until
from dragoman.find.passage import Passage

ALONE = frozenset({"regret", "praise", "support", "reject", "deny", "criticise"})
"""Acts that need no word of what: 表示遗憾,并呼吁各方克制 are two."""
OWN_REACH = 16
"""How far into a content its first verb stands: "that his country condemns"."""
_LETTERS = re.compile(r"[^\W\d_]+")


def cut(passage: Passage, found: list[Frame]) -> list[Frame]:
    """Echoes dropped ("قوله" of a quoting frame, "表達了看法，稱"), contents ended where the next report begins."""
    kept: list[Frame] = []
    for frame in found:
        last = kept[-1] if kept else None
        if last is not None and _echoes(passage, last, frame):
            continue
        spaces = passage.words.language.spaces
        if (
            last is not None
            and not spaces
            and not frame.silent
            and not last.back
            and not (last.speaker is not None and last.speaker.kind == "outlet")
            and unspaced.is_matter(passage, frame.cue, last.content)
        ):
            continue
        if last is not None and frame.silent and not last.back and frame.start < last.content[1]:
            if frame.cue.value.sort == "extending" or not _goes_on(passage, frame):
                if not _own_verb(passage, last, frame):
                    continue
                kept[-1] = msgspec.structs.replace(last, act=frame.cue.value.act, to=last.to or frame.to)
                continue
            if not spaces and last.cue.value.act in ALONE and passage.text.startswith(",", last.cue.end):
                kept[-1] = msgspec.structs.replace(last, content=(last.cue.end, last.cue.end))
                kept.append(frame)
                continue
            told = not spaces and "," in passage.text[last.content[0] : frame.start]
            if (
                frame.start - last.content[0] <= 8
                and not told
                and not (spaces and _has_object(passage, last.content[0], frame.start))
                and not (spaces and last.to and last.cue.end < last.to[0].start)
            ):
                sharper = last.cue.value.act == "assert"
                kept[-1] = msgspec.structs.replace(
                    last,
                    content=frame.content,
                    to=last.to or frame.to,
                    act=frame.cue.value.act if sharper else last.act,
                )
                continue
        if (
            last is not None
            and not last.back
            and last.content[0] <= frame.start < last.content[1]
            and (frame.silent or frame.cue.value.continuing or beside(passage, last, frame))
        ):
            kept[-1] = msgspec.structs.replace(last, content=(last.content[0], until(passage, last, frame)))
        if last is not None and _says_again(last, frame):
            kept[-1] = msgspec.structs.replace(last, content=(last.content[0], frame.content[1]))
            continue
        kept.append(frame)
    return kept


def _says_again(last: Frame, frame: Frame) -> bool:
    """Whether "as X said" behind X's own words only says so again: "أمهل المجلس السفير …، حسبما قال المجلس"."""
    same = (
        last.speaker is not None
        and frame.speaker is not None
        and last.speaker.entity_id == frame.speaker.entity_id
    )
    return (
        same
        and frame.back
        and not last.back
        and frame.cue.value.sort == "according"
        and last.content[0] < frame.content[1]
    )


def _echoes(passage: Passage, last: Frame, frame: Frame) -> bool:
    """Whether a report only belongs to the words that cite another before it: "قوله", 援引X的話報道."""
    if last.cue.value.sort not in ("quoting", "according") and last.cue.value.object != "source":
        return False
    if frame.cue.start < last.content[0]:
        return True
    return (
        last.back
        and bool(last.via)
        and frame.cue.value.act == "assert"
        and frame.speaker is last.speaker
        and not set(passage.text[last.cue.end : frame.cue.start]) & set(",;:")
    )


def _has_object(passage: Passage, low: int, high: int) -> bool:
    """Whether a word of its own stands between two coordinate reports: "condemned the strike and urged", not "said and warned"."""
    small = [(h.start, h.end) for h in passage.small]
    return any(
        not any(a <= low + m.start() and low + m.end() <= b for a, b in small)
        for m in _LETTERS.finditer(passage.text[low:high])
    )


def _own_verb(passage: Passage, outer: Frame, inner: Frame) -> bool:
    """Whether the content of a neutral report opens with the speaker's own act: "said that it condemns"."""
    spaces, order = passage.words.language.spaces, passage.words.language.order
    behind = spaces and passage.marked(inner.cue.start, "complementizer")
    if not (order == "VS" or behind) or outer.cue.value.act != "assert" or inner.cue.value.act == "assert":
        return False
    return (
        outer.content[0] <= inner.cue.start <= outer.content[0] + OWN_REACH and not inner.cue.value.participle
    )


def _goes_on(passage: Passage, frame: Frame) -> bool:
    """Whether a report without a subject opens a new statement of the same speaker: "and added", "مضيفا", "並指出"."""
    at = frame.cue.start - len(frame.cue.prefix)
    before = passage.text[max(passage.start, at - 8) : at].rstrip()
    joined = passage.has(max(passage.start, at - 8), at, "coordination", "pronoun", "adversative") or (
        passage.words.language.code == "en"
        and any(
            0 < at - h.end <= JOINED and passage.adverbs(h.end, at)
            for h in passage.by_class.get("coordination", ())
        )
    )
    if not passage.words.language.spaces and unspaced.goes_on(passage, frame.cue):
        return True
    return (
        frame.cue.value.participle
        or frame.cue.value.continuing
        or frame.cue.prefix in ("و", "ف")
        or joined
        or (passage.words.language.spaces and before.endswith((",", "،", ";")))
    )
