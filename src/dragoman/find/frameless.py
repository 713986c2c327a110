"""Statements that no reporting verb frames: headlines, mutual accusations, claims that were not verified."""

from __future__ import annotations

import re

from dragoman.find.contents import BACK_MOST, about_of, quote_kind
from dragoman.find.cueless_acts import cueless_act
from dragoman.find.drafts import Draft
from dragoman.find.frame import SPEAKERS
from dragoman.find.heads import head_of
from dragoman.find.lexicon import Hit
from dragoman.find.pairs import PAIR_WORDS
from dragoman.find.passage import Named, Passage
from dragoman.find.phrases import only_near
from dragoman.find.topics import is_topic
from dragoman.find.words import Cue

LEAST_CONTENT = 16
"""Code points before a headline's colon that make what somebody said."""
SELVES_REACH = 70
"""How far behind a verb of accusing "each other" stands, in code points."""
REPORTING = frozenset({"verbs", "according", "quoting"})
_DASH = re.compile(r"\s(?P<dash>[-–—])\s")


def headline(passage: Passage) -> list[Draft]:
    """ "X: content" at the head of a title, a list item or an entry of a ticker, and of a sentence that holds nothing else."""
    head = head_of(passage)
    if head is None or is_topic(passage, head.first):
        return []
    content = (head.content, passage.end)
    inside = passage.names(*content)
    act = cueless_act(passage, head.speaker, content)
    about = about_of(passage, content, head.speaker, inside)
    return [
        Draft(
            passage, head.start, passage.end, (head.colon, head.colon + 1), content, head.speaker, head.via, act, about, (),
            None, quote_kind(passage, content), 0.8, "find/frameless.py:headline",
        )
    ]  # fmt: skip


def attributed(passage: Passage) -> list[Draft]:
    """ "Content: X" and "Content – X" at the end of a headline: "Two killed near port: police", «Встречи не будет – МИД»."""
    if passage.role not in ("title", "related"):
        return []
    mark = _closing_mark(passage)
    if mark is None:
        return []
    content = (passage.start, len(passage.text[: mark[0]].rstrip()))
    last = passage.names(mark[1], passage.end)
    speaker = next((n for n in reversed(last) if n.kind == "person"), last[-1])
    inside = passage.names(*content)
    act = cueless_act(passage, speaker, content)
    about = about_of(passage, content, speaker, inside)
    return [
        Draft(
            passage, passage.start, passage.end, mark, content, speaker, (), act, about, (), None,
            quote_kind(passage, content), 0.8, "find/frameless.py:attributed",
        )
    ]  # fmt: skip


def _closing_mark(passage: Passage) -> tuple[int, int] | None:
    """The colon or dash that only a speaker stands behind, at the end of a headline.

    An outlet behind a dash is the site that the page is on; two states or places with a dash between them are a pair.
    """
    colon = passage.text.rfind(":", passage.start, passage.end)
    dashes = list(_DASH.finditer(passage.text, max(colon, passage.start), passage.end))
    if dashes and _closes(passage, *dashes[-1].span(), dash=True):
        return dashes[-1].span("dash")
    told = any(c.value.sort in REPORTING for c in passage.cues if c.start < colon)
    return (colon, colon + 1) if colon >= 0 and not told and _closes(passage, colon, colon + 1) else None


def _closes(passage: Passage, start: int, end: int, *, dash: bool = False) -> bool:
    """Whether behind a mark there is one who may speak, and no other word."""
    last = passage.names(end, passage.end) if start - passage.start >= LEAST_CONTENT else []
    if not last or last[-1].kind not in SPEAKERS or last[-1].naming.how == "adjective":
        return False
    if dash and (
        last[-1].kind == "outlet"
        or passage.quoted(start)
        or (
            last[-1].kind == "state"
            and any(n.end == start and n.kind in ("state", "place") for n in passage.named)
        )
    ):
        return False
    rest = passage.text[end : last[0].start] + passage.text[last[-1].end : passage.end]
    return not rest.strip(" .\"”’'") and _DASH.search(passage.text, end, passage.end) is None


def doubt(passage: Passage) -> list[Draft]:
    """ "Reuters could not verify the claim": the outlet's own word."""
    cue = next((c for c in passage.cues if c.value.sort == "unverified" and _has_needs(passage, c)), None)
    who = next((n for n in passage.named if n.kind == "outlet" and not n.naming.inside), None)
    if cue is None or who is None:
        return []
    content = (min(max(cue.end, who.end), passage.end), passage.end)
    about = about_of(passage, content, who, passage.names(*content))
    start = min(who.start - len(who.naming.prefix), cue.start - len(cue.prefix))
    return [
        Draft(
            passage, start, min(passage.end, start + BACK_MOST), (cue.start, cue.end), content, who, (), "assert", about, (), None,
            "indirect", 0.8, cue.value.rule, unverified=True,
        )
    ]  # fmt: skip


def _has_needs(passage: Passage, cue: Hit[Cue]) -> bool:
    tail = passage.text[cue.end : min(passage.end, cue.end + 70)]
    return not cue.value.needs or any(word in tail for word in cue.value.needs)


def _of_each_other(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether a cue tells of charges in both directions: by itself, or with "each other" behind it in its clause."""
    if cue.value.sort == "mutual_accusation":
        return _has_needs(passage, cue)
    if cue.value.sort != "verbs" or cue.value.act != "accuse" or not passage.words.language.spaces:
        return False
    selves = passage.first(cue.end, min(passage.end, cue.end + SELVES_REACH), "pair_selves")
    return selves is not None and "," not in passage.text[cue.end : selves.start]


def two_sides(passage: Passage) -> tuple[Named, Named] | None:
    """The two sides that a sentence names, people apart; None where it names one, or a third."""
    first: dict[str, Named] = {}
    for named in passage.named:
        if named.kind in SPEAKERS and named.kind not in ("outlet", "person") and not named.naming.inside:
            first.setdefault(named.country or named.entity_id, named)
    one, *rest = first.values() or (None,)
    return (one, rest[0]) if one is not None and len(rest) == 1 else None


def mutual(passage: Passage, before: tuple[Named, Named] | None = None) -> list[Draft]:
    """ "A and B accuse each other": one statement each, on the same span.

    `before`: the two sides that were named last, who are meant by "both sides" where the sentence names no two.
    """
    cue = next((c for c in passage.cues if _of_each_other(passage, c)), None)
    if cue is None:
        return []
    names = [
        n
        for n in passage.names(passage.start, passage.end)
        if n.kind in SPEAKERS and n.kind != "outlet" and not only_near(passage, n)
    ]
    names.sort(key=lambda n: min(abs(n.start - cue.end), abs(n.end - cue.start)))
    two: list[Named] = []
    for named in names:
        if all(_apart(named, other) for other in two):
            two.append(named)
    two = sorted(two[:2], key=lambda n: n.start)
    meant = before is not None and any(h.value in PAIR_WORDS for h in passage.small)
    if meant and _paired(passage, cue):
        two = [*(before or ())]
    elif len(two) < 2 and before is not None and meant:
        two = [*before] if all(any(not _apart(n, side) for side in before) for n in two) else two
    if len(two) < 2:
        return []
    start, end = cue.start - len(cue.prefix), min(passage.end, cue.end + 60)
    return [
        Draft(
            passage, start, end, (cue.start, cue.end), (cue.end, passage.end), who, (), "accuse",
            (_answerable(other),), (_answerable(other),), None, "indirect", 0.7, cue.value.rule,
        )
        for who, other in (two, two[::-1])
    ]  # fmt: skip


def _paired(passage: Passage, cue: Hit[Cue]) -> bool:
    """Whether "both sides" is the subject right before a Chinese cue: whom the clauses behind it name is a third."""
    return not passage.words.language.spaces and any(
        h.value in PAIR_WORDS
        and h.end <= cue.start
        and not any(c in passage.text[h.end : cue.start] for c in ",;:")
        and all(only_near(passage, n) for n in passage.names(passage.start, h.start))
        for h in passage.small
    )


def _apart(one: Named, other: Named) -> bool:
    """Whether two are of different sides: neither the same, nor a state and a body of its own."""
    ids = {one.entity_id, other.entity_id}
    return (len(ids) == 2 and not ids & {f"state/{one.country}", f"state/{other.country}"}) or (
        one.country != other.country
    )


def _answerable(side: Named) -> str:
    """Who is charged where a side of a conflict is: of forces or a ministry the state that they belong to."""
    of_a_state = side.kind in ("government", "group") and side.country is not None
    return f"state/{side.country}" if of_a_state else side.entity_id
