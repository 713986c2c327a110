"""Who goes on speaking where a report names nobody, and what "Об этом заявил" and "this was stated by" report.

A verb without a subject continues the last speaker only where it agrees with him and no other noun stands where its
subject would ("эксперты считают", "officials said"). A report that points back has the sentence before for its content.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.frame import Frame, unread
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue
from dragoman.knowledge import knowledge_base
from dragoman.lang import agrees
from dragoman.text.fold import fold

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BREAK = re.compile(r"[,;:—–«»“”\"()]")
_CASES = (
    "ам",
    "ям",
    "ами",
    "ями",
    "ах",
    "ях",
    "у",
    "ю",
    "ом",
    "ем",
    "ой",
    "ей",
    "о",
    "е",
    "и",
    "ого",
    "его",
    "ых",
    "их",
)
"""Endings of Russian words that are no nominative singular, adverbs among them."""
BEHIND = frozenset(
    {"a", "an", "the", "one", "another", "some", "many", "several", "officials", "residents", "people"}
)
"""English words that open a subject behind its verb."""
PRONOUN_REACH = {True: 25, False: 8}
"""Code points between a pronoun and its verb at most ("he has also said"), for scripts with and without spaces."""
BETWEEN = frozenset(
    {"has", "have", "had", "also", "then", "later", "already", "did", "is", "was", "тоже", "также"}
)
"""Words between a pronoun and its verb."""
KINDS = {"of_person": "person", "of_body": "body", "of_many": "many", "of_union": "union"}
BODIES = frozenset({"state", "government", "organisation", "group"})
"""Kinds that "it" stands for."""
MANY = ("وا", "ون")
"""What an Arabic verb ends in that several do."""
POINTS_BACK = 3
"""How far into a sentence the words stand that point back, in code points."""


def points_back(passage: Passage) -> bool:
    """Whether the sentence reports the one before: "Об этом сообщил …", "Соответствующее заявление сделал …"."""
    if any(h.value == "back" and h.start - passage.start <= POINTS_BACK for h in passage.small[:2]):
        return True
    opened = passage.cues[:1] and passage.cues[0].value.sort == "according"
    comma = passage.text.find(",", passage.start, passage.end)
    return bool(opened) and any(
        h.value == "back" and 0 <= h.start - comma <= POINTS_BACK for h in passage.small
    )


def answers(passage: Passage, before: Passage, content: int) -> bool:
    """Whether a report tells only what its words answered, which a quotation before it holds: "“Why now?” X said when asked by Y"."""
    closed = before.text[before.start : before.end].rstrip().endswith(('"', "”", "»"))
    return closed and any(h.start == content for h in passage.by_class.get("reply", ()))


def may_go_on(passage: Passage, frame: Frame, who: Named, *, paper: bool = False) -> bool:
    """Whether `who` may be the unnamed subject of the report.

    "He" is a person and "it" a body or a state, in every language; "the group" is a body of its own, "they" is no one person. An Arabic verb without a subject
    agrees with whom it goes on from; with a body's `paper` too ("وقالت الوزارة في بيان … وأضاف").
    """
    meant = referent(passage, frame)
    if meant is not None and (who.kind == "person") != (meant == "person"):
        return False
    if meant == "union" and who.kind != "organisation":
        return False
    language = passage.words.language
    if not language.spaces:
        return True
    verb = passage.text[frame.cue.start : frame.cue.end]
    many = verb.endswith(MANY) or (frame.cue.value.participle and verb.endswith("ين"))
    if who.kind == "person" and language.order == "VS" and many:
        return False
    if language.order == "VS" and (frame.cue.value.participle or (paper and who.kind != "person")):
        return True
    if not agrees(language.code, verb, _label(passage, who), who.kind):
        return False
    return language.order == "VS" or not _other_subject(passage, frame)


def referent(passage: Passage, frame: Frame) -> str | None:
    """Who the pronoun that is the report's subject can be: `person`, `body`, `many`, `union`; None where none tells."""
    cue, spaces = frame.cue, passage.words.language.spaces
    for hit in passage.small:
        kind = KINDS.get(hit.value)
        if kind is None or hit.start < cue.start - PRONOUN_REACH[spaces] - 4:
            continue
        if hit.start > cue.end + 1:
            break
        inside = cue.start <= hit.start and hit.end <= cue.end
        behind = spaces and hit.start - cue.end == 1
        if inside or behind or (cue.start - hit.end >= 0 and _verb_follows(passage, hit.end, cue.start)):
            return kind
    return None


def taken_up(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether "the group", "the party" is the subject: the body of its kind that was named last."""
    return any(
        h.end <= cue.start and _verb_follows(passage, h.end, cue.start)
        for h in passage.by_class.get("of_union", ())
    )


def of_office(passage: Passage, frame: Frame) -> Named | None:
    """The person named before it whose office speaks: "the president thanked the emir, his office said"."""
    office = next(
        (h for h in passage.small if h.value == "of_office" and 0 <= frame.cue.start - h.end <= 1), None
    )
    if office is None:
        return None
    people = [n for n in passage.names(passage.start, office.start) if n.kind == "person"]
    return people[0] if people else None


def _verb_follows(passage: Passage, at: int, cue: int) -> bool:
    """Whether nothing but small words, adverbs and times stands between a pronoun and its verb."""
    gap = passage.text[at:cue]
    if len(gap) > PRONOUN_REACH[passage.words.language.spaces] or _BREAK.search(gap):
        return False
    if not passage.words.language.spaces:
        return not any(at <= n.start < cue for n in passage.named)
    return all(small(passage, m) or m[0] in BETWEEN for m in _WORD.finditer(passage.text, at, cue))


def _label(passage: Passage, who: Named) -> str:
    """The name in its dictionary form where it is known; in a language without cases the form that stands there."""
    row = knowledge_base().get(who.entity_id)
    if (
        row is not None
        and passage.words.language.order != "VS"
        and row.label.get(passage.words.language.code)
    ):
        return fold(row.label[passage.words.language.code])
    return passage.text[who.start : who.end]


def _other_subject(passage: Passage, frame: Frame) -> bool:
    """Whether a noun that names nobody known stands where the subject of the report stands."""
    text, cue = passage.text, frame.cue
    if (
        cue.value.sort in ("according", "extending")
        or cue.value.participle
        or passage.marked(cue.start, "pronoun", "coordination")
    ):
        return False
    if passage.words.language.code == "ru" and not cue.value.continuing and _set_off(passage, cue.start):
        return True
    breaks = [m.end() for m in _BREAK.finditer(text, passage.start, cue.start)]
    begin = breaks[-1] if breaks else passage.start
    before = [m for m in _WORD.finditer(text, begin, cue.start) if not small(passage, m)]
    if before:
        return True
    quoted = any(passage.start <= a and b <= cue.start for a, b in passage.sentence.quotes)
    match = _WORD.search(text, cue.end, min(passage.end, cue.end + 30))
    if (
        not (quoted or begin > passage.start)
        or match is None
        or text[cue.end : match.start()].strip()
        or small(passage, match)
    ):
        return False
    if passage.words.language.code == "en":
        return match[0] in BEHIND
    return passage.words.language.code == "ru" and not match[0].endswith(_CASES)


def noun_behind(passage: Passage, cue: Hit[Cue], comma: int) -> bool:
    """Whether a Russian verb right behind a comma has its subject, whom nobody knows, behind it: "…, сообщила армия"."""
    if passage.words.language.code != "ru" or comma < 0 or passage.text[comma + 1 : cue.start].strip():
        return False
    match = _WORD.search(passage.text, cue.end, min(passage.end, cue.end + 30))
    return (
        match is not None
        and not passage.text[cue.end : match.start()].strip()
        and not small(passage, match)
        and not match[0].endswith(_CASES)
        and not unread(passage, match.end(), passage.end)
    )


def _set_off(passage: Passage, at: int) -> bool:
    """Whether a verb stands right behind a comma that closes an aside on its subject: "ряд союзов, таких как …, сообщил"."""
    head = passage.text[passage.start : at].rstrip()
    quoted = any(passage.start <= b <= at and at - b < 4 for _, b in passage.sentence.quotes)
    return head.endswith(",") and head.count(",") > 1 and not quoted and not passage.marked(at, "pronoun")


def small(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a word is no noun of its own: a small word, a time, an adverb."""
    i, j = match.span()
    if any(h.start <= i and j <= h.end for h in passage.small) or any(
        t.start <= i and j <= t.end for t in passage.times
    ):
        return True
    if any(n.start <= i and j <= n.end for n in passage.named) or any(
        c.start <= i and j <= c.end for c in passage.cues
    ):
        return True
    return match[0].endswith(passage.words.language.adverb_endings)


def previous_body(article: Sequence[Passage], index: int) -> Passage | None:
    """The sentence of the body before the one at `index`, None where there is none."""
    if not index or article[index].role != "body" or article[index - 1].role != "body":
        return None
    return article[index - 1]
