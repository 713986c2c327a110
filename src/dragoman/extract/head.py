"""The head of a page: where the article's text begins, and the titles, dates and credits above it."""

from __future__ import annotations

import re
from collections import Counter

from dragoman.extract.facts import LineFacts, key_words
from dragoman.extract.reading import (
    CONTENT,
    ENDING,
    HEADLINE_MIN,
    LATE_TEXT,
    SHORT_TEXT,
    Reading,
    plain,
)
from dragoman.extract.titles import TITLE_OVERLAP, find_titles, lead_words, names_site

# Title, dates and credits take at most so many lines; a site's notice above them so many paragraphs.
_HEAD_LINES = 8
_NOTICE = 10
# A date without a label is the article's own if so few lines part it from the title.
_NEAR_TITLE = 4
# More of them than this above the title are dates of other news.
_LIST = 2
# A line between title and text is a standfirst if it shares this part of its words with either.
_STANDFIRST = 0.1
_SENTENCE_END = re.compile(r"[。！？؟]|[.!?][\s\"»”]")
_LABELS = frozenset({"published", "updated", "crawled", "source", "byline"})


def first_paragraph(reading: Reading) -> int | None:
    """The first line of the main article's text: the first paragraph that others follow."""
    candidates = [i for i in range(len(reading.facts)) if reading.is_text(i)]
    if not candidates:
        candidates = [
            i for i, facts in enumerate(reading.facts)
            if not reading.own[i] and facts.size >= LATE_TEXT and facts.line.content >= CONTENT
            and "h1" not in facts.line.tags
        ]  # fmt: skip
    if not candidates:
        candidates = [
            i for i, facts in enumerate(reading.facts)
            if not reading.own[i] and facts.stopped and facts.size >= SHORT_TEXT and facts.line.content >= CONTENT
            and "h1" not in facts.line.tags and i > 0
        ]  # fmt: skip
    if not candidates:
        return None
    languages = Counter(reading.facts[i].language for i in candidates)
    usual = languages.most_common(1)[0][0]
    fitting = [i for i in candidates if reading.facts[i].language == usual] or candidates
    first = next((i for i in fitting if _has_sentence(reading.facts[i])), fitting[0])
    return first if reading.facts[first].line.tags else _after_notice(reading, fitting, first)


def _has_sentence(facts: LineFacts) -> bool:
    """Whether a line is no mere list of words: a sentence ends in it, or markup made it a paragraph."""
    return facts.stopped or bool(facts.line.tags) or _SENTENCE_END.search(facts.text) is not None


def _after_notice(reading: Reading, texts: list[int], first: int) -> int:
    """The first paragraph of the article where a notice of the site's own stands above its title.

    The title is a line that a date or credit follows, that the text below repeats and the text above does not.
    """
    above = texts.index(first) + 1
    for place in range(above, min((len(texts) + 1) // 2, above + _NOTICE)):
        below = texts[place]
        head = range(max(texts[place - 1], below - _HEAD_LINES) + 1, below)
        if not any(reading.own[i] in ("date", "source") for i in head):
            continue
        words_above = set().union(*(key_words(reading.facts[i].folded) for i in texts[:place]))
        words_below = set().union(*(key_words(reading.facts[i].folded) for i in texts[place : place + 3]))
        for i in head:
            words = key_words(reading.facts[i].folded)
            repeated = len(words & words_below) >= 0.5 * len(words) > 1
            if reading.is_headline(i) and repeated and len(words & words_above) <= TITLE_OVERLAP * len(words):
                return below
    return first


def label_head(reading: Reading, first: int) -> None:
    """Everything above the first paragraph: titles, dates, credits, captions, and the site's furniture."""
    lead = lead_words(reading, first)
    titles = find_titles(reading, first, lead)
    top = min(titles, default=first)
    listed = sum(_is_bare_date(reading, i) for i in range(top)) > _LIST
    for index in range(first):
        own, facts = reading.own[index], reading.facts[index]
        if index in titles:
            reading.put(index, "title", 0, "title")
        elif own in ("", "related-zone") and facts.line.href and facts.size > HEADLINE_MIN:
            reading.put(index, "related", reading.new_part(), "title")
        elif own:
            role = "chrome" if own in ("related-head", *ENDING) else plain(own)
            far = index < top and _is_bare_date(reading, index) and (listed or index < top - _NEAR_TITLE)
            mine = role in ("date", "source", "caption", "tags") and not far
            reading.put(index, "related" if far and listed else role, 0 if mine else -1)
        elif names_site(reading, index):
            reading.put(index, "source", 0)
        elif _names_picture(reading, index):
            reading.put(index, "caption", 0)
        elif facts.line.content >= CONTENT and _is_standfirst(reading, index, max(titles, default=-1), lead):
            reading.put(index, "body", 0, "text")


def _is_bare_date(reading: Reading, index: int) -> bool:
    """Whether a line is a date or credit without a label, as stand under each headline of a list of other news."""
    facts = reading.facts[index]
    return (
        reading.own[index] in ("date", "source")
        and not facts.line.tags
        and not _LABELS & facts.signs.label.keys()
    )


def _is_standfirst(reading: Reading, index: int, title: int, lead: set[str]) -> bool:
    """Whether an unmarked line under the title, or any content line of HTML, is text above the first paragraph."""
    facts = reading.facts[index]
    if index < title or (title < 0 and not facts.line.tags):
        return False
    if facts.line.tags:
        return True
    words = key_words(facts.folded)
    shared = len(words & (lead | key_words(reading.facts[title].folded)))
    return facts.size >= LATE_TEXT and shared >= _STANDFIRST * len(words)


def _names_picture(reading: Reading, index: int) -> bool:
    """A line that the next one, a caption, begins with: the picture's description printed twice."""
    if index + 1 >= len(reading.facts) or reading.own[index + 1] != "caption":
        return False
    return reading.facts[index + 1].folded.startswith(reading.facts[index].folded)
