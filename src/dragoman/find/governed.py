"""What governs a name between it and a trigger: a "by" of another verb, a "to" of another noun, an "over" or "after"."""

from __future__ import annotations

from dragoman.find.acts import NEUTRAL
from dragoman.find.passage import Named
from dragoman.find.scene import CLAUSE, Scene

GROUND_REACH = 24
"""How far before a noun the "over" or "after" stands that makes it the ground of another deed, in code points."""


def agent_of_other(scene: Scene, named: Named) -> bool:
    """Whether the "by" before a name belongs to a verb behind the trigger: "the attack was condemned by A"."""
    hit, passage = scene.hit, scene.passage
    if named.start < hit.end or not passage.words.language.spaces:
        return False
    return any(
        cue.value.sort == "verbs"
        and cue.value.act not in NEUTRAL
        and hit.end <= cue.start
        and cue.end <= named.start
        for cue in passage.cues
    )


def aim_of_other(scene: Scene, named: Named) -> bool:
    """Whether the "to" before a name belongs to another noun behind the trigger: "summoned the envoy over supplies to A"."""
    hit, passage = scene.hit, scene.passage
    return (
        hit.value.verb
        and passage.words.language.spaces
        and any(
            hit.end <= t.start and t.end <= named.start and t.value.type not in ("NONE", hit.value.type)
            for t in passage.triggers
            if not t.value.verb
        )
    )


def ground(scene: Scene, named: Named) -> bool:
    """Whether a noun only says over or after what a name before it acts or suffers: "A summoned the envoy over new sanctions"."""
    hit, passage = scene.hit, scene.passage
    if (
        hit.value.verb
        or hit.value.mutual
        or not passage.words.language.spaces
        or named.naming.how == "adjective"
    ):
        return False
    words = [
        h
        for h in passage.small
        if h.value == "ground"
        and named.end <= h.start
        and h.end <= hit.start
        and hit.start - h.end <= GROUND_REACH
    ]
    if not words:
        return False
    low = words[-1].end
    return (
        not CLAUSE.search(passage.text[low : hit.start])
        and not passage.has(low, hit.start, "own", "possessive")
        and not any(low <= n.start < hit.start for n in passage.named)
    )
