"""Lines of a transcript or a live page: who speaks, a colon, and what is said; and a quotation that nothing but a colon brings in.

"Mr Roe: We will stay.", "Minister Jane Roe on television: no talks", "QUESTION: Who pays?", "Roe was defiant: “I will stay.”"
"""

from __future__ import annotations

from dragoman.find.contents import about_of, quote_kind
from dragoman.find.cueless_acts import cueless_act
from dragoman.find.drafts import Draft
from dragoman.find.frame import SPEAKERS, after_marks
from dragoman.find.passage import Named, Passage

LABEL_REACH = 90
"""How far into its sentence the colon stands, in code points."""
TITLE_WORDS = 5
"""Words of an office before a name that a colon follows."""
TAIL = 24
"""Room between such a name and its colon for where or through whom it was said, in code points."""
LEAST_WORDS = 3
"""Words behind a colon that are something said."""
_VERBAL = ("finite", "modal", "passive", "negation", "perfect", "complementizer", "relative")
"""Small words of a clause, which no label has."""
_QUOTES = '"“«„'


def spoken_line(passage: Passage) -> list[Draft]:
    """The statement of a line whose speaker only a colon shows; none where a reporting verb does, or nobody is named."""
    if not passage.words.language.spaces:
        return []
    start, text = passage.start, passage.text
    colon = text.find(":", start, min(passage.end, start + LABEL_REACH))
    begin = after_marks(text, colon + 1, passage.end)
    if colon < 0 or text[colon + 1 : colon + 2] not in (" ", *_QUOTES) or passage.quoted(colon):
        return []
    if len(text[begin : passage.end].split()) < LEAST_WORDS:
        return []
    if any(c.start < colon and c.value.sort in ("verbs", "according", "quoting") for c in passage.cues):
        return []
    who = _asker(passage, colon) or _labelled(passage, colon) or _quoted(passage, colon, begin)
    return [_drafted(passage, who, colon, begin)] if who is not None else []


def _asker(passage: Passage, colon: int) -> Named | None:
    """The one whose calling is all that stands before a colon: "QUESTION:"."""
    return next((n for n in passage.people if n.start == passage.start and n.end == colon), None)


def _labelled(passage: Passage, colon: int) -> Named | None:
    """The name before a colon that is all there is before it, an office, a stage and a place aside."""
    names = passage.names(passage.start, colon)
    if not names or passage.has(passage.start, colon, *_VERBAL):
        return None
    people = [n for n in names if n.kind == "person"]
    last = people[-1] if people else names[-1]
    lead, tail = passage.text[passage.start : names[0].start], passage.text[last.end : colon]
    if set(lead + tail) & set(",;.!?") or len(lead.split()) > TITLE_WORDS or len(tail) > TAIL:
        return None
    if passage.marked(names[0].start, "oblique", "locative", "from", "agent"):
        return None
    if any(t.value.verb and t.value.type != "NONE" for t in passage.triggers if t.end <= colon):
        return None
    if last.kind == "person":
        return last if not tail.strip() or passage.has(last.end, colon, "oblique") or "(" in tail else None
    behind = passage.text[colon + 1 : passage.end].lstrip()[:1]
    ours = passage.has(colon, passage.end, "we") or behind in _QUOTES
    alone = last.start == passage.start and last.end == colon
    return last if alone and ours and last.kind in SPEAKERS - {"outlet", "state"} else None


def _quoted(passage: Passage, colon: int, begin: int) -> Named | None:
    """The person who is the subject of a clause that a colon and a quotation to its end follow, and the only one in it."""
    quote = next(((a, b) for a, b in passage.sentence.quotes if a == begin), None)
    if (
        quote is None
        or passage.end - quote[1] > 2
        or len(passage.text[quote[0] : quote[1]].split()) < LEAST_WORDS
    ):
        return None
    people = [n for n in passage.names(passage.start, colon) if n.kind == "person"]
    if len({n.entity_id for n in people}) != 1 or not passage.opens(people[0]):
        return None
    return people[0] if not passage.has(passage.start, people[0].start, "circumstance", "oblique") else None


def _drafted(passage: Passage, who: Named, colon: int, begin: int) -> Draft:
    content = (begin, passage.end)
    inside = passage.names(*content)
    asks = passage.text[begin : passage.end].rstrip(' "”»').endswith("?")
    act = "ask" if asks else cueless_act(passage, who, content)
    via = tuple(n.entity_id for n in passage.names(who.end, colon) if n.kind == "outlet")
    return Draft(
        passage, passage.start, passage.end, (colon, colon + 1), content, who, via, act,
        about_of(passage, content, who, inside), (), None, quote_kind(passage, content), 0.75,
        "find/spoken_lines.py:spoken_line",
    )  # fmt: skip
