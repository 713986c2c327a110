"""The actor and the recipient of a trigger.

Every name of the sentence gets a weight for each part (`actor_reasons.py`, `recipient_reasons.py`). A part goes to the heaviest name, with those
joined to it ("A, B and C").
"""

from __future__ import annotations

import re

import msgspec

from dragoman.find.actor_reasons import ACTOR, UNARMED
from dragoman.find.case_told import case_end
from dragoman.find.cases import own_loss, owner, reacted
from dragoman.find.coordination import joined_with
from dragoman.find.governed import ground
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.phrases import no_subject
from dragoman.find.recipient_reasons import RECIPIENT
from dragoman.find.scene import (
    CLAUSE,
    CROWDS,
    FORCE,
    PARTIES,
    REACH,
    TELLERS,
    Scene,
    attached,
    gap_of,
    marked,
    near_enough,
    pair_before,
    set_off_by_commas,
)
from dragoman.find.weights import heaviest
from dragoman.find.whose_deed import owner_by_pronoun
from dragoman.find.words import Trigger
from dragoman.lang import agrees

VISIT_REACH = 30
"""How far behind a verb the goal of a journey stands, in code points."""
ON_GROUND = frozenset({"ASSAULT", "COERCE"})
"""Types that are done to the state on whose ground they happen; troops are also sent to a friend."""
NEAR_REACH = 24
"""How far behind a "near" the name stands that it governs, in code points."""
JOINT_REACH = 13
"""How far from a noun of force the word stands that makes it a joint one, in code points."""
STOP = re.compile(r"[^\W\d_]{3}\. ")
"""The end of a sentence within a quotation, behind a word that is no abbreviation."""
TALK = frozenset({"CONSULT", "COOPERATE"})
"""Types whose noun may be about a war of others."""


class Arguments(msgspec.Struct, frozen=True):
    """Who acts, on whom, how heavy each weighs (0-4), and whether the two sides act on each other.

    `ground` is the state on whose ground force is used, where nobody else is named as its target.
    """

    actors: tuple[Named, ...]
    recipients: tuple[Named, ...]
    weight: float
    other: float
    mutual: bool
    ground: str | None = None


def arguments(passage: Passage, hit: Hit[Trigger], content: tuple[int, int] | None = None) -> Arguments:
    """The parties to the event that `hit` names; in reported words (`content`) only those named in them."""
    spaces = passage.words.language.spaces
    scene = Scene(passage, hit, passage.words.language.order == "VS", REACH[spaces])
    low, high = content or (passage.start, passage.end)
    high = min(high, case_end(passage, hit))
    near = [
        n
        for n in passage.named
        if low <= n.start < high and near_enough(scene, n) and not marked(scene, n, "way")
    ]
    if spaces and passage.quoted(hit.start):
        near = [n for n in near if not (passage.quoted(n.start) and STOP.search(gap_of(scene, n)))]
    if hit.value.mutual and hit.value.type == "ASSAULT" and passage.marked(hit.start, "backdrop"):
        near = [n for n in near if attached(scene, n)] or _owners(scene, near)
    if hit.value.mode == "military" and hit.value.type == "COOPERATE":
        near = _holders(scene, near)
    between, theirs = _between(scene, near) if hit.value.mutual else ((), frozenset())
    between = between or pair_before(scene, near)
    near = [n for n in near if n.start not in theirs]
    if between:
        return Arguments(between, (), 3.5, 3.5, True)
    helped = None if any(marked(scene, n, "agent") for n in near) else _helped(scene)
    if helped is not None and not low <= helped.start < high and _only_tells(scene, helped):
        helped = None
    near = sorted({id(n): n for n in (*near, *([helped] if helped else ()))}.values(), key=lambda n: n.start)
    actor, weight = (helped, 3.5) if helped is not None else heaviest(scene, near, ACTOR)
    beside = (
        near if helped is None else [n for n in passage.named if n.kind in PARTIES and not n.naming.inside]
    )
    beside = [n for n in beside if n.naming.office not in TELLERS]
    actors = joined_with(scene.passage, beside, actor)
    taken = {n.entity_id for n in actors}
    acting = {actor.entity_id} if actor is not None and hit.value.mutual else taken
    recipient, other = heaviest(scene, [n for n in near if n.entity_id not in acting], RECIPIENT)
    recipients = tuple(n for n in joined_with(scene.passage, near, recipient) if n.entity_id not in taken)
    if recipients and _joint(scene, recipients[0]):
        actors, recipients = (*actors, *recipients), ()
    if recipients and not actors and hit.value.type == "MOBILIZE" and passage.passive(hit.start):
        actors, recipients = recipients, ()
    ground = (
        _ground(scene, near, taken)
        if not recipients and (hit.value.type in ON_GROUND or hit.value.mode == "visit")
        else None
    )
    aimed = recipient is not None and marked(scene, recipient, "target") and hit.value.type in FORCE
    return Arguments(actors, recipients, weight, other, hit.value.mutual and not aimed, ground)


def _owners(scene: Scene, near: list[Named]) -> list[Named]:
    """The two whose fight a noun tells right before them in the genitive: "во время столкновения А и Б"."""
    first = next((n for n in near if n.start - scene.hit.end == 1 and owner(scene, n)), None)
    joined = joined_with(scene.passage, near, first)
    return list(joined) if len(joined) > 1 else []


def _joint(scene: Scene, named: Named) -> bool:
    """Whether who stands behind "with" strikes too: "carried out a joint raid with A", "غارة مشتركة مع أ"."""
    hit, passage = scene.hit, scene.passage
    if hit.value.verb or hit.value.type not in FORCE or named.start < hit.end:
        return False
    if not (marked(scene, named, "with") or passage.has(hit.end, named.start, "with")):
        return False
    around = passage.text[max(passage.start, hit.start - JOINT_REACH) : hit.end + JOINT_REACH]
    return any(word in around for word in passage.words.edges.together)


def _only_tells(scene: Scene, named: Named) -> bool:
    """Whether somebody outside reported words is no party to what they tell: sources, a body that counts the dead or warns of a fight."""
    if scene.hit.value.type in FORCE and named.entity_id.endswith(UNARMED):
        return True
    return named.naming.office in TELLERS or (
        named.kind == "organisation" and scene.hit.value.type == "ASSAULT" and not scene.hit.value.verb
    )


def _holders(scene: Scene, near: list[Named]) -> list[Named]:
    """The names without those near whom an exercise is only held: "drills near Japan and Taiwan"."""
    only_near = {
        id(n) for first in near if _beside(scene, first) for n in joined_with(scene.passage, near, first)
    }
    return [n for n in near if id(n) not in only_near]


def _beside(scene: Scene, named: Named) -> bool:
    """Whether a name is the first behind "near", or behind "near the coast of", "near the border with"."""
    passage = scene.passage
    words = [
        h
        for h in passage.small
        if h.value == "beside" and h.end <= named.start and named.start - h.end <= NEAR_REACH
    ]
    if not words or passage.names(words[-1].end, named.start):
        return False
    return not marked(scene, named, "with") or passage.has(words[-1].start, named.start, "border")


def _helped(scene: Scene) -> Named | None:
    """The subject of the verb that carries a noun trigger: "imposed sanctions", "قدمت … مساعدات", "發動…行動"."""
    hit, passage = scene.hit, scene.passage
    if hit.value.verb or reacted(passage, hit) or owner_by_pronoun(scene) is not None:
        return None
    commas = 1 if scene.verb_first else 0
    carriers = [
        h
        for h in passage.carriers
        if h.end <= hit.start
        and hit.start - h.end <= 2 * scene.reach
        and len(CLAUSE.findall(passage.text[h.end : hit.start]))
        - (set_off_by_commas(passage, h.end, hit.start) if scene.verb_first else 0)
        <= commas
    ]
    if not carriers:
        return None
    verb = carriers[-1]
    if not scene.verb_first and passage.words.language.spaces and passage.passive(verb.start):
        return None
    if scene.verb_first and (
        passage.has(verb.end, hit.start, "oblique", "complementizer", "opening", "time_apart")
        or passage.marked(hit.start - len(hit.prefix), "locative")
    ):
        return None
    names = [
        n
        for n in passage.named
        if n.kind in PARTIES
        and not n.naming.inside
        and n.naming.office not in TELLERS
        and not passage.set_off(n, verb.start)
        and not _anyone(scene, n)
    ]
    if scene.verb_first:
        after = [
            n
            for n in names
            if verb.end <= n.start < hit.start
            and n.start - verb.end <= 30
            and not n.naming.prefix.startswith(("ب", "ل"))
        ]
        after = [
            n
            for n in after
            if not marked(scene, n, "target", "from", "with", "locative")
            and agrees(
                passage.words.language.code,
                passage.text[verb.start : verb.end],
                passage.text[n.start : n.end],
                n.kind,
            )
        ]
        if after:
            return None if own_loss(scene, after[0]) else after[0]
    before = [n for n in names if n.end <= verb.start and verb.start - n.end <= scene.reach]
    free = [
        n
        for n in before
        if not marked(scene, n, "oblique", "target", "locative", "from", "with")
        and not no_subject(passage, n, verb.start)
    ]
    return free[-1] if free and not ground(scene, free[-1]) else None


def _anyone(scene: Scene, named: Named) -> bool:
    """Whether a name is of people without a state, in an event that only parties take part in."""
    crowd = named.naming.how == "group" and named.naming.owner is None
    return crowd and scene.hit.value.type not in CROWDS and scene.passage.words.language.spaces


def _ground(scene: Scene, near: list[Named], taken: set[str]) -> str | None:
    """The state on whose ground force is used or a visit is paid: "strikes in Syria", "annexed Crimea", "flew to Bonn"."""
    own = {n.country for n in near if n.entity_id in taken}
    visit = scene.hit.value.mode == "visit"
    for named in scene.passage.named:
        if (
            named.place_id is None
            or named.start < scene.hit.start
            or named.start - scene.hit.end > (VISIT_REACH if visit else scene.reach)
            or named.naming.how == "adjective"
        ):
            continue
        direct = named.kind == "place" and named.start - scene.hit.end <= 6
        there = marked(scene, named, "target") if visit else marked(scene, named, "locative")
        if (direct or there) and named.country and named.country not in own:
            return f"state/{named.country}"
        if named.kind == "place" and named.country in own and not visit and marked(scene, named, "target"):
            return named.place_id
    return None


def _between(scene: Scene, near: list[Named]) -> tuple[tuple[Named, ...], frozenset[int]]:
    """Both sides behind a "between" ("clashes between A and B", "亞美尼亞和亞塞拜然之間"), and where others' sides begin.

    The two belong to the noun that stands nearest before them; a verb has them only where nobody else is named for it.
    """
    hit, theirs = scene.hit, set()
    for index, named in enumerate(near):
        if not marked(scene, named, "between"):
            continue
        if named.end <= hit.start and CLAUSE.search(gap_of(scene, named)) and not hit.value.verb:
            continue
        joined = joined_with(scene.passage, near[index:], named)
        own = {n.entity_id for n in joined}
        if len(own) < 2:
            continue
        others = {
            t.value.type
            for t in scene.passage.triggers
            if hit.end <= t.start < named.start and t.value.mutual
        }
        far = named.start > hit.end and CLAUSE.search(gap_of(scene, named)) is not None
        if (hit.value.verb and others) or ("ASSAULT" in others and hit.value.type in TALK):
            theirs |= {n.start for n in joined}
        elif not (far and not hit.value.verb) and not (
            hit.value.verb and any(n.entity_id not in own for n in near)
        ):
            return joined, frozenset()
    return (), frozenset(theirs)
