"""A trigger in its sentence, and how names stand to it: how far, in which clause, behind which small word."""

from __future__ import annotations

import re

import msgspec

from dragoman.find.coordination import joined_with, of_group
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.phrases import glossed, only_near, slighted
from dragoman.find.words import Trigger

PARTIES = frozenset({"person", "state", "government", "organisation", "group"})
NAMES = frozenset({"name", "surname", "stranger"})
"""How a person is named in his own name."""
REACH = {True: 110, False: 45}
"""How far from a trigger a party may stand, for scripts with and without spaces."""
TITLE_REACH = 25
"""How far a word that describes a name stands from it, in code points."""
CROWDS = frozenset({"PROTEST", "ASSAULT", "COERCE", "REJECT"})
"""Types in which people without a state may act."""
BYSTANDERS = frozenset({
    "prisoners", "hostages", "civilians", "citizens", "refugees", "peacekeepers", "workers", "doctors", "journalists", "residents",
    "displaced-people", "migrants", "students",
})  # fmt: skip
"""Groups that are no side of a war which a noun recalls."""
RETURNING = BYSTANDERS | {"troops"}
"""Groups whose coming and going is no visit."""
_OPENED = re.compile(r"،\s*(?:\w+ )?$")
_GLOSS = re.compile(r"\([A-Za-z .'-]+\)")
TELLERS = frozenset({"sources", "witnesses", "experts", "analysts", "media"})
"""Groups that only tell of what others did."""
CLAUSE = re.compile(r"[،,;؛]")
"""What parts clauses."""
OTHER_CLAUSE = 0.6
"""What a word that opens a clause of time or circumstance costs a name behind it."""
JUDGING = frozenset({"accuse", "criticise", "regret", "deny", "warn"})
"""Acts by which somebody speaks out on what others did."""
FORCE = frozenset({"ASSAULT", "MOBILIZE", "COERCE"})
"""Types that use or show force."""


class Scene(msgspec.Struct, frozen=True):
    """A trigger in its sentence: what the weighing of every name needs to know."""

    passage: Passage
    hit: Hit[Trigger]
    verb_first: bool
    reach: int


def gap_of(scene: Scene, named: Named) -> str:
    """The words between a name and the trigger."""
    if named.end <= scene.hit.start:
        return scene.passage.text[named.end : scene.hit.start]
    return scene.passage.text[scene.hit.end : named.start]


def marked(scene: Scene, named: Named, *classes: str) -> bool:
    """Whether a small word of one of `classes` governs a name, the title before it, or the adjective that only describes it."""
    passage = scene.passage
    if passage.marked(named.start - len(named.naming.prefix), *classes) or passage.governed(named, *classes):
        return True
    if not passage.words.language.spaces and (full := glossed(passage, named)) is not None:
        return marked(scene, full, *classes)
    if named.place_id is not None and "locative" in classes and not passage.words.language.spaces:
        return _at_seat(passage, named)
    if named.kind != "person":
        return False
    before = next((n for n in reversed(passage.named) if n.end <= named.start and not n.naming.inside), None)
    if before is not None and before.entity_id == named.entity_id and named.start - before.end <= 1:
        return marked(scene, before, *classes)
    if not passage.words.language.spaces:
        return False
    if (
        scene.verb_first
        and (at := _called(passage.text, named.start)) is not None
        and passage.marked(at, *classes)
    ):
        return True
    return before is not None and _describes(passage, before) and passage.marked(before.start, *classes)


def _at_seat(passage: Passage, named: Named) -> bool:
    """Whether "in" governs a Chinese place across the word for what it is, or across the state it lies in: 在首都巴黎, 在奧地利維也納."""
    at = named.start
    seat = next((word for word in passage.words.edges.seats if passage.text.endswith(word, 0, at)), "")
    if seat and passage.marked(at - len(seat), "locative"):
        return True
    return any(n.end == at - len(seat) and passage.marked(n.start, "locative") for n in passage.named)


def _called(text: str, at: int) -> int | None:
    """Where the one word with the article stands that an Arabic name is called by: "على الزميلة فلانة"."""
    begin = text.rfind(" ", 0, at - 1) + 1 if text[at - 1 : at] == " " else at
    return begin if text.startswith("ال", begin) and begin < at else None


def set_off_by_commas(passage: Passage, low: int, high: int) -> int:
    """How many commas in a stretch only set off a name or a day: "the minister, A, met", "التقى، اليوم، بالوزير"."""
    text = passage.text
    around = [
        (n.start, n.end)
        for n in passage.named
        if n.kind == "person" and n.start >= low - 2 and n.end <= high + 2 and n.naming.how in NAMES
    ]
    ahead = sum(1 for a, _ in around if a - 2 >= low and text[a - 2 : a] in (", ", "، "))
    behind = sum(
        1 for a, b in around if low <= b < high and text[b] in ",،" and text[a - 2 : a] in (", ", "، ")
    )
    days = sum(
        2
        for w in passage.times
        if low <= w.start
        and w.end <= high
        and _OPENED.search(text, low, w.start)
        and text[w.end : high].lstrip(" /").startswith("،")
    )
    closed = sum(2 for a, b in passage.interposed if low <= a and b <= high)
    return ahead + behind + days + closed


def distance(scene: Scene, named: Named, clause: float = 0.5) -> float:
    """What distance and clause breaks cost."""
    gap = gap_of(scene, named)
    low, high = min(named.end, scene.hit.end), max(named.start, scene.hit.start)
    commas = CLAUSE.findall(gap)
    closed = [(a, b) for a, b in scene.passage.interposed if low <= a and b <= high]
    between = sum(
        1
        for t in scene.passage.triggers
        if low <= t.start and t.end <= high and t.value.verb and not any(a < t.start < b for a, b in closed)
    )
    circumstances = scene.passage.by_class.get("circumstance", ())
    other = sum(1 for h in circumstances if low <= h.start and h.end <= high)
    return (
        between
        + OTHER_CLAUSE * other
        + len(gap) / scene.reach
        + clause * (len(commas) - set_off_by_commas(scene.passage, low, high) if commas else 0)
        + (0.6 if scene.passage.quoted(named.start) != scene.passage.quoted(scene.hit.start) else 0.0)
    )


def _modifies(passage: Passage, named: Named) -> bool:
    """Whether a Chinese name only qualifies the next one: the 俄羅斯 of 俄羅斯領導的集安組織."""
    if passage.words.language.spaces:
        return False
    following = next((n for n in passage.named if 0 < n.start - named.end <= 8 and not n.naming.inside), None)
    if following is None:
        return False
    if named.naming.how == "group" and following.kind == "person" and following.start == named.end:
        return True
    return passage.text[following.start - 1] == "的" or of_group(passage, named, following)


def _in_title(passage: Passage, at: int) -> bool:
    """Whether a name stands in the title of a Chinese document: 簽署《加強巴勒斯坦團結宣言》."""
    if passage.words.language.spaces:
        return False
    return passage.text.rfind("《", passage.start, at) > passage.text.rfind("》", passage.start, at)


def _describes(passage: Passage, named: Named) -> bool:
    """Whether an adjective only says where the one named next comes from: "his Russian counterpart Sergei Shoigu"."""
    if named.naming.how != "adjective":
        return False
    following = next((n for n in passage.named if n.start >= named.end and not n.naming.inside), None)
    return (
        following is not None
        and following.kind == "person"
        and following.country == named.country
        and following.start - named.end <= TITLE_REACH
        and not CLAUSE.search(passage.text[named.end : following.start].strip(" ,،"))
    )


def _topic(scene: Scene, named: Named) -> bool:
    """Whether a name is what is talked about, not who talks: "talks on Syria", "переговоры по Украине", 就叙利亚问题会谈."""
    passage = scene.passage
    if passage.words.language.spaces:
        agenda = passage.has(scene.hit.end, named.start, "agenda") and not marked(scene, named, "with")
        return agenda or marked(scene, named, "topic")
    if named.end > scene.hit.start or marked(scene, named, "with") or _pair_of(scene, named):
        return False
    word = passage.first(max(passage.start, named.start - TITLE_REACH), named.start, "topic")
    return word is not None and not CLAUSE.search(passage.text[word.end : named.start])


def pair_before(scene: Scene, near: list[Named]) -> tuple[Named, ...]:
    """The two sides that 的 ties to a Chinese noun of talks, whoever else is named: 甲與乙即將舉行的談判."""
    if scene.passage.words.language.spaces or scene.hit.value.verb or not scene.hit.value.mutual:
        return ()
    return next((joined_with(scene.passage, near, n) for n in near if _pair_of(scene, n)), ())


def _pair_of(scene: Scene, named: Named) -> bool:
    """Whether two names joined inside the topic are the sides of its noun: 就伊朗與美國即將舉行的談判, not 就俄烏問題."""
    passage, hit = scene.passage, scene.hit
    if hit.value.verb or named.end > hit.start or named.naming.inside:
        return False
    joined = joined_with(passage, passage.names(passage.start, hit.start), named)
    if len({n.entity_id for n in joined}) < 2 or not any(passage.marked(n.start, "with") for n in joined[1:]):
        return False
    gap = passage.text[joined[-1].end : hit.start]
    if passage.names(joined[-1].end, hit.start):
        return False
    return "的" in gap and not CLAUSE.search(gap) and not gap.startswith(passage.words.edges.matters)


def _hosts(scene: Scene, named: Named) -> bool:
    """Whether a name, or one that it is joined with, only hosts or mediates: "talks brokered by A and B", "قمة بغداد"."""
    passage = scene.passage
    if "hosted" not in passage.by_class:
        return False
    names = passage.names(passage.start, passage.end)
    together = joined_with(passage, names, named) or (named,)
    return any(marked(scene, each, "hosted") for each in together)


def accused(scene: Scene, named: Named) -> bool:
    """Whether a name is charged with the deed, in the clause of the charge: "обвинили А в нападении"."""
    passage = scene.passage
    return any(
        c.value.act == "accuse"
        and c.end <= named.start
        and not CLAUSE.search(passage.text[c.end : named.start])
        for c in passage.cues
    )


def _of_a_body(passage: Passage, named: Named) -> bool:
    """Whether an Arabic adjective belongs to the body named right before it: "الهلال الأحمر الإماراتي"."""
    at = named.start - len(named.naming.prefix) - 1
    return any(n.end == at and n.kind in ("organisation", "group") for n in passage.named)


def _crowd(scene: Scene) -> bool:
    """Whether people without a state may act: in Chinese they also march in and out."""
    moved = not scene.passage.words.language.spaces and scene.hit.value.type in ("RETREAT", "MOBILIZE")
    return moved or scene.hit.value.type in CROWDS


def near_enough(scene: Scene, named: Named) -> bool:
    hit = scene.hit
    if named.kind not in PARTIES or named.naming.inside or _modifies(scene.passage, named):
        return False
    if _in_title(scene.passage, named.start):
        return False
    if named.naming.how == "group" and named.naming.office in TELLERS:
        return False
    if scene.verb_first and hit.value.mode == "visit" and named.naming.office in RETURNING:
        return False
    if scene.verb_first and named.naming.how == "adjective" and _of_a_body(scene.passage, named):
        return False
    if hit.value.mutual and (_describes(scene.passage, named) or _topic(scene, named)):
        return False
    if hit.value.type == "ASSAULT" and not hit.value.verb and named.naming.office in BYSTANDERS:
        return False
    alone = named.naming.how == "group" and named.naming.owner is None
    if alone and not _crowd(scene) and named not in scene.passage.people:
        return False
    if named.start < hit.end and hit.start < named.end:
        return False
    if scene.passage.set_off(named, hit.start):
        return False
    if any(h.start == named.end for h in scene.passage.by_class.get("mediation", ())):
        return False
    if scene.passage.text.startswith(scene.passage.words.edges.borders_on, named.end):
        return False
    if only_near(scene.passage, named) or slighted(scene.passage, named, hit.start):
        return False
    if _hosts(scene, named) or (named.naming.prefix.endswith("ل") and marked(scene, named, "siding")):
        return False
    gap = (
        scene.passage.text[named.end : hit.start]
        if named.end <= hit.start
        else scene.passage.text[hit.end : named.start]
    )
    return len(gap if scene.passage.words.language.spaces else _GLOSS.sub("", gap)) <= scene.reach


def attached(scene: Scene, named: Named) -> bool:
    """Whether a name hangs on the noun itself, not on a verb: "the war between A and B", "война с А", الحرب الروسية."""
    if named.end <= scene.hit.start:
        return named.naming.how == "adjective" and len(gap_of(scene, named).split()) <= 1
    gap = gap_of(scene, named)
    return (
        marked(scene, named, "between", "with", "target")
        or (named.naming.how == "adjective" and len(gap.split()) <= 1)
        or any(
            marked(scene, other, "between", "with", "target")
            for other in scene.passage.named
            if scene.hit.end <= other.start < named.start
        )
    )
