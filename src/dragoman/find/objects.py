"""Whom a reporting verb is directed at: who is accused, urged, thanked right behind it, or before it in Chinese.

Who is named only in what is asked, condemned or praised ("demanded the release of X", "praised the efforts of X") is not spoken to.
"""

from __future__ import annotations

import re

from dragoman.find.coordination import joined_with
from dragoman.find.frame import SPEAKERS
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

REACH = {True: 30, False: 3}
"""How far behind the verb whom it is said to stands, for scripts with and without spaces: 呼籲盟友支持B is not said to B."""
LOOK = {True: 40, False: 14}
"""How far behind the verb names are looked for."""
AIMED_REACH = 40
"""How far before a Chinese verb the one addressed stands."""
OWN_CLAUSE = 24
"""Room for "'s capital" between a name and the finite verb of its clause."""
JUDGING = frozenset({"support", "praise", "regret", "offer", "pledge"})
"""Acts whose object is as often a thing of somebody's: "praised the efforts of X", "рассмотрел предложение X"."""
PROMISING = frozenset({"pledge", "offer"})
"""Acts that are directed at whom the deed is for: "пообещал поддержать X"."""
ACCUSED = frozenset({"accuse", "warn", "urge"})
"""Acts whose verb has whom it is directed at in the accusative."""
PREPOSITIONS = frozenset({"owner", "oblique", "locative", "infinitive", "agent"})
ADVERB = ("ly", "о", "ски")
"""Endings of adverbs in languages with spaces."""
LEAST_NOUN = 4
"""Letters of a noun at least; shorter words are particles."""
_BREAK = re.compile('[,;،؛:«“"]')
_FOR = re.compile(r"\s(ل\w{2,}[^\Wا])(?!\w)")
_THING = re.compile(r"\s([لب]\w{2,}[^\Wا])(?!\w)")
_WORD = re.compile(r"[^\W\d_]+")


def objects(
    passage: Passage, cue: Hit[Cue], subject: Named | None, rest: list[Named], behind: int = 0
) -> tuple[Named, ...]:
    """Who is accused, urged, warned: names after the verb that are not its subject, those that are joined together.

    `behind`: where the words of a subject behind the verb end, where that is known.
    """
    if cue.value.object == "audience":
        return _audience(passage, cue)
    if cue.value.object != "to":
        return ()
    spaces = passage.words.language.spaces
    if not spaces:
        aimed = [
            n
            for n in passage.names(max(passage.start, cue.start - AIMED_REACH), cue.start)
            if _aimed(passage, n, cue)
        ]
        if aimed:
            return (aimed[-1],)
    begin = max(cue.end, subject.end if subject is not None and subject.start >= cue.start else cue.end)
    if subject is not None and begin == subject.end:
        begin = max(behind, _behind_name(passage, subject))
    seen = passage.names(begin, min(passage.end, begin + LOOK[spaces]))
    seen = [n for n in seen if n.kind in SPEAKERS and not passage.quoted(n.start)]
    seen = [n for n in seen if n.naming.how != "adjective"]
    others = [n for n in rest if subject is None or n.entity_id != subject.entity_id]
    partners = (
        _partners(passage, subject, others) if subject is not None and subject.start >= cue.start else set()
    )
    found = [
        n
        for n in (others or seen)
        if (subject is None or n.entity_id != subject.entity_id)
        and n.start not in partners
        and n.start - begin <= REACH[spaces]
        and not _BREAK.search(passage.text, begin, n.start)
        and not of_a_deed(passage, begin, n, cue.value.act)
        and not _subject(passage, n, begin)
    ]
    return _all_of(passage, _headed(passage, found[0])) if found else ()


def _headed(passage: Passage, named: Named) -> Named:
    """The party or army behind the one who only says which: 指責甲所屬的人民黨 is directed at the party."""
    words = passage.words.edges.whose
    at = next((named.end + len(w) for w in words if passage.text.startswith(w, named.end)), -1)
    return next((n for n in passage.named if n.start == at and n.kind in SPEAKERS), named)


def _behind_name(passage: Passage, subject: Named) -> int:
    """Where a subject ends with the name that stands between commas behind its office: "حمل رئيس الوزراء، فلان، روسيا مسؤولية"."""
    end = subject.end
    for named in passage.names(end, min(passage.end, end + LOOK[True])):
        if named.entity_id != subject.entity_id or passage.text[end : named.start].strip() != "،":
            break
        end = named.end
    named_there = end > subject.end and passage.text[end : end + 1] == "،"
    return end + 1 if named_there else end


def _all_of(passage: Passage, first: Named) -> tuple[Named, ...]:
    """The first of those addressed and whoever an "and" joins to it: "called on A and B"."""
    names = [n for n in passage.names(first.start, passage.end) if n.kind in SPEAKERS and n.kind != "outlet"]
    return joined_with(passage, names, first) if any(n is first for n in names) else (first,)


def _audience(passage: Passage, cue: Hit[Cue]) -> tuple[Named, ...]:
    """Who is told, right behind the verb: "Biden told Netanyahu"; an outlet or the press passes it on."""
    named = next(
        (n for n in passage.names(cue.end, min(passage.end, cue.end + REACH[True])) if n.kind in SPEAKERS),
        None,
    )
    if named is None or named.kind in ("outlet", "group") or named.naming.how == "adjective":
        return ()
    gap = passage.text[cue.end : named.start].strip()
    return (named,) if not gap or gap in passage.words.articles else ()


def _partners(passage: Passage, subject: Named, others: list[Named]) -> set[int]:
    """Where those stand whom an Arabic "and" joins to the subject behind the verb: "نددت كوبا والبرازيل"."""
    out: set[int] = set()
    end = subject.end
    for named in others:
        gap = passage.text[end : named.start - len(named.naming.prefix)]
        if named.naming.prefix.startswith("و") and not gap.strip(" ،"):
            out.add(named.start)
            end = named.end
    return out


def of_a_deed(passage: Passage, begin: int, named: Named, act: str = "") -> bool:
    """Whether what is asked, condemned or praised stands before a name: "تدعو لرفع", "دان اغتيال", 要求釋放X, "condemned the killing of X"."""
    language, text = passage.words.language, passage.text
    if not language.spaces:
        if any(
            t.start >= begin and t.end <= named.start and t.value.type != "NONE" for t in passage.triggers
        ):
            return True
        gap = text[begin : named.start]
        return (
            bool(gap)
            and not gap.startswith(passage.words.edges.aspect)
            and not any(n.start == begin for n in passage.named)
        )
    stop = named.start - len(named.naming.prefix)
    if language.order == "VS":
        asked = any(
            not any(n.start - len(n.naming.prefix) <= m.start(1) < n.end for n in passage.named)
            for m in (_THING if act in JUDGING else _FOR).finditer(text, begin, stop)
        )
        return (
            asked
            or any(h.value == "deed" and h.start >= begin and h.end <= named.start for h in passage.small)
            or any(t.start >= begin and t.end <= named.start and not t.value.verb for t in passage.triggers)
        )
    if passage.first(begin, stop, "complementizer") is not None:
        return True
    return _thing_between(passage, begin, named, act)


def _thing_between(passage: Passage, begin: int, named: Named, act: str) -> bool:
    """Whether what is asked or praised stands between a verb and a name: a verb of its own, or a noun that the name only owns.

    Where words have cases, any noun is one that no preposition governs, the name being in a case of an owner; where they have none,
    a noun with "of" or another preposition behind it.
    """
    language = passage.words.language
    if act == "criticise":
        return any(
            t.value.takes_object and t.start >= begin and t.end <= named.start for t in passage.triggers
        )
    own = governed = False
    for word in _WORD.finditer(passage.text, begin, named.start):
        i, j = word.span()
        if any(n.start <= i and j <= n.end for n in passage.named) or any(
            t.start <= i and j <= t.end for t in passage.times
        ):
            continue
        kinds = {h.value for h in passage.small if h.start <= i and j <= h.end}
        if language.infinitive and word[0].endswith(language.infinitive):
            return act not in PROMISING
        if own and kinds & PREPOSITIONS:
            return act not in PROMISING
        if kinds or word[0] in passage.words.adverbs or word[0].endswith(ADVERB):
            governed = governed or bool(kinds & PREPOSITIONS)
            continue
        if language.attributive and not word[0].endswith(language.attributive) and j - i >= LEAST_NOUN:
            owned = named.naming.bent and not (act in ACCUSED and _accusative(passage, named))
            if owned or not governed:
                return True
            continue
        own = True
    return False


def _accusative(passage: Passage, named: Named) -> bool:
    return passage.text[named.start : named.end].endswith(passage.words.language.accusative)


def _subject(passage: Passage, named: Named, begin: int) -> bool:
    """Whether a name behind a verb is in a clause of its own, not the one told: "warned Oslo would close the port"."""
    verb = next((h for h in passage.small if h.value == "finite" and h.start > begin), None)
    if verb is None or verb.start > named.end + OWN_CLAUSE:
        return False
    gap = passage.text[named.end : verb.start]
    return verb.start < named.start or not gap.strip() or (gap.startswith("'s ") and not set(gap) & set(",;"))


def _aimed(passage: Passage, named: Named, cue: Hit[Cue]) -> bool:
    """Whether a name before a Chinese cue is the one addressed: 向…請求, 對…警告."""
    if named.kind not in SPEAKERS or "," in passage.text[named.end : cue.start]:
        return False
    return passage.marked(named.start, "target") or passage.governed(named, "target")
