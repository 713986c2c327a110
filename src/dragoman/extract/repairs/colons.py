"""Arabic quotations that follow their verb without the colon that the page puts elsewhere.

Newsrooms differ: some never write the colon. So it is missed only where the page writes it as often as not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dragoman.extract.repairs.patterns import cues
from dragoman.extract.repairs.scene import Scene
from dragoman.types import Repair

_COLON = re.compile(r": ?[\"«“]")
_BARE = re.compile(r"(?<!\w)\w+ [\"«“](?=\w)")


def find_missing_colons(scene: Scene) -> Iterator[Repair]:
    """A verb of saying right before an opening quotation mark, on a page that otherwise sets a colon between."""
    verb = cues("ar", "said")
    if "ar" not in scene.codes or verb is None:
        return
    found = [
        match for match, _ in scene.find(_BARE, "ar") if verb.match(scene.folded, match.start(), match.end())
    ]
    if not 0 < len(found) <= sum(1 for _ in scene.find(_COLON, "ar")):
        return
    for match in found:
        mended = scene.text[match.start() : match.end() - 2] + ": " + scene.text[match.end() - 1]
        reason = "no colon before the quotation, though the page sets one elsewhere"
        yield scene.repair(*match.span(), "missing_colon", mended, 0.5, reason)
