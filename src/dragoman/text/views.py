"""A side view of a text: rewritten for matching, with a map back to the source.

The source is never edited. `View.of(text)` is the identity; `view.replace(edits)` gives a new view in which
stretches are replaced; `view.translate(table)` maps single characters (a character mapped to "" disappears).
Views compose: whatever was done, `view.source_span(i, j)` says which characters of the source stand behind
`view.text[i:j]`, and `view.view_span(start, end)` goes the other way.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

import msgspec


class Edit(msgspec.Struct, frozen=True):
    """Replace `view.text[start:end]` by `text` (code points of the view being edited)."""

    start: int
    end: int
    text: str


class View(msgspec.Struct, frozen=True):
    """`text` and, for each of its characters, the source span it stands for.

    `starts[i]`, `ends[i]` bound the source of `text[i]`; both are None for the identity (plus `offset`).
    """

    text: str
    starts: Sequence[int] | None = None
    ends: Sequence[int] | None = None
    offset: int = 0

    @classmethod
    def of(cls, text: str, offset: int = 0) -> View:
        """The identity view of `text`, which stands at `offset` in its source."""
        return cls(text, None, None, offset)

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The source characters behind `text[start:end]`; an empty stretch gives an empty span."""
        if self.starts is None or self.ends is None:
            return start + self.offset, end + self.offset
        if end <= start:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else self.offset)
            return at, at
        return self.starts[start], max(self.ends[end - 1], self.starts[start])

    def view_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of `text` that stands for source characters `start` to `end`."""
        if self.starts is None or self.ends is None:
            return start - self.offset, end - self.offset
        return bisect_left(self.ends, start + 1), max(bisect_left(self.starts, end), bisect_left(self.ends, start + 1))

    def translate(self, table: Mapping[int, str | int | None]) -> View:
        """Map each character through `table` (as `str.translate`); a longer image shares its source span."""
        out = self.text.translate(table)
        if len(out) == len(self.text) and not any(
            v is None or (isinstance(v, str) and len(v) != 1) for v in (table.get(ord(c), c) for c in set(self.text))
        ):
            return View(out, self.starts, self.ends, self.offset)
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for i, char in enumerate(self.text):
            image = table.get(ord(char), char)
            image = "" if image is None else chr(image) if isinstance(image, int) else image
            if image:
                s, e = self.source_span(i, i + 1)
                pieces.append(image)
                starts.extend([s] * len(image))
                ends.extend([e] * len(image))
        return View("".join(pieces), starts, ends, self.offset)

    def replace(self, edits: Sequence[Edit]) -> View:
        """Replace non-overlapping stretches; the later of two overlapping edits is dropped.

        Each new character stands for the whole source stretch that was replaced; where old and new have the
        same length, character stands for character.
        """
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0

        def keep(i: int, j: int) -> None:
            pieces.append(self.text[i:j])
            if self.starts is None or self.ends is None:
                starts.extend(range(i + self.offset, j + self.offset))
                ends.extend(range(i + 1 + self.offset, j + 1 + self.offset))
            else:
                starts.extend(self.starts[i:j])
                ends.extend(self.ends[i:j])

        for edit in sorted(edits, key=lambda e: (e.start, e.end)):
            if edit.start < at:
                continue
            keep(at, edit.start)
            pieces.append(edit.text)
            if len(edit.text) == edit.end - edit.start:
                for k in range(len(edit.text)):
                    s, e = self.source_span(edit.start + k, edit.start + k + 1)
                    starts.append(s)
                    ends.append(e)
            else:
                s, e = self.source_span(edit.start, edit.end)
                starts.extend([s] * len(edit.text))
                ends.extend([e] * len(edit.text))
            at = edit.end
        keep(at, len(self.text))
        return View("".join(pieces), starts, ends, self.offset)
