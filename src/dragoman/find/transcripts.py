"""Chinese lines that open with who speaks and a colon, and the answers that go on behind one: 毛宁:…, 14:35 總理:….

A ticker's line begins with a sign or a clock; an answer in a transcript goes on as long as its sentences speak for the speaker.
"""

from __future__ import annotations

import re

from dragoman.find.acts import act_of
from dragoman.find.contents import about_of, quote_kind
from dragoman.find.drafts import EVIDENCE_TAIL, Draft
from dragoman.find.frame import SPEAKERS
from dragoman.find.memory import Memory
from dragoman.find.own_deeds import ours
from dragoman.find.passage import Named, Passage

RULE = "find/transcripts.py:line"
"""The rule of a line that opens with its speaker."""
LINES = frozenset({RULE, "find/frameless.py:headline"})
"""Rules by which a line has its speaker before a colon."""
WHO_REACH = 34
"""Room for an office with its bearer before the colon, in code points."""
WORDS_LEAST = 3
"""Code points behind the colon that make what somebody says."""
OWN_REACH = 10
"""How far into a sentence its "we" or its own side stands, in code points."""
SURE = 0.8
GOES_ON = 0.6
"""Confidence where nobody is named again."""
_SIGN = re.compile(r"(?:[^\w(《“「\"]|[\[【(]?\d{1,2}:\d{2}[\]】)]?)*")
_COLON = re.compile(r"(?<!\d):(?!\d)")
_MARKS = frozenset(',;。!?、“”「」"')


def line(passage: Passage) -> list[Draft]:
    """The words of whom a line names before its colon."""
    if passage.words.language.spaces:
        return []
    text = passage.text
    sign = _SIGN.match(text, passage.start, passage.end)
    begin = sign.end() if sign else passage.start
    colon = _COLON.search(text, begin, min(passage.end, begin + WHO_REACH))
    if colon is None or passage.end - colon.end() < WORDS_LEAST:
        return []
    who = _speaker(passage, begin, colon.start())
    if who is None:
        return []
    return [_draft(passage, who, (begin, colon.start()), (colon.end(), passage.end), SURE)]


def answer(passage: Passage, before: Passage | None, last: Draft | None) -> list[Draft]:
    """A sentence that goes on with the answer before it in its paragraph: it says "we" or names the speaker's side at its head."""
    if before is None or last is None or last.passage is not before or last.rule not in LINES:
        return []
    text = passage.text
    if "\n" in text[before.end : passage.start] or passage.role != "body":
        return []
    head = min(passage.end, passage.start + OWN_REACH)
    first = next(iter(passage.names(passage.start, head)), None)
    own = first is not None and first.start - passage.start <= 2 and ours(first, last.speaker)
    cue = next((c for c in passage.cues if c.start == passage.start and c.value.sort == "verbs"), None)
    if not own and passage.first(passage.start, head, "we") is None and cue is None:
        return []
    content = (passage.start, passage.end)
    return [
        _draft(passage, last.speaker, None, content, GOES_ON, cue.value.act if cue is not None else "assert")
    ]


class Turns:
    """Who answers in a transcript of 问: and 答:, where nobody is named at the head of a line: the one whom the text before lets answer."""

    def __init__(self) -> None:
        self.host: Named | None = None
        self.asking = False

    def take(self, passage: Passage, memory: Memory) -> None:
        """Note whose turn it is: a question and what it tells of leaves nobody to go on, an answer is the host's."""
        text, edges = passage.text, passage.words.edges
        if not edges.asking or passage.role != "body":
            return
        opens = passage.start == 0 or text[passage.start - 1] in "\n "
        if opens and text.startswith(edges.asking, passage.start):
            self.asking = True
            memory.forget()
        elif opens and text.startswith(edges.answering, passage.start):
            self.asking = False
            memory.forget()
            if self.host is not None:
                memory.keep(self.host, (), None)
        elif opens and "\n" in text[max(0, passage.start - 2) : passage.start]:
            self.asking = False
        elif self.asking:
            memory.forget()
        if any(word in text[passage.start : passage.end] for word in edges.hosts):
            self.host = next(
                (n for n in passage.named if n.kind == "person" and not n.naming.inside), self.host
            )


def _speaker(passage: Passage, begin: int, colon: int) -> Named | None:
    """Who stands alone, with title and place, between the head of a line and its colon."""
    names = passage.names(begin, colon)
    if not names or set(passage.text[begin:colon]) & _MARKS:
        return None
    last = names[-1]
    if last.end != colon or last.kind not in SPEAKERS or last.kind in ("state", "outlet"):
        return None
    busy = any(begin <= t.start < last.start and t.value.verb for t in passage.triggers)
    busy = busy or any(begin <= c.start < colon and c.value.sort == "verbs" for c in passage.cues)
    busy = busy or passage.has(begin, last.start, "target", "with", "oblique", "locative")
    return None if busy else last


def _draft(
    passage: Passage,
    who: Named,
    head: tuple[int, int] | None,
    content: tuple[int, int],
    sure: float,
    base: str = "assert",
) -> Draft:
    inside = passage.names(*content)
    act = act_of(passage, base, content, [n for n in inside if n.entity_id not in who.side])
    about = about_of(passage, content, who, inside)
    start = head[0] if head else content[0]
    cue = (head[1], head[1] + 1) if head else None
    end = min(passage.end, content[0] + EVIDENCE_TAIL[False])
    return Draft(
        passage, start, end, cue, content, who, (), act, about, (), None, quote_kind(passage, content), sure, RULE
    )  # fmt: skip
