"""How surely each line of an HTML page belongs to its main article, by markup alone.

First each element is judged by its name and marks: chrome (menus, comments, related links, captions …) or not.
Then the box of the article is sought: the element whose own paragraphs hold most prose, widened while what is
gained reads like prose and not like lists of links. Inside the box lines lose by links, by marks and by standing
after the last paragraph. Every step is linear in the number of elements and lines.

Scores are 0 to 1, and .5 or more means content. They say nothing about titles: a title line scores below .5.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from dragoman.read.chrome import Verdict, judge
from dragoman.read.dom import Dom, Element, Run
from dragoman.read.wordlists import words

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]")
_SENTENCE = re.compile(r"[.!?…。!?؟۔:;»”\"']\s*$")
_FURNITURE = (Verdict.CHROME, Verdict.HEAD)
_LINKED = 0.6
_GAIN = 0.2
_PROSE = 80
"""Letters (a CJK character counts three) from which a line reads as a sentence even without its end mark."""


@dataclass(slots=True)
class _Weighed:
    """A line as the search sees it: its length in letters, its linked share, its prose (letters outside links)."""

    size: float
    density: float
    prose: float
    verdict: Verdict


def content_scores(dom: Dom, title: str | None = None) -> list[float]:
    """One score for each of `dom.runs`. `title` is what the page's metadata says, if anything."""
    if not dom.runs:
        return []
    verdicts, lines = _verdicts_and_lines(dom)
    inside = _inside_article(dom, lines, verdicts)
    scores = [
        _score(dom.elements[run.box], line, inside[run.box])
        for run, line in zip(dom.runs, lines, strict=True)
    ]
    start = _drop_titles(dom, scores, title)
    _drop_ends(dom, lines, scores)
    _take_lead(dom, lines, scores, start)
    return scores


def _verdicts_and_lines(dom: Dom) -> tuple[list[Verdict], list[_Weighed]]:
    """Judge elements by marks; where that leaves next to no prose, the marks mislead and only tags count."""
    verdicts = judge(dom)
    lines = [_weigh(dom, run, verdicts[run.box]) for run in dom.runs]
    found = sum(line.prose for line in lines)
    if Verdict.ARTICLE in verdicts or found >= _NOTHING:
        return verdicts, lines
    unmarked = judge(dom, marks=False)
    plain = [_weigh(dom, run, unmarked[run.box]) for run in dom.runs]
    return (unmarked, plain) if found < _MISLED * sum(line.prose for line in plain) else (verdicts, lines)


_NOTHING = 300
"""Letters of prose below which a page is looked at again without its marks."""
_MISLED = 0.15


def _weigh(dom: Dom, run: Run, verdict: Verdict) -> _Weighed:
    text = dom.text[run.start : run.end]
    spaces = text.count(" ")
    size = len(text) + 2 * len(_CJK.findall(text))
    density = min(1.0, run.linked / max(1, len(text) - spaces))
    prose = 0.0
    if (
        verdict is not Verdict.CHROME
        and density < 0.5
        and (size >= _PROSE or (size >= 25 and _SENTENCE.search(text)))
    ):
        prose = size * (1 - density)
    return _Weighed(size, density, prose, verdict)


def _inside_article(dom: Dom, lines: list[_Weighed], verdicts: list[Verdict]) -> list[bool]:
    """For each element, whether it stands in the box of the main article."""
    elements = dom.elements
    near = [0.0] * len(elements)
    prose = [0.0] * len(elements)
    linked = [0.0] * len(elements)
    for run, line in zip(dom.runs, lines, strict=True):
        prose[run.box] += line.prose
        if line.verdict not in _FURNITURE:
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
    hinted = [
        i for i, verdict in enumerate(verdicts) if verdict is Verdict.ARTICLE and prose[i] >= 0.35 * prose[0]
    ]
    start = max(hinted or range(len(elements)), key=lambda i: (near[i] if not hinted else prose[i], i))
    start = _host(elements, start)
    box, own = _widen(elements, start, bool(hinted), prose, linked)
    alone = own is not None and own > box and prose[own] >= _MAIN_SHARE * prose[box]
    inside = [False] * len(elements)
    for index, element in enumerate(elements):
        other = alone and element.tag == "article" and index > box and not _around(elements, index, start)
        inside[index] = not other and (index == box or (element.parent >= 0 and inside[element.parent]))
    return inside


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


_GAIN_MARKED = 0.6
_MAIN_SHARE = 0.3
_BOXES = ("article", "main")


def _around(elements: list[Element], outer: int, inner: int) -> bool:
    """Whether `outer` holds `inner` or stands in it."""
    low, high = max(outer, inner), min(outer, inner)
    while low > high:
        low = elements[low].parent
    return low == high


def _score(element: Element, line: _Weighed, inside: bool) -> float:
    """A line by itself: where it stands, what it is marked as, how much of it is linked."""
    if not inside or line.verdict in _FURNITURE:
        return 0.05 if line.prose == 0 else 0.2
    if line.density > _LINKED:
        return 0.55 if element.tag in ("li", "p") and line.size >= _PROSE and line.density < 1 else 0.35
    if line.prose > 0:
        return 0.95
    return 0.7


def _drop_titles(dom: Dom, scores: list[float], title: str | None) -> int | None:
    """The page's title, repeated or not, is no line of the body, nor is what stands before it. Gives its line."""
    wanted = _letters(title or "")
    total = sum(score >= 0.9 for score in scores)
    found: int | None = None
    sure = False
    before = 0
    for index, run in enumerate(dom.runs):
        text = _letters(dom.text[run.start : run.end])
        same = len(text) > max(12, 0.5 * len(wanted)) and (wanted.startswith(text) or wanted.endswith(text))
        heading = "h1" in dom.elements[run.box].tags[-3:]
        if not sure and before < 0.3 * total and (heading or (same and found is None)) and len(text) > 8:
            found, sure = index, heading and same
        if scores[index] >= 0.5 and (same or (heading and not before)):
            scores[index] = 0.4
        before += scores[index] >= 0.9
    if found is not None:
        scores[:found] = [min(score, 0.3) for score in scores[:found]]
    return found


def _take_lead(dom: Dom, lines: list[_Weighed], scores: list[float], title: int | None) -> None:
    """A paragraph between the title and the body is the lead, though its box is the title's or its own."""
    body = next((i for i, score in enumerate(scores) if score >= 0.9), None)
    if title is None or body is None:
        return
    for index in range(title + 1, min(body, title + _LEAD_LINES)):
        line = lines[index]
        if (
            line.verdict is Verdict.CHROME
            or line.density > 0.3
            or dom.elements[dom.runs[index].box].tag in _HEADINGS
        ):
            continue
        text = dom.text[dom.runs[index].start : dom.runs[index].end]
        if line.size >= _PROSE or (line.size >= 50 and _SENTENCE.search(text)):
            scores[index] = max(scores[index], 0.6)


_HEADINGS = words("h1 h2 h3 h4 h5 h6")
_LEAD_LINES = 30


def _letters(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())


def _drop_ends(dom: Dom, lines: list[_Weighed], scores: list[float]) -> None:
    """Short lines before the first and after the last paragraph are bylines, dates, tags and calls to share.

    What stands in the very element that holds the paragraphs, or in a table or list of it, is no such thing.
    """
    kept = [i for i, score in enumerate(scores) if score >= 0.9]
    if not kept:
        return
    hosts = Counter(_host(dom.elements, dom.runs[i].box) for i in kept)
    own = {host for host, count in hosts.items() if count >= 2 or count == len(kept)}
    for index, run in enumerate(dom.runs):
        if scores[index] < 0.5 or kept[0] <= index <= kept[-1]:
            continue
        if _host(dom.elements, run.box) not in own:
            scores[index] = 0.45 if lines[index].size > 40 else 0.3


_FLOW = words(
    "p span b strong i em u a font small big sub sup mark time abbr cite q code kbd li ul ol dl dt dd table tbody "
    "thead tfoot tr td th h2 h3 h4 h5 h6 blockquote pre center br"
)


def _host(elements: list[Element], box: int) -> int:
    """The element that holds a line's paragraph, list or table."""
    while elements[box].tag in _FLOW and elements[box].parent >= 0:
        box = elements[box].parent
    return box
