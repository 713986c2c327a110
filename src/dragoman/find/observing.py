"""The sentences of a block with what stands in each: `find.passage` filled from the lexicons of a language."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.lexicon import Hit
from dragoman.find.naming import of_people
from dragoman.find.occurrences import adnominal, event_words, fits_clause, heads, stands, unlike
from dragoman.find.passage import Named, Passage, When, opened
from dragoman.find.sentences import Sentence
from dragoman.find.worded import worded
from dragoman.find.words import Cue, Trigger, Words

_BLANK = re.compile(r"(?<=[\u4e00-\u9fff%”」》)]) (?=[\u4e00-\u9fff“「《])")
"""What parts the clauses of a Chinese title; it is read as a comma."""

OF_STANDING = frozenset({"ongoing", "planned", "possible", "negation"})
"""Small words of a Chinese name that say nothing of a deed: the 正 of 金正恩."""


def _told(
    text: str,
    hit: Hit[Cue],
    sentence: Sentence,
    small: Sequence[Hit[str]],
    cues: Sequence[Hit[Cue]],
    words: Words,
) -> bool:
    """Whether a word of two senses reports here."""
    return worded(text, hit, sentence, small, cues) or (
        bool(hit.value.needs) and fits_clause(text, hit, sentence.end, words)
    )


def _free(
    named: Sequence[Named], text: str, start: int, small: Sequence[Hit[str]], *, title: bool
) -> set[int]:
    """Where names end that may be subjects: they open a clause, or stand right behind a title that does ("Minister Jane Roe claims")."""
    outer = sorted((n for n in named if not n.naming.inside), key=lambda n: n.start)
    free: set[int] = set()
    for n in outer:
        begin = n.start - len(n.naming.prefix)
        behind = n.kind == "person" and begin - 1 in free and text[begin - 1 : begin] == " "
        many = of_people(n.naming, n.entity_id) and not any(
            h.end == begin - 1 and h.value in ("oblique", "locative") for h in small
        )
        if title or behind or many or opened(text, begin, start, small):
            free.add(n.end)
    return free


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

    spots = [
        (n.naming.kind, n.start)
        for n in named
        if n.naming.how in ("name", "short")
        or (n.naming.how, n.naming.kind) in (("adjective", "state"), ("surname", "person"))
    ]

    def fits(hit: Hit[Trigger], end: int) -> bool:
        trigger = hit.value
        return not (trigger.needs or trigger.without) or fits_clause(
            text, hit, end, words, trigger.without, spots
        )

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
            for h in cue_hits
            if not any(a < h.end and h.start < b for a, b in taken)
            and stands(text, h, taken, clock, words, start)
            and not adnominal(text, h, small_hits, words)
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
        free = _free((*inside, *people), text, start, small, title=role == "title")
        cues = [
            h
            for h in cues
            if (not h.value.head or heads(text, h.start - len(h.prefix), h.end, start, small, free))
            and (
                _told(text, h, sentence, small, cue_hits, words)
                if h.value.told
                else not (h.value.needs and words.language.spaces) or fits_clause(text, h, end, words)
            )
        ]
        out.append(
            Passage(
                text,
                sentence,
                words,
                role,
                inside,
                tuple(unlike(cues)),
                small,
                tuple(h.start for h in small),
                tuple(event_words([*verbs, *nouns], text, start, end, small, free, words)),
                people,
                tuple(carriers),
                tuple(t for t in times if t.start >= start and t.end <= end),
            )
        )
    return out
