"""Where the one who tells takes the word again behind what somebody said: "وصفت الحادث بأنه \"متعمد\"، وسحبت سفيرها"."""

from __future__ import annotations

from dragoman.find.drafts import Draft
from dragoman.find.intent import clause_start
from dragoman.find.lexicon import Hit
from dragoman.find.words import Trigger

THAT_REACH = 12
"""Code points before a content in which its "that" stands."""


def goes_on(draft: Draft, hit: Hit[Trigger]) -> bool:
    """Whether a verb of the past with "and" behind a comma is the teller's own: behind a quotation, or where no "that" opens what is said."""
    passage, text = draft.passage, draft.passage.text
    if not passage.words.language.spaces:
        return _next_subject(draft, hit)
    if passage.words.language.order == "SV":
        return _behind_comma(draft, hit)
    if (
        passage.words.language.order != "VS"
        or not hit.value.verb
        or hit.prefix not in passage.words.language.and_only
    ):
        return False
    if text[hit.start] in passage.words.language.imperfect or draft.content[0] < passage.start:
        return False
    before = text[: hit.start - len(hit.prefix)].rstrip()
    if not before.endswith(("،", '"', "»", "”")) or passage.quoted(hit.start):
        return False
    begin = draft.content[0]
    closed = any(a - 2 <= begin <= a + 2 and b <= hit.start for a, b in passage.sentence.quotes)
    that = passage.has(max(passage.start, begin - THAT_REACH), begin + 2, "complementizer")
    return closed or not that


def _behind_comma(draft: Draft, hit: Hit[Trigger]) -> bool:
    """Whether a verb of the past stands right behind a comma and an "and" that close what was said: «заявил, что …, и отозвал посла».

    A Russian comma before an "and" without a new subject ends the clause of "that"; in English only a closing quotation does.
    """
    passage, text, language = draft.passage, draft.passage.text, draft.passage.words.language
    if not hit.value.verb or passage.quoted(hit.start) or draft.content[0] < passage.start:
        return False
    if text[hit.start : hit.end].split(" ", 1)[0].endswith(language.unpast) or not (
        passage.marked(hit.start, "coordination")
    ):
        return False
    before = text[draft.content[0] : hit.start].rstrip().rpartition(" ")[0].rstrip()
    closed = before.rstrip(", ").endswith(('"', "»", "”"))
    return closed or (before.endswith(",") and bool(language.plural_verbs))


def _next_subject(draft: Draft, hit: Hit[Trigger]) -> bool:
    """Whether a Chinese clause has a subject of its own behind what was declared without a pause: A宣布與B斷交,C召回大使."""
    passage, text = draft.passage, draft.passage.text
    if draft.cue is None or draft.act == "assert" or draft.cue[0] < passage.start:
        return False
    if draft.content[0] != draft.cue[1] or passage.quoted(hit.start):
        return False
    begin = clause_start(passage, draft.content[0], hit.start)
    own = {draft.speaker.country} - {None}
    return (
        begin > draft.content[0]
        and any(
            n.start == begin and not n.naming.inside and n.country not in own and n.entity_id not in draft.to
            for n in passage.named
        )
        and text[begin - 1] == ","
    )
