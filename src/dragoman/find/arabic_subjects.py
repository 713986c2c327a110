"""The subject of an Arabic reporting verb: where it may stand, and when it is somebody whom nobody knows.

A noun that names nobody known ("قال المنظمون إن", "قال محامي الوزير إن") is a subject all the same, and nobody's words
are put into another's mouth.
"""

from __future__ import annotations

import re

from dragoman.find.lexicon import Hit
from dragoman.find.naming import name_words
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
BARS = frozenset({"from", "target", "with", "between", "oblique", "locative", "relative", "deed"})
"""Small words behind which no subject of an Arabic verb stands."""
_DATELINE = re.compile(r"\s?\)?\s?[-–—]{1,3}")
_NEXT = re.compile(r"[ ](\w{3,})")
OFFICE_WORDS = 7
"""Words of such an office at most."""
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


def earlier(passage: Passage, cue: Hit[Cue], before: list[Named], after: list[Named]) -> Named | None:
    """The subject before an Arabic verb: in a headline, and where a name opens the clause ("وكان الوزير قد أعلن")."""
    if cue.prefix:
        return None
    before = [n for n in before if fits(passage, cue, n) and not _in_dateline(passage, n)]
    if not before:
        return None
    named = before[-1]
    behind = _described(passage, named)
    gap = passage.text[behind : cue.start].strip(' ،"”»')
    if (
        len(gap) > 40
        or any(c in gap for c in "،.:؛")
        or (
            not _already(passage, behind, cue.start)
            and passage.has(behind, cue.start, "complementizer", "opening")
        )
    ):
        return None
    relative = passage.first(behind, cue.start, "relative")
    if relative is not None and gap == passage.text[relative.start : relative.end]:
        return named
    if passage.role == "title" or passage.sentence.entry:
        return None if after and len(gap) > 8 else named
    words = len(gap.split())
    first = _first_of(passage, named, before)
    opened = passage.opens(first) or any(
        passage.marked(n.start - len(n.naming.prefix), "complementizer") for n in (first, named)
    )
    return named if opened and words <= (1 if after else 4) else None


def _described(passage: Passage, named: Named) -> int:
    """Where a name ends with the adjective behind it: "حركة فلان | الفلسطينية"."""
    return next(
        (
            n.end
            for n in passage.named
            if n.naming.how == "adjective" and n.start - len(n.naming.prefix) == named.end + 1
        ),
        named.end,
    )


def _in_dateline(passage: Passage, named: Named) -> bool:
    """Whether an outlet only signs the dateline, or a city is its place: "(CNN)-- قال الوزير", "بيروت – قال الوزير"."""
    opens = named.start <= passage.start + 1 and (named.place_id or "").startswith("place/")
    return (named.kind == "outlet" or opens) and _DATELINE.match(passage.text, named.end) is not None


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
    holder = _holder(passage, cue, after)
    if holder is not None:
        return holder
    for named in after:
        gap = _ASIDE.sub(" ", passage.text[cue.end : named.start])
        if _of_another(passage, cue, named) or far_from_noun(passage, cue, named):
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


def _holder(passage: Passage, cue: Hit[Cue], after: list[Named]) -> Named | None:
    """The person whose whole name closes an office that no list knows: "رحب رئيس اتحاد الجسور كريم الفلاني بالقرار"."""
    word = _NEXT.match(passage.text, cue.end, passage.end)
    if word is None or word[1] not in name_words("ar", "callings"):
        return None
    for named in after:
        if named.kind != "person":
            continue
        office = passage.text[cue.end : named.start].split()
        whole = named.naming.how in ("name", "stranger") and " " in passage.text[named.start : named.end]
        plain = not any(mark in "".join(office) for mark in '،,:.؛"«')
        if not (whole and office and plain) or named.naming.prefix or len(office) > OFFICE_WORDS:
            return None
        beside = office[-1] in name_words("ar", "named_after")
        barred = passage.has(cue.end, named.start, "relative", "complementizer", "with", "between")
        return named if not (beside or barred) and fits(passage, cue, named) else None
    return None


def far_from_noun(passage: Passage, cue: Hit[Cue], named: Named) -> bool:
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
    if taken or word[1].startswith("لل"):
        return False
    return not word[1].endswith("ا") or _two(passage, word.end(1), stop)


def _two(passage: Passage, at: int, stop: int) -> bool:
    """Whether one more noun that names nobody known follows, as a last name does: "سيمونا فورمولا"; an adverb has none behind it."""
    word = _NEXT.match(passage.text, at, stop)
    return (
        word is not None
        and not word[1].startswith(("ال", "لل"))
        and not any(h.start <= word.start(1) < h.end for h in passage.small)
        and not any(t.start <= word.start(1) < t.end for t in passage.times)
        and not any(n.start - len(n.naming.prefix) <= word.start(1) < n.end for n in passage.named)
        and not any(c.start <= word.start(1) < c.end for c in passage.cues)
    )


def unnamed(passage: Passage, cue: Hit[Cue], stop: int) -> bool:
    """Whether a noun that names nobody known stands where the subject of an Arabic verb stands: "قال المنظمون إن"."""
    if not strange_noun(passage, cue.end, stop):
        return False
    if cue.value.object or any(cue.end < a <= cue.end + THAT_REACH for a, _ in passage.sentence.quotes):
        return True
    that = passage.first(cue.end, min(passage.end, max(stop + 6, cue.end + THAT_REACH)), "complementizer")
    return that is not None


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
