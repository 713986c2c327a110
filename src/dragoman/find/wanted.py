"""Deeds that somebody calls for, offers or threatens: "طالبت المنظمة طهران بالإفراج عن السجناء", "the union threatened a walkout", 大使提議會面.

Who is addressed is to do what is called for, who speaks does what he offers or threatens; nothing has happened yet. The deed stands at
the head of what is said, or, where nobody with a name says it, behind the reporting word in its clause.
"""

from __future__ import annotations

import re

import msgspec

from dragoman.find.drafts import Draft
from dragoman.find.intent import infinitive
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

CALLS = frozenset({"urge", "demand", "ask"})
"""Acts that call for a deed of the one they address."""
OWN = {"threaten": "hypothetical", "offer": "hypothetical", "pledge": "planned"}
"""Acts that hold out a deed of the speaker's own, and its status."""
WANTED = frozenset({"RETREAT", "AID", "AGREE", "CONSULT", "CONCEDE", "SANCTION", "PROTEST", "COOPERATE", "SUPPORT", "COERCE"})  # fmt: skip
"""Types that are called for."""
DESIRED = frozenset({"RETREAT", "CONCEDE", "AID"})
"""Types whose nouns, where somebody asks for something, name what is to be done, and no occasion of it."""
DESIRED_REACH = 60
"""How far into what is asked for such a noun stands, in code points."""
HEAD_REACH = 14
"""Code points into what is said in which the noun stands that heads it."""
REACH = {True: 42, False: 18}
"""For scripts with and without spaces: how far behind the reporting word the deed stands, in code points."""
_JOINED = frozenset({"ب", "ل", "لل", "بال", "وب", "ول", "وبال"})
_BREAK = re.compile(r"[,،;؛:.—–()«“”\"]")


class Wanted(msgspec.Struct, frozen=True):
    """Who is to do a deed, nobody where no one is named, its status, and where the words begin that tell it."""

    who: tuple[str, ...] = ()
    status: str = "hypothetical"
    begin: int = 0


def heads_content(hit: Hit[Trigger], source: Draft | None) -> bool:
    """Whether a trigger opens what somebody says: "أعلن الجيش السيطرة على بلدة"."""
    return source is not None and 0 <= hit.start - source.content[0] <= HEAD_REACH


def wanted(passage: Passage, hit: Hit[Trigger], source: Draft | None) -> Wanted | None:
    """The deed that is called for, offered or threatened; None where the trigger is no such deed."""
    if passage.words.language.order == "VS":
        return _arabic(passage, hit, source)
    spaces = passage.words.language.spaces
    if hit.value.type not in WANTED or (
        hit.value.verb and spaces and not hit.value.bare and not infinitive(passage, hit)
    ):
        return None
    cue = next((c for c in reversed(passage.cues) if c.end <= hit.start), None)
    if cue is None or hit.start - cue.end > REACH[spaces] or _parted(passage, cue.end, hit.start):
        return None
    if passage.marked(cue.start, "negation"):
        return None
    mine = source if source is not None and source.cue is not None and source.cue[0] == cue.start else None
    if cue.value.act in CALLS:
        return Wanted(mine.to if mine is not None else (), begin=cue.end)
    status = OWN.get(cue.value.act)
    if status is None or (hit.value.type == "RETREAT" and cue.value.act == "threaten"):
        return None
    return Wanted((mine.speaker.entity_id,) if mine is not None else (), status, cue.end)


def asked_for(passage: Passage, hit: Hit[Trigger], source: Draft) -> bool:
    """Whether a noun names a deed that nobody asks for but to have it done: "требует отставки А и освобождения Б"."""
    begin = source.content[0]
    return (
        hit.value.type in DESIRED
        and not hit.value.verb
        and passage.words.language.spaces
        and begin >= passage.start
        and 0 <= hit.start - begin <= DESIRED_REACH
        and not _BREAK.search(passage.text, begin, hit.start)
        and not any(begin <= t.start < hit.start and t.value.verb for t in passage.triggers)
        and not passage.has(begin, hit.start, "complementizer", "circumstance", "topic", "ground", "backdrop")
    )


def _parted(passage: Passage, low: int, high: int) -> bool:
    """Whether another clause or another verb stands between a reporting word and the deed."""
    if _BREAK.search(passage.text, low, high) or passage.has(
        low, high, "complementizer", "clause_opener", "circumstance", "topic"
    ):
        return True
    return any(low <= t.start < high and t.value.verb for t in passage.triggers)


def _arabic(passage: Passage, hit: Hit[Trigger], source: Draft | None) -> Wanted | None:
    """The same of an Arabic noun, at the head of what is said or with a preposition joined to it."""
    if source is None or hit.value.verb or source.content[0] < passage.start:
        return None
    if not (heads_content(hit, source) or hit.prefix in _JOINED):
        return None
    if source.act in CALLS and hit.value.type in WANTED:
        return Wanted(source.to)
    if source.act == "threaten" and hit.value.type in WANTED - {"RETREAT", "AID"}:
        return Wanted((source.speaker.entity_id,))
    return None
