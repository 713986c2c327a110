"""What an article is recognised by beside its vector: words, numbers, names, places, kinds of event.

A mark is a string with its kind before it:

    w:latin:eruption   a word, folded, by script; languages that share a script share their words
    g:han:火山          two neighbouring characters of a script that leaves no spaces
    n:23               a number
    e:person/...       who is named   p:place/...  where
    t:ASSAULT          a kind of event
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dragoman.find.numbers import plain
from dragoman.link.names.parts import LATIN, latin, script_of
from dragoman.text.fold import fold

LEAD = 600
"""Code points of an article that are looked at, headline and lead."""
SHORTEST = 3
LONGEST = 24
HAN = "\u3007\u3400-\u9fff\U00020000-\U0003ffff"
_TOKEN = re.compile(
    rf"\d+(?:[.,]\d+)*|[{HAN}]+|[\u30a0-\u30ff]{{2,}}|[^\W\d_{HAN}\u3040-\u30ff]+(?:'[^\W\d_]+)?"
)
_HAN = re.compile(f"[{HAN}]")
_NO_SPACES = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_ARABIC_PREFIX = re.compile(r"^(?:[وفبلك]?ال|لل|و)(?=.{3})")


def word_marks(text: str) -> Iterator[str]:
    """Words, characters and numbers of `text`."""
    for token in _TOKEN.findall(fold(text)):
        if token[0].isdigit():
            yield from _number(token)
        elif _HAN.match(token):
            yield f"h:{token}"
            yield from (f"g:han:{token[i : i + 2]}" for i in range(len(token) - 1))
        else:
            yield from _word(token)


def _number(token: str) -> Iterator[str]:
    number = plain(token)
    if not _YEAR.match(number):
        yield f"n:{number}"


def _word(token: str) -> Iterator[str]:
    if _NO_SPACES.match(token):
        yield from (f"g:other:{token[i : i + 3]}" for i in range(len(token) - 2))
        return
    script = script_of(token)
    if script == LATIN:
        token = latin(token.split("'")[-1] if len(token.split("'")[0]) <= 2 else token.split("'")[0])
    elif script == "ar":
        token = _ARABIC_PREFIX.sub("", token)
    if len(token) >= SHORTEST:
        yield f"w:{script}:{token[:LONGEST]}"


def stem(mark: str) -> str:
    """A word mark without most endings: its first letters, so that the forms of a word meet."""
    if not mark.startswith("w:"):
        return mark
    _, script, word = mark.split(":", 2)
    keep = 5 if script == "ar" else 6
    return f"w:{script}:{word[:keep]}" if len(word) > keep else mark


def named(entities: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Marks of (entity id, kind): places and states apart from who acts."""
    for entity_id, kind in entities:
        if kind != "outlet":
            yield f"{'p' if kind in ('place', 'state') else 'e'}:{entity_id}"
