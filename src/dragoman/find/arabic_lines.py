"""Arabic names that no list knows at the head of a line, before the colon behind which their words stand.

"لجنة أهالي المفقودين: …", "المحافظ كريم الفلاني: …", "كريم الفلاني، وزير الري: …".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from dragoman.find.arabic_bodies import body
from dragoman.find.arabic_names import closed_name
from dragoman.find.entries import entries
from dragoman.find.naming import Naming, first_names, name_words
from dragoman.find.words import words

HEAD_REACH = 90
"""Code points between the beginning of a line and its colon at most."""
TITLE_WORDS = 6
"""Words of an office between the beginning of a line and the name that it is of at most."""
NAME_QUOTE = 30
"""Code points of a body's name in quotation marks behind its noun at most."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*")
_NEW_LINE = re.compile(r"[.!?؟…\n]\s+")
_QUOTED = re.compile(rf'\s?(?:"[^"]{{2,{NAME_QUOTE}}}"|«[^»]{{2,{NAME_QUOTE}}}»)')
Head = tuple[int, int, str | None]


def line_heads(
    text: str, start: int, end: int, known: Sequence[Naming], cues: Sequence[int]
) -> tuple[list[Head], list[tuple[int, int]]]:
    """The bodies (with the state that their adjective tells) and the people who head the lines of `text[start:end]`."""
    bodies: list[Head] = []
    people: list[tuple[int, int]] = []
    if ":" not in text[start:end]:
        return bodies, people
    heads = [start, *(begin for _, begin in entries(text, start, end))]
    for at in sorted({*heads, *(m.end() for m in _NEW_LINE.finditer(text, start, end))}):
        at = behind_flash(text, at)
        colon = text.find(":", at, min(end, at + HEAD_REACH))
        if colon < 0 or _NEW_LINE.search(text, at, colon) or any(at <= cue < colon for cue in cues):
            continue
        found = _body(text, at, colon, known)
        if found is not None:
            bodies.append(found)
        elif (name := _person(text, at, colon, known)) is not None:
            people.append(name)
    return bodies, people


def behind_flash(text: str, at: int) -> int:
    """Behind the word for news just in that opens a line: "عاجل | ", "عاجل: "."""
    flash = words("ar").edges.flash_head
    match = flash.match(text, at) if flash is not None else None
    return match.end() if match else at


def _body(text: str, at: int, colon: int, known: Sequence[Naming]) -> Head | None:
    """The body whose name is all that stands before the colon; what its noun is called in quotation marks is a part of it."""
    word = _WORD.match(text, at, colon)
    if word is None or word[0] not in name_words("ar", "body_nouns"):
        return None
    quoted = _QUOTED.match(text, word.end(), colon)
    if quoted is not None and not text[quoted.end() : colon].strip():
        return at, quoted.end(), None
    found = body(text, at, colon, known)
    return found if found is not None and not text[found[1] : colon].strip() else None


def _person(text: str, at: int, colon: int, known: Sequence[Naming]) -> tuple[int, int] | None:
    """The name that a first name begins, at the beginning of the line or behind an office there."""
    first, stops = first_names("ar"), name_words("ar", "never") | name_words("ar", "callings")
    office = any(n.start == at and n.how == "title" for n in known)
    for size, match in enumerate(_WORD.finditer(text, at, colon)):
        if match[0] in first:
            stop = closed_name(text, match.start(), colon, known, stops)
            return (match.start(), stop) if stop is not None else None
        office = office or (size == 0 and match[0] in name_words("ar", "callings"))
        if not office or size == TITLE_WORDS or "،" in text[at : match.end()]:
            return None
    return None
