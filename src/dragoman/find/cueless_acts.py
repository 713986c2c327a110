"""The act of words that no reporting verb brings: behind a colon, in a bare quotation, before the closing dash of a headline."""

from __future__ import annotations

from dragoman.find.acts import act_of
from dragoman.find.own_course import own_course
from dragoman.find.passage import Named, Passage
from dragoman.find.told_acts import told_act

OPEN = frozenset({"assert", "announce"})
"""Acts that what the speaker's own side is to do makes another."""


def cueless_act(passage: Passage, who: Named, content: tuple[int, int]) -> str:
    """What `who` does by saying `content`: by its tone, else by what his own side will do in it ("Kenya: we will leave the bloc")."""
    others = [n for n in passage.names(*content) if n.entity_id not in who.side]
    act = act_of(passage, "assert", content, others)
    if act not in OPEN or who.kind == "outlet":
        return act
    return own_course(passage, who, act, content) or told_act(passage, who, None, content, act) or act
