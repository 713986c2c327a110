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

from dragoman.read.box import Weighed, host, inside_article, letters_of
from dragoman.read.chrome import Verdict, judge
from dragoman.read.dom import Dom, Element, Run
from dragoman.read.wordlists import words

_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]+")
_SENTENCE = re.compile(r"[.!?…。!?؟۔:;»”\"']\s*$")
_FURNITURE = (Verdict.CHROME, Verdict.HEAD)
_LINKED = 0.6
_PROSE = 80
"""Letters (a CJK character counts three) from which a line reads as a sentence even without its end mark."""


def content_scores(dom: Dom, title: str | None = None) -> list[float]:
    """One score for each of `dom.runs`. `title` is what the page's metadata says, if anything."""
    if not dom.runs:
        return []
    verdicts, lines = _verdicts_and_lines(dom)
    inside = inside_article(dom, lines, verdicts, title)
    scores = [
        _score(dom.elements[run.box], line, inside[run.box])
        for run, line in zip(dom.runs, lines, strict=True)
    ]
    start = _drop_titles(dom, scores, title)
    _drop_ends(dom, lines, scores)
    _take_lead(dom, lines, scores, start)
    return scores


def _verdicts_and_lines(dom: Dom) -> tuple[list[Verdict], list[Weighed]]:
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


def _weigh(dom: Dom, run: Run, verdict: Verdict) -> Weighed:
    text = dom.text[run.start : run.end]
    spaces = text.count(" ")
    size = 3 * len(text) - 2 * len(_CJK.sub("", text))
    density = min(1.0, run.linked / max(1, len(text) - spaces))
    prose = 0.0
    if (
        verdict is not Verdict.CHROME
        and density < 0.5
        and (size >= _PROSE or (size >= 25 and _SENTENCE.search(text)))
    ):
        prose = size * (1 - density)
    return Weighed(size, density, prose, verdict)


def _score(element: Element, line: Weighed, inside: bool) -> float:
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
    wanted = letters_of(title or "")
    total = sum(score >= 0.9 for score in scores)
    found: int | None = None
    sure = False
    before = 0
    for index, run in enumerate(dom.runs):
        heading = "h1" in dom.elements[run.box].tags[-3:]
        short = run.end - run.start <= 2 * len(title or "")
        text = letters_of(dom.text[run.start : run.end]) if heading or short else ""
        same = len(text) > max(12, 0.5 * len(wanted)) and (wanted.startswith(text) or wanted.endswith(text))
        if not sure and before < 0.3 * total and (heading or (same and found is None)) and len(text) > 8:
            found, sure = index, heading and same
        if scores[index] >= 0.5 and (same or (heading and not before)):
            scores[index] = 0.4
        before += scores[index] >= 0.9
    if found is not None:
        scores[:found] = [min(score, 0.3) for score in scores[:found]]
    return found


def _take_lead(dom: Dom, lines: list[Weighed], scores: list[float], title: int | None) -> None:
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


def _drop_ends(dom: Dom, lines: list[Weighed], scores: list[float]) -> None:
    """Short lines before the first and after the last paragraph are bylines, dates, tags and calls to share.

    What stands in the very element that holds the paragraphs, or in a table or list of it, is no such thing.
    """
    kept = [i for i, score in enumerate(scores) if score >= 0.9]
    if not kept:
        return
    hosts = Counter(host(dom.elements, dom.runs[i].box) for i in kept)
    own = {host for host, count in hosts.items() if count >= 2 or count == len(kept)}
    for index, run in enumerate(dom.runs):
        if scores[index] < 0.5 or kept[0] <= index <= kept[-1]:
            continue
        if host(dom.elements, run.box) not in own:
            scores[index] = 0.45 if lines[index].size > 40 else 0.3
