"""What a content tells that its speaker's own side will do, may do or has done: "it would sue", "his country will send doctors".

For a language that lists how it says so (`wills`, `mays` in its edges.yml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.scene import CLAUSE
from dragoman.find.words import Trigger

OPENING = 6
"""Room for a quotation mark and an article between the head of a content and the name that opens it, in code points."""
SUBJECT_WORDS = 3
"""Words between the head of an own subject and its verb: "its armed forces will"."""
LEAD_WORDS = 4
"""Words between a verb of saying and the subject of what was said, for the day and for whom it was told to."""
DEED_REACH = 45
"""How far behind its subject or its "will" a deed stands, in code points."""
HARM = frozenset({"ASSAULT", "ACCUSE", "THREATEN"})
"""Types of deeds that threaten whoever they are to be done to."""
PRESSED = HARM | {"SANCTION", "COERCE", "MOBILIZE", "RETREAT", "REJECT"}
"""Types of deeds that threaten where they are told as what may be done, or with a condition."""
REFUSING = frozenset({"assert", "announce", "pledge"})
"""Acts that a "will not" of one's own turns into a refusal."""
_VERBAL = ("finite", "modal", "passive", "perfect")
"""Small words that are a verb or open one."""
_BREAK = re.compile(r"[,;:.!?—–]")
_WORD = re.compile(r"[^\s\"“”«»]+")


def own_course(passage: Passage, who: Named, base: str, content: tuple[int, int]) -> str | None:
    """The act of a content that opens with its speaker's own side and a "will", "may" or "will not"; None where it does not."""
    edges = passage.words.edges
    if not edges.wills:
        return None
    head = own_head(passage, who, content) or _behind_lead(passage, who, content)
    if head is None:
        return None
    told = _modal(passage, head, content[1])
    if told is None:
        return "announce" if base == "assert" and _has_done(passage, head, content[1]) else None
    at, end, sure = told
    deed = _deed(passage, end, content[1])
    kind = deed.value.type if deed is not None else ""
    refused = passage.text[at:end].endswith(edges.nots) or any(
        passage.text.startswith(f" {word} ", end) for word in edges.nots
    )
    if refused:
        kept = kind in HARM or kind == "RETREAT"
        return "reject" if sure and base in REFUSING and not kept else None
    if base == "warn":
        return "threaten"
    pressed = kind in PRESSED and passage.has(end, content[1], "possible")
    if kind in HARM or pressed or (not sure and kind in PRESSED):
        return "threaten"
    if base != "assert" or not sure:
        return None
    return "pledge" if kind == "AID" else "announce"


def told_from(passage: Passage, content: tuple[int, int], hearers: Sequence[Named]) -> tuple[int, int]:
    """A content without the day and the hearers before its pronoun: "warned Peru yesterday | he would", "told supporters | she had"."""
    edges, begin = passage.words.edges, content[0]
    if not edges.wills or passage.quoted(begin + 1):
        return content
    apart = [(n.start, n.end) for n in hearers] + [(t.start, t.end) for t in passage.times]
    apart += [(h.start, h.end) for h in passage.by_class.get("weekday", ())]
    for word in _WORD.finditer(passage.text, *content):
        if any(h.start == word.start() and h.value == "pronoun" for h in passage.small):
            told = any(h.start == word.end() + 1 and h.value in _VERBAL for h in passage.small)
            return (word.start(), content[1]) if told else content
        known = any(a <= word.start() and word.end() <= b for a, b in apart)
        if not known and word[0] not in edges.day_parts:
            return content
    return content


def own_head(passage: Passage, who: Named, content: tuple[int, int]) -> int | None:
    """Where the subject that opens a content ends, if it is the speaker or his side: "he", "its troops", "our country", his state."""
    begin, end = content
    while begin < end and not passage.text[begin].isalnum():
        begin += 1
    edges = passage.words.edges
    first = _WORD.match(passage.text, begin, end)
    if first is not None and first[0] in (*edges.myself, *edges.mine):
        return first.end() if first[0] in edges.myself or _own_people(passage, first.end(), end) else None
    small = passage.first(begin, min(end, begin + OPENING * 4), "we", "pronoun")
    if small is not None and small.start == begin:
        person = any(h.start == begin and h.value == "of_person" for h in passage.small)
        others = any(h.start == begin and h.value in ("of_body", "of_many") for h in passage.small)
        return None if (person and who.kind != "person") or (others and who.kind == "person") else small.end
    named = next(iter(passage.names(begin, end)), None)
    if named is None or named.start - begin > OPENING or named.naming.how == "adjective":
        return None
    same = named.country is not None and named.country == who.country
    home = who.country is None and who.kind == "government" and named.kind == "state"
    ours = home or named.entity_id in who.side or (same and named.kind in ("state", "government"))
    return named.end if ours and not passage.text.startswith(("'", "’"), named.end) else None


def _own_people(passage: Passage, at: int, end: int) -> bool:
    """Whether who may act for the speaker is told behind an "its": "its armed forces"; "his exclusion" does nothing."""
    for count, word in enumerate(_WORD.finditer(passage.text, at, end)):
        if count >= SUBJECT_WORDS or word[0].endswith(("'s", "’s", "s'", ",", ".")):
            return False
        if word[0] in passage.words.edges.own_people:
            return True
    return False


def _behind_lead(passage: Passage, who: Named, content: tuple[int, int]) -> int | None:
    """Where an own subject ends behind when or to whom it was said: "told supporters he would", "said on Monday evening it will"."""
    for count, word in enumerate(_WORD.finditer(passage.text, *content)):
        if count > LEAD_WORDS or _BREAK.search(passage.text, content[0], word.start()):
            return None
        if any(h.start == word.start() and h.value == "pronoun" for h in passage.small):
            head = own_head(passage, who, (word.start(), content[1]))
            modal = _modal(passage, head, content[1]) if head is not None else None
            return head if modal is not None and modal[0] - word.end() <= 1 else None
        if any(h.start <= word.start() < h.end and h.value in _VERBAL for h in passage.small):
            return None
    return None


def _modal(passage: Passage, head: int, end: int) -> tuple[int, int, bool] | None:
    """Where the "will" or "may" of a subject stands, and whether it is a "will"."""
    edges = passage.words.edges
    at = head
    for count, word in enumerate(_WORD.finditer(passage.text, head, end)):
        if count > SUBJECT_WORDS or _BREAK.search(passage.text, at, word.start()):
            return None
        for forms, sure in ((edges.wills, True), (edges.mays, False)):
            form = next((f for f in forms if _stands(passage.text, f, word.start())), None)
            if form is not None:
                return word.start(), word.start() + len(form), sure
        if passage.names(at, word.end()):
            return None
        at = word.start()
    return None


def _has_done(passage: Passage, head: int, end: int) -> bool:
    """Whether a subject has done what its own verb says: "has halted", "had appealed"; "has been" and "has heard" are no deeds."""
    words = list(_WORD.finditer(passage.text, head, end))[: SUBJECT_WORDS + 3]
    having = next((n for n, w in enumerate(words[:-1]) if w[0] in passage.words.perfect), None)
    if having is None or having > SUBJECT_WORDS:
        return False
    if _BREAK.search(passage.text, head, words[having].start()) or passage.names(head, words[having].start()):
        return False
    verb = next((w[0] for w in words[having + 1 :] if w[0] not in passage.words.adverbs), "")
    behind = " ".join(w[0] for w in words[having + 2 : having + 3])
    return (
        behind not in passage.words.edges.nots_behind
        and verb not in passage.words.edges.undone
        and (
            verb.endswith(passage.words.edges.perfect_ends)
            or any(t.start == words[having + 1].start() for t in passage.triggers)
        )
    )


def _stands(text: str, form: str, at: int) -> bool:
    return text.startswith(form, at) and not text[at + len(form) : at + len(form) + 1].isalpha()


def _deed(passage: Passage, low: int, high: int) -> Hit[Trigger] | None:
    """The first deed behind a "will", in its clause."""
    stop = min(high, low + DEED_REACH)
    return next(
        (
            t
            for t in passage.triggers
            if low <= t.start < stop
            and t.value.type != "NONE"
            and not CLAUSE.search(passage.text, low, t.start)
        ),
        None,
    )
