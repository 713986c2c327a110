"""How much speaks for a name as actor and as recipient of a trigger.

What speaks is one of the reasons in `actor_reasons.py` and `recipient_reasons.py`: a table each, read from above, of which the first
that holds decides. What is far from the trigger, in another clause or in another quotation weighs less.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

import msgspec

from dragoman.find.passage import Named
from dragoman.find.scene import FORCE, Scene, distance, gap_of, marked

NO = 0.0
"""The weight of a reason against a name."""
ENOUGH = 1.0
"""The least weight that makes a party."""


class Look(msgspec.Struct, frozen=True):
    """A name beside a trigger: on which side it stands, and the words between."""

    scene: Scene
    named: Named
    gap: str
    before: bool

    def marked(self, *classes: str) -> bool:
        """Whether a small word of one of `classes` governs the name."""
        return marked(self.scene, self.named, *classes)

    @property
    def mutual(self) -> bool:
        """Whether both sides act."""
        return self.scene.hit.value.mutual

    @property
    def force(self) -> bool:
        """Whether force is used or shown."""
        return self.scene.hit.value.type in FORCE

    @property
    def object_of(self) -> bool:
        """Whether a name right behind the trigger is whom it is done to."""
        return self.scene.hit.value.takes_object

    @property
    def befalls(self) -> bool:
        """Whether a blow befalls the subject of the trigger, whoever deals it: "came under fire", "تعرضت لهجوم"."""
        return self.scene.hit.value.inverse and self.scene.hit.value.alone


class Reason(msgspec.Struct, frozen=True):
    """Why a name weighs what it weighs. `why` is a sentence of a grammar, `weight` 0 to 4, `holds` the test of it.

    `side` (before, behind the trigger), `word` (verb, noun) and `writing` (spaced, unspaced, verb first, subject first) say for which
    looks it is asked at all. Where one of `cases` holds too, that one's weight counts.
    """

    why: str
    weight: float
    holds: Callable[[Look], bool]
    side: str = ""
    word: str = ""
    writing: str = ""
    cases: tuple[Reason, ...] = ()

    def fits(self, before: bool, verb: bool, spaces: bool, verb_first: bool) -> bool:
        """Whether it is asked of a name on this side of such a trigger in such a language."""
        writings = {"spaced": spaces, "unspaced": not spaces, "verb first": verb_first, "subject first": not verb_first, "": True}  # fmt: skip
        return (
            self.side in ("", "before" if before else "behind")
            and self.word in ("", "verb" if verb else "noun")
            and writings[self.writing]
        )


class Table:
    """The reasons for one part, from above; `comma` is what a clause between name and trigger costs."""

    def __init__(self, reasons: Sequence[Reason], comma: float) -> None:
        self.comma = comma
        self.asked = {look: _fitting(reasons, *look) for look in product((True, False), repeat=4)}

    def weight(self, scene: Scene, named: Named) -> float:
        """What speaks for a name: the weight of the first reason that holds, less the cost of its distance."""
        before, spaces = named.end <= scene.hit.start, scene.passage.words.language.spaces
        asked = self.asked[before, scene.hit.value.verb, spaces, scene.verb_first]
        weight = _first(asked, Look(scene, named, gap_of(scene, named), before)) or NO
        return weight - distance(scene, named, self.comma) if weight >= ENOUGH else NO


def _fitting(reasons: Sequence[Reason], *look: bool) -> tuple[Reason, ...]:
    """The reasons, and their cases, that are asked of such a look."""
    return tuple(
        msgspec.structs.replace(reason, cases=_fitting(reason.cases, *look))
        for reason in reasons
        if reason.fits(*look)
    )


def _first(reasons: Sequence[Reason], look: Look) -> float | None:
    """The weight of the first of `reasons` that holds, or of that one's case; None where none does."""
    for reason in reasons:
        if reason.holds(look):
            case = _first(reason.cases, look)
            return reason.weight if case is None else case
    return None


def heaviest(scene: Scene, near: Sequence[Named], table: Table) -> tuple[Named | None, float]:
    """The name for which most speaks, and how much; (None, 0) where nothing speaks for any."""
    best: Named | None = None
    most = ENOUGH
    for named in near:
        weight = table.weight(scene, named)
        if weight > most:
            best, most = named, weight
    return best, most if best is not None else 0.0
