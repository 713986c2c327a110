"""Translations among the articles of a ledger, pages new to the step against all. Runs where articles have vectors."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import registered
from dragoman.link.copies.sentences import Told, told
from dragoman.link.copies.translated import OPENING, likely, openings_alike, translation
from dragoman.link.means import Floats, centred
from dragoman.model.vectors import WIDTH, Encoder, load
from dragoman.pipeline.copying import portions, settle_copies, store_pairs, with_column
from dragoman.pipeline.observing import vectors_of

LIKE = 0.22
"""Likeness of two headlines with their leads from which on texts may be translations; in 99 of 100 true pairs of news it is more."""
EACH_NAME, NAMES, ENOUGH = 0.05, 4, 0.34
"""What each shared name adds, up to so many names, and what likeness and names together must reach."""
COMMON = ((7, 0.55), (3, 0.4))
"""Of so many known names or more on the poorer side, the other has at least this share: a translation keeps them."""
PIECES = 64
"""Pieces of a sentence that its vector is made of."""
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
        some = [(one, other) for one, other in portion if likely(texts[one], texts[other])]
        begun = {each: texts[each] for pair in some for each in pair}
        openings = _vectors(encoder, begun, slice(OPENING))
        some = [(one, other) for one, other in some if openings_alike(texts[one], texts[other], openings)]
        rests = _vectors(encoder, {each: texts[each] for pair in some for each in pair}, slice(OPENING, None))
        vectors = {each: np.vstack([openings[each], rest]) for each, rest in rests.items()}
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
    with registered(ledger, pa.table({"page_id": pa.array(new, pa.string())})):
        rows = ledger.arrow(query("translated_articles"), {"apart": APART})
    if not rows.num_rows:
        return []
    ids = rows["article_id"].to_pylist()
    tongues, codes = np.unique(
        [tag.split("-")[0] for tag in rows["language"].to_pylist()], return_inverse=True
    )
    vectors = vectors_of(rows["vector"], WIDTH)
    for code, tongue in enumerate(tongues.tolist()):
        vectors[codes == code] = centred(vectors[codes == code], tongue)
    first, last = (rows[name].to_numpy() for name in ("first_day", "last_day"))
    mine = np.flatnonzero(rows["mine"].to_numpy())
    alike: dict[tuple[str, str], float] = {}
    for start in range(0, len(mine), ROWS):
        some = mine[start : start + ROWS]
        likeness = vectors[some] @ vectors.T
        near = (first <= last[some, None] + APART) & (last >= first[some, None] - APART)
        for row, other in np.argwhere((likeness >= LIKE) & near & (codes != codes[some, None])).tolist():
            one, two = sorted((ids[some[row]], ids[other]))
            alike[one, two] = float(likeness[row, other])
    asked = sorted({each for pair in alike for each in pair})
    named = {each: frozenset(names) for each, names in with_column(ledger, "translated_named", asked)}
    nobody = frozenset[str]()
    return sorted(
        (one, two)
        for (one, two), likeness in alike.items()
        if _named_alike(named.get(one, nobody), named.get(two, nobody), likeness)
    )


def _named_alike(one: frozenset[str], other: frozenset[str], likeness: float) -> bool:
    shared, fewer = len(one & other), min(len(one), len(other))
    least = next((share for few, share in COMMON if fewer >= few), 0.0)
    return shared >= least * fewer and likeness + EACH_NAME * min(NAMES, shared) >= ENOUGH


def _texts(ledger: Ledger, articles: Sequence[str]) -> dict[str, Told]:
    rows = with_column(ledger, "translated_texts", articles)
    return {article_id: told(article_id, language, page, spans) for article_id, language, page, spans in rows}


def _vectors(encoder: Encoder, texts: dict[str, Told], part: slice) -> dict[str, Floats]:
    """The vectors of a part of every text's sentences."""
    parts = {article_id: text.sentences[part] for article_id, text in texts.items()}
    whole = encoder.vectors([sentence for some in parts.values() for sentence in some], pieces=PIECES)
    ends = np.cumsum([len(some) for some in parts.values()])
    split = np.split(whole, ends[:-1]) if parts else []
    return {
        article_id: centred(rows, texts[article_id].tongue)
        for article_id, rows in zip(parts, split, strict=True)
    }
