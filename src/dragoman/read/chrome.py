"""Which elements of a page are furniture, by their names and by the words in their class, id and role.

Web designers of every country write these words in English. A word counts only as a whole part of a mark
(`share-bar` holds `share`, `shareholders` does not), and not on an element that holds most of the page's prose:
`<body class="has-sidebar">` is no sidebar.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from dragoman.read.dom import Dom, Element
from dragoman.read.wordlists import words


class Verdict(Enum):
    """What an element is: nothing particular, furniture, the head of an article, or a box that says it holds one."""

    PLAIN = 0
    CHROME = 1
    HEAD = 2
    ARTICLE = 3


_CHROME_TAGS = words("nav footer form button figcaption menu dialog address fieldset")
_CHROME_WORDS = words(
    """nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs footer sidebar rail comment comments
    disqus respond reply share sharing sharebar shares social socials addthis related recirc recirculation recommended
    recommendation recommendations promo promos promotion advert advertisement advertising ad ads adv advt sponsor
    sponsored newsletter newsletters subscribe subscription signup signin login popup modal overlay cookie cookies
    consent gdpr outbrain taboola zergnet revcontent tags taglist toolbar pagination pager byline bylines bio caption
    captions credit credits copyright trending popular mostread mostpopular latest carousel slideshow poll polls
    timestamp datetime pubdate dateline trail ticker author authors disclaimer readmore seealso banner toc
    masthead search infobar privacy date dates published rating ratings factbox infobox
    tooltip"""
)
_MEDIA_WORDS = words("image images img photo photos picture gallery thumbnail thumb media video legend")
_HEAD_WORDS = words(
    """header headline kicker dek standfirst subtitle subheadline subhead abstract teaser teasers excerpt intro lead
    lede summary preface chapo"""
)
_CHROME_PHRASES = re.compile(
    r"(?:^|[-_ ])(?:more|read|see|also|next|prev|previous|most|you-may|other|top)[-_]"
    r"(?:stor|news|from|on|in|article|post|read|view|like|link|also|related)"
    r"|(?:article|entry|post|story)[-_]*(?:meta|info|footer|tags?|date|time|nav|author|actions|tools|share|byline)(?:$|[-_])"
    r"|(?:date|time)[-_]?(?:published|modified|stamp)|(?:publish|publication)(?:ed)?[-_]?(?:date|time|on)"
    r"|author[-_]?(?:name|info|bio|box|date)|(?:fact|info|inline[-_]?text)[-_]?box"
    r"|(?:social|share|sharing|comment(?!ary|ator)|newsletter|related|recommend|sponsor|advert|promo(?!t)|caption|byline)"
    r"|(?:breadcrumb|(?:right|left|main|side)[-_]?(?:sidebar|panel|rail)|recirculation|licen[cs]e[-_]?info)"
)
_REPLIES = re.compile(r"comment(?!ary|ator)|disqus|respond|cookie|consent")
_ARTICLE_WORDS = re.compile(
    r"^(?:articlebody|article[-_]*(?:body|content|text)(?:[-_]*(?:content|text|wrapper|inner|main|container))?"
    r"|(?:entry|post|story|news|content)[-_]*(?:content|body|text)"
    r"|(?:single|main)[-_]*(?:post|article)?[-_]*(?:content|body)"
    r"|story|body[-_]?(?:copy|text|content)|text[-_]?body|rich[-_]?text)$"
)
_SPLIT = re.compile(r"[^a-z]+")
_STATE = re.compile(
    r"^(?:et_pb|vc_|js-|has-|with-|no-|is-|category-|tag-|post-tag|type-|format-|status-|page-)"
)
"""Marks that say what a page or a layout has, not what the element is."""
_FRAMEWORK = re.compile(r"^(?:elementor|wp-block)[-_]")


@lru_cache(maxsize=20_000)
def judge_mark(mark: str) -> Verdict:
    """One class, id or role token by itself; media words are left to `_is_media`."""
    if _ARTICLE_WORDS.match(mark):
        return Verdict.ARTICLE
    if _STATE.match(mark) or len(mark) > 60:
        return Verdict.PLAIN
    mark = _FRAMEWORK.sub("", mark).partition("--")[0]
    parts = _SPLIT.split(mark)
    if mark in ("hidden", "hide") or _CHROME_PHRASES.search(mark) or not _CHROME_WORDS.isdisjoint(parts):
        return Verdict.CHROME
    return Verdict.PLAIN if _HEAD_WORDS.isdisjoint(parts) else Verdict.HEAD


@lru_cache(maxsize=20_000)
def _is_media(mark: str) -> bool:
    return not _STATE.match(mark) and not _MEDIA_WORDS.isdisjoint(_SPLIT.split(mark))


_CAPTION = 400
"""Letters up to which the text in a picture's box is its caption and credit."""
_MOST = 0.4
"""No element is furniture that holds more than this share of the page's letters outside links."""


def judge(dom: Dom, *, marks: bool = True) -> list[Verdict]:
    """A verdict for each element; what stands inside furniture is furniture, a head's parts are head.

    Without `marks` only names of elements, the shape of lists and the marks of readers' comments count.
    """
    elements = dom.elements
    letters = [0] * len(elements)
    for run in dom.runs:
        letters[run.box] += max(0, run.end - run.start - run.linked)
    for index in range(len(elements) - 1, 0, -1):
        letters[elements[index].parent] += letters[index]
    cards = _cards(dom)
    verdicts: list[Verdict] = []
    for index, element in enumerate(elements):
        above = verdicts[element.parent] if element.parent >= 0 else Verdict.PLAIN
        own = Verdict.CHROME if cards[index] else _own(element, letters[index], marks)
        if (
            own in (Verdict.CHROME, Verdict.HEAD)
            and above is not Verdict.CHROME
            and letters[index] > _MOST * letters[0]
        ):
            own = Verdict.PLAIN
        if not _stands_out(own, element, letters[index] / max(1, letters[0])):
            own = above if above in (Verdict.CHROME, Verdict.HEAD) and own is not Verdict.CHROME else own
        verdicts.append(own)
    return verdicts


_OWN_HEADS = words("article h2 h3 h4 h5 h6")
"""Elements that a word such as `summary` or `subheadline` does not make the head of an article."""


def _stands_out(own: Verdict, element: Element, share: float) -> bool:
    """Whether an element is judged by itself inside furniture: a box of an article, an embedded post."""
    if own is Verdict.ARTICLE:
        return share >= 0.25
    return element.tag == "blockquote" and any(
        "tweet" in mark or "instagram-media" in mark for mark in element.own_marks
    )


def _own(element: Element, letters: int, marks: bool) -> Verdict:
    if element.tag in _CHROME_TAGS:
        return Verdict.CHROME
    if element.tag in ("blockquote", "table"):
        return Verdict.PLAIN
    if not marks:
        return Verdict.CHROME if any(_REPLIES.search(mark) for mark in element.own_marks) else Verdict.PLAIN
    found = {judge_mark(mark) for mark in element.own_marks} if element.tag != "main" else set()
    if element.tag == "article" and not any(_CHROME_PHRASES.search(mark) for mark in element.own_marks):
        found.discard(Verdict.CHROME)
    if Verdict.ARTICLE in found:
        return Verdict.ARTICLE
    if Verdict.CHROME in found or element.tag == "aside":
        return Verdict.CHROME
    if (
        letters < _CAPTION
        and element.tag not in ("p", "article", "main")
        and any(_is_media(mark) for mark in element.own_marks)
    ):
        return Verdict.CHROME
    if element.tag in ("header", "hgroup"):
        return Verdict.HEAD
    return Verdict.HEAD if Verdict.HEAD in found and element.tag not in _OWN_HEADS else Verdict.PLAIN


def _cards(dom: Dom) -> list[bool]:
    """Elements that are one of three or more of a kind beside each other, each with a line that is one link.

    So are lists of other articles built: a linked headline, a picture, a line or two of summary.
    """
    elements = dom.elements
    links = [0] * len(elements)
    letters = [0] * len(elements)
    for run in dom.runs:
        size = run.end - run.start
        letters[run.box] += size - run.linked
        links[run.box] += run.linked > 0.7 * size and run.linked > 14
    for index in range(len(elements) - 1, 0, -1):
        links[elements[index].parent] += links[index]
        letters[elements[index].parent] += letters[index]
    kinds: dict[tuple[int, str, tuple[str, ...]], list[int]] = {}
    for index, element in enumerate(elements):
        ordered = element.tag == "li" and elements[element.parent].tag == "ol"
        if 0 < links[index] <= 4 and letters[index] < _CARD and element.tag in _CARD_TAGS and not ordered:
            kinds.setdefault((element.parent, element.tag, element.own_marks[:1]), []).append(index)
    cards = [False] * len(elements)
    for members in kinds.values():
        if len(members) >= 3:
            for index in members:
                cards[index] = True
    return cards


_CARD = 350
_CARD_TAGS = frozenset(("div", "article", "section", "li", "a", "td", "dl", "ul"))
