"""What stands around an expression: the words that bar or allow it, the tense, the date spoken of before."""

from __future__ import annotations

import re

from dragoman.find.times.calendar import Anchor
from dragoman.find.times.grammar import Match
from dragoman.find.times.lexicon import Lexicon
from dragoman.find.times.resolve import Circumstances, Reading
from dragoman.text.views import View

_WORD_BEFORE = re.compile(r"([^\W\d_]+)['\s\"(«“]*\Z")
_WORD_AFTER = re.compile(r"\s*([^\W\d_]+)")
_SENTENCE_END = re.compile(r"[.!?…][\"»”')]*\s|[。!?;]|\n")
_SENTENCES_BACK = 2
"""How many sentences a date mentioned stays the one spoken of."""
_WINDOW = 100
"""How far back, in characters, a tense word is looked for within the sentence."""


class Passage:
    """A block being read: its text, the page's anchor, and the last date that was read in it."""

    def __init__(self, text: str, start: int, words: Lexicon, anchor: Anchor | None) -> None:
        self.text, self.start, self.words, self.anchor = text, start, words, anchor
        self.context: Reading | None = None
        self.context_end = start

    def around(self, start: int, end: int) -> Circumstances:
        """The circumstances of an expression at `start` to `end`."""
        context, near = self.context, False
        if context is not None:
            ends = len(_SENTENCE_END.findall(self.text, self.context_end, start))
            near = ends == 0
            if ends >= _SENTENCES_BACK:
                context = None
        return Circumstances(self.anchor, context, self._tense(start, end), near)

    def remember(self, end: int, reading: Reading) -> None:
        """Take a reading as the date now spoken of."""
        if reading.precision in ("day", "month", "year", "hour", "minute", "second"):
            self.context, self.context_end = reading, end

    def _tense(self, start: int, end: int) -> int:
        """1 where the last tense word before the expression, in its sentence, is of the future; -1 past; 0 none."""
        if self.words.tense is None:
            return 0
        tense = 0
        begin = max(self.start, start - _WINDOW)
        for match in _SENTENCE_END.finditer(self.text, begin, start):
            begin = match.end()
        for match in self.words.tense.finditer(self.text, begin, start):
            tense = 1 if match[1] else -1
        if tense == 0 and not self.words.spaces:
            after = self.words.tense.match(self.text, end) or self.words.tense.match(self.text, end + 1)
            tense = 1 if after and after[1] else 0
        return tense


def stands_alone_well(match: Match, source: str, folded: View, words: Lexicon) -> bool:
    """Whether what stands around a match allows it: a bare year needs a word before it, May a capital or company."""
    needs = match.pattern.needs.split()
    text = folded.text
    meaning = [token for token in match.tokens if token.kind.isalnum()]
    wary = [token for token in meaning if token.wary]
    if wary and words.code == "en" and not source[folded.source_span(wary[0].start, wary[0].end)[0]].isupper():
        return False
    if (wary and len(wary) == len(meaning)) or "lead" in needs:
        before = _WORD_BEFORE.search(text, max(0, match.start - 24), match.start)
        if before is None or before[1] not in words.guards.get("lead", ()):
            return False
    if "uncounted" in needs:
        counted = words.guards.get("counted", frozenset())
        if words.spaces:
            after = _WORD_AFTER.match(text, match.end)
            return after is None or after[1] not in counted
        return not any(text.startswith(word, match.end) for word in counted)
    return True
