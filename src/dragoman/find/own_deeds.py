"""What a content tells of its speaker's own side: a deed, which is no charge, a plan, or a stand.

"Its jets had struck the depot", 以軍當天對藏身地實施了襲擊, 中方將派代表, "we strongly condemn".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.lexicon import Hit
from dragoman.find.own_course import own_head
from dragoman.find.own_force import own_force
from dragoman.find.passage import Named, Passage
from dragoman.find.phrases import no_subject
from dragoman.find.scene import CLAUSE, FORCE, PARTIES
from dragoman.find.words import Cue

HEAD = 2
"""Characters at most between the head of a content and the name that opens it."""
PLAN_REACH = 8
"""How far behind the speaker's own side its plan is told, in code points."""
CLAUSES = 2
"""Clauses of a Chinese content in which a plan may be told."""
DEED_REACH = 45
"""How far behind the "it" at the head of a content its verb stands, in code points."""
ARTICLE = 6
"""Room for a quotation mark and an article between the head of a content and the name that opens it, in code points."""
ADVERBS = 3
"""Chinese characters between one's own side and the verb that says where it stands, at most; elsewhere one word, or adverbs."""
STANDS = frozenset(
    {
        "criticise",
        "reject",
        "support",
        "praise",
        "regret",
        "demand",
        "urge",
        "deny",
        "warn",
        "threaten",
        "pledge",
        "ask",
        "offer",
        "accuse",
    }
)
"""Acts by which somebody takes a stand."""
DONE = FORCE | {"SANCTION", "RETREAT", "AID"}
"""Types of deeds that a body makes known as its own."""
_BREAK = re.compile(r"[,;:。!?]")


def own_deed(passage: Passage, base: str, start: int, at: int, others: Sequence[Named]) -> bool:
    """Whether the subject of a deed at `at` in a content from `start` is none of the `others`: the speaker's side, or left out where he announces it."""
    if passage.words.language.spaces:
        return _of_own_side(passage, start, at, others)
    names = [n for n in passage.names(start, at) if not _held(passage, n, at)]
    if not names:
        return base == "announce"
    return names[-1] not in others and not _BREAK.search(passage.text, names[-1].end, at)


def _of_own_side(passage: Passage, start: int, at: int, others: Sequence[Named]) -> bool:
    """Whether a deed told as a verb is the speaker's: his forces, or one of his side, stand nearest before it."""
    if own_force(passage, at) is not None:
        return True
    verb = any(t.start == at and t.value.verb for t in passage.triggers)
    if not verb and not any(h.start == at for h in passage.by_class.get("strikes", ())):
        return False
    before = [n for n in passage.named if start <= n.start and n.end <= at and n.kind in PARTIES]
    return bool(before) and before[-1] not in others


def own_plan(passage: Passage, start: int, end: int, others: Sequence[Named]) -> bool:
    """Whether a content opens with the speaker's own side, or "we", and what it decides or will do: 中方將派代表, 我國決定終止."""
    if passage.words.language.spaces:
        return False
    return any(_plans(passage, at, end, others, first=at == start) for at in _clauses(passage, start, end))


def _clauses(passage: Passage, start: int, end: int) -> list[int]:
    """Where the first clauses of a content begin."""
    begins = [start]
    for mark in _BREAK.finditer(passage.text, start, end):
        if len(begins) == CLAUSES:
            break
        begins.append(mark.end())
    return begins


def _plans(passage: Passage, start: int, end: int, others: Sequence[Named], *, first: bool) -> bool:
    """Whether a clause has the speaker's own side, or nobody, before what it decides, does or will do."""
    text, edges = passage.text, passage.words.edges
    bare = text.startswith(edges.bare_plans, start) and not text.startswith(edges.no_bare_plans, start)
    if first and bare:
        return True
    named = next((n for n in passage.names(start, end)), None)
    if named is not None and named.start - start <= HEAD:
        head = named.end if named not in others else -1
    else:
        word = passage.first(start, min(end, start + HEAD + 2), "we", "own", "pronoun")
        own = next((w for w in edges.own_heads if text.startswith(w, start)), "")
        head = word.end if word is not None else start + len(own) if own else -1
    if head < 0:
        return False
    stop = min(end, head + PLAN_REACH)
    told = any(
        (at := text.find(plan, head, stop)) >= 0
        and not _BREAK.search(text, head, at)
        and not text.startswith(edges.no_bare_plans, at)
        for plan in edges.plans
    )
    if told or not first:
        return told
    deed = next(
        (t for t in passage.triggers if head <= t.start < end and t.value.type in DONE and t.value.verb), None
    )
    return (
        deed is not None
        and own_deed(passage, "assert", start, deed.start, others)
        and not passage.has(head, deed.start, "agent", "negation")
    )


def own_stand(passage: Passage, who: Named, content: tuple[int, int], nested: Sequence[int]) -> str | None:
    """The act of the verb by which a content says where the speaker's own side stands: "we strongly condemn", 挪威拒絕與秘魯會談."""
    spaces = passage.words.language.spaces
    begin, end = content
    first = next(iter(passage.names(begin, end)), None)
    we = passage.first(begin, min(end, begin + ARTICLE), "we")
    if first is not None and first.start - begin <= ARTICLE and ours(first, who):
        head = first.end
    elif we is not None:
        head = we.end
    else:
        return None if spaces or not nested else _goes_on(passage, nested[0], begin)
    verb = next((c for c in passage.cues if head <= c.start < end and c.value.sort == "verbs"), None)
    if verb is None or verb.value.act not in STANDS or verb.value.participle or passage.passive(verb.start):
        return None
    gap = passage.text[head : verb.start]
    free = not (
        _BREAK.search(gap)
        or passage.names(head, verb.start)
        or passage.has(head, verb.start, "negation", "possible", "complementizer")
    )
    near = len(gap.split()) <= 1 or passage.adverbs(head, verb.start) if spaces else len(gap) <= ADVERBS
    return verb.value.act if free and near else None


def ours(named: Named, who: Named) -> bool:
    """Whether a name is of the speaker's own side: his state or its government."""
    same = named.country is not None and named.country == who.country
    return named.entity_id in who.side or (same and named.kind in ("state", "government"))


def _goes_on(passage: Passage, at: int, start: int) -> str | None:
    """The act of a Chinese verb that goes on with the speaker's stand behind an adverb that opens its clause."""
    cue = next((c for c in passage.cues if c.start == at), None)
    word = next((w for w in passage.words.edges.adverbs if passage.text.endswith(w, 0, at)), "")
    begin = at - len(word)
    opens = bool(word) and bool(_BREAK.match(passage.text, begin - 1))
    gap = passage.text[start:begin]
    told = cue is not None and cue.value.act in STANDS and gap in ("", *passage.words.edges.stand_adverbs)
    return cue.value.act if cue is not None and (opens or told) else None


def own_measure(passage: Passage, who: Named, cue: Hit[Cue], content: tuple[int, int]) -> bool:
    """Whether a verb of mere saying tells the speaker's own deed, done or to be done: "said it destroyed a drone"."""
    if not passage.has(cue.start, cue.end, "saying") or content[0] < cue.end:
        return False
    begin = content[0]
    own = next(
        (h.end for h in passage.small if h.value in ("own", "pronoun") and 0 <= h.start - begin <= HEAD), None
    )
    own = own or (own_head(passage, who, content) if passage.words.edges.wills else None)
    if own is None:
        return False
    deed = next((t for t in passage.triggers if own <= t.start <= own + DEED_REACH), None)
    return (
        deed is not None
        and deed.value.verb
        and deed.value.type != "NONE"
        and not passage.passive(deed.start)
        and not passage.names(own, deed.start)
        and not CLAUSE.search(passage.text, own, deed.start)
        and not passage.has(own, deed.start, "negation", "possible", "complementizer")
        and not any(own <= c.start < deed.start for c in passage.cues)
    )


def _held(passage: Passage, named: Named, at: int) -> bool:
    """Whether a name before a verb is governed by 對, 與 or the like."""
    return passage.marked(named.start, "target", "with", "from", "topic", "locative") or no_subject(
        passage, named, at
    )
