"""Which articles are one voice: five papers that print one agency are one source, not five.

A voice is an outlet that spoke first, or an article that nobody is known to have spoken before. Articles are of one
voice where one copies the other (in whatever language), where the same outlet stands at the head of their source chains,
and where an article has all that it reports from another outlet.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from dragoman.link.unions import Unions


class Heard(msgspec.Struct, frozen=True):
    """An article as far as its voice goes: its source chain (outlets, first hand first), and the one outlet that all its
    reports are credited to (None: several, or none)."""

    article_id: str
    source_chain: tuple[str, ...] = ()
    cites: str | None = None


def voices(articles: Iterable[Heard], copies: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The voice of each article; `copies` are pairs (copy, what it copies), articles that are not asked about among them.

    Copies of one another have the voice of their original: the outlet at the head of its chain, else that of most of them,
    else the original itself. The order of the input does not matter.
    """
    known = {article.article_id: article for article in articles}
    pairs = sorted(set(copies))
    copied = {copy for copy, _ in pairs}
    out: dict[str, str] = {}
    tied = Unions(known)
    for one, other in pairs:
        tied.join(one, other)
    for group in tied.groups():
        originals = [article_id for article_id in group if article_id not in copied] or group
        voice = _first_hand(known, originals) or _first_hand(known, group) or min(originals)
        out.update(dict.fromkeys(group, voice))
    return {article_id: out[article_id] for article_id in known}


def _first_hand(known: Mapping[str, Heard], group: Iterable[str]) -> str | None:
    """The outlet that most of these articles go back to; between equals, the one that sorts first."""
    heads = Counter(head for article_id in group if (head := _head(known.get(article_id))) is not None)
    return min(heads, key=lambda head: (-heads[head], head)) if heads else None


def _head(article: Heard | None) -> str | None:
    if article is None:
        return None
    return article.cites or (article.source_chain[0] if article.source_chain else None)
