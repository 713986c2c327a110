"""Deeds that somebody answers, protests at or refuses: what was done before his word, and what he will not do.

"пообещал ответить на удары А" plans no strike; "отказ А вернуть тела" returns none; "выразил протест А из-за запуска" says who launched.
"""

from __future__ import annotations

from dragoman.find.cases import REACTED, REACTION_REACH, reacted
from dragoman.find.drafts import Draft
from dragoman.find.intent import infinitive
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.scene import CLAUSE
from dragoman.find.sides import Sides
from dragoman.find.words import Trigger

REFUSED_REACH = 40
"""How far before an infinitive the noun stands by which the deed is refused: whose refusal it is may be between."""
AGREED_REACH = 30
"""How far behind "agreed on" the noun stands of what is agreed on, in code points."""
BLAMING = frozenset({"criticise", "accuse"})
"""Acts that are directed at whoever did the deed."""


def answered(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a noun is what somebody answers or will answer, and so was done before: "ответит на удары", "из-за удара"."""
    if "answering" not in passage.by_class or not reacted(passage, hit):
        return False
    low = hit.start - REACTION_REACH
    return any(low <= h.start and h.end <= hit.start for h in passage.by_class["answering"])


def refused(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether an infinitive is what a noun of refusal governs: "отказ А вернуть тела"."""
    if "refusing" not in passage.by_class or not infinitive(passage, hit):
        return False
    mark = passage.first(max(passage.start, hit.start - REFUSED_REACH), hit.start, "refusing")
    return mark is not None and not CLAUSE.search(passage.text, mark.end, hit.start)


def agreed_on(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a noun is what two agree to hold: "договорились о проведении саммита"."""
    if hit.value.verb or hit.value.type == "RETREAT" or "agreed_on" not in passage.by_class:
        return False
    marks = [h for h in passage.by_class["agreed_on"] if 0 <= hit.start - h.end <= AGREED_REACH]
    return bool(marks) and not CLAUSE.search(passage.text, marks[-1].end, hit.start)


def blamed(passage: Passage, hit: Hit[Trigger], source: Draft | None, sides: Sides) -> Sides:
    """The sides, where who is protested to did what the protest is about: "выразил протест А в связи с запуском"."""
    if source is None or sides[0] or source.act not in BLAMING or len(source.to) != 1:
        return sides
    by_state = source.to[0].startswith(("state/", "gov/"))
    if hit.value.verb or hit.value.type not in REACTED or not by_state or not reacted(passage, hit):
        return sides
    return source.to, tuple(r for r in sides[1] if r not in source.to)
