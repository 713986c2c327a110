"""The state of reading one page from top to bottom, and what every step of it needs to know of a line."""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from dragoman.extract.facts import LineFacts, key_words
from dragoman.extract.signs import SIGNATURE, is_bare_label, own_role
from dragoman.types import Page

# By markup alone a line of at least this content score belongs to the article.
CONTENT = 0.5
# A line is a link, not text with a link in it, from this share of linked characters on.
LINKED = 0.8
# A headline has at least so many words in a list of links, and at most so many anywhere.
HEADLINE_MIN = 4
HEADLINE_MAX = 40
# An unmarked line at the edge of the article is still text if it has this many words.
LATE_TEXT = 10
# A full stop makes a line of so many words text even where it is too short to count as a paragraph.
SHORT_TEXT = 4
# A value under a bare label ("Source:") has at most so many words, a post so many.
VALUE_MAX = 8
_POST_MAX = 70
# A title is printed twice within so many lines.
_TOP = 8
# A keyword has at most so many characters.
_KEYWORD = 14
ENDING = frozenset({"comments", "ticker"})


class Label(msgspec.Struct, frozen=True):
    """A line's role, whose it is (`part`: 0 main, 1 and up other articles, -1 nobody's), and what it is there.

    `place`: title, text, or "" for what is neither.
    """

    role: str
    part: int = 0
    place: str = ""


class Reading:
    """The state of reading one page from top to bottom.

    `own`: what each line is by itself; `labels`: what is settled; `parts`: how many other articles were met;
    `titular`: lines at the top that are titles in spite of a full stop; `closed`: whether a source line or tags ended the main article; `texts_before[i]`: paragraphs above line i;
    `next_head[i]`: the next heading over other articles from line i on (the number of lines where there is none).
    """

    def __init__(self, page: Page, facts: list[LineFacts], page_language: str) -> None:
        self.page = page
        self.facts = facts
        self.language = page_language
        self.own = [own_role(line) for line in facts]
        self.titular = _titular(facts, self.own)
        self.labels: list[Label | None] = [None] * len(facts)
        self.parts = 0
        self.closed = False
        _mark_values(self)
        _mark_pictures(self)
        _mark_posts(self)
        self.texts_before = [0]
        for index in range(len(facts)):
            self.texts_before.append(self.texts_before[-1] + self.is_text(index))
        self.next_head = [len(facts)] * (len(facts) + 1)
        for index in range(len(facts) - 1, -1, -1):
            self.next_head[index] = index if self.own[index] == "related-head" else self.next_head[index + 1]

    def put(self, index: int, role: str, part: int = 0, place: str = "") -> None:
        """Settle a line."""
        self.labels[index] = Label(role, part, place)

    def new_part(self) -> int:
        """The number of another article."""
        self.parts += 1
        return self.parts

    def is_text(self, index: int) -> bool:
        """Whether a line could be a paragraph of some article."""
        facts = self.facts[index]
        if self.own[index] or (facts.bullet and not facts.stopped) or index in self.titular:
            return False
        return facts.prose and facts.line.content >= CONTENT

    def is_headline(self, index: int) -> bool:
        """Whether an unmarked line could be a headline."""
        facts = self.facts[index]
        sentence = facts.prose and facts.stopped and index not in self.titular
        return not self.own[index] and facts.size <= HEADLINE_MAX and not sentence


def _titular(facts: list[LineFacts], own: list[str]) -> frozenset[int]:
    """Lines at the top of flat text that are titles though a full stop ends them.

    Those that are printed there twice, and the first one where the longer paragraph right below says it again.
    """
    top = [
        line for line in facts[:_TOP]
        if not own[line.index] and not line.line.tags and HEADLINE_MIN <= line.size <= HEADLINE_MAX / 2
    ]  # fmt: skip
    count = Counter(line.folded for line in top)
    found = {line.index for line in top if count[line.folded] == 2}
    if top and top[0].stopped and top[0].index + 1 < len(facts):
        first, below = top[0], facts[top[0].index + 1]
        words = key_words(first.folded)
        again = len(words & key_words(below.folded)) >= 0.5 * len(words)
        if again and not own[below.index] and below.size >= 2 * first.size:
            found.add(first.index)
    return frozenset(found)


def _mark_values(reading: Reading) -> None:
    """What stands on the line after a bare label belongs to it: "Source:" and then "Reuters"."""
    own, facts = reading.own, reading.facts
    for index in range(1, len(facts)):
        label = facts[index - 1]
        line = facts[index]
        if not is_bare_label(label) or own[index] not in ("", "source", "chrome", "tags") or line.stopped:
            continue
        if own[index - 1] == "tags" and line.size > VALUE_MAX / 2 and not _lists_keywords(line):
            continue
        if line.size <= (HEADLINE_MAX if own[index - 1] == "tags" else VALUE_MAX):
            own[index] = own[index - 1]


def _lists_keywords(line: LineFacts) -> bool:
    """Whether a line is parted into short pieces, by spaces or commas."""
    return max(len(piece) for piece in re.split(r"[\s,،、;；|#]+", line.text)) <= _KEYWORD


def _mark_pictures(reading: Reading) -> None:
    """What is printed twice right above a photographer's line is the picture's description."""
    own, facts = reading.own, reading.facts
    for index in range(2, len(facts)):
        same = facts[index - 1].folded == facts[index - 2].folded and not own[index - 1]
        if own[index] == "caption" and same and not facts[index].line.tags:
            own[index - 1] = own[index - 2] = "caption"


def _mark_posts(reading: Reading) -> None:
    """An embedded post is its signature or short link and the line or lines above it."""
    own, facts = reading.own, reading.facts
    for index, line in enumerate(facts):
        if own[index] != "social" or line.line.tags:
            continue
        above = index - 1
        if (
            SIGNATURE.search(line.text)
            and above >= 0
            and own[above] in ("", "tags", "caption")
            and facts[above].size <= _POST_MAX
        ):
            own[above] = "social"
            above -= 1
        while above >= 0 and (own[above] == "social" or (not own[above] and is_foreign(reading, above))):
            own[above] = "social"
            above -= 1


def is_foreign(reading: Reading, index: int) -> bool:
    """Whether a line is in another language than the page."""
    return reading.facts[index].language.split("-")[0] != reading.language.split("-")[0]


def plain(own: str) -> str:
    """The block role of what `own_role` says."""
    return {
        "related-head": "related",
        "related-zone": "related",
        "comments": "chrome",
        "ticker": "chrome",
    }.get(own, own)
