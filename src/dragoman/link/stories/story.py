"""What a story is called, when it runs and in which languages, from its articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import msgspec

from dragoman.types.linked import Story

CHANCE_OF_ONE = 1.0
"""The score of an article that is a story of its own."""


class Member(msgspec.Struct, frozen=True):
    """An article of a story; `first_day` and `last_day` are what `published` covers, `day` is when it is taken to have come out."""

    article_id: str
    title: str
    language: str
    first_day: date | None
    last_day: date | None
    role: str
    day: date | None = None


def story_id(seed: str) -> str:
    """The id of the story that begins with this article: the article's own, under another prefix."""
    return f"story-{seed.removeprefix('a-')}"


def story(members: Sequence[Member], chance: Callable[[str, str], float]) -> Story:
    """The story of `members`, in order of time; its id is that of the first of them.

    The title in a language is that of the article nearest to all others, main articles before embedded ones.
    """
    scores = {m.article_id: _score(m, members, chance) for m in members}
    titles: dict[str, str] = {}
    for member in sorted(members, key=lambda m: (m.role != "main", -scores[m.article_id])):
        if member.title:
            titles.setdefault(member.language, member.title)
    firsts = [m.first_day for m in members if m.first_day]
    lasts = [m.last_day for m in members if m.last_day]
    return Story(
        story_id=story_id(members[0].article_id),
        titles=dict(sorted(titles.items())),
        first=min(firsts).isoformat() if firsts else None,
        last=max(lasts).isoformat() if lasts else None,
        languages=tuple(sorted({m.language for m in members})),
        article_ids=tuple(m.article_id for m in members),
        scores=tuple(scores[m.article_id] for m in members),
    )


def _score(member: Member, members: Sequence[Member], chance: Callable[[str, str], float]) -> float:
    others = [chance(member.article_id, m.article_id) for m in members if m is not member]
    return round(sum(others) / len(others), 3) if others else CHANCE_OF_ONE
