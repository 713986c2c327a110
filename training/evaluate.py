"""Measures trained weights in torch, before they are packed: names on the public test sets, all layers on the held-out passages.

    python training/evaluate.py DATA WEIGHTS.npz [--misses]
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from agreement import f1, met, overlap
from data import Anchor, Example, held_out, own, public
from encoder import Reader
from train import HERE, LONGEST, PART_NAMES

from dragoman.model.base import Base, base_path
from dragoman.model.decode import Pairing, Read, read
from dragoman.model.tokens import Cutter

PARTS_BACK = {row: {to: source for source, to in names.items()} for row, names in PART_NAMES.items()}


def load_model(weights: Path) -> tuple[Reader, Cutter]:
    """The model with trained weights, ready to read."""
    path = base_path()
    assert path is not None
    base = Base(path)
    model = Reader(base)
    stored = np.load(weights)
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if parameter.requires_grad:
                parameter.copy_(torch.tensor(stored[name].astype(np.float32)))
    model.eval()
    return model, Cutter(base)


def readings(model: Reader, cutter: Cutter, examples: Sequence[Example]) -> Iterator[tuple[Example, Read]]:
    """What the model reads in each text."""
    pairing = Pairing(
        model.pairs.detach().numpy(), model.alone.detach().numpy(), model.level.detach().numpy()
    )
    for example, pieces in zip(examples, cutter.cut([e.text for e in examples]), strict=True):
        ids = np.array([[model.base.bos, *pieces.ids[: LONGEST - 2], model.base.eos]])
        with torch.no_grad():
            output = model(ids, torch.ones(ids.shape, dtype=torch.bool))[0, 1:-1].numpy()
        yield example, read(output, pieces, example.text, pairing)


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
                    sum(any(overlap(x, y) for y in ys) for x in xs), sum(any(overlap(x, y) for x in xs) for y in ys)
                )
        count["typed a"] += len(mine) * (row == "e")
        count["typed b"] += len(gold) * (row == "e")
        if row == "s":
            count["speaker-cue a"] += sum(any(p[0] == "S" for p in a.parts) for a in mine)
            count["speaker-cue b"] += sum(any(p[0] == "S" for p in a.parts) for a in gold)


def table(title: str, counts: dict[str, Counter[str]], layers: Sequence[str], shares: Sequence[str]) -> None:
    """Print F1 of the layers and the shares of what is labelled right, a column a language."""
    languages = sorted(counts)
    print(f"{title:16}" + "".join(f"{x:>9}" for x in languages))
    for layer in layers:
        values = [f1(counts[x][f"{layer} hit"], counts[x][f"{layer} a"], counts[x][f"{layer} b"]) for x in languages]
        print(f"{layer:16}" + "".join(f"{v:9.3f}" for v in values))
    for name in shares:
        values = [counts[x][f"{name} same"] / max(counts[x][f"{name} n"], 1) for x in languages]
        print(f"{name:16}" + "".join(f"{v:9.3f}" for v in values))


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("weights", type=Path)
    parser.add_argument("--public", type=int, default=400, help="public texts a language")
    arguments = parser.parse_args()
    model, cutter = load_model(arguments.weights)
    taken: Counter[str] = Counter()
    texts = []
    for example in public(arguments.data, test=True):
        taken[example.language] += 1
        if taken[example.language] <= arguments.public:
            texts.append(example)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for example, found in readings(model, cutter, texts):
        score(example, found, counts[example.language])
    table("public sets", counts, ["classic"], [])
    counts = defaultdict(Counter)
    for example, found in readings(model, cutter, [e for e in own(HERE / "passages") if held_out(e.name)]):
        score(example, found, counts[example.language])
    layers = ["names", "roles", "classic", "statements", "speaker-cue", *(f"s.{p}" for p in "SAQVB"), "events", "typed"]
    table("own test set", counts, [*layers, *(f"e.{p}" for p in "ARPD")], ["act", "type", "status"])


if __name__ == "__main__":
    main()
