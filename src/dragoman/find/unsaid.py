"""Chinese reporting words that report nothing: nouns, attributes, what is hoped, awaited, disregarded, or only the matter of another's word."""

from __future__ import annotations

import re

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.undone import undone
from dragoman.find.words import Cue

WANTING = frozenset({"demand", "urge", "ask", "accuse", "reject"})
"""Acts that a Chinese clause may be the subject or the object of: 美方要求關閉領館的舉動引發質疑."""
OBJECTING = frozenset({"reject", "criticise", "support", "praise", "regret", "deny"})
"""Acts whose object may be a clause: 譴責叛軍宣布成立政府."""
_BREAK = re.compile(r"[,;:。!?]")
PAPER_REACH = 14
"""Room between "in" and the paper in which something is told, in code points."""
_PLAIN = 2
"""Most characters of a verb that 的 turns into a noun or attribute; a longer form is a phrase of its own."""


def reports(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether `cue` may report at all: it is no noun, no attribute, and no part of "according to the report of"."""
    text, edges = passage.text, passage.words.edges
    if cue.value.needs:
        stop = _BREAK.search(text, cue.end, passage.end)
        clause = text[cue.end : stop.start() if stop else min(passage.end, cue.end + 60)]
        if not any(word in clause for word in cue.value.needs):
            return False
    if cue.value.sort != "verbs":
        return True
    if _only_opens(passage, cue) or undone(passage, cue):
        return False
    if text.endswith(edges.unsaid, passage.start, cue.start) or _told_of(passage, cue):
        return False
    if _of_another(passage, cue):
        return False
    if cue.value.act == "announce" and (_of_object(passage, cue) or text.endswith(edges.musts, 0, cue.start)):
        return False
    if text.startswith(edges.no_saying, cue.end) or _slighted(passage, cue):
        return False
    if text.startswith(edges.hopes, cue.start) and _hoped_by_state(passage, cue):
        return False
    if text.startswith(edges.answers, cue.start) and _awaited(passage, cue):
        return False
    opened = text.rfind("(", passage.start, cue.start)
    if text[cue.start : cue.end] == "称" and opened >= 0 and ")" not in text[opened : cue.start]:
        return False
    if cue.value.act == "accuse" and text.endswith((*edges.pointing_before, "”"), passage.start, cue.start):
        return False
    stop = _BREAK.search(text, cue.end, passage.end)
    rest = text[cue.end : stop.start() if stop else passage.end]
    if cue.value.act == "offer" and any(word in rest for word in edges.charges_of):
        return False
    if cue.value.act == "demand" and rest.endswith(edges.time_clause):
        return False
    if cue.end - cue.start == _PLAIN and (
        text[cue.start - 1 : cue.start] in edges.noun_before or text.startswith("的", cue.end)
    ):
        return False
    if (
        cue.value.act == "predict"
        and text.startswith(edges.expected, cue.end)
        and any(n.end == cue.start and n.kind in ("person", "state") for n in passage.named)
    ):
        return False
    before = [c for c in passage.cues if c.value.sort == "according" and c.end <= cue.start]
    return not before or _BREAK.search(text, before[-1].end, cue.start) is not None


def _only_opens(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a word only brings the report right behind it: the 发文 of 发文呼吁, the paper of 在声明中称, 声明威胁."""
    text, edges = passage.text, passage.words.edges
    verbs = {c.start for c in passage.cues if c.value.sort == "verbs"}
    inner = next((len(w) for w in edges.paper_within if text.startswith(w, cue.end)), 0)
    if inner and text.startswith(edges.papers, cue.start):
        opened = text[max(passage.start, cue.start - PAPER_REACH) : cue.start]
        opened = opened[max(opened.rfind(mark) for mark in ",;:") + 1 :]
        return cue.end + inner in verbs or any(word in opened for word in edges.at)
    return cue.end in verbs and text[cue.start : cue.end] in edges.by_media


def _of_another(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a verb is what somebody's feeling is about: the 承認 of 對瑞典承認巴勒斯坦表示讚賞."""
    text, edges = passage.text, passage.words.edges
    subject = next(
        (n for n in passage.named if n.end == cue.start and passage.marked(n.start, "target")), None
    )
    stop = _BREAK.search(text, cue.end, passage.end)
    return subject is not None and any(
        text.find(word, cue.end, stop.start() if stop else passage.end) >= 0 for word in edges.felt
    )


def _of_object(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a verb is what somebody rejects or judges in the one who does it: 反對叛軍宣布成立政府."""
    at = cue.start
    if passage.text[at - 1 : at] == ")":
        at = passage.text.rfind("(", passage.start, at)
    subject = next((n for n in passage.named if n.end == at and not n.naming.inside), None)
    return subject is not None and any(
        c.value.act in OBJECTING
        and c.end <= subject.start
        and not _BREAK.search(passage.text, c.end, subject.start)
        for c in passage.cues
        if c.value.sort == "verbs"
    )


def _slighted(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a verb is only what somebody disregards: the 警告 of 不顧海警一再警告."""
    begin = max(
        (m.end() for m in _BREAK.finditer(passage.text, passage.start, cue.start)), default=passage.start
    )
    return any(word in passage.text[begin : cue.start] for word in passage.words.edges.slights)


def _told_of(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether what somebody asks is only told of, or asked of him: 要求關閉領館的舉動, 被問及."""
    if cue.value.act == "ask" and passage.text.endswith(
        passage.words.edges.passive, passage.start, cue.start
    ):
        return True
    if cue.value.act not in WANTING:
        return False
    stop = _BREAK.search(passage.text, cue.end, passage.end)
    clause = passage.text[cue.end : stop.start() if stop else passage.end]
    return any(word in clause for word in passage.words.edges.nominal)


def _hoped_by_state(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a state hopes, which only tells what it wants: 美國希望日本加入; 中方希望 is said by its officials."""
    at = cue.start
    while passage.text[at - 1 : at] in passage.words.edges.adverbs:
        at -= 1
    return any(
        n.end == at
        and n.kind == "state"
        and not passage.text.endswith(passage.words.edges.sides, n.start, at)
        for n in passage.named
    )


def _awaited(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether an answer is a noun, which somebody waits for or gets: 等待德黑蘭答覆."""
    clause = [m.end() for m in _BREAK.finditer(passage.text, passage.start, cue.start)]
    head = passage.text[max(clause, default=passage.start) : cue.start]
    return any(word in head for word in passage.words.edges.awaiting)
