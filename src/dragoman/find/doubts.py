"""Finds the word of a page that something could not be checked: "it was not possible to verify the claim".

Whose word it is the sentence does not say; where it names an outlet, that outlet says it (`frameless.doubt`). The words stand in
`lang/<code>/disputes.yml`, section `unverified`; `with` lists words of which one stands in the same sentence too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from dragoman.find.lexicon import Lexicon
from dragoman.find.passage import Passage
from dragoman.lang import language, read_rules
from dragoman.text.fold import fold


class Word(msgspec.Struct, frozen=True):
    """Words of doubt: what must stand beside them (folded), and where the rule stands."""

    beside: tuple[str, ...]
    rule: str


class DoubtDraft(msgspec.Struct, frozen=True):
    """A sentence of doubt in the folded view, and its rule."""

    start: int
    end: int
    rule: str


@cache
def _words(code: str) -> Lexicon[Word] | None:
    found = language(code)
    rules = [rule for rule in read_rules(code, "disputes") if rule.section == "unverified"]
    if found is None or not rules:
        return None
    entries = [
        (form, Word(tuple(fold(str(word)) for word in rule.fields.get("with", ())), rule.at))
        for rule in rules
        for form in rule.forms()
    ]
    return Lexicon(entries, found)


def doubts(passages: Sequence[Passage]) -> Iterator[DoubtDraft]:
    """The sentences of an article in which nobody in particular says that something could not be checked."""
    if not passages:
        return
    words = _words(passages[0].words.language.code)
    text, first, last = passages[0].text, passages[0].start, max(p.end for p in passages)
    hits = words.all(text, first, last) if words is not None else []
    if not hits:
        return
    for passage in passages:
        for hit in hits:
            if passage.start <= hit.start < passage.end and _holds(passage, hit.value):
                yield DoubtDraft(passage.start, passage.end, hit.value.rule)
                break


def _holds(passage: Passage, word: Word) -> bool:
    if any(named.kind == "outlet" and not named.naming.inside for named in passage.named):
        return False
    if not word.beside:
        return True
    sentence = passage.text[passage.start : passage.end]
    if not passage.words.language.spaces:
        return any(each in sentence for each in word.beside)
    return any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", sentence) for each in word.beside)
