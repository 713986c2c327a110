"""What the heads say: the columns of the model's output, in order. Training and reading share it."""

from __future__ import annotations

from dragoman.types.vocabulary import ACTS, STATUSES, TYPES

NAMES = ("PER", "GOV", "ORG", "GRP", "LOC", "OUT")
CLASSIC = ("PER", "LOC", "ORG")
PARTS = ("S", "A", "Q", "V", "B", "actor", "recipient", "P", "D")
"""Parts of a statement (speaker, addressee, content, outlet, about), then of an event."""
STATEMENT_PARTS = PARTS[:5]
EVENT_PARTS = PARTS[5:]
WIDE = 96
"""Width of the two projections that parts are scored between."""


def iob(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Labels of a layer of spans that do not overlap: O, then B- and I- of each kind."""
    return ("O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI"))


LAYERS: dict[str, tuple[str, ...]] = {
    "names": iob(NAMES),
    "roles": iob(("ROLE",)),
    "classic": iob(CLASSIC),
    "cues": ("O", "B-C", "I-C", "B-K"),
    "triggers": iob(("T",)),
    "act": ACTS,
    "type": TYPES,
    "status": STATUSES,
}
"""The token labels: names in the project's kinds, words of office, names in three kinds, cues (B-K: the first piece of a content that no
cue reports), triggers; then what an anchor is, said by its own pieces."""
AROUND = {"act": "around act", "type": "around type", "status": "around status"}
"""What the pieces of an anchor's parts say of the same: their mean is added to the mean of the anchor's own pieces."""
TELLING = {"act": ("Q",), "type": EVENT_PARTS, "status": EVENT_PARTS}
"""The parts that are asked."""


def columns() -> dict[str, slice]:
    """Where each layer, the projections `anchor` and `part`, and the layers of AROUND stand in the output."""
    out, at = {}, 0
    for name, size in (
        *((name, len(labels)) for name, labels in LAYERS.items()),
        ("anchor", WIDE),
        ("part", WIDE),
        *((AROUND[name], len(LAYERS[name])) for name in AROUND),
    ):
        out[name] = slice(at, at + size)
        at += size
    return out


SIZE = sum(map(len, LAYERS.values())) + 2 * WIDE + sum(len(LAYERS[name]) for name in AROUND)
"""Columns of the output."""
