"""The forces of whoever speaks or was named before: "قالت إسرائيل إن طائراتها قصفت المطار" tells of Israel's own deed."""

from __future__ import annotations

from functools import cache

from dragoman.find.doers import doers
from dragoman.find.passage import Passage
from dragoman.lang import language

LEAST = 5
"""Letters of such a word at least: shorter ones are other words too."""


@cache
def _own(code: str) -> frozenset[str]:
    """Words for forces and arms with "his", "her", "their" or "our" joined to them; none where a language joins none."""
    found = language(code)
    if found is None or not found.object_suffixes:
        return frozenset()
    suffixes = (*found.object_suffixes, found.we_suffix)
    stems = {form.removeprefix(found.article) for form in doers(code).acting}
    joined = {
        (stem[:-1] + "ت" if stem.endswith("ه") else stem) + suffix for stem in stems for suffix in suffixes
    }
    return frozenset(word for word in joined if len(word) >= LEAST)


def own_force(passage: Passage, at: int) -> int | None:
    """Where the word for such forces begins that stands right before `at`, "already" between them at most; None where none does."""
    words = _own(passage.words.language.code)
    if not words:
        return None
    end = next((h.start for h in passage.by_class.get("perhaps", ()) if h.end == at - 1), at)
    begin = passage.text.rfind(" ", passage.start, end - 1) + 1
    return begin if passage.text[begin:end].strip() in words else None
