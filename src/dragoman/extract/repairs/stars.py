"""Characters hidden behind stars: 卡拉**, по****. They are filled in only from the page itself.

Left alone: markdown (**bold**), footnote marks (Meta**), rows of stars, and the usual masking of oaths (f***).
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from dragoman.extract.repairs.scene import Paragraph, Scene
from dragoman.lang.transcription import HAN
from dragoman.types import Repair

_REASON = "characters are hidden behind stars"
_HAN_STARS = re.compile(
    f"(?<=[{HAN}])(?<![带帶标標有注註])\\*{{2,4}}(?=[{HAN},\uff0c。、;\uff1b:\uff1a!?\uff01\uff1f)(\uff09\uff08」”\\s]|$)",
    re.MULTILINE,
)
_NOTE = re.compile(r"^\s*\*+ ?[^\s*]", re.MULTILINE)
_WORD = re.compile(r"[^\W\d_]{3,}(?![\w*])")
_CLAUSE = re.compile(r"[,\uff0c。;\uff1b!?\uff01\uff1f:\uff1a]")
_LONGEST_BOLD = 30  # code points between two pairs of stars that may be a phrase in bold
_WORD_STARS = re.compile(r"(?<![\w*])([^\W\d_]{2,})(\*+)([^\W\d_]*)(?![\w*])")
_MOST = 60  # starred places read on one page; more are a text in code, not news
_PREFIX = 4  # a name is looked for by at most so many characters before the stars


def find_stars(scene: Scene) -> Iterator[Repair]:
    """Starred-out characters in every language; `suggested` only where the page writes the word in full."""
    if "*" not in scene.text:
        return
    if "zh" in scene.codes:
        yield from _chinese(scene)
    yield from _spelt(scene)


def _chinese(scene: Scene) -> Iterator[Repair]:
    notes = bool(_NOTE.search(scene.text))
    found = list(itertools.islice(scene.find(_HAN_STARS, "zh", folded=False), _MOST))
    bold = _bold([match.span() for match, _ in found], scene.text)
    for match, place in found:
        if match.span() in bold:
            continue
        start, full = _full_name(scene, match, place)
        if full is not None:
            yield scene.repair(
                start, match.end(), "censor_star", full, 0.9,
                f"{_REASON}; the page writes {full} in full elsewhere", matching=True,
            )  # fmt: skip
        elif not notes:
            begin = max(place.start, match.start() - 3)
            yield scene.repair(
                begin, match.end(), "censor_star", None, 0.6, f"{_REASON}; the page does not say which"
            )


def _bold(spans: list[tuple[int, int]], text: str) -> set[tuple[int, int]]:
    """Spans of stars that come in pairs around a short phrase, as markdown writes bold."""
    bold: set[tuple[int, int]] = set()
    for left, right in itertools.pairwise(spans):
        inner = text[left[1] : right[0]]
        if (
            left not in bold
            and 0 < len(inner) <= _LONGEST_BOLD
            and "\n" not in inner
            and not _CLAUSE.search(inner)
        ):
            bold |= {left, right}
    return bold


def _full_name(scene: Scene, match: re.Match[str], place: Paragraph) -> tuple[int, str | None]:
    """Where the starred name begins and its full form, if the page holds just one: as many characters as stars."""
    stars = match.end() - match.start()
    for length in range(min(_PREFIX, match.start() - place.start), 1, -1):
        start = match.start() - length
        prefix = re.escape(scene.text[start : match.start()])
        tails = Counter(re.findall(f"{prefix}([{HAN}]{{{stars}}})", scene.text))
        if not tails:
            continue
        tail, count = tails.most_common(1)[0]
        if len(tails) == 1 or (count >= 2 and count >= 3 * tails.total() / 4):
            return start, scene.text[start : match.start()] + tail
    return match.start(), None


def _spelt(scene: Scene) -> Iterator[Repair]:
    """Starred words of scripts that write letters: a fuller word of that length on the page fills them."""
    found = list(itertools.islice(scene.find(_WORD_STARS, "ar", "ru", "en", folded=False), _MOST))
    if not found:
        return
    notes = bool(_NOTE.search(scene.text))
    words = sorted(set(_WORD.findall(scene.text)))
    for match, _ in found:
        head, stars, tail = match.groups()
        longer = _beginning_with(head, words)
        if not tail and (len(stars) == 1 or notes or head in longer):
            continue  # a footnote mark after a whole word
        fuller = [
            w
            for w in longer
            if len(w) == len(head) + len(stars) + len(tail) and w.endswith(tail) and w != head + tail
        ]
        if len(fuller) == 1 and (len(head) >= 3 or tail):
            reason = f"{_REASON}; the page writes {fuller[0]} in full elsewhere"
            yield scene.repair(*match.span(), "censor_star", fuller[0], 0.85, reason, matching=True)
        elif longer and len(stars) >= 2 and len(head) >= 4 and not tail:
            yield scene.repair(
                *match.span(), "censor_star", None, 0.5, f"{_REASON}; the page does not say which"
            )


def _beginning_with(head: str, words: list[str]) -> list[str]:
    """The words of a sorted list that begin with `head`."""
    return list(
        itertools.takewhile(
            lambda word: word.startswith(head), itertools.islice(words, bisect_left(words, head), None)
        )
    )
