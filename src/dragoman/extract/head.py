"""The head of a page: where the article's text begins, and the titles, dates and credits above it."""

from __future__ import annotations

from collections import Counter

from dragoman.extract.facts import key_words
from dragoman.extract.reading import (
    CONTENT,
    ENDING,
    HEADLINE_MAX,
    HEADLINE_MIN,
    LATE_TEXT,
    LINKED,
    SHORT_TEXT,
    Reading,
    plain,
)
from dragoman.text.fold import fold

# In flat text a title shares this part of its words with the first paragraphs, or is the first line.
_TITLE_OVERLAP = 0.15
_LEAD_LINES = 10
# A line right above the article counts as its title without that from this many words on.
_SURE_HEADLINE = 5
# Title, dates and credits take at most so many lines; a site's notice above them so many paragraphs.
_HEAD_LINES = 8
_NOTICE = 10


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
    first = next((i for i in fitting if reading.facts[i].stopped or reading.facts[i].line.tags), fitting[0])
    return first if reading.facts[first].line.tags else _after_notice(reading, fitting, first)


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
            if (
                reading.is_headline(i)
                and repeated
                and len(words & words_above) <= _TITLE_OVERLAP * len(words)
            ):
                return below
    return first


def label_head(reading: Reading, first: int) -> None:
    """Everything above the first paragraph: titles, dates, credits, captions, and the site's furniture."""
    titles = _find_titles(reading, first)
    last_title = max(titles, default=-1)
    for index in range(first):
        own, facts = reading.own[index], reading.facts[index]
        if index in titles:
            reading.put(index, "title", 0, "title")
        elif own in ("", "related-zone") and facts.line.link_density >= LINKED and facts.size > HEADLINE_MIN:
            reading.put(index, "related", reading.new_part(), "title")
        elif own:
            role = "chrome" if own in ("related-head", *ENDING) else plain(own)
            reading.put(index, role, 0 if role in ("date", "source", "caption", "tags") else -1)
        elif _names_site(reading, index):
            reading.put(index, "source", 0)
        elif (
            index > last_title
            and facts.line.content >= CONTENT
            and (facts.line.tags or (last_title >= 0 and facts.size >= LATE_TEXT))
        ):
            reading.put(index, "body", 0, "text")


def _names_site(reading: Reading, index: int) -> bool:
    """A short line with a colon at the top of flat text is the site's name: "Site 24:"."""
    facts = reading.facts[index]
    return (
        not facts.line.tags
        and not facts.signs.has
        and facts.text.rstrip().endswith((":", "："))
        and facts.size <= 4
    )


def _find_titles(reading: Reading, first: int) -> set[int]:
    """The lines of the head that are the title; a title may be printed twice."""
    stated = fold(reading.page.meta.title or "")
    body: set[str] = set()
    for index in range(first, min(len(reading.facts), first + _LEAD_LINES)):
        if index == first or reading.is_text(index):
            body |= key_words(reading.facts[index].folded)
    best, best_score = -1, 0.0
    start = 0
    for index in range(start, first):
        score = _title_score(reading, index, stated, body)
        if score > best_score:
            best, best_score = index, score
    if best < 0:
        return _last_headline(reading, first)
    chosen = reading.facts[best].folded
    return {
        i for i in range(first)
        if i == best
        or (not reading.own[i] and not reading.facts[i].bullet and same_title(reading.facts[i].folded, chosen))
    }  # fmt: skip


def _last_headline(reading: Reading, first: int) -> set[int]:
    """In flat text the line of a headline's length right above the article, where no line is surely the title."""
    for index in range(first - 1, max(first - _HEAD_LINES, 0) - 1, -1):
        facts, own = reading.facts[index], reading.own[index]
        barred = own == "caption" and "caption" in facts.signs.label and "|" in facts.folded
        if (
            (not own or barred)
            and reading.facts[first].size > facts.size >= _SURE_HEADLINE
            and not facts.line.tags
        ):
            return {index} if not facts.stopped or facts.text.endswith(("?", "？", "؟", "!", "！")) else set()
    return set()


def _title_score(reading: Reading, index: int, stated: str, body: set[str]) -> float:
    facts = reading.facts[index]
    own = reading.own[index]
    named = bool(stated) and same_title(facts.folded, stated)
    heading = "h1" in facts.line.tags
    labelled = own == "caption" and "caption" in facts.signs.label and not facts.line.tags
    if own and not labelled and not (named and own != "caption"):
        return 0.0
    if (
        facts.size > HEADLINE_MAX
        or _names_site(reading, index)
        or (facts.size < 3 and not (named or heading))
    ):
        return 0.0
    words = key_words(facts.folded)
    overlap = len(words & body) / len(words) if words else 0.0
    if overlap < _TITLE_OVERLAP and not (named or heading or index == 0):
        return 0.0
    score = 0.1 + overlap + 2.0 * named + 1.5 * heading + 0.3 * ("h2" in facts.line.tags) + 0.2 * (index == 0)
    if labelled and (overlap < 2 * _TITLE_OVERLAP or facts.stopped):
        return 0.0
    score += (
        0.05 * min(facts.size, 8) - 0.6 * labelled - 0.4 * facts.stopped * facts.prose - 0.5 * facts.bullet
    )
    return score if named or heading or not facts.line.tags or facts.line.content >= 0.3 else 0.0


def same_title(one: str, other: str) -> bool:
    """Whether two folded titles are the same but for a site's name at an end."""
    a, b = " ".join(one.split()), " ".join(other.split())
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    return short == long or (
        len(short) >= 0.5 * len(long) and len(short) > 10 and (long.startswith(short) or long.endswith(short))
    )
