"""What cases and verb forms tell of who acts: genitives behind a noun, passives, participles, prepositions of reaction.

Only languages whose folder has the functions (`lang/<code>/inflect.py`) are read this way; in others nothing is told.
"""

from __future__ import annotations

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.scene import CLAUSE, FORCE, PARTIES, Scene, accused, gap_of, marked
from dragoman.find.words import Trigger
from dragoman.knowledge import knowledge_base
from dragoman.lang import agent, owns, undergoes

REACTED = frozenset({*FORCE, "SANCTION"})
"""Types whose noun, behind a word for "after" or "in answer to", is not the deed of the sentence's subject."""
DOERS = frozenset({"state", "government", "organisation", "group"})
"""Kinds of what kills, arrests and shells, where its name stands right behind such a verb."""
OF_GAP = 5
"""Code points of an Arabic "of" with the spaces around it at most."""
BORDER_REACH = 30
"""Code points before a name in which the word for the border stands."""
RANKS_REACH = 50
"""Code points behind a noun in which "in his own ranks" stands."""
STRIKE_REACH = 60
"""Code points behind a noun for a killing in which the strike is told."""
LOSS_REACH = 24
"""Code points behind a noun in which it is told who was killed."""
REACTION_REACH = 40
"""How far before a noun that word stands at most, in code points."""
TARGET_REACH = 60
"""How far behind the word for "at" the owner of what is aimed at stands at most, in code points."""
OWNED_WORDS = 6
"""Words of what is aimed at before its owner at most: "девяти физических лиц и компаний А"."""


def reacted(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a noun is what somebody reacts to, not what he does: "закрыл небо после атаки", "ответит на санкции"."""
    if hit.value.verb or hit.value.type not in REACTED:
        return False
    marks = [h for h in passage.small if h.value == "reaction" and 0 <= hit.start - h.end <= REACTION_REACH]
    if not marks:
        return False
    gap = passage.text[marks[-1].end : hit.start]
    between = passage.names(marks[-1].end, hit.start)
    return not CLAUSE.search(gap) and len(gap.split()) <= 2 and not between


def owner(scene: Scene, named: Named) -> bool:
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


def owner_of_target(scene: Scene, named: Named) -> bool:
    """Whether a name in the genitive owns what a deed is aimed at: "атаки … на ядерные объекты Ирана"."""
    passage, hit = scene.passage, scene.hit
    mark = next(
        (
            h
            for h in reversed(passage.small)
            if h.value == "target" and hit.start < h.start and h.end < named.start
        ),
        None,
    )
    if mark is None or named.start - mark.end > TARGET_REACH:
        return False
    gap = passage.text[mark.end : named.start]
    between = any(mark.end <= n.start < named.start for n in passage.named)
    near = not between and not CLAUSE.search(gap) and 1 <= len(gap.split()) <= OWNED_WORDS
    return near and not marked(scene, named, "from", "oblique", "locative", "with") and owner(scene, named)


def undergone(scene: Scene) -> bool:
    """Whether the form of the verb says that its subject suffers it; a pact that was signed has its sides as ever."""
    passage, hit = scene.passage, scene.hit
    return borne(scene) or (
        hit.value.verb
        and not hit.value.mutual
        and undergoes(passage.words.language.code, passage.text[hit.start : hit.end])
    )


def borne(scene: Scene) -> bool:
    """Whether a verb tells what befalls its subject, which its letters do not show: "قتل جنديان", not "قتلت إسرائيل جنديين"."""
    hit = scene.hit
    return (
        hit.value.verb
        and hit.value.takes_object
        and not hit.suffix
        and not any(
            0 <= n.start - hit.end <= 1 and n.kind in DOERS and n.naming.how in ("name", "body")
            for n in scene.passage.named
        )
    )


def partitive(scene: Scene, named: Named) -> bool:
    """Whether an Arabic name behind "of" tells which of them the group right before it is: "محتجون من سكان المنطقة"."""
    if not scene.verb_first or named.start < scene.hit.end or not marked(scene, named, "from"):
        return False
    groups = (
        n for n in (*scene.passage.named, *scene.passage.people) if n.kind == "group" and n.end < named.start
    )
    gaps = (scene.passage.text[n.end : named.start] for n in groups)
    return any(len(gap) <= OF_GAP and len(gap.split()) == 1 for gap in gaps)


def bordering(scene: Scene, named: Named) -> bool:
    """Whether a name behind "with" is only the neighbour across a border: "قرب الحدود مع مالي", of an attack "близ границы с Мали"."""
    passage = scene.passage
    attacked = passage.words.language.spaces and scene.hit.value.type == "ASSAULT"
    if not (scene.verb_first or attacked) or not marked(scene, named, "with"):
        return False
    border = passage.first(max(0, named.start - BORDER_REACH), named.start, "border")
    if border is not None and not scene.verb_first:
        return True
    return border is not None and passage.marked(border.start - len(border.prefix), "locative", "target")


def own_loss(scene: Scene, named: Named) -> bool:
    """Whether who tells of a killing or an arrest did not do it: of his own people ("أعلن الجيش المالي مقتل جنود ماليين"), or in another's strike."""
    hit = scene.hit
    if not hit.value.takes_object or hit.value.verb:
        return False
    if hit.value.type == "ASSAULT" and _in_another_strike(scene, named):
        return True
    if scene.passage.has(hit.end, hit.end + RANKS_REACH, "own_ranks"):
        return True
    behind = [n for n in scene.passage.named if 0 <= n.start - hit.end <= LOSS_REACH and not n.naming.inside]
    if not behind or CLAUSE.search(scene.passage.text, hit.end, behind[0].start):
        return False
    return named.country is not None and behind[0].country == named.country


def _in_another_strike(scene: Scene, named: Named) -> bool:
    """Whether a killing came about in the strike of another than who tells of it: "the killing of three in a Russian raid"."""
    passage, end = scene.passage, scene.hit.end
    strikes = [
        t
        for t in passage.triggers
        if t.value.type == "ASSAULT" and not t.value.verb and 0 < t.start - end <= STRIKE_REACH
    ]
    return any(
        n.naming.how == "adjective" and n.country not in (None, named.country) and 1 in (t.start - n.end, n.start - t.end)
        for n in passage.named
        for t in strikes
        if not CLAUSE.search(passage.text, end, t.start)
    )  # fmt: skip


def acts_behind(scene: Scene, named: Named) -> bool:
    """Whether a name behind a passive is who does it: "атакована Норвегией", "вызван в МИД Чили", "was summoned to the ministry"."""
    passage, gap = scene.passage, gap_of(scene, named)
    if passage.text.endswith(" to", scene.hit.start, scene.hit.end) and passage.passive(scene.hit.start):
        return named.kind == "government" and gap.strip() in ("", *passage.words.articles)
    if not undergone(scene):
        return False
    if not gap.strip() and passage.text[scene.hit.start : scene.hit.end].endswith(" в"):
        return True
    return (
        len(gap.split()) <= 2
        and not CLAUSE.search(gap)
        and not marked(scene, named, "oblique", "locative", "with", "from", "target")
        and agent(passage.words.language.code, passage.text[named.start : named.end])
    )


def before_subject(scene: Scene, named: Named) -> bool:
    """Whether a name behind "with" stands before the subject of a verb, and is of what went before: "после ссоры с А Б выслала"."""
    return scene.passage.words.language.spaces and any(
        n.kind in PARTIES and not n.naming.bent for n in scene.passage.names(named.end, scene.hit.start)
    )


def oblique_adjective(scene: Scene, named: Named) -> bool:
    """Whether an adjective before a verb stands in a case in which no subject does: "польскому журналисту дали"."""
    passage = scene.passage
    return (
        named.naming.how == "adjective"
        and scene.hit.value.verb
        and named.end <= scene.hit.start
        and passage.text[named.start : named.end].endswith(passage.words.language.oblique_adjectives)
    )


def suffered_elsewhere(scene: Scene, named: Named) -> bool:
    """Whether a name only says where or for what somebody was arrested or sentenced, or where he is from: "осужден за критику А"."""
    hit, passage = scene.hit, scene.passage
    if hit.value.mode not in ("arrest", "convict") or not undergone(scene):
        return False
    if named.start >= hit.end and passage.has(hit.end, named.start, "oblique"):
        return True
    return named.kind == "state" and (named.naming.how == "adjective" or named.start >= hit.end)


def resolved(scene: Scene, named: Named) -> bool:
    """Whether a name before a verb is whose resolve it is: "решение Кишинева выслать", "угрозы А о том, что атакует"."""
    passage, hit = scene.passage, scene.hit
    if not hit.value.verb or not passage.marked(named.start, "resolve"):
        return False
    gap = passage.text[named.end : hit.start]
    verb = passage.text[hit.start : hit.end].split(" ")[0]
    if gap == " ":
        return verb.endswith(passage.words.language.infinitive)
    begin = next(
        (named.end + 1 + len(w) for w in passage.words.edges.resolved_that if gap.startswith(f" {w} ")), None
    )
    return (
        begin is not None
        and verb.endswith(passage.words.language.unpast)
        and passage.adverbs(begin, hit.start)
    )


def subject_behind(scene: Scene, named: Named) -> bool:
    """Whether people in the nominative behind a verb do it, where nobody stands before it: "бастовали немецкие фермеры"."""
    passage, hit = scene.passage, scene.hit
    attributive_ = passage.words.language.attributive
    if (
        not attributive_
        or not hit.value.verb
        or hit.value.mutual
        or named.naming.bent
        or named.kind != "group"
    ):
        return False
    if named.start < hit.end or undergone(scene):
        return False
    gap = passage.text[hit.end : named.start - len(named.naming.prefix)]
    if CLAUSE.search(gap) or not all(word.endswith(attributive_) for word in gap.split()):
        return False
    low = max(passage.text.rfind(c, passage.start, hit.start) for c in ",;:")
    return not any(
        n.kind in PARTIES and not n.naming.bent for n in passage.names(max(low, passage.start), hit.start)
    )


def spoken_of(scene: Scene) -> bool:
    """Whether a Russian verb of two sides has them behind "с" alone, so that its object is what they talk of: "обсудили Сирию"."""
    return scene.hit.value.mutual and scene.passage.text.startswith(
        scene.passage.words.language.talking, scene.hit.start
    )


def oblique_subject(scene: Scene, named: Named) -> bool:
    """Whether a name before a noun stands in a case in which nobody acts, and is charged with nothing.

    "к посольству А с пикетом", not "обвинили А в нападении".
    """
    passage, hit = scene.passage, scene.hit
    if not passage.words.language.spaces or not named.naming.bent or hit.value.mutual or scene.verb_first:
        return False
    return not accused(scene, named)


def attributive(scene: Scene) -> bool:
    """Whether a verb is a participle in an oblique case, which tells of the noun beside it: "захватившим власть военным"."""
    passage, hit = scene.passage, scene.hit
    verb = passage.text[hit.start : hit.end].split(" ")[0]
    return verb.endswith(passage.words.language.oblique_participles)
