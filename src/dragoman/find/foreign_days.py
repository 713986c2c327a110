"""Days that stand near a deed and are another's: of a relative clause, of an "after X did", of the verb that leads to it, of another tense."""

from __future__ import annotations

from dragoman.find.bearing import bearer
from dragoman.find.invited import invites
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage, When
from dragoman.find.undergone import undergone
from dragoman.find.words import Trigger

DAY = 10
"""Characters of a day in a date."""
CLAUSE = frozenset(",،;؛:")


def of_another_clause(passage: Passage, hit: Hit[Trigger], when: When) -> bool:
    """Whether a day behind a verb belongs to a clause that its object or its occasion opens: "discussed the raid which on 1 May ...".

    What is refused takes the day of its relative clause. A day right before a "to" is the day of the verb that leads to what follows: "agreed on Monday to impose sanctions".
    """
    if when.end <= hit.start:
        leads = passage.first(when.end, when.end + 4, "infinitive")
        return leads is not None and leads.start <= when.end + 1 and leads.end <= hit.start
    if not hit.value.verb or hit.value.type == "REJECT" or when.start <= hit.end:
        return False
    if bearer(passage, hit.end, when.start) or (later(when) and invites(passage, hit)):
        return True
    for word in passage.small:
        if word.start < hit.end or word.end > when.start:
            continue
        if word.value == "which":
            return True
        if word.value in ("circumstance", "aftermath") and any(
            t.value.verb and t.value.type != "NONE" and word.end <= t.start and t.end <= when.start
            for t in passage.triggers
        ):
            return True
    return False


def of_another_tense(passage: Passage, hit: Hit[Trigger], when: When) -> bool:
    """Whether a day gone by cannot be that of a deed to come, since somebody told of it then, or it stands in a clause of its own."""
    if not gone_by(when):
        return False
    if (mark := undergone(passage, hit, "put_off")) is not None and not passage.has(
        mark.end - 3, when.end, "put_off_to"
    ):
        return True
    low, high = min(when.end, hit.end), max(when.start, hit.start)
    told = any(low <= c.start and c.end <= high for c in passage.cues)
    return told or not CLAUSE.isdisjoint(passage.text[low:high])


def later(when: When) -> bool:
    """Whether a day or a month lies after the day that it is read against."""
    anchor, value = when.time.anchor, when.time.value.partition("/")[0][:10]
    return (
        anchor is not None and anchor[:1].isdigit() and value[:1].isdigit() and value > anchor[: len(value)]
    )


def to_come(when: When) -> bool:
    """Whether a day that is told by its number lies after the day that it is read against; "the next day" is counted from another."""
    value = when.time.value.partition("/")[0]
    return len(value) >= DAY and any(char.isdigit() for char in when.time.text) and later(when)


def gone_by(when: When) -> bool:
    """Whether a day lies before the day that it is read against."""
    anchor, value = when.time.anchor, when.time.value.rpartition("/")[2][:10]
    return (
        anchor is not None and anchor[:1].isdigit() and value[:1].isdigit() and value < anchor[: len(value)]
    )
