"""Reports in languages whose subject stands before the verb: Chinese, Russian, English; after it where a quotation leads."""

from __future__ import annotations

from dragoman.find import unspaced
from dragoman.find.anaphora import noun_behind, taken_up
from dragoman.find.behind_verbs import names_behind, only_matter
from dragoman.find.closing import closes, opened_aside, quoted_aside
from dragoman.find.frame import (
    CLOSE,
    JOINED,
    Frame,
    before_main_verb,
    content_span,
    eligible,
    interview_outlets,
    trimmed,
)
from dragoman.find.houses import by_the_press, house, housed, housed_behind, of_body, told_to
from dragoman.find.issuers import issued
from dragoman.find.joined_reports import joined_on
from dragoman.find.lexicon import Hit
from dragoman.find.objects import objects
from dragoman.find.passage import Named, Passage
from dragoman.find.press_offices import press_office
from dragoman.find.russian_names import called
from dragoman.find.strange_subject import behind_opener, strange_subject
from dragoman.find.subject_gaps import (
    WHO_REACH,
    antecedent,
    barrier,
    break_before,
    clause_before,
    described,
    foremost,
    leads,
    nearest,
    opens,
    takes_object,
)
from dragoman.find.tellers import people_before, people_behind
from dragoman.find.words import Cue

OPENER_REACH = 12
"""How far into its sentence the subject stands on which a participle hangs: "China closed the port, accusing …"."""
THAT_BEHIND = 24
"""How far behind a verb joined to the report before the "that" of its own content stands."""
THAT_REACH = 6
"""How far behind a house a "that" still opens what was said in it."""
LEAST_BEHIND = 8
"""Code points behind a participle that are its content: "“No,” he said, adding that it was late"."""
LEAST_BEFORE = 10
"""Letters before a report that make its content: "However, what X had described as a short trip"."""
NO_CONTENT = ' ,.。!?…”」』"道说称'
"""What may stand behind a Chinese report that closes its sentence: marks, and the "said" of 譴責道."""
WORDED = frozenset({"assert", "announce", "pledge", "offer", "demand", "urge", "predict"})
"""Acts that nobody does without a word of what: 背弃承诺 pledges nothing."""
SHORT_CONTENT = 4
"""Chinese code points before a closing report that are no content yet, at most."""
OWN_VERB = 7
"""Room behind a name for the finite verb of its own clause: "X, in his address, said Russia had gone"."""


def subject_frame(passage: Passage, cue: Hit[Cue], left: int, right: int, follows: bool) -> Frame | None:
    """Subject before the verb: Chinese, Russian, English; after it where the quotation comes first."""
    text = passage.text
    comma = break_before(passage, left, cue.start)
    near = max(left, comma + 1)
    via = interview_outlets(passage, left, min(passage.end, cue.end + 60))
    taken = {n.start for n in via}
    before = [n for n in passage.names(left, cue.start) if eligible(passage, n) and n.start not in taken]
    pronoun = passage.marked(cue.start, "pronoun") or (
        not passage.words.language.spaces and unspaced.pronoun_opens(passage, near, cue)
    )
    he = passage.words.language.code == "ru" and any(
        h.value == "pronoun" and h.start == cue.end + 1 for h in passage.small
    )
    pronoun = pronoun or he or taken_up(passage, cue)
    participle = cue.value.participle or (
        passage.words.language.spaces and follows and cue.value.sort == "extending"
    )
    person = next((n for n in reversed(before) if n.kind == "person"), None)
    opened = person if pronoun and not passage.marked(cue.start, "pronoun") else None
    whose = (
        foremost([n for n in before if n.start - passage.start <= OPENER_REACH])
        if participle and not follows
        else None
    )
    before = [] if pronoun or participle else before
    close = [n for n in before if n.start >= near]
    matter = only_matter(passage, near, cue)
    if matter:
        before, close = [], []
    nobody = False  # somebody without a name speaks
    if not passage.words.language.spaces:
        close = unspaced.subjects(passage, cue, close)
        blamed = unspaced.passive_speaker(passage, cue, near)
        close = [blamed] if blamed is not None else close
        close = [] if close and unspaced.only_qualifies(passage, close[-1], cue, near) else close
        nobody = not close and not pronoun and unspaced.unnamed(passage, cue, near)
        before = [] if nobody or (follows and not close and unspaced.and_goes_on(passage, cue)) else before
    after = (
        []
        if pronoun or cue.value.object == "audience"
        else [n for n in names_behind(passage, cue, right) if eligible(passage, n) and n.start not in taken]
    )
    after = [n for n in after if not told_to(passage, cue, n)]
    close = [] if close and behind_opener(passage, cue, left) else close
    crowd = None if pronoun or participle else people_before(passage, cue, near)
    close = [crowd] if crowd is not None else close
    behind_it = None if close or pronoun or participle else people_behind(passage, cue)
    after = [behind_it, *after] if behind_it is not None else after
    issuer, paper = (
        issued(passage, cue, left) if passage.words.language.spaces and not participle else (None, False)
    )
    unnamed = strange_subject(passage, cue, left, comma)
    inverted = (
        bool(after)
        and not unnamed
        and not passage.has(cue.start - WHO_REACH, cue.start, "who")
        and not participle
        and cue.value.sort != "extending"
        and not close
        and not passage.marked(cue.start, "complementizer")
        and not passage.marked(cue.start, "coordination")
        and (
            comma >= left
            or cue.start - passage.start <= 4
            or (not before and passage.words.language.code != "en")
        )
        and not (barrier(text[cue.end : after[0].start]) and not called(passage, cue.end, after[0]))
        and not passage.has(after[0].end, after[0].end + OWN_VERB, "finite")
        and not described(passage, before, comma, cue)
    )
    press, outlet = by_the_press(passage, cue)
    if press and outlet is None:
        return None
    inside = outlet if press else press_office(passage, cue, near) or housed(passage, cue, near)
    behind = None if inside or close else housed_behind(passage, cue, left)
    if not close and described(passage, before, comma, cue):
        close = [n for n in before if n.start == before[-1].naming.holder] or before[-1:]
    opening = [n for n in close if opens(passage, n)]
    joined = passage.words.language.spaces and passage.marked(cue.start, "coordination")
    if joined and follows and not opening and passage.words.language.code == "en":
        close, before = [], []  # "denied it hit the town and insisted": the town does not insist
    if inside is not None:
        subject: Named | None = inside
        back = (press or inside.start > cue.end) and cue.start - passage.start > 12
    elif behind is not None:
        subject = behind
        back = cue.start - passage.start > 12 and not passage.has(
            behind.end, min(right, behind.end + THAT_REACH), "complementizer"
        )
    elif paper:
        subject = issuer
        back = issuer is not None and issuer.start > cue.start and not cue.value.passive
    elif passage.words.language.spaces and inverted and not clause_before(passage, cue, before):
        subject = after[0]
        back = matter or (comma >= left and cue.start - passage.start > 12)
    else:
        subject = (
            opening[-1]
            if joined and opening
            else nearest(close)
            if close
            else unspaced.opener(passage, before)
            or (None if unnamed else foremost([n for n in before if not follows or opens(passage, n)]))
        )
        back = False
    if subject is None and not pronoun and not participle and not paper and not nobody:
        subject = house(passage, left, cue) or of_body(passage, left, cue)
    if subject is not None and subject in before and not close and noun_behind(passage, cue, comma):
        return None
    subject = (
        (antecedent(passage, cue) or subject or whose or opened)
        if cue.value.sort == "verbs"
        else subject or whose or opened
    )
    again = (h.end for h in passage.by_class.get("outlet_again", ()) if h.start == cue.end + 1)
    end = _behind(passage, subject) if subject is not None and subject.start > cue.start else cue.end
    end = next(again, end) if subject is None else end
    rest = [n for n in after if subject is None or n.entity_id != subject.entity_id]
    to = tuple(n for n in objects(passage, cue, subject, rest) if n.start not in taken)
    start = min(cue.start, subject.start if subject else cue.start)
    on = participle and len(text[cue.end : passage.end].strip(' .,”"')) >= LEAST_BEHIND
    quoted_before = not on and any(
        b <= start and leads(text, a, b, start) and not (participle and text[b:start].strip(" ,—–-"))
        for a, b in passage.sentence.quotes
    )
    quoted_before = quoted_before and not opened_aside(passage, end) and not quoted_aside(passage, start, end)
    joins = passage.marked(start, "coordination") or any(
        0 < start - h.end <= JOINED and passage.adverbs(h.end, start)
        for h in passage.by_class.get("coordination", ())
    )
    quoted_before = quoted_before and not (
        joins and passage.has(end, min(right, end + THAT_BEHIND), "complementizer")
    )
    answered = next((q for q in reversed(passage.sentence.quotes) if q[1] <= cue.start), None)
    if answered is not None and any(h.value == "reply" and h.start == end + 1 for h in passage.small):
        return Frame(cue, subject, to, via, start, answered, True, subject is None)
    if passage.words.language.spaces and (
        back
        or quoted_before
        or (
            comma >= left
            and (text[comma] != ";" or not passage.words.language.spaces)
            and not participle
            and not joins
            and closes(passage, start, end)
            and sum(map(str.isalpha, text[passage.start : max(left, comma)])) >= LEAST_BEFORE
            and not takes_object(passage, cue, end)
        )
    ):
        ends = [b for a, b in passage.sentence.quotes if b <= start and leads(text, a, b, start)]
        until = comma if left <= comma < start and text[comma] not in CLOSE and not back else start
        content = (passage.start, trimmed(text, passage.start, ends[-1] if ends and not back else until))
        return Frame(cue, subject, to, via, start, content, True, subject is None)
    content = content_span(passage, end, joined_on(passage, end))
    if participle and subject is not None and text[subject.end : cue.start] == " ":
        content = before_main_verb(passage, content)
    if not passage.words.language.spaces:
        if subject is None and not unspaced.silent(passage, cue, near, follows):
            return None
        if not text[content[0] : content[1]].strip(NO_CONTENT):
            until = unspaced.closed_at(passage, cue, start)
            if until - passage.start > SHORT_CONTENT:
                content = (passage.start, until)
                return Frame(cue, subject, to, via, start, content, True, subject is None)
            if cue.value.act in WORDED:
                return None
    return Frame(cue, subject, to, via, start, content, False, subject is None)


def _behind(passage: Passage, subject: Named) -> int:
    """Where a subject behind its verb ends, the name behind its office included."""
    bearers = (n.end for n in passage.named if n.start == subject.naming.holder and n.start >= subject.end)
    return next(bearers, subject.end)
