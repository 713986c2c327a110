"""Who speaks at the head of a line, before a colon: "X: content" in a title, in an entry of a ticker, in the body.

A title and an entry may say with it that the news is just in; an office, an aside on the speaker and what he spoke through may stand
before the colon too: "عاجل | الوزير فلان عبر منصة إكس: …", "Jane Roe, the port's director: …".
"""

from __future__ import annotations

import re
from itertools import pairwise

import msgspec

from dragoman.find.frame import SPEAKERS
from dragoman.find.naming import name_words
from dragoman.find.passage import Named, Passage

HEAD_REACH = 90
"""Code points between the beginning of a line and the colon behind its speaker at most."""
LEAST_WORDS = 8
"""Code points behind a colon, itself included, that make what somebody says; Chinese needs half of them."""
NAME_REACH = 60
"""How far behind an office the colon stands that follows its bearer's name."""
NEAR = 3
"""Room for a mark between the beginning of a line and its first name, and for one between the last and the colon."""
OFFICE_WORDS = 5
"""Words of an office that no list knows, before a name, at most."""
MEDIUM_REACH = 45
"""Code points of what somebody speaks through, between him and the colon, at most."""
TOLD_WORDS = 3
"""Words of whom somebody speaks to, where a dative is joined to the first, at most."""
ASIDE_REACH = 60
"""Code points of an aside on somebody, between his name and the colon, at most."""
BODIES = frozenset({"government", "organisation"})
"""Kinds of bodies; with people they speak at the head of a sentence of the body too."""
_SHORT_QUOTE = re.compile(r'["«“][^"»”]{1,25}["»”]')
_QUOTE_AFTER = re.compile(r":\s*[«“\"「]")
_COLON = re.compile(r"\s?:\s*")


class Head(msgspec.Struct, frozen=True):
    """A speaker at the head of a line that begins at `start`, the outlets he speaks through, the colon and where his words begin."""

    start: int
    speaker: Named
    first: Named
    via: tuple[str, ...]
    colon: int
    content: int


def head_of(passage: Passage) -> Head | None:
    """Who stands at the head of a sentence before its first colon, and no verb with him; None where nobody does."""
    listed = passage.role in ("title", "related") or passage.sentence.entry
    begins = _clause(passage)
    flash = passage.words.edges.flash_head
    if listed and flash is not None and (news := flash.match(passage.text, begins, passage.end)):
        begins = news.end()
    colon = passage.text.find(":", begins, min(passage.end, begins + HEAD_REACH))
    least = LEAST_WORDS if passage.words.language.spaces else LEAST_WORDS // 2
    if colon < 0 or passage.end - colon < least:
        return None
    names = passage.names(begins, colon)
    if not names or names[0].kind not in SPEAKERS or not _first(passage, begins, names[0]):
        return None
    if not listed and not _alone(passage, names, begins, colon):
        return None
    if any(begins <= c.start < colon for c in passage.cues if c.value.sort == "verbs"):
        return None
    if passage.words.language.spaces and len(names) > 1 and all(n.kind == "state" for n in names):
        return None
    speaker = next((n for n in reversed(_side_by_side(passage, names)) if n.kind == "person"), names[0])
    gap = _SHORT_QUOTE.sub("", passage.text[names[-1].end : colon])
    if len(gap.strip(' "”»“')) > NEAR and not _told_through(passage, speaker, colon):
        return None
    via = tuple(n.entity_id for n in names[1:] if n.kind == "outlet")
    match = _COLON.match(passage.text, colon)
    return Head(begins, speaker, names[0], via, colon, match.end() if match else colon + 1)


def _clause(passage: Passage) -> int:
    """Where the clause of a Chinese headline begins that its first colon closes; a blank or a comma parts it from another."""
    colon = passage.text.find(":", passage.start, passage.end)
    if passage.words.language.spaces or passage.role not in ("title", "related") or colon < 0:
        return passage.start
    return max(passage.start, *(passage.text.rfind(mark, passage.start, colon) + 1 for mark in ",; "))


def _first(passage: Passage, begins: int, named: Named) -> bool:
    """Whether a name opens the line, or nothing stands before it but the office of whom it names."""
    if named.start - begins <= NEAR:
        return True
    office = passage.text[begins : named.start].split()
    if named.kind not in ("person", "outlet") or len(office) > OFFICE_WORDS or not office:
        return False
    return office[0] in name_words(passage.words.language.code, "callings") and not passage.has(
        begins, named.start, "complementizer", "relative"
    )


def _alone(passage: Passage, names: list[Named], begins: int, colon: int) -> bool:
    """Whether a sentence of the body begins with nobody but him who says what stands behind the colon."""
    first, run = names[0], _side_by_side(passage, names)
    quoted = _QUOTE_AFTER.match(passage.text, colon) is not None
    led = first.kind == "person" and first.start - begins > NEAR
    if not (quoted or led) and first.start > begins:
        return False
    if len(run) < len(names) or passage.text[run[-1].end : colon].strip():
        return run[-1].kind == "person" and _told_through(passage, run[-1], colon)
    if quoted or run[-1].kind == "person":
        return first.kind in ("person", "government")
    return passage.words.language.order == "VS" and run[-1].kind in BODIES


def _side_by_side(passage: Passage, names: list[Named]) -> list[Named]:
    """The first of the names with all that stand right beside it: an office and who has it."""
    apart = (i for i, (a, b) in enumerate(pairwise(names), 1) if passage.text[a.end : b.start].strip(" ,،"))
    return names[: next(apart, len(names))]


def _told_through(passage: Passage, speaker: Named, colon: int) -> bool:
    """Whether nothing stands between a speaker and the colon but whom he is, where he is, or whom or what he speaks to."""
    if speaker.kind not in {"person", *BODIES}:
        return False
    gap = passage.text[speaker.end : colon]
    if gap.startswith((",", "،")):
        word = gap.lstrip(",، ").split(" ", 1)[0]
        code = passage.words.language.code
        known = word in name_words(code, "callings") or any(
            n.kind == "person" and 0 <= n.start - speaker.end <= NEAR for n in passage.named
        )
        return speaker.kind == "person" and len(gap) <= ASIDE_REACH and known
    if len(gap) > MEDIUM_REACH:
        return False
    at = speaker.end + len(gap) - len(gap.lstrip())
    medium = any(c.value.sort == "interview" and c.start == at for c in passage.cues)
    place = any(h.start == at and h.value in ("from", "locative", "told") for h in passage.small)
    quoted = any(h.start == at and h.value == "target" for h in passage.small) and _SHORT_QUOTE.search(gap)
    behind = next((n for n in passage.named if at <= n.start - len(n.naming.prefix) <= at + NEAR), None)
    joined = passage.words.language.joined_of
    told = behind is not None and (behind.kind == "outlet" or behind.naming.prefix in joined)
    told = told or (bool(joined) and gap.strip().startswith(joined) and len(gap.split()) <= TOLD_WORDS)
    return bool(medium or place or told or quoted)
