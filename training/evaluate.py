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
from data import Example, held_out, own, public
from encoder import Reader
from scoring import score, table
from train import HERE, LONGEST

from dragoman.model.base import Base, base_path
from dragoman.model.decode import Pairing, Read, read
from dragoman.model.tokens import Cutter

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
