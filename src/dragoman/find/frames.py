"""Around one reporting word: who speaks, to whom, through whom, and where the content stands.

Language-neutral: what differs is data (order of subject and verb, complementizers, prepositions). Where the words
give no speaker, `speaker` is None and the statement finder decides whether the last speaker goes on.
"""

from __future__ import annotations

import re

import msgspec

from dragoman.find import nouns, unspaced, verb_first
from dragoman.find.issuers import issued
from dragoman.find.lexicon import Hit
from dragoman.find.passage import Named, Passage
from dragoman.find.words import Cue
from dragoman.knowledge import knowledge_base

SPEAKERS = frozenset({"person", "state", "government", "organisation", "group", "outlet"})
REPORTS = frozenset({"verbs", "nouns", "extending", "according", "quoting"})
SUBJECT_REACH = 140
"""Code points to look for a subject after a cue: an Arabic title with apposition rarely runs longer."""
NAME_QUOTE = 26
"""A shorter quotation that no reporting word introduces is a name in quotation marks."""
OPENING_REACH = 420
"""How far behind the cue a colon with a quotation still belongs to it: a question may be told in between."""
COLON_REACH = 90
OFFICE_REACH = 60
"""How long the words of an office between a quotation and who said it may be."""
HELD_REACH = 30
"""How far behind an outlet the person it quotes may stand, in code points."""
OPENER_REACH = 12
"""How far into its sentence the subject stands on which a participle hangs: "China closed the port, accusing …"."""
PART_REACH = 12
"""Room for "has also" between a body and what its part says."""
OWN_REACH = 16
"""How far into a content its first verb stands: "that his country condemns"."""
_CLOSE = "”»」』\""
_OPEN = "“«「『\"„"
_LETTERS = re.compile(r"[^\W\d_]+")
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


def frames(passage: Passage) -> list[Frame]:
    """The reports of one sentence, in order; content of a coordinate report ends where the next begins."""
    cues = [c for c in passage.cues if not passage.quoted(c.start) and c.value.sort in REPORTS and not _refusal(passage, c) and not _passed_on(c)]
    if not passage.words.language.spaces:
        cues = [c for c in cues if unspaced.reports(passage, c)]
    found: list[Frame] = []
    for index, cue in enumerate(cues):
        left = cues[index - 1].end if index else passage.start
        if found and passage.words.language.spaces and passage.words.language.order != "VS":
            left = max([left, *(n.end for n in found[-1].to if n.end <= cue.start)])
        right = cues[index + 1].start if index + 1 < len(cues) else passage.end
        frame = _frame(passage, cue, left, right, bool(found))
        if frame is not None:
            found.append(frame)
    return _cut(passage, _led(passage, found))


def _led(passage: Passage, found: list[Frame]) -> list[Frame]:
    """A participle that opens the sentence belongs to the speaker of the verb behind it: "واصفا … أشار الخبير"."""
    first = found[0] if found else None
    if first is None or not first.cue.value.participle or first.speaker is not None or first.cue.start - passage.start > 8:
        return found
    speaker = next((f.speaker for f in found[1:] if not f.cue.value.participle and f.speaker is not None), None)
    if speaker is None:
        return found
    nxt = next(f for f in found[1:] if f.speaker is speaker)
    return [msgspec.structs.replace(first, speaker=speaker, content=(first.content[0], max(first.content[0], nxt.start))), *found[1:]]


def _passed_on(cue: Hit[Cue]) -> bool:
    """Whether a quoting word has an object written with it, so that an outlet only passed on what is told: "في بيان نقلته وكالة"."""
    return cue.value.sort == "quoting" and bool(cue.suffix)


def _refusal(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether the cue is the head of a longer phrase for a deed: "refused to sign" is an event, not a statement."""
    return any(t.start <= cue.start and cue.end < t.end and t.value.type == "REJECT" for t in passage.triggers)


def _frame(passage: Passage, cue: Hit[Cue], left: int, right: int, follows: bool) -> Frame | None:
    if cue.value.sort == "according":
        return _according(passage, cue)
    if cue.value.sort == "nouns":
        return _named_by_noun(passage, cue)
    if cue.value.sort == "quoting":
        return _quoting(passage, cue, left)
    if passage.words.language.order == "VS":
        return _verb_first(passage, cue, left, right)
    return _subject_first(passage, cue, left, right, follows)


def eligible(passage: Passage, named: Named) -> bool:
    """Whether a name may be a subject: of a speaking kind, not inside a quotation, not governed by a preposition."""
    prefix = named.naming.prefix
    naming = named.naming
    if named.kind not in SPEAKERS or verb_first.in_words(passage, named) or naming.how == "adjective" or naming.bent:
        return False
    if passage.text.startswith(("'s ", "' "), named.end) and passage.words.language.code == "en":
        return False
    if prefix and prefix not in ("و", "ال", "وال", "ف"):
        return False
    if passage.marked(named.start - len(prefix), "oblique", "locative", "from"):
        return False
    return not passage.governed(named, "oblique")


def _verb_first(passage: Passage, cue: Hit[Cue], left: int, right: int) -> Frame | None:
    """Verb, subject, (object,) complementizer: Arabic; a subject before the verb in headlines and after "وكان"."""
    limit = min(passage.end, cue.end + SUBJECT_REACH)
    that = passage.first(cue.end, limit, "complementizer")
    stops = [that.start] if that else []
    stops += [a for a, b in passage.sentence.quotes if a >= cue.end and (b - a > NAME_QUOTE or (a - cue.end <= 3 and not verb_first.holds_name(passage, a, b)))]
    colon = passage.text.find(":", cue.end, limit)
    stops += [colon] if colon >= 0 else []
    stop = min([*stops, limit, max(right, cue.end)])
    after = [n for n in passage.names(cue.end, stop) if eligible(passage, n)]
    subject = None if cue.value.participle else verb_first.earlier(passage, cue, [n for n in passage.names(left, cue.start) if eligible(passage, n)], after)
    rest, issued = after, False
    if subject is None and not cue.value.participle:
        issuer, issued = _issuer(passage, cue, stop)
        subject = issuer if issued else verb_first.later(passage, cue, after)
        rest = after[after.index(subject) + 1 :] if subject in after else after
    if subject is None and not issued and not cue.value.participle and verb_first.unnamed(passage, cue, stop):
        return None
    to = _objects(passage, cue, subject, rest, stop) or verb_first.told(passage, cue, subject, stop)
    via = _interview(passage, left, stop) or verb_first.given(passage, max(cue.end, subject.end if subject is not None else 0), stop)
    content = _content(passage, max(cue.end, stop if stops and stop == min(stops) else (subject.end if subject and subject.start > cue.start else cue.end)))
    start = min(cue.start - len(cue.prefix), subject.start if subject else cue.start)
    return Frame(cue, subject, to, via, start, content, False, subject is None)


def _issuer(passage: Passage, cue: Hit[Cue], stop: int) -> tuple[Named | None, bool]:
    """Who issued the statement that speaks: "the statement said", "a statement of the ministry said"."""
    noun = next((c for c in passage.cues if c.value.sort == "statement_nouns" and 0 <= c.start - cue.end <= 4), None)
    if noun is None:
        return None, False
    names = [n for n in passage.names(noun.end, min(passage.end, max(stop, noun.end + 60))) if n.kind in SPEAKERS]
    near = [n for n in names if n.start - noun.end <= 25 and ":" not in passage.text[noun.end : n.start]]
    return (near[0] if near else None), True


def _objects(passage: Passage, cue: Hit[Cue], subject: Named | None, rest: list[Named], stop: int) -> tuple[Named, ...]:
    """Who is accused, urged, warned: names after the verb that are not its subject."""
    if cue.value.object != "to":
        return ()
    aimed = [n for n in passage.names(max(passage.start, cue.start - 40), cue.start) if _aimed(passage, n, cue)]
    if aimed and not passage.words.language.spaces:
        return (aimed[-1],)
    begin = max(cue.end, subject.end if subject is not None and subject.start >= cue.start else cue.end)
    limit = min(passage.end, begin + (40 if passage.words.language.spaces else 14))
    seen = [n for n in passage.names(begin, limit) if n.kind in SPEAKERS and not passage.quoted(n.start)]
    seen = [n for n in seen if not any(c in passage.text[begin : n.start] for c in ",;،؛")]
    seen = [n for n in seen if subject is None or n.entity_id != subject.entity_id]
    del stop
    others = [n for n in rest if subject is None or n.entity_id != subject.entity_id]
    if passage.words.language.order != "VS":
        others = [n for n in others if "," not in passage.text[begin : n.start]]
    direct = [n for n in (others or seen) if n.start - begin <= 30]
    return tuple(direct[:1])


def _aimed(passage: Passage, named: Named, cue: Hit[Cue]) -> bool:
    """Whether a name before a Chinese cue is the one addressed: 向…請求, 對…警告."""
    if named.kind not in SPEAKERS or "," in passage.text[named.end : cue.start]:
        return False
    return passage.marked(named.start, "target") or passage.governed(named, "target")


def _subject_first(passage: Passage, cue: Hit[Cue], left: int, right: int, follows: bool) -> Frame | None:
    """Subject before the verb: Chinese, Russian, English; after it where the quotation comes first."""
    text = passage.text
    comma = max((text.rfind(c, left, cue.start) for c in ",;—–" + _CLOSE), default=-1)
    near = max(left, comma + 1)
    via = _interview(passage, left, min(passage.end, cue.end + 60))
    taken = {n.start for n in via}
    before = [n for n in passage.names(left, cue.start) if eligible(passage, n) and n.start not in taken]
    pronoun = passage.marked(cue.start, "pronoun")
    participle = cue.value.participle
    whose = _foremost([n for n in before if n.start - passage.start <= OPENER_REACH]) if participle and not follows else None
    before = [] if pronoun or participle else before
    close = [n for n in before if n.start >= near]
    if not passage.words.language.spaces:
        close = unspaced.subjects(passage, cue, close)
    after = [] if pronoun else [n for n in passage.names(cue.end, min(right, cue.end + 50)) if eligible(passage, n) and n.start not in taken]
    issuer, paper = issued(passage, cue, left) if passage.words.language.spaces and not participle else (None, False)
    inverted = bool(after) and not participle and not close and not passage.marked(cue.start, "coordination") and (comma >= left or cue.start - passage.start <= 4 or (not before and passage.words.language.code != "en")) and not _barrier(text[cue.end : after[0].start])
    housed = next((seat for n in passage.names(near, cue.start) if (seat := _seat(passage, n, cue)) is not None), None)
    if housed is not None:
        subject: Named | None = housed
        back = False
    elif paper:
        subject = issuer
        back = False
    elif passage.words.language.spaces and inverted and not _clause_before(passage, cue, before):
        subject = after[0]
        back = comma >= left and cue.start - passage.start > 12
    else:
        subject = _nearest(close) if close else unspaced.opener(passage, before) or _foremost([n for n in before if not follows or _opens(passage, n)])
        back = False
    if subject is None and not pronoun and not participle and not paper:
        subject = _house(passage, left, cue) or _of_body(passage, left, cue)
    subject = subject or whose
    end = subject.end if subject is not None and subject.start > cue.start else cue.end
    rest = [n for n in after if subject is None or n.entity_id != subject.entity_id]
    to = tuple(n for n in _objects(passage, cue, subject, rest, right) if n.start not in taken)
    start = min(cue.start, subject.start if subject else cue.start)
    quoted_before = any(b <= start and _leads(text, a, b, start) for a, b in passage.sentence.quotes)
    tail = passage.end - end
    if passage.words.language.spaces and (back or quoted_before or (comma >= left and tail < 25 and start - passage.start > 25)):
        ends = [b for a, b in passage.sentence.quotes if b <= start and _leads(text, a, b, start)]
        content = (passage.start, _rstrip(text, passage.start, ends[-1] if ends and not back else start))
        return Frame(cue, subject, to, via, start, content, True, subject is None)
    content = _content(passage, end)
    if not passage.words.language.spaces:
        if subject is None and not unspaced.silent(passage, cue, near, follows):
            return None
        if cue.value.act in ("assert", "announce") and not text[content[0] : content[1]].strip(" ,.。!?…”」』\""):
            back = _rstrip(text, passage.start, start) - passage.start > 4
            return Frame(cue, subject, to, via, start, (passage.start, _rstrip(text, passage.start, start)), True, subject is None) if back else None
    return Frame(cue, subject, to, via, start, content, False, subject is None)


def _leads(text: str, a: int, b: int, start: int) -> bool:
    """Whether the quotation at `a` to `b` leads up to the report at `start`: nothing, or the words of an office, between."""
    gap = text[b:start].strip(" ,—–-")
    if not gap:
        return True
    parted = text[b - 2] in ",!?" or text[b : b + 1] == ","
    return parted and (b - a > NAME_QUOTE or text[b - 2] in ",!?") and len(gap) <= OFFICE_REACH and not set(gap) & set(",.:;«“\"")


def _nearest(names: list[Named]) -> Named | None:
    """The last name; a group without an owner ("experts") gives way to a party."""
    parties = [n for n in names if n.kind != "group" or n.country]
    return parties[-1] if parties else names[-1] if names else None


def _house(passage: Passage, left: int, cue: Hit[Cue]) -> Named | None:
    """The body in whose house it was said, where nobody is named: "в МИД заявили", "в Кремле подчеркнули"."""
    for named in passage.names(left, cue.start):
        if named.kind in ("government", "organisation") and passage.marked(named.start, "locative"):
            return named if cue.start - named.end <= 60 else None
    return None


def _seat(passage: Passage, named: Named, cue: Hit[Cue]) -> Named | None:
    """The state whose seat stands right before a plural verb without a subject: "в Афинах заявили"."""
    text = passage.text[cue.start : cue.end]
    if passage.words.language.code != "ru" or named.kind != "place" or not text.endswith("ли") or text.startswith("ли"):
        return None
    row = knowledge_base().get(named.entity_id)
    if row is None or row.seat_of is None or passage.text[named.end : cue.start].strip() or not passage.marked(named.start, "locative"):
        return None
    return msgspec.structs.replace(named, entity_id=row.seat_of, kind="state", country=row.seat_of.removeprefix("state/"))


def _of_body(passage: Passage, left: int, cue: Hit[Cue]) -> Named | None:
    """The body whose unnamed part speaks right before the cue: "the press office of Hezbollah has denied"."""
    for named in reversed(passage.names(left, cue.start)):
        near = cue.start - named.end <= PART_REACH and "," not in passage.text[named.end : cue.start]
        if named.kind in ("government", "organisation", "state") and near and passage.marked(named.start, "owner"):
            return named
    return None


def _opens(passage: Passage, named: Named) -> bool:
    """Whether a name opens a clause: punctuation or "and", "but" before it."""
    head = passage.text[passage.start : named.start].rstrip()
    return not head or head[-1] in ",;:—–。" or passage.marked(named.start, "coordination")


def _foremost(names: list[Named]) -> Named | None:
    """The first person of an earlier clause, else its first party: "Трамп направил … письмо, в котором заявил"."""
    people = [n for n in names if n.kind == "person"]
    return people[0] if people else _nearest(names[:1])


def _clause_before(passage: Passage, cue: Hit[Cue], before: list[Named]) -> bool:
    """Whether a name stands in the cue's own clause, so that an inverted reading is wrong."""
    return bool(before) and not any(c in passage.text[before[-1].end : cue.start] for c in ",;—–" + _CLOSE)


def _barrier(gap: str) -> bool:
    """Whether words between cue and name part them: an inverted subject follows at once."""
    return any(c in gap for c in ",:;.“«\"") or len(gap.split()) > 2


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] in " ,—–-،":
        end -= 1
    return end


def _content(passage: Passage, at: int) -> tuple[int, int]:
    """Where the content begins after `at`: behind a complementizer, a colon or at a quotation that is near."""
    text, end = passage.text, passage.end
    that = passage.first(at, min(end, at + 60), "complementizer")
    if that is not None and any(c.value.participle and at <= c.start < that.start for c in passage.cues):
        that = None
    quote = next((a for a, b in passage.sentence.quotes if at <= a <= at + COLON_REACH and (b - a > NAME_QUOTE or a - at <= 3)), None)
    colon = text.find(":", at, min(end, at + COLON_REACH))
    opening = next((a for a, b in passage.sentence.quotes if at < a <= at + OPENING_REACH and text[at:a].rstrip().endswith(":")), None)
    if opening is not None and that is None:
        return opening, end
    starts = [that.end] if that and that.start - at <= 60 else []
    if colon >= 0:
        starts.append(colon + 1)
    if quote is not None and not text[at:quote].strip(" ,:،"):
        starts.append(quote)
    begin = min(starts) if starts else at
    match = _SOFT.match(text, begin, end)
    begin = match.end() if match else begin
    if begin < end and text[begin] in ":":
        begin += 1
    while begin < end and text[begin] in " :":
        begin += 1
    if not passage.words.language.spaces:
        stop = next((i for i in range(begin, end) if text[i] == ";" and not passage.quoted(i)), end)
        end = stop if stop > begin else end
    return min(begin, end), end


def _interview(passage: Passage, left: int, right: int) -> tuple[Named, ...]:
    """Outlets that the words were given to: "in an interview with", "接受…採訪", "في حديث ل"."""
    out = []
    for hit in passage.cues:
        if (hit.value.sort != "interview" and not _passed_on(hit)) or hit.start < left or hit.end > right + 40:
            continue
        for named in passage.names(hit.end, min(passage.end, hit.end + 30)):
            if named.kind == "outlet" or named.entity_id.endswith("/media") or "采访" in passage.text[named.end : named.end + 6] or "专访" in passage.text[named.end : named.end + 6]:
                out += [named] if named.kind in ("outlet", "group") else []
                break
    return tuple(out)


def _named_by_noun(passage: Passage, cue: Hit[Cue]) -> Frame | None:
    """A noun's report: who stands beside it speaks, what follows is the content."""
    speaker = nouns.owner(passage, cue, SPEAKERS)
    if speaker is None:
        return None
    start = min(cue.start - len(cue.prefix), speaker.start)
    return Frame(cue, speaker, nouns.target(passage, speaker, cue, SPEAKERS), (), start, (max(cue.end, speaker.end), passage.end), False, False)


def _according(passage: Passage, cue: Hit[Cue]) -> Frame | None:
    """"According to X, ...": the rest of the sentence is the content."""
    names = [n for n in passage.names(cue.end, min(passage.end, cue.end + 60)) if n.kind in SPEAKERS and n.naming.how != "adjective"]
    comma = passage.text.find(",", cue.end, passage.end)
    names = next(([n] for n in names if n.kind == "outlet" and (comma < 0 or n.end <= comma)), names)
    if not names or cue.value.continuing:
        content = (_after_comma(passage, cue.end), passage.end)
        return Frame(cue, None, (), (), cue.start, content, False, True) if cue.value.continuing else None
    speaker = names[0]
    at_start = cue.start - passage.start <= 3 or (not passage.words.language.spaces and 0 <= comma < passage.end - 6)
    content = (_after_comma(passage, speaker.end), passage.end) if at_start else (passage.start, _rstrip(passage.text, passage.start, cue.start))
    return Frame(cue, speaker, (), (), cue.start, content, not at_start, False)


def _after_comma(passage: Passage, at: int) -> int:
    for i in range(at, min(passage.end, at + 60)):
        if passage.text[i] in ",،:":
            return min(i + 1, passage.end)
    return at


def _quoting(passage: Passage, cue: Hit[Cue], left: int) -> Frame | None:
    """"Reuters quoted X as saying": the outlet is the way, the person the speaker."""
    reach = min(passage.end, cue.end + 160)
    after = [n for n in passage.names(cue.end, reach) if n.kind in SPEAKERS]
    before = [n for n in passage.names(left, cue.start) if n.kind == "outlet"]
    outlets = [n for n in after if n.kind == "outlet"][:1] if not before else before[-1:]
    speakers = [n for n in after if n.kind != "outlet" and n.naming.how != "adjective"]
    if passage.words.language.order == "VS":
        speakers = sorted(speakers, key=lambda n: not passage.marked(n.start - len(n.naming.prefix), "from"))
    if outlets and not before and outlets[0].start - cue.end <= 8:
        earlier = [n for n in passage.names(left, cue.start) if n.kind in SPEAKERS]
        of = bool(speakers) and passage.words.language.order == "VS" and passage.marked(speakers[0].start - len(speakers[0].naming.prefix), "from")
        held = [n for n in speakers if 0 <= n.start - outlets[0].end <= HELD_REACH and not set(passage.text[outlets[0].end : n.start]) & set(",.:;«»\"")]
        speakers = speakers if of else (held if passage.words.language.order == "SV" else []) or earlier[:1] or speakers
    if outlets and not speakers and passage.has(cue.end, min(passage.end, cue.end + 12), "pronoun"):
        return Frame(cue, None, (), tuple(outlets), min(cue.start, outlets[0].start), _told_before(passage, cue, outlets[0]) or _content(passage, cue.end), False, True)
    if not speakers or not outlets:
        return None
    speaker = speakers[0]
    behind = max(speaker.end, cue.end)
    saying = next((c for c in passage.cues if c.start >= behind and c.start - behind <= 40 and c.value.sort in ("verbs", "extending")), None)
    content = _content(passage, saying.end if saying else behind)
    start = min(cue.start - len(cue.prefix), outlets[0].start, speaker.start)
    told = _told_before(passage, cue, outlets[0])
    if told is not None and speaker.start >= told[1]:
        return Frame(cue, speaker, (), tuple(outlets), start, told, True, False)
    return Frame(cue, speaker, (), tuple(outlets), start, content, False, False)


def _told_before(passage: Passage, cue: Hit[Cue], outlet: Named) -> tuple[int, int] | None:
    """The quotation that stands right before a report of it: "«…», — цитирует РИА Новости Путина"."""
    begin = min(cue.start, outlet.start)
    head = passage.text[passage.start : begin].rstrip(" ,—–-")
    quoted = passage.words.language.spaces and head.endswith(tuple(_CLOSE)) and len(head) > NAME_QUOTE
    return (passage.start, passage.start + len(head)) if quoted else None


def _cut(passage: Passage, found: list[Frame]) -> list[Frame]:
    """Echoes dropped ("قوله" of a quoting frame, "表達了看法，稱"), contents ended where the next report begins."""
    kept: list[Frame] = []
    for frame in found:
        last = kept[-1] if kept else None
        if last is not None and last.cue.value.sort in ("quoting", "according") and frame.cue.start < last.content[0]:
            continue
        spaces = passage.words.language.spaces
        if last is not None and not spaces and not frame.silent and not last.back and not (last.speaker is not None and last.speaker.kind == "outlet") and unspaced.is_matter(passage, frame.cue, last.content):
            continue
        if last is not None and frame.silent and not last.back and frame.start < last.content[1]:
            if frame.cue.value.sort == "extending" or not _goes_on(passage, frame):
                if not _own_verb(passage, last, frame):
                    continue
                kept[-1] = msgspec.structs.replace(last, act=frame.cue.value.act, to=last.to or frame.to)
                continue
            told = not spaces and "," in passage.text[last.content[0] : frame.start]
            if frame.start - last.content[0] <= 8 and not told and not (spaces and _has_object(passage, last.content[0], frame.start)):
                sharper = not spaces and last.cue.value.act == "assert"
                kept[-1] = msgspec.structs.replace(last, content=frame.content, to=last.to or frame.to, act=frame.cue.value.act if sharper else last.act)
                continue
        if last is not None and not last.back and last.content[0] <= frame.start < last.content[1] and (frame.silent or frame.cue.value.continuing):
            kept[-1] = msgspec.structs.replace(last, content=(last.content[0], frame.start))
        kept.append(frame)
    return kept


def _has_object(passage: Passage, low: int, high: int) -> bool:
    """Whether a word of its own stands between two coordinate reports: "condemned the strike and urged", not "said and warned"."""
    small = [(h.start, h.end) for h in passage.small]
    return any(not any(a <= low + m.start() and low + m.end() <= b for a, b in small) for m in _LETTERS.finditer(passage.text[low:high]))


def _own_verb(passage: Passage, outer: Frame, inner: Frame) -> bool:
    """Whether the content of a neutral report opens with the speaker's own act: "said that it condemns"."""
    if passage.words.language.order != "VS" or outer.cue.value.act != "assert" or inner.cue.value.act == "assert":
        return False
    return outer.content[0] <= inner.cue.start <= outer.content[0] + OWN_REACH and not inner.cue.value.participle


def _goes_on(passage: Passage, frame: Frame) -> bool:
    """Whether a report without a subject opens a new statement of the same speaker: "and added", "مضيفا", "並指出"."""
    at = frame.cue.start - len(frame.cue.prefix)
    before = passage.text[max(passage.start, at - 8) : at].rstrip()
    joined = passage.has(max(passage.start, at - 8), at, "coordination", "pronoun")
    if not passage.words.language.spaces and unspaced.goes_on(passage, frame.cue):
        return True
    return frame.cue.value.participle or frame.cue.value.continuing or frame.cue.prefix in ("و", "ف") or joined or (passage.words.language.spaces and before.endswith((",", "،", ";")))
