"""What a page's own machinery left in its text: tags, shortcodes, placeholders, escapes."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator

from dragoman.extract.repairs.scene import READ_ROLES, Scene
from dragoman.types import Repair

_TAG = re.compile(
    r"</?(?:br|p|div|span|strong|b|i|em|u|a|h[1-6]|li|ul|img|blockquote)(?:\s[^<>\n]{0,120})?/?>", re.I
)
_SHORTCODE = re.compile(  # "[video]" alone is a label that newsrooms set themselves
    r"\[(?:/(?:caption|button|gallery|embed|video|audio)|(?:caption|button|gallery|embed|video|audio)\s[^\]\n]{1,200}"
    r"|/?(?:vc|su|et_pb|wp)_\w+(?:\s[^\]\n]{0,200})?)\]"
)
_PLACEHOLDER = re.compile(r"\{\{ ?[\w.|]{2,40} ?\}\}|\$\{[\w.]{2,40}\}|\[object Object\]")
_UNICODE_ESCAPES = re.compile(r"(?:\\u[0-9a-fA-F]{4}){3,}(?: ?(?:\\u[0-9a-fA-F]{4})+)*")
_QUOTED_PRINTABLE = re.compile(r"(?:=[0-9A-F]{2}){6,}")


def find_markup(scene: Scene) -> Iterator[Repair]:
    """Left-over markup (to be read as nothing) and escaped letters (to be read as the letters)."""
    text = scene.text
    if "<" in text:
        for match, _ in scene.find(_TAG, folded=False, roles=READ_ROLES):
            yield scene.repair(
                *match.span(), "markup_left", "", 0.85, "a tag was left in the text", matching=True
            )
    if "[" in text or "{" in text:
        for pattern in (_SHORTCODE, _PLACEHOLDER):
            for match, _ in scene.find(pattern, folded=False, roles=READ_ROLES):
                reason = "a template's instruction was left in the text"
                yield scene.repair(*match.span(), "markup_left", "", 0.8, reason, matching=True)
    if "\\u" in text:
        for match, _ in scene.find(_UNICODE_ESCAPES, folded=False, roles=READ_ROLES):
            yield from _letters(scene, match, match[0].encode("ascii").decode("unicode_escape"))
    if "=" in text:
        for match, _ in scene.find(_QUOTED_PRINTABLE, folded=False, roles=READ_ROLES):
            yield from _letters(scene, match, quopri.decodestring(match[0]).decode("utf-8", "replace"))


def _letters(scene: Scene, match: re.Match[str], plain: str) -> Iterator[Repair]:
    """A row for escaped letters, where they are letters."""
    if plain.replace(" ", "").isalpha():
        reason = "letters were left escaped"
        yield scene.repair(*match.span(), "mojibake", plain, 0.95, reason, matching=True)
