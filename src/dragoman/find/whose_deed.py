"""Whose deed it is where grammar says that it is not the subject's of the sentence.

"A protested to B over its launch": B launched; "the A coup": done in A; "A failed to stem the violence that killed six": not A's;
"A fires on B as the island asks for help": not B asks; "the minister left after the resignation of N. N.": not the minister resigned.
"""

from __future__ import annotations

import re

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.scene import CLAUSE, PARTIES, Scene, gap_of, marked
from dragoman.find.words import Trigger

OWNED_WORDS = 3
"""Words between "its" and the noun: "its latest ballistic missile launch"."""
OTHER_REACH = 60
"""How far before "over its" the other party stands, in code points."""
STRANGE_WORDS = 3
"""Words of a noun that nobody knows between the word that opens its clause and its verb."""
RELATIVE_REACH = 30
"""Room between "that" and its verb: "that has since killed"."""
NAMED_AFTER = frozenset({"state", "place"})
"""Kinds of names that a coup or a protest is called after."""
BY_ITSELF = frozenset({"CONCEDE", "PROTEST"})
"""Types of which a subject gives account for himself: "apologised to B for its strikes"."""
HELPING = frozenset({"perfect", "finite", "passive", "modal", "ongoing", "planned", "possible"})
"""Small words between a subject and its verb."""
_WORD = re.compile(r"\S+")
_OF = re.compile(r" ?of (?:the )?[^\W\d_]")


def owner_by_pronoun(scene: Scene) -> Named | None:
    """The party whose deed "its" makes a noun behind "over" or "for": not the subject, who protests, but the other."""
    hit, passage = scene.hit, scene.passage
    if hit.value.verb or not passage.words.language.spaces or passage.words.language.order != "SV":
        return None
    its = next((h for h in reversed(passage.by_class.get("possessive", ())) if h.end <= hit.start), None)
    if its is None or len(passage.text[its.end : hit.start].split()) > OWNED_WORDS:
        return None
    over = next(
        (h for h in passage.small if h.value in ("ground", "account") and h.end == its.start - 1), None
    )
    if over is None or any(its.end <= n.start < hit.start for n in passage.named):
        return None
    low = max(passage.start, over.start - OTHER_REACH)
    names = [
        n
        for n in passage.names(passage.start, over.start)
        if n.kind in PARTIES and n.naming.how != "adjective"
    ]
    other = next((n for n in reversed(names) if n.start >= low and not marked(scene, n, "agent")), None)
    if other is None or other is names[0] or CLAUSE.search(passage.text, other.end, over.start):
        return None
    accounts = any(t.value.type in BY_ITSELF and t.end <= over.start for t in passage.triggers)
    accounts = accounts or any(c.value.act == "regret" and c.end <= over.start for c in passage.cues)
    aimed = marked(scene, other, "target", "with") or passage.has(names[0].end, other.start, "against_whom")
    told = any(
        c.value.object == "to" and names[0].end <= c.start and c.end <= other.start for c in passage.cues
    )
    struck = any(names[0].end <= t.start and t.end <= other.start and t.value.verb for t in passage.triggers)
    return other if not accounts and (aimed or told or struck) else None


def its_deed(scene: Scene, named: Named) -> bool:
    """Whether "its" makes the deed a name's."""
    return owner_by_pronoun(scene) is named


def deed_of_other(scene: Scene, named: Named) -> bool:
    """Whether "its" makes the deed another's than this name's."""
    other = owner_by_pronoun(scene)
    return other is not None and other is not named


def called_after(scene: Scene, named: Named) -> bool:
    """Whether a coup or a protest is only called after a state: "the Niger coup", 尼日爾政變, "انقلاب النيجر"."""
    hit = scene.hit.value
    if hit.verb or not (hit.mode == "coup" or hit.type == "PROTEST"):
        return False
    gap = gap_of(scene, named)
    return named.kind in NAMED_AFTER and named.naming.how != "adjective" and len(gap.strip("的 ")) == 0


def of_other_subject(scene: Scene, named: Named) -> bool:
    """Whether a verb has a subject that no list knows between it and the name: in a relative clause, behind an "as", or behind ", and a"."""
    hit, passage = scene.hit, scene.passage
    if passage.words.language.code != "en" or not hit.value.verb or named.end > hit.start:
        return False
    return (
        _in_relative_clause(passage, hit, named)
        or _behind_opener(passage, hit, named)
        or _behind_and(passage, hit, named)
    )


def _in_relative_clause(passage: Passage, hit: Hit[Trigger], named: Named) -> bool:
    """Whether a "that" or "which" of a noun right before it opens the verb's clause: "the violence that has killed six"."""
    low = max(named.end, hit.start - RELATIVE_REACH)
    that = next(
        (
            h
            for h in reversed(passage.small)
            if h.value in ("complementizer", "which") and low <= h.start and h.end < hit.start
        ),
        None,
    )
    if that is None or not _helps(passage, that.end, hit.start):
        return False
    noun = passage.text[named.end : that.start]
    deeds = any(named.end <= t.start < that.start and t.value.type != "NONE" for t in passage.triggers)
    told = any(c.end == that.start - 1 for c in passage.cues)
    return any(map(str.isalpha, noun)) and not deeds and not told


def _behind_opener(passage: Passage, hit: Hit[Trigger], named: Named) -> bool:
    """Whether an "as" or "while" behind the name has nothing but a noun that nobody knows between it and the verb."""
    opener = next(
        (
            h
            for h in reversed(passage.small)
            if h.value == "circumstance" and named.end <= h.start and h.end < hit.start
        ),
        None,
    )
    if opener is None:
        return False
    words = [w for w in passage.text[opener.end : hit.start].split() if w not in passage.words.articles]
    known = passage.has(opener.end, hit.start, "pronoun", "own", "possessive", "passive", "finite")
    return 0 < len(words) <= STRANGE_WORDS and not known and not any(w[-1] in ",;:" for w in words)


def _behind_and(passage: Passage, hit: Hit[Trigger], named: Named) -> bool:
    """Whether ", and a delegation" stands between: a clause of its own, whose subject nobody knows."""
    joint = next(
        (
            h
            for h in reversed(passage.by_class.get("coordination", ()))
            if named.end <= h.start and h.end < hit.start and passage.text[: h.start].rstrip().endswith(",")
        ),
        None,
    )
    if joint is None:
        return False
    words = list(_WORD.finditer(passage.text, joint.end, hit.start))
    while words and _helps(passage, words[-1].start(), words[-1].end()):
        words.pop()
    return 1 < len(words) <= STRANGE_WORDS + 1 and words[0][0] in passage.words.articles


def _helps(passage: Passage, low: int, high: int) -> bool:
    """Whether nothing but helping verbs and adverbs stands in a stretch."""
    helping = [(h.start, h.end) for h in passage.small if h.value in HELPING]
    return all(
        any(a <= low + m.start() and low + m.end() <= b for a, b in helping)
        or m[0] in passage.words.perfect
        or passage.adverbs(low + m.start(), low + m.end())
        for m in _WORD.finditer(passage.text[low:high])
    )


def of_stranger(scene: Scene) -> bool:
    """Whether an English noun for leaving office has behind "of" somebody whom nobody knows: "the resignation of N. N."."""
    hit, passage = scene.hit, scene.passage
    if hit.value.mode != "resign" or hit.value.verb or passage.words.language.code != "en":
        return False
    at = hit.end - 3 if passage.text.endswith(" of", hit.start, hit.end) else hit.end
    return _OF.match(passage.text, at) is not None
