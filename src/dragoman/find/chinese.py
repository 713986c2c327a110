"""How a name stands to a Chinese trigger: no form shows it, so commas, 對, 將 and the words next to it must.

Every question is answered no for a language with spaces.
"""

from __future__ import annotations

from dragoman.find.passage import Named
from dragoman.find.scene import CLAUSE, Scene, gap_of, marked


def against(scene: Scene, named: Named) -> bool:
    """Whether a Chinese name stands right before the 對 of the one it acts on: A對B發動攻擊."""
    if scene.passage.words.language.spaces or named.end > scene.hit.start:
        return False
    return any(
        marked(scene, n, "target") and 0 < n.start - named.end <= 2
        for n in scene.passage.named
        if not n.naming.inside and n.entity_id != named.entity_id
    )


def object_of_another(scene: Scene, named: Named) -> bool:
    """Whether a Chinese name before a verb is the object of the verb before it: A制裁B,並部署軍隊 leaves A."""
    passage, hit = scene.passage, scene.hit
    if passage.words.language.spaces or named.end > hit.start:
        return False
    gap = gap_of(scene, named)
    comma = CLAUSE.search(gap) is not None
    if not comma and not passage.has(named.end, hit.start, "coordination"):
        return False
    if comma and not passage.opens(named) and not any(c in gap for c in passage.words.edges.told):
        return True
    return any(0 <= named.start - t.end <= 2 and t.value.verb for t in passage.triggers)


def charged(scene: Scene) -> bool:
    """Whether a Chinese deed is the matter of a charge that a noun names: 印度對巴方違反停火的指控 charges Pakistan."""
    return scene.passage.text.startswith(scene.passage.words.edges.charges, scene.hit.end)


def disposed(scene: Scene, named: Named) -> bool:
    """Whether a Chinese name stands in what 將 or 把 puts before the verb: 將A駐B大使列為不受歡迎的人."""
    passage = scene.passage
    if passage.words.language.spaces or named.end > scene.hit.start:
        return False
    return any(
        h.value == "disposal"
        and h.end <= named.start
        and not CLAUSE.search(passage.text[h.end : scene.hit.start])
        and any(n.start == h.end for n in passage.named)
        for h in passage.small
    )


def unnamed_acts(scene: Scene, named: Named) -> bool:
    """Whether somebody without a name stands right before a Chinese verb and acts: 法國示威升級,警方逮捕多人."""
    passage, at = scene.passage, scene.hit.start
    if passage.words.language.spaces or not scene.hit.value.verb or named.end > at:
        return False
    return passage.marked(at, "someone") and not any(n.end == at for n in passage.named)


def beyond(scene: Scene, named: Named) -> bool:
    """Whether a Chinese name stands in a later clause than the trigger, which tells something else: 對城市發動空襲,警方表示."""
    passage, hit = scene.passage, scene.hit
    return not passage.words.language.spaces and CLAUSE.search(passage.text, hit.end, named.start) is not None


def when_clause(scene: Scene, named: Named) -> bool:
    """Whether the 在 before a Chinese name opens a clause of time in which he acts: 在美軍發動突襲後."""
    passage, hit = scene.passage, scene.hit
    if passage.words.language.spaces or named.end > hit.start or CLAUSE.search(gap_of(scene, named)):
        return False
    word = passage.first(max(passage.start, named.start - 2), named.start, "locative")
    if word is None or word.end != named.start or not passage.opening(word.start):
        return False
    end = CLAUSE.search(passage.text, hit.end, passage.end)
    stop = end.start() if end is not None else passage.end
    return passage.text.endswith(passage.words.edges.time_clause, hit.end, stop)
