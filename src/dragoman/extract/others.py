"""Other articles on a page: under a heading such as "read also", as titles, excerpts or whole, and where they end."""

from __future__ import annotations

from dragoman.extract.facts import key_words
from dragoman.extract.reading import CONTENT, LINKED, Reading

# A line under a heading over other articles is one of them from this many words on.
_ITEM_MIN = 2.3
# The first paragraph of a pasted article repeats this share of its title's words.
_SAME_SUBJECT = 0.45


def label_related(reading: Reading, index: int) -> int:
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


def _label_others(reading: Reading, start: int, end: int) -> int:
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


def label_end(reading: Reading, index: int) -> int:
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


def _stays_main(reading: Reading, index: int) -> bool:
    """Whether the markup says that a line is the article's text, and no link to another article."""
    line = reading.facts[index].line
    return bool(line.tags) and line.content >= CONTENT and line.link_density < LINKED


def _main_goes_on(reading: Reading, start: int, index: int, end: int) -> bool:
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
