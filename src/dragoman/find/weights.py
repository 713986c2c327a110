"""How much speaks for a name as actor and as recipient of a trigger.

The weights are the same in all languages; what a language says with order, case words or an adjective comes in through
its small words (grammar.yml) and its order of subject and verb (language.yml).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dragoman.find.acts import NEUTRAL
from dragoman.find.passage import Named, described
from dragoman.find.scene import CLAUSE, FORCE, JUDGING, Scene, distance, gap_of, marked
from dragoman.find.triggers import MASTERS
from dragoman.lang import agrees

ENOUGH = 1.0
"""The least weight that makes a party."""
GROUND_REACH = 24
"""How far before a noun the "over" or "after" stands that makes it the ground of another deed, in code points."""
_OF = re.compile(r"\s*(?:of|of the|by)\s*")
_PASSIVE = frozenset("遭遇获被")
"""What a Chinese verb begins with whose subject it is done to."""


def heaviest(
    scene: Scene, near: list[Named], weigh: Callable[[Scene, Named], float]
) -> tuple[Named | None, float]:
    """The name for which most speaks, and how much; (None, 0) where nothing speaks for any."""
    best: Named | None = None
    most = ENOUGH
    for named in near:
        weight = weigh(scene, named)
        if weight > most:
            best, most = named, weight
    return best, most if best is not None else 0.0


def _against(scene: Scene, named: Named) -> bool:
    """Whether a Chinese name stands right before the 對 of the one it acts on: A對B發動攻擊."""
    if scene.passage.words.language.spaces or named.end > scene.hit.start:
        return False
    return any(
        marked(scene, n, "target") and 0 < n.start - named.end <= 2
        for n in scene.passage.named
        if not n.naming.inside
    )


def _suffers(scene: Scene, named: Named) -> bool:
    """Whether a name before the verb is what it is done to: A遭B襲擊, A遇襲, A被捕, "A was arrested"."""
    passage, hit = scene.passage, scene.hit
    if (
        passage.words.language.spaces
        and (
            passage.passive(hit.start)
            or (named.kind == "person" and passage.marked(hit.start, "passive_people"))
        )
        and named.end <= hit.start
        and hit.value.verb
    ):
        active = passage.text[hit.start : hit.end].split()[0].endswith("ing")
        return (
            not active
            and not CLAUSE.search(passage.text[named.end : hit.start])
            and not marked(scene, named, "agent", "locative", "target", "oblique", "from", "with")
        )
    if (
        passage.words.language.spaces
        or not hit.value.verb
        or named.end > hit.start
        or marked(scene, named, "agent")
    ):
        return False
    gap = passage.text[named.end : hit.start]
    if CLAUSE.search(gap):
        return False
    return passage.text[hit.start] in _PASSIVE or passage.has(named.end, hit.start, "agent")


def _judges(scene: Scene, named: Named) -> bool:
    """Whether a name before a deed only speaks out on it, in the same clause: 埃及谴责对加沙的轰炸.

    A Chinese verb behind 的 is a noun there.
    """
    hit, passage = scene.hit, scene.passage
    if hit.value.verb and passage.text[hit.start - 1 : hit.start] != "的":
        return False
    return any(
        cue.value.act in JUDGING
        and named.end <= cue.start
        and cue.end <= hit.start
        and not CLAUSE.search(passage.text[cue.end : hit.start])
        for cue in passage.cues
    )


def _agent_of_other(scene: Scene, named: Named) -> bool:
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


def _another(scene: Scene, named: Named) -> bool:
    """Whether an adjective only says where an unnamed group comes from: "the Lebanese armed group fired"."""
    placed = named.naming.how in ("adjective", "people")
    return placed and scene.passage.has(named.end, scene.hit.start, "outfit")


def _undone(scene: Scene) -> bool:
    """Whether a verb is a participle of those it is done to: "those arrested", "the arrested monk"."""
    passage, at = scene.passage, scene.hit.start
    form = passage.text[at : scene.hit.end].split()[0]
    return (
        passage.words.language.code == "en"
        and form.endswith("ed")
        and described(passage.text, at, passage.words)
    )


def _doing(scene: Scene) -> bool:
    """Whether a verb is a participle that a "with" may govern with its subject: "with A firing rockets"."""
    hit, passage = scene.hit, scene.passage
    return passage.words.language.code == "en" and passage.text[hit.start : hit.end].split()[0].endswith(
        "ing"
    )


def _aim_of_other(scene: Scene, named: Named) -> bool:
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


def _ground(scene: Scene, named: Named) -> bool:
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
        if (h.value == "ground" or (h.value == "locative" and hit.value.type in FORCE))
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


def actor_weight(scene: Scene, named: Named) -> float:
    """What speaks for a name as the one who acts."""
    hit, gap = scene.hit, gap_of(scene, named)
    before = named.end <= hit.start
    cost = distance(scene, named)
    prefix = named.naming.prefix
    if _suffers(scene, named):
        return 0.2 - cost
    if _against(scene, named):
        return 3.4 - cost
    if marked(scene, named, "agent"):
        own = named.naming.how == "adjective" and not hit.value.verb and len(gap.split()) <= 1
        other = before and not own and scene.passage.words.language.spaces
        return (0.2 if other or _agent_of_other(scene, named) else 4.0) - cost
    if before and hit.value.verb and gap == " " and _doing(scene):
        return 2.8 - cost
    if before and hit.value.verb and (_another(scene, named) or _undone(scene)):
        return 0.3 - cost
    if before and _ground(scene, named):
        return 0.4 - cost
    if marked(scene, named, "target", "oblique", "locative", "from") or prefix in (
        "ب",
        "ل",
        "لل",
        "وب",
        "ول",
        "بال",
    ):
        return 0.4 - cost if not hit.value.mutual else 1.2 - cost
    if hit.value.verb and named.naming.bent:
        return 0.3 - cost
    if marked(scene, named, "with"):
        return (1.2 if hit.value.mutual and not hit.value.verb else 0.4) - cost
    if marked(scene, named, "disposal"):
        return 0.3 - cost
    spaces = scene.passage.words.language.spaces
    if hit.value.mutual and hit.value.verb and before and spaces and scene.passage.passive(hit.start):
        return 0.2 - cost
    close = len(gap.strip()) <= (1 if spaces else 4) and not CLAUSE.search(gap)
    owned = not spaces and before and gap.endswith("的") and not CLAUSE.search(gap)
    if before and _judges(scene, named):
        return 0.2 - cost
    if not hit.value.verb:
        if named.naming.how == "adjective" and before and scene.verb_first:
            return 0.3 - cost
        if named.naming.how == "adjective" and not before and scene.passage.words.language.code == "en":
            return 0.3 - cost
        if named.naming.how == "adjective":
            return (3.6 if len(gap.split()) <= 1 else 2.2) - cost
        if hit.value.takes_object and not before and (close or _OF.fullmatch(gap)):
            return 0.0
        if (close or owned) and (before or scene.verb_first):
            return 3.4 - cost
        if not before and _OF.fullmatch(gap):
            return 3.4 - cost
        return (2.4 if before else 1.1) - cost
    if (
        scene.verb_first
        and hit.value.verb
        and not agrees(
            scene.passage.words.language.code,
            scene.passage.text[hit.start : hit.end],
            scene.passage.text[named.start : named.end],
            named.kind,
        )
    ):
        return 0.3 - cost
    if scene.verb_first and before and not gap.strip(" ,،") and not hit.prefix:
        return 3.4 - cost
    if scene.verb_first and not before:
        return 3.0 - cost
    return (2.8 if before else 0.6) - cost


def recipient_weight(scene: Scene, named: Named) -> float:
    """What speaks for a name as the one acted on."""
    hit = scene.hit
    before = named.end <= hit.start
    together = hit.value.mutual and hit.value.verb
    cost = distance(scene, named, 1.2)
    prefix = named.naming.prefix
    if together and prefix in ("ب", "وب", "بال"):
        return 3.2 - cost
    if marked(scene, named, "disposal") or _suffers(scene, named):
        return 3.8 - cost
    if marked(scene, named, "target") or prefix in ("ل", "لل", "ول"):
        if not before and _aim_of_other(scene, named):
            return 0.6 - cost
        if before and hit.value.verb and scene.passage.passive(hit.start):
            return 0.4 - cost
        return (3.6 if not before or not scene.passage.words.language.spaces else 1.4) - cost
    if marked(scene, named, "with"):
        return 3.2 - cost
    if hit.value.type == "REQUEST" and not before and marked(scene, named, "from"):
        return 3.4 - cost
    if marked(scene, named, "agent"):
        return 0.0
    if (
        hit.value.takes_object
        and not before
        and (
            len(scene.passage.text[hit.end : named.start].strip()) <= 1 or _OF.fullmatch(gap_of(scene, named))
        )
    ):
        return 3.4 - cost
    signed = hit.value.verb and hit.value.mutual and hit.value.type == "AGREE"
    if (
        signed
        and not before
        and not (scene.passage.passive(hit.start) or scene.passage.marked(hit.start, "passive_people"))
    ):
        return 0.4 - cost
    if hit.value.verb and not before and hit.value.type not in FORCE and _stays(scene, named):
        return 0.4 - cost
    if not before and _aside(scene, named):
        return 0.4 - cost
    if hit.value.verb and not before:
        told = not scene.passage.words.language.spaces and any(
            hit.end <= c.start < named.start and c.value.sort == "verbs" for c in scene.passage.cues
        )
        return (0.6 if told else 2.8) - cost
    return 1.2 - cost if not before else 0.6 - cost


def _aside(scene: Scene, named: Named) -> bool:
    """Whether an English preposition makes a name a circumstance: "met after X's visit", "fired amid A and B's drills"."""
    passage = scene.passage
    if passage.words.language.code != "en":
        return False
    return passage.has(scene.hit.end, named.start, "circumstance") or (
        marked(scene, named, "oblique", "conjunction") and not marked(scene, named, "owner", "locative")
    )


def _stays(scene: Scene, named: Named) -> bool:
    """Whether a name only says where: "discussed the situation in Syria", "обсудят в Сочи"; a Russian goal is no place."""
    language, text = scene.passage.words.language, scene.passage.text
    if not language.spaces or language.order != "SV" or not marked(scene, named, "locative"):
        return False
    return language.code != "ru" or not text[named.start : named.end].endswith(("у", "ю"))
