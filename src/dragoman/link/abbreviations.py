"""Which body an abbreviation stands for: the page says it, or it stays open.

"RSF" is the Rapid Support Forces on one page and Reporters Without Borders on the next. In this order: the long name
that the page spells out beside it; the one reading whose long name stands on the page; the reading that most of the page
speaks for (states, bodies and words near it). Where nothing speaks for one more than for the others, the abbreviation is
a local entity of its own name, which may be anybody's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache

import msgspec

from dragoman.find.naming import Naming
from dragoman.knowledge import knowledge_base
from dragoman.knowledge.shared import Reading, SharedName, shared_names
from dragoman.link.cast import Place, local_id
from dragoman.text.fold import fold

BESIDE = 3
"""Code points between an abbreviation and the long name that glosses it, brackets and quotation marks."""
ALIKE = 0.5
"""Share of words that a long name has in common with a known one of the same body: "Islamic Revolutionary Guards Corps"."""
SMALL_WORD = 3
"""A shorter word of a long name says nothing."""


def told_apart(places: Sequence[Place], text_of: Callable[[int], str]) -> list[Place]:
    """`places` with every abbreviation as what it stands for on this page; `text_of` gives the folded text of a part."""
    glossed = {p.text for p in places if p.naming.how == "name" and p.naming.full is not None}
    opened = [p for p in places if p.naming.how == "name" and (p.text in glossed or p.text in shared_names())]
    if not opened:
        return list(places)
    page = _Page(places, opened, text_of)
    chosen = {(p.naming.start, p.naming.end): (p.naming.entity_id, page.chosen(p)) for p in opened}
    return [_read(p, chosen) for p in places]


def _read(place: Place, chosen: dict[tuple[int, int], tuple[str | None, Reading | None]]) -> Place:
    """The place as the reading of its abbreviation, or of the abbreviation inside it that owns its office."""
    naming = place.naming
    found = chosen.get((naming.start, naming.end))
    if found is not None:
        return _as(place, found[1])
    if naming.owner is None:
        return place
    for (start, end), (was, reading) in chosen.items():
        if naming.start <= start and end <= naming.end and naming.owner == was:
            owner = (
                reading.id or (local_id(reading.kind, reading.name) if reading.name else None)
                if reading
                else None
            )
            return msgspec.structs.replace(place, naming=msgspec.structs.replace(naming, owner=owner))
    return place


def _as(place: Place, reading: Reading | None) -> Place:
    naming = place.naming
    if reading is None or (reading.id is None and reading.name is None):
        return msgspec.structs.replace(place, naming=_with(naming, None, naming.kind, "name"))
    if reading.id is not None:
        row = knowledge_base().get(reading.id)
        kind = row.kind if row is not None else naming.kind
        return msgspec.structs.replace(place, naming=_with(naming, reading.id, kind, "name"))
    named = _with(naming, None, reading.kind, "stranger")
    language = place.language if reading.name == place.text else "en"
    return msgspec.structs.replace(place, naming=named, text=reading.name, language=language)


def _with(naming: Naming, entity_id: str | None, kind: str, how: str) -> Naming:
    return msgspec.structs.replace(naming, entity_id=entity_id, kind=kind, how=how, candidates=(), full=None)


class _Page:
    """What one page has to say for the readings of its abbreviations."""

    def __init__(
        self, places: Sequence[Place], opened: Sequence[Place], text_of: Callable[[int], str]
    ) -> None:
        self.text_of = cache(text_of)
        at = {p.naming.start for p in opened}
        whole = [p for p in places if p.naming.entity_id and p.naming.start not in at]
        self.ends = {p.naming.end: p for p in whole if not p.naming.inside}
        self.starts = {p.naming.start: p for p in whole if not p.naming.inside}
        self.named: dict[int, Counter[str]] = {p.part: Counter() for p in places}
        for place in whole:
            self.named[place.part].update(_speaks_for(place.naming))
        self.glossed: dict[tuple[int, str], list[tuple[int, Reading]]] = {}
        for place in opened:
            reading = self._gloss(place)
            if reading is not None:
                self.glossed.setdefault((place.part, place.text), []).append((place.naming.start, reading))

    def chosen(self, place: Place) -> Reading | None:
        """The reading of the abbreviation at `place`; None where it is nobody's."""
        told = self.glossed.get((place.part, place.text))
        if told:
            return next((r for at, r in reversed(told) if at <= place.naming.start), told[0][1])
        shared = shared_names().get(place.text)
        if shared is None:
            return Reading(id=place.naming.entity_id)
        spelled = [r for r in shared.readings if r.id and self.named[place.part][r.id]]
        if len(spelled) == 1:
            return spelled[0]
        for parts in ((place.part,), tuple(self.named)):
            best = self._heaviest(shared, parts)
            if best is not None:
                return best
        return None if shared.everyday else _usual(shared) or Reading(name=place.text, kind=place.naming.kind)

    def _heaviest(self, shared: SharedName, parts: Sequence[int]) -> Reading | None:
        """The reading with more evidence than any other in these parts of the page."""
        weights = []
        for reading in shared.readings:
            near = sum(self.named[part][i] for part in parts for i in reading.near)
            weights.append(
                (near + sum(self.text_of(part).count(w) for part in parts for w in reading.words), reading)
            )
        weights.sort(key=lambda item: -item[0])
        if not weights[0][0] or (len(weights) > 1 and weights[0][0] == weights[1][0]):
            return None
        return weights[0][1]

    def _gloss(self, place: Place) -> Reading | None:
        """The reading that the page spells out beside the abbreviation."""
        naming, shared = place.naming, shared_names().get(place.text)
        before = next(
            (self.ends[naming.start - k] for k in range(1, BESIDE + 1) if naming.start - k in self.ends), None
        )
        after = next(
            (self.starts[naming.end + k] for k in range(1, BESIDE + 1) if naming.end + k in self.starts), None
        )
        for other in (before, after):
            if other is not None and shared is not None:
                known = next((r for r in shared.readings if r.id == other.naming.entity_id), None)
                if known is not None:
                    return known
        if naming.full is None:
            return None
        if before is not None and len(before.text) >= len(naming.full):
            return Reading(id=before.naming.entity_id, kind=before.naming.kind)
        return _fits(naming, shared)


def _fits(naming: Naming, shared: SharedName | None) -> Reading | None:
    """The reading that a long name tells of: a listed one, the known entity, or a body of its own."""
    full = naming.full or ""
    key = fold(full)
    for reading in shared.readings if shared is not None else ():
        names = [reading.name] if reading.name else _long_names(reading.id, full)
        if _alike(key, names) or any(word in key for word in reading.words):
            return reading
    known = _long_names(naming.entity_id, full)
    if shared is None and (not known or _alike(key, known)):
        return Reading(id=naming.entity_id)
    kind = naming.kind if naming.kind == "government" else "organisation"
    return Reading(name=full, kind=kind)


def _long_names(entity_id: str | None, like: str) -> list[str]:
    """The names of an entity that are more than one word, in the script of `like`."""
    row = knowledge_base().get(entity_id or "")
    names = [*row.label.values(), *(form for forms in row.names.values() for form in forms)] if row else []
    return [name for name in names if " " in name and name[0].isascii() == like[0].isascii()]


def _alike(key: str, names: Sequence[str]) -> bool:
    words = _words(key)
    for name in names:
        other = _words(fold(name))
        if words and other and len(words & other) >= ALIKE * min(len(words), len(other)):
            return True
    return False


def _words(name: str) -> set[str]:
    """The words of a long name by their first letters, so that a case or a plural does not part them."""
    return {word[:5] for word in name.split() if len(word) > SMALL_WORD}


def _usual(shared: SharedName) -> Reading | None:
    return next((r for r in shared.readings if r.usual), None)


def _speaks_for(naming: Naming) -> set[str]:
    """The ids that a naming is evidence of: its own, its owner's, and the state's that they belong to."""
    found = {i for i in (naming.entity_id, naming.owner) if i}
    for entity_id in list(found):
        row = knowledge_base().get(entity_id)
        code = (
            row.country
            if row is not None
            else entity_id.split("/")[1].upper()
            if entity_id.startswith("gov/")
            else None
        )
        state = knowledge_base().state_of.get(code or "")
        if state:
            found.add(state)
    return found
