"""Names behind a deed that belong to another thing told of it: "за неделю до саммита А", "созвал заседание из-за угроз А".

Only languages whose endings tell an owner (`attributive` in their language.yml) are read this way.
"""

from __future__ import annotations

from dragoman.find.clauses import stays
from dragoman.find.passage import Named
from dragoman.find.scene import CLAUSE, Scene, marked

TALKED = frozenset({"CONSULT", "AGREE", "COOPERATE"})
"""Types that two do, so that a third's threat or war is only why."""
AROUND = ("oblique", "locative", "backdrop", "circumstance", "aftermath", "reaction")
"""Small words behind which another thing is told of a deed."""
PHRASE = 30
"""Code points behind a noun in which its phrase runs on: "до саммита А в Б"."""
LOOSE = 2
"""Letters of a preposition that governs a party too ("на", "от"); longer ones tell why or when."""


def elsewhere(scene: Scene, named: Named) -> bool:
    """Whether a name behind a deed is no party of it: where a meeting is held, why, or whose another meeting is."""
    if not scene.passage.words.language.attributive:
        return False
    held = scene.hit.value.type == "CONSULT" and not scene.hit.value.verb and stays(scene, named)
    return held or of_other_noun(scene, named) or why(scene, named)


def of_other_noun(scene: Scene, named: Named) -> bool:
    """Whether a name owns the noun of another meeting or pact, by which it is only told when or where: "до саммита А"."""
    passage, hit = scene.passage, scene.hit
    return any(
        not t.value.verb
        and t.value.type in TALKED
        and t.start >= hit.end
        and 0 < named.start - t.end <= PHRASE
        and not CLAUSE.search(passage.text, t.end, named.start)
        and passage.marked(t.start, *AROUND)
        for t in passage.triggers
    )


def why(scene: Scene, named: Named) -> bool:
    """Whether a name behind a meeting or pact stands in what it was held for: "созвал заседание из-за угроз А"."""
    passage, hit = scene.passage, scene.hit
    if hit.value.type not in TALKED or marked(scene, named, "with", "between"):
        return False
    return any(
        h.value in ("reaction", "circumstance")
        and h.end - h.start > LOOSE
        and hit.end <= h.start
        and h.end <= named.start
        for h in passage.small
    )
