"""A deed as it is told: its trigger with all that is known of it before its row is made."""

from __future__ import annotations

import msgspec

from dragoman.find.arguments import Arguments
from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.sides import Sides
from dragoman.find.words import Trigger


class Told(msgspec.Struct, frozen=True):
    """The trigger `hit` of a deed in its `passage`, the statement in whose content it is told, its parties by weight, and its sides.

    `at_war`: the article has told of force before, so that deaths are no accidents.
    """

    passage: Passage
    hit: Hit[Trigger]
    source: Draft | None
    found: Arguments
    sides: Sides
    at_war: bool
