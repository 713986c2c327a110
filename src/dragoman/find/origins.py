"""Whose words an outlet passes on: "Interfax reported, citing the Kremlin, that", "…, сообщает «Интерфакс» со ссылкой на Кремль".

The cited source speaks and the outlet is the way.
"""

from __future__ import annotations

from dragoman.find.arabic_subjects import strange_noun
from dragoman.find.cited import person_of
from dragoman.find.frame import SPEAKERS, Frame, after_comma, content_span, in_words, trimmed, unread
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

BEFORE_REACH = 40
"""Code points between an outlet and the word by which it cites: "reported on Wednesday, citing"."""
OWN_LETTERS = 12
"""Letters between them, at most, that are neither a report nor a day."""
SOURCE_REACH = 40
"""Code points between the word that cites and the source."""
SOURCE_WORDS = 2
"""Words there at most, where no statement is cited: "citing the same"."""
THAT_REACH = 6
"""Code points between a source and the "that" or the report behind it."""
OPENING = 5
"""How far into its sentence a credit opens it: "Как сообщает"."""
BESIDE = 24
"""Code points between a reporting word and the outlet behind it."""


def origin(passage: Passage, cue: Hit[Cue]) -> Frame | None:
    """The report of whom an outlet right before `cue` cites; None where it cites nobody known."""
    outlet = _outlet(passage, cue)
    source = _source(passage, cue) if outlet is not None else None
    if outlet is None or source is None:
        return None
    start = _credit_start(passage, outlet)
    begin, behind = source.start, _end_of(passage, source)
    if any(c.value.sort == "extending" and 0 <= c.start - behind <= THAT_REACH for c in passage.cues):
        return None
    report = next(
        (
            c
            for c in passage.cues
            if 0 <= c.start - behind <= THAT_REACH and c.value.sort == "verbs" and c.value.act == "assert"
        ),
        None,
    )
    that = passage.first(behind, min(passage.end, behind + THAT_REACH + 6), "complementizer")
    linked = that is not None and not passage.text[behind : that.start - len(that.prefix)].strip(" ,،")
    if report is not None and passage.words.language.order == "SV":
        content = content_span(passage, report.end)
    elif that is not None and linked:
        content = (that.end, passage.end)
    elif start - passage.start <= OPENING:
        content = (after_comma(passage, behind), passage.end)
    else:
        content = (passage.end, passage.end)
    while content[0] < content[1] and passage.text[content[0]] == " ":
        content = (content[0] + 1, content[1])
    if not any(map(str.isalpha, passage.text[slice(*content)])):
        content = (passage.start, trimmed(passage.text, passage.start, start))
        return Frame(cue, source, (), (outlet,), min(cue.start, begin), content, True, False)
    return Frame(cue, source, (), (outlet,), min(start, cue.start), content, False, False)


def _outlet(passage: Passage, cue: Hit[Cue]) -> Named | None:
    """The outlet that cites: the last name before the word, nothing but its report and a day between."""
    low = max(passage.start, cue.start - BEFORE_REACH - 30)
    before = [n for n in passage.names(low, cue.start - len(cue.prefix)) if not in_words(passage, n)]
    named = before[-1] if before else None
    if named is None or named.kind != "outlet" or cue.start - named.end > BEFORE_REACH:
        return None
    own = unread(passage, named.end, cue.start - len(cue.prefix))
    own -= sum(
        c.end - c.start for c in passage.cues if named.end <= c.start and c.end <= cue.start and not c.prefix
    )
    return named if own <= OWN_LETTERS else None


def _source(passage: Passage, cue: Hit[Cue]) -> Named | None:
    names = passage.names(cue.end, min(passage.end, cue.end + SOURCE_REACH + 60))
    named = next((n for n in names if n.naming.how != "adjective"), None)
    if named is None or named.kind not in SPEAKERS or named.start - cue.end > SOURCE_REACH:
        return None
    gap = passage.text[cue.end : named.start - len(named.naming.prefix)]
    stated = any(
        c.value.sort == "statement_nouns" and cue.end <= c.start and c.end <= named.start
        for c in passage.cues
    )
    if set(gap) & set(',،:;«“"') or (len(gap.split()) > SOURCE_WORDS and not stated):
        return None
    if named.kind in ("state", "place"):
        named = person_of(passage, [n for n in names if n.start >= named.start and n.kind in SPEAKERS])
    strange = passage.words.language.order == "VS" and strange_noun(passage, cue.end, named.start)
    return None if strange and not stated else named


def _end_of(passage: Passage, source: Named) -> int:
    """The end of a source with the name of who bears its title."""
    end = source.end
    for named in passage.names(source.end, min(passage.end, source.end + SOURCE_REACH)):
        if named.entity_id == source.entity_id and not passage.text[end : named.start].strip(" ,"):
            end = named.end
    return end


def _credit_start(passage: Passage, outlet: Named) -> int:
    """Where the words of a credit begin: at the outlet, or the report before it."""
    start = outlet.start - len(outlet.naming.prefix)
    near = [
        c.start - len(c.prefix)
        for c in passage.cues
        if 0 <= start - c.end <= BESIDE
        and c.value.sort in ("verbs", "according")
        and "," not in passage.text[c.end : start]
        and not passage.names(c.end, start)
    ]
    start = min(near, default=start)
    word = passage.text[passage.start : start].rstrip(" ").rpartition(" ")[2]
    return start - len(word) - 1 if word in passage.words.articles else start
