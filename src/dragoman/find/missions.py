"""Offices abroad: which state sends them, and which they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from dragoman.find.naming import Naming
from dragoman.find.roles import RoleWords
from dragoman.knowledge import knowledge_base

MISSIONS = frozenset({"embassy", "consulate", "ambassador", "mission"})
"""Offices abroad: named by the state that they stand in and the one that sent them."""


def posted(sender: Naming, host: Naming, role: Naming, text: str, words: RoleWords) -> bool:
    """Whether a mission stands in the state right before it and is another's: 伊朗驻叙利亚使馆 is Iran's."""
    return (
        role.office in MISSIONS
        and sender.kind == "state"
        and (host.kind == "state" or seat_of(host.entity_id) is not None)
        and not sender.inside
        and text[sender.end : host.start] in words.posted
    )


def hosted(items: Sequence[Naming], text: str, words: RoleWords) -> list[Naming]:
    """Missions with the state, or its capital, behind them that they stand in: "Russia's ambassador to France", "посол России в Париже"."""
    out = list(items)
    outer = [at for at, item in enumerate(out) if not item.inside]
    for at, after in pairwise(outer):
        role, host = out[at], out[after]
        if (
            role.office in MISSIONS
            and role.owner
            and role.host is None
            and host.how == "name"
            and (state := seat_of(host.entity_id) if host.kind == "place" else host.entity_id) is not None
            and (host.kind == "state" or state.startswith("state/"))
            and text[role.end : host.start - len(host.prefix)] + host.prefix in words.posted
        ):
            out[at] = msgspec.structs.replace(role, host=state)
            if host.kind == "state":
                out[at] = msgspec.structs.replace(out[at], end=host.end)
                out[after] = msgspec.structs.replace(host, inside=True)
    return out


def seat_of(entity_id: str | None) -> str | None:
    """The state whose seat a place is; None where it is none."""
    row = knowledge_base().get(entity_id) if entity_id else None
    return row.seat_of if row is not None else None
