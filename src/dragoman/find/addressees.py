"""Whom a statement is directed at where its verb has no name for an object, and what it says of the speaker.

"Blinken rang Scholz and urged him", "Zakharova criticised: Berlin …", "a threat to break with the United States": who is
accused, urged or threatened stands elsewhere in the sentence.
"""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.find.acts import NEUTRAL
from dragoman.find.frame import SPEAKERS, Frame
from dragoman.find.objects import of_a_deed
from dragoman.find.passage import Named, Passage

DIRECTED = frozenset({"accuse", "criticise", "urge", "demand"})
"""Acts whose content opens with the one they are directed at: "said that Baku must"."""
AT_THE_OTHER = frozenset({"threaten", "offer"})
"""Acts that are directed at the one other party their content names: "offers to work with NATO"."""
DONE_TO = frozenset({"ASSAULT", "SANCTION", "COERCE", "ACCUSE", "RETREAT"})
"""Types of deeds that are done to somebody; who is named behind them is not the one they are offered to."""
OPENING = {True: 6, False: 2}
"""Code points before the first name of a content that opens with it, for scripts with and without spaces."""
HEARER_REACH = 40
"""Code points between a word of saying and the one it is said to, titles and all."""
VERB_REACH = 8
"""Code points before the first verb of what is said: a quotation mark, "we"."""
CALLED_REACH = 60
"""How far before what a thing is called the verb of calling stands, in code points: the thing, and not the speaker, is meant."""
RELATIVE_REACH = 16
"""How far before a name its relative pronoun stands, in code points."""
RIGHT_BEHIND = 8
"""Code points between a verb and whom it says it to: "apologised to Oslo"."""


def addressees(
    passage: Passage, frame: Frame, who: Named, act: str, names: Sequence[Named]
) -> tuple[Named, ...]:
    """Whom the report of `frame` with `act` is directed at; `names` are those of its content."""
    if frame.to:
        return frame.to
    hearer = _hearer(passage, frame, who)
    if hearer is not None:
        return (hearer,)
    others = [n for n in names if n.kind in SPEAKERS and n.kind != "outlet" and _other(n, who)]
    meant = _him(passage, frame, who) or _told(passage, frame, who, act)
    if meant is not None:
        return (meant,)
    if act in AT_THE_OTHER and len({n.entity_id for n in others}) == 1 and others[0].kind != "group":
        owns = passage.text.startswith(("'s ", "' "), others[0].end)
        done_to = act == "offer" and _done_to(passage, frame.cue.end, others[0])
        return () if owns or done_to or _in_relative(passage, frame.content[0], others[0]) else (others[0],)
    if act in DIRECTED and (spoken := _spoken_to(passage, frame, others)) is not None:
        return (spoken,)
    if act in DIRECTED and not frame.back and others and _directed(passage, frame):
        first = others[0]
        begin = frame.content[0]
        near = first.start - begin <= OPENING[passage.words.language.spaces]
        if near and first.naming.how != "adjective" and not of_a_deed(passage, begin, first, act):
            return (first,)
    return ()


def _in_relative(passage: Passage, begin: int, named: Named) -> bool:
    """Whether an Arabic name stands in a relative clause of what is said: "سيدفع ثمنا أكبر من الثمن الذي دفعه فلان"."""
    low = max(begin, named.start - RELATIVE_REACH)
    return passage.words.language.order == "VS" and passage.has(low, named.start, "which")


def _spoken_to(passage: Passage, frame: Frame, others: Sequence[Named]) -> Named | None:
    """Whom the first verb of what is said urges or accuses: "We call on Oslo to"."""
    begin = frame.content[0]
    verb = next(
        (
            c
            for c in passage.cues
            if c.value.act in DIRECTED and c.value.object == "to" and 0 <= c.start - begin <= VERB_REACH
        ),
        None,
    )
    if verb is None or verb.start == frame.cue.start:
        return None
    return next((n for n in others if 0 <= n.start - verb.end <= RIGHT_BEHIND), None)


def _directed(passage: Passage, frame: Frame) -> bool:
    """Whether the reporting word itself accuses or urges, or calls something by a name; "said that A does" only speaks of A."""
    cue = frame.cue
    act = frame.act or cue.value.act
    return act in DIRECTED or any(
        h.value == "calling" and h.start < cue.end and cue.start < h.end for h in passage.small
    )


def _hearer(passage: Passage, frame: Frame, who: Named) -> Named | None:
    """To whom a word of saying is spoken: 向X表示, 告诉X, "сказал X" where words have cases; never the press."""
    cue, language = frame.cue, passage.words.language
    if cue.value.sort != "verbs" or cue.value.act not in NEUTRAL or cue.value.object:
        return None
    if language.attributive:
        names = passage.names(cue.end, min(passage.end, cue.end + HEARER_REACH))
        named = next((n for n in names if not n.naming.inside), None)
        beside = named is not None and not passage.text[cue.end : named.start].strip()
        hears = named is not None and beside and named.naming.bent and _hears(named, who)
        return named if hears else None
    if language.spaces:
        return None
    behind = passage.names(cue.start, min(passage.end, cue.end + 1 + HEARER_REACH))
    told = [n for n in behind if n.start == cue.end] if passage.has(cue.start, cue.end, "told") else []
    before = [
        n
        for n in passage.names(max(passage.start, cue.start - HEARER_REACH), cue.start)
        if not set(passage.text[n.end : cue.start]) & set(",;:的") and passage.marked(n.start, "target")
    ]
    return next((n for n in (*told, *before[-1:]) if _hears(n, who)), None)


def _hears(named: Named, who: Named) -> bool:
    """Whether a name is somebody else, and no reporter."""
    return named.kind == "person" and named.entity_id != who.entity_id and named.naming.office != "journalist"


def _done_to(passage: Passage, begin: int, named: Named) -> bool:
    """Whether what is offered is done to a name, not with it: "proposes sanctions on Russia", 提議釋放X."""
    return any(
        t.start >= begin and t.end <= named.start and t.value.type in DONE_TO for t in passage.triggers
    )


def _other(named: Named, who: Named) -> bool:
    """Whether `named` is not of the speaker's own side."""
    return named.entity_id != who.entity_id and (named.country is None or named.country != who.country)


def _him(passage: Passage, frame: Frame, who: Named) -> Named | None:
    """Who the pronoun is that is the verb's object: the last one named before it in the sentence."""
    cue = frame.cue
    if cue.value.object != "to":
        return None
    mark = next(
        (h for h in passage.small if h.value == "object_pronoun" and 0 <= h.start - cue.end <= 1), None
    )
    word = passage.text[mark.start : mark.end] if mark is not None else cue.suffix
    if not word:
        return None
    persons = passage.has(cue.end, cue.end + 4, "of_person") and passage.words.language.code != "ar"
    before = [n for n in passage.names(passage.start, cue.start) if n.kind in SPEAKERS - {"outlet", "group"}]
    before = [n for n in before if n.entity_id != who.entity_id and n.naming.how != "adjective"]
    before = [n for n in before if not persons or n.kind == "person"]
    return before[-1] if before else None


def _told(passage: Passage, frame: Frame, who: Named, act: str) -> Named | None:
    """To whom regret is told: "apologised to Oslo", "向首爾道歉"."""
    if act != "regret":
        return None
    cue, spaces = frame.cue, passage.words.language.spaces
    if spaces:
        near = passage.names(cue.end, min(passage.end, cue.end + 40))
        near = [n for n in near if n.start - cue.end <= RIGHT_BEHIND]
    else:
        near = passage.names(max(passage.start, cue.start - 12), cue.start)
    for named in near:
        prefix = named.naming.prefix
        aimed = prefix.startswith("ل") or passage.marked(named.start - len(prefix), "target", "with")
        if aimed and named.kind in SPEAKERS and named.entity_id != who.entity_id:
            return named
    return None


def of_himself(
    passage: Passage, content: tuple[int, int], who: Named, act: str, about: Sequence[str]
) -> str | None:
    """The speaker's own entity where the content is about it: "said it had stopped", a denial that names nobody else.

    An official who denies speaks of his state.
    """
    own = f"state/{who.country}" if who.kind == "person" and who.country else who.entity_id
    if act == "deny" and not about:
        return own if who.kind != "person" or who.country else None
    if who.kind == "person":
        return None
    begin = content[0]
    if passage.has(max(passage.start, begin - CALLED_REACH), begin, "calling"):
        return None
    itself = passage.has(begin, min(content[1], begin + RIGHT_BEHIND), "of_body", "own")
    return own if itself or passage.has(begin - RIGHT_BEHIND, begin, "self") else None
