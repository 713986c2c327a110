"""Parses HTML without falling for pages that are built to hang a parser.

A parser's time grows with the depth of nesting and with the number of attributes on one tag, squared. No page that
people read nests hundreds deep or writes a thousand attributes; what does is flattened first, in one pass, and its
text stays where it is.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from dragoman.read.wordlists import words


def parse(html: str) -> LexborHTMLParser:
    """The tree that a browser would build, except that nesting deeper than any page's is flattened."""
    return LexborHTMLParser(_flatten(_shorten(html)))


_LONG_TAG = 20_000
_MANY_ATTRIBUTES = 1000
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")


def _shorten(html: str) -> str:
    """Strip tags of attributes by the thousand: a parser compares each with all before it."""
    if len(html) < _LONG_TAG:
        return html
    parts = html.split(">")
    for number, part in enumerate(parts):
        if len(part) > _LONG_TAG:
            start = part.rfind("<")
            bare = _QUOTED.sub("", part[start:])
            if bare[1:2].isalpha() and len(bare.split(None, _MANY_ATTRIBUTES)) > _MANY_ATTRIBUTES:
                parts[number] = part[:start] + bare.split(None, 1)[0]
    return ">".join(parts)


_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})")
_SHAPES = words(
    "path circle rect line polygon polyline ellipse use stop image animate animatetransform lineargradient"
)
"""Parts of drawings, mostly closed by `/>`: inside `<svg>` they are not counted."""
_FORMATTING = words("a b big code em font i nobr s small strike strong tt u")
_SELF_CLOSED = words(
    "p li td tr th dt dd option optgroup tbody thead tfoot colgroup rp rt area base br col embed hr img input link "
    "meta param source track wbr script style noscript template textarea title head html body"
)
_MANY_TAGS = 4000
_MAX_DEPTH = 400
_MAX_FORMATTING = 30


def _flatten(html: str) -> str:
    """Drop the start tags that nest deeper than `_MAX_DEPTH`; the text in them stays where it is."""
    if html.count("<") < _MANY_TAGS:
        return html
    open_tags: dict[str, int] = {}
    depth = [0, 0]
    limits = (_MAX_DEPTH, _MAX_FORMATTING)
    pieces: list[str] = []
    at = 0
    for match in _TAG.finditer(html):
        name = match[2].lower()
        if match.start() < at or name in _SELF_CLOSED or (name in _SHAPES and open_tags.get("svg")):
            continue
        kind = name in _FORMATTING
        if match[1]:
            if open_tags.get(name, 0):
                open_tags[name] -= 1
                depth[kind] -= 1
        elif depth[kind] < limits[kind]:
            open_tags[name] = open_tags.get(name, 0) + 1
            depth[kind] += 1
        else:
            end = html.find(">", match.end())
            pieces.append(html[at : match.start()])
            at = len(html) if end < 0 else end + 1
    return "".join(pieces) + html[at:] if pieces else html
