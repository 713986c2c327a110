"""Who does what a participle before his noun tells: "захватившие город боевики закрыли мост".

Only languages that list the endings (`participles_before` in their language.yml) are read this way.
"""

from __future__ import annotations

from dragoman.find.passage import Named
from dragoman.find.scene import CLAUSE, PARTIES, Scene, marked

GOVERNED = ("oblique", "locative", "target", "from", "with", "agent")
"""Classes of the small words that put a name in no subject's case."""
SEVERAL = ("ие", "иеся")
"""Endings of participles of several, whom no state and no single person is."""
UNBENT = ("о", "у", "и", "е", "э", "ю")
"""Endings of names that do not bend, so that their form does not tell whether they act."""


def before_noun(scene: Scene) -> bool:
    """Whether a verb is an active participle that stands before the noun it describes."""
    passage, hit = scene.passage, scene.hit
    endings = passage.words.language.participles_before
    if not endings or not hit.value.verb or not _word(scene).endswith(endings):
        return False
    return not passage.text[passage.start : hit.start].rstrip().endswith(",")


def described(scene: Scene) -> Named | None:
    """The name of the noun that a participle before it describes: the last that may be a subject before another verb or a comma."""
    if not before_noun(scene):
        return None
    passage, hit = scene.passage, scene.hit
    begin = hit.start + len(_word(scene))
    stops = [t.start for t in passage.triggers if t.value.verb and t.start >= hit.end]
    stops += [c.start for c in passage.cues if c.start >= hit.end]
    high = min([passage.end, *stops])
    several = _word(scene).endswith(SEVERAL)
    heads = [
        n
        for n in (*passage.named, *passage.people)
        if begin <= n.start < high
        and n.kind in PARTIES
        and not n.naming.inside
        and not n.naming.bent
        and n.naming.how != "adjective"
        and not CLAUSE.search(passage.text, begin, n.start)
        and not marked(scene, n, *GOVERNED)
        and not (several and n.kind in ("state", "person"))
        and not (n.kind in ("state", "person") and _bent(passage.text[n.start : n.end]))
    ]
    return max(heads, key=lambda n: n.start, default=None)


def _bent(name: str) -> bool:
    """Whether a name of one word stands in another case than a subject's; a title has its own ending before its state's."""
    return " " not in name and name.endswith(UNBENT)


def _word(scene: Scene) -> str:
    return scene.passage.text[scene.hit.start : scene.hit.end].split(" ")[0]
