"""What governs a name between it and a trigger: a "by" of another verb, a "to" of another noun, an "over", a participle."""

from __future__ import annotations

from dragoman.find.acts import NEUTRAL
from dragoman.find.lexicon import Hit
from dragoman.find.occurrences import described
from dragoman.find.passage import Named
from dragoman.find.scene import CLAUSE, FORCE, Scene, accused
from dragoman.find.triggers import MASTERS
from dragoman.find.whose_deed import called_after
from dragoman.find.words import Trigger

DOER_REACH = 20
"""How far behind the doer of a thing the deed stands that the thing does, in code points."""
ACTING = frozenset({"state", "government"})
"""Kinds that act where a noun only says in what: "A retaliated in an attack"."""
CIVILIAN_REACH = 34
"""How far behind an adjective those stand whom it places, to their end, in code points."""
GROUND_REACH = 24
"""How far before a noun the "over" or "after" stands that makes it the ground of another deed, in code points."""


def agent_of_other(scene: Scene, named: Named) -> bool:
    """Whether the "by" before a name belongs to a verb behind the trigger: "the attack was condemned by A"."""
    hit, passage = scene.hit, scene.passage
    if named.start < hit.end or not passage.words.language.spaces:
        return False
    return any(
        t.value.type not in ("NONE", hit.value.type) and hit.end <= t.start and t.end <= named.start
        for t in passage.triggers
    ) or any(
        cue.value.sort == "verbs"
        and cue.value.act not in NEUTRAL
        and hit.end <= cue.start
        and cue.end <= named.start
        for cue in passage.cues
    )


def doer_of_subject(scene: Scene, named: Named) -> bool:
    """Whether what a name did or sent is the subject of a deed of force right behind it: "a bomb planted by A killed six"."""
    hit, passage = scene.hit, scene.passage
    gap = passage.text[named.end : hit.start]
    low = max(
        [passage.start, *(c.end for c in passage.cues if c.value.act in NEUTRAL and c.end <= named.start)]
    )
    return (
        hit.value.verb
        and not passage.names(low, named.start)
        and hit.value.type in FORCE
        and 0 < len(gap) <= DOER_REACH
        and not CLAUSE.search(gap)
        and not passage.passive(hit.start)
        and not described(passage.text, hit.start, passage.words)
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
            if not t.value.verb and hit.value.type not in MASTERS.get(t.value.type, ())
        )
    )


def on_its_streets(hit: Hit[Trigger], named: Named, gap: str) -> bool:
    """Whether a town right behind a verb of protest is where it happens: "вышли на улицы Лимы"."""
    return hit.value.type == "PROTEST" and hit.value.verb and named.place_id is not None and gap == " "


def ground(scene: Scene, named: Named) -> bool:
    """Whether a noun only says over or after what a name before it acts or suffers: "A summoned the envoy over new sanctions"."""
    hit, passage = scene.hit, scene.passage
    if (
        hit.value.verb
        or hit.value.mutual
        or not passage.words.language.spaces
        or named.naming.how == "adjective"
        or accused(scene, named)
    ):
        return False
    words = [
        h
        for h in passage.small
        if (
            h.value == "ground"
            or (h.value == "locative" and hit.value.type in FORCE and named.kind not in ACTING)
        )
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
        and not any(low <= n.start < hit.start and not called_after(scene, n) for n in passage.named)
    )


def of_another_group(scene: Scene, named: Named) -> bool:
    """Whether an adjective only says where an unnamed group comes from: "the Lebanese armed group fired"."""
    placed = named.naming.how in ("adjective", "people")
    if not placed:
        return False
    return scene.passage.has(named.end, scene.hit.start, "outfit") or civilian(scene, named)


def civilian(scene: Scene, named: Named) -> bool:
    """Whether an adjective only says where people without arms come from, who use force: "Turkish football fans clashed"."""
    passage = scene.passage
    if scene.hit.value.type != "ASSAULT" or named.naming.how not in ("adjective", "people"):
        return False
    who = passage.first(named.end, min(passage.end, named.end + CIVILIAN_REACH), "civilians")
    return (
        who is not None
        and not passage.has(named.end, who.start, "oblique", "coordination", "agent")
        and not any(named.end <= t.start < who.start for t in passage.triggers)
    )


def done_to(scene: Scene) -> bool:
    """Whether a verb is a participle of those it is done to: "those arrested", "the arrested monk"."""
    passage, at = scene.passage, scene.hit.start
    form = passage.text[at : scene.hit.end].split()[0]
    return (
        passage.words.language.code == "en"
        and form.endswith("ed")
        and described(passage.text, at, passage.words)
    )


def doing(scene: Scene) -> bool:
    """Whether a verb is a participle that a "with" may govern with its subject: "with A firing rockets"."""
    hit, passage = scene.hit, scene.passage
    return passage.words.language.code == "en" and passage.text[hit.start : hit.end].split()[0].endswith(
        "ing"
    )


def undergoing(scene: Scene) -> bool:
    """Whether a verb is passive in a language whose subject stands before it: no name before it acts."""
    hit, language = scene.hit, scene.passage.words.language
    return (
        language.spaces
        and language.order == "SV"
        and scene.passage.passive(hit.start)
        and not scene.passage.text[hit.start : hit.end].split(" ")[0].endswith(language.unpast)
    )


def far_agent(scene: Scene, named: Named) -> bool:
    """Whether the "by" before a name is too far behind an active verb to be its own: "marched against a law drawn up by A"."""
    hit, passage = scene.hit, scene.passage
    return (
        hit.value.verb
        and passage.words.leads
        and passage.role != "title"
        and (named.start - hit.end > DOER_REACH or _of_object(scene, named))
        and not passage.passive(hit.start)
    )


def _of_object(scene: Scene, named: Named) -> bool:
    """Whether a noun stands between a finite verb of refusing and the "by": "turned down a request by A"."""
    gap = scene.passage.text[scene.hit.end : named.start].split()
    return scene.hit.value.type == "REJECT" and len(gap) > 2


def owner_of_refused(scene: Scene, named: Named) -> bool:
    """Whether what is refused is somebody's: "turned down a request by A"."""
    return scene.passage.words.leads and scene.hit.value.verb and _of_object(scene, named)


def held_in(scene: Scene, named: Named) -> bool:
    """Whether a participle right behind a name says what was done to it: "three Swedes jailed in A were freed"."""
    hit, passage = scene.hit, scene.passage
    return (
        hit.value.mode in ("arrest", "release")
        and passage.words.leads
        and hit.start - named.end == 1
        and any(h.value in ("oblique", "agent", "locative") and h.start == hit.end + 1 for h in passage.small)
    )
