"""Other articles on a page: under a heading such as "read also", as titles, excerpts or whole, and where they end."""

from __future__ import annotations

from dragoman.extract.facts import key_words
from dragoman.extract.reading import CONTENT, HEADLINE_MAX, LINKED, Reading

# A line under a heading over other articles is one of them from this many words on.
_ITEM_MIN = 2.3
# The first paragraph of a pasted article repeats this share of its title's words.
_SAME_SUBJECT = 0.45
_SAME_SUBJECT_CLOSED = 0.25
# Between its title and its first paragraph stand at most so many lines.
_HEAD = 4
_HALF = 0.5
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
# What a line by itself may be without ending a list of other articles.
_INSIDE = frozenset({"", "related-zone", "social", "caption", "date", "chrome", "source"})


def label_related(reading: Reading, index: int) -> int:
    """From a heading over other articles to where the main article goes on, or the next such heading."""
    facts, count = reading.facts, len(reading.facts)
    if reading.own[index] == "related-zone":
        return _label_others(reading, index, _zone_end(reading, index))
    if reading.own[index] == "related":
        label_end = facts[index].signs.label.get("related", 0)
        titled = len(facts[index].folded[label_end:].strip()) > 8
        reading.put(index, "related", reading.new_part() if titled else -1, "title" if titled else "")
    else:
        reading.put(index, "related", -1)
    index += 1
    end = index
    while end < count and reading.own[end] in _INSIDE:
        if reading.own[end] == "source" and not reading.closed:
            break
        end += 1
        if reading.own[end - 1] == "source":
            break
    return _label_others(reading, index, end, _pastes_article(reading, index, end))


def _label_others(reading: Reading, start: int, end: int, pasted: bool = False) -> int:
    """The lines under such a heading: titles, titles with cut-off excerpts, or one whole article (`pasted`)."""
    index = start
    part = 0
    texts = 0
    while index < end:
        facts, own = reading.facts[index], reading.own[index]
        free = own in ("", "related-zone")
        if free and not pasted and _stays_main(reading, index):
            return index
        if own == "chrome":
            reading.put(index, "chrome", -1)
        elif not free:
            reading.put(index, "related", part if part else -1)
        elif _is_title(reading, index, start, part, pasted):
            part, texts = reading.new_part(), 0
            reading.put(index, "related", part, "title")
        elif facts.size < _ITEM_MIN and not facts.line.tags:
            reading.put(index, "related", -1)
        elif not facts.prose and not facts.cut and (facts.line.tags or not texts):
            reading.put(index, "chrome", -1)
        elif not facts.line.tags and not facts.cut and not texts and _main_goes_on(reading, start, index):
            return index
        else:
            part = part or reading.new_part()
            texts += 1
            reading.put(index, "related", part, "text")
        index += 1
    return index


def _pastes_article(reading: Reading, start: int, end: int) -> bool:
    """Whether HTML that looks like the article's own text is another article, title and all, under such a heading.

    Its first paragraph is on its title's subject; less of that is asked where the main article has been closed.
    """
    first = next((i for i in range(start, end) if not reading.own[i]), end)
    if first + 1 >= end or not _stays_main(reading, first) or reading.facts[first].prose:
        return False
    text = next((i for i in range(first + 1, end) if reading.is_text(i)), None)
    if text is None or text - first > _HEAD:
        return False
    words = key_words(reading.facts[first].folded)
    shared = len(words & key_words(reading.facts[text].folded))
    return shared >= (_SAME_SUBJECT_CLOSED if reading.closed else _SAME_SUBJECT) * len(words) > 0


def _is_title(reading: Reading, index: int, start: int, part: int, pasted: bool) -> bool:
    """Whether an unmarked line under such a heading opens an article: in HTML a linked line or a heading, in flat
    text a line that is no paragraph, or one that a cut-off excerpt follows."""
    facts = reading.facts[index]
    if facts.line.tags and not (pasted and facts.line.content >= CONTENT):
        heading = not _HEADINGS.isdisjoint(facts.line.tags[-2:])
        return (facts.line.link_density >= _HALF or heading) and _ITEM_MIN < facts.size <= HEADLINE_MAX
    if facts.cut or facts.size < _ITEM_MIN:
        return False
    excerpt = index + 1 < len(reading.facts) and reading.facts[index + 1].cut
    begins = index == start or reading.facts[index - 1].cut
    if facts.text.endswith((".", "。")) and not facts.prose:
        return excerpt and begins
    return not facts.prose or (facts.indent > 0 and part == 0) or (excerpt and begins)


def label_end(reading: Reading, index: int) -> int:
    """Comments and tickers: nothing of the page's articles until other articles are announced."""
    reading.closed = True
    count = len(reading.facts)
    while index < count and reading.own[index] not in ("related-head", "related", "related-zone"):
        own = reading.own[index]
        if not own and _stays_main(reading, index):
            break
        reading.put(index, own if own in ("source", "tags", "date") else "chrome", -1)
        index += 1
    return index


def _stays_main(reading: Reading, index: int) -> bool:
    """Whether the markup says that a line is the article's text, and no link to another article."""
    line = reading.facts[index].line
    return bool(line.tags) and line.content >= CONTENT and line.link_density < LINKED


def _zone_end(reading: Reading, index: int) -> int:
    """The end of a box of other articles: the last of its lines before lines that are in no such box."""
    end = index + 1
    while end < len(reading.facts) and (
        reading.own[end] == "related-zone"
        or (reading.own[end] in _INSIDE and reading.facts[end].line.content < CONTENT)
    ):
        end += 1
    return end


def _main_goes_on(reading: Reading, start: int, index: int) -> bool:
    """Whether the paragraph at `index`, under a heading over other articles, is the main article's again."""
    facts = reading.facts[index]
    if reading.closed:
        return False
    title = next(
        (reading.facts[i] for i in range(index - 1, start - 1, -1) if not reading.facts[i].prose), None
    )
    if title is None:
        return True
    words = key_words(title.folded)
    return not words or len(words & key_words(facts.folded)) < _SAME_SUBJECT * len(words)
