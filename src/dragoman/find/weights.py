"""How much speaks for a name as actor and as recipient of a trigger.

The weights are the same in all languages; what a language says with order, case words or an adjective comes in through
its small words (grammar.yml) and its order of subject and verb (language.yml).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dragoman.find.arabic_sides import (
    aimed_at,
    called,
    in_phrase,
    of_its_noun,
    only_where,
    parted_subject,
    subject_of_relative,
)
from dragoman.find.arabic_strikes import of_strike
from dragoman.find.cases import (
    REACTED,
    acts_behind,
    attributive,
    before_subject,
    bordering,
    borne,
    oblique_adjective,
    oblique_subject,
    own_loss,
    owner,
    owner_of_target,
    partitive,
    reacted,
    resolved,
    spoken_of,
    subject_behind,
    suffered_elsewhere,
)
from dragoman.find.chinese import (
    against,
    beyond,
    charged,
    disposed,
    object_of_another,
    unnamed_acts,
    when_clause,
)
from dragoman.find.clauses import (
    aside,
    before_backdrop,
    judges,
    other_clause,
    own_mark,
    set_aside,
    stays,
    suffers,
    told_behind,
)
from dragoman.find.governed import (
    agent_of_other,
    aim_of_other,
    civilian,
    doer_of_subject,
    doing,
    done_to,
    far_agent,
    ground,
    held_in,
    of_another_group,
    on_its_streets,
    undergoing,
)
from dragoman.find.passage import Named
from dragoman.find.scene import CLAUSE, FORCE, Scene, distance, gap_of, marked
from dragoman.lang import agrees

ENOUGH = 1.0
"""The least weight that makes a party."""
_OF = re.compile(r"\s*(?:of|of the|by)\s*")
FORCED = FORCE | {"SANCTION"}
"""Types whose verb takes no dative in Arabic: who stands behind "of" owns what is hit."""
ALONGSIDE = frozenset({"AID", "SUPPORT", "MOBILIZE", "CONCEDE", "PROTEST"})
"""Types that are done together with an ally, not to whom one is with."""
GENITIVE = ("'s", "’s", "s'", "s’")
"""Marks of whose deed an English noun is."""
DIPLOMATIC = ("/consulate", "/embassy", "/mission")
"""Ends of the ids of bodies that no force is used by: "the shelling of the consulate"."""


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


def actor_weight(scene: Scene, named: Named) -> float:
    """What speaks for a name as the one who acts."""
    hit, gap = scene.hit, gap_of(scene, named)
    before = named.end <= hit.start
    cost = distance(scene, named)
    prefix = named.naming.prefix
    if hit.value.type in FORCE and named.entity_id.endswith(DIPLOMATIC):
        return 0.3 - cost
    if before and not hit.value.verb and gap.strip() in GENITIVE:
        return 3.6 - cost
    if set_aside(scene, named):
        return 0.3 - cost
    if suffers(scene, named) or before_backdrop(scene, named) or other_clause(scene, named):
        return 0.2 - cost
    if charged(scene) and before:
        return (3.6 if marked(scene, named, "target") else 0.2) - cost
    if not before and acts_behind(scene, named):
        return 4.0 - cost
    if against(scene, named):
        return 3.4 - cost
    if when_clause(scene, named):
        return 2.8 - cost
    if unnamed_acts(scene, named):
        return 0.4 - cost
    if not before and beyond(scene, named):
        return 0.4 - cost
    if marked(scene, named, "agent"):
        other = before and scene.passage.words.language.spaces
        if other and doer_of_subject(scene, named):
            return 2.9 - cost
        if not before and far_agent(scene, named):
            return 0.3 - cost
        return (0.2 if other or agent_of_other(scene, named) else 4.0) - cost
    if borne(scene):
        return 0.0
    if scene.verb_first and hit.value.verb and not before and told_behind(scene, named):
        return 0.3 - cost
    if (
        of_its_noun(scene, named)
        or only_where(scene, named)
        or (not hit.value.verb and aimed_at(scene, named))
    ):
        return 0.2 - cost
    if subject_of_relative(scene, named):
        return 3.4 - cost
    if in_phrase(scene, named) or (not before and parted_subject(scene)):
        return 0.7 - cost
    if before and hit.value.verb and not hit.value.mutual and (undergoing(scene) or held_in(scene, named)):
        return 0.3 - cost
    if before and hit.value.verb and gap == " " and doing(scene):
        return 2.8 - cost
    if before and hit.value.verb and (of_another_group(scene, named) or done_to(scene)):
        return 0.3 - cost
    if before and hit.value.verb and scene.passage.first(named.end, named.end + 3, "property"):
        return 0.4 - cost
    if before and ground(scene, named):
        return 0.4 - cost
    spaces = scene.passage.words.language.spaces
    if (
        not spaces
        and hit.value.type in FORCE
        and gap == "的"
        and before
        and not marked(scene, named, "target", "locative", "from", "with")
    ):
        return 3.6 - cost
    edges, text = scene.passage.words.edges, scene.passage.text
    seat = text.endswith(edges.seats, 0, named.start) or text.startswith(edges.flags, named.end)
    if seat or (not spaces and marked(scene, named, "locative")):
        return 0.4 - cost
    if object_of_another(scene, named):
        return 1.3 - cost
    owns = own_mark(scene, named) or (prefix in ("ل", "لل") and marked(scene, named, "belonging"))
    if not owns and (
        marked(scene, named, "target", "oblique", "locative", "from")
        or prefix
        in (
            "ب",
            "ل",
            "لل",
            "وب",
            "ول",
            "بال",
        )
    ):
        place = spaces and not scene.verb_first and hit.value.verb and marked(scene, named, "locative")
        return 0.4 - cost if place or not hit.value.mutual else 1.2 - cost
    if subject_behind(scene, named) or resolved(scene, named):
        return 2.8 - cost
    if oblique_adjective(scene, named):
        return 0.3 - cost
    if hit.value.verb and attributive(scene):
        apart = len(gap.strip(" ,")) > 0
        return ((0.3 if apart else 2.8) if before else 2.0 if named.naming.bent else 0.3) - cost
    if (
        hit.value.verb
        and named.naming.bent
        and not marked(scene, named, "many", "quantity", "complementizer")
    ):
        return 0.3 - cost
    if marked(scene, named, "with"):
        return (1.2 if hit.value.mutual and not hit.value.verb else 0.4) - cost
    if marked(scene, named, "disposal") or disposed(scene, named):
        return 0.3 - cost
    if hit.value.mutual and hit.value.verb and before and spaces and scene.passage.passive(hit.start):
        return 0.2 - cost
    if before and not hit.value.verb and gap.endswith(" ") and gap.rstrip().endswith(GENITIVE):
        return 0.4 - cost
    close = len(gap.strip()) <= (1 if spaces else 4) and not CLAUSE.search(gap)
    owned = not spaces and before and gap.endswith("的") and not CLAUSE.search(gap)
    if before and judges(scene, named):
        return 0.2 - cost
    if not hit.value.verb:
        if before and own_loss(scene, named):
            return 0.2 - cost
        if named.naming.how == "adjective" and before and scene.verb_first:
            return 0.3 - cost
        if named.naming.how == "adjective" and hit.value.takes_object and scene.verb_first and gap.strip():
            return 0.3 - cost
        if named.naming.how == "adjective" and not before and scene.passage.words.language.code == "en":
            return 0.3 - cost
        if named.naming.how == "adjective" and hit.value.takes_object and not before and spaces:
            return 0.0
        if named.naming.how == "adjective" and not before and spaces and not scene.verb_first and gap.strip():
            return 0.4 - cost
        if named.naming.how == "adjective":
            return (3.6 if len(gap.split()) <= 1 else 2.2) - cost
        if hit.value.takes_object and not before and (close or _OF.fullmatch(gap)):
            return 0.0
        if (close or owned) and (before or scene.verb_first):
            return 3.4 - cost
        if not before and _OF.fullmatch(gap):
            return 3.4 - cost
        if not before and not hit.value.mutual and close and owner(scene, named):
            return 3.6 - cost
        if before and (reacted(scene.passage, hit) or oblique_subject(scene, named)):
            return 0.9 - cost
        return (2.4 if before else 1.1) - cost
    if (
        scene.verb_first
        and hit.value.verb
        and not agrees(
            scene.passage.words.language.code,
            scene.passage.text[hit.start : hit.end],
            called(scene, named),
            named.kind,
        )
    ):
        return 0.3 - cost
    if scene.verb_first and before and not gap.strip(' ,،"«“') and not hit.prefix:
        return 3.4 - cost
    if scene.verb_first and not before:
        described = named.naming.how == "adjective" and len(gap.split()) > 2
        return (1.6 if described else 3.0) - cost
    return (2.8 if before else 0.6) - cost


def recipient_weight(scene: Scene, named: Named) -> float:
    """What speaks for a name as the one acted on."""
    hit = scene.hit
    before = named.end <= hit.start
    if hit.value.mutual and civilian(scene, named):
        return 0.4
    together = hit.value.mutual and hit.value.verb
    if before and charged(scene):
        return 0.0
    cost = distance(scene, named, 1.2)
    prefix = named.naming.prefix
    if (together or hit.value.mode == "phone") and not before and prefix in ("ب", "وب", "بال"):
        return 3.2 - cost
    if other_clause(scene, named) or (not before and beyond(scene, named)):
        return 0.4 - cost
    if subject_behind(scene, named) or suffered_elsewhere(scene, named):
        return 0.4 - cost
    if not before and on_its_streets(hit, named, gap_of(scene, named)):
        return 0.4 - cost
    if partitive(scene, named) or bordering(scene, named) or of_strike(scene.passage, named, hit):
        return 0.3 - cost
    if marked(scene, named, "disposal") or suffers(scene, named):
        return 3.8 - cost
    if aimed_at(scene, named):
        return 3.2 - cost
    if scene.verb_first and hit.value.verb and hit.suffix in ("ه", "ها", "هم", "هما"):
        return (3.0 if before and gap_of(scene, named) == " " else 0.4) - cost
    if (marked(scene, named, "target") and not own_mark(scene, named)) or prefix in ("ل", "لل", "ول"):
        if not before and aim_of_other(scene, named):
            return 0.6 - cost
        if before and hit.value.verb and scene.passage.passive(hit.start):
            return 0.4 - cost
        if scene.verb_first and hit.value.verb and prefix in ("ل", "لل", "ول") and hit.value.type in FORCED:
            return 2.2 - cost
        return (3.6 if not before or not scene.passage.words.language.spaces else 1.4) - cost
    deployed = hit.value.type == "MOBILIZE" and named.kind in ("government", "group") and not before
    if deployed and not scene.passage.words.language.spaces:
        return 0.4 - cost
    if marked(scene, named, "with"):
        if before and hit.value.verb and not hit.value.mutual and before_subject(scene, named):
            return 0.4 - cost
        alongside = scene.verb_first and not hit.value.mutual and hit.value.type in ALONGSIDE
        return (0.4 if alongside or hit.value.mode == "arrest" else 3.2) - cost
    if scene.verb_first and hit.value.mode == "visit" and hit.value.needs:
        return 0.4 - cost
    if not before and hit.value.type in REACTED and owner_of_target(scene, named):
        return 3.2 - cost
    if hit.value.type == "REQUEST" and not before and marked(scene, named, "from"):
        return 3.4 - cost
    if marked(scene, named, "agent"):
        return 0.0
    if not before and borne(scene) and not marked(scene, named, "locative", "from", "oblique", "with"):
        return 3.4 - cost
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
    if hit.value.verb and not before and hit.value.type not in FORCE and stays(scene, named):
        return 0.4 - cost
    if not before and hit.value.verb and hit.value.type == "CONSULT" and spoken_of(scene):
        return 0.4 - cost
    if not before and aside(scene, named):
        return 0.4 - cost
    if (
        scene.verb_first
        and hit.value.verb
        and hit.value.type in FORCE
        and not before
        and marked(scene, named, "locative")
    ):
        return 1.6 - cost
    if hit.value.verb and not before:
        told = not scene.passage.words.language.spaces and any(
            hit.end <= c.start < named.start and c.value.sort == "verbs" for c in scene.passage.cues
        )
        return (0.6 if told else 2.8) - cost
    return 1.2 - cost if not before else 0.6 - cost
