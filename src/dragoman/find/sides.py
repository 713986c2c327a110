"""Who acts and who is acted on, beyond what the names around a trigger say.

A named operation has its parties in the knowledge base; who speaks of his own deeds acts himself or for his state.
"""

from __future__ import annotations

import msgspec

from dragoman.find.acts import NEUTRAL
from dragoman.find.arguments import Arguments
from dragoman.find.doubtful import ruled_out
from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.scene import CLAUSE
from dragoman.find.triggers import NAMED_THINGS
from dragoman.find.words import Trigger
from dragoman.knowledge import knowledge_base
from dragoman.knowledge.base import WorldEntity

Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""Ids of actors and of recipients."""
OWNED_REACH = {True: 60, False: 20}
"""How far behind a verb "its territory" stands, for scripts with and without spaces."""
SELVES_REACH = 12
"""How far before a Chinese deed "each other" stands, in code points: 對彼此發動無人機攻擊."""
OWNERS = ("state", "government", "group")
"""Kinds whose own state is not whom they strike; nor do those who hold its offices cut its ties."""
DIPLOMATS = frozenset({"diplomat", "diplomats", "ambassador", "consul", "charge-daffaires"})
"""Offices abroad whose holders stand for their state where they are expelled."""
OF_STATES = frozenset({"SANCTION", "MOBILIZE", "ASSAULT", "AID", "COERCE"})
"""Types that an official's own word tells of his state, not of himself."""


def neighbour(passage: Passage, actors: tuple[str, ...], source: Draft | None) -> tuple[str, ...]:
    """The one other state that a sentence on forces at a border names, the accuser's included."""
    states = {n.entity_id for n in passage.named if n.kind == "state" and not n.naming.inside}
    if source is not None and source.speaker.country:
        states.add(f"state/{source.speaker.country}")
    others = states - set(actors)
    return tuple(others) if len(others) == 1 else ()


def owner(passage: Passage, hit: Hit[Trigger], source: Draft | None, actor: str | None) -> tuple[str, ...]:
    """Whose "its territory" an attack hits: the speaker's state, else the one other state named before the verb."""
    reach = OWNED_REACH[passage.words.language.spaces]
    if passage.first(hit.end, min(passage.end, hit.end + reach), "owned") is None:
        return ()
    own = {f"state/{n.country}" for n in passage.named if n.entity_id == actor and n.country}
    if source is not None:
        state = f"state/{source.speaker.country}" if source.speaker.country else None
        return (state,) if state is not None and own and state not in own else ()
    others = {f"state/{n.country}" for n in passage.named if n.country and n.end <= hit.start} - own
    return tuple(others) if own and len(others) == 1 else ()


def _known(passage: Passage, hit: Hit[Trigger]) -> WorldEntity | None:
    """The knowledge base's row of the operation, exercise or agreement that `hit` names."""
    named = next(
        (n for n in passage.named if (n.start, n.end) == (hit.start, hit.end) and n.kind in NAMED_THINGS),
        None,
    )
    return knowledge_base().get(named.entity_id) if named is not None else None


def known_date(passage: Passage, hit: Hit[Trigger]) -> str | None:
    """When a named exercise took place or a named agreement was made, by the knowledge base; an operation has many days."""
    row = _known(passage, hit)
    if row is None or row.since is None or not row.parties or row.kind == "operation":
        return None
    return f"{row.since}/{row.until}" if row.kind == "exercise" and row.until else row.since


def known_sides(passage: Passage, hit: Hit[Trigger]) -> Sides | None:
    """The parties that the knowledge base has for a named operation, exercise or agreement."""
    row = _known(passage, hit)
    if row is None or not row.parties:
        return None
    parties = tuple(row.parties)
    return (parties, tuple(row.against)) if row.against else (parties, parties)


def refusal(hit: Hit[Trigger], sides: Sides, source: Draft | None) -> tuple[Hit[Trigger], Sides] | None:
    """A deed that its would-be actor refuses, as the refusal: who refuses does it to the others; None where another acts."""
    if source is None or source.act != "reject" or hit.value.type in ("REJECT", "PROTEST"):
        return None
    passage, cue = source.passage, source.cue
    if ruled_out(passage, hit):
        return None
    if cue is not None and not passage.words.language.spaces:
        told = next((c.value.act for c in passage.cues if c.start == cue[0]), None)
        if told in NEUTRAL:
            return None
    if hit.start >= source.content[0] and passage.marked(hit.start, "planned"):
        return None
    own = source.side
    if sides[0] and not own & set(sides[0]) and not hit.value.mutual:
        return None
    others = tuple(dict.fromkeys(e for e in (*sides[0], *sides[1]) if e not in own))
    trigger = msgspec.structs.replace(
        hit.value, type="REJECT", mode=None, mutual=False, status=None, single=None
    )
    return msgspec.structs.replace(hit, value=trigger), ((source.speaker.entity_id,), others)


MARCHING = "/protesters"
"""Ends of the ids of those who protest, to whom no protest is done: "на улицы вышли тысячи протестующих"."""


def struck(trigger: Trigger, named: Named) -> str:
    """Whom a measure strikes: the state whose unnamed diplomats are sent home."""
    abroad = named.naming.how in ("title", "group") and named.naming.office in DIPLOMATS
    if (
        trigger.type == "SANCTION"
        and abroad
        and named.country
        and named.entity_id.startswith(("local-", "group/"))
    ):
        return f"state/{named.country}"
    return named.entity_id


def sides_of(trigger: Trigger, found: Arguments) -> Sides:
    """Actor and recipient ids; where two sides act on each other, each is both."""
    actors = tuple(dict.fromkeys(n.entity_id for n in found.actors))
    holders = (*OWNERS, "person") if trigger.type == "SANCTION" else OWNERS
    own = {n.country for n in found.actors if n.kind in holders} - {None}
    at_home = trigger.type in ("ASSAULT", "MOBILIZE", "SANCTION") and not trigger.mutual
    recipients = tuple(
        dict.fromkeys(
            struck(trigger, n)
            for n in found.recipients
            if n.entity_id not in actors
            and not (at_home and struck(trigger, n) == f"state/{n.country}" and n.country in own)
        )
    )
    clash = trigger.type == "ASSAULT" and trigger.mutual and trigger.verb
    at_home = (clash or trigger.type == "COERCE") and all(a.startswith("group/") for a in actors)
    if (
        not recipients
        and not trigger.inverse
        and found.ground is not None
        and found.ground not in actors
        and not at_home
    ):
        recipients = (found.ground,)
    if trigger.type == "PROTEST" and not actors and recipients:
        marching = tuple(r for r in recipients if r.endswith(MARCHING))
        actors, recipients = marching, tuple(r for r in recipients if r not in marching)
    if trigger.mutual and found.mutual:
        both = tuple(dict.fromkeys((*actors, *recipients)))
        if len(both) > 1:
            return both, both
    return (recipients, actors) if trigger.inverse else (actors, recipients)


def speakers(source: Draft, hit: Hit[Trigger]) -> str:
    """Who does what a speaker tells of himself: his state, where an official tells of a deed of states."""
    official = source.speaker.kind == "person" and source.speaker.country and hit.value.type in OF_STATES
    return f"state/{source.speaker.country}" if official else source.speaker.entity_id


def unwelcome(passage: Passage, hit: Hit[Trigger], source: Draft | None, sides: Sides) -> Sides:
    """The sides where a state announces that another's diplomats are unwelcome: 外交部宣布印度一名外交官為不受歡迎的人."""
    if passage.words.language.spaces or hit.value.mode != "expel" or source is None or sides[1]:
        return sides
    who = source.speaker
    state = f"state/{who.country}"
    if source.act != "announce" or not who.country or {state, who.entity_id} & {*sides[0]}:
        return sides
    return (state,), sides[0]


def each_other(passage: Passage, hit: Hit[Trigger], sides: Sides) -> Sides:
    """Both as both sides where a Chinese "each other" stands before the verb: 巴基斯坦與印度互相驅逐外交官."""
    named = any(not one.startswith("group/") for one in sides[1])
    if len({*sides[0]}) != 2 or named or passage.words.language.spaces:
        return sides
    low = max(passage.start, hit.start - SELVES_REACH)
    word = passage.first(low, hit.start, "pair_selves")
    near = word is not None and not CLAUSE.search(passage.text, word.end, hit.start)
    return (sides[0], sides[0]) if near else sides
