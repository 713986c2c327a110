"""How much speaks for a name as actor and as recipient of a trigger.

The weights are the same in all languages; what a language says with order, case words or an adjective comes in through
its small words (grammar.yml) and its order of subject and verb (language.yml).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from dragoman.find.acts import NEUTRAL
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.scene import CLAUSE, FORCE, JUDGING, Scene, distance, gap_of, marked
from dragoman.find.words import Trigger
from dragoman.knowledge import knowledge_base
from dragoman.lang import agent, agrees, owns, undergoes

ENOUGH = 1.0
"""The least weight that makes a party."""
REACTED = frozenset({*FORCE, "SANCTION"})
"""Types whose noun, behind a word for "after" or "in answer to", is not the deed of the sentence's subject."""
REACTION_REACH = 26
"""How far before a noun that word stands at most, in code points."""
GROUND_REACH = 24
"""How far before a noun the "over" or "after" stands that makes it the ground of another deed, in code points."""
_OF = re.compile(r"\s*(?:of|of the|by)\s*")
_TOLD = "称說说示指"
"""Last characters of Chinese reporting words: a name behind one opens what is told."""
_CHARGES = ("的指控", "的指责", "的说法", "的控诉")
BACKDROPPED = frozenset({"ASSAULT", "COERCE", "SANCTION"})
"""Types whose noun behind "after" or "because of" is not done by whom the clause tells of before."""
FORCED = FORCE | {"SANCTION"}
"""Types whose verb takes no dative in Arabic: who stands behind "of" owns what is hit."""
ALONGSIDE = frozenset({"AID", "SUPPORT", "MOBILIZE", "CONCEDE", "PROTEST"})
"""Types that are done together with an ally, not to whom one is with."""
TARGET_REACH = 40
"""How far behind the word for "at" the owner of what is aimed at stands at most, in code points."""
_TALKS = ("обсуд", "обсужда", "провел", "провод", "проведут", "встре", "вед", "вел")
"""How Russian verbs begin whose second side stands behind "с"."""
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


def _undergone(scene: Scene) -> bool:
    """Whether the form of the verb says that its subject suffers it; a pact that was signed has its sides as ever."""
    passage, hit = scene.passage, scene.hit
    return (
        hit.value.verb
        and not hit.value.mutual
        and undergoes(passage.words.language.code, passage.text[hit.start : hit.end])
    )


def _acts_behind(scene: Scene, named: Named) -> bool:
    """Whether a name behind a passive is who does it: "атакована Норвегией", "вызван в МИД Чили"."""
    if not _undergone(scene):
        return False
    passage, gap = scene.passage, gap_of(scene, named)
    if not gap.strip() and passage.text[scene.hit.start : scene.hit.end].endswith(" в"):
        return True
    return (
        len(gap.split()) <= 2
        and not CLAUSE.search(gap)
        and not marked(scene, named, "oblique", "locative", "with", "from", "target")
        and agent(passage.words.language.code, passage.text[named.start : named.end])
    )


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
            or _undergone(scene)
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


def _charged(scene: Scene) -> bool:
    """Whether a Chinese deed is the matter of a charge that a noun names: 印度對巴方違反停火的指控 charges Pakistan."""
    return scene.passage.text.startswith(_CHARGES, scene.hit.end)


def _disposed(scene: Scene, named: Named) -> bool:
    """Whether a Chinese name stands in what 將 or 把 puts before the verb: 將A駐B大使列為不受歡迎的人."""
    passage = scene.passage
    if passage.words.language.spaces or named.end > scene.hit.start:
        return False
    return any(
        h.value == "disposal"
        and h.end <= named.start
        and not CLAUSE.search(passage.text[h.end : scene.hit.start])
        and any(n.start == h.end for n in passage.named)
        for h in passage.small
    )


def _unnamed(scene: Scene, named: Named) -> bool:
    """Whether somebody without a name stands right before a Chinese verb and acts: 法國示威升級,警方逮捕多人."""
    passage, at = scene.passage, scene.hit.start
    if passage.words.language.spaces or not scene.hit.value.verb or named.end > at:
        return False
    return passage.marked(at, "someone") and not any(n.end == at for n in passage.named)


def _object(scene: Scene, named: Named) -> bool:
    """Whether a Chinese name before a verb is the object of the verb before it: A制裁B,並部署軍隊 leaves A."""
    passage, hit = scene.passage, scene.hit
    if passage.words.language.spaces or named.end > hit.start:
        return False
    gap = gap_of(scene, named)
    comma = CLAUSE.search(gap) is not None
    if not comma and not passage.has(named.end, hit.start, "coordination"):
        return False
    if comma and not passage.opens(named) and not any(c in gap for c in _TOLD):
        return True
    return any(0 <= named.start - t.end <= 2 and t.value.verb for t in passage.triggers)


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


def reacted(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a noun is what somebody reacts to, not what he does: "закрыл небо после атаки", "ответит на санкции"."""
    if hit.value.verb or hit.value.type not in REACTED:
        return False
    marks = [h for h in passage.small if h.value == "reaction" and 0 <= hit.start - h.end <= REACTION_REACH]
    if not marks:
        return False
    gap = passage.text[marks[-1].end : hit.start]
    return not CLAUSE.search(gap) and len(gap.split()) <= 2


def _owner(scene: Scene, named: Named) -> bool:
    """Whether the case of a name right behind a noun tells that the deed is its own: "атаки Израиля"."""
    if named.naming.how in ("adjective", "stranger") or scene.hit.value.type == "AID":
        return False
    code, text = scene.passage.words.language.code, scene.passage.text
    rows = (knowledge_base().get(key) for key in (named.entity_id, named.place_id) if key)
    labels = [
        name
        for row in rows
        if row is not None
        for name in (row.label.get(code, ""), *row.names.get(code, ()))
    ]
    return owns(code, text[named.start : named.end], named.naming.bent, labels)


def _agent_of_other(scene: Scene, named: Named) -> bool:
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


def _aim_of_other(scene: Scene, named: Named) -> bool:
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


def _before_backdrop(scene: Scene, named: Named) -> bool:
    """Whether a name before "after the attack" is of the clause that tells what came after, in a language with spaces."""
    passage, hit = scene.passage, scene.hit
    return (
        not hit.value.verb
        and not hit.value.mutual
        and hit.value.type in BACKDROPPED
        and passage.words.language.spaces
        and named.end <= hit.start
        and passage.marked(hit.start - len(hit.prefix), "backdrop", "oblique")
    )


def _other_clause(scene: Scene, named: Named) -> bool:
    """Whether another verb that opens a clause stands between a verb and the name behind it: "اعتقل معظمهم، ووصفهم الوزير"."""
    passage, hit = scene.passage, scene.hit
    if not (scene.verb_first and hit.value.verb and named.start >= hit.end):
        return False
    gap = passage.text[hit.end : named.start]
    return bool(CLAUSE.search(gap)) and any(
        hit.end <= c.start < named.start
        and c.value.sort == "verbs"
        and CLAUSE.search(passage.text[hit.end : c.start])
        for c in passage.cues
    )


def _own_mark(scene: Scene, named: Named) -> bool:
    """Whether the word for "against" before a name is the trigger itself, which opens its clause: "استهدفت إسرائيل مدارس"."""
    passage, hit = scene.passage, scene.hit
    if not (scene.verb_first and hit.value.verb and named.start - len(named.naming.prefix) - hit.end == 1):
        return False
    return bool(hit.prefix) or passage.opening(hit.start) or passage.marked(hit.start, "complementizer")


def actor_weight(scene: Scene, named: Named) -> float:
    """What speaks for a name as the one who acts."""
    hit, gap = scene.hit, gap_of(scene, named)
    before = named.end <= hit.start
    cost = distance(scene, named)
    prefix = named.naming.prefix
    if _suffers(scene, named) or _before_backdrop(scene, named) or _other_clause(scene, named):
        return 0.2 - cost
    if _charged(scene) and before:
        return (3.6 if marked(scene, named, "target") else 0.2) - cost
    if not before and _acts_behind(scene, named):
        return 4.0 - cost
    if _against(scene, named):
        return 3.4 - cost
    if _unnamed(scene, named):
        return 0.4 - cost
    if marked(scene, named, "agent"):
        other = before and hit.value.verb and scene.passage.words.language.spaces
        return (0.2 if other or _agent_of_other(scene, named) else 4.0) - cost
    if before and _ground(scene, named):
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
    if not spaces and marked(scene, named, "locative"):
        return 0.4 - cost
    if _object(scene, named):
        return 1.3 - cost
    owns = _own_mark(scene, named) or (prefix in ("ل", "لل") and marked(scene, named, "belonging"))
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
        return 0.4 - cost if not hit.value.mutual else 1.2 - cost
    if hit.value.verb and named.naming.bent:
        return 0.3 - cost
    if marked(scene, named, "with"):
        return (1.2 if hit.value.mutual and not hit.value.verb else 0.4) - cost
    if marked(scene, named, "disposal") or _disposed(scene, named):
        return 0.3 - cost
    if hit.value.mutual and hit.value.verb and before and spaces and scene.passage.passive(hit.start):
        return 0.2 - cost
    close = len(gap.strip()) <= (1 if spaces else 4) and not CLAUSE.search(gap)
    owned = not spaces and before and gap.endswith("的") and not CLAUSE.search(gap)
    if before and _judges(scene, named):
        return 0.2 - cost
    if not hit.value.verb:
        if named.naming.how == "adjective" and before and scene.verb_first:
            return 0.3 - cost
        if named.naming.how == "adjective":
            return (3.6 if len(gap.split()) <= 1 else 2.2) - cost
        if hit.value.takes_object and not before and (close or _OF.fullmatch(gap)):
            return 0.0
        if (close or owned) and (before or scene.verb_first):
            return 3.4 - cost
        if not before and _OF.fullmatch(gap):
            return 3.4 - cost
        if not before and not hit.value.mutual and close and _owner(scene, named):
            return 3.6 - cost
        if before and reacted(scene.passage, hit):
            return 0.9 - cost
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
    together = hit.value.mutual and hit.value.verb
    if before and _charged(scene):
        return 0.0
    cost = distance(scene, named, 1.2)
    prefix = named.naming.prefix
    if (together or hit.value.mode == "phone") and not before and prefix in ("ب", "وب", "بال"):
        return 3.2 - cost
    if marked(scene, named, "disposal") or _suffers(scene, named):
        return 3.8 - cost
    if (marked(scene, named, "target") and not _own_mark(scene, named)) or prefix in ("ل", "لل", "ول"):
        if not before and _aim_of_other(scene, named):
            return 0.6 - cost
        if before and hit.value.verb and scene.passage.passive(hit.start):
            return 0.4 - cost
        if scene.verb_first and hit.value.verb and prefix in ("ل", "لل", "ول") and hit.value.type in FORCED:
            return 2.2 - cost
        return (3.6 if not before or not scene.passage.words.language.spaces else 1.4) - cost
    if marked(scene, named, "with"):
        alongside = scene.verb_first and not hit.value.mutual and hit.value.type in ALONGSIDE
        return (0.4 if alongside else 3.2) - cost
    if scene.verb_first and hit.value.mode == "visit" and hit.value.needs:
        return 0.4 - cost
    if not before and hit.value.type in REACTED and _owner_of_target(scene, named):
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
    if not before and hit.value.verb and hit.value.type == "CONSULT" and _spoken_of(scene):
        return 0.4 - cost
    if not before and (_aside(scene, named) or _beyond(scene, named)):
        return 0.4 - cost
    if hit.value.verb and not before:
        told = not scene.passage.words.language.spaces and any(
            hit.end <= c.start < named.start and c.value.sort == "verbs" for c in scene.passage.cues
        )
        return (0.6 if told else 2.8) - cost
    return 1.2 - cost if not before else 0.6 - cost


def _beyond(scene: Scene, named: Named) -> bool:
    """Whether a Chinese name stands in a later clause than the trigger: 對城市發動空襲,警方表示."""
    return not scene.passage.words.language.spaces and CLAUSE.search(gap_of(scene, named)) is not None


def _owner_of_target(scene: Scene, named: Named) -> bool:
    """Whether a name in the genitive owns what a deed is aimed at: "атаки … на ядерные объекты Ирана"."""
    passage, hit = scene.passage, scene.hit
    mark = next(
        (
            h
            for h in reversed(passage.small)
            if h.value == "target" and hit.end <= h.start and h.end < named.start
        ),
        None,
    )
    if mark is None or named.start - mark.end > TARGET_REACH:
        return False
    gap = passage.text[mark.end : named.start]
    between = any(mark.end <= n.start < named.start for n in passage.named)
    return not between and not CLAUSE.search(gap) and 1 <= len(gap.split()) <= 3 and _owner(scene, named)


def _spoken_of(scene: Scene) -> bool:
    """Whether a Russian verb of two sides has them behind "с" alone, so that its object is what they talk of: "обсудили Сирию"."""
    passage, hit = scene.passage, scene.hit
    return (
        hit.value.mutual
        and passage.words.language.code == "ru"
        and passage.text.startswith(_TALKS, hit.start)
    )


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
