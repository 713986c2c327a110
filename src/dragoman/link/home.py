"""The state of the paper: what 我國 means, and whose a bare "foreign ministry" is on a page that says 我國."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from dragoman.find.naming import Naming
from dragoman.find.state_words import HOME
from dragoman.knowledge import knowledge_base
from dragoman.link.cast import Place

BY_SCRIPT = {"zh-Hant": "state/twn"}
"""Whose papers say so in a script where nothing tells the outlet."""
WITHIN = {"HKG": "CHN", "MAC": "CHN"}
"""Countries whose papers mean another by it."""
ORGANS = ("presidency", "cabinet", "parliament", "coast-guard", "armed-forces")
"""Bodies besides ministries that a state's own press names without it."""


def home_of(chain: Sequence[str], language: str) -> str | None:
    """The state of the first outlet of a source chain whose country is known; by the script where there is no outlet."""
    rows = [row for outlet in chain if (row := knowledge_base().get(outlet)) is not None and row.country]
    if not chain:
        return BY_SCRIPT.get(language)
    country = rows[0].country if rows else None
    return f"state/{WITHIN.get(country, country).lower()}" if country else None


def at_home(places: Sequence[Place], chains: Mapping[int, Sequence[str]]) -> list[Place]:
    """The places with 我國 as the state of the paper, which has the bare bodies of its article; without it where it is not known."""
    homes = {p.part: home_of(chains.get(p.part, ()), p.language) for p in places if p.naming.how == HOME}
    if not homes:
        return list(places)
    out = []
    for place in places:
        naming, home = place.naming, homes.get(place.part)
        if naming.how == HOME and home is None:
            continue
        if naming.how == HOME:
            naming = msgspec.structs.replace(naming, how="name", entity_id=home)
        elif home is not None and _of_home(naming):
            naming = msgspec.structs.replace(
                naming, owner=home, entity_id=f"gov/{home.removeprefix('state/')}/{naming.office}"
            )
        out.append(msgspec.structs.replace(place, naming=naming))
    return out


def _of_home(naming: Naming) -> bool:
    """Whether a body stands without its state."""
    office = naming.office or ""
    return (
        naming.how == "body"
        and naming.entity_id is None
        and naming.owner is None
        and (office.endswith("-ministry") or office in ORGANS)
    )
