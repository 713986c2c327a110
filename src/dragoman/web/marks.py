"""Page text for the browser: escaped, and what cannot be seen shown.

A character that reorders text, has no width or is a control becomes an empty element with its code point: it can do nothing to the
page around it, CSS shows it as a small mark, and it still counts as one code point for whoever measures from the page's start.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Controls but tab and line feed, marks and overrides of direction, and what has no width; not the joiners of Persian and emoji."""
_NAMES = {
    0x200E: "LRM", 0x200F: "RLM", 0x061C: "ALM", 0x202A: "LRE", 0x202B: "RLE", 0x202C: "PDF", 0x202D: "LRO", 0x202E: "RLO",
    0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0x200B: "ZWSP", 0xFEFF: "BOM", 0x00AD: "SHY", 0x2060: "WJ",
}  # fmt: skip


def shown(text: str) -> Markup:
    """`text` as HTML."""
    if text.isprintable():
        # Nothing hidden is printable, and most words are: a tenth of the time.
        return escape(text)
    parts: list[str] = []
    at = 0
    for match in HIDDEN.finditer(text):
        code = ord(match[0])
        name = _NAMES.get(code, f"{code:04X}")
        parts += (
            str(escape(text[at : match.start()])),
            f'<i class="mark" data-mark="{name}" title="U+{code:04X}"></i>',
        )
        at = match.end()
    return Markup("".join(parts) + str(escape(text[at:])))


def plain(text: str) -> str:
    """`text` for an attribute or an SVG title: hidden characters as `⟦RLO⟧`."""
    return HIDDEN.sub(lambda match: f"⟦{_NAMES.get(ord(match[0]), f'{ord(match[0]):04X}')}⟧", text)
