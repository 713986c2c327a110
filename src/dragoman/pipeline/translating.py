"""Translations among the articles of a ledger, pages new to the step against all. Runs where articles have vectors."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from dragoman.ledger.ledger import Ledger, query
from dragoman.link.copies.sentences import Told, told
from dragoman.link.copies.translated import Floats, centred, same_figures, translation
from dragoman.model.vectors import Encoder, load
from dragoman.pipeline.copying import portions, settle_copies, store_pairs, with_column

LIKE = 0.28
"""Likeness of two headlines with their leads from which on texts may be translations; in 98 of 100 true pairs of news it is more."""
EACH_NAME, NAMES, ENOUGH = 0.05, 4, 0.42
"""What each shared name adds, up to so many names, and what likeness and names together must reach."""
FEW, COMMON = 3, 0.4
"""Of so many known names or more on the poorer side, the other has at least this share: a translation keeps them."""
APART = 15
"""Days between two publications beyond which nobody translates news."""
ROWS = 256
"""Articles whose likenesses to all others are in memory together."""


def link(ledger: Ledger, new: list[str]) -> None:
    """Find what the articles of the pages `new` translate, and what translates them."""
    candidates = _candidates(ledger, new)
    encoder = load() if candidates else None
    if encoder is None:
        return
    touched: set[str] = set()
    for portion in portions(candidates):
        texts = _texts(ledger, sorted({each for pair in portion for each in pair}))
        some = [(one, other) for one, other in portion if same_figures(texts[one], texts[other])]
        vectors = _vectors(encoder, {each: texts[each] for pair in some for each in pair})
        found = [
            pair
            for one, other in some
            if (pair := translation(texts[one], texts[other], vectors)) is not None
        ]
        store_pairs(ledger, found)
        touched.update(each for pair in found for each in (pair.one, pair.other))
    settle_copies(ledger, sorted(touched))


def _candidates(ledger: Ledger, new: Sequence[str]) -> list[tuple[str, str]]:
    """Pairs of articles in two languages, about one time, of like headlines and leads, that name the same."""
    with_new = pa.table({"page_id": pa.array(new, pa.string())})
    ledger.connection.register("incoming", with_new)
    try:
        rows = ledger.arrow(query("translated_articles"))
    finally:
        ledger.connection.unregister("incoming")
    if not rows.num_rows:
        return []
    ids = rows["article_id"].to_pylist()
    tongues = np.array([language.split("-")[0] for language in rows["language"].to_pylist()])
    flat = rows["vector"].combine_chunks().flatten().to_numpy(zero_copy_only=False)
    vectors = flat.reshape(len(ids), -1).astype(np.float32)
    for tongue in set(tongues.tolist()):
        vectors[tongues == tongue] = centred(vectors[tongues == tongue], tongue)
    first, last = _days(rows["first_day"], -1), _days(rows["last_day"], 1)
    named = [frozenset(names) for names in rows["named"].to_pylist()]
    found: set[tuple[str, str]] = set()
    mine = np.flatnonzero(rows["mine"].to_numpy(zero_copy_only=False))
    for start in range(0, len(mine), ROWS):
        some = mine[start : start + ROWS]
        likeness = vectors[some] @ vectors.T
        near = (first <= last[some, None] + APART) & (last >= first[some, None] - APART)
        for row, other in np.argwhere((likeness >= LIKE) & near & (tongues != tongues[some, None])):
            at = some[row]
            shared, fewer = len(named[at] & named[other]), min(len(named[at]), len(named[other]))
            known = fewer < FEW or shared >= COMMON * fewer
            if known and likeness[row, other] + EACH_NAME * min(NAMES, shared) >= ENOUGH:
                found.add((min(ids[at], ids[other]), max(ids[at], ids[other])))
    return sorted(found)


def _days(column: pa.ChunkedArray, unknown: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Days as numbers; where the day is unknown, one that lies near every other."""
    return np.array(
        [unknown * 10**6 if day is None else day.toordinal() for day in column.to_pylist()], np.int64
    )


def _texts(ledger: Ledger, articles: Sequence[str]) -> dict[str, Told]:
    rows = with_column(ledger, "translated_texts", articles)
    return {article_id: told(article_id, language, page, spans) for article_id, language, page, spans in rows}


def _vectors(encoder: Encoder, texts: dict[str, Told]) -> dict[str, Floats]:
    """The vectors of every text's sentences."""
    whole = encoder.vectors([sentence for text in texts.values() for sentence in text.sentences])
    ends = np.cumsum([len(text.sentences) for text in texts.values()])
    parts = np.split(whole, ends[:-1]) if texts else []
    return {
        article_id: centred(part, text.tongue)
        for (article_id, text), part in zip(texts.items(), parts, strict=True)
    }
