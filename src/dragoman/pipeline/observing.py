"""Vectors and marks of articles: computed once an article, and kept."""

from __future__ import annotations

from collections import defaultdict

import numpy as np
import pyarrow as pa

from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import registered, run
from dragoman.link.stories.marks import LEAD, named, word_marks
from dragoman.model.vectors import Encoder

AT_ONCE = 256
"""Articles between two rows of vectors in the ledger: what a kill can cost."""
NAMED_WITHIN = 1_500
"""Code points from an article's start in which names and events are taken for what it is about."""
SHOWN = 240
"""Code points of headline and lead that the encoder is shown at most; it reads no more of them."""


def observe(ledger: Ledger, page_ids: list[str], encoder: Encoder | None) -> None:
    """Compute what the main and embedded articles of these pages lack of vectors and marks."""
    with registered(ledger, pa.table({"page_id": pa.array(page_ids, pa.string())})):
        lacking = encoder is not None and ledger.count("vectors") < ledger.count("marks")
        found = ledger.rows(query("story_unseen"), {"lead": LEAD, "vectors": lacking})
    texts = {article_id: _opening(title, parts) for article_id, title, parts, _ in found}
    if encoder is not None:
        _store_vectors(
            ledger, encoder, {article_id: texts[article_id] for article_id, _, _, has in found if not has}
        )
    _store_marks(ledger, texts)


def _opening(title: str, parts: list[str]) -> str:
    """Headline and lead of an article; its spans begin with the headline where that stands on the page."""
    body = " ".join(part.strip() for part in parts)
    text = body if body.startswith(title.strip()) else f"{title.strip()} {body}"
    return text[:LEAD]


def _store_vectors(ledger: Ledger, encoder: Encoder, texts: dict[str, str]) -> None:
    order = list(texts)
    for start in range(0, len(order), AT_ONCE):
        ids = order[start : start + AT_ONCE]
        vectors = encoder.vectors([texts[each][:SHOWN] for each in ids])
        column = pa.FixedSizeListArray.from_arrays(pa.array(vectors.ravel(), pa.float32()), encoder.width)
        run(ledger, "store_vectors", pa.table({"article_id": pa.array(ids, pa.string()), "vector": column}))


def _store_marks(ledger: Ledger, texts: dict[str, str]) -> None:
    ids = pa.table({"article_id": pa.array(list(texts), pa.string())})
    with registered(ledger, ids):
        names = ledger.rows(query("story_named"), {"lead": NAMED_WITHIN})
        types = ledger.rows(query("story_types"), {"lead": NAMED_WITHIN})
    marks: dict[str, set[str]] = defaultdict(set)
    for article_id, text in texts.items():
        marks[article_id].update(word_marks(text))
    for article_id, entity_id, kind in names:
        marks[article_id].update(named([(entity_id, kind)]))
    for article_id, kind in types:
        marks[article_id].add(f"t:{kind}")
    rows = {"article_id": list(texts), "marks": [sorted(marks[article_id]) for article_id in texts]}
    run(
        ledger,
        "store_marks",
        pa.table(rows, pa.schema({"article_id": pa.string(), "marks": pa.list_(pa.string())})),
    )


def vectors_of(column: pa.ChunkedArray, width: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """A column of vectors as rows; zeros where an article has none."""
    whole = column.combine_chunks()
    out = np.zeros((len(whole), width), np.float32)
    there = np.asarray(whole.is_valid())
    out[there] = whole.drop_null().flatten().to_numpy(zero_copy_only=False).reshape(-1, width)
    return out
