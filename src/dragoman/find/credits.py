"""Through whom a sentence has what it tells: "…, Al Jazeera reported, citing Reuters".

A credit is one or more outlets at the edge of a sentence, with a word that reports; where one cites another, the one cited is nearer to the
speaker and comes first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from dragoman.find.drafts import Draft
from dragoman.find.frame import SPEAKERS, in_words, trimmed, unread
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

BESIDE = 24
"""Code points between an outlet and its reporting word: "reported on Wednesday the daily X"."""
CITED_REACH = 40
"""Code points between an outlet and the one that it cites: "citing the local news agency X"."""
EDGE = 3
"""Letters that may stand before a credit that opens its sentence."""
BEHIND = 12
"""Letters that may stand behind a credit that closes its sentence, days apart: "رويترز للأنباء"."""
LED_IN = 16
"""Code points between the comma before a credit and the credit at most."""
LEAST_TOLD = 4
"""Code points of a content at least."""
_CITING = frozenset({"quoting", "according"})


class Credit(msgspec.Struct, frozen=True):
    """Outlets, nearest to the speaker first, and where they and their words stand."""

    outlets: tuple[str, ...]
    start: int
    end: int


def credited(passage: Passage, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with the outlets that their sentence credits at its beginning or end, which are no part of what is said."""
    found = [credit for credit in _credits(passage) if _at_edge(passage, credit)] if drafts else []
    for credit in found:
        drafts = [_through(draft, credit) for draft in drafts if not _is_credit(draft, credit)]
    return list(drafts)


def _is_credit(draft: Draft, credit: Credit) -> bool:
    """Whether somebody is taken to say no more than who passes it on."""
    low, high = draft.content
    return draft.speaker.kind != "outlet" and credit.start <= low < high <= credit.end


def _through(draft: Draft, credit: Credit) -> Draft:
    """The draft by way of the credit's outlets, unless another outlet is its way already.

    Where its content is nothing but the credit, what is said stands before: "…, the minister said, Reuters reported".
    """
    low, high = draft.content
    cue = draft.cue[0] if draft.cue else draft.start
    inside = credit.start <= cue < credit.end
    if inside or draft.speaker.kind == "outlet" or not set(draft.via) <= set(credit.outlets):
        return draft
    if credit.start - low <= EDGE < credit.start - draft.start and high >= credit.end:
        low = draft.passage.start
        high = max(draft.passage.text.rfind(",", low, draft.start), low)
    if credit.start <= low or high <= min(credit.start, low):
        return msgspec.structs.replace(draft, via=credit.outlets)
    high = trimmed(draft.passage.text, low, _led_in(draft.passage.text, low, min(high, credit.start)))
    if high - low < LEAST_TOLD:
        return draft
    about = tuple(entity for entity in draft.about if entity not in credit.outlets)
    return msgspec.structs.replace(draft, via=credit.outlets, content=(low, high), about=about)


def _led_in(text: str, low: int, at: int) -> int:
    """Where the words that lead to a credit at `at` begin, behind a comma: ", the official", "، وذلك"."""
    comma = max(text.rfind(mark, max(low, at - LED_IN), at) for mark in ",،")
    return comma if comma >= 0 else at


def _credits(passage: Passage) -> Iterator[Credit]:
    """The outlets of a sentence that pass on what it tells, those that cite one another together."""
    outlets = [
        n
        for n in passage.names(passage.start, passage.end)
        if n.kind == "outlet" and n.naming.how != "adjective" and not in_words(passage, n)
    ]
    while outlets:
        chain = [outlets.pop(0)]
        while outlets and _cites(passage, chain[-1], outlets[0]):
            chain.append(outlets.pop(0))
        before, after = _word_before(passage, chain[0]), _word_after(passage, chain[-1])
        if before is not None or after is not None or len(chain) > 1:
            start = before if before is not None else chain[0].start - len(chain[0].naming.prefix)
            ids = dict.fromkeys(n.entity_id for n in reversed(chain))
            yield Credit(tuple(ids), start, after if after is not None else chain[-1].end)


def _cites(passage: Passage, one: Named, other: Named) -> bool:
    """Whether `one` has from `other` what it tells: "Al Jazeera, citing Reuters", "نقلت العربية عن فرانس برس"."""
    if other.start - one.end > CITED_REACH or _somebody(passage, one.end, other.start):
        return False
    if any(one.end <= c.start and c.end <= other.start and c.value.sort in _CITING for c in passage.cues):
        return True
    begin = other.start - len(other.naming.prefix)
    return passage.has(one.end, begin, "from") and any(
        c.value.sort in _CITING and 0 <= one.start - c.end <= BESIDE for c in passage.cues
    )


def _word_before(passage: Passage, named: Named) -> int | None:
    """Where a reporting word begins that stands before an outlet; of one to whom somebody speaks there is none."""
    found = [
        c
        for c in passage.cues
        if 0 <= named.start - len(named.naming.prefix) - c.end <= BESIDE and _passes_on(c.value)
    ]
    near = [
        c
        for c in found
        if "," not in passage.text[c.end : named.start] and not _somebody(passage, c.end, named.start)
    ]
    return min((c.start - len(c.prefix) for c in near), default=None)


def _word_after(passage: Passage, named: Named) -> int | None:
    """Where a reporting word ends that stands behind an outlet, as its verb."""
    if passage.words.language.order == "VS":
        return None
    found = [
        c
        for c in passage.cues
        if 0 <= c.start - named.end <= BESIDE and c.value.sort == "verbs" and _passes_on(c.value)
    ]
    near = [c for c in found if not _somebody(passage, named.end, c.start)]
    return min((c.end for c in near), default=None)


def _passes_on(cue: Cue) -> bool:
    """Whether a word says no more than that somebody tells something."""
    return cue.sort in _CITING or (
        cue.sort == "verbs" and cue.act == "assert" and cue.object in ("", "press")
    )


def _somebody(passage: Passage, low: int, high: int) -> bool:
    return any(n.kind in SPEAKERS and n.naming.how != "adjective" for n in passage.names(low, high))


def _at_edge(passage: Passage, credit: Credit) -> bool:
    """Whether a credit closes its sentence, or opens it and what it passes on follows."""
    if unread(passage, credit.end, passage.end) <= BEHIND:
        return True
    if unread(passage, passage.start, credit.start) > EDGE:
        return False
    rest = passage.text[credit.end : passage.end].lstrip()
    that = passage.first(credit.end, min(passage.end, credit.end + BESIDE), "complementizer")
    return rest[:1] in (",", ":", "،") or that is not None
