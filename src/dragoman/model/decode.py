"""From the model's columns to spans: names, words of office, and anchors with their parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from dragoman.model.layout import AROUND, EVENT_PARTS, LAYERS, PARTS, STATEMENT_PARTS, TELLING, columns
from dragoman.model.seen import Anchored, Found, Read
from dragoman.model.tokens import Pieces
from dragoman.types.vocabulary import ACTS, STATUSES, TYPES

Floats = NDArray[np.floating[Any]]

_JOINED_BEFORE = frozenset({"و", "ف", "ب", "ل", "ك", "ول", "وب", "فل", "وك", "س", "وس"})
PART = 0.45
"""Chance from which a piece belongs to a part."""
SURE = {
    "S": 0.7,
    "A": 0.8,
    "Q": 0.95,
    "V": 0.7,
    "B": 0.85,
    "actor": 0.9,
    "recipient": 0.9,
    "P": 0.7,
    "D": 0.7,
}
"""Chance that one piece of a stretch must reach where there is a surer stretch of the same part; set on `training/setting`."""
BRIDGED = 1
"""Pieces that a part may miss between two stretches and still be one."""


class Pairing(msgspec.Struct, frozen=True):
    """The weights that say which pieces are parts of an anchor: (parts, wide, wide), (parts, wide), (parts,)."""

    pairs: NDArray[np.float32]
    alone: NDArray[np.float32]
    level: NDArray[np.float32]

    def chances(self, anchor: Floats, parts: Floats) -> Floats:
        """(parts, pieces): how likely each piece belongs to each part of the anchor."""
        seen = np.tanh(parts)
        key = np.tanh(anchor) @ self.pairs + self.alone
        odds = key @ seen.T + self.level[:, None]
        chances: Floats = 1.0 / (1.0 + np.exp(-odds))
        return chances


def softmax(x: Floats) -> Floats:
    """Chances of the labels, along the last axis."""
    raised = np.exp(x - x.max(axis=-1, keepdims=True))
    shares: Floats = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def spans(chances: Floats, labels: Sequence[str]) -> list[tuple[int, int, str, float]]:
    """Stretches of pieces that are one span: first, end (half-open), kind, the least sure of its pieces.

    A span begins at B-, or where I- follows another kind; its kind is the one that its pieces favour together.
    """
    best = chances.argmax(axis=-1).tolist()
    kinds = sorted({label[2:] for label in labels if label != "O"})
    out: list[tuple[int, int, str, float]] = []
    at = 0
    while at < len(best):
        if best[at] == 0:
            at += 1
            continue
        end = at + 1
        while end < len(best) and labels[best[end]].startswith("I-"):
            end += 1
        sums = {
            kind: float(sum(chances[at:end, n].sum() for n, label in enumerate(labels) if label[2:] == kind))
            for kind in kinds
        }
        kind = max(kinds, key=lambda k: sums[k])
        out.append(
            (
                at,
                end,
                kind,
                float((1 - chances[at:end, 0]).min()) * sums[kind] / max(sum(sums.values()), 1e-9),
            )
        )
        at = end
    return out


def runs(chances: Floats, sure: float = PART) -> list[tuple[int, int, float]]:
    """Stretches of pieces that are one part: first, end, mean; gaps of BRIDGED pieces are closed.

    Those count that have a piece of `sure` at least; where none has, the one with the surest piece.
    """
    taken = np.flatnonzero(chances >= PART).tolist()
    out: list[tuple[int, int, float]] = []
    for place in taken:
        if out and place - out[-1][1] <= BRIDGED:
            out[-1] = (out[-1][0], place + 1, 0.0)
        else:
            out.append((place, place + 1, 0.0))
    best = max((float(chances[a:b].max()) for a, b, _ in out), default=0.0)
    return [(a, b, float(chances[a:b].mean())) for a, b, _ in out if chances[a:b].max() >= min(sure, best)]


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` to `end` without blanks at the edges, widened to whole words where words are parted by spaces.

    What an Arabic writer joins to the front of a word (و, ف, ب, ل, ك) stays outside.
    """
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start >= end:
        return start, end
    first, last = start, end
    while first > 0 and _joined(text[first - 1], text[first]):
        first -= 1
    while last < len(text) and _joined(text[last - 1], text[last]):
        last += 1
    if text[first:start] in _JOINED_BEFORE:
        first = start
    return first, last


def _joined(one: str, other: str) -> bool:
    """Whether two neighbouring characters are of one word, in a script that parts words by spaces."""
    return one.isalpha() and other.isalpha() and one < "\u3400" and other < "\u3400"


def kinds(output: Floats, layer: str, first: int, end: int, likely: Floats) -> Floats:
    """The chances of an anchor's acts, types or statuses: its own pieces tell, and those of its parts."""
    where = columns()
    odds = output[first:end, where[layer]].mean(axis=0)
    parts = likely[[PARTS.index(name) for name in TELLING[layer]]].max(axis=0) >= PART
    if parts.any():
        odds = odds + output[parts, where[AROUND[layer]]].mean(axis=0)
    return softmax(odds)


def read(output: Floats, pieces: Pieces, text: str, pairing: Pairing) -> Read:
    """What the model's output (one row a piece, marks of beginning and end taken off) says of `text`."""
    pieces = Pieces(pieces.ids[: len(output)], pieces.starts[: len(output)], pieces.ends[: len(output)])
    where = columns()
    chances = {name: softmax(output[:, where[name]]) for name in LAYERS if name not in AROUND}

    def place(first: int, end: int) -> tuple[int, int]:
        return pieces.starts[first], max(pieces.ends[first:end])

    def found(layer: str) -> tuple[Found, ...]:
        out: list[Found] = []
        for first, end, kind, sure in spans(chances[layer], LAYERS[layer]):
            start, stop = whole(text, *place(first, end))
            if start < stop and not (out and start < out[-1].end):
                out.append(Found(start, stop, kind, sure))
        return tuple(out)

    anchors: list[Anchored] = []
    for first, end, kind, sure in [
        *spans(chances["cues"], LAYERS["cues"]),
        *((a, b, "T", s) for a, b, _, s in spans(chances["triggers"], LAYERS["triggers"])),
    ]:
        row = "e" if kind == "T" else "s"
        cue = kind != "K"
        labels: Sequence[str] = TYPES if row == "e" else ACTS
        likely = pairing.chances(output[first, where["anchor"]], output[:, where["part"]])
        share = kinds(output, "type" if row == "e" else "act", first, end if cue else first + 1, likely)
        state = kinds(output, "status", first, end, likely)
        names = EVENT_PARTS if row == "e" else STATEMENT_PARTS
        parts = tuple(
            Found(*whole(text, *place(a, b)), name, mean)
            for name in names
            for a, b, mean in runs(likely[PARTS.index(name)], SURE[name])
            if place(a, b)[0] < place(a, b)[1]
        )
        start, stop = whole(text, *place(first, end if cue else first + 1))
        if start < stop and not any(a.row == row and a.start < stop and start < a.end for a in anchors):
            anchors.append(
                Anchored(
                    row, start, stop, labels[int(share.argmax())], sure, float(share.max()), cue,
                    STATUSES[int(state.argmax())] if row == "e" else "", float(state.max()), parts,
                )
            )  # fmt: skip
    return Read(
        found("names"), found("roles"), found("classic"), tuple(sorted(anchors, key=lambda a: a.start))
    )
