"""Whether a thing happened, goes on, is planned, supposed, denied, or only claimed, and on whose word."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from dragoman.find.announced import announced
from dragoman.find.conditional import in_case, supposed
from dragoman.find.doubtful import hearsay, ruled_out
from dragoman.find.drafts import Draft
from dragoman.find.intent import (
    CARRIED,
    CLAUSE_END,
    IF_REACH,
    agreed_to,
    ahead,
    behind_to,
    bidden,
    clause_start,
    comes,
    goes_on_planned,
    headline_like,
    hoped,
    infinitive,
    intends,
    perhaps,
    planned,
    possible,
)
from dragoman.find.lexicon import Hit
from dragoman.find.negated import (
    absent,
    averted,
    broken,
    cannot_without,
    denied_by_some,
    mock,
    negated,
    nobody,
    own_clause,
    told_not,
)
from dragoman.find.passage import Named, Passage
from dragoman.find.reacting import agreed_on, answered, refused
from dragoman.find.tickers import colon_teller
from dragoman.find.under_way import under_way
from dragoman.find.undergone import postponed
from dragoman.find.wanted import asked_for
from dragoman.find.words import Trigger

BEFORE = {True: 34, False: 12}
"""How far before a trigger a word bears on it, for scripts with and without spaces."""
BREACH_REACH = 44
"""How far before a pact or a truce the word stands that says it was broken."""
OFFERED = frozenset({"offer", "pledge"})
"""Acts by which a thing is held out: it is planned, whatever its condition."""
THAT_REACH = 8
"""How far into a clause the "that" stands which ties it to the one before."""


class Standing(msgspec.Struct, frozen=True):
    """The status of an event, who says so, and who denies it."""

    status: str
    by: str | None
    denied_by: tuple[str, ...] = ()


def standing(
    passage: Passage, hit: Hit[Trigger], source: Draft | None, *, known: bool = False, dated: bool = False
) -> Standing | None:
    """The standing of the event that `hit` names; None where the text says in plain words that it is not.

    `source` is the statement in whose content the trigger stands. What an outlet reports is taken for reported
    fact; what a party says of others or itself is claimed; what is planned or supposed stays so, with `by`. A thing that
    the knowledge base has (`known`), or a dated pact or meeting that a noun recalls (`dated`), is nobody's claim.
    """
    reach = BEFORE[passage.words.language.spaces]
    begin = clause_start(passage, hit.start - reach, hit.start)
    if not passage.words.language.spaces:
        told = sum(w.end - w.start for w in passage.times if begin < w.end <= hit.start)
        begin = clause_start(passage, hit.start - reach - told, hit.start)
    if not passage.words.language.spaces and not hit.value.verb:
        clause = clause_start(passage, hit.start - CARRIED, hit.start)
        carried = [c.start for c in passage.carriers if clause <= c.start and c.end <= hit.start]
        begin = clause_start(passage, min(carried) - reach, hit.start) if carried else begin
    if passage.words.language.order == "VS":
        begin = max([begin, *_opened(passage, begin, hit)])
    end = min(passage.end, hit.end + reach // 2)
    own = own_clause(passage, hit, begin)
    by = source.speaker.entity_id if source is not None else None
    charge = source is not None and source.act in ("accuse", "criticise") and not known
    party = (
        source is not None
        and source.speaker.kind != "outlet"
        and (charge or not source.speaker.entity_id.endswith("/media"))
    )
    if (
        source is not None
        and source.act == "deny"
        and not known
        and not told_not(passage, source)
        and not negated(passage, hit, own)
    ):
        return Standing("denied", by, (source.speaker.entity_id,))
    if (
        negated(passage, hit, own) or absent(passage, hit) or nobody(passage, hit)
    ) and hit.value.type != "REJECT":
        if passage.has(begin, hit.start, "condition", "case"):
            return None
        if cannot_without(passage, hit):
            return Standing("hypothetical", by)
        return (
            Standing("denied", by, (source.speaker.entity_id,))
            if party and source is not None and by
            else None
        )
    if postponed(passage, begin, hit):
        return Standing("planned", by)
    if source is None and denied_by_some(passage, hit):
        return Standing("denied", None)
    if hearsay(passage, hit) and not passage.has(begin, hit.start, "planned", "possible"):
        return Standing("claimed", by)
    if ruled_out(passage, hit):
        return Standing("denied", by, (by,) if by is not None and party else ())
    if averted(passage, hit, begin) or mock(passage, hit):
        return None
    if (
        hit.value.type in ("AGREE", "RETREAT")
        and not hit.value.verb
        and broken(passage, max(begin, hit.start - BREACH_REACH), hit.start)
    ):
        return None
    if refused(passage, hit):
        return None
    if answered(passage, hit):
        return Standing("claimed" if party else "happened", by)
    if agreed_on(passage, hit):
        return Standing("planned", by)
    if supposed(passage, clause_start(passage, hit.start - IF_REACH, hit.start)):
        return Standing("hypothetical", by)
    if passage.words.language.spaces and passage.has(
        clause_start(passage, hit.start - IF_REACH, hit.start), hit.start, "condition"
    ):
        return Standing("hypothetical", by)
    if passage.text.startswith(passage.words.edges.may_behind, hit.end):
        return Standing("hypothetical", by)
    asked = passage.text[hit.end : passage.end].rstrip(' ”»"').endswith(("?", "؟"))
    if asked or possible(passage, begin, hit) or perhaps(passage, begin, hit):
        return None if known and hit.value.type == "ASSAULT" else Standing("hypothetical", by)
    if (
        (not hit.value.verb and passage.marked(hit.start, "purpose"))
        or (hit.prefix and hit.prefix in passage.words.language.future)
        or planned(passage, begin, hit)
        or passage.has(begin, hit.start, "provided")
        or (not charge and (intends(passage, hit) or goes_on_planned(passage, hit)))
        or ahead(passage, hit, end)
        or comes(passage, hit)
    ):
        return Standing("hypothetical" if _case(passage, hit, source) else "planned", by)
    if source is not None and (source.act in OFFERED or announced(passage, hit, source)):
        return Standing("planned", by)
    if bidden(passage, hit, source) or (
        source is not None
        and source.act in ("urge", "demand", "ask")
        and (
            hit.value.bare
            or passage.marked(hit.start, "infinitive")
            or infinitive(passage, hit)
            or asked_for(passage, hit, source)
        )
    ):
        return Standing("hypothetical", by)
    if source is not None and passage.words.language.order == "VS" and hoped(passage, hit, source):
        known_fact = hit.value.verb and passage.marked(hit.start - len(hit.prefix), "relative")
        return Standing("happened", None) if known_fact else Standing("hypothetical", by)
    if (hit.value.bare or behind_to(passage, hit)) and not passage.has(
        begin, hit.start, "modal", "implicative"
    ):
        if passage.role == "title" or headline_like(passage):
            return Standing("planned", by)
        if agreed_to(passage, hit):
            return Standing("planned", by)
        return None if hit.value.verb else Standing("hypothetical", by)
    tried = hit.value.status == "planned" and passage.has(begin, hit.start, "attempt")
    if known and hit.value.status:
        return Standing(hit.value.status, None)
    if known or (dated and not hit.value.verb and hit.value.mutual):
        return Standing("happened", None)
    if hit.value.status == "planned" and not tried and _case(passage, hit, source):
        return Standing("hypothetical", by)
    if hit.value.status and not tried:
        return Standing("claimed" if party and hit.value.status == "happened" else hit.value.status, by)
    if party and (hit.value.type == "CONSULT" or (hit.value.type == "AGREE" and hit.value.verb)):
        return Standing("happened", by)
    if party:
        return Standing("claimed", by)
    if source is None and (teller := colon_teller(passage, hit)) is not None:
        return Standing("claimed", teller)
    if under_way(passage, begin, hit):
        return Standing("ongoing", by)
    return Standing("happened", by)


def _opened(passage: Passage, begin: int, hit: Hit[Trigger]) -> list[int]:
    """Where Arabic clauses open behind `begin`: after "بعد أن", "فيما"; a helping verb or particle (كان, قد) opens none."""
    helping = {h.end for h in passage.small if h.value in ("perhaps", "earlier")}
    return [
        h.end
        for h in passage.small
        if h.value == "opening" and begin <= h.start and h.end <= hit.start and h.end not in helping
    ]


def _case(passage: Passage, hit: Hit[Trigger], source: Draft | None) -> bool:
    """Whether what is to be done follows from a case, and is not held out on a condition."""
    return (source is None or source.act not in OFFERED) and in_case(passage, hit, passage.start)


def commented(passage: Passage, hit: Hit[Trigger], actors: Sequence[Named]) -> bool:
    """Whether the trigger is what its only actors would not comment on: "the army declined to comment on the strike"."""
    if not actors or not any(c.value.sort == "no_comment" for c in passage.cues):
        return False
    start, end = passage.start, passage.end
    for mark in CLAUSE_END.finditer(passage.text, start, end):
        if mark.start() >= hit.start:
            end = mark.start()
            break
        start = mark.end()
    if passage.words.language.spaces and passage.has(start, min(start + THAT_REACH, end), "complementizer"):
        start = max(
            (passage.text.rfind(c, passage.start, start - 1) + 1 for c in ",;:"), default=passage.start
        )
        start = max(start, passage.start)
    clause = [c for c in passage.cues if start <= c.start and c.end <= end]
    silent = [c.start for c in clause if c.value.sort == "no_comment"]
    refused = [c.start for c in clause if c.value.act == "reject"]
    if not silent:
        return False
    spaces, order = passage.words.language.spaces, passage.words.language.order
    at = silent[0] if order == "VS" else min([silent[0], *refused])
    return all(n.start < at for n in actors) and (not spaces or hit.start > at)
