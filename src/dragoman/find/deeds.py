"""Whether a deed whose doer has no name is told as one: it is asked for, judged, denied, or has its day or its place."""

from __future__ import annotations

from dragoman.find.intent import infinitive
from dragoman.find.negated import absent
from dragoman.find.retold import EventDraft
from dragoman.find.told import Told
from dragoman.find.wanted import heads_content

ON_SOMEONE = frozenset({"ASSAULT", "SANCTION", "COERCE", "AID"})
"""Types that stand without an actor where the one they are done to is plain ("sanctions on Russia")."""
DENIABLE = ON_SOMEONE | {"MOBILIZE", "PROTEST"}
"""Types whose noun is a deed where somebody condemns or denies it."""
JUDGED_REACH = 60
"""How far into somebody's words stands the deed that he judges, in code points."""


def asked(told: Told) -> bool:
    """Whether a deed told with its object is asked for, of nobody who is named: "требует освободить заложников"."""
    hit, source = told.hit, told.source
    if source is None or source.act not in ("urge", "demand", "ask"):
        return False
    bare = hit.value.bare or infinitive(told.passage, hit)
    return bare and bool(hit.value.needs) and not hit.value.mutual


def judged(told: Told) -> bool:
    """Whether a noun is what somebody condemns, denies or says there is none of: "осудил гнусное нападение"."""
    hit, source = told.hit, told.source
    if source is None or hit.value.verb or hit.value.mutual or hit.value.type not in DENIABLE:
        return False
    if absent(told.passage, hit):
        return True
    return source.act in ("criticise", "deny") and 0 <= hit.start - source.content[0] <= JUDGED_REACH


def reported(told: Told) -> bool:
    """Whether a noun opens what somebody reports of somebody: "полиция сообщила о задержании сорока участников"."""
    hit, source = told.hit, told.source
    if hit.value.verb or hit.value.mutual or hit.value.type not in ON_SOMEONE or not hit.value.takes_object:
        return False
    return source is not None and source.act in ("assert", "announce") and heads_content(hit, source)


def told_so(told: Told, event: EventDraft) -> bool:
    """Whether a noun that tells a deed by itself does so here: with its day or its place, or where somebody judges or reports it."""
    if event.status == "hypothetical":
        return False
    return (
        judged(told)
        or reported(told)
        or (event.status != "denied" and (event.date or event.place) is not None)
    )
