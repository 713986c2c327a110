"""The voices of articles, from the ledger."""

from __future__ import annotations

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
    rows = ask(ledger, "voices_reached", column("article_id", sorted(article_ids))).to_pylist()
    return [(row["article_id"], row["of_article_id"]) for row in rows]
