"""What a report is made of: the record, who may be a subject, addressees, outlets in between, and the content."""

from __future__ import annotations

import re

import msgspec

from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

SPEAKERS = frozenset({"person", "state", "government", "organisation", "group", "outlet"})
NAME_QUOTE = 26
"""A shorter quotation that no reporting word introduces is a name in quotation marks."""
OPENING_REACH = 420
"""How far behind the cue a colon with a quotation still belongs to it: a question may be told in between."""
OFFICE = "'s office "
"""An office speaks for whose it is: "the president's office said"."""
COLON_REACH = 90
LIST_LEAD = 40
"""Letters between a report and a colon that only a list or an explanation within what is said follows."""
DAY_PREPOSITIONS = frozenset(
    {"", "on", "late on", "early on", "later on", "earlier on", "late", "early", "в", "во"}
)
"""What may stand between a verb and the day of its report."""
JOINED = 16
"""Room for adverbs between an English "and" and its verb: "and later wrote"."""
CLOSE = '”»」』"'
_SOFT = re.compile(r"[\s,،;—–-]*")


class Frame(msgspec.Struct, frozen=True):
    """One report: the cue, its speaker, its addressees, the outlets in between, and the content's span.

    `start` is where the reporting clause begins. `back` is true where the content stands before the cue. `silent`
    is true where the language lets the subject be left out here ("وأضاف أن", "he added"). `act`: what the content's own
    verb does, where the reporting word is neutral.
    """

    cue: Hit[Cue]
    speaker: Named | None
    to: tuple[Named, ...]
    via: tuple[Named, ...]
    start: int
    content: tuple[int, int]
    back: bool
    silent: bool
    act: str | None = None


def after_marks(text: str, start: int, end: int) -> int:
    """Where what is said begins, behind the spaces, commas and dashes at `start`; `end` at most."""
    match = _SOFT.match(text, start, end)
    return match.end() if match else start


def eligible(passage: Passage, named: Named) -> bool:
    """Whether a name may be a subject: of a speaking kind, not inside a quotation, not governed by a preposition."""
    prefix = named.naming.prefix
    naming = named.naming
    if named.kind not in SPEAKERS or in_words(passage, named) or naming.how == "adjective" or naming.bent:
        return False
    owns = passage.text.startswith(("'s ", "' "), named.end) and not passage.text.startswith(
        OFFICE, named.end
    )
    if owns and passage.words.language.code == "en":
        return False
    if prefix and prefix not in ("و", "ال", "وال", "ف"):
        return False
    if passage.text.endswith(passage.words.edges.office_of, passage.start, named.start):
        return True
    if passage.marked(named.start - len(prefix), "oblique", "locative", "from"):
        return False
    return not passage.governed(named, "oblique")


def interview_outlets(passage: Passage, left: int, right: int) -> tuple[Named, ...]:
    """Outlets that the words were given to: "in an interview with", "接受…採訪", "في حديث ل"."""
    out = []
    for hit in passage.cues:
        if (hit.value.sort != "interview" and not passed_on(hit)) or hit.start < left or hit.end > right + 40:
            continue
        for named in passage.names(hit.end, min(passage.end, hit.end + 30)):
            if (
                named.kind == "outlet"
                or named.entity_id.endswith("/media")
                or "采访" in passage.text[named.end : named.end + 6]
                or "专访" in passage.text[named.end : named.end + 6]
            ):
                out += [named] if named.kind in ("outlet", "group") else []
                break
    return tuple(out)


def content_span(passage: Passage, at: int, until: int | None = None) -> tuple[int, int]:
    """Where the content begins after `at`: behind a complementizer, a colon or at a quotation that is near.

    `until`: where another report begins whose they would be.
    """
    text, end = passage.text, passage.end
    high = end if until is None else until
    that = passage.first(at, min(high, at + 60), "complementizer")
    if that is not None and any(
        at <= c.start < that.start and (c.value.participle or _another(passage, at, c)) for c in passage.cues
    ):
        that = None
    if that is not None and (of_clause_within(passage, at, that.start) or _relative(passage, at, that)):
        that = None
    quote = next(
        (
            a
            for a, b in passage.sentence.quotes
            if at <= a <= min(high, at + COLON_REACH) and (b - a > NAME_QUOTE or a - at <= 3)
        ),
        None,
    )
    colon = text.find(":", at, min(high, at + COLON_REACH))
    opening = next(
        (
            a
            for a, b in passage.sentence.quotes
            if at < a <= min(high, at + OPENING_REACH) and text[at:a].rstrip().endswith(":")
        ),
        None,
    )
    if opening is not None and that is None:
        return opening, end
    starts = [that.end] if that and that.start - at <= 60 else []
    if colon >= 0 and not (
        passage.words.language.spaces and unread(passage, at, colon) > LIST_LEAD and not _quoting(text, colon)
    ):
        starts.append(colon + 1)
    if quote is not None and (not text[at:quote].strip(" ,:،") or _leads_to(passage, at, quote)):
        starts.append(quote)
    begin = min(starts) if starts else _behind_time(passage, at)
    begin = after_marks(text, begin, end)
    if begin < end and text[begin] in ":":
        begin += 1
    while begin < end and text[begin] in " :":
        begin += 1
    if not passage.words.language.spaces:
        stop = next((i for i in range(begin, end) if text[i] == ";" and not passage.quoted(i)), end)
        end = stop if stop > begin else end
    return min(begin, end), end


def of_clause_within(passage: Passage, at: int, that: int) -> bool:
    """Whether a "that" is of a relative clause in what an Arabic preposition opens at `at`: "تعهدت بحماية من يصفون الوادي بأنه وطنهم"."""
    language = passage.words.language
    opening = passage.text[at:that].lstrip()
    governed = language.order == "VS" and opening.startswith(language.joined_oblique)
    return governed and passage.has(at, that, "relative")


def _another(passage: Passage, at: int, cue: Hit[Cue]) -> bool:
    """Whether a second English verb stands behind a comma and an "and", whose "that" is its own: "welcomed X, and later wrote that"."""
    return (
        passage.words.language.code == "en"
        and cue.value.sort == "verbs"
        and "," in passage.text[at : cue.start]
        and any(
            h.start >= at and h.end < cue.start and passage.adverbs(h.end, cue.start)
            for h in passage.by_class.get("coordination", ())
        )
    )


def _relative(passage: Passage, at: int, that: Hit[str]) -> bool:
    """Whether an English "that" further on has a verb right behind it, or nothing: "said the violence that has killed six", "twice that high"."""
    if passage.words.language.code != "en" or not passage.text[at : that.start].strip():
        return False
    behind = passage.text[that.end : passage.end].split(None, 1)
    verbs = (t.start for t in passage.triggers if t.value.verb and t.value.type != "NONE")
    verb = that.end + 1 in verbs or any(
        h.start == that.end + 1 and h.value in ("finite", "perfect", "occurrence") for h in passage.small
    )
    return verb or len(behind) < 2


def _leads_to(passage: Passage, at: int, quote: int) -> bool:
    """Whether a verb of telling, when or where it was told and a comma lead up to a quotation: "told reporters in the afternoon, “…”"."""
    gap = passage.text[at:quote]
    return (
        passage.words.language.spaces
        and gap.rstrip().endswith((",", ":"))
        and gap.count(",") == 1
        and not any(at <= c.start < quote for c in passage.cues)
        and not any(at <= t.start < quote for t in passage.triggers)
        and any(h.value in ("locative", "oblique") and 0 <= h.start - at <= 1 for h in passage.small)
    )


def before_main_verb(passage: Passage, content: tuple[int, int]) -> tuple[int, int]:
    """The content of a participle right behind its subject, up to the verb of the sentence: "protesters calling for a vote marched"."""
    low, high = content
    verbs = (
        t.start
        for t in passage.triggers
        if low < t.start < high
        and t.value.verb
        and not t.value.bare
        and not passage.marked(t.start, "infinitive", "which", "who", "complementizer")
        and passage.text[low : t.start].rstrip().rpartition(" ")[2] not in passage.words.articles
    )
    end = next(verbs, None)
    if end is None or passage.has(low, end, "complementizer", "which", "who"):
        return content
    return low, trimmed(passage.text, low, end)


def _quoting(text: str, colon: int) -> bool:
    """Whether a quotation opens behind a colon."""
    return text[colon + 1 : colon + 4].strip()[:1] in ("«", "“", '"', "„", "–", "—")


def _behind_time(passage: Passage, at: int) -> int:
    """Behind the day that stands right behind a verb without "that": "said on Tuesday it would"."""
    if not passage.words.language.spaces:
        return at
    for when in passage.times:
        gap = passage.text[at : when.start].strip() if when.start >= at else "-"
        tail = passage.text[when.end : when.end + 1]
        if gap in DAY_PREPOSITIONS and when.time.precision == "day" and tail == " ":
            return when.end
    day = next((h for h in passage.by_class.get("weekday", ()) if h.start >= at), None)
    if day is not None and passage.text[at : day.start].strip() in DAY_PREPOSITIONS:
        return day.end if passage.text[day.end : day.end + 1] == " " else at
    return at


def after_comma(passage: Passage, at: int) -> int:
    for i in range(at, min(passage.end, at + 60)):
        if passage.text[i] in ",،:":
            return min(i + 1, passage.end)
    return at


def trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " ,—–-،":
        end -= 1
    return end


def unread(passage: Passage, low: int, high: int) -> int:
    """Letters and figures of a stretch outside its times."""
    days = [(t.start, t.end) for t in passage.times if t.end > low and t.start < high]
    return sum(
        passage.text[at].isalnum() and not any(a <= at < b for a, b in days) for at in range(low, high)
    )


def in_words(passage: Passage, named: Named) -> bool:
    """Whether a name stands in quoted words; a quotation that is the name alone is a way of writing it."""
    return any(
        a < named.start < b and not (named.start - a <= 2 and b - named.end <= 2)
        for a, b in passage.sentence.quotes
    )


def passed_on(cue: Hit[Cue]) -> bool:
    """Whether a quoting word has an object written with it, so that an outlet only passed on what is told: "في بيان نقلته وكالة"."""
    return cue.value.sort == "quoting" and bool(cue.suffix)
