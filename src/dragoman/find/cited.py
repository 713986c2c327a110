"""Reports of what others said: "according to X", "Reuters quoted X as saying", "Armenia's accusation"."""

from __future__ import annotations

from dragoman.find import nouns
from dragoman.find.arabic_subjects import strange_noun
from dragoman.find.frame import CLOSE, NAME_QUOTE, SPEAKERS, Frame, after_comma, content_span, trimmed
from dragoman.find.houses import seated_behind
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue

PASSING_REACH = 20
"""How far into its sentence an outlet stands that opens it: "Как сообщает ТАСС со ссылкой на"."""
ARTICLE = 5
"""Room for an article between "according to" and a name, in code points."""
ASIDE_LEAD = 40
"""How short the words before an aside are ("Войска, по словам X, ушли …") for the content to go on behind it and hold it."""
LINK_REACH = 40
"""How long the linking words that open a sentence before "according to" may be, in code points."""
HELD_REACH = 30
"""How far behind an outlet the person it quotes may stand, in code points."""


def named_by_noun(passage: Passage, cue: Hit[Cue]) -> Frame | None:
    """A noun's report: who stands beside it speaks, what follows is the content."""
    speaker = nouns.owner(passage, cue, SPEAKERS)
    if speaker is None:
        return None
    start = min(cue.start - len(cue.prefix), speaker.start)
    return Frame(
        cue,
        speaker,
        nouns.target(passage, speaker, cue, SPEAKERS),
        (),
        start,
        (max(cue.end, speaker.end), passage.end),
        False,
        False,
    )


def according(passage: Passage, cue: Hit[Cue], left: int) -> Frame | None:
    """ "According to X, ...": the rest of the sentence is the content; an outlet right before it is the way ("ТАСС со ссылкой на X")."""
    names = [
        n
        for n in passage.names(cue.end, min(passage.end, cue.end + 60))
        if n.kind in SPEAKERS and n.naming.how != "adjective"
    ]
    names = names or _of_house(passage, cue)
    if not any(0 <= n.start - cue.end <= ARTICLE for n in names):
        names = [n for n in passage.people if 0 <= n.start - cue.end <= 1][:1] or names
    strange = bool(names) and names[0].kind != "outlet" and passage.words.language.order == "VS"
    if strange and strange_noun(passage, cue.end, names[0].start):
        return None
    comma = passage.text.find(",", cue.end, passage.end)
    if passage.words.language.order == "SV" and passage.words.language.spaces and comma >= 0:
        names = [n for n in names if n.start < comma]
    told = names[1:2] if names and names[0].kind != "outlet" else []
    told = [n for n in told if n.kind == "outlet" and n.naming.prefix in ("ل", "لل")]
    if not told:
        of = [n for n in names[1:] if names[0].kind == "person" and passage.marked(n.start, "owner")]
        outlets = [n for n in names if n.kind == "outlet" and (comma < 0 or n.end <= comma) and n not in of]
        names = outlets[:1] or names
    if not passage.words.language.spaces and names and 0 <= comma < names[0].start:
        return None
    if cue.value.continuing:
        closing = passage.text[passage.start : cue.start].rstrip().endswith(",")
        closing = closing and not any(map(str.isalnum, passage.text[cue.end : passage.end]))
        before = passage.start, trimmed(passage.text, passage.start, cue.start)
        content = before if closing else (after_comma(passage, cue.end), passage.end)
        return Frame(cue, None, (), (), cue.start, content, closing, True)
    if not names and any(h.start == cue.end + 1 for h in passage.by_class.get("outlet_again", ())):
        return Frame(cue, None, (), (), cue.start, (after_comma(passage, cue.end), passage.end), False, True)
    if not names:
        return None
    speaker = names[0]
    if not passage.words.language.spaces and _of_its(passage, speaker):
        return None
    passing = [n for n in passage.names(left, cue.start) if n.kind == "outlet" and speaker.kind != "outlet"]
    via = (*told, *(n for n in passing[-1:] if not passage.text[n.end : cue.start].strip(" ,")))
    opened = cue.start - passage.start <= 3 or (
        bool(via) and not told and via[0].start - passage.start <= PASSING_REACH and comma >= 0
    )
    at_start = (
        opened
        or _linked(passage, cue.start)
        or (not passage.words.language.spaces and 0 <= comma < passage.end - 6)
    )
    aside = passage.text.find(",", speaker.end, min(passage.end, speaker.end + 2))
    within = (
        not at_start
        and passage.words.language.code == "ru"
        and passage.text.startswith(("по ", "как "), cue.start)
        and aside >= 0
        and cue.start - passage.start < min(ASIDE_LEAD, passage.end - aside)
    )
    if within:
        return Frame(cue, speaker, (), via, cue.start, (passage.start, passage.end), False, False)
    content = (
        (after_comma(passage, speaker.end), passage.end)
        if at_start
        else (passage.start, trimmed(passage.text, passage.start, cue.start))
    )
    return Frame(cue, speaker, (), via, cue.start, content, not at_start, False)


def _of_house(passage: Passage, cue: Hit[Cue]) -> list[Named]:
    """The state in whose capital it was said: "как отметили в Анкаре, …"."""
    who = seated_behind(passage, cue)
    return [who] if who is not None else []


def _linked(passage: Passage, at: int) -> bool:
    """Whether only words that join the sentence to the one before stand ahead of `at`: "Вместе с тем, по словам …"."""
    head = passage.text[passage.start : at]
    covered = {
        i for h in passage.small if h.value == "linking" and h.end <= at for i in range(h.start, h.end)
    }
    letters = [i for i, char in enumerate(head, passage.start) if char.isalpha()]
    return bool(letters) and len(head) <= LINK_REACH and covered.issuperset(letters)


def _unnamed_source(passage: Passage, cue: Hit[Cue], reach: int) -> bool:
    """Whether an Arabic paper quotes a noun that names nobody known: "نقلت عن محام قوله إن"."""
    of = next(
        (
            h
            for h in passage.small
            if h.value == "from"
            and cue.start <= h.start
            and h.end <= reach
            and passage.text[h.start : h.end] == "عن"
        ),
        None,
    )
    at = of.end if of is not None else cue.end if passage.text[cue.start : cue.end].endswith(" عن") else None
    if at is None:
        return False
    that = passage.first(at, reach, "complementizer")
    stop = that.start if that is not None else reach
    return that is not None and not any(
        n.kind in SPEAKERS and n.naming.how != "adjective" for n in passage.names(at, stop)
    )


def _of_its(passage: Passage, speaker: Named) -> bool:
    """Whether a state only says where the office is that is cited without a name: 根據美國地質調查局的數據."""
    if speaker.kind != "state":
        return False
    office = passage.words.edges.office
    return office is not None and office.match(passage.text, speaker.end) is not None


def quoting(passage: Passage, cue: Hit[Cue], left: int) -> Frame | None:
    """ "Reuters quoted X as saying": the outlet is the way, the person the speaker."""
    reach = min(passage.end, cue.end + 160)
    after = [n for n in passage.names(cue.end, reach) if n.kind in SPEAKERS]
    before = [n for n in passage.names(left, cue.start) if n.kind == "outlet"]
    outlets = [n for n in after if n.kind == "outlet"][:1] if not before else before[-1:]
    if before and after and after[0].kind == "outlet" and after[0].start - cue.end <= HELD_REACH:
        return None
    speakers = [n for n in after if n.kind != "outlet" and n.naming.how != "adjective"]
    if passage.words.language.order == "VS":
        if _unnamed_source(passage, cue, reach):
            speakers = outlets
        speakers = sorted(speakers, key=lambda n: not passage.marked(n.start - len(n.naming.prefix), "from"))
    if outlets and not before and outlets[0].start - cue.end <= 8:
        earlier = [
            n for n in passage.names(left, cue.start) if n.kind in SPEAKERS and not passage.quoted(n.start)
        ]
        of = (
            bool(speakers)
            and passage.words.language.order == "VS"
            and passage.marked(speakers[0].start - len(speakers[0].naming.prefix), "from")
        )
        held = [
            n
            for n in speakers
            if 0 <= n.start - outlets[0].end <= HELD_REACH
            and not set(passage.text[outlets[0].end : n.start]) & set(',.:;«»"')
        ]
        speakers = (
            speakers
            if of
            else (held if passage.words.language.order == "SV" else []) or earlier[:1] or speakers
        )
    if outlets and not speakers and passage.has(cue.end, min(passage.end, cue.end + 12), "pronoun"):
        return Frame(
            cue,
            None,
            (),
            tuple(outlets),
            min(cue.start, outlets[0].start),
            _told_before(passage, cue, outlets[0]) or content_span(passage, cue.end),
            False,
            True,
        )
    if not speakers or not outlets:
        return None
    speaker = person_of(passage, speakers)
    behind = max(_name_end(passage, speaker), cue.end)
    saying = next(
        (
            c
            for c in passage.cues
            if c.start >= behind and c.start - behind <= 40 and c.value.sort in ("verbs", "extending")
        ),
        None,
    )
    pattern = passage.words.edges.quoted
    what = None if pattern is None or saying else pattern.match(passage.text, behind, passage.end)
    if not passage.words.language.spaces and passage.has(
        behind, saying.start if saying else min(passage.end, behind + HELD_REACH), "someone"
    ):
        return None
    content = content_span(passage, saying.end if saying else what.end() if what else behind)
    start = min(cue.start - len(cue.prefix), outlets[0].start, speaker.start)
    told = _told_before(passage, cue, outlets[0])
    if told is not None and speaker.start >= told[1]:
        return Frame(cue, speaker, (), tuple(outlets), start, told, True, False)
    return Frame(cue, speaker, (), tuple(outlets), start, content, False, False)


def person_of(passage: Passage, speakers: list[Named]) -> Named:
    """Who is quoted: of names that a Chinese sentence runs together ("法國巴黎市長X的話") the person."""
    first = speakers[0]
    if passage.words.language.spaces or first.kind == "person":
        return first
    words = passage.words.edges.quoted_of
    said = min(
        (at for word in words if (at := passage.text.find(f"的{word}", first.end, passage.end)) >= 0),
        default=-1,
    )
    for named in speakers[1:]:
        gap = passage.text[first.end : named.start]
        if (len(gap) > 8 and named.end != said) or set(gap) & set(",;:。“「"):
            break
        if named.kind == "person":
            return named
    return first


def _name_end(passage: Passage, speaker: Named) -> int:
    """The end of a title and the name behind it."""
    end = speaker.end
    for named in passage.names(speaker.end, passage.end):
        if named.entity_id == speaker.entity_id and not passage.text[end : named.start].strip():
            end = named.end
    return end


def _told_before(passage: Passage, cue: Hit[Cue], outlet: Named) -> tuple[int, int] | None:
    """The quotation that stands right before a report of it: "«…», — цитирует РИА Новости Путина"."""
    begin = min(cue.start, outlet.start)
    head = passage.text[passage.start : begin].rstrip(" ,—–-")
    quoted = passage.words.language.spaces and head.endswith(tuple(CLOSE)) and len(head) > NAME_QUOTE
    return (passage.start, passage.start + len(head)) if quoted else None
