"""What is asked of a name that may act: how it stands to the trigger, in which case, behind which word."""

from __future__ import annotations

import re

from dragoman.find.arabic_sides import (
    called,
)
from dragoman.find.clauses import (
    own_mark,
)
from dragoman.find.scene import CLAUSE, TELLERS
from dragoman.find.weights import Look
from dragoman.lang import agrees

OF = re.compile(r"\s*(?:of|of the|by)\s*")
"""What stands between an English noun and whose deed it is."""
TELLING = TELLERS | {"officials", "residents", "diplomats", "journalists", "observers"}
"""People who tell of force and use none: only a verb of their own makes it their deed."""
FOUGHT = frozenset({"ASSAULT", "COERCE"})
"""Types of force that they tell of."""
FIRED_WORDS = 3
"""Words between a noun of force and the one from whom it comes at most."""
PARTICLES = frozenset({"negation", "perhaps", "planned", "earlier"})
"""Small words that stand between an Arabic subject and its verb."""
CLOSE = {True: 1, False: 4}
"""Characters between a noun and whose deed it is at most, with and without spaces."""


def only_tells(look: Look) -> bool:
    """Whether people of no state tell of the force they stand near: of a noun, or of a verb behind a word of saying."""
    hit, naming = look.scene.hit, look.named.naming
    if hit.value.type not in FOUGHT or naming.office not in TELLING or naming.owner is not None:
        return False
    cues = look.scene.passage.cues
    return not hit.value.verb or any(look.named.end <= c.start < hit.start for c in cues)


def genitive(look: Look) -> bool:
    marks = look.scene.passage.words.language.genitive
    return bool(marks) and look.gap.strip() in marks


def genitive_of_other(look: Look) -> bool:
    marks = look.scene.passage.words.language.genitive
    return bool(marks) and look.gap.endswith(" ") and look.gap.rstrip().endswith(marks)


def own_adjunct(look: Look) -> bool:
    """Whether 的 alone ties a name to a noun of force, and no word makes it a place or a target."""
    return look.gap == "的" and not look.marked("target", "locative", "from", "with")


def seat(look: Look) -> bool:
    """Whether a name only says whose capital or flag it is, or where."""
    passage, named = look.scene.passage, look.named
    edges, text = passage.words.edges, passage.text
    if text.endswith(edges.seats, 0, named.start) or text.startswith(edges.flags, named.end):
        return True
    return not passage.words.language.spaces and look.marked("locative")


def oblique(look: Look) -> bool:
    """Whether a preposition, or what is joined to the name's front, puts it in no subject's place."""
    joined = look.named.naming.prefix
    language = look.scene.passage.words.language
    if own_mark(look.scene, look.named) or (joined in language.joined_of and look.marked("belonging")):
        return False
    return look.marked("target", "oblique", "locative", "from") or joined in language.joined_oblique


def right_before(look: Look) -> bool:
    """Whether nothing but a particle of the verb stands between a name and an Arabic verb: "أوغندا لم تهاجم", "أوغندا ستهاجم"."""
    passage, hit = look.scene.passage, look.scene.hit
    if hit.prefix and hit.prefix not in passage.words.language.future[:1]:
        return False
    begin, end = look.named.end, hit.start - len(hit.prefix)
    return not passage.text[begin:end].strip(' ,،"«“') or any(
        h.value in PARTICLES
        and h.start >= begin
        and not passage.text[begin : h.start].strip()
        and not passage.text[h.end : end].strip()
        for h in passage.small
    )


def venue(look: Look) -> bool:
    """Whether a state is only where others talk: "talks in Mali"; "in A and B" they may both be meant."""
    hit = look.scene.hit
    return (
        look.mutual and hit.value.type == "CONSULT" and look.named.kind == "state" and look.marked("locative")
    )


def place_of_verb(look: Look) -> bool:
    scene = look.scene
    return scene.passage.words.language.spaces and not scene.verb_first and scene.hit.value.verb and look.marked("locative")  # fmt: skip


def in_a_case(look: Look) -> bool:
    return look.named.naming.bent and not look.marked("many", "quantity", "complementizer")


def close(look: Look) -> bool:
    spaces = look.scene.passage.words.language.spaces
    return len(look.gap.strip()) <= CLOSE[spaces] and not CLAUSE.search(look.gap)


def owned(look: Look) -> bool:
    spaces = look.scene.passage.words.language.spaces
    return not spaces and look.gap.endswith("的") and not CLAUSE.search(look.gap)


def adjective(look: Look) -> bool:
    return look.named.naming.how == "adjective"


def fired(look: Look) -> bool:
    """Whether missiles fly, which come from whoever fires them: "rocket fire from A", "إطلاق صواريخ من إيران"."""
    trigger = look.scene.hit.value
    return trigger.type == "ASSAULT" and not trigger.mutual and len(look.gap.split()) <= FIRED_WORDS


def withdraws(look: Look) -> bool:
    trigger = look.scene.hit.value
    return trigger.type == "RETREAT" and trigger.mode == "withdraw" and OF.fullmatch(look.gap) is not None


def not_its_subject(look: Look) -> bool:
    """Whether the form of an Arabic verb agrees with another than this name."""
    hit, passage = look.scene.hit, look.scene.passage
    verb = passage.text[hit.start : hit.end]
    return not agrees(passage.words.language.code, verb, called(look.scene, look.named), look.named.kind)
