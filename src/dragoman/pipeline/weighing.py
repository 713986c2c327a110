"""How like pairs of rows are: their fields first, then their words, and what they mean only where that can still tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

import msgspec
import numpy as np
import pyarrow as pa

from dragoman.ledger.ledger import Ledger
from dragoman.link.grouping import APART, FAR
from dragoman.link.likeness import Wordings
from dragoman.link.means import centred
from dragoman.link.sets import Flags, Ints, Reals, taken
from dragoman.pipeline.comparing import ask
from dragoman.pipeline.rows_compared import Told
from dragoman.pipeline.sentences import Encode

Rows = TypeVar("Rows", bound=msgspec.Struct)

MATTER = 0.2
"""Likeness, less the means of their languages, of two articles in two languages that may tell of one thing: it is more in 97 of 100
pairs of one story, in one of eight of others (examples/stories)."""


class Measure(msgspec.Struct, Generic[Rows], frozen=True):
    """How rows are loaded and compared: by their fields, by what any two sentences share, and by what two sentences in one
    script or in two say; `least` is what they are alike in any case. The encoder is read where `asked` has it so."""

    load: Callable[[Ledger, Ints], Rows]
    told: Callable[[Ledger, Ints], Told]
    framed: Callable[[Rows, Ints, Ints], Reals]
    hinted: Callable[[Rows, Wordings, Ints, Ints], Reals]
    worded: Callable[[Rows, Wordings, Ints, Ints], Reals]
    least: Callable[[Rows, Ints, Ints], Reals]
    asked: Callable[[Rows, Ints, Ints, Reals], Flags]
    meant: Callable[[Rows, Wordings, Ints, Ints, Reals], Reals]


def weigh(
    ledger: Ledger, measure: Measure[Rows], encode: Callable[[], Encode | None], one: Ints, other: Ints
) -> Reals:
    """Likeness of pairs of row numbers; APART where they cannot be one thing."""
    out = np.full(len(one), APART)
    rows, places = np.unique(np.concatenate([one, other]), return_inverse=True)
    a, b = places[: len(one)], places[len(one) :]
    fields = measure.load(ledger, rows)
    likeness = np.maximum(measure.framed(fields, a, b), measure.least(fields, a, b))
    left = np.flatnonzero(likeness > APART)
    if not len(left):
        return out
    kept, places = np.unique(np.concatenate([a[left], b[left]]), return_inverse=True)
    a, b = places[: len(left)], places[len(left) :]
    fields, told = taken(fields, kept), measure.told(ledger, rows[kept])
    words = told.wordings
    likeness = likeness[left] + measure.hinted(fields, words, a, b)
    one_script = words.script[a] == words.script[b]
    near = np.flatnonzero(one_script)
    likeness[near] += measure.worded(fields, words, a[near], b[near])
    far = np.flatnonzero(~one_script & (likeness >= FAR))
    far = far[measure.asked(fields, a[far], b[far], likeness[far])]
    cosines = _cosines(ledger, told, encode, a[far], b[far])
    likeness[far] += measure.meant(fields, words, a[far], b[far], cosines)
    out[left] = np.maximum(likeness, measure.least(fields, a, b))
    return out


def _cosines(
    ledger: Ledger, told: Told, encode: Callable[[], Encode | None], one: Ints, other: Ints
) -> Reals:
    """Of the sentences of pairs whose articles are about one matter; NaN for the others, and where there is no encoder."""
    out = np.full(len(one), np.nan)
    if not len(one):
        return out
    meet = np.flatnonzero(_meet(ledger, told.articles, one, other))
    read = encode() if len(meet) else None
    if read is None:
        return out
    rows, places = np.unique(np.concatenate([one[meet], other[meet]]), return_inverse=True)
    vectors = read({told.row_ids[row]: told.sentences[row] for row in rows.tolist()})
    found = np.stack([vectors[told.row_ids[row]] for row in rows.tolist()])
    out[meet] = (found[places[: len(meet)]] * found[places[len(meet) :]]).sum(axis=1)
    return out


def _meet(ledger: Ledger, articles: Sequence[str], one: Ints, other: Ints) -> Flags:
    """Whether the articles of two rows are about one matter, as far as they have vectors."""
    rows, places = np.unique(np.concatenate([one, other]), return_inverse=True)
    names = pa.table({"n": np.arange(len(rows)), "article_id": [articles[row] for row in rows.tolist()]})
    found = ask(ledger, "article_matters", names)
    if not found.num_rows:
        return np.ones(len(one), np.bool_)
    vectors = found["vector"].combine_chunks().values.to_numpy().reshape(found.num_rows, -1)
    width = vectors.shape[1]
    matters = np.zeros((len(rows), width), np.float32)
    there = np.zeros(len(rows), np.bool_)
    for n, language, vector in zip(
        found["n"].to_pylist(), found["language"].to_pylist(), vectors, strict=True
    ):
        matters[n] = centred(vector, language.split("-")[0])
        there[n] = True
    a, b = places[: len(one)], places[len(one) :]
    near: Flags = (matters[a] * matters[b]).sum(axis=1) >= MATTER
    return near | ~(there[a] & there[b])
