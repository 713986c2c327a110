"""What goes on: words that say so, a count of its days, helping words before a participle, the present of what lasts."""

from __future__ import annotations

from dragoman.find.intent import clause_start
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

LASTING = frozenset({"PROTEST", "ASSAULT", "MOBILIZE", "COOPERATE"})
"""Types of what goes on for days where its days are counted; who disperses a crowd for a fourth night does so four times."""
COUNT_REACH = {True: 70, False: 30}
"""How far from a deed, in its clause, its days are counted, for scripts with and without spaces."""
MARKS = ",،;؛:"


def under_way(passage: Passage, begin: int, hit: Hit[Trigger]) -> bool:
    """Whether a deed goes on: "continues to shell", "have been gathering", "for a third day", 連續七晚."""
    return (
        passage.has(begin, hit.start, "ongoing")
        or lasts(passage, hit)
        or day_counted(passage, hit)
        or in_state(passage, begin, hit)
    )


def in_state(passage: Passage, begin: int, hit: Hit[Trigger]) -> bool:
    """Whether a Chinese verb of a state (圍困, 絕食) has no day, no mark of what is over and no word that looks back."""
    edges, text = passage.words.edges, passage.text
    if not hit.value.verb or not any(word in text[hit.start : hit.end] for word in edges.states):
        return False
    over = text.startswith(edges.done, hit.end) or text[hit.start : hit.end].endswith(edges.done)
    return not over and not passage.times and not passage.has(begin, hit.start, "earlier")


def day_counted(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether the days of a deed that may last are counted in its clause: "for a third day", 第六晚, «второй день подряд»."""
    if hit.value.type not in LASTING:
        return False
    reach = COUNT_REACH[passage.words.language.spaces]
    ends = (at for c in MARKS if (at := passage.text.find(c, hit.end, hit.end + reach)) >= 0)
    high = min([passage.end, hit.end + reach, *ends])
    return passage.has(clause_start(passage, hit.start - reach, hit.start), high, "day_count")


def lasts(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether helping words before a participle say that its deed goes on: "have been gathering", not "have been freed"."""
    form = passage.text[hit.start : hit.end].split(" ", 1)[0]
    return (
        hit.value.verb
        and passage.marked(hit.start, "progressive")
        and form.endswith(passage.words.language.unpast)
    )
