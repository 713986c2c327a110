"""What stands around an expression: the words that bar or allow it, the tense, the date spoken of before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection
from functools import cached_property

from dragoman.find.times.calendar import Anchor
from dragoman.find.times.grammar import Match
from dragoman.find.times.lexicon import Lexicon
from dragoman.find.times.readings import Circumstances, Reading
from dragoman.text.views import View

_WORD_BEFORE = re.compile(r"([^\W\d_]+)[-'\s\"(«“]*\Z")
_WORDS_BEFORE = re.compile(r"([^\W\d_]+)\s+([^\W\d_]+)\s*\Z")
_WORD_AFTER = re.compile(r"\s*([^\W\d_]+)")
_RUNS_ON = re.compile(r"[-/:]\w")
_CLOSES = re.compile(r"\s*(?:\Z|[.!?,،؛;)»”\"\n])")
_SENTENCE_END = re.compile(r"[.!?…][\"»”')]*\s|[。!?;]|\n")
_POINTS = frozenset(("day", "month", "year", "hour", "minute", "second"))
_WEEK = 7
_SENTENCES_BACK = 2
"""How many sentences a date mentioned stays the one spoken of."""
_CLAUSE_END = re.compile(r"[.,;:!?،。—(]")
_COMMA = re.compile(r"\)?\s?[,،]")
_OPENING = 16
"""How far, in characters, into its sentence an expression still opens it ("Starting from Friday,")."""
_AHEAD = 40
"""How far, in characters, behind an expression the clause's first tense word may stand ("on Friday the council will")."""
_PAIR = 32
"""How far back, in characters, the two words right before an expression are looked for."""
_WINDOW = 200
"""How far back, in characters, a tense word is looked for within the sentence."""


class Passage:
    """A block being read: `text[start:end]`, the page's anchor, and the last date that was read in it."""

    def __init__(
        self,
        text: str,
        start: int,
        end: int,
        words: Lexicon,
        anchor: Anchor | None,
        told: Reading | None = None,
    ) -> None:
        self.text, self.start, self.end, self.words, self.anchor = text, start, end, words, anchor
        self.told = told if not words.spaces else None
        self.context: Reading | None = None
        self.context_end = start

    @cached_property
    def _sentence_ends(self) -> list[int]:
        return [match.end() for match in _SENTENCE_END.finditer(self.text, self.start, self.end)]

    @cached_property
    def _cues(self) -> list[tuple[int, int, int]]:
        return self.words.tense.cues(self.text, self.start, self.end) if self.words.tense else []

    def around(self, start: int, end: int) -> Circumstances:
        """The circumstances of an expression at `start` to `end`."""
        context, near = self.context, False
        if context is not None:
            ends = bisect_right(self._sentence_ends, start) - bisect_left(
                self._sentence_ends, self.context_end
            )
            near = ends == 0
            if ends >= _SENTENCES_BACK:
                context = None
        tense = self._tense(start, end)
        if tense == 0 and near and context and self.anchor and context.span[0] > self.anchor.last:
            tense = 1
        sequel = context is not None and self._sequel(start)
        return Circumstances(self.anchor, context, tense, near, sequel, self._recent())

    def _recent(self) -> Reading | None:
        """The last day spoken of in the article, where it lies in the week before the page's own."""
        if self.told is None or self.anchor is None or not self.anchor.is_day:
            return None
        return self.told if 0 <= (self.anchor.last - self.told.span[1]).days <= _WEEK else None

    def _sequel(self, start: int) -> bool:
        """Whether a word such as "later" between the last date and this one ties the two."""
        between = self.text[max(self.context_end, start - _WINDOW) : start]
        return any(word in between for word in self.words.guards.get("sequel", ()))

    def remember(self, end: int, reading: Reading) -> None:
        """Take a reading as the date now spoken of."""
        if reading.precision in _POINTS:
            self.context, self.context_end = reading, end
        if reading.precision == "day" and not self.words.spaces:
            self.told = reading

    def _tense(self, start: int, end: int) -> int:
        """1 where the last tense word before the expression, in its sentence, is of the future; -1 past; 0 none.

        Where none stands before it, the clause's next one decides, and words such as "until" speak of the future.
        """
        at = bisect_right(self._sentence_ends, start)
        begin = max(self.start, start - _WINDOW, self._sentence_ends[at - 1] if at else 0)
        following = bisect_left(self._cues, (start, 0, -1))
        if following and self._cues[following - 1][0] >= begin:
            return self._cues[following - 1][2]
        if self._is_to_come(begin, start, end):
            return 1
        before = _WORD_BEFORE.search(self.text, max(self.start, start - 24), start)
        return 1 if before and before[1] in self.words.guards.get("ahead", ()) else 0

    def _is_to_come(self, begin: int, start: int, end: int) -> bool:
        """Whether the first tense word of the clause behind an expression is of the future.

        Where the expression opens its sentence, which begins at `begin`, a comma right behind it ends no clause ("On
        Friday, the council will"); a clause of its own ("Friday's plan that will") does not speak of the expression.
        """
        following = bisect_left(self._cues, (end, 0, -1))
        if following == len(self._cues) or self._cues[following][2] < 0:
            return False
        at = self._cues[following][0]
        if self.words.spaces and self.words.glue.get(self.text[at]) == "&":
            return False
        opens = start - begin <= _OPENING
        comma = _COMMA.match(self.text, end) if opens else None
        behind = comma.end() if comma else end
        stop = _CLAUSE_END.search(self.text, behind, min(behind + _AHEAD, self.end))
        if self._cues[following][1] > (stop.start() if stop else behind + _AHEAD):
            return False
        return self.words.guards.get("clause", frozenset()).isdisjoint(self.text[behind:at].split())


def stands_alone_well(match: Match, source: str, folded: View, words: Lexicon) -> bool:
    """Whether what stands around a match allows it: a bare year needs a word before it, May a capital or company."""
    needs = match.pattern.needs
    text = folded.text
    meaning = [token for token in match.tokens if token.kind.isalnum() and token.kind not in "sPf"]
    wary = [token for token in meaning if token.wary]
    if any(
        token.name == "capital" and source[folded.source_span(token.start, token.end)[0]].islower()
        for token in wary
    ):
        return False
    before = _WORD_BEFORE.search(text, max(0, match.start - 24), match.start)
    previous = before[1] if before else ""
    led = previous in words.guards.get("lead", ())
    if wary and len(wary) == len(meaning) and (not led or _RUNS_ON.match(text, match.end)):
        return False
    if previous and previous in words.guards.get("barred", ()):
        return False
    return all(_stands(need, match, previous, led, text, words) for need in needs)


def _stands(need: str, match: Match, previous: str, led: bool, text: str, words: Lexicon) -> bool:
    """Whether one need of a pattern is met. A need without a rule of its own names a guard, or the word before."""
    if need == "lead":
        return led and _is_modern(match)
    if need == "year_lead":
        return (led or previous in words.guards.get("year_lead", ())) and _is_modern(match)
    if need == "modern":
        return _is_modern(match)
    if need == "compound":
        return any(token.value > 20 and token.value % 10 for token in match.tokens if token.kind == "n")
    if need == "the_inside":
        return " the " in text[match.start : match.end]
    if need == "uncounted":
        return not _followed("counted", text, match.end, words)
    if need == "han":
        return all(token.name == "han" for token in match.tokens if token.kind in "abx")
    if need == "unlike":
        numbers = [token.value for token in match.tokens if token.kind in "abx"]
        return max(numbers) > 12 >= min(numbers)
    if need == "one_order":
        return match.tokens[-1].name != ""
    if need.startswith("is_"):
        return text[match.start : match.end] in words.guards.get(need, ())
    if need.startswith("not_"):
        return not _followed(need, text, match.end, words)
    if need == "full":
        return match.tokens[0].name != "han" or match.tokens[0].value > 10
    if need == "unattached":
        return _unattached(text, match.start, words)
    if need == "marked":
        loose = text[match.end - 1 : match.end] in words.guards.get("loose_mark", ())
        return not loose or _unattached(text, match.start, words)
    if need == "clock":
        return any(token.kind in "pz6" for token in match.tokens) or text[match.start - 1 : match.start] in (
            "日",
            "号",
            "天",
        )
    if need == "plural":
        return any(token.name == "plural" for token in match.tokens)
    if need == "two_digits":
        return match.end - match.start == len("25.09")
    if need == "decade":
        return match.tokens[0].value >= 1000 or previous == "the"
    if need == "ordinal":
        return match.tokens[0].kind == "o"
    if need == "digits":
        return text[match.start].isdigit()
    if need == "free":
        after = _WORD_AFTER.match(text, match.end)
        return not _RUNS_ON.match(text, match.end) and (
            after is None or after[1] in words.guards.get("free", ())
        )
    if need == "closed":
        return _CLOSES.match(text, match.end) is not None
    if need == "dated" and match.tokens[-1].name == "sure":
        return True
    first = match.tokens[0]
    return _led_by(words.guards.get(need, (need,)), previous, text, match.start) or (
        first.kind == "f" and text[first.start : first.end] == need
    )


def _led_by(guard: Collection[str], previous: str, text: str, start: int) -> bool:
    """Whether one of the guard's words, or of its pairs of words, stands right before."""
    if previous in guard:
        return True
    pair = _WORDS_BEFORE.search(text, max(0, start - _PAIR), start)
    return pair is not None and f"{pair[1]} {pair[2]}" in guard


def _unattached(text: str, start: int, words: Lexicon) -> bool:
    """Whether no noun or verb runs into the expression, only the block's beginning, a mark or a preposition."""
    before = text[start - 1 : start]
    return not before.isalpha() or before in words.guards.get("before", ())


def _is_modern(match: Match) -> bool:
    """Whether the years of a match lie where news speaks of years without saying so: 1800 to 2100."""
    return all(1800 <= token.value <= 2100 for token in match.tokens if token.kind == "y")


def _followed(guard: str, text: str, end: int, words: Lexicon) -> bool:
    """Whether a word of a guard follows: 2020 soldiers, 2000年历史, بعد أيام من."""
    barred = words.guards.get(guard, frozenset())
    if guard == "counted" and _RUNS_ON.match(text, end):
        return True
    if not words.spaces:
        return any(text.startswith(word, end) for word in barred)
    after = _WORD_AFTER.match(text, end)
    return after is not None and after[1] in barred
