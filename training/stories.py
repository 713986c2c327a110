"""Learns the story rule from stories of our own (`story_sets.py`), and writes src/dragoman/link/data/stories.json.

    python training/means.py      first: the sets depend on the means
    python training/stories.py

A logistic rule over the numbers of `dragoman.link.stories.features`; every set weighs the same, the crises by themselves together as one.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from story_sets import Set, across, all_sets, bcubed, groups

from dragoman.link.stories.features import NAMES

DATA = Path(__file__).resolve().parents[1] / "src" / "dragoman" / "link" / "data"
WITHOUT_VECTORS = [n for n, name in enumerate(NAMES) if not name.startswith(("cos", "crowd", "brief_cos"))]
JOINS = (0.22, 0.26, 0.3, 0.34, 0.38, 0.42)
FOLDS = 5
Model = LogisticRegression


def fit(
    sets: Sequence[Set], columns: Sequence[int], keep: Callable[[str], bool] = lambda story: True
) -> Model:
    """The rule from the pairs of stories that are kept."""
    names = [of.name for of in sets]
    parts = []
    for of in sets:
        kept = np.array([keep(of.gold[i]) and keep(of.gold[j]) for i, j in of.pairs], bool)
        if kept.any():
            weight = 1000 / kept.sum() / names.count(of.name)
            parts.append((of.numbers[kept][:, columns], of.same[kept], np.full(kept.sum(), weight)))
    x, y, weights = (np.concatenate(column) for column in zip(*parts, strict=True))
    return Model(C=1.0, max_iter=5000).fit(x, y, sample_weight=weights)


def crossed(sets: Sequence[Set], columns: Sequence[int]) -> list[np.ndarray]:
    """Chances of all pairs, each by a rule that has not seen a story of the pair."""
    stories = sorted({story for of in sets for story in of.gold})
    fold = {
        story: n % FOLDS for n, story in enumerate(np.random.default_rng(0).permutation(stories).tolist())
    }
    out = [np.zeros(len(of.pairs)) for of in sets]
    for k in range(FOLDS):
        model = fit(sets, columns, lambda story, k=k: fold[story] != k)
        for of, chances in zip(sets, out, strict=True):
            asked = np.array([k in (fold[of.gold[i]], fold[of.gold[j]]) for i, j in of.pairs], bool)
            if asked.any():
                chances[asked] = model.predict_proba(of.numbers[asked][:, columns])[:, 1]
    return out


def scores(
    sets: Sequence[Set], chances: Sequence[np.ndarray], join: float
) -> dict[str, tuple[float, float, float, float]]:
    """BCubed precision, recall, F1 and F1 of pairs in two languages by name of set, the crises by themselves on average."""
    found: dict[str, list[tuple[float, ...]]] = {}
    for of, chance in zip(sets, chances, strict=True):
        made = groups(of, chance, join)
        found.setdefault(of.name, []).append((*bcubed(made, of.gold), across(made, of.gold, of.tongues)))
    return {name: tuple(np.mean(rows, axis=0).tolist()) for name, rows in found.items()}


def main() -> None:
    """Write what is learnt, and print what it reaches on stories that it has not seen."""
    sets = all_sets()
    rules = {}
    for name, columns in (("vectors", list(range(len(NAMES)))), ("words", WITHOUT_VECTORS)):
        chances = crossed(sets, columns)
        tried = {join: scores(sets, chances, join) for join in JOINS}
        best = max(JOINS, key=lambda join: sum(s[2] + s[3] for s in tried[join].values()))
        for join, found in tried.items():
            print(f"{name}, join from {join}{' *' if join == best else ''}")
            for of, score in found.items():
                print(f"  {of:24}" + "  ".join(f"{value:.3f}" for value in score))
        model = fit(sets, columns)
        weights = {NAMES[c]: round(float(w), 3) for c, w in zip(columns, model.coef_[0], strict=True)}
        print(weights, round(float(model.intercept_[0]), 3))
        rules[name] = {"weights": weights, "bias": round(float(model.intercept_[0]), 3), "join": best}
    (DATA / "stories.json").write_text(json.dumps(rules, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
