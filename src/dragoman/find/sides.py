"""Who acts and who is acted on, beyond what the names around a trigger say.

A named operation has its parties in the knowledge base; who speaks of his own deeds acts himself or for his state.
"""

from __future__ import annotations

import msgspec

from dragoman.find.arguments import Arguments
from dragoman.find.drafts import Draft
from dragoman.find.intent import infinitive
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.same_subject import OBJECT
from dragoman.find.scene import JUDGING
from dragoman.find.triggers import NAMED_THINGS
from dragoman.find.words import Trigger
from dragoman.knowledge import knowledge_base
from dragoman.knowledge.base import WorldEntity

Sides = tuple[tuple[str, ...], tuple[str, ...]]
"""Ids of actors and of recipients."""
OWNED_REACH = {True: 60, False: 20}
"""How far behind a verb "its territory" stands, for scripts with and without spaces."""
SIDES = frozenset({"person", "state", "government", "organisation"})
"""Kinds that may be one of two who talk."""
OWNERS = ("state", "government", "group")
"""Kinds whose own state is not whom they strike; nor do those who hold its offices cut its ties."""
DIPLOMATS = frozenset({"diplomat", "diplomats", "ambassador", "consul", "charge-daffaires"})
"""Offices abroad whose holders stand for their state where they are expelled."""
ASKED = frozenset({"urge", "demand", "ask", "offer"})
"""Acts by which somebody is to do a thing."""
PROMISED = frozenset({"pledge", "threaten", "announce"})
"""Acts by which the speaker is to do it."""
RESOLVE_REACH = 24
"""How far before somebody's words the "readiness" stands with which they begin, in code points."""
ASKED_REACH = 60
"""How far into what is asked or promised its deed stands, in code points."""
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


def own_deed(passage: Passage, hit: Hit[Trigger], source: Draft | None, found: Arguments) -> Sides | None:
    """The sides of what a speaker says of himself, where "that he" joins speaker and verb: "نفت إيران أنها زودت روسيا"."""
    if (
        source is None
        or not hit.value.verb
        or not (passage.words.language.order == "VS" or passage.words.language.code == "ru")
        or source.content[0] < passage.start
    ):
        return None
    begin = source.content[0]
    joined = (
        passage.has(begin - 8, begin, "self")
        if passage.words.language.order == "VS"
        else passage.marked(begin, "complementizer")
    )
    if (
        not joined
        or not 0 <= hit.start - begin <= 8
        or (passage.words.language.spaces and passage.names(begin, hit.start))
    ):
        return None
    who = source.speaker.entity_id
    official = source.speaker.kind == "person" and source.speaker.country and hit.value.type in OF_STATES
    actor = f"state/{source.speaker.country}" if official else who
    others = tuple(
        dict.fromkeys(
            struck(hit.value, n)
            for n in (*found.actors, *found.recipients)
            if n.entity_id not in (actor, who)
        )
    )
    return ((actor, *others), (actor, *others)) if hit.value.mutual and others else ((actor,), others)


def asked_deed(passage: Passage, hit: Hit[Trigger], source: Draft | None, found: Arguments) -> Sides | None:
    """The sides of an infinitive that a statement asks for or promises: "обещал Чили поставить зерно", "потребовал от Чили отвести войска".

    Who is asked does it, who promises does it himself; nobody where nobody is asked by name.
    """
    if source is None or not infinitive(passage, hit):
        return None
    begin = source.content[0]
    willing = passage.has(max(passage.start, begin - RESOLVE_REACH), hit.start, "resolve")
    if source.act not in ASKED | PROMISED and not willing:
        return None
    if (
        not passage.start <= begin <= hit.start <= begin + ASKED_REACH
        or "," in passage.text[begin : hit.start]
    ):
        return None
    own = {source.speaker.entity_id, f"state/{source.speaker.country}", *source.co_speakers}
    if any(n.entity_id not in {*own, *source.to} for n in found.actors if n.start < hit.start):
        return None
    official = source.speaker.kind == "person" and source.speaker.country and hit.value.type in OF_STATES
    speaker = f"state/{source.speaker.country}" if official else source.speaker.entity_id
    asked = source.act in ASKED and not willing
    doer = source.to if asked else (speaker, *source.co_speakers)
    named = (struck(hit.value, n) for n in (*found.actors, *found.recipients) if n.start > hit.start)
    told = source.to if source.act in PROMISED else ()
    others = tuple(dict.fromkeys(one for one in (*named, *told) if one not in {*own, *doer}))
    if hit.value.mutual and (doer or others):
        both = tuple(dict.fromkeys((*doer, *others, *((speaker,) if source.act == "offer" else ()))))
        return both, both
    return doer, others


def spoken_for(passage: Passage, hit: Hit[Trigger], sides: Sides, source: Draft | None) -> Sides:
    """The sides, where the speaker speaks of his own: "we work with A" acts for his state; so does his threat of war."""
    if source is None or source.speaker.country is None or source.speaker.kind == "outlet":
        return sides
    trigger, language = hit.value, passage.words.language
    spoken = hit.suffix == "نا" or passage.text[hit.start] == "ن"
    spoken = spoken or (source.speaker.kind != "group" and OBJECT.match(passage.text, hit.end) is not None)
    drops = (
        (language.order == "VS" and (spoken or passage.marked(hit.start - len(hit.prefix), "self")))
        or not language.spaces
        or passage.has(source.content[0], hit.start, "we", "pronoun")
    )
    state = f"state/{source.speaker.country}"
    own = source.speaker.entity_id
    body = source.speaker.kind == "government" and trigger.type in ("COOPERATE", "AGREE")
    if (trigger.type in OF_STATES or body) and own in sides[0]:
        return tuple(state if a == own else a for a in sides[0]), tuple(
            state if r == own else r for r in sides[1]
        )
    if (
        trigger.mutual
        and not language.spaces
        and source.act not in JUDGING
        and _with_one(passage, hit, sides, source.content)
    ):
        both = tuple(dict.fromkeys((state if body else own, *sides[0], *sides[1])))
        return both, both
    we = (language.order == "VS" and passage.text[hit.start] == "ن") or (
        not language.spaces and passage.has(source.content[0], hit.start, "we")
    )
    if trigger.mutual and trigger.verb and we and sides[0] and own not in sides[0] and state not in sides[0]:
        both = (state if source.speaker.kind == "government" else own, *sides[0])
        return both, both
    ours = trigger.verb and trigger.type in OF_STATES and _ours(passage, hit, source)
    if trigger.verb and (drops or ours) and not sides[0] and (sides[1] or ours) and source.act not in JUDGING:
        who = own if source.speaker.kind in ("organisation", "group") else state
        return (who,), tuple(r for r in sides[1] if r != who)
    return sides


def _ours(passage: Passage, hit: Hit[Trigger], source: Draft) -> bool:
    """Whether the speaker's own country is the subject of a verb: "сказал, что страна разместит батальон"."""
    low = max(source.content[0], passage.text.rfind(",", passage.start, hit.start) + 1)
    return not passage.names(low, hit.start) and passage.has(low, hit.start, "we", "own_country")


def _with_one(passage: Passage, hit: Hit[Trigger], sides: Sides, content: tuple[int, int]) -> bool:
    """Whether the one party of Chinese talks stands behind "with" and nobody before it: 表示將與美國會談."""
    parties = {*sides[0], *sides[1]}
    names = [n for n in passage.names(passage.start, hit.start) if n.entity_id in parties]
    near = bool(names) and "," not in passage.text[names[-1].end : hit.start]
    others = [
        n for n in passage.names(content[0], hit.start) if n.entity_id not in parties and n.kind in SIDES
    ]
    return len(parties) == 1 and not others and near and all(passage.marked(n.start, "with") for n in names)


def refusal(hit: Hit[Trigger], sides: Sides, source: Draft | None) -> tuple[Hit[Trigger], Sides] | None:
    """A deed that its would-be actor refuses, as the refusal: who refuses does it to the others; None where another acts."""
    if source is None or source.act != "reject" or hit.value.type in ("REJECT", "PROTEST"):
        return None
    own = {source.speaker.entity_id, f"state/{source.speaker.country}", *source.co_speakers}
    if sides[0] and not own & set(sides[0]) and not hit.value.mutual:
        return None
    others = tuple(dict.fromkeys(e for e in (*sides[0], *sides[1]) if e not in own))
    trigger = msgspec.structs.replace(
        hit.value, type="REJECT", mode=None, mutual=False, status=None, single=None
    )
    return msgspec.structs.replace(hit, value=trigger), ((source.speaker.entity_id,), others)


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
    if not recipients and found.ground is not None and found.ground not in actors and not at_home:
        recipients = (found.ground,)
    if trigger.mutual and found.mutual:
        both = tuple(dict.fromkeys((*actors, *recipients)))
        if len(both) > 1:
            return both, both
    return (recipients, actors) if trigger.inverse else (actors, recipients)
