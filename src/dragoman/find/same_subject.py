"""A verb that leaves its subject out, because the verb before it in the sentence has the same: "اقتحمت القوات البلدة واعتقلت 11 شخصا"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.retold import EventDraft
from dragoman.find.words import Trigger
from dragoman.lang import verb_gender

REACH = 160
"""Code points between the two verbs at most."""
_OBJECT = re.compile(r" ?(?:\d|[^\W\d_]{3,}(?:ها|هم|ا)\b)")
"""What follows a verb without a subject of its own: a number, a noun with its owner, an accusative."""


def same_subject(passage: Passage, hit: Hit[Trigger], kept: Sequence[EventDraft]) -> tuple[str, ...]:
    """The actors of the verb before, where a verb is joined to it and has no subject of its own; none where it has one."""
    code = passage.words.language.code
    if passage.words.language.order != "VS" or not hit.value.verb or hit.value.takes_object:
        return ()
    joined = hit.prefix.startswith(("و", "ف")) or passage.marked(
        hit.start - len(hit.prefix), "coordination", "opening"
    )
    if not joined or not (hit.suffix or _OBJECT.match(passage.text, hit.end)):
        return ()
    before = [e for e in kept if not e.noun and e.actors and 0 < hit.start - e.trigger <= REACH]
    if not before:
        return ()
    last = max(before, key=lambda e: e.trigger)
    first = passage.text[last.trigger : last.trigger + REACH].split(" ", 1)[0]
    own = passage.text[hit.start : hit.end]
    return last.actors if verb_gender(code, first) == verb_gender(code, own) is not None else ()
