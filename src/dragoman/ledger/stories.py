"""The stories of a ledger, as commands and the desk show them."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.errors import UsageError
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.lookup import locate


class Listed(msgspec.Struct, frozen=True):
    """A story in a list; `first` and `last` are its days, `titles` one a language."""

    story_id: str
    titles: dict[str, str]
    first: str | None
    last: str | None
    languages: tuple[str, ...]
    articles: int


class Teller(msgspec.Struct, frozen=True):
    """An article of a story: how surely it belongs there (0 to 1), who published it, whose text it copies."""

    article_id: str
    page_id: str
    title: str
    language: str
    published: str | None
    outlet: str | None
    path: str
    score: float
    copy_of: str | None


class Told(msgspec.Struct, frozen=True):
    """A story with its articles in order of time."""

    story: Listed
    articles: tuple[Teller, ...]


def listed(ledger: Ledger, *, least: int = 2, languages: Sequence[str] = (), text: str = "") -> list[Listed]:
    """Stories of `least` articles or more, latest first; in all of `languages`, with `text` in a title of theirs."""
    rows = ledger.rows(
        query("stories_listed"), {"least": least, "languages": list(languages), "text": text.lower()}
    )
    return [_listed(row) for row in rows]


def told(ledger: Ledger, story_id: str) -> Told:
    """A story by its id, the beginning of one, or the id of one of its articles. Raises UsageError where there is none."""
    place = locate(ledger, story_id)
    if place.table == "articles":
        found = ledger.rows(
            "SELECT story_id FROM story_articles WHERE article_id = $id", {"id": place.row_id}
        )
        if not found:
            raise UsageError(f"{place.row_id} is in no story; only main and embedded articles are")
        story_id = found[0][0]
    elif place.table == "stories":
        story_id = place.row_id
    else:
        raise UsageError(f"{place.row_id} is of {place.table}; give the id of a story or of an article")
    (row,) = ledger.rows(query("story_listed"), {"id": story_id})
    articles = ledger.rows(query("story_told"), {"id": story_id})
    return Told(_listed(row), tuple(Teller(*article) for article in articles))


def _listed(row: tuple[str, dict[str, str], str | None, str | None, list[str], int]) -> Listed:
    story_id, titles, first, last, languages, articles = row
    return Listed(story_id, dict(titles), first, last, tuple(languages), articles)
