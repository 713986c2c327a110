"""Arabic organisations that no list knows, behind a reporting verb: "أعلنت الهيئة العامة للجسور أن".

A noun of a body opens the name (لجنة, هيئة, نقابة), and it runs on to "that", to punctuation or to a word that no name
holds. What is only some committee ("لجنة محلية") has neither an article nor a place in it, and no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dragoman.find.lexicon import Hit
from dragoman.find.naming import Naming, first_names, name_words
from dragoman.find.words import Cue
from dragoman.text.views import View

_WORD = re.compile(r"[^\W\d_]+")
LONGEST = 7
"""Words of a body's name at most."""
REACH = 80
"""Code points of a body's name at most."""
_ADJECTIVE = ("ي", "يه")
INSIDE = frozenset({"place", "state", "group"})
"""Kinds of what a body may be named after."""


def bodies(
    view: View, end: int, hits: Sequence[Hit[Cue]], known: Sequence[Naming]
) -> Iterator[tuple[int, int, str | None]]:
    """Where unknown bodies stand behind the reporting words `hits`, and the state that their adjective tells."""
    nouns = name_words("ar", "body_nouns")
    for hit in hits:
        if hit.value.sort not in ("verbs", "according") or hit.value.participle:
            continue
        at = hit.end + len(hit.suffix)
        word = _WORD.match(view.text, at + view.text.startswith(" ", at), end)
        if word is not None and word[0] in nouns:
            found = body(view.text, word.start(), end, known)
            if found is not None:
                yield found


def body(text: str, at: int, end: int, known: Sequence[Naming]) -> tuple[int, int, str | None] | None:
    """The name of the body whose noun stands at `at`; None where it is known, or only some body."""
    never, parts, callings = (name_words("ar", s) for s in ("never", "body_parts", "callings"))
    people = first_names("ar")
    adjectives = {n.end for n in known if n.kind == "state" and n.how == "adjective"}
    stop, size, definite = at, 0, False
    for match in _WORD.finditer(text, at, min(end, at + REACH)):
        word = match[0]
        apart = size and text[stop : match.start()] != " "
        if apart or word in callings or (word in never and word not in parts):
            break
        if size and not word.startswith("ل") and (stop in adjectives or (definite and _opens(word, people))):
            break
        if size > 1 and definite and not text.startswith("ال", at) and _of_other(word, parts):
            break
        if size == LONGEST:
            return None
        stop, size, definite = match.end(), size + 1, definite or (size > 0 and word.startswith("ال"))
    covered = [n for n in known if n.start < stop and at < n.end and not _bare_press(n, at)]
    if any(
        n.start - len(n.prefix) <= at or n.end > stop or (n.kind not in INSIDE and n.how != "body")
        for n in covered
    ):
        return None
    named = "ال" in {word[:2] for word in text[at:stop].split(" ")} or bool(covered)
    if size < 2 or not named:
        return None
    state = next((n.entity_id for n in covered if n.kind == "state" and n.how == "adjective"), None)
    return at, stop, state


def _of_other(word: str, parts: frozenset[str]) -> bool:
    """Whether a word with the article is no adjective, and so no part of a name that is of somebody: "لجنة الأمن | الهجوم"."""
    return (
        word.startswith("ال")
        and not word.endswith(_ADJECTIVE)
        and not word.startswith("الم")
        and word not in parts
    )


def _bare_press(naming: Naming, at: int) -> bool:
    """Whether a noun for an outlet opens the name, and is no outlet's by itself: "شبكة أطباء المدينة"."""
    return naming.how == "outlet" and naming.start == at and naming.entity_id is None and naming.owner is None


def _opens(word: str, people: frozenset[str]) -> bool:
    """Whether a word behind a definite one begins something else: a noun without the article, and no man's name."""
    return not word.startswith(("ال", "لل", "ل", "و", "ب")) and word not in people
