"""Quotation marks that do not pair: never closed, closed without being opened, facing the wrong way.

Marks are paired within a paragraph. Left alone: a quotation that runs over paragraphs (opened anew in each, or closed
only in the last), nested Russian marks that share one closing mark, cut-off blurbs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise

import msgspec

from dragoman.extract.repairs.scene import PROSE_ROLES, Paragraph, Scene
from dragoman.types import Repair

_READ = frozenset({"ar", "zh", "ru", "en"})  # other languages pair their marks in ways of their own
_MARK = re.compile(r"[“”«»「」\"„]")
_ENDER = re.compile(r"[。!?\uff01\uff1f؟…]|\.(?=\s|$)")
_CLOSES = {"“": "”", "«": "»", "「": "」", "„": "“"}
_OPENS = {"”": "“", "»": "«", "」": "「"}
_CUT_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|\.\.)\s*$")
_TAIL = ".,،؛;:!?؟)]}…”»"
_FAR = 600  # code points within which a quotation is judged
_SPAN = 120  # code points of a quotation that a row shows
_BEFORE = 20  # code points shown before a mark that nothing opened
_DEEP = 3  # openers of one paragraph that are reported
_INDENT = 2  # code points before a mark that opens a paragraph
_REACH = 12  # paragraphs that one quotation may run over


class Mark(msgspec.Struct, frozen=True):
    """A quotation mark at `at`: `opens` or closes; `family` is its opening form (“ « 「 "); `home` its paragraph."""

    at: int
    family: str
    opens: bool
    number: int
    home: Paragraph


class Open(msgspec.Struct, frozen=True):
    """An opening mark without its partner, and the next opening mark of its paragraph."""

    mark: Mark
    following: Mark | None


def find_quotes(scene: Scene) -> Iterator[Repair]:
    """Unbalanced quotation marks, article by article."""
    if not _MARK.search(scene.text):
        return
    prose = [p for p in scene.paragraphs if p.role in PROSE_ROLES and p.code in _READ]
    for _, run in groupby(prose, key=lambda p: p.part):
        marks = [mark for number, p in enumerate(run) for mark in _marks(scene, p, number)]
        for family in dict.fromkeys(mark.family for mark in marks):
            mine = [mark for mark in marks if mark.family == family]
            if family == '"':
                yield from _straight(scene, mine)
            elif not _reversed(mine):
                yield from _pairs(scene, mine)


def _marks(scene: Scene, paragraph: Paragraph, number: int) -> Iterator[Mark]:
    """The quotation marks of a paragraph, in order, with the way each faces.

    Where words are parted by spaces, what stands beside a mark says whether it opens, whatever its shape: many
    Arabic pages write ”so” or ”so“. A straight mark whose sides do not tell is left out.
    """
    text = scene.text
    paired = (
        0 <= text.find("«", paragraph.start, paragraph.end) < text.rfind("»", paragraph.start, paragraph.end)
    )
    german = text.find("„", paragraph.start, paragraph.end) >= 0
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        at, char = match.start(), match[0]
        before = text[at - 1] if at > paragraph.start else " "
        after = text[at + 1] if at + 1 < paragraph.end else " "
        left, right = before.isspace() or before in "([{", after.isspace() or after in _TAIL
        family = "„" if german and char in "„“”" else _OPENS.get(char, char)
        opens = char == "„" if family == "„" else char in _CLOSES
        if char in "«»" and before.isspace() and (after.isspace() or after in "«»") and not paired:
            continue  # an arrow: "Read more »"
        if char == '"' or (family == "“" and paragraph.code != "zh"):
            if left != right:
                opens = left
            elif char == '"':
                continue
        yield Mark(at, family, opens, number, paragraph)


def _reversed(marks: list[Mark]) -> bool:
    """Whether the marks of one family face away from what they enclose throughout (”so“), a habit of some pages."""
    return (
        len(marks) >= 2 and len(marks) % 2 == 0 and all(m.opens == (i % 2 == 1) for i, m in enumerate(marks))
    )


def _straight(scene: Scene, marks: list[Mark]) -> Iterator[Repair]:
    """Straight marks say little: only two that open, one after the other in a paragraph, are a sign."""
    for _, run in groupby(marks, key=lambda mark: mark.number):
        mine = list(run)
        if 2 * sum(mark.opens for mark in mine) <= len(mine) or mine[0].home.code == "ru":
            continue  # two Russian openers may share one closer
        for left, right in pairwise(mine):
            if left.opens and right.opens:
                end = min(right.at, left.at + _SPAN)
                reason = "a quotation is opened twice and not closed between"
                yield scene.repair(left.at, end, "unclosed_quote", None, 0.6, reason)
                break


def _pairs(scene: Scene, marks: list[Mark]) -> Iterator[Repair]:
    """Marks of one family over the paragraphs of one article: what opens must close, what closes was opened."""
    carried: Open | None = None
    for number, run in groupby(marks, key=lambda mark: mark.number):
        mine = list(run)
        closers, openers = _left_over(mine)
        if carried is not None and mine[0].opens and mine[0].at - mine[0].home.start <= _INDENT:
            carried = None  # opened anew, as each paragraph of a long quotation is
        if carried is not None and number - carried.mark.number > _REACH:
            yield from _unclosed(scene, carried)
            carried = None
        if carried is not None and closers:
            carried, closers = None, closers[1:]
        if closers:
            yield from _orphans(scene, closers)
        for each in openers:
            if carried is not None:
                yield from _unclosed(scene, carried)
            carried = each
    if carried is not None and not _CUT_OFF.search(scene.text, carried.mark.at, carried.mark.home.end):
        yield from _unclosed(scene, carried)


def _left_over(marks: list[Mark]) -> tuple[list[Mark], list[Open]]:
    """Closing and opening marks of a paragraph that find no partner in it."""
    stack: list[int] = []
    closers: list[Mark] = []
    for number, mark in enumerate(marks):
        if mark.opens:
            stack.append(number)
        elif stack:
            stack.pop()
        else:
            closers.append(mark)
    opened = [number for number, mark in enumerate(marks) if mark.opens]
    after = dict(pairwise(opened))
    openers = [Open(marks[n], marks[after[n]] if n in after else None) for n in stack]
    if marks[0].family == "«":  # two Russian openers may share one closer
        openers = [each for each in openers if each.following is None]
    return closers, openers[-_DEEP:]


def _unclosed(scene: Scene, left: Open) -> Iterator[Repair]:
    """The quotation from `opener`; where just one sentence ends before the next quotation, it closes there."""
    opener = left.mark
    limit = min(left.following.at if left.following else opener.home.end, opener.at + _FAR)
    if scene.text.count('"', opener.at, min(opener.home.end, opener.at + _FAR)) % 2:
        return  # closed by a straight mark
    ender = _ENDER.search(scene.text, opener.at, limit)
    end = min(ender.end() if ender else limit, opener.at + _SPAN)
    sure = (
        left.following is not None and ender is not None and not _ENDER.search(scene.text, ender.end(), limit)
    )
    suggested = scene.text[opener.at : end] + _CLOSES[opener.family] if sure else None
    reason = "a quotation is opened and never closed"
    yield scene.repair(
        opener.at, end, "unclosed_quote", suggested, 0.8 if sure else 0.6, reason, matching=sure
    )


def _orphans(scene: Scene, orphans: list[Mark]) -> Iterator[Repair]:
    """Closing marks of a paragraph that nothing opens: the first of two, after a word and a space, was to open."""
    text, first = scene.text, orphans[0]
    at, home = first.at, first.home
    if text.count('"', max(home.start, at - _FAR), at) % 2:
        return  # opened by a straight mark
    if (
        len(orphans) == 2
        and first.family == "“"
        and text[at - 1 : at].isalpha()
        and text[at + 1 : at + 2] == " "
    ):
        start = max(text.rfind(" ", home.start, at) + 1, home.start)
        stop = text.find(" ", at + 2, home.end)
        stop = stop if stop > 0 else home.end
        suggested = f"{text[start:at]} {first.family}{text[at + 2 : stop]}"
        reason = "a closing mark stands where the quotation opens"
        yield scene.repair(start, stop, "misplaced_quote", suggested, 0.85, reason, matching=True)
        return
    for mark in orphans[:2]:
        start = max(home.start, mark.at - _BEFORE)
        reason = "a quotation is closed that was never opened"
        yield scene.repair(start, mark.at + 1, "unopened_quote", None, 0.6, reason)
