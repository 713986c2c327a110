"""Makes `link/data/means.npz`: where the sentences of each language lie on average, as the encoder sees them.

    python training/means.py

An encoder puts every language a little to one side; what is left when that is taken away is what a sentence says. The sentences are those
of the training passages, written for this project. `und` is for languages that have no passages: the mean of the others.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
from notation import Passage, read

from dragoman.model.vectors import load

HERE = Path(__file__).parent
TARGET = HERE.parent / "src/dragoman/link/data/means.npz"


def main() -> None:
    """Encode and average."""
    encoder = load()
    if encoder is None:
        raise SystemExit("the encoder is not installed: pip install 'dragoman[model]'")
    means = {}
    for tongue, folders in (("ar", ["ar"]), ("en", ["en"]), ("ru", ["ru"]), ("zh", ["zh-Hans", "zh-Hant"])):
        sentences = [
            sentence.text
            for folder in folders
            for path in sorted((HERE / "passages" / folder).glob("*.txt"))
            for item in read(path)
            if isinstance(item, Passage)
            for sentence in item.sentences
        ]
        means[tongue] = encoder.vectors(sentences, pieces=64).mean(axis=0)
    means["und"] = np.mean(list(means.values()), axis=0)
    np.savez(TARGET, **{tongue: mean.astype(np.float32) for tongue, mean in means.items()})


if __name__ == "__main__":
    main()
