"""The voices of articles, from the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from dragoman.ledger.ledger import Ledger
from dragoman.link.voices import Heard, voices
from dragoman.pipeline.comparing import ask, column


def voices_of(ledger: Ledger, article_ids: Iterable[str]) -> dict[str, str]:
    """The voice of each of these articles: what copies them, or what they copy, is looked at with them."""
    wanted = set(article_ids)
    pairs = _touching(ledger, wanted)
    asked = sorted(wanted.union(*pairs)) if pairs else sorted(wanted)
    rows = ask(ledger, "voices_articles", column("article_id", asked)).to_pylist()
    heard = [Heard(row["article_id"], tuple(row["source_chain"]), row["cites"]) for row in rows]
    return {article_id: voice for article_id, voice in voices(heard, pairs).items() if article_id in wanted}


def kin(ledger: Ledger, article_ids: Iterable[str]) -> set[str]:
    """These articles and all that copies tie them to."""
    wanted = set(article_ids)
    return wanted.union(*_touching(ledger, wanted)) if wanted else wanted


def _touching(ledger: Ledger, article_ids: set[str]) -> list[tuple[str, str]]:
    """The pairs of copies that hang together with these articles."""
    by_article: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for pair in ledger.rows("SELECT article_id, of_article_id FROM copies ORDER BY ALL"):
        for article_id in pair:
            by_article[article_id].append((pair[0], pair[1]))
    found: set[tuple[str, str]] = set()
    waiting, seen = list(article_ids), set(article_ids)
    while waiting:
        for pair in by_article.get(waiting.pop(), ()):
            found.add(pair)
            fresh = set(pair) - seen
            seen |= fresh
            waiting += fresh
    return sorted(found)
