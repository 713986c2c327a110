"""Where a case ends and what follows from it begins: "if Iran attacks, | Israel will respond", "إذا هاجمت إيران | فإن إسرائيل سترد"."""

from __future__ import annotations

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.scene import CLAUSE
from dragoman.find.words import Trigger

CASE_REACH = 60
"""How far before a deed the word stands that makes it a case, in code points."""


def case_end(passage: Passage, hit: Hit[Trigger]) -> int:
    """Where the clause of a deed that is only a case ends; the end of the sentence for any other deed.

    A comma between two names of a list ends none: "if A attacks B, C and D, E will respond".
    """
    if not passage.words.language.spaces or passage.by_class.keys().isdisjoint(("condition", "case")):
        return passage.end
    text, end = passage.text, passage.end
    case = passage.first(max(passage.start, hit.start - CASE_REACH), hit.start, "condition", "case")
    if case is None or CLAUSE.search(text, case.end, hit.start):
        return end
    then = min(
        (at for word in passage.words.edges.then if (at := text.find(f" {word} ", hit.end, end)) >= 0),
        default=end,
    )
    commas = (found.start() for found in CLAUSE.finditer(text, hit.end, then))
    return next((at for at in commas if not _in_list(passage, at)), then)


def _in_list(passage: Passage, comma: int) -> bool:
    """Whether a name stands on either side of a comma, the one behind it before another comma or "and"."""
    before = any(n.end == comma for n in passage.named)
    behind = next(
        (n for n in passage.names(comma, passage.end) if n.start - len(n.naming.prefix) <= comma + 2), None
    )
    if not before or behind is None:
        return False
    rest = passage.text[behind.end : behind.end + 4]
    return CLAUSE.match(rest) is not None or rest.strip().startswith(passage.words.edges.ands)
