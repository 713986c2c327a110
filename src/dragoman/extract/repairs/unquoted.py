"""Names that the Arabic press sets in quotation marks: جماعة "الحوثي", وكالة «رويترز», لـ"رويترز".

The matchers read them without the marks, for nothing is quoted there. The nouns before such names are in names.yml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dragoman.lang import read_rules
from dragoman.text.views import Edit
from dragoman.types import Block

_MARKED = re.compile(r'["«“„]([^\W\d_][^"«»“”„\n،.؛:!؟]{1,24})["»”](?!\w)')
_BEFORE = re.compile(r"([^\W_ـ]+)(ـ?)( ?)$")
_CLITICS = re.compile("^(?:[وف]?[بلك]|[وف])(?=\\w{3})")
LOOK = 20
"""How far before a mark the noun begins, in code points."""
WORDS = 3
"""Words of a name in quotation marks at most."""


@cache
def _nouns() -> frozenset[str]:
    return frozenset(
        form
        for rule in read_rules("ar", "names")
        if rule.section in ("press_nouns", "body_nouns", "group_nouns")
        for form in rule.forms()
    )


def unquoted(text: str, block: Block) -> Iterator[Edit]:
    """Edits that take the marks from around the names in an Arabic block."""
    if not block.language.startswith("ar"):
        return
    for match in _MARKED.finditer(text, block.start, block.end):
        opens, closes = match.start(), match.end() - 1
        before = _BEFORE.search(text, max(block.start, opens - LOOK), opens)
        if before is None or len(match[1].split()) > WORDS:
            continue
        word, joined = before[1], not before[3]
        if joined and word in ("ل", "ول") and " " not in match[1]:
            yield Edit(opens, opens + 1 + match[1].startswith("ال"), "")
            yield Edit(closes, closes + 1, "")
        elif not joined and {word, _CLITICS.sub("", word)} & _nouns():
            yield Edit(opens, opens + 1, "")
            yield Edit(closes, closes + 1, "")
