"""Articles whose words mean the like of what is asked, in any language, by the vectors that the ledger keeps."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from dragoman.ledger.ledger import Ledger
from dragoman.model import vectors
from dragoman.model.base import Floats

MOST = 20
"""Articles that are near enough to be shown, at most."""
FEWEST = 20
"""Articles below which a mean says nothing, and nothing is near."""
ABOVE = 2.0
"""How far above the mean likeness of all articles a near one lies, in standard deviations."""


class Meaning:
    """The vectors of a ledger's articles. Without vectors, or without the encoder, nothing is near."""

    def __init__(self, ledger: Ledger) -> None:
        table = ledger.arrow("SELECT article_id, vector FROM vectors ORDER BY article_id")
        self.articles: list[str] = table["article_id"].to_pylist()
        flat = table["vector"].combine_chunks().flatten() if self.articles else []
        self._matrix: Floats = (
            np.asarray(flat, np.float32).reshape(len(self.articles), -1)
            if self.articles
            else np.zeros((0, 0), np.float32)
        )

    def nearest(self, text: str) -> list[str]:
        """The articles nearest to `text`, nearest first."""
        asked = _vector(text) if self.articles and text else None
        if asked is None:
            return []
        likeness = self._matrix @ asked
        if len(self.articles) < FEWEST:
            return []
        least = float(likeness.mean() + ABOVE * likeness.std())
        best = np.argsort(-likeness, kind="stable")[:MOST]
        return [self.articles[i] for i in best if likeness[i] >= least]


@lru_cache(maxsize=512)
def _vector(text: str) -> Floats | None:
    encoder = vectors.load()
    return None if encoder is None else encoder.vectors([text])[0]
