"""Who may act and whom a deed may hit in an Arabic sentence: phrases, relative clauses, targets, those who only see a thing.

What is told here holds for languages whose verb stands before its subject.
"""

from __future__ import annotations

from dragoman.find.naming import name_words
from dragoman.find.passage import Named
from dragoman.find.scene import CLAUSE, FORCE, Scene, marked
from dragoman.lang import agrees

NOUN_REACH = 14
"""Code points between a noun and the verb that tells of it at most."""
AIM_REACH = 40
"""Code points behind the word for "on" in which it is told whose the target is."""
PHRASE = 4
"""Words between a preposition and a name of its phrase at most."""
GROUND_REACH = 24
"""Code points before an adjective in which the place stands that it describes."""
OF = "من"
"""What stands behind a part of a place, and whose part it is."""
SUBJECT_WORDS = 3
"""Words of an Arabic subject before its verb at most, small ones aside."""
ADVERBIAL = frozenset(
    {"locative", "oblique", "target", "from", "with", "opening", "negation", "agent", "condition", "case"}
)
"""Small words behind "that" which open no subject."""
UNNAMED_REACH = 30
"""Code points between a verb and the noun that it carries, where its subject stands between them."""


def of_its_noun(scene: Scene, named: Named) -> bool:
    """Whether an Arabic verb tells of the deed that stands right before it, not of a name before both: "إثر هجوم استهدف موقعا"."""
    hit = scene.hit
    if not (scene.verb_first and hit.value.verb and named.end <= hit.start):
        return False
    return any(
        t.value.type == hit.value.type
        and not t.value.verb
        and named.end <= t.start
        and 0 < hit.start - t.end <= NOUN_REACH
        for t in scene.passage.triggers
    )


def subject_of_relative(scene: Scene, named: Named) -> bool:
    """Whether an Arabic relative clause tells what the name before it did: "المتظاهرين الذين أشعلوا النار"; not "التي احتجزتها"."""
    passage, hit = scene.passage, scene.hit
    if (
        not (scene.verb_first and hit.value.verb and named.end <= hit.start)
        or hit.suffix
        or hit.value.takes_object
    ):
        return False
    which = passage.first(named.end, hit.start, "relative")
    gap = passage.text[named.end : which.start] if which is not None else ""
    if which is None or gap.strip(" ،") or hit.start - which.end > 1:
        return False
    if taken_up(scene):
        return False
    verb, code = passage.text[hit.start : hit.end], passage.words.language.code
    return agrees(code, verb, passage.text[named.start : named.end], named.kind)


def taken_up(scene: Scene) -> bool:
    """Whether a preposition with a pronoun behind an Arabic verb takes up the one before it: "الزعيم الذي التقى به"."""
    passage, end = scene.passage, scene.hit.end
    word = passage.text[end + 1 : end + 8].split(" ")[0].rstrip("،.")
    joined = (*passage.words.language.joined_by, "مع")
    return any(word == one + suffix for one in joined for suffix in passage.words.language.object_suffixes)


def _met(scene: Scene) -> Named | None:
    """The one before an Arabic relative clause whom another met: "كيم الذي التقى به ثلاث مرات"."""
    passage, hit = scene.passage, scene.hit
    if not (scene.verb_first and hit.value.verb and hit.value.mutual and taken_up(scene)):
        return None
    which = next((h for h in passage.by_class.get("which", ()) if h.end == hit.start - 1), None)
    return next((n for n in passage.named if which is not None and n.end == which.start - 1), None)


def whom_another_met(scene: Scene, named: Named) -> bool:
    """Whether a name before a relative clause is of the one whom another met."""
    met = _met(scene)
    return met is not None and met.entity_id == named.entity_id


def who_met(scene: Scene, named: Named) -> bool | None:
    """Whether a name is the last person's before the one who was met, who met him; None where nobody was."""
    met = _met(scene)
    if met is None:
        return None
    before = [
        n
        for n in scene.passage.named
        if n.end <= met.start and n.kind == "person" and n.entity_id != met.entity_id
    ]
    return bool(before) and named.entity_id == before[-1].entity_id


def aimed_at(scene: Scene, named: Named) -> bool:
    """Whether force is used on what belongs to a name, in the words behind "on": "غارات على مقاطعتين أفغانيتين"."""
    passage, hit = scene.passage, scene.hit
    if not scene.verb_first or hit.value.type not in FORCE or hit.value.mutual or named.start < hit.end:
        return False
    mark = passage.first(hit.end, named.start, "target")
    if mark is None or named.start - mark.end > AIM_REACH:
        return False
    gap = passage.text[mark.end : named.start]
    between = [n for n in passage.names(mark.end, named.start) if n.kind != "place"]
    return (
        not between
        and not CLAUSE.search(gap)
        and not passage.has(mark.end, named.start, "relative", "with", "from", "agent")
    )


def only_where(scene: Scene, named: Named) -> bool:
    """Whether an Arabic name is where a thing is seen ("شهدت الخرطوم قصفا"), whose house is hit ("مقر الرئيس"), or a protest's wrong man."""
    if not scene.verb_first or marked(scene, named, "agent"):
        return False
    if marked(scene, named, "witness"):
        return True
    hit = scene.hit
    if hit.value.type in FORCE and named.start >= hit.end and marked(scene, named, "site"):
        return True
    near = named.start - hit.end in (0, 1)
    return (
        hit.value.type == "PROTEST"
        and not hit.value.verb
        and named.kind in ("person", "state", "government")
        and named.naming.how != "people"
        and not near
    )


def on_ground(scene: Scene, named: Named) -> bool:
    """Whether an Arabic adjective only says whose ground, town or base a place is: "في الشطر الهندي من كشمير", "قواعد عراقية"."""
    if not scene.verb_first or named.naming.how != "adjective":
        return False
    passage, edges = scene.passage, scene.passage.words.edges
    at = named.start - len(named.naming.prefix)
    words = passage.text[max(passage.start, at - GROUND_REACH) : at].split()[-2:]
    if words and words[-1].lstrip("بل") in edges.parts:
        return passage.marked(named.end + 1 + len(OF), "from")
    return any(word in edges.grounds for word in words)


def behind_subject(scene: Scene, named: Named) -> bool:
    """Whether an Arabic verb has its subject before it, behind "that", and a name behind it is none: "إن الطيران قصف العاصمة"."""
    passage, hit = scene.passage, scene.hit
    if not (scene.verb_first and hit.value.verb and named.start >= hit.end):
        return False
    that = max((h.end for h in passage.by_class.get("complementizer", ()) if h.end < hit.start), default=None)
    if that is None or any(h.end == that for h in passage.by_class.get("self", ())):
        return False
    gap = passage.text[that : hit.start - len(hit.prefix)]
    held = [h for h in passage.small if that <= h.start and h.end <= hit.start]
    words = len(gap.split()) - sum(len(passage.text[h.start : h.end].split()) for h in held)
    opens = any(h.start - len(h.prefix) - that == 1 and h.value in ADVERBIAL for h in held)
    return (
        1 <= words <= SUBJECT_WORDS
        and not opens
        and not CLAUSE.search(gap)
        and not any(that <= n.start < hit.start for n in passage.named)
        and not any(that <= t.start < hit.start for t in passage.times)
        and not any(that <= t.start < hit.start for t in passage.triggers)
    )


def time_apart(scene: Scene, named: Named) -> bool:
    """Whether "a day before" parts a name and a deed: "أطلقت صواريخ قبل يوم من زيارة الرئيس" hits no president."""
    passage, hit = scene.passage, scene.hit
    low, high = min(named.end, hit.end), max(named.start, hit.start)
    if not scene.verb_first:
        return False
    visit = hit.value.mode == "visit" and not hit.value.verb and named.start >= hit.end
    return passage.has(low, high, "time_apart", *(("aftermath",) if visit else ()))


def talked_about(scene: Scene, named: Named) -> bool:
    """Whether an Arabic name stands in the words for what is talked about: "المفاوضات حول تقديم مساعدة لأوكرانيا"."""
    passage, hit = scene.passage, scene.hit
    if not scene.verb_first or hit.value.type != "CONSULT" or named.start < hit.end:
        return False
    about = passage.first(hit.end, named.start, "topic")
    return (
        about is not None
        and not CLAUSE.search(passage.text, about.end, named.start)
        and not passage.has(about.end, named.start, "with", "between")
    )


def called(scene: Scene, named: Named) -> str:
    """The word that a verb agrees with: the name, or the noun of a body right before it ("هيئة الهلال الأحمر")."""
    text, end = scene.passage.text, named.start - len(named.naming.prefix) - 1
    word = text[text.rfind(" ", 0, max(end, 0)) + 1 : max(end, 0)]
    body = named.kind == "organisation" and word in name_words(
        scene.passage.words.language.code, "body_nouns"
    )
    return word if body else text[named.start : named.end]


def in_phrase(scene: Scene, named: Named) -> bool:
    """Whether a preposition behind an Arabic verb governs the words that a name belongs to: "أفرجت عن 15 من أعضاء الجماعة"."""
    passage, hit = scene.passage, scene.hit
    if not (scene.verb_first and hit.value.verb and named.start > hit.end) or hit.value.mutual:
        return False
    if passage.has(hit.end, named.start, "relative", "opening", "complementizer"):
        return True
    marks = [
        h
        for h in passage.small
        if h.value in ("target", "from", "locative", "oblique")
        and hit.end <= h.start
        and h.end < named.start - len(named.naming.prefix)
    ]
    if not marks:
        return False
    at = marks[-1].end
    if any(at <= n.start < named.start for n in passage.named) or any(
        at <= w.start < named.start for w in passage.times
    ):
        return False
    gap = passage.text[at : named.start]
    return 1 <= len(gap.split()) <= PHRASE and not CLAUSE.search(gap)


def parted_subject(scene: Scene) -> bool:
    """Whether a noun's verb has a subject that has no name between itself and the noun: "يشن التحالف غارات"."""
    passage, hit = scene.passage, scene.hit
    if hit.value.verb or not scene.verb_first:
        return False
    verb = next(
        (c for c in reversed(passage.carriers) if c.end <= hit.start and hit.start - c.end <= UNNAMED_REACH),
        None,
    )
    if verb is None:
        return False
    gap = passage.text[verb.end : hit.start - len(hit.prefix)]
    words = gap.split()
    return (
        bool(words)
        and words[0].startswith("ال")
        and not CLAUSE.search(gap)
        and not passage.names(verb.end, hit.start)
        and not any(verb.end <= w.start < hit.start for w in passage.times)
    )
