"""Which lines above the article are its title."""

from __future__ import annotations

from dragoman.extract.facts import key_words
from dragoman.extract.reading import HEADLINE_MAX, HEADLINE_MIN, Reading
from dragoman.text.fold import fold

# In flat text a title shares this part of its words with the first paragraphs, or is the first line.
TITLE_OVERLAP = 0.15
# A headline right above the title that shares so much with the text is the title too.
_SECOND_TITLE = 0.3
# Among many headlines the title shares this part.
_IN_LIST = 0.45
_LEAD_LINES = 10
# A line right above the article counts as its title without that from this many words on.
_SURE_HEADLINE = 5
# A shorter line is the title only if most of it stands in the text.
_SHORT = 3
_NEAR = 8
# More headlines than this above the text, none of them on its subject, are a list of other news.
_LIST = 2
_QUESTION_ENDS = ("?", "？", "؟", "!", "！")


def lead_words(reading: Reading, first: int) -> set[str]:
    """The key words of the article's first paragraphs."""
    words: set[str] = set()
    for index in range(first, min(len(reading.facts), first + _LEAD_LINES)):
        if index == first or reading.is_text(index):
            words |= key_words(reading.facts[index].folded)
    return words


def find_titles(reading: Reading, first: int, lead: set[str]) -> set[int]:
    """The lines of the head that are the title; a title may be printed twice, or in two wordings."""
    stated = fold(reading.page.meta.title or "")
    headlines = [
        i for i in range(first) if reading.is_headline(i) and reading.facts[i].size >= _SURE_HEADLINE
    ]
    best, best_score = -1, 0.0
    for index in range(first):
        score = _score(reading, index, stated, lead, len(headlines) <= _LIST + 1)
        if score > best_score:
            best, best_score = index, score
    if best < 0:
        return _last_headline(reading, first, headlines)
    chosen = reading.facts[best].folded
    found = {
        i for i in range(first)
        if i == best
        or (not reading.own[i] and not reading.facts[i].bullet and same_title(reading.facts[i].folded, chosen))
    }  # fmt: skip
    above = min(found) - 1
    if above in headlines and not reading.facts[above].line.tags and not reading.facts[above].bullet:
        words = key_words(reading.facts[above].folded)
        other = not reading.facts[above].cut and chosen.strip() not in reading.facts[above].folded
        if other and len(words & lead) >= _SECOND_TITLE * len(words):
            found.add(above)
    return found


def _last_headline(reading: Reading, first: int, headlines: list[int]) -> set[int]:
    """In flat text the line of a headline's length right above the article, where no line is surely the title."""
    for index in range(first - 1, max(first - _NEAR, 0) - 1, -1):
        facts, own = reading.facts[index], reading.own[index]
        barred = own == "caption" and "caption" in facts.signs.label and "|" in facts.folded
        if (own and not barred) or facts.size < _SURE_HEADLINE or facts.line.tags:
            continue
        listed = len(headlines) > _LIST
        unfit = (
            listed
            or facts.size >= reading.facts[first].size
            or (facts.stopped and not facts.text.endswith(_QUESTION_ENDS))
        )
        return set() if unfit else {index}
    return set()


def _score(reading: Reading, index: int, stated: str, lead: set[str], few: bool) -> float:
    """How surely a line of the head is the title; 0 where it is not. `few`: there are few headlines to choose from."""
    facts = reading.facts[index]
    own = reading.own[index]
    named = bool(stated) and same_title(facts.folded, stated)
    heading = "h1" in facts.line.tags
    labelled = own == "caption" and "caption" in facts.signs.label and not facts.line.tags
    if (own and not labelled and not (named and own != "caption")) or names_site(reading, index):
        return 0.0
    words = key_words(facts.folded)
    overlap = len(words & lead) / len(words) if words else 0.0
    if facts.size > HEADLINE_MAX or (
        facts.size < _SHORT and not (named or heading or overlap >= 2 * _SECOND_TITLE)
    ):
        return 0.0
    if overlap < (TITLE_OVERLAP if few else _IN_LIST) and not (named or heading or (index == 0 and few)):
        return 0.0
    if labelled and (overlap < 2 * TITLE_OVERLAP or facts.stopped):
        return 0.0
    if facts.line.tags and facts.line.content < 0.3 and not (named or heading):
        return 0.0
    score = (
        0.1
        + overlap * min(facts.size, _SURE_HEADLINE) / _SURE_HEADLINE
        + 2.0 * named
        + 1.5 * heading
        + 0.3 * ("h2" in facts.line.tags)
        + 0.2 * (index == 0)
    )
    score += 0.05 * min(facts.size, 2 * HEADLINE_MIN)
    return score - 0.6 * labelled - 0.4 * (facts.stopped and facts.prose) - 0.5 * facts.bullet


def names_site(reading: Reading, index: int) -> bool:
    """A short line at the top of flat text is the site's name if a colon closes it ("Site 24:"), or if it is the
    first line and has a newspaper's word in it ("Valley Herald")."""
    facts = reading.facts[index]
    if facts.line.tags or facts.size > HEADLINE_MIN or facts.stopped:
        return False
    if facts.text.rstrip().endswith((":", "：")):
        return facts.signs.has <= {"outlet_noun"}
    return (
        index == 0
        and "outlet_noun" in facts.signs.has
        and not facts.signs.whole & {"chrome", "related", "ticker"}
    )


def same_title(one: str, other: str) -> bool:
    """Whether two folded titles are the same but for a site's name at an end."""
    a, b = " ".join(one.split()), " ".join(other.split())
    if not a or not b:
        return False
    short, long = sorted((a, b), key=len)
    return short == long or (
        len(short) >= 0.5 * len(long) and len(short) > 10 and (long.startswith(short) or long.endswith(short))
    )
