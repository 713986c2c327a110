"""How well related articles of the sample crisis are ranked, BM25 alone beside it in the same run.

    python bench/quality/related.py [--each]

Every page asks for what belongs beside it among all other pages and the links on them; a reader graded the answers
(tests/golden/related.yml). Printed is nDCG of the first ten. BM25 has the whole text of pages, folded, words and pairs of characters.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np
from rank_bm25 import BM25Okapi

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from dragoman.engine import local  # noqa: E402
from dragoman.ledger.ledger import Ledger  # noqa: E402
from dragoman.link.stories.marks import stem, word_marks  # noqa: E402
from dragoman.pipeline.recipe import read_into  # noqa: E402
from dragoman.pipeline.relating import kin  # noqa: E402
from related_score import grades, ndcg  # noqa: E402


def bm25(ledger: Ledger, asked: list[str]) -> dict[str, list[str]]:
    """Every article ranked for each that asks, by words alone."""
    rows = ledger.rows(
        "SELECT article_id, page_id, a.role = 'teaser', title, array_to_string("
        "list_transform(a.spans, lambda s: substr(p.text, s[1] + 1, s[2] - s[1])), ' ') "
        "FROM articles AS a JOIN pages AS p USING (page_id) ORDER BY article_id"
    )
    texts = {article: title if link else f"{title} {body}" for article, _, link, title, body in rows}
    pages = {article: page for article, page, *_ in rows}
    ids = list(texts)
    words = {
        article: [stem(mark) for mark in word_marks(text) if mark[:2] != "h:"]
        for article, text in texts.items()
    }
    index = BM25Okapi([words[article] or [""] for article in ids])
    out = {}
    for one in asked:
        scores = index.get_scores(words[one])
        out[one] = [ids[n] for n in np.argsort(-scores) if pages[ids[n]] != pages[one] and scores[n] > 0]
    return out


def main() -> None:
    """Read, rank, print."""
    with (
        tempfile.TemporaryDirectory() as scratch,
        Ledger(Path(scratch) / "sample.duckdb", write=True) as ledger,
    ):
        read_into(ledger, [str(ROOT / "examples" / "caucasus")], local.run)
        worth = grades(ledger)
        theirs = bm25(ledger, list(worth))
        scores = []
        for article, graded in worth.items():
            ours = [item.article_id for item in kin(ledger, article, limit=50)]
            scores.append((ndcg(ours, graded), ndcg(theirs[article], graded)))
            if "--each" in sys.argv:
                (title,) = ledger.rows("SELECT title FROM articles WHERE article_id = $id", {"id": article})[
                    0
                ]
                print(f"{scores[-1][0]:.2f} {scores[-1][1]:.2f}  {len(ours):3}  {title}")
    mine, bare = np.mean(scores, axis=0)
    print(f"nDCG@10 over {len(scores)} pages: ours {mine:.3f}, BM25 alone {bare:.3f}")


if __name__ == "__main__":
    main()
