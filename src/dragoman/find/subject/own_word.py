"""What a speaker tells of himself without saying who: "said it would ease …", "сообщил, что поставил", "نفت إيران أنها زودت روسيا".

Where the words told have no subject, a pronoun or "we", who speaks does the deed himself, or his state does where he is one of its
officials and the deed is a state's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.arguments import Arguments
from dragoman.find.drafts import Draft
from dragoman.find.intent import infinitive
from dragoman.find.lexicon import Hit
from dragoman.find.own_force import own_force
from dragoman.find.passage import Named, Passage
from dragoman.find.scene import CLAUSE, JUDGING
from dragoman.find.sides import OF_STATES, Sides, speakers, struck
from dragoman.find.subject.clause_before import undergone
from dragoman.find.subject.joined import objects
from dragoman.find.subject.talks import announced_with, says_we, with_one
from dragoman.find.words import Trigger
from dragoman.lang import undergoes

OPENING = 6
"""How far into reported words the pronoun stands that takes up their speaker, in code points."""
SELF_REACH = 8
"""How far from the beginning of reported words their "that he" and their verb stand, in code points."""
FORCE_REACH = 16
"""The same where the speaker's own forces stand between, in code points."""
SETTING_REACH = 60
"""The same where the verb may leave its subject out behind the day and the place: "сообщил, что завтра в Вене встретится"."""
GROUND = frozenset({"place", "state"})
"""Kinds of names that say where."""
PROMISING = frozenset({"pledge", "offer", "threaten"})
"""Acts whose infinitive is what the speaker will do himself."""
ASKED = frozenset({"urge", "demand", "ask", "offer"})
"""Acts by which somebody is to do a thing."""
CALLED = frozenset({"urge", "demand", "ask"})
"""Acts by which another is to do it."""
PROMISED = frozenset({"pledge", "threaten", "announce"})
"""Acts by which the speaker is to do it."""
RESOLVE_REACH = 24
"""How far before somebody's words the "readiness" stands with which they begin, in code points."""
ASKED_REACH = 60
"""How far into what is asked or promised its deed stands, in code points."""
_WORD = re.compile(r"[^\W\d_]+")


def own_deed(passage: Passage, hit: Hit[Trigger], source: Draft | None, found: Arguments) -> Sides | None:
    """The sides of what a speaker says of himself, where "that he" joins speaker and verb: "نفت إيران أنها زودت روسيا"."""
    language = passage.words.language
    if source is None or not hit.value.verb or not language.pro_drop or source.content[0] < passage.start:
        return None
    begin = source.content[0]
    joined = (
        passage.has(begin - SELF_REACH, begin, "self")
        or own_force(passage, hit.start) == begin
        or _we_did(passage, hit, begin)
        if language.order == "VS"
        else passage.marked(begin, "complementizer")
    )
    if language.order != "VS":
        reach = SETTING_REACH
    else:
        reach = SELF_REACH if own_force(passage, hit.start) is None else FORCE_REACH
    if not joined or not 0 <= hit.start - begin <= reach:
        return None
    if language.order == "VS" and passage.names(begin, hit.start):
        return None
    if language.order != "VS" and not _active(passage, begin, hit):
        return None
    return _with_others(hit, source, (*found.actors, *found.recipients))


def _we_did(passage: Passage, hit: Hit[Trigger], begin: int) -> bool:
    """Whether "we" is joined to the verb that opens what is said, or that with its deed does: "قصفنا", "بسطنا سيطرتنا"."""
    ours = passage.words.language.we_suffix
    first = _WORD.search(passage.text, begin, hit.end + len(ours))
    return bool(ours) and first is not None and first.start() - begin <= 2 and first[0].endswith(ours)


def _active(passage: Passage, begin: int, hit: Hit[Trigger]) -> bool:
    """Whether a verb behind "that" has no subject of its own: nothing but small words, adverbs, days and places stands before it.

    Who tells that somebody was held or sent holds or sends them; who tells of the killed did not kill them.
    """
    suffered = undergoes(passage.words.language.code, passage.text[hit.start : hit.end])
    if (suffered and hit.value.type == "ASSAULT") or passage.has(begin, hit.start, "civilians"):
        return False
    known = [(h.start, h.end) for h in passage.small] + [(t.start, t.end) for t in passage.times]
    before = passage.names(begin, hit.start)
    if any(n.kind not in GROUND or not passage.marked(n.start, "locative") for n in before):
        return False
    known += [(n.start, n.end) for n in before]
    return all(
        any(a <= m.start() and m.end() <= b for a, b in known) or passage.adverbs(m.start(), m.end())
        for m in _WORD.finditer(passage.text, begin, hit.start)
    )


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
    own = source.side
    if any(n.entity_id not in {*own, *source.to} for n in found.actors if n.start < hit.start):
        return None
    speaker = speakers(source, hit)
    asked = (
        source.act in ASKED and not willing and not (source.act == "offer" and _given(passage, source, hit))
    )
    doer = source.to if asked else (speaker, *source.co_speakers)
    named = (struck(hit.value, n) for n in (*found.actors, *found.recipients) if n.start > hit.start)
    told = source.to if source.act in PROMISED else ()
    others = tuple(dict.fromkeys(one for one in (*named, *told) if one not in {*own, *doer}))
    if hit.value.mutual and (doer or others):
        both = tuple(dict.fromkeys((*doer, *others, *((speaker,) if source.act == "offer" else ()))))
        return both, both
    return doer, others


def _given(passage: Passage, source: Draft, hit: Hit[Trigger]) -> bool:
    """Whether those to whom a deed is offered stand behind it: "предложил направить помощь Чили" offers it, "предложил Чили направить" proposes it."""
    return not passage.names(source.content[0], hit.start) and all(
        n.start > hit.start for n in passage.named if n.entity_id in source.to
    )


def self_told(passage: Passage, hit: Hit[Trigger], source: Draft | None, found: Arguments) -> Sides | None:
    """The sides of what a speaker tells of himself with a pronoun: "the EU said it would …", "she said she had been held"."""
    language = passage.words.language
    if (
        source is None
        or not hit.value.verb
        or not language.spaces
        or language.order != "SV"
        or source.speaker.kind == "outlet"
        or source.content[0] < passage.start
    ):
        return None
    begin = source.content[0]
    word = next(
        (
            h
            for h in passage.small
            if h.value in ("we", "pronoun", "own")
            and begin <= h.start <= _behind_day(passage, begin) + OPENING
        ),
        None,
    )
    promised = source.act in PROMISING and hit.start - begin <= OPENING
    if not promised and (
        word is None
        or hit.start < word.end
        or passage.names(begin, hit.start)
        or CLAUSE.search(passage.text, word.end, hit.start)
    ):
        return None
    who = source.speaker.entity_id
    if passage.passive(hit.start) and not passage.text[hit.start : hit.end].split(" ")[0].endswith(
        language.unpast
    ):
        return (), (who,)
    named = (*found.actors, *found.recipients) if hit.value.mutual else found.recipients
    return _with_others(hit, source, named)


def _behind_day(passage: Passage, begin: int) -> int:
    """Where what is said goes on behind the day that opens it: "announced: on 28 May they will"."""
    return next((t.end for t in passage.times if begin <= t.start <= begin + 2), begin)


def spoken_for(
    passage: Passage, hit: Hit[Trigger], sides: Sides, source: Draft | None, named: Sequence[Named] = ()
) -> Sides:
    """The sides, where the speaker speaks of his own: "we work with A" acts for his state; so does his threat of war.

    `named`: who is named for the deed; who names himself as one of two means himself.
    """
    if source is None or source.speaker.country is None or source.speaker.kind == "outlet":
        return sides
    trigger, speaker = hit.value, source.speaker
    state, own = f"state/{speaker.country}", speaker.entity_id
    body = speaker.kind == "government" and trigger.type in ("COOPERATE", "AGREE")
    themselves = trigger.mutual and not body and own in {n.entity_id for n in named}
    if (trigger.type in OF_STATES or body) and own in sides[0] and not themselves:
        actors = tuple(state if a == own else a for a in sides[0])
        return actors, tuple(state if r == own else r for r in sides[1])
    if _talks(passage, hit, sides, source) and not {own, state} & {*sides[0]}:
        both = tuple(dict.fromkeys((state if body else own, *sides[0], *sides[1])))
        return both, both
    ours = trigger.verb and trigger.type in OF_STATES and _ours(passage, hit, source)
    dropped = trigger.verb and (ours or (sides[1] and _subject_dropped(passage, hit, source)))
    if dropped and not sides[0] and source.act not in JUDGING | CALLED and not undergone(passage, hit):
        who = own if speaker.kind in ("organisation", "group") else state
        return (who,), tuple(r for r in sides[1] if r != who)
    return sides


def _talks(passage: Passage, hit: Hit[Trigger], sides: Sides, source: Draft) -> bool:
    """Whether the speaker is the one of two who talk whom the words do not name."""
    if hit.value.mutual and hit.value.verb and sides[0] and says_we(passage, hit, source.content[0]):
        return True
    parties = {*sides[0], *sides[1]}
    if source.act == "announce" and announced_with(passage, hit, parties, source.content[0]):
        return True
    return source.act not in JUDGING and with_one(passage, hit, parties, source.content[0])


def _subject_dropped(passage: Passage, hit: Hit[Trigger], source: Draft) -> bool:
    """Whether a verb leaves its subject out, or has "we" or a pronoun for it."""
    language = passage.words.language
    if not language.spaces or passage.has(source.content[0], hit.start, "we"):
        return True
    clause = max(source.content[0], passage.text.rfind(",", passage.start, hit.start))
    if passage.has(clause if language.order == "SV" else source.content[0], hit.start, "pronoun"):
        return True
    if language.order != "VS":
        return False
    ours = hit.suffix == language.we_suffix or says_we(passage, hit, source.content[0])
    no_subject = source.speaker.kind != "group" and objects(passage, hit.end)
    return ours or no_subject or passage.marked(hit.start - len(hit.prefix), "self")


def _ours(passage: Passage, hit: Hit[Trigger], source: Draft) -> bool:
    """Whether the speaker's own country is the subject of a verb: "сказал, что страна разместит батальон"."""
    low = max(source.content[0], passage.text.rfind(",", passage.start, hit.start) + 1)
    return not passage.names(low, hit.start) and passage.has(low, hit.start, "we", "own_country")


def _with_others(hit: Hit[Trigger], source: Draft, named: Sequence[Named]) -> Sides:
    """The sides of the speaker's own deed, those `named` being the other."""
    actor = speakers(source, hit)
    others = tuple(
        dict.fromkeys(
            struck(hit.value, n) for n in named if n.entity_id not in (actor, source.speaker.entity_id)
        )
    )
    return ((actor, *others), (actor, *others)) if hit.value.mutual and others else ((actor,), others)
