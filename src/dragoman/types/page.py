"""A page, its lines, and what the anatomy of the page makes of them."""

from __future__ import annotations

import msgspec


class Line(msgspec.Struct, frozen=True):
    """One line of `Page.text` with what the markup said about it (empty for flattened text).

    `start`, `end` leave out the line break and surrounding white space. `tags` are the names of the enclosing
    elements, outermost first. `marks` are lower-cased class, id, role and itemprop tokens of the enclosing
    elements, outermost first. `link_density` is the share of the line's characters inside links, 0 to 1.
    `content` says how surely the line belongs to the page's main content by markup alone, 0 to 1
    (1.0 where there is no markup to judge by). `href` is the target where the whole line is one link.
    """

    start: int
    end: int
    tags: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    link_density: float = 0.0
    content: float = 1.0
    href: str | None = None


class PageMeta(msgspec.Struct, frozen=True):
    """What the page's head, JSON-LD or JSONL row says of itself; None where it says nothing.

    `published` and `updated` are EDTF. `given` names the fields that a JSONL row or the caller supplied.
    """

    title: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    description: str | None = None
    given: tuple[str, ...] = ()


class Page(msgspec.Struct, frozen=True):
    """One document as it was read: the decoded text, its lines, and what its markup said.

    `page_id` hashes the source bytes and the url or JSONL id where there is one. `text` is never rewritten.
    `media` is `text`, `html` or `jsonl`. `encoding` is the codec that decoded it.
    """

    page_id: str
    path: str
    text: str
    lines: tuple[Line, ...]
    sha256: str = ""
    paths: tuple[str, ...] = ()
    url: str | None = None
    media: str = "text"
    encoding: str = "utf-8"
    language: str | None = None
    meta: PageMeta = PageMeta()


class Block(msgspec.Struct, frozen=True):
    """A line or run of lines with one role.

    `role`: title body caption date source tags social related chrome. `part` says whose it is:
    0 the main article, 1 and up the other articles on the page in order, -1 nobody's (chrome, headings of lists).
    """

    page_id: str
    start: int
    end: int
    role: str
    language: str
    part: int = 0


class PageDate(msgspec.Struct, frozen=True):
    """A date the page gives of itself. `kind`: published updated crawled photo. Null span: from metadata."""

    page_id: str
    kind: str
    value: str
    start: int | None = None
    end: int | None = None


class SourceCredit(msgspec.Struct, frozen=True):
    """An outlet that the page credits, as written: a source line, a byline, "according to Reuters".

    `entity_id` is the outlet in the knowledge base, or None; `hand` orders the chain, 0 = who had it first.
    """

    name: str
    hand: int
    start: int | None = None
    end: int | None = None
    entity_id: str | None = None


class Article(msgspec.Struct, frozen=True):
    """One article on a page: the `main` one, another one pasted in (`embedded`), or a link's title (`teaser`).

    `published_basis`: printed given inferred none; `published_reason` says how an inferred date was bounded.
    `spans` are the (start, end) of its title and body blocks, in order.
    """

    article_id: str
    page_id: str
    role: str
    part: int
    title: str
    language: str
    published: str | None
    published_basis: str
    published_reason: str | None = None
    credits: tuple[SourceCredit, ...] = ()
    source_chain: tuple[str, ...] = ()
    byline: str | None = None
    spans: tuple[tuple[int, int], ...] = ()


class Repair(msgspec.Struct, frozen=True):
    """A defect of the page's text, found and explained, never applied to the source.

    `suggested` None: flag only. `applied_to` names the side view that uses it (`matching`) or is None.
    """

    page_id: str
    start: int
    end: int
    text: str
    kind: str
    suggested: str | None
    confidence: float
    reason: str
    applied_to: str | None = None
