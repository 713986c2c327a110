"""Subjects behind their verb: how far they may stand, and clauses that open with what was told and not with who told it."""

from __future__ import annotations

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.russian_names import called
from dragoman.find.words import Cue

NAME_REACH = 50
"""How far behind its verb a subject ends, in code points."""
CALLED_REACH = 130
"""The same where what he is stands before a person's name."""
TELLING = frozenset({"person", "government", "organisation"})
"""Kinds of names that stand behind their verb."""
MATTERS = ("о ", "об ", "обо ")
"""What opens a clause that begins with what is told of."""


def names_behind(passage: Passage, cue: Hit[Cue], right: int) -> list[Named]:
    """The names behind a verb that may be its subject, as far as `right`."""
    return [
        n
        for n in passage.names(cue.end, min(right, cue.end + CALLED_REACH))
        if n.end <= cue.end + NAME_REACH or called(passage, cue.end, n)
    ]


def only_matter(passage: Passage, near: int, cue: Hit[Cue]) -> bool:
    """Whether a Russian clause opens with what was told, so that nobody before the verb told it: «О признании А и Б объявил …»."""
    head = passage.text[near : cue.start].lstrip()
    if passage.words.language.code != "ru" or not head.startswith(MATTERS) or set(head) & set(",;:«—"):
        return False
    if passage.has(near, cue.start, "back"):
        return False
    behind = passage.names(cue.end, min(passage.end, cue.end + NAME_REACH))
    return any(n.kind in TELLING for n in behind) and not any(
        n.kind == "person" for n in passage.names(near, cue.start)
    )
