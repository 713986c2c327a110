"""What the first words of a content tell of its act, where the reporting word is neutral.

"أكد رفض بلاده", "قررنا إغلاق المعبر", "الكرملين: روسيا ستفتح المعبر", "إن على الحكومة أن تستقيل", "متى يفتح المعبر؟"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.passage import Named, Passage
from dragoman.find.scene import CLAUSE

OPEN = 2
"""Code points between the beginning of a content and a name that opens it at most."""
LEAD_WORDS = 2
"""Words between the beginning of a content and the noun that tells its act at most: "عن بالغ | قلقه"."""
OWNER_GAP = 1
"""Code points between such a noun and the name of whose it is."""
MUST_REACH = 60
"""Code points between "it is for" and the "that" of what must be done."""
_MARKS = re.compile(r"[\s\"«“„]*")
_NEXT = re.compile(r"[\s\"«“„]*([^\W\d_]+)")
_ASKED = re.compile(r"[?؟][\s\"»”.]*$")


def opening_act(passage: Passage, start: int, end: int, others: Sequence[Named]) -> str | None:
    """The act of the noun or the verb of one's own that a content opens with; None where it opens with none.

    A noun that somebody of the `others` owns tells his act: "ذكر رفض المحكمة".
    """
    lead = _MARKS.match(passage.text, start, end)
    begin = lead.end() if lead else start
    for hit in passage.words.openings.longest(passage.text, begin, min(end, begin + 40)):
        before = passage.text[begin : hit.start - len(hit.prefix)].split()
        if len(before) > LEAD_WORDS or (
            before and not passage.has(begin, hit.start, "oblique", "from", "target")
        ):
            return None
        if any(n.start <= hit.start < n.end for n in passage.named) or _definite(passage, hit.prefix):
            return None
        if hit.value == "announce":
            return None if before else hit.value
        owner = next((n for n in passage.named if 0 <= n.start - hit.end <= OWNER_GAP), None)
        return None if owner is not None and owner in others else hit.value
    return None


def _definite(passage: Passage, prefix: str) -> bool:
    """Whether the article is joined to a noun: somebody's stand has none."""
    article = passage.words.language.article
    return bool(article) and prefix.endswith((article, f"{article[-1]}{article[-1]}"))


def closing_act(passage: Passage, start: int, end: int, others: Sequence[Named]) -> str:
    """The act of a content whose words have no tone: what others must do, a question, news of one's own side."""
    if _must(passage, start, end):
        return "demand"
    if _ASKED.search(passage.text, start, end):
        return "ask"
    head = _own_side(passage, start, end, others) if passage.words.language.future else None
    word = _NEXT.match(passage.text, head, end) if head is not None else None
    if word is None:
        return "assert"
    if any(h.start == word.start(1) for h in passage.by_class.get("never", ())):
        return "reject"
    if _to_come(passage, word[1]):
        return "announce"
    deed = next((t for t in passage.triggers if t.start == word.start(1)), None)
    if deed is None or not deed.value.verb or deed.value.type == "NONE" or passage.passive(deed.start):
        return "assert"
    if word[1].startswith(passage.words.language.imperfect):
        return "assert"
    return "announce"


def _own_side(passage: Passage, start: int, end: int, others: Sequence[Named]) -> int | None:
    """Where the words for the speaker's own side end that open a content: a name, "his country", "our forces"."""
    if passage.marked(start, "self"):
        return start
    first = next(iter(passage.names(start, end)), None)
    if first is not None and first.start - start <= OPEN + 2 * first.naming.prefix.startswith("ال"):
        return first.end if first not in others and first.kind != "person" else None
    own = passage.first(start, min(end, start + OPEN + 12), "own_side")
    return own.end if own is not None and own.start - start <= OPEN else None


def _to_come(passage: Passage, word: str) -> bool:
    """Whether a word is a verb of what is to come: "ستفتح"."""
    language = passage.words.language
    return any(
        word.startswith(mark)
        and word[len(mark) :].startswith(language.imperfect)
        and len(word) >= len(mark) + 3
        for mark in language.future
    )


def _must(passage: Passage, start: int, end: int) -> bool:
    """Whether a content opens with "it is for X that": "على الحكومة أن تستقيل"."""
    duty = passage.first(start, min(end, start + OPEN + 6), "duty")
    if duty is None or duty.start - start > OPEN:
        return False
    told = passage.marked(start, "complementizer") or passage.text[:start].rstrip().endswith(":")
    that = passage.first(duty.end, min(end, duty.end + MUST_REACH), "complementizer")
    if that is not None and not CLAUSE.search(passage.text, duty.end, that.start):
        return True
    return told and any(0 < n.start - duty.end <= OPEN for n in passage.named)
