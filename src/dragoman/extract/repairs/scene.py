"""What the repairers look at: the page's text as mended so far, its paragraphs, and how to point back at the source.

Every repairer takes a `Scene` and yields `Repair` rows. The first ones (letters) read the page as it stands; what
they are sure of is applied to a side view, and the later ones (names, quotation marks, dates) read that view.
All offsets inside a scene are code points of `scene.text`; `scene.repair` turns them into offsets of the page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from dragoman.extract.anatomy import Anatomy
from dragoman.extract.repairs.unquoted import unquoted
from dragoman.text.fold import fold_table
from dragoman.text.views import Edit, View
from dragoman.types import Block, Repair

READ_ROLES = frozenset({"title", "body", "caption", "related", "source", "date"})
PROSE_ROLES = frozenset({"title", "body", "caption", "related"})
_BREAK = re.compile(r"[ \t]*(?:\r\n?|\n)\s*")
_EAST_ASIAN = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")


class Paragraph(msgspec.Struct, frozen=True):
    """One line of a block: where it stands in `scene.text`, its language (`zh-Hant`), role and part."""

    start: int
    end: int
    language: str
    role: str
    part: int

    @property
    def code(self) -> str:
        """The language without script or region: `zh-Hant` -> zh."""
        return self.language.split("-")[0]


class Scene(msgspec.Struct, frozen=True):
    """The page as mended so far.

    `text` is `view.text`; `folded` has the same length (letters folded one for one, nothing dropped), so an offset
    means the same place in both. `published` maps a part to the EDTF date of its article; `latest` is the latest
    date that the page gives of itself, to the day, or None. `rewritten`: the letters already show that software
    converted or censored the page, so that more of the same is likely.
    """

    page_id: str
    source: str
    view: View
    text: str
    folded: str
    paragraphs: tuple[Paragraph, ...]
    starts: tuple[int, ...]
    published: dict[int, str]
    latest: str | None
    codes: frozenset[str]
    rewritten: bool

    def at(self, offset: int) -> Paragraph | None:
        """The paragraph that holds `offset`, or None (chrome, tags, white space)."""
        i = bisect_right(self.starts, offset) - 1
        return self.paragraphs[i] if i >= 0 and offset < self.paragraphs[i].end else None

    def find(
        self, pattern: re.Pattern[str], *codes: str, folded: bool = True, roles: frozenset[str] = PROSE_ROLES
    ) -> Iterator[tuple[re.Match[str], Paragraph]]:
        """Matches of `pattern` that lie within one paragraph of these languages (any, if none) and roles."""
        if codes and self.codes.isdisjoint(codes):
            return
        for match in pattern.finditer(self.folded if folded else self.text):
            place = self.at(match.start())
            if (
                place
                and match.end() <= place.end
                and place.role in roles
                and (not codes or place.code in codes)
            ):
                yield match, place

    def repair(
        self,
        start: int,
        end: int,
        kind: str,
        suggested: str | None,
        confidence: float,
        reason: str,
        *,
        matching: bool = False,
    ) -> Repair:
        """A row for `text[start:end]`. `matching` asks for its use in the matchers' view, where it suggests a text."""
        s, e = self.view.source_span(start, end)
        applied = "matching" if matching and suggested is not None else None
        return Repair(self.page_id, s, e, self.source[s:e], kind, suggested, confidence, reason, applied)


@cache
def _even_table() -> dict[int, str]:
    """The folding table without what disappears, so that lengths stay the same."""
    return {code: image for code, image in fold_table().items() if len(image) == 1}


def even_fold(text: str) -> str:
    """`text` folded letter for letter: same length, Arabic marks and invisible characters left standing."""
    return text.translate(_even_table())


def set_scene(anatomy: Anatomy, text: str, repairs: Sequence[Repair] = ()) -> Scene:
    """The scene of a page with `repairs` (those for the matchers) applied to its view."""
    view = repaired_view(text, repairs, anatomy.blocks)
    paragraphs = tuple(_paragraphs(anatomy.blocks, text, view))
    dates = [d.value[:10] for d in anatomy.dates if d.kind in ("published", "updated", "crawled")]
    published = {
        a.part: a.published for a in anatomy.articles if a.published and a.published_basis != "inferred"
    }
    dates += [value[:10] for value in published.values()]
    return Scene(
        page_id=anatomy.page.page_id,
        source=text,
        view=view,
        text=view.text,
        folded=even_fold(view.text),
        paragraphs=paragraphs,
        starts=tuple(p.start for p in paragraphs),
        published=published,
        latest=max(dates, default=None),
        codes=frozenset(p.code for p in paragraphs),
        rewritten=any(repair.kind in ("over_conversion", "censor_star") for repair in repairs),
    )


def _paragraphs(blocks: Sequence[Block], text: str, view: View) -> Iterator[Paragraph]:
    at = 0
    for block in sorted(blocks, key=lambda b: (b.start, b.end)):
        if block.role not in READ_ROLES:
            continue
        if block.end > (start := max(block.start, at)):
            yield Paragraph(*view.view_span(start, block.end), block.language, block.role, block.part)
        at = max(at, block.end)


def repaired_view(text: str, repairs: Sequence[Repair], blocks: Sequence[Block]) -> View:
    """The side view that the matchers read: `text` with the repairs for `matching` in place, mapped back to it.

    The breaks of wrapped lines inside a block are a space there, or nothing between Chinese characters and behind a
    hyphen; names in quotation marks stand without them. Where two overlap the longer one counts: it was found later and includes what the shorter one mends.
    """
    wanted = [
        r for r in repairs if r.applied_to == "matching" and r.suggested is not None and r.end > r.start
    ]
    chosen: list[Edit] = []
    breaks = [edit for block in blocks for edit in (*_joined(text, block), *unquoted(text, block))]
    for r in sorted(wanted, key=lambda r: (r.start, -r.end)):
        if chosen and r.start < chosen[-1].end:
            if r.end - r.start > chosen[-1].end - chosen[-1].start:
                chosen[-1] = Edit(r.start, r.end, r.suggested or "")
            continue
        chosen.append(Edit(r.start, r.end, r.suggested or ""))
    taken = [edit for edit in breaks if not any(c.start < edit.end and edit.start < c.end for c in chosen)]
    edits = [*chosen, *taken]
    return View.of(text).replace(edits) if edits else View.of(text)


def _joined(text: str, block: Block) -> Iterator[Edit]:
    """The breaks inside a block, as edits."""
    if text.find("\n", block.start, block.end) < 0:
        return
    for found in _BREAK.finditer(text, block.start, block.end):
        before, after = text[found.start() - 1], text[found.end()]
        tight = before == "-" or _EAST_ASIAN.match(before) or _EAST_ASIAN.match(after)
        yield Edit(found.start(), found.end(), "" if tight else " ")
