"""How well related articles are ranked, against a reader's grades (tests/golden/related.yml): nDCG of the first ten."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import yaml

from dragoman.ledger.ledger import Ledger

KEY = Path(__file__).parent / "golden" / "related.yml"
FIRST = 10


def grades(ledger: Ledger) -> dict[str, dict[str, float]]:
    """For the main article of each page: what each other article is worth beside it."""
    key: dict[str, Any] = yaml.safe_load(KEY.read_text("utf-8"))
    rows = ledger.rows(
        "SELECT article_id, role, title, parse_filename(path) FROM articles JOIN page_paths USING (page_id) ORDER BY ALL"
    )
    main = {name: article for article, role, _, name in rows if role == "main"}
    out: dict[str, dict[str, float]] = {}
    for name, article in main.items():
        worth = {other: 1.0 for other in main.values() if other != article}
        for grade, groups in ((2.0, key["crises"]), (3.0, key["stories"])):
            for group in groups:
                if name in group:
                    worth.update((main[other], grade) for other in group if other != name)
        for other, role, title, page in rows:
            told = key["links"].get(title, {})
            if role == "teaser" and page != name and (grade := told.get(name, told.get("all"))):
                worth[other] = float(grade)
        out[article] = worth
    return out


def ndcg(ranked: Sequence[str], worth: dict[str, float], first: int = FIRST) -> float:
    """Discounted gain of the ranking, of what the best one would gain."""

    def gain(values: Sequence[float]) -> float:
        return sum((2**value - 1) / math.log2(place + 2) for place, value in enumerate(values[:first]))

    best = gain(sorted(worth.values(), reverse=True))
    return gain([worth.get(article, 0.0) for article in ranked]) / best
