"""HTML that is safe by construction: text goes in escaped, controls that could reorder it are shown.

`tag("p", words, lang="ar")` gives `Markup`; anything that is not `Markup` is text. Element and attribute names are
the program's own, never a page's.
"""

from __future__ import annotations

from html import escape

SIDE = {"ar": "rtl", "fa": "rtl", "he": "rtl", "ur": "rtl", "ps": "rtl", "ckb": "rtl"}
"""Languages written from right to left."""

_HIDDEN = {
    **{
        code: f"U+{code:04X}"
        for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)
    },
    **{code: f"U+{code:04X}" for code in (*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F, 0xFEFF)},
}
"""Bidi controls and other unseen characters, and what is shown in their place."""


class Markup(str):
    """Finished HTML."""

    __slots__ = ()


def text(value: object) -> Markup:
    """A value as text: escaped, bidi controls shown by their code point."""
    if isinstance(value, Markup):
        return value
    shown = escape(str(value))
    if any(ord(char) in _HIDDEN for char in shown):
        shown = "".join(
            f'<span class="hidden">{_HIDDEN[ord(char)]}</span>' if ord(char) in _HIDDEN else char
            for char in shown
        )
    return Markup(shown.encode("utf-8", "replace").decode("utf-8"))


def tag(name: str, *children: object, **attributes: str | None) -> Markup:
    """An element; None children and attributes are left out. `class_` stands for `class`."""
    opened = name + "".join(
        f' {key.rstrip("_")}="{escape(value)}"' for key, value in attributes.items() if value is not None
    )
    inside = "".join(text(child) for child in children if child is not None)
    return Markup(f"<{opened}>{inside}</{name}>")


def words(name: str, value: object, language: str | None, **attributes: str | None) -> Markup:
    """An element with words of a page: their language, their direction, kept apart from what stands around."""
    tongue = language if language and language != "und" else None
    side = SIDE.get((tongue or "").split("-")[0], "ltr") if tongue else "auto"
    return tag(name, value, lang=tongue, dir=side, **attributes)
