"""A statement before its row is made: evidence, content, act, whom it is about, who speaks with whom."""

from __future__ import annotations

from itertools import takewhile

import msgspec

from dragoman.find.acts import NEUTRAL, act_of, turned
from dragoman.find.addressees import addressees, of_himself
from dragoman.find.chinese_bounds import quotes_only
from dragoman.find.cited import named_by_noun
from dragoman.find.contents import about_of, quote_kind, word_start
from dragoman.find.coordination import joined_with
from dragoman.find.frame import Frame, after_marks
from dragoman.find.lexicon import Hit
from dragoman.find.own_course import own_course, told_from
from dragoman.find.own_deeds import own_measure, own_stand
from dragoman.find.passage import Named, Passage, When
from dragoman.find.source_words import by_its_word
from dragoman.find.told_acts import told_act
from dragoman.find.unsaid import reports
from dragoman.find.words import Cue

EVIDENCE_TAIL = {True: 140, False: 60}
"""Code points of content kept as evidence, for scripts with and without spaces."""
CALLS = frozenset({"urge", "demand", "ask", "warn"})
"""Acts whose verb in the past, within what is said, reports another's words."""
COURSED = frozenset({"assert", "announce", "warn", "pledge", "predict"})
"""Acts that may be another by what the speaker's own side is to do."""
_BODIES = frozenset({"state", "government", "organisation"})
"""Kinds of names that stand in one list: "the United States, the European Union and Japan"."""


class Draft(msgspec.Struct, frozen=True):
    """A statement before its row is made; offsets are of the folded view.

    `parent` is the index (in the list) of an enclosing statement. `said` is the time expression in the reporting
    clause, or the one carried with the speaker; `unverified` marks an outlet's word that a claim was not checked.
    """

    passage: Passage
    start: int
    end: int
    cue: tuple[int, int] | None
    content: tuple[int, int]
    speaker: Named
    via: tuple[str, ...]
    act: str
    about: tuple[str, ...]
    to: tuple[str, ...]
    said: When | None
    quote: str
    confidence: float
    rule: str
    co_speakers: tuple[str, ...] = ()
    parent: int | None = None
    unverified: bool = False

    @property
    def side(self) -> set[str]:
        """The ids of all who speak and of the speaker's state: what they do is their own deed."""
        return self.speaker.side.union(self.co_speakers)


def _quoted_before(passage: Passage, frame: Frame, who: Named) -> tuple[int, int]:
    """The content without the speaker's office between the quotation and his name: “……。”外长王毅说."""
    start, end = frame.content
    last = max((b for a, b in passage.sentence.quotes if a >= start and b <= end), default=end)
    office = passage.text[last:end]
    if passage.words.language.spaces or not frame.back or end > who.start or not office.isalnum():
        return frame.content
    return start, last


def _beside(passage: Passage, frame: Frame, who: Named) -> Named:
    """Who says what an -ing tells right behind people, with no comma between: "fired at protesters demanding elections"."""
    cue = frame.cue
    word = passage.text[cue.start : cue.end].split(" ", 1)[0]
    if frame.back or not word.endswith(passage.words.language.gerund):
        return who
    people = (n for n in passage.named if n.kind == "group" and not n.naming.inside)
    return next((n for n in people if n.end == cue.start - 1 and passage.text[n.end] == " "), who)


def drafted(passage: Passage, frame: Frame, who: Named, via: tuple[str, ...], said: When | None) -> Draft:
    frame = by_its_word(passage, frame)
    who = _beside(passage, frame, who)
    content = _quoted_before(passage, frame, who)
    if not frame.back and frame.cue.value.act in COURSED:
        told = passage.people if frame.cue.value.object else ()
        content = told_from(passage, content, (*frame.to, *told))
    inside = [n for n in passage.names(*content) if n.start != who.start]
    own = who.side
    own |= {f"group/{who.country}/forces", f"gov/{who.country}/armed-forces"} if who.country else set()
    if passage.has(frame.cue.start, frame.cue.end, "calling"):
        inside = [*passage.names(frame.cue.end, content[0]), *inside]
        inside = [n for n in inside if n.start != who.start and n.entity_id != who.entity_id]
    others = [n for n in inside if n.entity_id not in own] + [n for n in frame.to if n.entity_id not in own]
    nested = [c.start for c in passage.cues if content[0] < c.start < content[1] and _reports_on(passage, c)]
    # "the plan, which it announced on Tuesday, is no help": the judgement is another's
    which = passage.marked(frame.cue.start, "relative")
    plain = frame.cue.value.act if frame.cue.value.plain or which else None
    ours = who.kind in ("state", "government") and who.country is not None
    judged = [
        n for n in others if not (ours and n.country == who.country and n.kind in ("state", "government"))
    ]
    press = who.naming.office == "media" and passage.words.language.spaces
    judged = [] if who.kind == "outlet" or press else judged
    stand = own_stand(passage, who, content, nested) if frame.cue.value.act in NEUTRAL else None
    act = (
        frame.act
        or plain
        or stand
        or act_of(passage, frame.cue.value.act, (content[0], min([content[1], *nested])), judged)
    )
    told_so = act in COURSED and (act not in ("pledge", "predict") or act == frame.cue.value.act)
    if frame.act is None and plain is None and told_so:
        told_to = max((n.end for n in frame.to if content[0] <= n.start < content[1]), default=content[0])
        act = own_course(passage, who, act, (told_to, content[1])) or act
        act = told_act(passage, who, (frame.cue.start, frame.cue.end), content, act) or act
    act = turned(passage, act, content) if plain is None else act
    if act == "assert" and frame.cue.value.otherwise:
        act = frame.cue.value.otherwise
    if act == "announce" and frame.cue.value.act == "assert":
        act = "assert" if passage.has(frame.cue.start, frame.cue.end, "stating") else act
    if act == "assert" and own_measure(passage, who, frame.cue, content):
        act = "announce"
    elif act == "announce" and who.kind == "outlet":
        act = frame.cue.value.act
    to = tuple(dict.fromkeys(n.entity_id for n in addressees(passage, frame, who, act, inside)))
    about = tuple(dict.fromkeys((*to, *about_of(passage, content, who, inside))))
    himself = of_himself(passage, content, who, act, about)
    about = (*about, himself) if himself is not None and himself not in about else about
    tail = EVIDENCE_TAIL[passage.words.language.spaces]
    if frame.back:
        end = max(frame.cue.end, who.end if who.start >= content[0] else 0)
        start = word_start(passage.text, content[0], end)
    else:
        start, end = frame.start, min(content[1], max(content[0], frame.cue.end) + tail)
    sure = (
        0.85
        - 0.2 * (frame.speaker is None)
        - 0.1 * (frame.cue.value.sort != "verbs")
        - 0.1 * (passage.role == "related")
    )
    cue = (frame.cue.start, frame.cue.end)
    return Draft(
        passage, start, max(end, frame.cue.end), cue, content, who, via, act, about, to, said,
        quote_kind(passage, content), round(sure, 2), frame.cue.value.rule, _together(passage, frame),
    )  # fmt: skip


def _reports_on(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a cue inside a content opens a report of its own, so that the tone behind it is another's."""
    if cue.value.sort == "nouns":
        return named_by_noun(passage, cue) is not None
    if cue.value.sort != "verbs" or passage.quoted(cue.start):
        return False
    if not passage.words.language.spaces:
        return reports(passage, cue) and quotes_only(passage, cue) is None
    unpast = passage.words.language.unpast
    if unpast and cue.value.act in CALLS and not passage.text[cue.start : cue.end].endswith(unpast):
        return True
    return passage.first(cue.end, min(passage.end, cue.end + 40), "complementizer") is not None


def _speakers(passage: Passage, frame: Frame) -> tuple[Named, ...]:
    """The speaker and who speaks with them: "A and B said", "دعت A وB إلى"."""
    who = frame.speaker
    if who is None:
        return ()
    low, high = frame.content
    behind = passage.words.language.order == "VS" and frame.cue.end <= who.start
    clause = [
        n
        for n in passage.names(passage.start, passage.end)
        if ((behind and n.start >= who.start) or not low <= n.start < high or n is who)
        and not (passage.words.language.spaces and n is not who and passage.marked(n.start, "oblique"))
    ]
    names = [n for n in clause if _alike(n, who)]
    joined = joined_with(passage, names, who) if any(n is who for n in names) else ()
    if joined and not passage.words.language.spaces and "," in passage.text[joined[-1].end : frame.cue.start]:
        joined = tuple(takewhile(lambda n: not passage.marked(n.start, "with"), joined))
    if behind:
        mark = passage.words.language.and_only
        return tuple(takewhile(lambda n: n is who or n.naming.prefix.startswith(mark), joined))
    return tuple(n for n in joined if n not in frame.to)


def _alike(named: Named, other: Named) -> bool:
    """Whether two names can stand in one list of speakers: people with people, states with unions of states and with peoples."""
    if named.kind == other.kind:
        return True
    kinds = {n.kind for n in (named, other) if (n.kind, n.naming.how) != ("group", "name")}
    return kinds <= _BODIES


def first_named(passage: Passage, frame: Frame) -> Frame:
    """The frame with the first of joint speakers as its speaker, and with none of them in its content or addressed."""
    joint = _speakers(passage, frame)
    if len({n.entity_id for n in joint}) < 2:
        return frame
    low, high = frame.content
    last = max(n.end for n in joint)
    content = (
        (after_marks(passage.text, last, high), high)
        if low <= joint[-1].start and last < high
        else frame.content
    )
    return msgspec.structs.replace(
        frame,
        speaker=joint[0],
        start=min(frame.start, joint[0].start),
        content=content,
        to=tuple(n for n in frame.to if n not in joint),
    )


def _together(passage: Passage, frame: Frame) -> tuple[str, ...]:
    """The ids of those who speak with the speaker."""
    who = frame.speaker
    return tuple(
        dict.fromkeys(
            n.entity_id for n in _speakers(passage, frame) if who is not None and n.entity_id != who.entity_id
        )
    )


def split_report(draft: Draft) -> list[Draft]:
    """Two statements where an indirect report is followed by a quotation of its own: "he said A, “B.”"."""
    passage, (start, end) = draft.passage, draft.content
    spaces = passage.words.language.spaces
    least = (40, 60) if spaces else (12, 24)
    for a, b in passage.sentence.quotes:
        head = passage.text[start:a].rstrip()
        if (
            a < end
            and a - start >= least[0]
            and b - a >= least[1]
            and end - b <= 3
            and head.endswith((",", "،", ":", ";"))
        ):
            own = draft.speaker.side
            sides = []
            for low, high in ((start, a), (a, end)):
                inside = [n for n in passage.names(low, high) if n.start != draft.speaker.start]
                act = act_of(passage, "assert", (low, high), [n for n in inside if n.entity_id not in own])
                sides.append(
                    (
                        act if draft.act == "assert" or low == a else draft.act,
                        about_of(passage, (low, high), draft.speaker, inside),
                    )
                )
            (act, about), (other, more) = sides
            tail = EVIDENCE_TAIL[spaces]
            first = msgspec.structs.replace(
                draft, end=min(draft.end, a), content=(start, a), quote="indirect", act=act, about=about
            )
            second = msgspec.structs.replace(
                draft,
                start=a,
                end=min(b, a + tail),
                content=(a, b),
                cue=None,
                quote="direct",
                act=other,
                about=more,
                to=(),
            )
            return [first, second]
    return [draft]
