"""Pages that show their article only once their scripts have run, but give its words in JSON-LD.

Such a page, saved without a browser, has a title, menus and no article. A browser's reader would see the article
under the title, so there its words go, as lines of an element of their own (`script`, marked `articlebody`).
"""

from __future__ import annotations

import re

from dragoman.read.dom import Dom, Element, Run, visible
from dragoman.read.markup import parse

_MARK = ("articlebody",)
_LEAST = 300
"""Letters below which an `articleBody` is a summary or a placeholder."""
_PROBE = 24
_PROBES = 12
_SHOWN = 0.3
"""Share of probes found among the visible lines from which the page shows the article itself."""


def with_article_body(dom: Dom, body: str | None) -> Dom:
    """`dom` with the lines of `body` under its title, where it shows next to nothing of them."""
    if not body or len(body) < _LEAST or not dom.elements:
        return dom
    if "<" in body:
        body = visible(parse(body)).text
    lines = [line for raw in body.splitlines() if (line := " ".join(raw.split()))]
    if _share_shown(dom.text, "".join(lines)) >= _SHOWN:
        return dom
    titles = [i for i, run in enumerate(dom.runs) if "h1" in dom.elements[run.box].tags]
    after = titles[0] + 1 if titles else len(dom.runs)
    start = dom.text.find("\n", dom.runs[after - 1].end) + 1 if after else 0
    root = dom.elements[0]
    dom.elements.append(
        Element(0, root.depth + 1, "script", _MARK, (*root.tags, "script"), (*root.marks, *_MARK))
    )
    added = []
    at = start
    for line in lines:
        added.append(Run(at, at + len(line), len(dom.elements) - 1, 0, None))
        at += len(line) + 1
    for run in dom.runs[after:]:
        run.start += at - start
        run.end += at - start
    text = dom.text[:start] + "".join(f"{line}\n" for line in lines) + dom.text[start:]
    return Dom(text, [*dom.runs[:after], *added, *dom.runs[after:]], dom.elements)


def _share_shown(text: str, body: str) -> float:
    """How much of `body` stands in `text`, by probes taken at even distances; spaces do not count."""
    shown = re.sub(r"\s+", "", text)
    wanted = re.sub(r"\s+", "", body)
    step = max(_PROBE, len(wanted) // _PROBES)
    probes = [wanted[at : at + _PROBE] for at in range(0, len(wanted) - _PROBE, step)]
    return sum(probe in shown for probe in probes) / max(1, len(probes))
