"""What is only planned, possible, hoped for, asked for or supposed, by the words around a trigger."""

from __future__ import annotations

import re

from dragoman.find.bearing import describes
from dragoman.find.drafts import Draft
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Passage
from dragoman.find.words import Trigger

IF_REACH = 60
"""How far before a Chinese trigger its clause may open with a condition, in code points."""
CARRIED = 24
"""How far before a Chinese noun the verb stands that carries it: 計劃舉行有關…的磋商."""
CLAUSES = 3
"""How many Chinese clauses back a plan may stand that one goes on with."""
DECREED = frozenset({"SANCTION", "COERCE", "CONCEDE", "MOBILIZE"})
"""Types that are done by being decreed: 決定召回大使, "قررت طرد السفير"."""
AT_HAND = 10
"""How far behind a Chinese visit or meeting it is told that it is at hand, in code points."""
PRESENT_REACH = 70
"""How far behind a verb in the present a word of the future bears on it."""
LEAST_VERB = 2
"""Letters of an Arabic verb behind its future mark at least, more than."""
NO_VERB = ("ه", "ين", "ات", "وا")
"""Endings of what looks like a future and is a noun or a past: سياده, ستين, سيارات, سيطروا."""
CLAUSE_END = re.compile(r"[,،;؛:]")
"""A mark that ends a clause."""


def infinitive(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether the ending of a verb says that it is an infinitive."""
    verb = passage.text[hit.start : hit.end].split(" ", 1)[0]
    return hit.value.verb and verb.endswith(passage.words.language.infinitive)


def possible(passage: Passage, begin: int, hit: Hit[Trigger]) -> bool:
    """Whether a word of possibility bears on the trigger; a Chinese 應 before the one who invites is none (應X邀請).

    In Chinese one at the head of its clause does too, and so does an attempt anywhere in it (暴徒試圖對國會縱火).
    """
    at, text, edges = hit.start, passage.text, passage.words.edges
    if passage.words.language.spaces:
        return passage.has(begin, at, "possible", "unsaid_yet") and not (
            hit.value.verb
            and not hit.value.bare
            and all(
                describes(passage, h, at)
                for h in passage.small
                if h.value in ("possible", "unsaid_yet") and begin <= h.start and h.end <= at
            )
        )
    heads = _heads(passage, hit) if hit.value.verb else set()
    low = clause_start(passage, at - IF_REACH, at)
    marks = [
        h
        for h in passage.small
        if h.value in ("possible", "unsaid_yet")
        and h.end <= at
        and (
            begin <= h.start or h.start in heads or (h.start >= low and text.startswith(edges.hopes, h.start))
        )
    ]
    return any(not (_at_wish(passage, low, h, at) or describes(passage, h, at)) for h in marks) or any(
        word in text[low:at] for word in edges.attempts
    )


def _at_wish(passage: Passage, low: int, mark: Hit[str], at: int) -> bool:
    """Whether a Chinese 應 or 要求 only says at whose wish a thing was done: 應X邀請訪問, 應美方要求被拘捕."""
    text, edges = passage.text, passage.words.edges
    if text.startswith(edges.at_wish, mark.start):
        return any(text.find(word, mark.end, at) >= 0 for word in edges.invited)
    return text.startswith(edges.invited, mark.start) and any(
        text.rfind(word, low, mark.start) >= 0 for word in edges.at_wish
    )


def hoped(passage: Passage, hit: Hit[Trigger], source: Draft) -> bool:
    """Whether what is said is only hoped for or called for: "تأمل واشنطن أن", "دعا إلى"; not behind the next "and he said"."""
    if source.cue is None or source.content[0] < passage.start:
        return False
    return passage.has(source.cue[0], source.cue[1], "possible") and source.act not in ("deny", "reject")


def behind_to(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a verb, or the verb that carries a noun, stands right behind "to", in a language that lists what "to" leads to indeed."""
    if not passage.words.leads:
        return False
    verbs = (
        [hit.start]
        if hit.value.verb
        else [c.start for c in passage.carriers if 0 < hit.start - c.end <= CARRIED]
    )
    return any(passage.marked(at, "infinitive") for at in verbs)


def agreed_to(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a "to" leads from a verb of agreeing to the deed: "agreed on Monday to impose sanctions"."""
    deals = [t.end for t in passage.triggers if t.value.type == "AGREE" and t.end <= hit.start]
    return bool(deals) and CLAUSE_END.search(passage.text, deals[-1], hit.start) is None


def headline_like(passage: Passage) -> bool:
    """Whether a sentence is a name and what it is to do: "Russia to expel diplomats"."""
    first = next((n for n in passage.named if not n.naming.inside), None)
    return first is not None and passage.opens(first) and passage.has(first.end, first.end + 3, "infinitive")


def ahead(passage: Passage, hit: Hit[Trigger], end: int) -> bool:
    """Whether words behind the trigger put it in the future: near a noun, or in the clause of a verb in the present."""
    if not hit.value.verb:
        future = passage.words.language.future
        carried = (
            any(c.prefix in future and 0 <= hit.start - c.end <= PRESENT_REACH for c in passage.carriers)
            if future
            else False
        )
        aims = {h.start for h in passage.small if h.value == "purpose"}
        coming = any(
            h.value == "planned"
            and hit.end <= h.start
            and h.end <= end
            and h.start not in aims
            and (passage.words.language.spaces or not passage.names(hit.end, h.start))
            for h in passage.small
        )
        return carried or led_by_future(passage, hit) or coming
    stops = [i for c in ",،;؛:" if (i := passage.text.find(c, hit.end, passage.end)) >= 0]
    present = passage.text[hit.start] in passage.words.language.imperfect
    return present and passage.has(hit.end, min([passage.end, hit.end + PRESENT_REACH, *stops]), "planned")


def comes(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether words right behind a Chinese deed, or behind whom it is done with, say that it is at hand: 訪華在即, 會川普前夕."""
    edges, text = passage.words.edges, passage.text
    if text.startswith(edges.coming, hit.end):
        return True
    clause = CLAUSE_END.split(text[hit.end : min(passage.end, hit.end + AT_HAND)], maxsplit=1)[0]
    return hit.value.type == "CONSULT" and any(word in clause for word in edges.coming)


def led_by_future(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether the verb right before an Arabic noun is in the future: "ستزيد الرسوم الجمركية"."""
    language = passage.words.language
    before = passage.text[max(passage.start, hit.start - CARRIED) : hit.start - len(hit.prefix)].rstrip()
    word = before.rpartition(" ")[2]
    for mark in language.future:
        if word.startswith(mark) and word[len(mark) : len(mark) + 1] in language.imperfect:
            return len(word) - len(mark) > LEAST_VERB and not word.endswith(NO_VERB)
    return False


def perhaps(passage: Passage, begin: int, hit: Hit[Trigger]) -> bool:
    """Whether a particle that means "perhaps" only before a verb in the present stands before such a one (قد يعلن)."""
    marks = [h for h in passage.small if h.value == "perhaps" and begin <= h.start and h.end <= hit.start]
    return any(passage.text[h.end : h.end + 2].strip()[:1] in passage.words.language.imperfect for h in marks)


def bidden(passage: Passage, hit: Hit[Trigger], source: Draft | None) -> bool:
    """Whether a Chinese deed is what somebody calls for, and is not told as done (了, 已)."""
    done = passage.words.edges.done
    begin = clause_start(passage, hit.start - IF_REACH, hit.start)
    if source is not None and begin > source.content[0] and any(n.start == begin for n in passage.named):
        return False
    decreed = (
        source is not None
        and source.cue is not None
        and hit.value.type in DECREED
        and passage.text.startswith(passage.words.edges.decrees, source.cue[0])
    )
    return (
        not decreed
        and source is not None
        and source.act in ("urge", "demand", "ask")
        and not passage.words.language.spaces
        and hit.value.verb
        and not passage.has(max(source.content[0], hit.start - CARRIED), hit.start, "earlier", "agent")
        and not passage.text.startswith(done, hit.end)
        and passage.text[hit.start - 1] != "的"
        and not any(word in passage.text[hit.start : hit.end] for word in done)
    )


def planned(passage: Passage, begin: int, hit: Hit[Trigger]) -> bool:
    """Whether a word of intent bears on the trigger; a Chinese 將 that puts a name before its verb is none.

    What is agreed to is planned, but the deal itself is made; a measure that is decreed by those who take it is taken.
    """
    at = hit.start
    agreed = [
        (t.start, t.end)
        for t in passage.triggers
        if t.value.type == "AGREE" == hit.value.type and t.value.verb and begin <= t.start and t.end <= at
    ]
    inside = hit.end - 1 if not passage.words.language.spaces else at
    marks = [h for h in passage.small if h.value == "planned" and begin <= h.start <= at and h.end <= inside]
    return any(
        not (
            any(a <= h.start < b for a, b in agreed)
            or (hit.value.type in DECREED and passage.text.startswith(passage.words.edges.decrees, h.start))
            or (
                passage.text[h.end - 1] == "将"
                and (any(n.start == h.end for n in passage.named) or _moved(passage, h, at))
            )
        )
        for h in marks
    )


def _heads(passage: Passage, hit: Hit[Trigger]) -> set[int]:
    """Where a Chinese clause begins, and where its names and days end: a word of intent there bears on the whole clause."""
    begin = clause_start(passage, hit.start - IF_REACH, hit.start)
    named = {n.end for n in passage.named if begin <= n.start and n.end < hit.start}
    return {begin, *named, *(w.end for w in passage.times if begin <= w.start and w.end < hit.start)}


def intends(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a Chinese clause opens with a word of intent, or has it right behind a name or a day: 雙方將在日內瓦舉行會談."""
    if passage.words.language.spaces:
        return False
    heads, begin = _heads(passage, hit), clause_start(passage, hit.start - IF_REACH, hit.start)
    verbs = [t.start for t in passage.triggers if t.value.verb] + [c.start for c in passage.cues]
    marks = [h for h in passage.small if h.value == "planned" and begin <= h.start and h.end <= hit.start]
    return any(
        planned(passage, h.start, hit)
        for h in marks
        if h.start in heads or not any(h.end <= at < hit.start for at in verbs)
    )


def goes_on_planned(passage: Passage, hit: Hit[Trigger]) -> bool:
    """Whether a Chinese clause without a subject goes on with a plan: 將訪問烏茲別克,出席峰會,並與普京會晤."""
    if passage.words.language.spaces:
        return False
    begin = clause_start(passage, hit.start - IF_REACH, hit.start)
    text, edges = passage.text, passage.words.edges
    opens = (
        text.startswith(edges.goes_with, begin)
        or any(start == begin for start in (hit.start, *(c.start for c in passage.carriers)))
        or (hit.value.mutual and passage.first(begin, begin + 1, "with") is not None)
    )
    if begin <= passage.start or not opens or text.startswith(edges.done, hit.end):
        return False
    for _ in range(CLAUSES):
        end, begin = begin - 1, clause_start(passage, begin - 1 - IF_REACH, begin - 1)
        deeds = [t for t in passage.triggers if begin <= t.start < end and t.value.type != "NONE"]
        if any(planned(passage, begin, deed) for deed in deeds):
            return True
        if begin <= passage.start or any(n.start == begin for n in passage.named):
            return False
    return False


def _moved(passage: Passage, mark: Hit[str], at: int) -> bool:
    """Whether 將 puts what is moved before its verb: 將部隊部署到邊境."""
    verb = next((t for t in passage.triggers if t.start == at), None)
    if verb is None or at - mark.end < 2 or passage.text.startswith(passage.words.edges.not_moved, mark.end):
        return False
    timed = any(mark.end <= when.start < at for when in passage.times)
    edges, text = passage.words.edges, passage.text
    if not timed and any(text.find(word, mark.end + 2, at) >= 0 for word in edges.taken):
        return True
    last = not text[verb.end : passage.end].strip("。」”!?")
    ends = last or CLAUSE_END.match(text, verb.end) or any(n.start == verb.end for n in passage.named)
    if text.startswith(edges.taken, at) and ends and not timed:
        return not passage.has(mark.end, at, "going_on", "planned", "coordination")
    return not timed and passage.text.startswith(passage.words.edges.whereto, verb.end)


def clause_start(passage: Passage, low: int, at: int) -> int:
    """The start of the clause that ends at `at`, not before `low`."""
    low = max(low, passage.start)
    for mark in ",،;؛:":
        low = max(low, passage.text.rfind(mark, low, at) + 1)
    openers = [h.start for h in passage.by_class.get("clause_opener", ()) if low <= h.start and h.end <= at]
    return max([low, *openers])
