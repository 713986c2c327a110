"""From HTML to its visible text, line by line, by one deterministic walk.

A line is a run of text between block boundaries (`<p>`, `<div>`, `<li>`, `<br>` …) with its white space collapsed as
browsers do. What a reader does not see is left out: scripts, styles, templates, hidden elements, the options of a
list. The walk is iterative and linear; nesting beyond what any page needs is cut before parsing, since a parser's
time grows with depth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dragoman.read.wordlists import words

_BLOCKS = words(
    "address article aside blockquote body button center dd details dialog dir div dl dt fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary "
    "table tbody td tfoot th thead tr ul caption"
)
_UNSEEN = words(
    "script style noscript template head iframe object embed svg canvas audio video select datalist textarea map rp "
    "rt noframes title meta link param source track progress meter"
)
_SPACED = words("img input label time picture")
"""Inline elements that stand apart from the words beside them even where the markup has no space."""
_HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)", re.IGNORECASE)
_HIDDEN_MARKS = words(
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader-only u-visually-hidden"
)
_MARK_ATTRIBUTES = (
    "class",
    "id",
    "role",
    "itemprop",
    "property",
    "name",
    "data-testid",
    "data-component",
    "data-qa",
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_TRACE = 40
_OWN_MARKS = 12


@dataclass(slots=True)
class Element:
    """An element that holds visible text: `parent` is the index of the one around it, -1 for the root.

    `tags` and `marks` tell the way down from the root, itself last; long ways keep both ends.
    """

    parent: int
    depth: int
    tag: str
    own_marks: tuple[str, ...]
    tags: tuple[str, ...]
    marks: tuple[str, ...]
    href: str | None = None


@dataclass(slots=True)
class Run:
    """A line: code points `start` to `end` of the text, the innermost element around all of it, its linked part."""

    start: int
    end: int
    box: int
    linked: int
    href: str | None


@dataclass(slots=True)
class Dom:
    """The visible text of a page, its lines in order and the elements around them."""

    text: str
    runs: list[Run]
    elements: list[Element]


class _Walker:
    """Collects text, lines and elements while the tree is walked."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.runs: list[Run] = []
        self.pieces: list[str] = []
        self.length = 0
        self.words: list[str] = []
        self.box = -1
        self.linked = 0
        self.hrefs: set[str | None] = set()
        self.after_link = False

    def open(self, tag: str, attributes: dict[str, str | None], parent: int) -> int:
        own = _marks(attributes)
        above = self.elements[parent] if parent >= 0 else None
        tags, marks = (above.tags, above.marks) if above else ((), ())
        href = (attributes.get("href") if tag == "a" else None) or (above.href if above else None)
        element = Element(
            parent, above.depth + 1 if above else 0, tag, own, _trace(tags, (tag,)), _trace(marks, own), href
        )
        self.elements.append(element)
        return len(self.elements) - 1

    def add(self, text: str, at: int) -> None:
        """A stretch of text inside element `at`."""
        if not text.strip(" \t\n\r\f"):
            self.space()
            return
        text = _SPACE.sub(" ", text)
        href = self.elements[at].href
        if href is not None:
            self.linked += len(text) - text.count(" ")
        if not text.isspace():
            self.hrefs.add(href)
        self.box = at if self.box < 0 else self._common(self.box, at)
        self.words.append(text)

    def space(self) -> None:
        """A gap between words, unless there is one already."""
        if self.words and not self.words[-1].endswith(" "):
            self.words.append(" ")

    def _common(self, a: int, b: int) -> int:
        elements = self.elements
        while a != b:
            if elements[a].depth >= elements[b].depth:
                a = elements[a].parent
            else:
                b = elements[b].parent
        return a

    def end_line(self) -> None:
        """Close the line that is being collected, if it holds anything to see."""
        if not self.words:
            return
        line = _SPACE.sub(" ", "".join(self.words)).strip(" ")
        shown = line.strip()
        if shown:
            lead = len(line) - len(line.lstrip())
            start = self.length + lead
            href = next(iter(self.hrefs)) if len(self.hrefs) == 1 else None
            self.runs.append(Run(start, start + len(shown), self.box, self.linked, href))
            self.pieces += (line, "\n")
            self.length += len(line) + 1
        self.words.clear()
        self.hrefs.clear()
        self.box, self.linked = -1, 0


def _trace(above: tuple[str, ...], own: tuple[str, ...]) -> tuple[str, ...]:
    whole = above + own
    return whole if len(whole) <= _TRACE else whole[: _TRACE // 4] + whole[-(_TRACE - _TRACE // 4) :]


def _marks(attributes: dict[str, str | None]) -> tuple[str, ...]:
    if not attributes:
        return ()
    found = [value for key in _MARK_ATTRIBUTES if (value := attributes.get(key))]
    return tuple(" ".join(found).lower().split()[:_OWN_MARKS]) if found else ()


def is_hidden(tag: str, attributes: dict[str, str | None]) -> bool:
    """Whether the markup itself says that a reader does not see the element."""
    if tag in _UNSEEN or (tag == "dialog" and "open" not in attributes):
        return True
    if not attributes or tag in ("html", "body"):
        return False
    if attributes.get("hidden", "until-found") != "until-found":
        return True
    style = attributes.get("style")
    if style and _HIDDEN_STYLE.search(style):
        return True
    css = attributes.get("class") or ""
    return not _HIDDEN_MARKS.isdisjoint(css.lower().split())


def visible(parser: LexborHTMLParser, *, hidden: bool = False) -> Dom:
    """Walk the tree and collect what a reader sees; with `hidden`, also what the markup hides at first."""
    walker = _Walker()
    node: LexborNode | None = parser.body or parser.root
    stack: list[
        tuple[int, bool, bool]
    ] = []  # (element around, ends a line, keeps line breaks) of the open elements
    parent, pre = -1, False
    while node is not None:
        tag = node.tag or ""
        child = None
        if tag == "-text":
            _text(walker, node.text_content or "", parent, pre)
        elif tag == "br":
            walker.end_line()
        elif tag[:1] not in ("-", "!", ""):
            attributes = node.attributes
            child = None if _is_left_out(tag, attributes, hidden) else node.child
            block = _before(walker, tag, attributes, shown=child is not None)
            if child is not None:
                stack.append((parent, block, pre))
                parent, pre = walker.open(tag, attributes, parent), pre or tag == "pre"
        if child is not None:
            node = child
            continue
        while node is not None and stack and node.next is None:
            node = node.parent
            closing = walker.elements[parent].tag
            parent, block, pre = stack.pop()
            _after(walker, closing, block)
        node = node.next if node is not None and stack else None
    walker.end_line()
    return Dom("".join(walker.pieces), walker.runs, walker.elements)


_LITTLE = 500
"""Letters of running text below which a page is looked at again, with what it hides until a script has run."""


def readable(parser: LexborHTMLParser) -> Dom:
    """What a reader sees; where that is next to nothing, what the markup hides at first too, if it is much more."""
    dom = visible(parser)
    seen = _running_text(dom)
    if seen >= _LITTLE:
        return dom
    whole = visible(parser, hidden=True)
    return whole if not dom.runs or _running_text(whole) > 3 * seen + _LITTLE else dom


def _running_text(dom: Dom) -> int:
    return sum(run.end - run.start - run.linked for run in dom.runs if run.end - run.start >= 80)


def _is_left_out(tag: str, attributes: dict[str, str | None], hidden: bool) -> bool:
    if hidden:
        return tag in _UNSEEN and tag != "noscript"
    return tag in _UNSEEN or is_hidden(tag, attributes)


def _before(walker: _Walker, tag: str, attributes: dict[str, str | None], *, shown: bool) -> bool:
    """What an element's start means for the line that is being collected; whether it is a block."""
    block = tag in _BLOCKS or bool(_BLOCK_STYLE.search(attributes.get("style") or ""))
    if block and (shown or tag not in _UNSEEN):
        walker.end_line()
    elif tag in _SPACED or tag in _UNSEEN or (tag == "a" and walker.after_link):
        walker.space()
    walker.after_link = False
    return block


def _after(walker: _Walker, tag: str, block: bool) -> None:
    """What an element's end means for the line that is being collected."""
    if block:
        walker.end_line()
    elif tag in _SPACED:
        walker.space()
    walker.after_link = tag == "a"


def _text(walker: _Walker, text: str, parent: int, pre: bool) -> None:
    if parent < 0 or not text:
        return
    walker.after_link = False
    lines = text.split("\n") if pre else [text]
    for number, line in enumerate(lines):
        if number:
            walker.end_line()
        walker.add(line, parent)
