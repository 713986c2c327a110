"""Bodies taken up again by a bare word: "the ministry", "该组织", "المنظمة" are the one of their kind named last."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.link.cast import Place

AGAIN = frozenset({"ministry", "organisation", "agency"})
"""Kinds of body that a bare word takes up again: the last one named is meant."""

NO_AGENCY = (
    "/government", "/parliament", "-house", "/armed-forces", "/presidency", "court", "/cabinet", "-office", "/navy", "/air-force",
)  # fmt: skip
"""Ends of the ids of bodies of a state that "ведомство" never means."""


def taken_up(places: Sequence[Place]) -> list[Place]:
    """The places, an office that belongs to a body taken up again with that body: "a spokesman for the ministry"."""
    last: dict[tuple[int, str], str] = {}
    owners: dict[int, str] = {}
    for place in places:
        naming = place.naming
        if naming.how == "latter" and naming.inside and (place.part, naming.office) in last:
            owners[naming.start] = owners[naming.end] = last[place.part, naming.office or ""]
        elif naming.how in ("name", "body") and naming.entity_id:
            last |= {(place.part, kind): naming.entity_id for kind in kinds_again(naming.entity_id)}
    if not owners:
        return list(places)
    out = []
    for place in places:
        naming = place.naming
        owner = owners.get(naming.start) or owners.get(naming.end)
        if naming.how == "title" and naming.owner is None and owner:
            place = msgspec.structs.replace(place, naming=msgspec.structs.replace(naming, owner=owner))
        out.append(place)
    return out


def kinds_again(entity_id: str) -> tuple[str, ...]:
    """Under which bare words a body is taken up again: "the ministry", "the organisation", "ведомство" of any body of a state."""
    if entity_id.startswith("org/"):
        return ("organisation",)
    if not entity_id.startswith("gov/"):
        return ()
    if entity_id.endswith("-ministry"):
        return ("ministry", "agency")
    return () if entity_id.endswith(NO_AGENCY) else ("agency",)
