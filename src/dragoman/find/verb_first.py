"""The subject of a verb that stands before it, as in Arabic: where it may be, and when it is left out.

"قال الوزير إن" has its subject behind the verb, "وكان الوزير قد قال" before it, "وأضاف أن" none: then the last
speaker goes on. A noun that names nobody known ("قال المنظمون إن") is a subject all the same, and nobody's words
are put into another's mouth.
"""

from __future__ import annotations

import re

from dragoman.find.acts import PARTIES
from dragoman.find.frame import (
    NAME_QUOTE,
    SPEAKERS,
    Frame,
    content_span,
    eligible,
    interview_outlets,
    objects,
)
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue
from dragoman.knowledge import knowledge_base
from dragoman.lang import agrees
from dragoman.text.fold import fold

_ASIDE = re.compile(
    r"[،–-][^،–-]{1,60}[،–-]|(?:في|خلال) (?:وقت|بيان|تصريح|تصريحات|مؤتمر|كلمة|تغريدة|مقابلة|منشور|خطاب|كلمه|تغريده|مقابله)(?: \w{3,12})?"
)
THAT_REACH = 140
"""How far behind its verb the "that" of an Arabic report may stand: an aside may be told in between."""
HELD_OPEN = ("يستبعد", "تستبعد", "يخف", "تخف", "يشك", "ينف", "تنف", "يمانع", "تمانع")
"""Reporting verbs that say something where they are denied: "did not rule out"."""
BARS = frozenset({"from", "target", "with", "between", "oblique", "locative", "relative", "deed"})
"""Small words behind which no subject of an Arabic verb stands."""
_DATELINE = re.compile(r"\s?\)?\s?[-–—]{1,3}")
_NEXT = re.compile(r"[ ](\w{3,})")
OWNED = 4
"""Letters of a noun that may be somebody's, at least: prepositions with a pronoun are shorter."""


def fits(passage: Passage, cue: Hit[Cue], named: Named) -> bool:
    """Whether verb and name agree."""
    return agrees(
        passage.words.language.code,
        passage.text[cue.start : cue.end],
        passage.text[named.start : named.end],
        named.kind,
    )


def holds_name(passage: Passage, a: int, b: int) -> bool:
    """Whether a quotation at `a` to `b` is a name in quotation marks and nothing else."""
    return any(n.start - a <= 2 and b - n.end <= 2 for n in passage.names(a, b))


def earlier(passage: Passage, cue: Hit[Cue], before: list[Named], after: list[Named]) -> Named | None:
    """The subject before an Arabic verb: in a headline, and where a name opens the clause ("وكان الوزير قد أعلن")."""
    if cue.prefix:
        return None
    before = [n for n in before if fits(passage, cue, n) and not _in_dateline(passage, n)]
    if not before:
        return None
    named = before[-1]
    gap = passage.text[named.end : cue.start].strip(' ،"”»')
    if (
        len(gap) > 40
        or any(c in gap for c in "،.:؛")
        or (
            not _already(passage, named.end, cue.start)
            and passage.has(named.end, cue.start, "complementizer", "opening")
        )
    ):
        return None
    relative = passage.first(named.end, cue.start, "relative")
    if relative is not None and gap == passage.text[relative.start : relative.end]:
        return named
    if passage.role == "title":
        return None if after and len(gap) > 8 else named
    words = len(gap.split())
    first = _first_of(passage, named, before)
    opened = passage.opens(first) or any(
        passage.marked(n.start - len(n.naming.prefix), "complementizer") for n in (first, named)
    )
    return named if opened and words <= (1 if after else 4) else None


def _in_dateline(passage: Passage, named: Named) -> bool:
    """Whether an outlet only signs the dateline: "(CNN)-- قال الوزير"."""
    return named.kind == "outlet" and _DATELINE.match(passage.text, named.end) is not None


def _first_of(passage: Passage, named: Named, before: list[Named]) -> Named:
    """The first of the names of one subject that stand side by side: "الرئيس الإيراني إبراهيم رئيسي"."""
    for other in reversed(before):
        if (
            other.end <= named.start
            and other.entity_id == named.entity_id
            and not passage.text[other.end : named.start].strip(" ،")
        ):
            named = other
    return named


def _already(passage: Passage, at: int, end: int) -> bool:
    """Whether nothing but a particle for "already" stands between a name and its verb: "الوزير، قد أكد"."""
    mark = passage.first(at, end, "perhaps")
    return mark is not None and not (passage.text[at : mark.start] + passage.text[mark.end : end]).strip(" ،")


def later(passage: Passage, cue: Hit[Cue], after: list[Named]) -> Named | None:
    """The subject behind an Arabic verb: it agrees with the verb, and no preposition stands between."""
    for named in after:
        gap = _ASIDE.sub(" ", passage.text[cue.end : named.start])
        if _of_another(passage, cue, named) or _far_from_noun(passage, cue, named):
            return None
        if not fits(passage, cue, named):
            if strange_noun(passage, cue.end, named.start):
                continue
            return None
        if (
            named.kind == "person"
            and named.naming.how in ("name", "stranger")
            and strange_noun(passage, cue.end, named.start)
            and "،" not in gap
        ):
            return named
        if gap.strip() and any(
            h.value in BARS
            and h.start >= cue.end
            and h.end <= named.start
            and passage.text[h.start : h.end] in gap.split()
            for h in passage.small
        ):
            return _before_that(passage, cue, after)
        if cue.value.object and gap.strip() and strange_noun(passage, cue.end, named.start):
            return None
        return named
    return None


def _far_from_noun(passage: Passage, cue: Hit[Cue], named: Named) -> bool:
    """Whether the subject is a noun that names nobody known, and the name only a word of its long description or relative clause."""
    if not strange_noun(passage, cue.end, named.start):
        return False
    if passage.has(cue.end, named.start, "relative"):
        return True
    whole = named.kind == "person" and named.naming.how in ("name", "stranger", "title")
    return not whole and len(passage.text[cue.end : named.start].split()) > 2


def _of_another(passage: Passage, cue: Hit[Cue], named: Named) -> bool:
    """Whether the subject is a noun that a person only owns: "قال محامي نتنياهو"; a title has the article or is known."""
    if named.kind != "person" or named.naming.how not in ("name", "surname") or named.naming.prefix:
        return False
    gap = passage.text[cue.end : named.start]
    word = gap.split(" ")[-2] if gap.endswith(" ") and gap.count(" ") > 1 else ""
    row = knowledge_base().get(named.entity_id)
    own = fold(row.label.get("ar", "")) if row is not None and named.naming.how == "surname" else ""
    if (
        len(word) < OWNED
        or word.startswith(("ال", "ل", "ب"))
        or word.endswith(("ا", "،", ":"))
        or own.startswith(word[:2])
    ):
        return False
    at = named.start - 1 - len(word)
    known = any(n.start - len(n.naming.prefix) <= at < n.end for n in passage.named)
    return not (
        known
        or any(h.start <= at < h.end for h in passage.small)
        or any(t.start <= at < t.end for t in passage.times)
        or any(c.start <= at < c.end for c in passage.cues)
    )


def _before_that(passage: Passage, cue: Hit[Cue], after: list[Named]) -> Named | None:
    """The person whose name closes a long office: "قال مدير الدائرة في الوزارة كريم الفلاني إن"."""
    named = after[-1]
    whole = named.kind == "person" and named.naming.how in ("name", "stranger") and not named.naming.prefix
    that = passage.first(named.end, min(passage.end, named.end + 5), "complementizer")
    free = whole and that is not None and not passage.marked(named.start, *BARS)
    return (
        named if free and fits(passage, cue, named) and strange_noun(passage, cue.end, named.start) else None
    )


def strange_noun(passage: Passage, at: int, stop: int) -> bool:
    """Whether the first word behind a verb is a noun that names nobody known, and no adverb, time or small word."""
    at += next((len(c.suffix) for c in passage.cues if c.end == at), 0)
    word = _NEXT.match(passage.text, at, stop)
    if word is None or any(h.value != "deed" and h.start <= word.start(1) < h.end for h in passage.small):
        return False
    taken = any(t.start <= word.start(1) < t.end for t in passage.times) or any(
        n.start - len(n.naming.prefix) <= word.start(1) < n.end for n in passage.named
    )
    return not taken and not word[1].endswith("ا")


def given(passage: Passage, at: int, stop: int) -> tuple[Named, ...]:
    """The outlet that was told, with a dative right behind verb or subject: "ويقول فلان للجزيرة نت إن"."""
    named = next((n for n in passage.names(at, stop) if n.naming.how != "adjective"), None)
    told = (
        named is not None
        and named.kind == "outlet"
        and named.naming.prefix in ("ل", "لل")
        and named.start - at <= 14
    )
    return (named,) if named is not None and told else ()


def unnamed(passage: Passage, cue: Hit[Cue], stop: int) -> bool:
    """Whether a noun that names nobody known stands where the subject of an Arabic verb stands: "قال المنظمون إن"."""
    if not strange_noun(passage, cue.end, stop):
        return False
    return (
        bool(cue.value.object)
        or passage.first(cue.end, min(passage.end, max(stop + 6, cue.end + THAT_REACH)), "complementizer")
        is not None
    )


def others_speak(passage: Passage) -> bool:
    """Whether nobody known speaks in a sentence that a noun of the article's own speaks in: "قال المنظمون إن"."""
    return passage.words.language.order == "VS" and any(
        c.value.sort == "verbs"
        and not c.value.participle
        and not c.value.continuing
        and not passage.quoted(c.start)
        and unnamed(passage, c, c.end + 14)
        for c in passage.cues
    )


def told(passage: Passage, cue: Hit[Cue], subject: Named | None, stop: int) -> tuple[Named, ...]:
    """Who is spoken to with a dative right behind the subject: "قال الوزير لنظيره الأمريكي"."""
    begin = max(cue.end, subject.end if subject is not None and subject.start >= cue.start else cue.end)
    for named in passage.names(begin, stop):
        if named.kind not in PARTIES:
            continue
        if subject is not None and named.entity_id == subject.entity_id:
            begin = named.end
            continue
        if passage.marked(named.start - len(named.naming.prefix), "siding"):
            return ()
        told = (named.start - begin <= 12 and named.naming.prefix in ("ل", "لل")) or passage.has(
            begin, named.start, "told"
        )
        return (named,) if told and (subject is None or named.entity_id != subject.entity_id) else ()
    return ()


SUBJECT_REACH = 140
"""Code points to look for a subject after a cue: an Arabic title with apposition rarely runs longer."""


def verb_frame(passage: Passage, cue: Hit[Cue], left: int, right: int) -> Frame | None:
    """Verb, subject, (object,) complementizer: Arabic; a subject before the verb in headlines and after "وكان"."""
    if passage.marked(cue.start - len(cue.prefix), "negation") and not passage.text[
        cue.start : cue.end
    ].startswith(HELD_OPEN):
        return None
    limit = min(passage.end, cue.end + SUBJECT_REACH)
    that = passage.first(cue.end, limit, "complementizer")
    stops = [that.start] if that else []
    stops += [
        a
        for a, b in passage.sentence.quotes
        if a >= cue.end and (b - a > NAME_QUOTE or (a - cue.end <= 3 and not holds_name(passage, a, b)))
    ]
    colon = passage.text.find(":", cue.end, limit)
    stops += [colon] if colon >= 0 else []
    stop = min([*stops, limit, max(right, cue.end)])
    after = [n for n in passage.names(cue.end, stop) if eligible(passage, n)]
    subject = (
        None
        if cue.value.participle
        else earlier(passage, cue, [n for n in passage.names(left, cue.start) if eligible(passage, n)], after)
    )
    rest, issued = after, False
    if subject is None and not cue.value.participle:
        issuer, issued = _issuer(passage, cue, stop)
        subject = issuer if issued else later(passage, cue, after)
        rest = after[after.index(subject) + 1 :] if subject in after else after
    if subject is not None and subject.start > cue.start and _is_object(passage, cue, subject, rest):
        rest = [subject, *rest]
        subject = None
    elif (
        subject is None
        and not issued
        and not cue.value.participle
        and (unnamed(passage, cue, stop) or any(_far_from_noun(passage, cue, n) for n in after[:1]))
    ):
        return None
    if (
        subject is None
        and not cue.value.participle
        and passage.marked(cue.start - len(cue.prefix), "relative")
    ):
        return None
    to = objects(passage, cue, subject, rest, stop) or told(passage, cue, subject, stop)
    via = interview_outlets(passage, left, stop) or given(
        passage, max(cue.end, subject.end if subject is not None else 0), stop
    )
    content = content_span(
        passage,
        max(
            cue.end,
            stop
            if stops and stop == min(stops)
            else (subject.end if subject and subject.start > cue.start else cue.end),
        ),
    )
    start = min(cue.start - len(cue.prefix), subject.start if subject else cue.start)
    return Frame(cue, subject, to, via, start, content, False, subject is None)


def _is_object(passage: Passage, cue: Hit[Cue], named: Named, rest: list[Named]) -> bool:
    """Whether the name behind a verb that needs an object is the object: no other is near, and what follows says so."""
    if (
        not cue.value.behind
        or cue.suffix
        or any(n.start - named.end <= 2 and n.entity_id != named.entity_id for n in rest)
    ):
        return False
    end = max(
        [named.end, *(n.end for n in rest if n.entity_id == named.entity_id and n.start - named.end <= 2)]
    )
    word = _NEXT.match(passage.text, end, passage.end)
    return word is not None and word[1].startswith(cue.value.behind)


def _issuer(passage: Passage, cue: Hit[Cue], stop: int) -> tuple[Named | None, bool]:
    """Who issued the statement that speaks: "the statement said", "a statement of the ministry said"."""
    noun = next(
        (c for c in passage.cues if c.value.sort == "statement_nouns" and 0 <= c.start - cue.end <= 4), None
    )
    if noun is None:
        return None, False
    names = [
        n for n in passage.names(noun.end, min(passage.end, max(stop, noun.end + 60))) if n.kind in SPEAKERS
    ]
    near = [
        n
        for n in names
        if n.start - noun.end <= 25
        and ":" not in passage.text[noun.end : n.start]
        and not passage.has(noun.end, n.start, "complementizer")
    ]
    return (near[0] if near else None), True
