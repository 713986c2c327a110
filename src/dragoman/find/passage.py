"""A sentence with everything observed in it: what the finders of statements and events work on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

import msgspec

from dragoman.find.interposed import interposed
from dragoman.find.lexicon import Hit
from dragoman.find.naming import Naming
from dragoman.find.sentences import Sentence
from dragoman.find.words import Cue, Trigger, Words
from dragoman.types import TimeExpression

CLAUSE_MARKS = frozenset(",،.:;؛-–—()!?؟…»”")
ADVERBS_REACH = 40
"""How far before a verb its "was" stands, in code points."""
PHRASE_WORDS = 3
"""Words behind a preposition, up to the next, beyond which they hold an object too: "jailed for life a foreign soldier"."""
LEADING = frozenset({"oblique", "target", "circumstance", "agent", "locative", "within", "coordination"})
"""Small words at which the phrase of a preposition ends."""
COUNT_REACH = 24
"""How far before a verb the count of its subject stands, in code points."""
SHARED_REACH = 60
"""How far before such a count the verb stands whose "was" both share."""
_NO_SPACE = re.compile(r"\S+")
MARK_REACH = 30
"""How far before a name the small word begins that governs it, in code points."""
_BETWEEN = frozenset(' “"«0123456789')
"""What may stand between the two."""


COUNT = 8
"""Characters of a Chinese number and its measure word at most."""


class Named(msgspec.Struct, frozen=True):
    """A naming and the entity it stands for. `acting` is the state where a seat (Moscow) or a state is meant to act.

    `start`, `end`: its place in the folded view, as in `naming`. `country`: alpha-3 code (lower case) of the state the entity belongs to; None where unknown.
    """

    naming: Naming
    entity_id: str
    kind: str
    country: str | None = None
    place_id: str | None = None
    start: int = -1
    end: int = -1

    def __post_init__(self) -> None:
        """Set `start` and `end` to where the naming stands: they are asked for more than anything else."""
        msgspec.structs.force_setattr(self, "start", self.naming.start)
        msgspec.structs.force_setattr(self, "end", self.naming.end)

    @property
    def side(self) -> set[str]:
        """The ids of the entity and of the state it belongs to: whatever they do is its own."""
        return {self.entity_id, f"state/{self.country}"} if self.country else {self.entity_id}


class When(msgspec.Struct, frozen=True):
    """A time expression at `start`, `end` of the folded view."""

    start: int
    end: int
    time: TimeExpression


class Passage(msgspec.Struct, frozen=True, dict=True):
    """One sentence of an article, folded, with names, cues, small words, triggers and times in order of place.

    `people`: groups that no state is told with and that only a deed has for its party.
    """

    text: str
    sentence: Sentence
    words: Words
    role: str
    named: tuple[Named, ...]
    cues: tuple[Hit[Cue], ...]
    small: tuple[Hit[str], ...]
    small_at: tuple[int, ...]
    triggers: tuple[Hit[Trigger], ...]
    people: tuple[Named, ...]
    carriers: tuple[Hit[str], ...]
    times: tuple[When, ...]

    @cached_property
    def start(self) -> int:
        """Where the sentence begins in the folded view."""
        return self.sentence.start

    @cached_property
    def end(self) -> int:
        """Where the sentence ends in the folded view."""
        return self.sentence.end

    @cached_property
    def interposed(self) -> tuple[tuple[int, int], ...]:
        """Where asides right behind a name lie, from comma to comma."""
        return interposed(self.text, self.end, [n.naming for n in self.named], self.words.edges)

    def set_off(self, named: Named, at: int) -> bool:
        """Whether a name stands in an aside that is closed before `at`: "A, which borders B, closed its airspace"."""
        return any(low < named.start < high <= at for low, high in self.interposed)

    def parted(self, named: Named, at: int) -> bool:
        """Whether an aside stands between a name and `at` behind it."""
        return any(named.end <= low and high <= at for low, high in self.interposed)

    def quoted(self, at: int) -> bool:
        """Whether position `at` stands inside a quotation."""
        if not self.sentence.quotes:
            return False
        return any(a < at < b for a, b in self.sentence.quotes)

    def names(self, start: int, end: int) -> list[Named]:
        """The outer names that lie in `start` to `end`."""
        return [n for n in self.named if n.start >= start and n.end <= end and not n.naming.inside]

    def marked(self, at: int, *classes: str) -> bool:
        """Whether a small word of one of `classes` stands right before `at` (a space between at most)."""
        if self.by_class.keys().isdisjoint(classes):
            return False
        ending, text, low = self._ending, self.text, at
        counts = self.words.edges.counts
        while True:
            for h in ending.get(low, ()):
                if h.value in classes and h.start >= at - MARK_REACH:
                    return True
            if low <= self.start or at - low > MARK_REACH:
                return False
            if (
                counts is not None
                and text.endswith(self.words.edges.measures, self.start, low)
                and (counted := counts.search(text, low - COUNT, low))
            ):
                low = counted.start()
            elif text[low - 1] in _BETWEEN:
                low -= 1
            else:
                return False

    @cached_property
    def _ending(self) -> dict[int, list[Hit[str]]]:
        """The small words by where they end."""
        found: dict[int, list[Hit[str]]] = {}
        for h in self.small:
            found.setdefault(h.end, []).append(h)
        return found

    @cached_property
    def by_class(self) -> dict[str, list[Hit[str]]]:
        """The small words by their class, in order of place."""
        found: dict[str, list[Hit[str]]] = {}
        for h in self.small:
            found.setdefault(h.value, []).append(h)
        return found

    def passive(self, at: int) -> bool:
        """Whether a verb at `at` is done to its subject: "was arrested", "was on Monday also sentenced"."""
        if self.marked(at, "passive") or self._undergone(at) or self._shared_passive(at):
            return True
        return self.words.language.spaces and any(
            h.value == "passive" and h.end <= at and self.adverbs(h.end, at)
            for h in self._near(at, ADVERBS_REACH)
        )

    def _shared_passive(self, at: int) -> bool:
        """Whether a verb behind a count shares the "was" of the verb before it: "were killed and several wounded"."""
        if not self.words.participles:
            return False
        count = next((h for h in self._near(at, COUNT_REACH) if h.value == "count" and h.end == at - 1), None)
        form = _NO_SPACE.match(self.text, at, self.end)
        if count is None or form is None:
            return False
        if not self.marked(count.start, "coordination") and not self.text[: count.start].rstrip().endswith(
            ","
        ):
            return False
        low = max(self.start, count.start - SHARED_REACH)
        told = self.words.participles | self.words.suffered
        shared = any(h.value == "passive" and low <= h.start < count.start for h in self.small) or any(
            word.strip(",") in told for word in self.text[low : count.start].split()
        )
        return shared and self._ends(form, ("oblique", "circumstance", "agent", "within"))

    def _undergone(self, at: int) -> bool:
        """Whether a form alone is passive: "scores taken into custody", "soldiers killed in the battle"; "has taken" is not."""
        if not self.words.participles:
            return False
        form = _NO_SPACE.match(self.text, at, self.end)
        if form is None:
            return False
        if form[0] in self.words.participles:
            return not self.marked(at, "perfect")
        before = self.text[max(self.start, at - 20) : at].split()
        bare = form[0].rstrip(",.;")
        if bare.endswith("ed") and before and before[-1].isdigit():
            return self._ends(form, ("oblique", "circumstance", "agent"))
        if bare not in self.words.suffered or self.marked(at, "pronoun", "pointed"):
            return False
        having = bool(before) and before[-1] in self.words.perfect
        return not having and (self._ends(form, ("within", "circumstance", "agent")) or self._led_on(form))

    def _led_on(self, form: re.Match[str]) -> bool:
        """Whether a preposition follows such a form, with no day behind it, or an "and" with another: "sentenced to six years", "arrested and released as"."""
        behind = next((h for h in self.small if h.start == form.end() + 1), None)
        if behind is None:
            return False
        if behind.value == "coordination":
            other = _NO_SPACE.match(self.text, behind.end + 1, self.end)
            return (
                other is not None
                and other[0] in self.words.suffered
                and self._ends(other, ("within", "circumstance", "agent"))
            )
        led = any(h.start == behind.start and h.value in ("oblique", "target") for h in self.small)
        ruled = not any(t.start == behind.end + 1 for t in self.times)
        return led and ruled and not self._object_behind(behind.end)

    def _object_behind(self, at: int) -> bool:
        """Whether the phrase of a preposition is too long for one: "deported to Syria 200 refugees", "jailed for life a foreign soldier"."""
        led = (h.start for h in self.small if h.start > at + 1 and h.value in LEADING)
        phrase = re.split("[,;.:]", self.text[at : min(led, default=self.end)])[0]
        words = phrase.split()
        return any(word[0].isdigit() for word in words[1:]) or len(words) > PHRASE_WORDS

    def _ends(self, form: re.Match[str], behind: tuple[str, ...]) -> bool:
        """Whether a verb has no object: it ends its clause, or a small word of the classes `behind` follows."""
        return (
            not self.text[form.end() : self.end].lstrip(" ")
            or form[0][-1] in ",.;"
            or any(h.value in behind and h.start == form.end() + 1 for h in self.small)
        )

    def adverbs(self, low: int, high: int) -> bool:
        """Whether nothing but days and adverbs stands in a stretch; "on" stands before a day."""
        days = [(t.start, t.end) for t in self.times if low <= t.start and t.end <= high]
        return all(
            any(a <= m.start() and m.end() <= b for a, b in days)
            or m[0] in self.words.adverbs
            or m[0].endswith("ly")
            for m in _NO_SPACE.finditer(self.text, low, high)
        )

    def governed(self, named: Named, *classes: str) -> bool:
        """Whether a Chinese name heads a phrase that a word of `classes` governs: 向俄羅斯領導的集安組織."""
        if self.words.language.spaces or self.text[named.start - 1 : named.start] != "的":
            return False
        with_whom = self.words.edges.with_whom
        return any(
            self.marked(n.start, *classes)
            for n in self.named
            if named.start - 14 <= n.start < named.start
            and n.end < named.start
            and not self.text.startswith(with_whom, n.end)
        )

    def opens(self, named: Named) -> bool:
        """Whether a name opens a clause."""
        return opened(self.text, named.start - len(named.naming.prefix), self.start, self.small)

    def opening(self, at: int) -> bool:
        """Whether a clause begins at `at`."""
        return opened(self.text, at, self.start, self.small)

    def has(self, start: int, end: int, *classes: str) -> bool:
        """Whether a small word of one of `classes` stands in `start` to `end`."""
        if self.by_class.keys().isdisjoint(classes):
            return False
        return any(
            h.value in classes and h.start >= start and h.end <= end
            for h in self._near(end, end - start + 30)
        )

    def first(self, start: int, end: int, *classes: str) -> Hit[str] | None:
        """The first small word of one of `classes` in `start` to `end`."""
        if self.by_class.keys().isdisjoint(classes):
            return None
        return next((h for h in self.small if h.value in classes and h.start >= start and h.end <= end), None)

    def _near(self, at: int, reach: int) -> Sequence[Hit[str]]:
        return self.small[bisect_left(self.small_at, at - reach) : bisect_right(self.small_at, at)]


def opened(text: str, at: int, start: int, small: Sequence[Hit[str]]) -> bool:
    """Whether a clause begins at `at`: at the sentence's start, behind punctuation or a word that opens clauses."""
    head = text[start:at].rstrip(' "“«„#')
    if not head or head[-1] in CLAUSE_MARKS:
        return True
    return any(h.value == "opening" and h.end <= at and not text[h.end : at].strip() for h in small)
