"""Shows the reading model a page: neighbouring sentences together, as many as it takes at once."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from dragoman.find.sentences import sentences
from dragoman.find.sight import Sight
from dragoman.lang import Language
from dragoman.model.seen import Anchored, Found
from dragoman.text.views import View

if TYPE_CHECKING:
    from dragoman.model.reader import Reader

PIECES_A_PAGE = 10_000
"""Pieces of one page that the model is shown, from its start: ten times a long article; the rules read on alone."""
PIECES_AT_ONCE = 160
"""Pieces shown together at most: sentences see their neighbours, and a text stays cheap."""


class Stretch(msgspec.Struct, frozen=True):
    """A stretch of the folded view that is read as running text; those of one `flow` may be shown together."""

    start: int
    end: int
    language: Language
    flow: tuple[int, str, str]


def see(reader: Reader, repaired: View, view: View, stretches: Sequence[Stretch]) -> Sight:
    """What the model sees in `stretches`; `view` is `repaired` folded, and both go back to the same source."""
    names: list[Found] = []
    anchors: list[Anchored] = []
    for shown in _shown(reader, repaired, view, stretches):
        read = reader.read(shown.text)
        names += [found for name in read.names if (found := shown.moved(name)) is not None]
        anchors += [anchor for seen in read.anchors if (anchor := shown.anchored(seen)) is not None]
    return Sight(
        tuple(sorted(names, key=lambda n: (n.start, n.end))),
        tuple(sorted(anchors, key=lambda a: (a.start, a.end))),
    )


class _Shown:
    """Sentences joined for the model, and the way back into the folded view."""

    def __init__(self, repaired: View, view: View, gap: str) -> None:
        self.repaired, self.view, self.gap = repaired, view, gap
        self.text = ""
        self.pieces = 0
        self.places: list[tuple[int, int]] = []

    def add(self, start: int, end: int, pieces: int) -> None:
        """Join the sentence at `start` to `end` of the repaired text."""
        if self.text:
            self.text += self.gap
        self.places.append((len(self.text), start))
        self.text += self.repaired.text[start:end]
        self.pieces += pieces

    def back(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a stretch of the joined text stands in the folded view; None where it runs over two sentences."""
        at = max(n for n, (here, _) in enumerate(self.places) if here <= start)
        here, there = self.places[at]
        limit = self.places[at + 1][0] - len(self.gap) if at + 1 < len(self.places) else len(self.text)
        if end > limit or start >= limit:
            return None
        i, j = self.view.view_span(*self.repaired.source_span(start - here + there, end - here + there))
        return (i, j) if i < j else None

    def moved(self, found: Found) -> Found | None:
        """A span in the folded view's places."""
        place = self.back(found.start, found.end)
        return Found(*place, found.kind, found.sure) if place else None

    def anchored(self, anchor: Anchored) -> Anchored | None:
        """An anchor with its parts in the folded view's places; a content over several sentences ends with its first."""
        place = self.back(anchor.start, anchor.end)
        if place is None:
            return None
        parts = tuple(
            moved
            for part in anchor.parts
            for piece in self._cut(part)
            if (moved := self.moved(piece)) is not None
        )
        return msgspec.structs.replace(anchor, start=place[0], end=place[1], parts=parts)

    def _cut(self, part: Found) -> Iterator[Found]:
        """A part, cut where sentences end."""
        bounds = [here for here, _ in self.places] + [len(self.text) + len(self.gap)]
        for low, high in itertools.pairwise(bounds):
            start, end = max(part.start, low), min(part.end, high - len(self.gap))
            if start < end:
                yield Found(start, end, part.kind, part.sure)


def _shown(reader: Reader, repaired: View, view: View, stretches: Sequence[Stretch]) -> Iterator[_Shown]:
    """The stretches' sentences in runs of PIECES_AT_ONCE at most."""
    shown: _Shown | None = None
    flow: tuple[int, str, str] | None = None
    for stretch, i, j, count in _counted(reader, repaired, view, stretches):
        if shown is None or stretch.flow != flow or shown.pieces + count > PIECES_AT_ONCE:
            if shown is not None:
                yield shown
            shown, flow = _Shown(repaired, view, " " if stretch.language.spaces else ""), stretch.flow
        shown.add(i, j, count)
    if shown is not None:
        yield shown


def _counted(
    reader: Reader, repaired: View, view: View, stretches: Sequence[Stretch]
) -> Iterator[tuple[Stretch, int, int, int]]:
    """The sentences of the stretches, where they stand in the repaired text, and their pieces, up to PIECES_A_PAGE in all."""
    seen = 0
    for stretch in stretches:
        places = []
        for sentence in sentences(view.text, stretch.start, stretch.end, stretch.language):
            i, j = repaired.view_span(*view.source_span(sentence.start, sentence.end))
            if i < j:
                places.append((i, j))
        for (i, j), pieces in zip(places, reader.cut([repaired.text[i:j] for i, j in places]), strict=True):
            seen += len(pieces.ids)
            if seen > PIECES_A_PAGE:
                return
            yield stretch, i, j, len(pieces.ids)
