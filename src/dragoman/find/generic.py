"""Bodies that one state's people call by a word that others have too: Congress, the House of Representatives.

Alone the word is the known body's ("Congress approved"); with another state it is that state's: "Peru's Congress".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from dragoman.find.roles import Role, RoleWords
from dragoman.knowledge import knowledge_base

if TYPE_CHECKING:
    from dragoman.find.naming import Naming

ATTRIBUTIVE = frozenset({"armed-forces", "navy", "air-force", "court", "junta", "task-force"})
"""Bodies whose word is an adjective too, or the first part of another noun: "the court ruling"."""
_BEHIND = re.compile(r" ([a-z]+)")
OF = frozenset({" ", "'s ", "' ", " of ", " of the ", ""})
"""What parts a known body's general name from the state whose it is; "Congress for Ukraine" is nobody's of Ukraine."""


def generic(naming: Naming, role: Role | None) -> Naming:
    """A known body whose name is a general word as a body that a state beside it may own."""
    if role is None or naming.how != "name" or naming.kind != "government":
        return naming
    return msgspec.structs.replace(naming, how="body", office=role.code)


def attribute(naming: Naming, text: str, words: RoleWords) -> bool:
    """Whether a body without its state only describes the noun behind it: "military help", "the army chief"."""
    if (
        not words.behind_bare
        or naming.how != "body"
        or naming.owner
        or naming.entity_id
        or naming.office not in ATTRIBUTIVE
    ):
        return False
    behind = _BEHIND.match(text, naming.end)
    return behind is not None and behind[1] not in words.behind_bare and not behind[1].endswith("ed")


def may_be_of(body: Naming, owner: Naming, text: str) -> bool:
    """Whether a state beside a known body's general name may own it: in the possessive, behind "of", as an adjective."""
    if body.how != "body" or body.entity_id is None:
        return True
    left = owner.end <= body.start
    gap = text[owner.end : body.start] if left else text[body.end : owner.start]
    if gap.strip(" ال") == "" and (left or text.startswith("ال", body.start)):
        return owner.how == "adjective"
    return gap in OF


def among_its_own(item: Naming, items: list[Naming]) -> bool:
    """Whether a body that an everyday word names ("قوات الاحتلال") stands among names of its state, or of whom it stands against."""
    base = knowledge_base()
    row = base.get(item.entity_id or "")
    if row is None or row.country is None:
        return False
    states = {f"state/{row.country.lower()}", *row.against}
    others = (base.get(n.entity_id or "") for n in items if n is not item and not n.doubtful)
    return any(
        known.id in states or f"state/{(known.country or '').lower()}" in states
        for known in others
        if known is not None
    )
