"""Vectors of sentences, made once and kept in the ledger: an old row's sentence is not read again for a new one's."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import registered, run
from dragoman.model import vectors
from dragoman.model.base import Floats

Encode = Callable[[Mapping[str, str]], Mapping[str, Floats]]
"""From the sentences of rows, by their ids, to their vectors."""
Bytes = NDArray[np.int8]
PIECES = 48
"""Pieces of a sentence that its vector is made of."""
STEPS = 400
"""Steps of one in which a number of a vector is kept: no part of a unit vector of 384 is near 127 of them."""


def sentence_vectors(ledger: Ledger) -> Encode | None:
    """What gives sentences their vectors, kept ones as well as new; None where there is no encoder."""
    encoder = vectors.load()
    if encoder is None:
        return None

    def encode(sentences: Mapping[str, str]) -> Mapping[str, Floats]:
        found = _kept(ledger, list(sentences))
        new = {row_id: text for row_id, text in sentences.items() if row_id not in found}
        texts = sorted(set(new.values()))
        if texts:
            made = np.rint(encoder.vectors(texts, pieces=PIECES) * STEPS).clip(-127, 127).astype(np.int8)
            of_text = dict(zip(texts, made, strict=True))
            fresh = {row_id: of_text[text] for row_id, text in new.items()}
            _keep(ledger, fresh)
            found |= fresh
        return {row_id: _unit(vector) for row_id, vector in found.items()}

    return encode


def _unit(vector: Bytes) -> Floats:
    floats = vector.astype(np.float32)
    unit: Floats = floats / np.linalg.norm(floats)
    return unit


def _kept(ledger: Ledger, ids: list[str]) -> dict[str, Bytes]:
    with registered(ledger, pa.table({"row_id": pa.array(ids, pa.string())})):
        rows = ledger.arrow(query("sentences"))
    if not rows.num_rows:
        return {}
    values = rows["vector"].combine_chunks().values.to_numpy().reshape(rows.num_rows, -1)
    return dict(zip(rows["row_id"].to_pylist(), values, strict=True))


def _keep(ledger: Ledger, made: Mapping[str, Bytes]) -> None:
    flat = pa.array(np.concatenate(list(made.values())), pa.int8())
    width = len(next(iter(made.values())))
    columns = {"row_id": list(made), "vector": pa.FixedSizeListArray.from_arrays(flat, width)}
    run(ledger, "store_sentences", pa.table(columns))
