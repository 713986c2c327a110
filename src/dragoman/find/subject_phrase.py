"""Where an Arabic speaker's own words end and what is said begins: behind name, titles, day and place.

"حذر الأمين العام فلان، الاثنين، في بيان، من التصعيد" warns "of an escalation"; verbs without "that" leave no other mark of it.
"""

from __future__ import annotations

from dragoman.find.naming import first_names
from dragoman.find.passage import Named, Passage
from dragoman.find.scene import CLAUSE

TITLES_REACH = 90
"""Code points between the first word for a speaker and his name at most: Arabic offices are long."""
ASIDE_REACH = 70
"""Code points of an aside between commas at most."""
NAME_REACH = 40
"""Code points of a first name and a surname behind an office at most."""
DAY_REACH = 8
"""How far into an aside its day begins, behind one word at most ("evening of"), in code points."""
ASIDES = 4
"""Asides behind a speaker at most."""
_OPENS = ("oblique", "locative", "aftermath", "circumstance")
_PARTS = ("complementizer", "relative", "target", "with", "oblique", "from", "coordination")


def phrase_end(passage: Passage, subject: Named) -> int:
    """Where the phrase of a speaker behind the verb ends, with what is set off behind it: a day, an occasion, a place."""
    at = _named_again(passage, subject)
    for _ in range(ASIDES):
        behind = _aside(passage, at)
        if behind is None:
            return at
        at = behind
    return at


def object_opens(passage: Passage, at: int, quote: int) -> bool:
    """Whether a preposition and its noun open what is demanded or condemned at `at`, before a quotation at `quote`: "طالب بتحقيق في «…»"."""
    opening = passage.text[at:quote].lstrip(" ،")
    joined = passage.words.language.joined_oblique
    return (
        len(opening.split()) > 1
        and opening.startswith(joined)
        and not opening.startswith(("بعد ", "بين ", "لدى "))
    )


def _named_again(passage: Passage, subject: Named) -> int:
    """Behind the name of whom an office has told: "رئيس الوزراء البريطاني | كير ستارمر"."""
    end = subject.end
    for named in passage.named:
        if named.start < end or named.naming.inside:
            continue
        if named.start - end > TITLES_REACH or CLAUSE.search(passage.text, end, named.start):
            break
        again = named.entity_id == subject.entity_id and named.naming.prefix in ("", "ال")
        if again and not _doubtful(passage, named) and not _parted(passage, end, named.start):
            end = named.end
    return _called_by(passage, subject, end)


def _called_by(passage: Passage, subject: Named, end: int) -> int:
    """Behind a first name and the word that follows it, where they stand behind an office and are known to no list."""
    words = passage.text[end : end + NAME_REACH].split(" ")
    if subject.naming.how != "title" or end != subject.end or len(words) < 3 or words[0]:
        return end
    if words[1] not in first_names(passage.words.language.code) or not words[2].isalpha():
        return end
    at = end + len(words[1]) + 2
    small = any(h.start == at for h in passage.small) or any(t.start == at for t in passage.triggers)
    return at - 1 if small else at + len(words[2])


def _doubtful(passage: Passage, named: Named) -> bool:
    """Whether what was taken for a stranger's name may be a preposition with its noun: "أقر الوزير | بصعوبة الوضع"."""
    language = passage.words.language
    first = passage.text[named.start : named.end].split(" ")[0]
    return (
        named.naming.how == "stranger"
        and first.startswith(language.joined_oblique)
        and first not in first_names(language.code)
    )


def _parted(passage: Passage, low: int, high: int) -> bool:
    """Whether a word stands in a stretch that joins no name to its office: a verb, a report, a preposition."""
    return (
        passage.has(low, high, *_PARTS)
        or any(low <= t.start < high and t.value.verb for t in passage.triggers)
        or any(low <= c.start < high for c in passage.cues)
    )


def _whence(passage: Passage, begin: int) -> int | None:
    """Behind the city from which somebody speaks: "أعلنت المديرة | من يريفان | تقديم مساعدات"."""
    out = next((h for h in passage.small if h.start == begin and h.value == "from"), None)
    city = next(
        (
            n
            for n in passage.named
            if out is not None and n.start == out.end + 1 and n.place_id and n.entity_id != n.place_id
        ),
        None,
    )
    return city.end if city is not None and passage.text[city.end : city.end + 1] == " " else None


def _aside(passage: Passage, at: int) -> int | None:
    """Behind the aside that begins at `at`: a day, "in a statement", or what a preposition opens and a comma closes."""
    text = passage.text
    begin = at + len(text[at : at + 3]) - len(text[at : at + 3].lstrip(" ،"))
    if begin == at:
        return None
    day = next((w for w in passage.times if begin <= w.start <= begin + DAY_REACH), None)
    if (
        day is not None
        and text.count(" ", begin, day.start) <= 1
        and text[day.end : day.end + 1] in (" ", "،")
    ):
        return day.end
    whence = _whence(passage, begin)
    if whence is not None:
        return whence
    opener = next((h for h in passage.small if h.start == begin and h.value in _OPENS), None)
    if opener is None:
        return None
    paper = next(
        (c for c in passage.cues if c.start == opener.end + 1 and c.value.sort == "statement_nouns"), None
    )
    if paper is not None:
        return paper.end
    comma = text.find("،", opener.end, min(passage.end, begin + ASIDE_REACH))
    if comma < 0 or any(opener.end <= c.start < comma and c.value.sort == "verbs" for c in passage.cues):
        return None
    there = opener.value == "locative" and bool(passage.names(opener.end, comma))
    return comma if "،" in text[at:begin] or there else None
