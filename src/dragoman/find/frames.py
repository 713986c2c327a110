"""Around one reporting word: who speaks, to whom, through whom, and where the content stands.

Language-neutral: what differs is data (order of subject and verb, complementizers, prepositions). Where the words
give no speaker, `speaker` is None and the statement finder decides whether the last speaker goes on.
"""

from __future__ import annotations

import re

import msgspec

from dragoman.find.asides import parted
from dragoman.find.chinese_bounds import bounded, with_halves
from dragoman.find.cited import according, named_by_noun, quoting
from dragoman.find.contrasted import contrasted
from dragoman.find.frame import SPEAKERS, Frame, passed_on, trimmed
from dragoman.find.frame_cuts import cut
from dragoman.find.houses import by_the_press
from dragoman.find.lexicon import Hit
from dragoman.find.origins import origin
from dragoman.find.passage import Passage
from dragoman.find.passives import passive_frame, quoted_frame, told_in_passive
from dragoman.find.subject_first import subject_frame
from dragoman.find.trailers import without_trailers
from dragoman.find.unsaid import reports
from dragoman.find.verb_first import verb_frame
from dragoman.find.words import Cue

REPORTS = frozenset({"verbs", "nouns", "extending", "according", "quoting"})
SUBJECT_REACH = 8
"""Room for "the", "Ms" between a comma and the subject behind it."""
COMMENT_REACH = 60
"""How far behind a refusal its comment stands: the refuser's name and the matter may be between."""
_CLAUSE_END = re.compile(r"[,،;؛:]")


def frames(passage: Passage) -> list[Frame]:
    """The reports of one sentence, in order; content of a coordinate report ends where the next begins."""
    cues = [
        c
        for c in passage.cues
        if not passage.quoted(c.start)
        and c.value.sort in REPORTS
        and not _refusal(passage, c)
        and not _no_comment(passage, c)
        and not passed_on(c)
        and not _opens_passive(passage, c)
        and not (c.prefix == "ف" and c.value.sort == "according")
    ]
    if not passage.words.language.spaces:
        cues = [c for c in cues if reports(passage, c)]
    found: list[Frame] = []
    for index, cue in enumerate(cues):
        left = cues[index - 1].end if index else passage.start
        if found and passage.words.language.spaces and passage.words.language.order != "VS":
            left = max([left, *(n.end for n in found[-1].to if n.end <= cue.start)])
        right = cues[index + 1].start if index + 1 < len(cues) else passage.end
        frame = _frame(passage, cue, left, right, bool(found))
        if frame is not None:
            found.append(frame)
        elif found and passage.words.language.press and by_the_press(passage, cue)[0]:
            low, high = found[-1].content
            end = trimmed(passage.text, low, cue.start) if low < cue.start < high else high
            found[-1] = msgspec.structs.replace(found[-1], content=(low, end))
    found = bounded(passage, _led(passage, found))
    whole = bounded(passage, parted(passage, contrasted(passage, cut(passage, found))))
    return with_halves(passage, without_trailers(passage, whole))


def _led(passage: Passage, found: list[Frame]) -> list[Frame]:
    """A participle that opens the sentence belongs to the speaker of the verb behind it: "واصفا … أشار الخبير"."""
    first = found[0] if found else None
    if (
        first is None
        or not first.cue.value.participle
        or first.speaker is not None
        or first.cue.start - passage.start > 8
    ):
        return found
    speaker = next(
        (f.speaker for f in found[1:] if not f.cue.value.participle and f.speaker is not None), None
    )
    if speaker is None:
        return _opened(passage, first, found)
    nxt = next(f for f in found[1:] if f.speaker is speaker)
    return [
        msgspec.structs.replace(
            first, speaker=speaker, content=(first.content[0], max(first.content[0], nxt.start))
        ),
        *found[1:],
    ]


def _opened(passage: Passage, first: Frame, found: list[Frame]) -> list[Frame]:
    """An English participle that opens a sentence hangs on its subject: "Dismissing the claim, Peru closed the port"."""
    if passage.words.language.code != "en":
        return found
    comma = passage.text.find(", ", first.cue.end, passage.end)
    if comma < 0:
        return found[1:]
    behind = next((n for n in passage.names(comma, passage.end) if n.kind in SPEAKERS), None)
    if behind is not None and len(passage.text[comma + 2 : behind.start]) <= SUBJECT_REACH:
        content = (first.content[0], max(first.content[0], comma))
        return [msgspec.structs.replace(first, speaker=behind, content=content, silent=False), *found[1:]]
    pronoun = passage.first(comma, min(passage.end, comma + SUBJECT_REACH), "pronoun")
    return found if pronoun is not None else found[1:]


def _opens_passive(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a form that opens its sentence is a passive: "Asked about the trip, he left"."""
    text = passage.text
    opens = not text[passage.start : cue.start].strip(' "“')
    return opens and text.startswith(passage.words.edges.no_opening, cue.start)


def _refusal(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether the cue is the head of a longer phrase for a deed: "refused to sign" is an event, not a statement; "dismissed the suit as baseless" is."""
    judged = passage.words.edges.judged_as
    clause = _CLAUSE_END.split(passage.text[cue.end : passage.end], maxsplit=1)[0]
    return not any(word in clause for word in judged) and any(
        t.start <= cue.start and cue.end < t.end and t.value.type == "REJECT" for t in passage.triggers
    )


def _no_comment(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether the cue refuses a comment, which says nothing: "declined to comment", "رفضت الوزارة التعليق"."""
    if cue.value.act != "reject":
        return False
    behind = next((c for c in passage.cues if c.start >= cue.end), None)
    before = next((c for c in reversed(passage.cues) if c.end <= cue.start), None)
    if (
        passage.words.language.infinitive
        and before is not None
        and before.value.sort == "no_comment"
        and not _CLAUSE_END.search(passage.text, before.end, cue.start)
    ):
        return True
    return (
        behind is not None
        and behind.value.sort == "no_comment"
        and behind.start - cue.end <= COMMENT_REACH
        and not _CLAUSE_END.search(passage.text, cue.end, behind.start)
    )


def _passes_on(passage: Passage, cue: Hit[Cue], right: int) -> bool:
    """Whether "according to" names an outlet that only quotes another: "據塔斯社引述外長的話", "as Reuters reported, citing"."""
    after = next(
        (c for c in passage.cues if c.start == right and c.value.sort in ("quoting", "according")), None
    )
    between = passage.names(cue.end, right)
    return after is not None and bool(between) and all(n.kind == "outlet" for n in between)


def _frame(passage: Passage, cue: Hit[Cue], left: int, right: int, follows: bool) -> Frame | None:
    citing = cue.value.sort in ("according", "quoting") or cue.value.object == "source"
    cited = origin(passage, cue) if citing else None
    if cited is not None:
        return cited
    if cue.value.sort == "according":
        return None if _passes_on(passage, cue, right) else according(passage, cue, left)
    if cue.value.sort == "nouns":
        return named_by_noun(passage, cue)
    if cue.value.sort == "quoting" and passage.words.language.code == "en" and passage.passive(cue.start):
        return quoted_frame(passage, cue, left)
    if cue.value.sort == "quoting":
        return quoting(passage, cue, left)
    if passage.words.language.order == "VS":
        return verb_frame(passage, cue, left, right)
    if told_in_passive(passage, cue):
        return passive_frame(passage, cue, left)
    return subject_frame(passage, cue, left, right, follows)
