"""A sentence with everything observed in it: what the finders of statements and events work on."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence, Set
from functools import cached_property

import msgspec

from dragoman.find.lexicon import Hit
from dragoman.find.naming import Naming, of_people
from dragoman.find.sentences import Sentence
from dragoman.find.words import Cue, Trigger, Words
from dragoman.types import TimeExpression

NEEDS_REACH = 80
"""Code points behind a trigger in which the word that it needs must stand."""
BEHIND_SUBJECT = 110
"""The same where a subject with all its titles stands between the verb and that word: "وقع الأمير … اتفاقية"."""
_BETWEEN_COMMAS = re.compile(r"، ?[^،,;؛]{2,22}، ?")
"""A short aside in Arabic, as a day is told: "أطلقت، اليوم الأحد، صاروخا"."""
BEFORE_ONE = frozenset(
    "还又则也曾并就再均都,时后中文会上他她它者》员部府方社报网台告明件书稿论人至天日晚午晨早前间里候一二三四五六“”」) "
)
"""What may stand before a one-character reporting word in Chinese besides a name."""
_BLANK = re.compile(r"(?<=[\u4e00-\u9fff%”」》)]) (?=[\u4e00-\u9fff“「《])")
"""What parts the clauses of a Chinese title; it is read as a comma."""
CLAUSE_MARKS = frozenset(",،.:;؛-–—()!?؟…»”")
UNDONE = frozenset(
    {
        "reject",
        "deny",
        "accuse",
        "threaten",
        "criticise",
        "assert",
        "announce",
        "ask",
        "demand",
        "urge",
        "warn",
    }
)
"""Acts that are not done where their verb is denied: "does not reject talks", "did not confirm the strike"."""
ADVERBS_REACH = 40
"""How far before a verb its "was" stands, in code points."""
OF_STANDING = frozenset({"ongoing", "planned", "possible", "negation"})
"""Small words of a Chinese name that say nothing of a deed: the 正 of 金正恩."""
COUNT_REACH = 24
"""How far before a verb the count of its subject stands, in code points."""
SHARED_REACH = 60
"""How far before such a count the verb stands whose "was" both share."""
LED_REACH = 24
"""How far before the bare form of a verb its "will" or "to" stands, in code points."""
_NO_SPACE = re.compile(r"\S+")
MARK_REACH = 30
"""How far before a name the small word begins that governs it, in code points."""
_BETWEEN = frozenset(' “"«0123456789')
"""What may stand between the two."""
THAT_REACH = 40
"""How far behind a verb its "that" may stand, in code points."""


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
        ending, text, low = self._ending, self.text, at
        while True:
            for h in ending.get(low, ()):
                if h.value in classes and h.start >= at - MARK_REACH:
                    return True
            if low <= self.start or at - low > MARK_REACH:
                return False
            counts, measures = self.words.edges.counts, self.words.edges.measures
            measured = counts is not None and text.endswith(measures, self.start, low)
            if counts is not None and measured and (counted := counts.search(text, low - COUNT, low)):
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
        return not having and self._ends(form, ("within", "circumstance", "agent"))

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
        before = [n for n in self.named if named.start - 14 <= n.start < named.start and n.end < named.start]
        return any(self.marked(n.start, *classes) for n in before)

    def opens(self, named: Named) -> bool:
        """Whether a name opens a clause."""
        return _opened(self.text, named.start - len(named.naming.prefix), self.start, self.small)

    def opening(self, at: int) -> bool:
        """Whether a clause begins at `at`."""
        return _opened(self.text, at, self.start, self.small)

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


def passages(
    text: str,
    sentence_list: Sequence[Sentence],
    words: Words,
    role: str,
    named: Sequence[Named],
    times: Sequence[When],
) -> list[Passage]:
    """The sentences of one block with what stands in each."""
    out = []
    stretches = [(sentence.start, sentence.end) for sentence in sentence_list]

    if role == "title" and not words.language.spaces and stretches:
        low, high = stretches[0][0], stretches[-1][1]
        if _BLANK.search(text, low, high):
            text = text[:low] + _BLANK.sub(",", text[low:high]) + text[high:]

    def fits(hit: Hit[Trigger], end: int) -> bool:
        trigger = hit.value
        return not (trigger.needs or trigger.without) or _follows(text, hit, end, words, trigger.without)

    columns = (
        words.cues.within(text, stretches),
        words.small.within(text, stretches),
        words.verbs.within(text, stretches, fits),
        words.nouns.within(text, stretches, fits),
        words.carriers.within(text, stretches),
    )
    for sentence, cue_hits, small_hits, verbs, nouns, carriers in zip(sentence_list, *columns, strict=True):
        start, end = sentence.start, sentence.end
        inside = tuple(n for n in named if n.start >= start and n.end <= end)
        people = tuple(n for n in inside if of_people(n.naming, n.entity_id))
        inside = tuple(n for n in inside if n not in people) if people else inside
        taken = [(n.start, n.end) for n in inside]
        clock = [(t.start, t.end) for t in times if t.start >= start and t.end <= end]
        cues = [
            h
            for h in _unlike(cue_hits)
            if not any(a < h.end and h.start < b for a, b in taken)
            and _stands(text, h, taken, clock, words, start)
            and not _adnominal(text, h, small_hits, words)
        ]
        small = tuple(
            h
            for h in small_hits
            if (
                h.value not in ("possible", "modal") or not any(a <= h.start and h.end <= b for a, b in clock)
            )
            and not (
                h.value in OF_STANDING
                and not words.language.spaces
                and any(a <= h.start and h.end <= b and b - a > h.end - h.start for a, b in taken)
            )
        )
        free = {
            n.end
            for n in inside
            if not n.naming.inside
            and (role == "title" or _opened(text, n.start - len(n.naming.prefix), start, small))
        }
        cues = [
            h
            for h in cues
            if (not h.value.head or _heads(text, h.start - len(h.prefix), h.end, start, small, free))
            and (not (h.value.needs and words.language.spaces) or _follows(text, h, end, words))
        ]
        out.append(
            Passage(
                text,
                sentence,
                words,
                role,
                inside,
                tuple(cues),
                small,
                tuple(h.start for h in small),
                tuple(_triggers([*verbs, *nouns], text, start, end, small, free, words)),
                people,
                tuple(carriers),
                tuple(t for t in times if t.start >= start and t.end <= end),
            )
        )
    return out


def _opened(text: str, at: int, start: int, small: Sequence[Hit[str]]) -> bool:
    """Whether a clause begins at `at`: at the sentence's start, behind punctuation or a word that opens clauses."""
    head = text[start:at].rstrip(' "“«„#')
    if not head or head[-1] in CLAUSE_MARKS:
        return True
    return any(h.value == "opening" and h.end <= at and not text[h.end : at].strip() for h in small)


def _heads(text: str, at: int, end: int, start: int, small: Sequence[Hit[str]], free: Set[int]) -> bool:
    """Whether a word at `at` to `end` is the verb of a clause: it opens it, follows its subject, or has a "that" behind it."""
    if _opened(text, at, start, small) or any(
        h.value == "complementizer" and 0 <= h.start - end <= THAT_REACH for h in small
    ):
        return True
    if any(h.value == "relative" and 0 <= at - h.end <= 1 for h in small):
        return True
    counted = text[at : at + 1] == "و" and text[end : end + 2].strip()[:1].isdigit()
    return counted or any(e <= at and not text[e:at].strip(' "”»') for e in free)


def _preposed(hit: Hit[Trigger], small: Sequence[Hit[str]]) -> bool:
    """Whether a preposition stands right before an Arabic word or is joined to it, so that it is a noun: "جراء قصف", "لقصف"."""
    joined = hit.prefix.endswith(("ب", "ل"))
    return joined or any(h.value == "preposition" and h.end == hit.start - 1 for h in small)


def _led(text: str, at: int, small: Sequence[Hit[str]], words: Words) -> bool:
    """Whether the bare form of a verb stands behind a modal verb or "to", adverbs and a "not" aside."""
    return any(
        h.value in ("modal", "infinitive")
        and 0 < at - h.end <= LED_REACH
        and all(w in words.adverbs or w.endswith("ly") or w == "not" for w in text[h.end : at].split())
        for h in small
    )


def _unlike(hits: list[Hit[Cue]]) -> list[Hit[Cue]]:
    """One hit for each stretch and kind of use: a form listed under two acts counts under the first."""
    return list({(h.start, h.end, h.value.sort == "interview"): h for h in reversed(hits)}.values())[::-1]


def _stands(
    text: str,
    hit: Hit[Cue],
    taken: list[tuple[int, int]],
    clock: list[tuple[int, int]],
    words: Words,
    start: int,
) -> bool:
    """Whether a one-character cue (稱, 問) is a word by itself: punctuation behind it, a name on either side, a time before it."""
    if words.language.spaces or hit.end - hit.start > 1:
        return True
    named_before = any(b == hit.start for _, b in (*taken, *clock))
    opens = hit.start == start or text[hit.start - 1] in ",;:"
    if hit.value.sort == "according":
        return opens
    free = opens or named_before or text[hit.start - 1] in BEFORE_ONE
    behind = text[hit.end : hit.end + 1] in (",", ":", "“", "「", "『", '"') or any(
        a == hit.end for a, _ in taken
    )
    return free and (behind or hit.value.act in ("assert", "urge"))


def _adnominal(text: str, hit: Hit[Cue], small: Sequence[Hit[str]], words: Words) -> bool:
    """Whether a reporting word only describes a noun, or reports nothing: "its alleged part", "Iran-backed", "continued to supply"."""
    if not words.language.spaces or hit.value.sort != "verbs":
        return False
    if text[hit.start - 1 : hit.start] == "-" and not text[hit.start - 2 : hit.start - 1].isspace():
        return True
    if not hit.value.participle and described(text, hit.start, words):
        return True
    denied = hit.value.act in UNDONE and any(
        h.value == "negation" and 0 <= hit.start - h.end <= 1 for h in small
    )
    return denied or any(
        h.value in ("unsaid", "unsaid_yet", "nameless") and h.start <= hit.start and h.end >= hit.end
        for h in small
    )


def described(text: str, at: int, words: Words) -> bool:
    """Whether the word at `at` stands behind an article or a preposition, so that it is no finite verb."""
    before = text[max(0, at - 20) : at].rstrip(" ").rpartition(" ")[2]
    return before in words.adnominal


def _follows(
    text: str, hit: Hit[Trigger] | Hit[Cue], end: int, words: Words, without: Sequence[str] = ()
) -> bool:
    """Whether one of the words that a trigger or a reporting word needs follows it in its clause, and none of `without`."""
    reach = NEEDS_REACH if words.language.order == "SV" else BEHIND_SUBJECT
    tail = text[hit.end : min(end, hit.end + reach)]
    clauses = [tail]
    if "،" in tail:
        clauses.append(_BETWEEN_COMMAS.sub(" ", tail, count=1))
        clauses += [words.day_comma.sub(" ", tail)] if words.day_comma else []
    tail = " ".join(words.clause_end.split(clause, maxsplit=1)[0] for clause in clauses)
    needs = hit.value.needs
    if any(word in tail for word in without):
        return False
    return not needs or any(word in tail or f"،{word}" in clauses[0] for word in needs)


def needed_end(passage: Passage, hit: Hit[Trigger]) -> int:
    """Where the word ends that a trigger needs behind it ("provided … weapons"); its own end where it needs none."""
    reach = NEEDS_REACH if passage.words.language.order == "SV" else BEHIND_SUBJECT
    high = min(passage.end, hit.end + reach)
    found = [
        (at, -len(word)) for word in hit.value.needs if (at := passage.text.find(word, hit.end, high)) >= 0
    ]
    return min(found)[0] - min(found)[1] if found else hit.end


def _triggers(
    found: Sequence[Hit[Trigger]],
    text: str,
    start: int,
    end: int,
    small: Sequence[Hit[str]],
    free: Set[int],
    words: Words,
) -> list[Hit[Trigger]]:
    """Of the verbs and nouns `found`, those that name events, the longer of two that overlap."""
    nouns = {h.start for h in found if not h.value.verb} if words.language.order == "VS" else frozenset()
    hits = [
        h
        for h in found
        if not (h.value.verb and h.start in nouns and _preposed(h, small))
        and (not h.value.head or _heads(text, h.start - len(h.prefix), h.end, start, small, free))
        and (not h.value.bare or _led(text, h.start, small, words))
    ]
    kept: list[Hit[Trigger]] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
        elif hit.end - hit.start > kept[-1].end - kept[-1].start:
            kept[-1] = hit
    return kept
