"""Counts what a reading of a text has right, layer by layer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from agreement import f1, met, overlap
from data import Anchor, Example

from dragoman.model.seen import Read

PARTS_BACK = {
    "s": {part: part for part in "SAQVB"},
    "e": {"actor": "A", "recipient": "R", "P": "P", "D": "D"},
}
"""The model's parts by their names in the passages."""


def anchors_of(found: Read) -> list[Anchor]:
    """The model's anchors in the form of the passages'."""
    return [
        Anchor(
            a.row, a.start, a.end, a.cue, a.kind if a.row == "s" else "", a.kind if a.row == "e" else "", a.status,
            [(PARTS_BACK[a.row][p.kind], p.start, p.end) for p in a.parts],
        )
        for a in found.anchors
    ]  # fmt: skip


def score(example: Example, found: Read, count: Counter[str]) -> None:
    """Count what is right in one text."""

    def sets(layer: str, mine: set[object], gold: set[object]) -> None:
        count[f"{layer} hit"] += len(mine & gold)
        count[f"{layer} a"] += len(mine)
        count[f"{layer} b"] += len(gold)

    sets("classic", {(n.start, n.end, n.kind) for n in found.classic}, {n for n in example.classic if n[2]})
    if not example.full:
        return
    sets("names", {(n.start, n.end, n.kind) for n in found.names}, set(example.names))
    sets("roles", {(n.start, n.end) for n in found.roles}, set(example.roles))
    anchors = anchors_of(found)
    for row, layer in (("s", "statements"), ("e", "events")):
        mine, gold = [a for a in anchors if a.row == row], [a for a in example.anchors if a.row == row]
        pairs = [(g, m) for g in gold if (m := met(g, mine)) is not None]
        count[f"{layer} hit"] += len(pairs)
        count[f"{layer} a"] += len(mine)
        count[f"{layer} b"] += len(gold)
        for g, m in pairs:
            for name in ("act",) if row == "s" else ("type", "status"):
                count[f"{name} n"] += 1
                count[f"{name} same"] += getattr(g, name) == getattr(m, name)
            if row == "e":
                count["typed hit"] += g.type == m.type
            gold_s = [p for p in g.parts if p[0] == "S"]
            mine_s = [p for p in m.parts if p[0] == "S"]
            if row == "s" and gold_s:
                count["speaker-cue hit"] += any(overlap(x[1:], y[1:]) for x in mine_s for y in gold_s)
            for part in "SAQVB" if row == "s" else "ARPD":
                xs, ys = [p[1:] for p in m.parts if p[0] == part], [p[1:] for p in g.parts if p[0] == part]
                count[f"{row}.{part} a"] += len(xs)
                count[f"{row}.{part} b"] += len(ys)
                count[f"{row}.{part} hit"] += min(
                    sum(any(overlap(x, y) for y in ys) for x in xs),
                    sum(any(overlap(x, y) for x in xs) for y in ys),
                )
        count["typed a"] += len(mine) * (row == "e")
        count["typed b"] += len(gold) * (row == "e")
        if row == "s":
            count["speaker-cue a"] += sum(any(p[0] == "S" for p in a.parts) for a in mine)
            count["speaker-cue b"] += sum(any(p[0] == "S" for p in a.parts) for a in gold)


def figures(count: Counter[str]) -> dict[str, float]:
    """F1 of every layer that was counted, and the share of acts, types and statuses that are right."""
    layers = {key.rsplit(" ", 1)[0] for key in count if key.endswith(" b")}
    out = {x: f1(count[f"{x} hit"], count[f"{x} a"], count[f"{x} b"]) for x in layers}
    return out | {
        x: count[f"{x} same"] / count[f"{x} n"] for x in ("act", "type", "status") if count[f"{x} n"]
    }


def table(title: str, counts: dict[str, Counter[str]], layers: Sequence[str], shares: Sequence[str]) -> None:
    """Print F1 of the layers and the shares of what is labelled right, a column a language."""
    languages = sorted(counts)
    print(f"{title:16}" + "".join(f"{x:>9}" for x in languages))
    for layer in layers:
        values = [figures(counts[x]).get(layer, 0.0) for x in languages]
        print(f"{layer:16}" + "".join(f"{v:9.3f}" for v in values))
    for name in shares:
        values = [figures(counts[x]).get(name, 0.0) for x in languages]
        print(f"{name:16}" + "".join(f"{v:9.3f}" for v in values))
