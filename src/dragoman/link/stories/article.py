"""An article as the story rule sees it."""

from __future__ import annotations

from functools import cached_property

from dragoman.link.stories.marks import stem
from dragoman.link.stories.sounds import keys, transcribed

_TITLE_MARK = "h:"


class Seen:
    """An article: id, language, day (days since year 1; None where undated) and its marks, sorted by kind."""

    __slots__ = ("__dict__", "article_id", "day", "language", "marks")

    def __init__(self, article_id: str, language: str, day: int | None, marks: tuple[str, ...]) -> None:
        self.article_id = article_id
        self.language = language
        self.day = day
        self.marks = marks

    @property
    def tongue(self) -> str:
        """The language without script or region: zh-Hant and zh-Hans are one once folded."""
        return self.language.split("-")[0]

    @cached_property
    def stems(self) -> frozenset[str]:
        """Words by their first letters, and pairs of characters."""
        return frozenset(stem(mark) for mark in self.marks if mark[:2] in ("w:", "g:"))

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Numbers, years apart."""
        return frozenset(mark for mark in self.marks if mark[:2] == "n:")

    @cached_property
    def names(self) -> frozenset[str]:
        """Who is named."""
        return frozenset(mark for mark in self.marks if mark[:2] == "e:")

    @cached_property
    def places(self) -> frozenset[str]:
        """Places and states."""
        return frozenset(mark for mark in self.marks if mark[:2] == "p:")

    @cached_property
    def types(self) -> frozenset[str]:
        """Kinds of event."""
        return frozenset(mark for mark in self.marks if mark[:2] == "t:")

    @cached_property
    def spoken(self) -> tuple[tuple[str, str], ...]:
        """Words that may be names, with their scripts."""
        found: dict[tuple[str, str], None] = {}
        for mark in self.marks:
            if mark[:2] == "w:":
                _, script, word = mark.split(":", 2)
                if script != "other":
                    found[word, script] = None
            elif mark[:2] == _TITLE_MARK:
                found.update(((word, "zh"), None) for word in transcribed(mark[2:]))
        return tuple(found)

    @cached_property
    def sounded(self) -> dict[str, list[tuple[int, str, str]]]:
        """Words that may be names by what they are looked up by (`sounds.keys`): number, word, script."""
        found: dict[str, list[tuple[int, str, str]]] = {}
        for n, (word, script) in enumerate(self.spoken):
            for key in keys(word, script):
                found.setdefault(key, []).append((n, word, script))
        return found


def term(word: str, script: str) -> str:
    """The mark that a word which may be a name is counted under."""
    return f"h:{word}" if script == "zh" else stem(f"w:{script}:{word}")
