"""What a line is by the tags and class names of the elements around it."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.extract.facts import LineFacts
from dragoman.extract.lengths import CAPTION_LINE

_MARKED = (
    ("social", re.compile(r"twitter-tweet|instagram-media|fb-post|telegram-post|tweet-embed|embed-twitter|tiktok-embed")),
    ("caption", re.compile(r"^(?:.*[-_])?(?:(?:fig|photo|image|img|media|picture)?[-_]*caption|(?:photo|image|img|picture)[-_]*(?:credits?|copyright))(?:[-_]*(?:text|inner|wrap|wrapper|holder|box|title|description))?$")),
    ("comments", re.compile(r"^(?:comments?|disqus_thread|comment-?list|comments?-.*|respond)$")),
    ("related", re.compile(r"related|recommend|read-?also|read-?more|also-?read|see-?also|more-?(?:news|stories|on|from)|most-?(?:read|popular|viewed)|popular-|trending|teaser|outbrain|taboola|promo-?list|latest-?(?:news|posts)|also-?like")),
    ("tags", re.compile(r"^(?:tags?|tag-?(?:list|links|cloud)|article-?tags|post-?tags|entry-?tags|keywords|topics)$|(?:article|post|entry)[-_]+tags?$")),
    ("byline", re.compile(r"^(?:byline|author|authors|article-?author|post-?author|author-?name|by-?author|entry-?author|article__byline|vcard|byline-.*)$")),
)  # fmt: skip


@lru_cache(maxsize=100_000)
def _mark_roles(mark: str) -> tuple[str, ...]:
    """The roles that a class, id or itemprop speaks of."""
    return tuple(role for role, pattern in _MARKED if pattern.search(mark))


@lru_cache(maxsize=10_000)
def _roles_of(marks: tuple[str, ...]) -> frozenset[str]:
    """The roles that any of these speaks of."""
    return frozenset(role for mark in marks for role in _mark_roles(mark))


def by_marks(facts: LineFacts) -> str:
    """What tags and class names of the enclosing elements say; "" for flat text."""
    tags = facts.line.tags
    if "figcaption" in tags:
        return "caption"
    named = set(_roles_of(facts.line.marks))
    if not named:
        return "date" if tags[-1:] == ("time",) and facts.dates else ""
    if facts.line.content >= 0.5 and not facts.signs.whole:
        named.discard("related")
    if facts.prose:
        named -= {"tags", "byline"}
    if facts.size > CAPTION_LINE and facts.line.content >= 0.5:
        named -= {"caption", "social", "comments"}
    for role, _ in _MARKED:
        if role in named:
            return {"byline": "source", "related": "related-zone"}.get(role, role)
    return "date" if tags[-1:] == ("time",) and facts.dates else ""
