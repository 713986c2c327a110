"""Russian organisations that no list knows, as who speaks: «Союз писателей Чили заявил», «по данным «Автостата»», «сообщили в Узгидромете».

A noun of a body with what names it (adjectives, genitives, a name in quotation marks or Latin letters), a name in quotation marks,
letters that abbreviate a name, or a word put together of parts of one stand right at a reporting word. What is only some
company has no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

import msgspec

from dragoman.find.lexicon import Hit
from dragoman.find.naming import Naming, name_words
from dragoman.find.words import Cue
from dragoman.lang import folded_forms, inflect
from dragoman.text.fold import fold
from dragoman.text.views import View

BACK = 130
"""How far before its verb a body's name begins, in code points."""
REACH = 90
"""Code points of a body's name at most."""
ADJECTIVES = 3
"""Adjectives before the noun of a body at most."""
TAIL = 8
"""Words behind the noun of a body at most."""
GAP_WORDS = 5
"""Words between a body and its verb at most."""
LEAST_PART = 4
"""Letters behind the abbreviated beginning of a name put together of parts."""
INSIDE = frozenset({"place", "state", "group"})
"""Kinds of what a body may be named after."""
_TOKEN = re.compile(r"«[^«»\n]{2,40}»|\"[^\"\n]{2,40}\"|[^\W_][\w’'&-]*")
_BREAK = re.compile(r"[.!?;:,\n()—–…]")
_DIRECT = re.compile(r"(?:ий|ый|ой|ая|яя|ое|ее)$")
_BENT = re.compile(r"(?:ого|его|ой|ей|ом|ем)$")
_GENITIVE = re.compile(r"(?:[аяыиь]|ого|его|ой|ей|ых|их|ов|ев|ам|ям|у|ю|ому|ему|ым|им|ами|ью)$")
_CAPITALS = re.compile(r"[A-ZА-ЯЁ][A-ZА-ЯЁ&]{1,7}$")
_LATIN = re.compile(r"[A-Z][A-Za-z’'&-]+$")
_HARD = "кгхжшщч"


class Body(msgspec.Struct, frozen=True):
    """Where a body's name stands, its name in the nominative, and the state that its words tell."""

    start: int
    end: int
    full: str
    owner: str | None


class _Text(msgspec.Struct, frozen=True):
    source: str
    view: View
    end: int
    known: Sequence[Naming]

    def written(self, start: int, end: int) -> str:
        return self.source[slice(*self.view.source_span(start, end))]


@cache
def _nouns(section: str) -> dict[str, str]:
    """The folded forms of a section's nouns, each with its nominative."""
    out: dict[str, str] = {}
    for noun in folded_forms("ru", "names", section):
        out |= {fold(form): noun for form in inflect("ru", noun, "name") if fold(form) not in out}
        out[noun] = noun
    return out


def bodies(
    source: str, view: View, start: int, end: int, hits: Sequence[Hit[Cue]], known: Sequence[Naming]
) -> list[Naming]:
    """The unknown bodies at the reporting words `hits`, before or behind them, each once."""
    found: list[Naming] = []
    for body in _beside(_Text(source, view, end, known), start, hits):
        if not any(n.start < body.end and body.start < n.end for n in found):
            naming = Naming(body.start, body.end, "organisation", "stranger", None, "ru/names.yml")
            found.append(msgspec.structs.replace(naming, owner=body.owner, full=body.full))
    return found


def _beside(text: _Text, start: int, hits: Sequence[Hit[Cue]]) -> Iterator[Body]:
    """The body that each reporting word has for its subject or its source."""
    folded = text.view.text
    for hit in hits:
        if hit.value.participle or hit.value.sort not in ("verbs", "according"):
            continue
        if hit.value.sort == "verbs":
            low = max(start, hit.start - BACK)
            low = max([low, *(m.end() for m in _BREAK.finditer(folded, low, hit.start))])
            found = _at(text, low, hit.start)
            if found is not None and len(folded[found.end : hit.start].split()) <= GAP_WORDS:
                yield found
                continue
        passes_on = hit.value.sort == "verbs" and folded[hit.start : hit.end].endswith(
            ("ет", "ют", "ит", "ат")
        )
        if not hit.value.continuing and not passes_on:
            high = min(text.end, hit.end + REACH)
            found = _at(text, hit.end, high, according=hit.value.sort == "according")
            if found is not None:
                yield found


def _at(text: _Text, low: int, high: int, *, according: bool = False) -> Body | None:
    """The body whose name begins a stretch, behind "in" in a case; None where none does."""
    tokens = list(_TOKEN.finditer(text.view.text, low, high))
    while tokens and tokens[0][0] in name_words("ru", "body_openers"):
        tokens = tokens[1:]
    housed = bool(tokens) and tokens[0][0] in ("в", "во")
    tokens = tokens[housed:]
    bent = housed or according
    return (_described(text, tokens, bent) or _bare(text, tokens, bent)) if tokens else None


def _described(text: _Text, tokens: Sequence[re.Match[str]], bent: bool) -> Body | None:
    """A noun of a body with its adjectives and what stands behind it."""
    adjectives = 0
    ending = _BENT if bent else _DIRECT
    nouns, named = _nouns("body_nouns"), _nouns("named_body_nouns")
    while adjectives < min(ADJECTIVES, len(tokens)) and ending.search(tokens[adjectives][0]):
        if tokens[adjectives][0] in nouns or tokens[adjectives][0] in named:
            break
        adjectives += 1
    if adjectives >= len(tokens) or not _joined(text, tokens[: adjectives + 1]):
        return None
    head = tokens[adjectives]
    noun = nouns.get(head[0]) or named.get(head[0])
    if noun is None or (not bent and head[0] != noun):
        return None
    if any(t[0] in name_words("ru", "not_names") for t in tokens[:adjectives]):
        return None
    stop, proper = _tail(text, tokens[adjectives + 1 :], head.end())
    own = text.written(tokens[0].start(), tokens[0].end())[:1].isupper()
    if stop == head.end() and not (adjectives and own):
        return None
    if noun not in nouns.values() and not proper:
        return None
    return _made(text, tokens[0].start(), stop, bent, adjectives, noun)


def _joined(text: _Text, tokens: Sequence[re.Match[str]]) -> bool:
    """Whether words follow each other with nothing but a space between."""
    return all(text.view.text[a.end() : b.start()] == " " for a, b in pairwise(tokens))


def _tail(text: _Text, tokens: Sequence[re.Match[str]], stop: int) -> tuple[int, bool]:
    """Where the words that name a body behind its noun end, and whether a name of its own is among them."""
    proper, linked = False, stop
    for count, token in enumerate(tokens):
        word = token[0]
        if count == TAIL or text.view.text[linked : token.start()] != " ":
            break
        written = text.written(*token.span())
        if word in ("по", "и", "за", "при", "для", "без"):
            linked = token.end()
            continue
        own = word[0] in '«"' or _LATIN.match(written) or _CAPITALS.match(written)
        if not own and (word in name_words("ru", "never") or not _GENITIVE.search(word)):
            break
        proper = proper or bool(own) or written[:1].isupper()
        stop = linked = token.end()
    return stop, proper


def _bare(text: _Text, tokens: Sequence[re.Match[str]], bent: bool) -> Body | None:
    """A name that stands without a noun: in quotation marks, abbreviated, put together, in Latin letters."""
    first = tokens[0]
    written = text.written(*first.span())
    start, stop = first.span()
    if first[0][0] in '«"':
        inner = written[1:-1]
        if not inner[:1].isupper() or len(inner.split()) > 3:
            return None
        return _made(text, start + 1, stop - 1, bent, 0, "")
    parts = name_words("ru", "body_parts")
    put_together = written[:1].isupper() and any(
        first[0].startswith(p) and len(first[0]) >= len(p) + LEAST_PART for p in parts
    )
    if not (_CAPITALS.match(written) or _LATIN.match(written) or put_together):
        return None
    if first[0] in name_words("ru", "never") or first[0] in _nouns("body_nouns"):
        return None
    for token in tokens[1:4]:
        more = text.written(*token.span())
        latin = _LATIN.match(written) and _LATIN.match(more)
        state = any(
            n.start == token.start() and n.end == token.end() and n.kind in INSIDE for n in text.known
        )
        if text.view.text[stop : token.start()] != " " or not (latin or state):
            break
        stop = token.end()
    return _made(text, start, stop, bent and put_together, 0, "")


def _made(text: _Text, start: int, end: int, bent: bool, adjectives: int, noun: str) -> Body | None:
    """The body; None where somebody known is named there."""
    inside = [n for n in text.known if n.start < end and start < n.end]
    if any(n.start < start or n.end > end or (n.kind not in INSIDE and n.how != "body") for n in inside):
        return None
    if any(n.start == start and n.end == end for n in inside):
        return None
    if inside and inside[0].start == start and inside[0].how != "adjective":
        return None
    owner = next((n.entity_id for n in inside if n.kind == "state"), None)
    name = text.written(start, end)
    return Body(start, end, _straight(name, adjectives, noun) if bent else name, owner)


def _straight(name: str, adjectives: int, noun: str) -> str:
    """A body's name out of its case: its adjectives agree with the noun."""
    words = name.split(" ")
    if not noun:
        return _CASE.sub("", name) if " " not in name else name
    gender = "ая" if noun.endswith(("а", "я")) else "ое" if noun.endswith(("о", "е")) else ""
    for at in range(adjectives):
        stem = _BENT.sub("", words[at])
        soft = stem[-1:] in _HARD
        words[at] = stem + (gender or ("ий" if soft else "ый"))
    words[adjectives] = noun.capitalize() if words[adjectives][:1].isupper() else noun
    return " ".join(words)


_CASE = re.compile(r"(?<=[бвгджзклмнпрстфхц])[аеу]$")
