"""Gives every line of a page its role and says whose it is.

One pass finds what each line is by itself (`signs.own_role`); then the page is read from top to bottom as a reader
does: a head (titles, dates, credits, captions), the article, and what comes after it. A heading such as "read also"
opens other articles; a page that goes on with its own text after such a heading is told from a page that pastes in a
whole other article by what has been seen before (a source line or tags close an article) and by which of the two the
next paragraph continues.
"""

from __future__ import annotations

import re
from collections import Counter

import msgspec

from dragoman.extract.facts import LineFacts, key_words
from dragoman.extract.signs import SIGNATURE, is_bare_label, own_role
from dragoman.text.fold import fold
from dragoman.types import Page

# In flat text a title shares this part of its words with the first paragraphs, or is the first line.
_TITLE_OVERLAP = 0.15
_LEAD_LINES = 10
_SURE_HEADLINE = 5
# Title, dates and credits take at most so many lines.
_HEAD_LINES = 8
# By markup alone a line of at least this content score belongs to the article.
_CONTENT = 0.5
# A headline has at least so many words in a list of links, and at most so many anywhere.
_HEADLINE_MIN = 4
_HEADLINE_MAX = 40
# A line under a heading over other articles is one of them from this many words on.
_ITEM_MIN = 2.3
# An unmarked line after the last paragraph is still text if it has this many words.
_LATE_TEXT = 10
# Subheads stand alone; short lines of so many words in a row are keywords or menus.
_SUBHEAD_RUN = 3
# The first paragraph of a pasted article repeats this share of its title's words.
_SAME_SUBJECT = 0.45
_LINKED = 0.8
# A keyword has at most so many characters.
_KEYWORD = 14
# A value under a bare label ("Source:") has at most so many words, a post so many.
_VALUE_MAX = 8
_POST_MAX = 70
# A full stop makes a line of so many words text even where it is too short to count as a paragraph.
_SHORT_TEXT = 4
_CLOSING = frozenset({"source", "tags"})
_ENDING = frozenset({"comments", "ticker"})


class Label(msgspec.Struct, frozen=True):
    """A line's role, whose it is (`part`: 0 main, 1 and up other articles, -1 nobody's), and what it is there.

    `place`: title, text, or "" for what is neither.
    """

    role: str
    part: int = 0
    place: str = ""


class _Reading:
    """The state of reading one page from top to bottom."""

    def __init__(self, page: Page, facts: list[LineFacts], page_language: str) -> None:
        self.page = page
        self.facts = facts
        self.language = page_language
        self.own = [own_role(line) for line in facts]
        self.labels: list[Label | None] = [None] * len(facts)
        self.parts = 0
        self.closed = False
        _mark_values(self)
        _mark_posts(self)

    def put(self, index: int, role: str, part: int = 0, place: str = "") -> None:
        self.labels[index] = Label(role, part, place)

    def new_part(self) -> int:
        self.parts += 1
        return self.parts

    def is_text(self, index: int) -> bool:
        """Whether a line could be a paragraph of some article."""
        facts = self.facts[index]
        if self.own[index] or (facts.bullet and not facts.stopped):
            return False
        return facts.prose and facts.line.content >= _CONTENT

    def is_headline(self, index: int) -> bool:
        facts = self.facts[index]
        return not self.own[index] and facts.size <= _HEADLINE_MAX and not (facts.prose and facts.stopped)


def label_lines(page: Page, facts: list[LineFacts], page_language: str) -> list[Label]:
    """A label for each line of the page."""
    reading = _Reading(page, facts, page_language)
    first = _first_paragraph(reading)
    if first is None:
        _label_list(reading)
    else:
        _label_head(reading, first)
        _label_rest(reading, first)
    return [label or Label("chrome", -1) for label in reading.labels]


def _mark_values(reading: _Reading) -> None:
    """What stands on the line after a bare label belongs to it: "Source:" and then "Reuters"."""
    own, facts = reading.own, reading.facts
    for index in range(1, len(facts)):
        label = facts[index - 1]
        line = facts[index]
        if not is_bare_label(label) or own[index] not in ("", "source", "chrome", "tags") or line.stopped:
            continue
        if own[index - 1] == "tags" and line.size > _VALUE_MAX / 2 and not _lists_keywords(line):
            continue
        if line.size <= (_HEADLINE_MAX if own[index - 1] == "tags" else _VALUE_MAX):
            own[index] = own[index - 1]


def _lists_keywords(line: LineFacts) -> bool:
    """Whether a line is parted into short pieces, by spaces or commas."""
    return max(len(piece) for piece in re.split(r"[\s,،、;；|#]+", line.text)) <= _KEYWORD


def _mark_posts(reading: _Reading) -> None:
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
        while above >= 0 and (own[above] == "social" or (not own[above] and _foreign(reading, above))):
            own[above] = "social"
            above -= 1


def _foreign(reading: _Reading, index: int) -> bool:
    """Whether a line is in another language than the page."""
    return reading.facts[index].language.split("-")[0] != reading.language.split("-")[0]


def _first_paragraph(reading: _Reading) -> int | None:
    """The first line of the main article's text: the first paragraph that others follow."""
    candidates = [i for i in range(len(reading.facts)) if reading.is_text(i)]
    if not candidates:
        candidates = [
            i for i, facts in enumerate(reading.facts)
            if not reading.own[i] and facts.size >= _LATE_TEXT and facts.line.content >= _CONTENT
            and "h1" not in facts.line.tags
        ]  # fmt: skip
    if not candidates:
        candidates = [
            i for i, facts in enumerate(reading.facts)
            if not reading.own[i] and facts.stopped and facts.size >= _SHORT_TEXT and facts.line.content >= _CONTENT
            and "h1" not in facts.line.tags and i > 0
        ]  # fmt: skip
    if not candidates:
        return None
    languages = Counter(reading.facts[i].language for i in candidates)
    usual = languages.most_common(1)[0][0]
    fitting = [i for i in candidates if reading.facts[i].language == usual] or candidates
    first = next((i for i in fitting if reading.facts[i].stopped or reading.facts[i].line.tags), fitting[0])
    return first if reading.facts[first].line.tags else _after_notice(reading, fitting, first)


def _after_notice(reading: _Reading, texts: list[int], first: int) -> int:
    """The first paragraph of the article where a notice of the site's own stands above its title.

    The title is a line that a date or credit follows, that the text below repeats and the text above does not.
    """
    for place in range(texts.index(first) + 1, (len(texts) + 1) // 2):
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


def _label_list(reading: _Reading) -> None:
    """A page without a paragraph: a title, or a list of headlines."""
    titled = False
    for index, facts in enumerate(reading.facts):
        own = reading.own[index]
        if own:
            reading.put(index, _plain(own), -1)
        elif not titled and facts.size >= 3:
            titled = True
            reading.put(index, "title", 0, "title")
        elif facts.size >= _HEADLINE_MIN:
            reading.put(index, "related", reading.new_part(), "title")


def _plain(own: str) -> str:
    """The block role of what `own_role` says."""
    return {"related-head": "related", "comments": "chrome", "ticker": "chrome"}.get(own, own)


def _label_head(reading: _Reading, first: int) -> None:
    """Everything above the first paragraph: titles, dates, credits, captions, and the site's furniture."""
    titles = _find_titles(reading, first)
    last_title = max(titles, default=-1)
    for index in range(first):
        own, facts = reading.own[index], reading.facts[index]
        if index in titles:
            reading.put(index, "title", 0, "title")
        elif own:
            role = "chrome" if own in ("related-head", *_ENDING) else _plain(own)
            reading.put(index, role, 0 if role in ("date", "source", "caption", "tags") else -1)
        elif _names_site(reading, index):
            reading.put(index, "source", 0)
        elif (
            index > last_title
            and facts.line.content >= _CONTENT
            and (facts.line.tags or (last_title >= 0 and facts.size >= _LATE_TEXT))
        ):
            reading.put(index, "body", 0, "text")
        elif facts.line.link_density >= _LINKED and facts.size > _HEADLINE_MIN:
            reading.put(index, "related", reading.new_part(), "title")


def _names_site(reading: _Reading, index: int) -> bool:
    """A short line with a colon at the top of flat text is the site's name: "Site 24:"."""
    facts = reading.facts[index]
    return (
        not facts.line.tags
        and not facts.signs.has
        and facts.text.rstrip().endswith((":", "："))
        and facts.size <= 4
    )


def _find_titles(reading: _Reading, first: int) -> set[int]:
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


def _last_headline(reading: _Reading, first: int) -> set[int]:
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


def _title_score(reading: _Reading, index: int, stated: str, body: set[str]) -> float:
    facts = reading.facts[index]
    own = reading.own[index]
    named = bool(stated) and same_title(facts.folded, stated)
    heading = "h1" in facts.line.tags
    labelled = own == "caption" and "caption" in facts.signs.label and not facts.line.tags
    if own and not labelled and not (named and own != "caption"):
        return 0.0
    if (
        facts.size > _HEADLINE_MAX
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


def _label_rest(reading: _Reading, first: int) -> None:
    """From the first paragraph to the end of the page."""
    count = len(reading.facts)
    last_text = max((i for i in range(first, count) if reading.is_text(i)), default=first)
    index = first
    while index < count:
        own = reading.own[index]
        if own in ("related-head", "related") or _heads_list(reading, index, last_text):
            index = _label_related(reading, index)
        elif own in _ENDING and not _goes_on(reading, index):
            index = _label_end(reading, index)
        elif own:
            reading.closed = reading.closed or (own in _CLOSING and _mostly_read(reading, first, index))
            role = _plain(own)
            reading.put(index, role, 0 if role in ("date", "source", "caption", "tags", "social") else -1)
            index += 1
        else:
            index = _label_unmarked(reading, index, last_text)


def _heads_list(reading: _Reading, index: int, last_text: int) -> bool:
    """Whether a short line with a colon after the last paragraph stands over a list."""
    facts = reading.facts[index]
    if reading.own[index] or index <= last_text or facts.line.tags or facts.size > _VALUE_MAX:
        return False
    return facts.text.endswith((":", "：")) and index + 2 < len(reading.facts)


def _goes_on(reading: _Reading, index: int) -> bool:
    """Whether most of the page's paragraphs still follow a heading that usually ends the article."""
    if reading.closed:
        return False
    before = sum(reading.is_text(i) for i in range(index))
    after = sum(reading.is_text(i) for i in range(index + 1, min(len(reading.facts), index + 40)))
    return after > before and after >= 3


def _mostly_read(reading: _Reading, first: int, index: int) -> bool:
    """Whether more paragraphs stand before a closing line than between it and the next heading over others."""
    before = sum(reading.is_text(i) for i in range(first, index))
    after = 0
    for i in range(index + 1, len(reading.facts)):
        if reading.own[i] == "related-head" or after >= before:
            break
        after += reading.is_text(i)
    return after < before


def _label_unmarked(reading: _Reading, index: int, last_text: int) -> int:
    """A line that says nothing of itself: text inside the article, furniture after it."""
    facts = reading.facts[index]
    if facts.line.content < _CONTENT:
        if facts.line.link_density >= _LINKED and facts.size > _HEADLINE_MIN:
            reading.put(index, "related", reading.new_part(), "title")
        else:
            reading.put(index, "chrome", -1)
    elif facts.line.tags or _is_flat_text(reading, index, last_text):
        reading.put(index, "body", 0, "text")
    elif (run := _headline_run(reading, index)) - index >= (2 if reading.closed else 3) or (
        run > index and reading.closed and _announced(reading, run)
    ):
        for i in range(index, run):
            reading.put(i, "related", reading.new_part(), "title")
        return max(run, index + 1)
    else:
        reading.put(index, "chrome", -1)
    return index + 1


def _is_flat_text(reading: _Reading, index: int, last_text: int) -> bool:
    """Whether an unmarked line of flat text, at or after the first paragraph, is the main article's."""
    facts = reading.facts[index]
    if reading.closed and not facts.stopped:
        return False
    if facts.stopped and facts.size >= _SHORT_TEXT:
        return True
    if index > last_text:
        return facts.size >= _LATE_TEXT
    if facts.size > _SUBHEAD_RUN:
        return True
    alone = all(
        not (0 <= i < len(reading.facts))
        or reading.own[i]
        or reading.facts[i].size > _SUBHEAD_RUN
        or reading.facts[i].stopped
        for i in (index - 1, index + 1)
    )
    return alone and not (_foreign(reading, index) and facts.size <= _SUBHEAD_RUN)


def _announced(reading: _Reading, run: int) -> bool:
    """Whether a heading over other articles, or the page's end, follows at `run`."""
    return run >= len(reading.facts) or reading.own[run] == "related-head"


def _headline_run(reading: _Reading, index: int) -> int:
    """The end of a run of lines that look like headlines."""
    end = index
    while end < len(reading.facts) and reading.is_headline(end) and reading.facts[end].size >= _HEADLINE_MIN:
        end += 1
    return end


def _label_end(reading: _Reading, index: int) -> int:
    """Comments and tickers: nothing of the page's articles until other articles are announced."""
    reading.closed = True
    count = len(reading.facts)
    while index < count and reading.own[index] not in ("related-head", "related"):
        own = reading.own[index]
        if not own and _stays_main(reading, index):
            break
        reading.put(index, own if own in ("source", "tags", "date") else "chrome", -1)
        index += 1
    return index


def _label_related(reading: _Reading, index: int) -> int:
    """From a heading over other articles to where the main article goes on, or the next such heading."""
    facts, count = reading.facts, len(reading.facts)
    if reading.own[index] == "related":
        label_end = facts[index].signs.label.get("related", 0)
        titled = len(facts[index].folded[label_end:].strip()) > 8
        reading.put(index, "related", reading.new_part() if titled else -1, "title" if titled else "")
    else:
        reading.put(index, "related", -1)
    index += 1
    end = index
    while end < count and reading.own[end] in ("", "social", "caption", "date", "chrome", "source"):
        if reading.own[end] == "source" and not reading.closed:
            break
        end += 1
        if reading.own[end - 1] == "source":
            break
    return _label_others(reading, index, end)


def _label_others(reading: _Reading, start: int, end: int) -> int:
    """The lines under such a heading: titles, titles with cut-off excerpts, or one whole article."""
    index = start
    part = 0
    texts = 0
    while index < end:
        facts, own = reading.facts[index], reading.own[index]
        is_title = not own and not facts.cut and (
            not facts.prose or (facts.indent > 0 and part == 0)
            or (index + 1 < end and reading.facts[index + 1].cut and (index == start or reading.facts[index - 1].cut))
        )  # fmt: skip
        if not own and _stays_main(reading, index):
            return index
        if own == "chrome":
            reading.put(index, "chrome", -1)
        elif own:
            reading.put(index, "related", part if part else -1)
        elif is_title and facts.size < _ITEM_MIN:
            reading.put(index, "related", -1)
        elif is_title:
            part, texts = reading.new_part(), 0
            reading.put(index, "related", part, "title")
        elif not facts.cut and not texts and _main_goes_on(reading, start, index, end):
            return index
        else:
            part = part or reading.new_part()
            texts += 1
            reading.put(index, "related", part, "text")
        index += 1
    return index


def _stays_main(reading: _Reading, index: int) -> bool:
    """Whether the markup says that a line is the article's text, and no link to another article."""
    line = reading.facts[index].line
    return bool(line.tags) and line.content >= _CONTENT and line.link_density < _LINKED


def _main_goes_on(reading: _Reading, start: int, index: int, end: int) -> bool:
    """Whether the paragraph at `index`, under a heading over other articles, is the main article's again."""
    facts = reading.facts[index]
    if facts.line.tags or reading.closed:
        return False
    title = next(
        (reading.facts[i] for i in range(index - 1, start - 1, -1) if not reading.facts[i].prose), None
    )
    if title is None:
        return True
    words = key_words(title.folded)
    return not words or len(words & key_words(facts.folded)) < _SAME_SUBJECT * len(words)
