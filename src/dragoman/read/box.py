"""Finds the box of a page's main article: the element that holds its paragraphs.

Every line is weighed as prose or not. The element whose own paragraphs hold most prose starts; it is widened while
what is gained reads like prose and not like lists of links, and not over into another `<article>`.
"""

from __future__ import annotations

from dataclasses import dataclass

from dragoman.read.chrome import Verdict
from dragoman.read.dom import Dom, Element
from dragoman.read.wordlists import words

_GAIN = 0.2
"""Share of its prose that a wider box must add."""
_GAIN_MARKED = 0.6
"""The same for leaving an element that says it holds the article."""
_MARKED_SHARE = 0.35
"""Share of the page's prose in an element from which its mark as the article's body is believed."""
_MAIN_SHARE = 0.3
"""Share of the box's prose in an `<article>` from which the other articles in the box are others."""
_TITLED_SHARE = 0.15
_ENOUGH = 300.0
"""Letters of prose, and share of the page's, from which an `<article>` with the title is the one to read."""
_TITLE = 8
"""Letters from which a heading can be told to be the title."""
_BOXES = ("article", "main")


@dataclass(slots=True)
class Weighed:
    """A line as the search sees it: its length in letters, its linked share, its prose (letters outside links)."""

    size: float
    density: float
    prose: float
    verdict: Verdict


def letters_of(text: str) -> str:
    """A text as it is compared: letters and digits only, in lower case."""
    return "".join(char for char in text.lower() if char.isalnum())


def inside_article(dom: Dom, lines: list[Weighed], verdicts: list[Verdict], title: str | None) -> list[bool]:
    """For each element, whether it stands in the box of the main article."""
    elements = dom.elements
    near, prose, linked = _sums(dom, lines)
    span = _titled_article(dom, prose, title)
    among = [
        i for i in span if verdicts[i] is Verdict.ARTICLE and prose[i] >= _MARKED_SHARE * prose[span.start]
    ]
    start = max(among or span, key=lambda i: (prose[i] if among else near[i], i))
    start = host(elements, start)
    box, own = _widen(elements, start, bool(among), prose, linked)
    alone = own is not None and own > box and prose[own] >= _MAIN_SHARE * prose[box]
    inside = [False] * len(elements)
    for index, element in enumerate(elements):
        other = alone and element.tag == "article" and index > box and not _around(elements, index, start)
        inside[index] = not other and (index == box or (element.parent >= 0 and inside[element.parent]))
    return inside


def _sums(dom: Dom, lines: list[Weighed]) -> tuple[list[float], list[float], list[float]]:
    """For each element its prose with that of its children fading by distance, all its prose, its linked letters."""
    elements = dom.elements
    near = [0.0] * len(elements)
    prose = [0.0] * len(elements)
    linked = [0.0] * len(elements)
    for run, line in zip(dom.runs, lines, strict=True):
        prose[run.box] += line.prose
        if line.verdict not in (Verdict.CHROME, Verdict.HEAD):
            linked[run.box] += line.size * line.density
        at, share = run.box, line.prose
        for _ in range(4):
            if at < 0 or share <= 0:
                break
            near[at] += share
            at, share = elements[at].parent, share * 0.7
    for index in range(len(elements) - 1, 0, -1):
        prose[elements[index].parent] += prose[index]
        linked[elements[index].parent] += linked[index]
    return near, prose, linked


def _titled_article(dom: Dom, prose: list[float], title: str | None) -> range:
    """The elements of the `<article>` whose `<h1>` is the page's title; all where there is no such article.

    On pages that load the next article under the first, the longest one need not be the one that was asked for.
    """
    elements = dom.elements
    wanted = letters_of(title or "")
    for run in dom.runs:
        text = letters_of(dom.text[run.start : run.end]) if "h1" in elements[run.box].tags[-3:] else ""
        if len(text) < _TITLE or not wanted.startswith(text):
            continue
        at = run.box
        while at >= 0 and elements[at].tag != "article":
            at = elements[at].parent
        if at >= 0 and prose[at] >= max(_ENOUGH, _TITLED_SHARE * prose[0]):
            end = at + 1
            while end < len(elements) and elements[end].depth > elements[at].depth:
                end += 1
            return range(at, end)
    return range(len(elements))


def _widen(
    elements: list[Element], start: int, marked: bool, prose: list[float], linked: list[float]
) -> tuple[int, int | None]:
    """Climb from the best element to the highest one around it that still gains more prose than links.

    An element that says it holds the article, by a mark or as `<article>` or `<main>`, is left only for much, and
    other `<article>`s gain nothing. Gives the box, and the `<article>` of the best element where there is one.
    """
    others = [0.0] * len(elements)  # prose in the outermost articles inside each element
    for index in range(len(elements) - 1, -1, -1):
        held = prose[index] if elements[index].tag == "article" else others[index]
        if elements[index].parent >= 0:
            others[elements[index].parent] += held
    best, best_prose = start, prose[start]
    gain_needed = _GAIN_MARKED if marked else _GAIN
    own = None
    at = start
    while at >= 0:
        reached = prose[at] if own is None else prose[at] - others[at] + prose[own]
        gain = reached - best_prose
        if gain > gain_needed * best_prose and gain > 1.5 * (linked[at] - linked[best]):
            best, best_prose = at, reached
        if elements[at].tag in _BOXES:
            gain_needed = _GAIN_MARKED
        if elements[at].tag == "article":
            own = at
        at = elements[at].parent
    return best, own


def _around(elements: list[Element], outer: int, inner: int) -> bool:
    """Whether `outer` holds `inner` or stands in it."""
    low, high = max(outer, inner), min(outer, inner)
    while low > high:
        low = elements[low].parent
    return low == high


_FLOW = words(
    "p span b strong i em u a font small big sub sup mark time abbr cite q code kbd li ul ol dl dt dd table tbody "
    "thead tfoot tr td th h2 h3 h4 h5 h6 blockquote pre center br"
)


def host(elements: list[Element], box: int) -> int:
    """The element that holds a line's paragraph, list or table."""
    while elements[box].tag in _FLOW and elements[box].parent >= 0:
        box = elements[box].parent
    return box
