"""Whether a content tells of its speaker's own deed, which is no charge: "its jets had struck the depot", 以軍當天對藏身地實施了襲擊, 中方將派代表."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.own_force import own_force
from dragoman.find.passage import Named, Passage
from dragoman.find.phrases import no_subject
from dragoman.find.scene import FORCE, PARTIES

HEAD = 2
"""Characters at most between the head of a content and the name that opens it."""
PLAN_REACH = 8
"""How far behind the speaker's own side its plan is told, in code points."""
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
    first = next((n for n in passage.names(start, end)), None)
    if first is not None and first.start - start <= HEAD:
        head = first.end if first not in others else -1
    else:
        word = passage.first(start, min(end, start + HEAD + 2), "we", "own", "pronoun")
        head = word.end if word is not None else -1
    if head < 0:
        return False
    stop = min(end, head + PLAN_REACH)
    text, plans = passage.text, passage.words.edges.plans
    if any((at := text.find(plan, head, stop)) >= 0 and not _BREAK.search(text, head, at) for plan in plans):
        return True
    deed = next(
        (t for t in passage.triggers if head <= t.start < end and t.value.type in DONE and t.value.verb), None
    )
    return (
        deed is not None
        and own_deed(passage, "assert", start, deed.start, others)
        and not passage.has(head, deed.start, "agent", "negation")
    )


def own_stand(
    passage: Passage, content: tuple[int, int], nested: Sequence[int], others: Sequence[Named]
) -> str | None:
    """The act of the verb by which a content says where the speaker's own side stands: the reject of 挪威拒絕與秘魯會談."""
    if passage.words.language.spaces or not nested:
        return None
    cue = next((c for c in passage.cues if c.start == nested[0]), None)
    names = passage.names(content[0], nested[0])
    opens = bool(names) and names[0].start - content[0] <= HEAD and names[-1].end == nested[0]
    own = opens and len(names) == 1 and names[0] not in others
    word = next((w for w in passage.words.edges.adverbs if passage.text.endswith(w, 0, nested[0])), "")
    goes_on = bool(word) and bool(_BREAK.match(passage.text, nested[0] - len(word) - 1))
    return cue.value.act if cue is not None and (own or goes_on) else None


def _held(passage: Passage, named: Named, at: int) -> bool:
    """Whether a name before a verb is governed by 對, 與 or the like."""
    return passage.marked(named.start, "target", "with", "from", "topic", "locative") or no_subject(
        passage, named, at
    )
