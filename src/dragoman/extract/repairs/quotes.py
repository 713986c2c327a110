"""Quotation marks that do not pair: never closed, closed without being opened, facing the wrong way.

Marks are paired within a paragraph. Left alone: a quotation that runs over paragraphs (opened anew in each, or closed
only in the last), nested Russian marks that share one closing mark, cut-off blurbs, inches and feet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

import msgspec

from dragoman.extract.repairs.scene import PROSE_ROLES, Paragraph, Scene
from dragoman.types import Repair

_MARK = re.compile(r"[“”«»「」\"„]")
_ENDER = re.compile(r"[。!?!?؟…]|\.(?=\s|$)")
_CLOSES = {"“": "”", "«": "»", "「": "」", "„": "“"}
_OPENS = {"”": "“", "»": "«", "」": "「"}
_CUT_OFF = re.compile(r"(?:\.\.\.|…|\[…\]|\.\.)\s*$")
_REACH = 12  # paragraphs that one quotation may run over


class Mark(msgspec.Struct, frozen=True):
    """A quotation mark at `at`: `opens` or closes; `family` is its opening form (“ « 「 ")."""

    at: int
    family: str
    opens: bool
    char: str


def find_quotes(scene: Scene) -> Iterator[Repair]:
    """Unbalanced quotation marks, article by article."""
    if not _MARK.search(scene.text):
        return
    prose = [p for p in scene.paragraphs if p.role in PROSE_ROLES]
    for _, run in groupby(prose, key=lambda p: p.part):
        yield from _article(scene, list(run))


def _article(scene: Scene, paragraphs: list[Paragraph]) -> Iterator[Repair]:
    """Problems of consecutive paragraphs; an opening and a later closing mark over paragraphs cancel out."""
    open_since: tuple[int, Mark, Paragraph] | None = None
    for number, paragraph in enumerate(paragraphs):
        marks = _marks(scene, paragraph)
        if not marks:
            continue
        if open_since is not None:
            inherited, opener, home = open_since
            first = marks[0]
            within = number - inherited <= _REACH and first.family == opener.family
            if within and not first.opens:
                marks = marks[1:]  # closed here
                open_since = None
            elif within and first.opens and first.at - paragraph.start <= 2:
                open_since = None  # opened anew, as a quotation of several paragraphs is
            else:
                yield from _unclosed(scene, opener, None, home)
                open_since = None
        left: Mark | None = None
        for item in _problems(scene, paragraph, marks):
            if isinstance(item, Repair):
                yield item
            else:
                left = item
        if left is not None and not _CUT_OFF.search(scene.text, paragraph.start, paragraph.end):
            open_since = (number, left, paragraph)
    if open_since is not None:
        yield from _unclosed(scene, open_since[1], None, open_since[2])


def _marks(scene: Scene, paragraph: Paragraph) -> list[Mark]:
    """The quotation marks of a paragraph, in order, with the way each faces."""
    text = scene.text
    german = text.find("„", paragraph.start, paragraph.end) >= 0
    straight = 0
    marks = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        at, char = match.start(), match[0]
        if char == '"':
            before = text[at - 1] if at > paragraph.start else " "
            if before.isdigit() and straight % 2 == 0:
                continue  # inches
            straight += 1
            marks.append(Mark(at, '"', straight % 2 == 1, char))
        elif german and char in "„“”":
            marks.append(Mark(at, "„", char == "„", char))
        elif char in _CLOSES:
            marks.append(Mark(at, char, True, char))
        else:
            marks.append(Mark(at, _OPENS[char], False, char))
    return marks


def _problems(scene: Scene, paragraph: Paragraph, marks: list[Mark]) -> Iterator[Repair | Mark]:
    """Repairs for one paragraph; a Mark that is left open at its end is handed on as it is."""
    for family in dict.fromkeys(mark.family for mark in marks):
        mine = [mark for mark in marks if mark.family == family]
        if _reversed(mine):
            continue
        pending: Mark | None = None
        depth = 0
        orphans: list[Mark] = []
        for mark in mine:
            if mark.opens:
                if pending is not None and family in "“" and not orphans:
                    yield from _unclosed(scene, pending, mark, paragraph)
                    depth = 0
                pending, depth = mark, depth + 1
            elif depth > 0:
                depth -= 1
                pending = None if depth == 0 or family == "«" else pending
                depth = 0 if pending is None else depth
            elif family != "«" or not any(m.opens for m in mine):
                orphans.append(mark)
        yield from _orphans(scene, paragraph, orphans)
        if pending is not None:
            yield pending


def _reversed(marks: list[Mark]) -> bool:
    """Whether the marks of one family face away from what they enclose throughout (”so“), a habit of some pages."""
    return len(marks) >= 2 and len(marks) % 2 == 0 and all(m.opens == (i % 2 == 1) for i, m in enumerate(marks))


def _unclosed(scene: Scene, opener: Mark, following: Mark | None, paragraph: Paragraph) -> Iterator[Repair]:
    """The quotation from `opener`; where just one sentence ends before the next quotation, it closes there."""
    limit = following.at if following else paragraph.end
    enders = list(_ENDER.finditer(scene.text, opener.at, limit))
    if opener.char == '"':
        yield scene.repair(opener.at, min(opener.at + 40, limit), "unclosed_quote", None, 0.5, "an odd number of quotation marks")
        return
    end = enders[0].end() if enders else min(limit, opener.at + 80)
    stretch = scene.text[opener.at : end]
    sure = len(enders) == 1 and following is not None
    yield scene.repair(
        opener.at, end, "unclosed_quote", stretch + _CLOSES[opener.family] if sure else None,
        0.8 if sure else 0.6, "a quotation is opened and never closed", matching=sure,
    )  # fmt: skip


def _orphans(scene: Scene, paragraph: Paragraph, orphans: list[Mark]) -> Iterator[Repair]:
    """Closing marks that nothing opens: the first of two, after a word and before a space, was meant to open."""
    text = scene.text
    if len(orphans) == 2 and orphans[0].char != '"':
        at = orphans[0].at
        after = text[at + 1 : at + 2]
        if text[at - 1 : at].isalpha() and after == " ":
            start = max(text.rfind(" ", paragraph.start, at) + 1, paragraph.start)
            stop = text.find(" ", at + 2, paragraph.end)
            stop = stop if stop > 0 else paragraph.end
            suggested = f"{text[start:at]} {orphans[0].family}{text[at + 2 : stop]}"
            yield scene.repair(
                start, stop, "misplaced_quote", suggested, 0.85, "a closing mark stands where the quotation opens",
                matching=True,
            )  # fmt: skip
            return
    for mark in orphans[:2]:
        start = max(paragraph.start, mark.at - 20)
        yield scene.repair(
            start, mark.at + 1, "unopened_quote", None, 0.6, "a quotation is closed that was never opened"
        )
