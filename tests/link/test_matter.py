"""How like articles read whole are, from vectors made here: no encoder is needed."""

from __future__ import annotations

import numpy as np
import pytest

from dragoman.link.matter import Told, alike
from dragoman.link.related import ENOUGH, NEAR, USUAL, Facts, close, related

TEXTS = 12


def told(seed: int, *, tongue: float = 0.0) -> Told:
    """Texts, one about each of TEXTS matters, in a language whose vectors lie to one side by `tongue`."""
    rng = np.random.default_rng(seed)
    matters = np.random.default_rng(0).normal(size=(TEXTS, 384))
    sentences = [(matter + rng.normal(size=(3, 384)) + tongue).astype(np.float32) for matter in matters]
    whole = np.stack([rows.mean(axis=0) for rows in sentences])
    return Told((whole, sentences), [frozenset({f"n:{n}", "n:1"}) for n in range(TEXTS)])


def test_texts_of_one_matter_find_each_other_across_languages() -> None:
    near = alike(told(1), told(2, tongue=0.5))
    assert near.argmax(axis=1).tolist() == list(range(TEXTS))
    assert near.diagonal().min() > USUAL > np.median(near)


def test_no_text_is_compared_with_itself() -> None:
    one = told(1)
    near = alike(one, one, same=True)
    assert (near.diagonal() == near.min()).all()


def test_few_articles_tell_little() -> None:
    assert close(USUAL, 0.1, ENOUGH) == pytest.approx(NEAR)
    assert close(USUAL, 0.1, 0) == 0.1
    assert 0.1 < close(USUAL, 0.1, ENOUGH // 2) < NEAR


def test_undated_articles_of_one_story_that_are_about_other_things_stand_behind() -> None:
    one = Facts("one", None, story="s")
    others = (Facts("mate", None, story="s"), Facts("half", None))
    found = related(one, others, {"mate": 0.0, "half": 0.6}, {}, {}, {}, {"mate", "half"})
    assert [(r.article_id, r.level) for r in found] == [("half", "same story"), ("mate", "same crisis")]
