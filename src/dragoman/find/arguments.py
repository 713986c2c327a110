"""The actor and the recipient of a trigger.

Every name of the sentence gets a weight for each part. The weights are the same in all languages; what a language
says with order, case words or an adjective comes in through its small words (grammar.yml) and its order of subject
and verb (language.yml). A part goes to the heaviest name, with those joined to it ("A, B and C").
"""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from dragoman.find.coordination import joined_with
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Trigger
from dragoman.lang import agrees

PARTIES = frozenset({"person", "state", "government", "organisation", "group"})
REACH = {True: 110, False: 45}
"""How far from a trigger a party may stand, for scripts with and without spaces."""
CROWDS = frozenset({"PROTEST", "ASSAULT", "COERCE"})
"""Types in which people without a state may act."""
BYSTANDERS = frozenset({"prisoners", "hostages", "civilians", "citizens", "refugees", "peacekeepers"})
"""Groups that are no side of a war which a noun recalls."""
FORCE = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
ENOUGH = 1.0
"""The least weight that makes a party."""
_OF = re.compile(r"\s*(?:of|of the|by)\s*")
_PASSIVE = frozenset("遭遇获被")
"""What a Chinese verb begins with whose subject it is done to."""
_CLAUSE = re.compile(r"[،,;؛]")


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


class _Scene(msgspec.Struct, frozen=True):
    """A trigger in its sentence: what the weighing of every name needs to know."""

    passage: Passage
    hit: Hit[Trigger]
    verb_first: bool
    reach: int


def arguments(passage: Passage, hit: Hit[Trigger], content: tuple[int, int] | None = None) -> Arguments:
    """The parties to the event that `hit` names; in reported words (`content`) only those named in them."""
    spaces = passage.words.language.spaces
    scene = _Scene(passage, hit, passage.words.language.order == "VS", REACH[spaces])
    low, high = content or (passage.start, passage.end)
    near = [n for n in passage.named if low <= n.start < high and _near(scene, n)]
    if hit.value.mutual and hit.value.type == "ASSAULT" and passage.marked(hit.start, "backdrop"):
        near = [n for n in near if _attached(scene, n)]
    between = _between(scene, near)
    if between and hit.value.mutual:
        return Arguments(between, (), 3.5, 3.5, True)
    helped = _helped(scene)
    near = sorted({id(n): n for n in (*near, *([helped] if helped else ()))}.values(), key=lambda n: n.start)
    actor, weight = (helped, 3.5) if helped is not None else _heaviest(scene, near, _actor_weight)
    left = [n for n in near if actor is None or n.entity_id != actor.entity_id]
    recipient, other = _heaviest(scene, left, _recipient_weight)
    beside = near if helped is None else [n for n in passage.named if n.kind in PARTIES and not n.naming.inside]
    actors = joined_with(scene.passage, beside, actor)
    taken = {n.entity_id for n in actors}
    recipients = tuple(n for n in joined_with(scene.passage, near, recipient) if n.entity_id not in taken)
    ground = _ground(scene, near, taken) if not recipients and hit.value.type in FORCE else None
    aimed = recipient is not None and _marked(scene, recipient, "target") and hit.value.type in FORCE
    return Arguments(actors, recipients, weight, other, hit.value.mutual and not aimed, ground)


def _attached(scene: _Scene, named: Named) -> bool:
    """Whether a name hangs on the noun itself, not on a verb: "the war between A and B", "война с А", الحرب الروسية."""
    if named.end <= scene.hit.start:
        return named.naming.how == "adjective" and len(_gap(scene, named).split()) <= 1
    gap = _gap(scene, named)
    return (
        _marked(scene, named, "between", "with", "target")
        or (named.naming.how == "adjective" and len(gap.split()) <= 1)
        or any(
            _marked(scene, other, "between", "with", "target")
            for other in scene.passage.named
            if scene.hit.end <= other.start < named.start
        )
    )


def _helped(scene: _Scene) -> Named | None:
    """The subject of the verb that carries a noun trigger: "imposed sanctions", "قدمت … مساعدات", "發動…行動"."""
    hit, passage = scene.hit, scene.passage
    if hit.value.verb:
        return None
    commas = 1 if scene.verb_first else 0
    carriers = [
        h
        for h in passage.carriers
        if h.end <= hit.start
        and hit.start - h.end <= 2 * scene.reach
        and len(_CLAUSE.findall(passage.text[h.end : hit.start])) <= commas
    ]
    if not carriers:
        return None
    verb = carriers[-1]
    if scene.verb_first and passage.has(verb.end, hit.start, "oblique", "complementizer", "opening"):
        return None
    names = [n for n in passage.named if n.kind in PARTIES and not n.naming.inside]
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
            if not _marked(scene, n, "target", "from", "with", "locative")
            and agrees(
                passage.words.language.code,
                passage.text[verb.start : verb.end],
                passage.text[n.start : n.end],
                n.kind,
            )
        ]
        if after:
            return after[0]
    before = [n for n in names if n.end <= verb.start and verb.start - n.end <= scene.reach]
    free = [n for n in before if not _marked(scene, n, "oblique", "target", "locative", "from", "with")]
    return free[-1] if free else None


def _ground(scene: _Scene, near: list[Named], taken: set[str]) -> str | None:
    """The state on whose ground force is used: "strikes in Syria", "annexed Crimea"."""
    own = {n.country for n in near if n.entity_id in taken}
    for named in scene.passage.named:
        if (
            named.place_id is None
            or named.start < scene.hit.start
            or named.start - scene.hit.end > scene.reach
            or named.naming.how == "adjective"
        ):
            continue
        direct = named.kind == "place" and named.start - scene.hit.end <= 6
        if (direct or _marked(scene, named, "locative")) and named.country and named.country not in own:
            return f"state/{named.country}"
    return None


def _near(scene: _Scene, named: Named) -> bool:
    hit = scene.hit
    if named.kind not in PARTIES or named.naming.inside or _modifies(scene.passage, named):
        return False
    if hit.value.type == "ASSAULT" and not hit.value.verb and named.naming.office in BYSTANDERS:
        return False
    if named.naming.how == "group" and named.naming.owner is None and hit.value.type not in CROWDS:
        return False
    if named.start < hit.end and hit.start < named.end:
        return False
    if any(h.value == "mediation" and h.start == named.end for h in scene.passage.small):
        return False
    gap = (
        scene.passage.text[named.end : hit.start]
        if named.end <= hit.start
        else scene.passage.text[hit.end : named.start]
    )
    return len(gap) <= scene.reach


def _modifies(passage: Passage, named: Named) -> bool:
    """Whether a Chinese name only qualifies the next one: the 俄羅斯 of 俄羅斯領導的集安組織."""
    if passage.words.language.spaces:
        return False
    following = next((n for n in passage.named if 0 < n.start - named.end <= 8 and not n.naming.inside), None)
    return following is not None and passage.text[following.start - 1] == "的"


def _gap(scene: _Scene, named: Named) -> str:
    if named.end <= scene.hit.start:
        return scene.passage.text[named.end : scene.hit.start]
    return scene.passage.text[scene.hit.end : named.start]


def _marked(scene: _Scene, named: Named, *classes: str) -> bool:
    at = named.start - len(named.naming.prefix)
    return scene.passage.marked(at, *classes) or scene.passage.governed(named, *classes)


def _heaviest(
    scene: _Scene, near: list[Named], weigh: Callable[[_Scene, Named], float]
) -> tuple[Named | None, float]:
    best: Named | None = None
    most = ENOUGH
    for named in near:
        weight = weigh(scene, named)
        if weight > most:
            best, most = named, weight
    return best, most if best is not None else 0.0


def _distance(scene: _Scene, named: Named, clause: float = 0.5) -> float:
    """What distance and clause breaks cost."""
    gap = _gap(scene, named)
    low, high = min(named.end, scene.hit.end), max(named.start, scene.hit.start)
    between = sum(1 for t in scene.passage.triggers if low <= t.start and t.end <= high and t.value.verb)
    return (
        between
        + len(gap) / scene.reach
        + clause * len(_CLAUSE.findall(gap))
        + (0.6 if scene.passage.quoted(named.start) != scene.passage.quoted(scene.hit.start) else 0.0)
    )


def _against(scene: _Scene, named: Named) -> bool:
    """Whether a Chinese name stands right before the 對 of the one it acts on: A對B發動攻擊."""
    if scene.passage.words.language.spaces or named.end > scene.hit.start:
        return False
    return any(
        _marked(scene, n, "target") and 0 < n.start - named.end <= 2
        for n in scene.passage.named
        if not n.naming.inside
    )


def _suffers(scene: _Scene, named: Named) -> bool:
    """Whether a name before the verb is what it is done to: A遭B襲擊, A遇襲, A被捕, "A was arrested"."""
    passage, hit = scene.passage, scene.hit
    if (
        passage.words.language.spaces
        and passage.marked(hit.start, "passive")
        and named.end <= hit.start
        and hit.value.verb
    ):
        active = passage.text[hit.start : hit.end].split()[0].endswith("ing")
        return (
            not active
            and not _CLAUSE.search(passage.text[named.end : hit.start])
            and not _marked(scene, named, "agent")
        )
    if (
        passage.words.language.spaces
        or not hit.value.verb
        or named.end > hit.start
        or _marked(scene, named, "agent")
    ):
        return False
    gap = passage.text[named.end : hit.start]
    if _CLAUSE.search(gap):
        return False
    return passage.text[hit.start] in _PASSIVE or passage.has(named.end, hit.start, "agent")


def _actor_weight(scene: _Scene, named: Named) -> float:
    hit, gap = scene.hit, _gap(scene, named)
    before = named.end <= hit.start
    cost = _distance(scene, named)
    prefix = named.naming.prefix
    if _suffers(scene, named):
        return 0.2 - cost
    if _against(scene, named):
        return 3.4 - cost
    if _marked(scene, named, "agent"):
        return 4.0 - cost
    if _marked(scene, named, "target", "oblique", "locative", "from") or prefix in (
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
    if _marked(scene, named, "with"):
        return (1.2 if hit.value.mutual and not hit.value.verb else 0.4) - cost
    if _marked(scene, named, "disposal"):
        return 0.3 - cost
    spaces = scene.passage.words.language.spaces
    close = len(gap.strip()) <= (1 if spaces else 4) and not _CLAUSE.search(gap)
    owned = not spaces and before and gap.endswith("的") and not _CLAUSE.search(gap)
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
    if scene.verb_first and before and not gap.strip() and not hit.prefix:
        return 3.4 - cost
    if scene.verb_first and not before:
        return 3.0 - cost
    return (2.8 if before else 0.6) - cost


def _recipient_weight(scene: _Scene, named: Named) -> float:
    hit = scene.hit
    before = named.end <= hit.start
    cost = _distance(scene, named, 1.2)
    prefix = named.naming.prefix
    if _marked(scene, named, "disposal") or _suffers(scene, named):
        return 3.8 - cost
    if _marked(scene, named, "target") or prefix in ("ل", "لل", "ول"):
        return (3.6 if not before or not scene.passage.words.language.spaces else 1.4) - cost
    if _marked(scene, named, "with"):
        return 3.2 - cost
    if hit.value.type == "REQUEST" and not before and _marked(scene, named, "from"):
        return 3.4 - cost
    if _marked(scene, named, "agent"):
        return 0.0
    if (
        hit.value.takes_object
        and not before
        and (len(scene.passage.text[hit.end : named.start].strip()) <= 1 or _OF.fullmatch(_gap(scene, named)))
    ):
        return 3.4 - cost
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


def _aside(scene: _Scene, named: Named) -> bool:
    """Whether an English preposition makes a name a circumstance: "met after X's visit", "agreed during UN talks"."""
    return (
        scene.passage.words.language.code == "en"
        and _marked(scene, named, "oblique", "conjunction")
        and not _marked(scene, named, "owner", "locative")
    )


def _stays(scene: _Scene, named: Named) -> bool:
    """Whether a name only says where: "discussed the situation in Syria", "обсудят в Сочи"; a Russian goal is no place."""
    language, text = scene.passage.words.language, scene.passage.text
    if not language.spaces or language.order != "SV" or not _marked(scene, named, "locative"):
        return False
    return language.code != "ru" or not text[named.start : named.end].endswith(("у", "ю"))


def _between(scene: _Scene, near: list[Named]) -> tuple[Named, ...]:
    """Both sides behind a "between": "clashes between A and B", "亞美尼亞和亞塞拜然之間"."""
    for index, named in enumerate(near):
        if not _marked(scene, named, "between"):
            continue
        joined = joined_with(scene.passage, near[index:], named)
        if len(joined) > 1:
            return joined
    return ()
