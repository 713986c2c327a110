"""The dead of whom an army or a ministry tells without saying whose soldiers they are: its own.

"أعلن الجيش الإسرائيلي مقتل جنديين في غزة" tells of no deed of the Israeli army.
"""

from __future__ import annotations

from dragoman.find.arguments import Arguments
from dragoman.find.compose import SOLDIERS
from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.scene import CLAUSE
from dragoman.find.words import Trigger

TELLERS = frozenset({"state", "government", "person"})
"""Kinds of those who make their own dead known."""
LOSS_REACH = 24
"""Code points between a deed and the word for the soldiers at most."""


def own_dead(passage: Passage, hit: Hit[Trigger], source: Draft | None, found: Arguments) -> str | None:
    """The soldiers of the speaker's state, where a killing of soldiers of no other is told; None of any other deed.

    A noun has them behind it, a Chinese verb that nobody is named for before it.
    """
    trigger, spaces = hit.value, passage.words.language.spaces
    if source is None or trigger.type != "ASSAULT" or trigger.mutual or trigger.verb == spaces:
        return None
    country = source.speaker.country
    if country is None or source.speaker.kind not in TELLERS or source.act not in ("announce", "assert"):
        return None
    if any(n.country != country for n in found.actors) or (not spaces and found.actors):
        return None
    dead = [n for n in (*passage.people, *passage.named) if n.naming.office in SOLDIERS]
    if not spaces:
        near = [n for n in dead if source.content[0] <= n.start and n.end <= hit.start]
        near = [n for n in near if not CLAUSE.search(passage.text, n.end, hit.start)]
    elif trigger.takes_object or passage.text.endswith(passage.words.edges.deaths, hit.start, hit.end):
        near = [n for n in dead if 0 <= n.start - hit.end <= LOSS_REACH]
    else:
        near = []
    own = f"state/{country}"
    if len(near) != 1 or near[0].naming.owner not in (None, own) or near[0].country not in (None, country):
        return None
    beside = [n for n in passage.named if n is not near[0] and n.naming.how == "adjective"]
    if any(0 <= n.start - near[0].end <= 1 for n in beside):
        return None
    return near[0].entity_id
