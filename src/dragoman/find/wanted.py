"""Deeds that somebody calls for or threatens: "طالبت المنظمة طهران بالإفراج عن السجناء", "هددت النقابة بإضراب عام".

The noun stands at the head of what is said. Who is addressed is to do what is called for, who speaks does what he threatens;
nothing has happened yet.
"""

from __future__ import annotations

from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

CALLS = frozenset({"urge", "demand", "ask"})
"""Acts that call for a deed of the one they address."""
WANTED = frozenset({"RETREAT", "AID", "AGREE", "CONSULT", "CONCEDE", "SANCTION", "PROTEST", "COOPERATE", "SUPPORT", "COERCE"})  # fmt: skip
"""Types that are called for."""
HEAD_REACH = 14
"""Code points into what is said in which the noun stands that heads it."""
_JOINED = frozenset({"ب", "ل", "لل", "بال", "وب", "ول", "وبال"})


def heads_content(hit: Hit[Trigger], source: Draft | None) -> bool:
    """Whether a trigger opens what somebody says: "أعلن الجيش السيطرة على بلدة"."""
    return source is not None and 0 <= hit.start - source.content[0] <= HEAD_REACH


def wanted(passage: Passage, hit: Hit[Trigger], source: Draft | None) -> tuple[str, ...] | None:
    """Who is to do a deed that is called for or threatened, () where nobody is named; None where the noun is no such deed."""
    if source is None or passage.words.language.order != "VS" or hit.value.verb:
        return None
    if source.content[0] < passage.start or not (heads_content(hit, source) or hit.prefix in _JOINED):
        return None
    if source.act in CALLS and hit.value.type in WANTED:
        return source.to
    if source.act == "threaten" and hit.value.type in WANTED - {"RETREAT", "AID"}:
        return (source.speaker.entity_id,)
    return None
