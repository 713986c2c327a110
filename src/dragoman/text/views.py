"""A side view of a text: rewritten for matching, with a map back to the source.

The source is never edited. `View.of(text)` is the identity; `view.replace(edits)` gives a new view in which
stretches are replaced; `view.translate(table)` maps single characters (a character mapped to "" disappears).
Views compose: whatever was done, `view.source_span(i, j)` says which characters of the source stand behind
`view.text[i:j]`, and `view.view_span(start, end)` goes the other way.
"""

from __future__ import annotations

import re
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
            if start < len(self.starts):
                return self.starts[start], self.starts[start]
            at = self.ends[-1] if self.ends else self.offset
            return at, at
        return self.starts[start], max(self.ends[end - 1], self.starts[start])

    def view_span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of `text` that stands for source characters `start` to `end`."""
        if self.starts is None or self.ends is None:
            return start - self.offset, end - self.offset
        first = bisect_left(self.ends, start + 1)
        return first, max(bisect_left(self.starts, end), first)

    def translate(self, table: Mapping[int, str | int | None]) -> View:
        """Map each character through `table` (as `str.translate`); a longer image shares its source span."""
        text = self.text
        images = {char: _image(table, char) for char in set(text)}
        uneven = [char for char, image in images.items() if len(image) != 1]
        if not uneven:
            return View(text.translate(table), self.starts, self.ends, self.offset)
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for match in re.finditer(f"[{re.escape(''.join(uneven))}]", text):
            self._spans(at, match.start(), starts, ends)
            at = match.end()
            start, end = self.source_span(match.start(), at)
            size = len(images[match[0]])
            starts.extend([start] * size)
            ends.extend([end] * size)
        self._spans(at, len(text), starts, ends)
        return View(text.translate(table), starts, ends, self.offset)

    def _spans(self, i: int, j: int, starts: list[int], ends: list[int]) -> None:
        """Append the source spans of `text[i:j]`, character by character."""
        if self.starts is None or self.ends is None:
            starts.extend(range(i + self.offset, j + self.offset))
            ends.extend(range(i + 1 + self.offset, j + 1 + self.offset))
        else:
            starts.extend(self.starts[i:j])
            ends.extend(self.ends[i:j])

    def replace(self, edits: Sequence[Edit]) -> View:
        """Replace non-overlapping stretches; the later of two overlapping edits is dropped.

        Where old and new have the same length, character stands for character. Else the characters that both begin
        and end with stand for themselves, and each of the others for the whole stretch between; where that is empty, for all that is replaced.
        """
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for edit in sorted(edits, key=lambda e: (e.start, e.end)):
            if edit.start < at:
                continue
            pieces += (self.text[at : edit.start], edit.text)
            self._spans(at, edit.start, starts, ends)
            if len(edit.text) == edit.end - edit.start:
                self._spans(edit.start, edit.end, starts, ends)
            else:
                head, tail = _shared(self.text[edit.start : edit.end], edit.text)
                self._spans(edit.start, edit.start + head, starts, ends)
                start, end = self._stretch(edit.start + head, edit.end - tail)
                if start == end:
                    start, end = self._stretch(edit.start, edit.end)
                starts.extend([start] * (len(edit.text) - head - tail))
                ends.extend([end] * (len(edit.text) - head - tail))
                self._spans(edit.end - tail, edit.end, starts, ends)
            at = edit.end
        pieces.append(self.text[at:])
        self._spans(at, len(self.text), starts, ends)
        return View("".join(pieces), starts, ends, self.offset)

    def _stretch(self, start: int, end: int) -> tuple[int, int]:
        """The source of a stretch that an edit replaces; an insertion into one character's image stays in it."""
        first, last = self.source_span(start, end)
        if self.ends is not None and 0 < start <= len(self.ends):
            last = max(last, self.ends[start - 1])
        return first, last


def _shared(old: str, new: str) -> tuple[int, int]:
    """How many characters two strings share at their head and, of the rest, at their tail."""
    most = min(len(old), len(new))
    head = next((i for i in range(most) if old[i] != new[i]), most)
    tail = next((i for i in range(most - head) if old[-1 - i] != new[-1 - i]), most - head)
    return head, tail


def _image(table: Mapping[int, str | int | None], char: str) -> str:
    image = table.get(ord(char), char)
    return "" if image is None else chr(image) if isinstance(image, int) else image
