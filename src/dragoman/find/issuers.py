"""Who speaks where a paper does: "говорится в заявлении МИД", "a statement from the ministry said"."""

from __future__ import annotations

from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

NOUN_REACH = 45
"""How far behind a reporting verb the noun for what speaks may stand, in code points."""
ISSUER_REACH = 70
"""How far behind that noun its issuer may stand: a body's name may have an adjective or two."""
ARTICLE_REACH = 4
"""The same behind an active verb: "said a statement"."""
POSSESSOR_WORDS = 3
"""Words that may stand from the "'s" of an issuer to the noun: "the ministry's latest written statement"."""
BESIDE = 16
"""Code points between a paper and its verb: "the report also said"."""
ISSUERS = frozenset({"person", "state", "government", "organisation", "group"})


def issued(passage: Passage, cue: Hit[Cue], left: int) -> tuple[Named | None, bool]:
    """The issuer of the statement that speaks, None where none is named, and whether a statement speaks at all.

    The noun stands behind a passive verb ("говорится в заявлении …") or before the verb in its own clause.
    """
    nouns = [c for c in passage.cues if c.value.sort == "statement_nouns"]
    text = passage.text
    reach = NOUN_REACH if cue.value.passive else ARTICLE_REACH if _closing(passage, cue) else -1
    behind = next((c for c in nouns if 0 <= c.start - cue.end <= reach), None)
    if behind is not None and not any(c in text[cue.end : behind.start] for c in ',.:;«"'):
        return _owner(passage, behind, min(passage.end, behind.end + ISSUER_REACH)), True
    before = [
        c
        for c in nouns
        if left <= c.start and c.end <= cue.start and not any(m in text[c.end : cue.start] for m in ':;«»"')
    ]
    if not before or not (cue.value.passive or passage.words.language.code == "en"):
        return None, False
    noun = before[-1]
    who = _owner(passage, noun, cue.start) or _possessor(passage, noun)
    if who is not None and any(
        "," in passage.text[noun.end : n.start] for n in passage.names(noun.end, cue.start)
    ):
        who = None
    beside = noun.end <= cue.start <= noun.end + BESIDE and "," not in text[noun.end : cue.start]
    return who, who is not None or cue.value.passive or beside


def _closing(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether an English verb stands right behind the comma that closes what it reports: "…, said a statement"."""
    return passage.words.language.code == "en" and passage.text[passage.start : cue.start].rstrip(
        ' "”’'
    ).endswith(",")


def _owner(passage: Passage, noun: Hit[Cue], high: int) -> Named | None:
    """The first party behind the noun, with no clause break between."""
    for named in passage.names(noun.end, high):
        if any(c in passage.text[noun.end : named.start] for c in ",.:;"):
            return None
        if named.kind in ISSUERS:
            return named
    return None


def _possessor(passage: Passage, noun: Hit[Cue]) -> Named | None:
    """The party in whose name it stands before the noun: "the ministry's statement"."""
    for named in reversed(passage.names(max(passage.start, noun.start - 60), noun.start)):
        gap = passage.text[named.end : noun.start]
        near = "," not in gap and len(gap.split()) <= POSSESSOR_WORDS
        return named if named.kind in ISSUERS and near and gap.startswith(("'s ", "' ", "’s ")) else None
    return None


def paper_speaks(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a paper named before speaks: "the report said", "ذكر التقرير", "в докладе отмечается", 報告指出."""
    behind = passage.words.language.order == "VS" or cue.value.passive
    for noun in passage.cues:
        if noun.value.sort != "statement_nouns" or passage.quoted(noun.start):
            continue
        low, high = (cue.end, noun.start) if noun.start >= cue.end else (noun.end, cue.start)
        near = 0 <= high - low <= (BESIDE if passage.words.language.spaces else 1)
        if near and (behind or noun.end <= cue.start) and not set(passage.text[low:high]) & set(",،;:"):
            return True
    return False


def issuer_of(draft: Draft) -> Named | None:
    """Who issued the paper that a statement stands in; None where it stands in none."""
    passage, head = draft.passage, max(draft.content[0], draft.cue[1] if draft.cue else 0)
    named = any(
        c.value.sort == "statement_nouns" and draft.start - BESIDE <= c.start and c.end <= head
        for c in passage.cues
    )
    return draft.speaker if named and draft.content[0] >= draft.start else None
