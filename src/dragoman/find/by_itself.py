"""Chinese words that tell of a deed whoever does it (`alone` in events.yml): 軍方擊落無人機, 工人罷工; and of several who do it jointly."""

from __future__ import annotations

from dragoman.find.lexicon import Hit
from dragoman.find.occurrences import needed_end
from dragoman.find.passage import Passage
from dragoman.find.subject.clause_before import clause_start
from dragoman.find.words import Trigger

JOINT_REACH = 10
"""How far before an exercise the word stands that makes it a joint one, in code points."""


def stands_alone(passage: Passage, hit: Hit[Trigger], shown: bool) -> bool:
    """Whether the words of a trigger are an event though no party is known: "被捕", "工人罷工", and no noun or attribute.

    `shown`: they tell a deed by themselves, or have a common noun for their subject.
    """
    edges, text = passage.words.edges, passage.text
    if not shown or passage.role not in ("title", "body"):
        return False
    named = any(n.start == hit.end for n in passage.named)
    if not named and (text.startswith(edges.no_deed, hit.end) or "的" in text[hit.end : hit.end + 3]):
        return False
    if text.endswith(edges.generic, passage.start, hit.start):
        return False
    clause = text[clause_start(passage, hit.start) : hit.start]
    if any(word in clause for word in edges.elsewhere):
        return False
    return not hit.value.verb or not text.endswith(edges.noun_before, passage.start, hit.start)


def joint(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether an exercise is told to be a joint one."""
    before = passage.text[max(passage.start, hit.start - JOINT_REACH) : needed_end(passage, hit)]
    return any(word in before for word in passage.words.edges.joint)
