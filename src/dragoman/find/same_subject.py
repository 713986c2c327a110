"""A verb that leaves its subject out, because the verb before it in the sentence has the same: "اقتحمت القوات البلدة واعتقلت 11 شخصا"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.resumed import goes_on
from dragoman.find.retold import EventDraft
from dragoman.find.words import Trigger
from dragoman.lang import verb_gender

REACH = 160
"""Code points between the two verbs at most."""
OBJECT = re.compile(r" ?(?:\d|[^\W\d_]{3,}(?:ها|هم|ا)\b|(?:مع|على|في|ب)\b)")
"""What follows a verb without a subject of its own: a number, a noun with its owner, an accusative, a preposition."""


def same_subject(
    passage: Passage, hit: Hit[Trigger], kept: Sequence[EventDraft], drafts: Sequence[Draft]
) -> tuple[str, ...]:
    """Who acts, or speaks, by the verb before, where a verb is joined to it and has no subject of its own; none where it has one."""
    code = passage.words.language.code
    if passage.words.language.order != "VS" or not hit.value.verb or hit.value.takes_object:
        return ()
    joined = hit.prefix.startswith(("و", "ف")) or passage.marked(
        hit.start - len(hit.prefix), "coordination", "opening"
    )
    if not joined or not (hit.suffix or OBJECT.match(passage.text, hit.end)):
        return ()
    before = [(e.trigger, e.actors) for e in kept if not e.noun and e.actors]
    before += [(d.cue[0], (d.speaker.entity_id,)) for d in drafts if d.cue is not None and goes_on(d, hit)]
    before = [(at, who) for at, who in before if 0 < hit.start - at <= REACH]
    if not before:
        return ()
    at, who = max(before)
    first = passage.text[at : at + REACH].split(" ", 1)[0]
    own = passage.text[hit.start : hit.end]
    return who if verb_gender(code, first) == verb_gender(code, own) is not None else ()
