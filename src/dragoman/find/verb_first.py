"""The report of an Arabic verb: its subject, whom it is told to, where its content stands.

"قال الوزير إن" has its subject behind the verb, "وكان الوزير قد قال" before it, "وأضاف أن" none: then the last
speaker goes on. Who is the subject is for `arabic_subjects` to say.
"""

from __future__ import annotations

import re

from dragoman.find.acts import NEUTRAL
from dragoman.find.arabic_subjects import earlier, far_from_noun, later, strange_noun, unnamed
from dragoman.find.frame import (
    NAME_QUOTE,
    SPEAKERS,
    Frame,
    content_span,
    eligible,
    interview_outlets,
    of_clause_within,
    trimmed,
    unread,
)
from dragoman.find.lexicon import Hit
from dragoman.find.objects import objects
from dragoman.find.passage import Named, Passage
from dragoman.find.scene import PARTIES
from dragoman.find.subject_phrase import object_opens, phrase_end
from dragoman.find.tellers import people_behind, styled
from dragoman.find.words import Cue

HELD_OPEN = ("يستبعد", "تستبعد")
"""Reporting verbs that say something where they are denied: "did not rule out"."""
SAID_LEAST = 15
"""Code points of what is said, at least, before "as X announced"."""
THAT_REACH = 8
"""How far behind a participle the "that" or "on" of its report ends, in code points."""
LEAST_SAID = 10
"""Letters of what is said, at least, before the next report of the same speaker."""
SAID_BEHIND = 8
"""Letters behind it at most, days apart."""
_NEXT = re.compile(r"[ ](\w{3,})")


def holds_name(passage: Passage, a: int, b: int) -> bool:
    """Whether a quotation at `a` to `b` is a name in quotation marks and nothing else."""
    return any(n.start - a <= 2 and b - n.end <= 2 for n in passage.names(a, b))


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


def told(passage: Passage, begin: int, subject: Named | None, stop: int) -> tuple[Named, ...]:
    """Who is spoken to with a dative right behind the subject, whose words end at `begin`: "قال الوزير لنظيره الأمريكي"."""
    for named in passage.names(begin, stop):
        if named.kind not in PARTIES:
            continue
        if subject is not None and named.entity_id == subject.entity_id:
            begin = named.end
            continue
        if passage.marked(named.start - len(named.naming.prefix), "siding"):
            return ()
        owner = (
            subject is not None
            and subject.kind == named.kind == "government"
            and subject.country == named.country
        )
        near = named.start - begin <= 12 and named.naming.prefix in ("ل", "لل") and not owner
        told = near or passage.has(begin, named.start, "told")
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
    if _agrees_with_noun(passage, cue):
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
    after = [n for n in passage.names(cue.end, stop) if eligible(passage, n) or _only_told(passage, cue, n)]
    crowd = None if cue.value.participle else people_behind(passage, cue)
    after = [crowd, *after] if crowd is not None else after
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
        if strange_noun(passage, cue.end, subject.start):
            return None
        rest = [subject, *rest]
        subject = None
    elif (
        subject is None
        and not issued
        and not cue.value.participle
        and not _calls(passage, cue, that)
        and (unnamed(passage, cue, stop) or any(far_from_noun(passage, cue, n) for n in after[:1]))
    ):
        return None
    if (
        subject is None
        and not cue.value.participle
        and passage.marked(cue.start - len(cue.prefix), "relative")
    ):
        return None
    behind = phrase_end(passage, subject) if subject is not None and subject.start > cue.start else cue.end
    if subject is None and (style := styled(passage, cue)) is not None:
        behind = style.end
    rest = [n for n in rest if n.start >= behind]
    to = objects(passage, cue, subject, rest, behind) or told(passage, behind, subject, stop)
    via = interview_outlets(passage, left, stop) or given(passage, behind, stop)
    within = that is not None and subject is not None and of_clause_within(passage, subject.end, that.start)
    told_at = (
        stop
        if stops and stop == min(stops) and not (within and that is not None and stop == that.start)
        else behind
    )
    if cue.value.act not in NEUTRAL and object_opens(passage, behind, told_at):
        told_at = behind
    content = content_span(passage, max(cue.end, told_at), _next_report(passage, behind, right))
    start = min(cue.start - len(cue.prefix), subject.start if subject else cue.start)
    before = _said_before(passage, cue, subject, to)
    return Frame(cue, subject, to, via, start, before or content, before is not None, subject is None)


def _only_told(passage: Passage, cue: Hit[Cue], named: Named) -> bool:
    """Whether the verb itself is all that looks like a preposition before its subject: "عبر الوزير عن أسفه", not "across"."""
    return (
        named.start - cue.end == 1
        and named.kind in SPEAKERS
        and named.naming.how != "adjective"
        and not named.naming.bent
        and any(h.start == cue.start and h.end == cue.end for h in passage.by_class.get("oblique", ()))
    )


def _calls(passage: Passage, cue: Hit[Cue], that: Hit[str] | None) -> bool:
    """Whether a verb of calling that goes on with a subject has nothing but its object before "that it is": "ووصفت العملية بأنها"."""
    if (
        not cue.prefix
        or that is None
        or not any(h.start == cue.start for h in passage.by_class.get("calling", ()))
    ):
        return False
    described = sum(cue.end < n.start < that.start and n.naming.how == "adjective" for n in passage.named)
    return len(passage.text[cue.end : that.start].split()) - described <= 1


def _agrees_with_noun(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a feminine participle only describes the noun right before it: "تقارير مؤكدة عن", not "…، مؤكدة أن"."""
    if not cue.value.participle or cue.prefix or not passage.text[cue.start : cue.end].endswith("ه"):
        return False
    at = len(passage.text[: cue.start].rstrip(" "))
    if not passage.text[at - 1].isalpha() or passage.opening(cue.start):
        return False
    if any(n.end == at for n in passage.named) or any(t.end == at for t in passage.times):
        return False
    return passage.first(cue.end, cue.end + THAT_REACH, "complementizer", "target", "self") is None


def _next_report(passage: Passage, behind: int, right: int) -> int | None:
    """Where a report begins that goes on with the same subject, where something is said before it: "طالب بالإفراج عنه، ووصف"."""
    nxt = next((c for c in passage.cues if c.start == right), None)
    if nxt is None or unread(passage, behind, right) < LEAST_SAID:
        return None
    goes_on = nxt.prefix in passage.words.language.and_prefixes and nxt.prefix
    return right if goes_on or nxt.value.participle or nxt.value.sort == "extending" else None


def _said_before(
    passage: Passage, cue: Hit[Cue], subject: Named | None, to: tuple[Named, ...]
) -> tuple[int, int] | None:
    """What stands before "…، كما أعلن الوزير يوم الأربعاء": the content, where nothing but a day stands behind."""
    at = cue.start - len(cue.prefix)
    comma = max(passage.text.rfind(mark, passage.start, at) for mark in ",،")
    if subject is None or comma - passage.start < SAID_LEAST or not passage.marked(at, "as_said"):
        return None
    behind = max(cue.end, subject.end, *(n.end for n in to))
    if passage.text[comma + 1 : at].count(" ") > 2 or unread(passage, behind, passage.end) > SAID_BEHIND:
        return None
    return passage.start, trimmed(passage.text, passage.start, comma)


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
        n
        for n in passage.names(noun.end, min(passage.end, max(stop, noun.end + 60)))
        if n.kind in SPEAKERS and n.kind != "outlet"
    ]
    near = [
        n
        for n in names
        if n.start - noun.end <= 25
        and ":" not in passage.text[noun.end : n.start]
        and not passage.has(noun.end, n.start, "complementizer")
    ]
    return (near[0] if near else None), True
