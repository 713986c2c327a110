"""One word for what several states have each: "Armenian and Azerbaijani forces", "президенты России и Турции".

Every state gets a naming of its own, the first with the word, the others at their own place.
"""

from __future__ import annotations

from itertools import pairwise

import msgspec

from dragoman.find.naming import Naming

_WITH = frozenset({"and", "и"})
_WITH_NEXT = frozenset({"و", "وال"})
"""What stands between two states that share a word for a body: as a word, and joined to the second."""
_LISTED = frozenset({"и", ","})
"""What stands between states that share an office in the plural."""
LEADERS = frozenset({"head-of-state", "leader", "head-of-government"})
"""Offices whose bearers are a state's leaders where they are told of in the plural; the others are its ministers."""


def shared(items: list[Naming], text: str, plural: tuple[str, ...] = ()) -> list[Naming]:
    """The namings of a stretch, in order of place, with a naming for each state that shares a word.

    `plural`: how a body in the nominative plural ends, where that looks like its genitive ("правительства А и Б").
    """
    outer = [at for at, item in enumerate(items) if not item.inside]
    for first, second in pairwise(outer):
        one, other = items[first], items[second]
        gap = text[one.end : other.start - len(other.prefix)].strip()
        if _of_a_state(other) and one.kind == "state" and one.how == "adjective" and gap in _WITH:
            items[first] = _likewise(other, one)
        elif (
            _of_a_state(one)
            and other.kind == "state"
            and other.how == "adjective"
            and not gap
            and other.prefix in _WITH_NEXT
        ):
            items[second] = _likewise(one, other)
        elif _of_a_state(one) and _next(one, other, text, bent=True):
            items[second] = _likewise(one, other)
            head = text[one.start : one.end].split(" ")[0]
            items[first] = msgspec.structs.replace(one, bent=one.bent and not head.endswith(plural))
    for place, first in enumerate(outer):
        if items[first].how == "titles":
            _several(items, first, outer[place + 1 :], text)
    return items


def _several(items: list[Naming], first: int, later: list[int], text: str) -> None:
    """Give each state behind an office in the plural its bearer; of one state they are a group."""
    head = last = items[first]
    joined = []
    for at in later:
        if head.owner is None or not _next(last, items[at], text, bent=False):
            break
        joined.append(at)
        last = items[at]
    if not joined:
        group = "leaders" if head.office in LEADERS else "ministers"
        items[first] = msgspec.structs.replace(head, kind="group", how="group", office=group)
        return
    items[first] = msgspec.structs.replace(head, how="title")
    for at in joined:
        state = items[at]
        items[at] = Naming(
            state.start, state.end, "person", "title", None, head.rule, state.prefix, head.office, state.entity_id, bent=head.bent
        )  # fmt: skip


def _next(one: Naming, other: Naming, text: str, *, bent: bool) -> bool:
    """Whether a state follows in the list of those that share the word of `one`; `bent`: and its case says so."""
    gap = text[one.end : other.start].strip()
    return (
        other.kind == "state"
        and other.how == "name"
        and gap in (_WITH if bent else _LISTED)
        and (other.bent or not bent)
    )


def _of_a_state(item: Naming) -> bool:
    """Whether a naming is a state's body or group of people, composed here or known by its whole name."""
    if item.how in ("body", "group"):
        return (item.owner or "").startswith("state/")
    return item.kind == "government" and (item.entity_id or "").count("/") == 2


def _likewise(role: Naming, state: Naming) -> Naming:
    """What `role` is to its state, as that of another, at the other's place."""
    if role.how == "group":
        return msgspec.structs.replace(
            role, start=state.start, end=state.end, prefix=state.prefix, owner=state.entity_id, entity_id=None
        )
    office = role.office or (role.entity_id or "").split("/")[2]
    body = f"gov/{(state.entity_id or '')[6:]}/{office}"
    return Naming(
        state.start, state.end, "government", "body", body, role.rule, state.prefix, office, state.entity_id
    )
