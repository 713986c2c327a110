"""How a name's clause bears on a trigger: done to, judging, of another clause, told only as a circumstance."""

from __future__ import annotations

from dragoman.find.cases import undergone
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.scene import CLAUSE, JUDGING, Scene, accused, marked
from dragoman.find.words import Trigger

BACKDROPPED = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST"})
"""Types whose noun behind "after" or "because of" is not done by whom the clause tells of before."""
SUBJECT_REACH = 30
"""Code points between an Arabic verb of judging and its subject at most."""
NAMING_REACH = 24
"""How far before a noun the word stands by which somebody gives his opinion of it, in code points."""
CALLED_REACH = 50
"""How far before a noun the verb stands that gives it a name, in code points."""
THESE = 3
"""Characters between a Chinese verb of judging and what it judges, at most: 譴責這些襲擊."""
TIME_REACH = 8
"""How far behind its 在 a name of a clause of time stands at most, in code points."""
SPEAKING = frozenset({"criticise", "regret", "praise", "support", "urge", "demand", "ask"})
"""Acts whose verb has its subject right behind it, not whom it is about."""


def suffers(scene: Scene, named: Named) -> bool:
    """Whether a name before the verb is what it is done to: A遭B襲擊, A遇襲, A被捕, "A was arrested"."""
    passage, hit = scene.passage, scene.hit
    if (
        passage.words.language.spaces
        and (
            passage.passive(hit.start)
            or undergone(scene)
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
    if _in_time_clause(passage, named, gap):
        return False
    commas = len(CLAUSE.findall(gap))
    if commas > (1 if passage.marked(hit.start, "agent") else 0):
        return False
    return passage.text.startswith(passage.words.edges.passive, hit.start) or passage.has(
        named.end, hit.start, "agent"
    )


def _in_time_clause(passage: Passage, named: Named, gap: str) -> bool:
    """Whether a Chinese name stands in what 在 opens and 時 or 途中 closes: 甲在法院出庭時被警方逮捕."""
    place = passage.first(max(passage.start, named.start - TIME_REACH), named.start, "locative")
    if place is None or CLAUSE.search(passage.text, place.end, named.start):
        return False
    closes = (gap.find(word) for word in passage.words.edges.occasion_of)
    return any(at >= 0 and not CLAUSE.search(gap[:at]) for at in closes)


def judges(scene: Scene, named: Named) -> bool:
    """Whether a name before a deed only speaks out on it, in the same clause: 埃及谴责对加沙的轰炸.

    A Chinese verb behind 的, or behind 譴責這些, is a noun there; an Arabic name stands behind its verb ("دان الملك اغتيال الصحفية").
    """
    hit, passage = scene.hit, scene.passage
    if _called(scene):
        return True
    beside = not passage.words.language.spaces and any(
        cue.value.act in JUDGING
        and 0 <= hit.start - cue.end <= THESE
        and not passage.has(cue.end, hit.start, "coordination", "going_on")
        for cue in passage.cues
    )
    if hit.value.verb and passage.text[hit.start - 1 : hit.start] != "的" and not beside:
        return False
    behind = scene.verb_first and not hit.value.verb
    if passage.words.language.spaces and not scene.verb_first and _named_by(passage, named, hit.start):
        return True
    return any(
        (
            (cue.value.act in JUDGING and named.end <= cue.start)
            or (behind and cue.value.act in SPEAKING and 0 <= named.start - cue.end <= SUBJECT_REACH)
        )
        and cue.end <= hit.start
        and not CLAUSE.search(passage.text[cue.end : hit.start])
        for cue in passage.cues
    )


def _called(scene: Scene) -> bool:
    """Whether an Arabic noun is only what somebody gives a name: "وصف الرئيس القصف بأنه جريمة"."""
    passage, hit = scene.passage, scene.hit
    return (
        scene.verb_first
        and not hit.value.verb
        and any(
            0 < hit.start - h.end <= CALLED_REACH and not CLAUSE.search(passage.text, h.end, hit.start)
            for h in passage.by_class.get("calling", ())
        )
    )


def _named_by(passage: Passage, named: Named, at: int) -> bool:
    """Whether a name before a noun only says what it thinks of it: "A called the strike outrageous"."""
    words = [
        h
        for h in passage.small
        if h.value == "naming" and named.end <= h.start < at and at - h.end <= NAMING_REACH
    ]
    return any(
        not CLAUSE.search(passage.text, h.end, at)
        and not any(h.end <= n.start < at and n.naming.how != "adjective" for n in passage.named)
        and not any(h.end <= t.start and t.end <= at and t.value.verb for t in passage.triggers)
        for h in words
    )


def before_backdrop(scene: Scene, named: Named) -> bool:
    """Whether a name before "after the attack" is of the clause that tells what came after, in a language with spaces."""
    passage, hit = scene.passage, scene.hit
    return (
        not hit.value.verb
        and not hit.value.mutual
        and hit.value.type in BACKDROPPED
        and passage.words.language.spaces
        and named.end <= hit.start
        and passage.marked(_noun_start(passage, hit), "backdrop", "oblique")
        and not accused(scene, named)
    )


def _noun_start(passage: Passage, hit: Hit[Trigger]) -> int:
    """Where a noun begins behind its article, which a preposition may hold too: "after the | killing"."""
    word = passage.text[hit.start : hit.end].split(" ", 1)[0]
    article = word in passage.words.articles and len(word) < hit.end - hit.start
    return hit.start + len(word) + 1 if article else hit.start - len(hit.prefix)


def told_behind(scene: Scene, named: Named) -> bool:
    """Whether a name stands behind the "that" of a verb: it acts in what is told, not in the telling: "طلبت ضمانات بأن الحلف …"."""
    return scene.passage.first(scene.hit.end, named.start, "complementizer") is not None


def other_clause(scene: Scene, named: Named) -> bool:
    """Whether another verb that opens a clause stands between a verb and the name behind it: "اعتقل معظمهم، ووصفهم الوزير"."""
    passage, hit = scene.passage, scene.hit
    if not (scene.verb_first and hit.value.verb and named.start >= hit.end):
        return False
    if any(
        hit.end <= t.start < named.start
        and t.value.verb
        and t.value.type != "NONE"
        and CLAUSE.search(passage.text[hit.end : t.start])
        for t in passage.triggers
    ):
        return True
    return any(
        hit.end <= c.start < named.start
        and c.value.sort == "verbs"
        and (
            CLAUSE.search(passage.text[hit.end : c.start])
            or passage.has(hit.end, c.start, "opening", "complementizer")
        )
        for c in passage.cues
    )


def own_mark(scene: Scene, named: Named) -> bool:
    """Whether the word for "against" before a name is the trigger itself, which opens its clause: "استهدفت إسرائيل مدارس"."""
    passage, hit = scene.passage, scene.hit
    if not (scene.verb_first and hit.value.verb and named.start - len(named.naming.prefix) - hit.end == 1):
        return False
    return bool(hit.prefix) or passage.opening(hit.start) or passage.marked(hit.start, "complementizer")


def aside(scene: Scene, named: Named) -> bool:
    """Whether an English preposition makes a name a circumstance: "met after X's visit", "fired amid A and B's drills"."""
    passage = scene.passage
    if passage.words.language.code != "en":
        return False
    return passage.has(scene.hit.end, named.start, "circumstance") or (
        marked(scene, named, "oblique", "conjunction") and not marked(scene, named, "owner", "locative")
    )


def stays(scene: Scene, named: Named) -> bool:
    """Whether a name only says where: "discussed the situation in Syria", "обсудят в Сочи"; a Russian goal is no place."""
    language, text = scene.passage.words.language, scene.passage.text
    if not language.spaces or language.order != "SV" or not marked(scene, named, "locative"):
        return False
    return language.code != "ru" or not text[named.start : named.end].endswith(("у", "ю"))


def set_aside(scene: Scene, named: Named) -> bool:
    """Whether a name stands in an aside of time between a subject and its verb: "the war, two years after A's …, has killed"."""
    passage, hit = scene.passage, scene.hit
    if not hit.value.verb or named.end > hit.start or not passage.words.language.spaces:
        return False
    close = passage.text.rfind(",", named.end, hit.start)
    open_ = passage.text.rfind(",", passage.start, named.start)
    return (
        close >= 0
        and open_ >= 0
        and hit.start - close <= SUBJECT_REACH
        and passage.adverbs(_helped(passage, close + 1, hit.start), hit.start)
        and passage.has(open_, named.start, "circumstance", "aftermath")
    )


def _helped(passage: Passage, low: int, high: int) -> int:
    """Behind the helping verbs that stand in a stretch."""
    return max(
        [low, *(h.end for h in passage.small if h.value == "finite" and low <= h.start and h.end <= high)]
    )
