"""Finds numbers that count people or things together with what became of them: fourteen killed, 85 soldiers taking part.

The words stand in `lang/<code>/figures.yml`. `tellers` say what became of those counted, on either side of the number;
`tolls` lead to the number ("the death toll rose to"); `bodies` follow it and say both who and what ("14 dead"); `duals`
hold the number in them; `counted` says who or what; `bounds` how sharp the number is, `behind: true` where they follow it;
the words of `numbers.yml` multiply it. A number after one of `parts` ("of them"), beside one of `added` ("another") or after one of
`earlier` ("from") is not the whole count and is left out. `behind` are words that may follow a number whose noun is left
out. A sentence without a word that tells the fate is never looked at.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from dragoman.find.amounts import Amount, amounts
from dragoman.find.lexicon import Hit, Lexicon
from dragoman.find.passage import Passage
from dragoman.lang import Language, language, read_rules

REACH = {"zh": 24}
"""Code points between a number and the word that tells its fate, 70 where nothing is said here."""
NOUN_REACH = {"zh": 10}
"""Code points from a number to what it counts, 36 where nothing is said here."""
CLAUSE = 30
"""What a comma between them counts for, in code points."""
STRONGEST = 10
"""No earthquake is stronger than this."""
THINGS = frozenset({"homes", "drones", "missiles"})
UNDONE = frozenset({"destroyed", "shot-down"})
"""What becomes of things, and of things only."""
_STOPS = ",،、;؛(（:"


class Word(msgspec.Struct, frozen=True):
    """A word of figures.yml: its section, what it says, and where its rule stands."""

    section: str
    fate: str = ""
    counted: str = ""
    bound: str = ""
    number: int = 0
    behind: bool = False
    rule: str = ""


class FigureDraft(msgspec.Struct, frozen=True):
    """A figure in the folded view, its evidence from `start` to `end`; `at` is where the number begins."""

    start: int
    end: int
    at: int
    low: float | None
    high: float | None
    counted: str
    fate: str
    country: str | None
    place: str | None
    rule: str


class Book(msgspec.Struct, frozen=True):
    """The words of a language: those without which nothing is counted, and all of them."""

    language: Language
    tellers: Lexicon[Word]
    words: Lexicon[Word]
    numbers: Lexicon[int]


@cache
def book(code: str) -> Book | None:
    """The words of `lang/<code>/figures.yml`; None where there is no such file."""
    found = language(code)
    rules = read_rules(code, "figures")
    if found is None or not rules:
        return None
    entries = []
    for rule in rules:
        given = {name: rule.fields[name] for name in Word.__struct_fields__ if name in rule.fields}
        word = Word(**{**given, "section": rule.section, "rule": rule.at})
        entries += [(form, word) for form in rule.forms()]
    numbers = [
        (form, int(rule.fields["number"]))
        for rule in (*read_rules(code, "time"), *rules)
        if rule.section == "numbers"
        for form in rule.forms()
    ]
    tells = [
        entry
        for entry in entries
        if entry[1].section in ("tellers", "tolls", "bodies", "duals") and entry[1].fate
    ]
    return Book(found, Lexicon(tells, found), Lexicon(entries, found), Lexicon(numbers, found))


def figures(passages: Sequence[Passage]) -> Iterator[FigureDraft]:
    """The figures of an article's sentences, in order of place."""
    last: str | None = None
    for passage in passages:
        words = book(passage.words.language.code)
        places = [n for n in passage.named if n.kind == "place" and not n.naming.inside]
        if words is not None and words.tellers.all(passage.text, passage.start, passage.end):
            for draft in sorted(_counted(passage, words), key=lambda draft: draft.at):
                near = min(places, key=lambda n: abs(n.start - draft.at), default=None)
                yield msgspec.structs.replace(draft, place=last if near is None else near.entity_id)
        last = places[-1].entity_id if places else last


def _counted(passage: Passage, words: Book) -> Iterator[FigureDraft]:
    hits = words.words.all(passage.text, passage.start, passage.end)
    found = amounts(passage, words.numbers, hits, spaces=words.language.spaces)
    found += [
        Amount(h.start, h.end, h.value.number, h.value.number, h.value.number, h)
        for h in hits
        if h.value.section == "duals"
    ]
    found.sort(key=lambda a: a.start)
    tells = [h for h in hits if h.value.section in ("tellers", "tolls", "bodies")]
    for amount, teller in _paired(passage, found, tells, hits):
        noun = amount.dual or _noun(passage, amount, hits, found)
        low, high, fate = amount.low, amount.high, teller.value.fate
        if teller.value.section == "tolls" and low is None:
            low = high = amount.value
        if fate == "magnitude" and amount.value > STRONGEST:
            continue
        if _partial(passage, amount, noun, hits) or (
            noun is None and not _bare(passage, amount, teller, hits)
        ):
            continue
        start, end = _evidence(passage, amount, teller, noun)
        counted = "" if fate == "magnitude" else noun.value.counted if noun is not None else "people"
        country = _country(passage, amount, noun)
        yield FigureDraft(
            start, end, amount.start, low, high, counted, fate, country, None, teller.value.rule
        )


def _paired(
    passage: Passage, found: Sequence[Amount], tells: Sequence[Hit[Word]], hits: Sequence[Hit[Word]]
) -> Iterator[tuple[Amount, Hit[Word]]]:
    """Each number with the word that tells its fate: nearest pairs first, each word once, no other number between."""
    code = passage.words.language.code
    starts = [amount.start for amount in found]
    pairs = []
    for index, amount in enumerate(found):
        noun = _noun(passage, amount, hits, found)
        if amount.dual is not None and amount.dual.value.fate:
            pairs.append((-1, index, amount, amount.dual))
        for tell in tells:
            before = tell.end <= amount.start
            if noun is not None and (noun.value.counted in THINGS) != (tell.value.fate in UNDONE):
                continue
            if not before and (
                tell.start < amount.end or (tell.value.section == "tolls" and tell.value.fate != "magnitude")
            ):
                continue
            if tell.value.section == "bodies" and (
                before or tell.start - amount.end > 3 * (1 + passage.words.language.spaces)
            ):
                continue
            i, j = (tell.end, amount.start) if before else (amount.end, tell.start)
            if bisect_left(starts, j) - bisect_left(starts, i) > 0 and not (
                before and starts[bisect_left(starts, i)] >= j
            ):
                continue
            gap = j - i + CLAUSE * sum(passage.text.count(stop, i, j) for stop in _STOPS)
            if gap <= REACH.get(code, 70):
                pairs.append((gap, index, amount, tell))
    used: set[int] = set()
    taken: set[tuple[int, int]] = set()
    for _, index, amount, tell in sorted(pairs, key=lambda p: (p[0], p[1], p[3].start, -p[3].end)):
        place = (tell.start, tell.end)
        if index not in used and not any(a < place[1] and place[0] < b for a, b in taken):
            used.add(index)
            taken.add(place)
            yield amount, tell


def _noun(
    passage: Passage, amount: Amount, hits: Sequence[Hit[Word]], found: Sequence[Amount]
) -> Hit[Word] | None:
    """What is counted: the first such noun behind the number, before the next number or comma."""
    reach = amount.end + NOUN_REACH.get(passage.words.language.code, 36)
    limit = min([reach, *(other.start for other in found if other.start >= amount.end)])
    near = [
        h
        for h in hits
        if h.value.section in ("counted", "bodies") and amount.end <= h.start and h.end <= limit + 12
    ]
    for hit in sorted(near, key=lambda h: (h.start, -h.end)):
        between = passage.text[amount.end : hit.start]
        if hit.start < limit and not _parted(between):
            return hit
        break
    return None


def _bare(passage: Passage, amount: Amount, teller: Hit[Word], hits: Sequence[Hit[Word]]) -> bool:
    """Whether a number without a noun counts people all the same: the word that tells stands beside it, no other noun."""
    if teller.value.section == "tolls":
        return True
    if teller.start >= amount.end:
        return teller.start - amount.end <= 2
    tail = passage.text[amount.end : passage.end].lstrip(" ")
    follows = any(h.value.section == "behind" and h.start == passage.end - len(tail) for h in hits)
    near = amount.start - teller.end <= 14 and not _parted(passage.text[teller.end : amount.start])
    return near and (not tail or not tail[0].isalnum() or follows)


def _parted(between: str) -> bool:
    """Whether a comma or the like stands between two words."""
    return any(stop in between for stop in _STOPS)


def _partial(passage: Passage, amount: Amount, noun: Hit[Word] | None, hits: Sequence[Hit[Word]]) -> bool:
    """Whether the number is a part of a count, was added to it, or is what it was before."""
    first, last = amount.start, noun.end if noun is not None else amount.end
    for hit in hits:
        section, before, after = hit.value.section, first - hit.end, hit.start - last
        if section == "parts" and (0 <= before <= 24 or 0 <= after <= 3):
            return True
        plain = after == 0 or (after == 1 and passage.text[last : hit.start] == " ")
        if section == "added" and (0 <= before <= 3 or plain or amount.end <= hit.start < last):
            return True
        if section == "earlier" and 0 <= before <= 1:
            return True
    return False


def _evidence(passage: Passage, amount: Amount, teller: Hit[Word], noun: Hit[Word] | None) -> tuple[int, int]:
    """The sentence where it is short, else from the first to the last of the words that count."""
    if passage.end - passage.start <= 240:
        return passage.start, passage.end
    spots = [(amount.start, amount.end), (teller.start, teller.end)]
    spots += [(noun.start, noun.end)] if noun is not None else []
    return min(i for i, _ in spots), max(j for _, j in spots)


def _country(passage: Passage, amount: Amount, noun: Hit[Word] | None) -> str | None:
    """The state of those counted, where it is named with them: 49 Armenian soldiers."""
    if noun is None:
        return None
    behind = noun.end + 1 if passage.words.language.spaces else noun.end - 1
    near = [n for n in passage.named if amount.end <= n.start <= behind and n.country]
    return near[0].country if near else None
