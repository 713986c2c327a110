"""Whether a thing happened, goes on, is planned, supposed, denied, or only claimed, and on whose word."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Trigger

BEFORE = {True: 34, False: 12}
"""How far before a trigger a word bears on it, for scripts with and without spaces."""
IF_REACH = 60
"""How far before a Chinese trigger its clause may open with a condition, in code points."""
CARRIED = 24
"""How far before a Chinese noun the verb stands that carries it: 計劃舉行有關…的磋商."""
CLAUSES = 3
"""How many Chinese clauses back a plan may stand that one goes on with."""
PRESENT_REACH = 70
"""How far behind a verb in the present a word of the future bears on it."""
AVERTING_REACH = 22
"""How far before a trigger a word stands that prevents or refuses the thing, itself included."""
BREACH_REACH = 44
"""How far before a pact or a truce the word stands that says it was broken."""
ABSENT_REACH = 30
"""How far behind a noun stands the word that says there is no such thing, in code points."""
WHEN = frozenset({"circumstance", "occasion"})
"""Small words that open a clause, or a phrase, of its own."""
THAT_REACH = 8
"""How far into a clause the "that" stands which ties it to the one before."""
DENIED_REACH = 90
"""How far behind the "that" of a denial its deed stands, in code points."""
_CLAUSE_END = re.compile(r"[,،;؛:]")


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
    begin = _clause(passage, hit.start - reach, hit.start)
    if not passage.words.language.spaces:
        told = sum(w.end - w.start for w in passage.times if begin < w.end <= hit.start)
        begin = _clause(passage, hit.start - reach - told, hit.start)
    if not passage.words.language.spaces and not hit.value.verb:
        clause = _clause(passage, hit.start - CARRIED, hit.start)
        carried = [c.start for c in passage.carriers if clause <= c.start and c.end <= hit.start]
        begin = _clause(passage, min(carried) - reach, hit.start) if carried else begin
    end = min(passage.end, hit.end + reach // 2)
    own = _own_clause(passage, hit, begin)
    by = source.speaker.entity_id if source is not None else None
    charge = source is not None and source.act in ("accuse", "criticise") and not known
    party = (
        source is not None
        and source.speaker.kind != "outlet"
        and (charge or not source.speaker.entity_id.endswith("/media"))
    )
    if (
        source is not None
        and source.act in ("deny",)
        and not known
        and not passage.has(own, hit.start, "negation")
    ):
        return Standing("denied", by, (source.speaker.entity_id,))
    if (
        passage.has(own, hit.start, "negation") or absent(passage, hit) or _nobody(passage, hit)
    ) and hit.value.type != "REJECT":
        if passage.has(begin, hit.start, "condition"):
            return None
        return (
            Standing("denied", by, (source.speaker.entity_id,))
            if party and source is not None and by
            else None
        )
    if source is None and _denied(passage, hit):
        return Standing("denied", None)
    if passage.has(max(begin, hit.start - AVERTING_REACH), hit.start, "averting") or _mock(passage, hit):
        return None
    if (
        hit.value.type in ("AGREE", "RETREAT")
        and not hit.value.verb
        and _broken(passage, max(begin, hit.start - BREACH_REACH), hit.start)
    ):
        return None
    if _supposed(passage, _clause(passage, hit.start - IF_REACH, hit.start)):
        return Standing("hypothetical", by)
    if passage.words.language.spaces and passage.has(
        _clause(passage, hit.start - IF_REACH, hit.start), hit.start, "condition"
    ):
        return Standing("hypothetical", by)
    asked = passage.text[hit.end : passage.end].rstrip(' ”»"').endswith(("?", "؟"))
    if asked or _possible(passage, begin, hit) or _perhaps(passage, begin, hit):
        return None if known and hit.value.type == "ASSAULT" else Standing("hypothetical", by)
    if (
        (not hit.value.verb and passage.marked(hit.start, "purpose"))
        or (hit.prefix and hit.prefix in passage.words.language.future)
        or _planned(passage, begin, hit)
        or passage.has(begin, hit.start, "provided")
        or (not charge and (_intends(passage, hit) or _goes_on_planned(passage, hit)))
        or _ahead(passage, hit, end)
    ):
        return Standing("planned", by)
    if source is not None and source.act in ("offer", "pledge"):
        return Standing("planned", by)
    if _bidden(passage, hit, source) or (
        source is not None
        and source.act in ("urge", "demand", "ask")
        and (passage.marked(hit.start, "infinitive") or infinitive(passage, hit))
    ):
        return Standing("hypothetical", by)
    if source is not None and passage.words.language.order == "VS" and _wanted(passage, hit, source):
        known_fact = hit.value.verb and passage.marked(hit.start - len(hit.prefix), "relative")
        return Standing("happened", None) if known_fact else Standing("hypothetical", by)
    if (hit.value.bare or _behind_to(passage, hit)) and not passage.has(
        begin, hit.start, "modal", "implicative"
    ):
        if passage.role == "title" or _headline(passage):
            return Standing("planned", by)
        return None if hit.value.verb else Standing("hypothetical", by)
    tried = hit.value.status == "planned" and passage.has(begin, hit.start, "attempt")
    if known and hit.value.status:
        return Standing(hit.value.status, None)
    if known or (dated and not hit.value.verb and hit.value.mutual):
        return Standing("happened", None)
    if hit.value.status and not tried:
        return Standing("claimed" if party and hit.value.status == "happened" else hit.value.status, by)
    if party and hit.value.type == "CONSULT":
        return Standing("happened", by)
    if party:
        return Standing("claimed", by)
    if passage.has(begin, hit.start, "ongoing") or _goes_on(passage, hit):
        return Standing("ongoing", by)
    return Standing("happened", by)


def _nobody(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether the subject of a verb's clause is nobody, however long it is: "nobody in the crowd of thousands was hurt"."""
    begin = _own_clause(passage, hit, _clause(passage, hit.start - IF_REACH, hit.start))
    return hit.value.verb and passage.has(begin, hit.start, "nobody")


def _denied(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a deed is the first that is told behind the "that" of a denial by somebody without a name."""
    cues = [c for c in passage.cues if c.value.act == "deny" and c.end <= hit.start]
    that = passage.first(cues[-1].end, hit.start, "complementizer") if cues else None
    if that is None or that.start - cues[-1].end > THAT_REACH or hit.start - that.end > DENIED_REACH:
        return False
    begin = _own_clause(passage, hit, that.end)
    first = all(t.start >= hit.start for t in passage.triggers if t.start >= that.end)
    return first and begin == that.end and _CLAUSE_END.search(passage.text, begin, hit.start) is None


def _mock(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a deed of force is only played, by the words of its clause: "in a mock attack jets bombed a bridge"."""
    if hit.value.type != "ASSAULT":
        return False
    end = _CLAUSE_END.search(passage.text, hit.end, min(passage.end, hit.end + IF_REACH))
    high = end.start() if end else min(passage.end, hit.end + IF_REACH)
    return passage.has(_clause(passage, hit.start - IF_REACH, hit.start), high, "mock")


def absent(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether words behind a noun, in its clause, say that there is no such thing: "никакой блокады нет"."""
    end = _CLAUSE_END.search(passage.text, hit.end, min(passage.end, hit.end + ABSENT_REACH))
    high = end.start() if end else min(passage.end, hit.end + ABSENT_REACH)
    return not hit.value.verb and passage.has(hit.end, high, "absence")


def infinitive(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether the ending of a verb says that it is an infinitive."""
    verb = passage.text[hit.start : hit.end].split(" ", 1)[0]
    return hit.value.verb and verb.endswith(passage.words.language.infinitive)


def _possible(passage: Passage, begin: int, hit: Hit[Trigger]) -> bool:
    """Whether a word of possibility bears on the trigger; a Chinese 應 before the one who invites is none (應X邀請).

    In Chinese one at the head of its clause does too, and so does an attempt anywhere in it (暴徒試圖對國會縱火).
    """
    at, text, edges = hit.start, passage.text, passage.words.edges
    if passage.words.language.spaces:
        return passage.has(begin, at, "possible", "unsaid_yet")
    heads = _heads(passage, hit) if hit.value.verb else set()
    marks = [
        h
        for h in passage.small
        if h.value in ("possible", "unsaid_yet") and h.end <= at and (begin <= h.start or h.start in heads)
    ]
    clause = text[_clause(passage, at - IF_REACH, at) : at]
    return any(text.find(edges.invited, h.end, at) < 0 or h.end - h.start > 1 for h in marks) or any(
        word in clause for word in edges.attempts
    )


def _own_clause(passage: Passage, hit: Hit[Trigger], begin: int) -> int:
    """Where the words that negate a trigger begin: "did not step in when the army took the town" denies no taking.

    A verb's clause begins behind the "when" before it, unless that only stands in the negated verb ("has not since Monday met"); a noun's
    where the word stands right before it (عند سقوط). A verb with its object joined to it tells of the noun before ("لا تعد جنودا احتجزتهم أسرى").
    """
    if not passage.words.language.spaces or passage.marked(hit.start, "infinitive"):
        return begin
    if not hit.value.verb:
        at = hit.start - len(hit.prefix)
        return at if passage.marked(at, *WHEN) else begin
    if hit.suffix and not passage.marked(hit.start - len(hit.prefix), "negation"):
        return hit.start
    denied = [h.end for h in passage.small if h.value == "negation" and begin <= h.start]
    marks = (
        h
        for h in passage.small
        if h.value in WHEN
        and begin <= h.start
        and h.end <= hit.start
        and not any(end <= h.start and not passage.text[end : h.start].strip() for end in denied)
    )
    return max((h.end for h in marks), default=begin)


def _supposed(passage: Passage, begin: int) -> bool:
    """Whether a Chinese clause that begins at `begin` opens with a condition."""
    edges, text = passage.words.edges, passage.text
    return text.startswith(edges.conditions, begin) and not text.startswith(edges.no_conditions, begin)


def _wanted(passage: Passage, hit: Hit[Trigger], source: Draft) -> bool:
    """Whether what is said is only hoped for or called for: "تأمل واشنطن أن", "دعا إلى"; not behind the next "and he said"."""
    if source.cue is None or source.content[0] < passage.start:
        return False
    return passage.has(source.cue[0], source.cue[1], "possible") and source.act not in ("deny", "reject")


def _behind_to(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a verb, or the verb that carries a noun, stands right behind "to", in a language that lists what "to" leads to indeed."""
    if not passage.words.leads:
        return False
    verbs = (
        [hit.start]
        if hit.value.verb
        else [c.start for c in passage.carriers if 0 < hit.start - c.end <= CARRIED]
    )
    return any(passage.marked(at, "infinitive") for at in verbs)


def _headline(passage: Passage) -> bool:
    """Whether a sentence is a name and what it is to do: "Russia to expel diplomats"."""
    first = next((n for n in passage.named if not n.naming.inside), None)
    return first is not None and passage.opens(first) and passage.has(first.end, first.end + 3, "infinitive")


def _goes_on(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether helping words before a participle say that its deed goes on: "have been gathering", not "have been freed"."""
    form = passage.text[hit.start : hit.end].split(" ", 1)[0]
    return (
        hit.value.verb
        and passage.marked(hit.start, "progressive")
        and form.endswith(passage.words.language.unpast)
    )


def _ahead(passage: Passage, hit: Hit[Trigger], end: int) -> bool:
    """Whether words behind the trigger put it in the future: near a noun, or in the clause of a verb in the present."""
    if not hit.value.verb:
        future = passage.words.language.future
        carried = (
            any(c.prefix in future and 0 <= hit.start - c.end <= PRESENT_REACH for c in passage.carriers)
            if future
            else False
        )
        return carried or passage.has(hit.end, end, "planned")
    stops = [i for c in ",،;؛:" if (i := passage.text.find(c, hit.end, passage.end)) >= 0]
    present = passage.text[hit.start] in passage.words.language.imperfect
    return present and passage.has(hit.end, min([passage.end, hit.end + PRESENT_REACH, *stops]), "planned")


def _perhaps(passage: Passage, begin: int, hit: Hit[Trigger]) -> bool:
    """Whether a particle that means "perhaps" only before a verb in the present stands before such a one (قد يعلن)."""
    marks = [h for h in passage.small if h.value == "perhaps" and begin <= h.start and h.end <= hit.start]
    return any(passage.text[h.end : h.end + 2].strip()[:1] in passage.words.language.imperfect for h in marks)


def _bidden(passage: Passage, hit: Hit[Trigger], source: Draft | None) -> bool:
    """Whether a Chinese deed is what somebody calls for, and is not told as done (了, 已)."""
    done = passage.words.edges.done
    begin = _clause(passage, hit.start - IF_REACH, hit.start)
    if source is not None and begin > source.content[0] and any(n.start == begin for n in passage.named):
        return False
    return (
        source is not None
        and source.act in ("urge", "demand", "ask")
        and not passage.words.language.spaces
        and hit.value.verb
        and not passage.has(max(source.content[0], hit.start - CARRIED), hit.start, "earlier", "agent")
        and not passage.text.startswith(done, hit.end)
        and passage.text[hit.start - 1] != "的"
        and not any(word in passage.text[hit.start : hit.end] for word in done)
    )


def _planned(passage: Passage, begin: int, hit: Hit[Trigger]) -> bool:
    """Whether a word of intent bears on the trigger; a Chinese 將 that puts a name before its verb is none.

    What is agreed to is planned, but the deal itself is made.
    """
    at = hit.start
    agreed = [
        (t.start, t.end)
        for t in passage.triggers
        if t.value.type == "AGREE" == hit.value.type and t.value.verb and begin <= t.start and t.end <= at
    ]
    marks = [h for h in passage.small if h.value == "planned" and begin <= h.start and h.end <= at]
    return any(
        not (
            any(a <= h.start < b for a, b in agreed)
            or (
                passage.text[h.end - 1] == "将"
                and (any(n.start == h.end for n in passage.named) or _moved(passage, h, at))
            )
        )
        for h in marks
    )


def _heads(passage: Passage, hit: Hit[Trigger]) -> set[int]:
    """Where a Chinese clause begins, and where its names and days end: a word of intent there bears on the whole clause."""
    begin = _clause(passage, hit.start - IF_REACH, hit.start)
    named = {n.end for n in passage.named if begin <= n.start and n.end < hit.start}
    return {begin, *named, *(w.end for w in passage.times if begin <= w.start and w.end < hit.start)}


def _intends(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a Chinese clause opens with a word of intent, or has it right behind a name or a day: 雙方將在日內瓦舉行會談."""
    if passage.words.language.spaces:
        return False
    heads = _heads(passage, hit)
    marks = [h for h in passage.small if h.value == "planned" and h.start in heads and h.end <= hit.start]
    return any(_planned(passage, h.start, hit) for h in marks)


def _goes_on_planned(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a Chinese clause without a subject goes on with a plan: 將訪問烏茲別克,出席峰會,並與普京會晤."""
    if passage.words.language.spaces:
        return False
    begin = _clause(passage, hit.start - IF_REACH, hit.start)
    text, edges = passage.text, passage.words.edges
    opens = text.startswith(edges.goes_with, begin) or any(
        start == begin for start in (hit.start, *(c.start for c in passage.carriers))
    )
    if begin <= passage.start or not opens or text.startswith(edges.done, hit.end):
        return False
    for _ in range(CLAUSES):
        end, begin = begin - 1, _clause(passage, begin - 1 - IF_REACH, begin - 1)
        deeds = [t for t in passage.triggers if begin <= t.start < end and t.value.type != "NONE"]
        if any(_planned(passage, begin, deed) for deed in deeds):
            return True
        if begin <= passage.start or any(n.start == begin for n in passage.named):
            return False
    return False


def _broken(passage: Passage, low: int, at: int) -> bool:
    """Whether a word for a breach bears on a pact: no other thing is joined between the two by an "and"."""
    return any(
        h.value == "breach" and low <= h.start and h.end <= at and not passage.has(h.end, at, "coordination")
        for h in passage.small
    )


def _moved(passage: Passage, mark: Hit[str], at: int) -> bool:
    """Whether 將 puts what is moved before its verb: 將部隊部署到邊境."""
    verb = next((t for t in passage.triggers if t.start == at), None)
    if verb is None or at - mark.end < 2 or passage.text.startswith(passage.words.edges.not_moved, mark.end):
        return False
    timed = any(mark.end <= when.start < at for when in passage.times)
    edges, text = passage.words.edges, passage.text
    if text.startswith(edges.taken, at) and _CLAUSE_END.match(text, verb.end) and not timed:
        return not passage.has(mark.end, at, "going_on", "planned", "coordination")
    return not timed and passage.text.startswith(passage.words.edges.whereto, verb.end)


def _clause(passage: Passage, low: int, at: int) -> int:
    """The start of the clause that ends at `at`, not before `low`."""
    low = max(low, passage.start)
    cut = max((passage.text.rfind(c, low, at) for c in ",،;؛:"), default=-1)
    openers = [
        h.start for h in passage.small if h.value == "clause_opener" and low <= h.start and h.end <= at
    ]
    return max([low, cut + 1, *openers])


def commented(passage: Passage, hit: Hit[Trigger], actors: Sequence[Named]) -> bool:
    """Whether the trigger is what its only actors would not comment on: "the army declined to comment on the strike"."""
    if not actors or not any(c.value.sort == "no_comment" for c in passage.cues):
        return False
    start, end = passage.start, passage.end
    for mark in _CLAUSE_END.finditer(passage.text, start, end):
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
