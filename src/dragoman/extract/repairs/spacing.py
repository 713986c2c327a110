"""Spaces where none belong and none where one belongs: before Arabic commas, inside Chinese sentences, no-break runs.

A page that does one thing throughout has a habit: that is one row, at the first place, with the count in `reason`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.extract.repairs.scene import Paragraph, Scene
from dragoman.lang.transcription import HAN
from dragoman.types import Repair

_QUOTE_GAP = re.compile(r"(?<=[。!?\uff01\uff1f…])[ \u00a0\u3000]+(?=[”」』])")
_COMMA_GAP = re.compile(f"[{HAN}]{{1,2}}[,\uff0c、;\uff1b]( )[{HAN}]{{1,2}}")
_COMMA = re.compile(f"[{HAN}][,\uff0c、;\uff1b](?=[{HAN}])")
_HAN_GAP = re.compile(f"(?<=[{HAN}]) (?=[{HAN}])")
_SENTENCE = re.compile(r"[,\uff0c。;\uff1b]")
_BEFORE_COMMA = re.compile(r"(?<=[^\W\d_])[ \u00a0]+([،؛,;])(?=[ \u00a0])")
_NO_BREAK = re.compile('(?<=[\\w\u064b-\u0652])\u00a0(?=[\\w“«"])')
_AR = "[\u0621-\u063a\u0641-\u064a]"
_GLUED = re.compile(f"[A-Za-z]{{3,}}(?={_AR}{{3}})|{_AR}{{3,}}(?=[A-Za-z]{{3}})")
_WORD = re.compile(r"\w+")
_STOP = {
    "ar": re.compile(f'\\.(?=[“"«]?{_AR}{{2}})'),
    "en": re.compile("\\.(?=[“\"]?[A-Z](?:[a-z]|[ ’'][a-zA-Z]))"),
    "ru": re.compile('\\.(?=[“"«„]?[А-ЯЁ](?:[а-яё]| [а-яё«“]))'),
}
"""A stop with the next sentence right behind it: a letter, in scripts with cases a capital that no other follows."""
_SAID = {
    "ar": re.compile(f'(?:{_AR}[{_AR[1:-1]}\u064b-\u0652]|\\d)[»”")\\]]*$'),
    "en": re.compile('[a-z]{2}[”")\\]]*$'),
    "ru": re.compile('[а-яё]{2}[»”")\\]]*$'),
}
"""What ends a sentence before it: a word of two letters at least, no initial; in Arabic a number too."""
_SITES = re.compile("(?:com|ru|net|org|info|ру)(?![a-zа-яё])", re.IGNORECASE)
_COMMAS = 3  # spaces before commas on a page that are no slip, and half of all commas at least
_HABIT = 6  # places of one kind on a page beyond which it is the page's habit
_BOUND = "的了在是将即也都已而就便并使到把被着"  # folded: what leans on the word before it
_DATELINE = "电讯"  # folded: the last character of an agency's dateline (某社北京9月7日电)
_FAR = 150  # code points within which a running sentence has a comma or stop
_LEAST = 30  # code points of a paragraph of running Chinese
_LABEL = 8  # code points at a line's start that may be a label or dateline parted by a space


def find_spacing(scene: Scene) -> Iterator[Repair]:
    """Broken spacing in each language."""
    if "zh" in scene.codes:
        yield from _quote_gaps(scene)
        yield from _comma_gaps(scene)
        yield from _han_gaps(scene)
    if "ar" in scene.codes:
        if "\u00a0" in scene.text:
            yield from _no_break(scene)
        yield from _glued(scene)
    yield from _run_on(scene)
    if any(f" {comma}" in scene.text for comma in "،؛,;"):
        yield from _before_commas(scene)


def _quote_gaps(scene: Scene) -> Iterator[Repair]:
    for match, _ in scene.find(_QUOTE_GAP, "zh", folded=False):
        start, end = match.start() - 1, match.end() + 1
        mended = scene.text[start] + scene.text[end - 1]
        reason = "a space parts the end of a sentence from its closing quotation mark"
        yield scene.repair(start, end, "spacing", mended, 0.9, reason, matching=True)


def _comma_gaps(scene: Scene) -> Iterator[Repair]:
    found = list(scene.find(_COMMA_GAP, "zh", folded=False))
    if not found or len(found) > 0.2 * (len(found) + len(_COMMA.findall(scene.text))):
        return
    for match, _ in found:
        mended = match[0].replace(" ", "")
        yield scene.repair(
            *match.span(), "spacing", mended, 0.8, "a space after a Chinese comma", matching=True
        )


def _han_gaps(scene: Scene) -> Iterator[Repair]:
    found = [
        (match, place)
        for match, place in scene.find(_HAN_GAP, "zh", folded=False)
        if _running(scene, match, place)
    ]
    if len(found) > 4 * _HABIT:
        match, _ = found[0]
        reason = f"spaces stand between Chinese characters in {len(found)} places"
        yield scene.repair(match.start() - 1, match.end() + 1, "spacing", None, 0.5, reason)
        return
    for match, _ in found:
        start, end = match.start() - 1, match.end() + 1
        if scene.folded[end - 1] in _BOUND:
            mended = scene.text[start] + scene.text[end - 1]
            reason = "a stray space between Chinese characters"
            yield scene.repair(start, end, "spacing", mended, 0.7, reason, matching=True)
        else:
            reason = "a space inside a Chinese sentence: stray, or a mark or a word is gone"
            yield scene.repair(start, end, "lost_punctuation", None, 0.6, reason)


def _running(scene: Scene, match: re.Match[str], place: Paragraph) -> bool:
    """Whether the gap stands in a running sentence: no title, label, byline, list or bracket."""
    if place.role not in ("body", "related") or place.end - place.start < _LEAST:
        return False
    text, at = scene.folded, match.start()
    if at - place.start <= _LABEL or place.end - at <= 4 or text[at - 1] in _DATELINE:
        return False
    if not _SENTENCE.search(text, max(place.start, at - _FAR), min(place.end, at + _FAR)):
        return False
    left = text[max(place.start, at - 15) : at]
    right = text[at + 1 : min(place.end, at + 16)]
    bracketed = max(map(left.rfind, "([【")) > max(map(left.rfind, ")]】"))
    several = " " in left[-4:] or " " in right[:4]
    return not bracketed and not several


def _no_break(scene: Scene) -> Iterator[Repair]:
    found = list(scene.find(_NO_BREAK, "ar", folded=False))
    inside = [f for f in found if f[0].end() < f[1].end]
    quoted = [f for f in inside if scene.text[f[0].end()] in '“«"']
    if len(inside) > _HABIT:
        reason = f"no-break spaces part words in {len(inside)} places"
        yield scene.repair(*_around(scene, inside[0]), "nbsp", None, 0.5, reason)
        inside = quoted[:_HABIT]
    for item in inside:
        start, end = _around(scene, item)
        mended = scene.text[start:end].replace("\u00a0", " ")
        reason = "a no-break space parts words" + (" from a quotation mark" if item in quoted else "")
        yield scene.repair(start, end, "nbsp", mended, 0.7, reason)


def _around(scene: Scene, item: tuple[re.Match[str], Paragraph]) -> tuple[int, int]:
    """The words on both sides of a match, so that the row can be read."""
    match, place = item
    start = scene.text.rfind(" ", place.start, match.start()) + 1 or place.start
    end = scene.text.find(" ", match.end(), place.end)
    return start, end if end > 0 else place.end


def _glued(scene: Scene) -> Iterator[Repair]:
    for match, place in scene.find(_GLUED, "ar", folded=False):
        if place.role in ("caption", "body"):
            start, end = match.start(), match.end()
            stop = _WORD.match(scene.text, end)
            stop_at = min(stop.end() if stop else end, place.end)
            mended = f"{scene.text[start:end]} {scene.text[end:stop_at]}"
            yield scene.repair(
                start, stop_at, "spacing", mended, 0.7, "two scripts are glued together", matching=True
            )


def _run_on(scene: Scene) -> Iterator[Repair]:
    """Sentences and paragraphs set without the space between them: "had ended.The army"; no initials, no addresses."""
    for code in sorted(_STOP.keys() & scene.codes):
        for match, place in scene.find(_STOP[code], code, folded=False):
            at = match.start()
            begin = max(place.start, max(scene.text.rfind(gap, place.start, at) for gap in " \n\u00a0") + 1)
            word = scene.text[begin:at]
            if not _SAID[code].search(word) or "/" in word or "@" in word or _SITES.match(scene.text, at + 1):
                continue
            behind = _WORD.search(scene.text, at + 1)
            end = min(behind.end() if behind else at + 1, place.end)
            mended = f"{word}. {scene.text[at + 1 : end]}"
            reason = "no space behind the stop that ends a sentence"
            yield scene.repair(begin, end, "spacing", mended, 0.8, reason, matching=True)


def _before_commas(scene: Scene) -> Iterator[Repair]:
    """One row for a page that puts spaces before its commas throughout; a single one is a slip of no weight."""
    found = list(scene.find(_BEFORE_COMMA, "ar", "ru", "en", folded=False))
    if len(found) < max(_COMMAS, sum(map(scene.text.count, "،؛,;")) / 2):
        return
    match, place = found[0]
    start = max(place.start, scene.text.rfind(" ", place.start, match.start()) + 1)
    mended = scene.text[start : match.start()] + match[1]
    reason = f"a space before a comma ({len(found)} places on the page, often a mark of machine translation)"
    yield scene.repair(start, match.end(), "spacing", mended, 0.7, reason)
