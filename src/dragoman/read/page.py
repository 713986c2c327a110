"""From a document to a page: decoded text, its lines, and what the markup says of them.

`page_from_document` reads what `read.sources` found; `page_from_text` takes text that is in memory. The text of a
plain file is exactly what its bytes decode to; the text of an HTML page is its visible text in document order; a
JSONL row gives its title, a blank line and its text.
"""

from __future__ import annotations

import hashlib
import re

import msgspec

from dragoman.errors import InputError
from dragoman.read.content import content_scores
from dragoman.read.dom import Dom, readable
from dragoman.read.jsonl import Row
from dragoman.read.markup import parse
from dragoman.read.meta import Head, edtf_day, language_tag, read_head
from dragoman.read.scripted import with_article_body
from dragoman.read.sniff import binary_reason, is_html, unreadable_reason
from dragoman.read.sources import Document
from dragoman.read.wrapping import unwrapped
from dragoman.text.decode import decode
from dragoman.text.ids import content_id
from dragoman.types import Line, Page, PageMeta

_HTML_ENDINGS = (".html", ".htm", ".xhtml", ".shtml")
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def document_id(document: Document) -> str:
    """The id of the page that a document holds, known before it is read."""
    if document.row is not None:
        return _row_id(document.row)
    return content_id("page", hashlib.sha256(document.data).hexdigest(), document.url)


def page_from_document(document: Document) -> Page:
    """The page that a document holds. Raises InputError, with stage and advice, where it holds none."""
    if document.row is not None:
        return _page_from_row(document.row, document.path)
    reason = binary_reason(document.data)
    if reason is not None:
        raise InputError(reason, path=document.path, stage="decode")
    decoded = decode(document.data)
    reason = unreadable_reason(decoded.text)
    if reason is not None:
        raise InputError(reason, path=document.path, stage="decode")
    sha256 = hashlib.sha256(document.data).hexdigest()
    named_html = document.path.lower().removesuffix(".gz").endswith(_HTML_ENDINGS)
    if is_html(decoded.text) or (named_html and "<" in decoded.text):
        page = _html_page(decoded.text, document.path, sha256)
    else:
        page = _text_page(decoded.text, document.path, sha256)
    url = document.url or page.url
    return msgspec.structs.replace(page, page_id=document_id(document), url=url, encoding=decoded.encoding)


_EDTF = re.compile(r"(?:\.\.|\d{4}(?:-\d{2}(?:-\d{2})?)?)[~?%]?(?:T[\d:.Z+-]+)?(?:/|$)")


def page_from_text(
    text: str,
    *,
    language: str | None = None,
    published: str | None = None,
    html: bool = False,
    path: str = "-",
) -> Page:
    """A page from text in memory; `language` and `published` are taken as given.

    A lone surrogate, which no encoding can write, becomes U+FFFD, so that offsets stay.
    Raises InputError where there is nothing to read, the text is no string, or `published` is no EDTF date.
    """
    if not isinstance(text, str):
        raise InputError(
            "The text must be a string; decode bytes first, or read them from a file.", path=path
        )
    if not text.strip(" \t\r\n\x00"):
        raise InputError("There is no text to read.", path=path)
    if published is not None and not _EDTF.match(published):
        raise InputError(
            f"published={published!r} is no EDTF date; write it like 2023-09-07, 2023-09 or 2023", path=path
        )
    sha256 = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    text = _SURROGATE.sub("\ufffd", text)
    page = _html_page(text, path, sha256) if html else _text_page(text, path, sha256)
    meta = _given(page.meta, None, published, language, None)
    given = [field for field, value in (("published", published), ("language", language)) if value]
    return msgspec.structs.replace(
        page,
        page_id=content_id("page", sha256, *given and (published, language)),
        meta=meta,
        language=meta.language,
    )


def text_lines(text: str) -> tuple[Line, ...]:
    """The lines of flat text: every stretch between line breaks that holds anything to see."""
    lines = []
    at = 0
    for raw in text.splitlines(keepends=True):
        shown = raw.strip()
        if shown:
            start = at + len(raw) - len(raw.lstrip())
            lines.append(Line(start, start + len(shown)))
        at += len(raw)
    return tuple(lines)


def _text_page(text: str, path: str, sha256: str) -> Page:
    lines = unwrapped(text, text_lines(text))
    return Page(content_id("page", sha256, None), path, text, lines, sha256, (path,))


def _html_page(html: str, path: str, sha256: str) -> Page:
    """Visible text and metadata of an HTML page. Raises InputError where there is nothing to see in it."""
    parser = parse(html)
    head = read_head(parser)
    dom = with_article_body(readable(parser), head.article_body)
    if not dom.runs:
        raise InputError(
            "The page shows no text without its scripts; save it from a browser once it is loaded.",
            path=path,
            stage="parse",
        )
    lines = _html_lines(dom, head)
    page_id = content_id("page", sha256, None)
    return Page(
        page_id,
        path,
        dom.text,
        lines,
        sha256,
        (path,),
        head.url,
        "html",
        "utf-8",
        head.meta.language,
        head.meta,
    )


def _html_lines(dom: Dom, head: Head) -> tuple[Line, ...]:
    lines = []
    scores = content_scores(dom, head.meta.title)
    for run, score in zip(dom.runs, scores, strict=True):
        box = dom.elements[run.box]
        shown = run.end - run.start - dom.text.count(" ", run.start, run.end)
        density = min(1.0, run.linked / shown) if shown else 0.0
        lines.append(Line(run.start, run.end, box.tags, box.marks, density, score, run.href))
    return tuple(lines)


def _page_from_row(row: Row, path: str) -> Page:
    """The page of a JSONL row: html where it is given, else title, blank line, text."""
    sha256 = _row_sha256(row)
    title = (row.title or "").strip()
    if row.html and row.html.strip():
        page = _html_page(row.html, path, sha256)
    else:
        text = row.text or ""
        page = _text_page(f"{title}\n\n{text}" if title and text.strip() else title or text, path, sha256)
    published = None if row.published is None else str(row.published)
    meta = _given(page.meta, title or None, published, row.language, row.outlet)
    return msgspec.structs.replace(
        page,
        page_id=_row_id(row),
        url=row.url or page.url,
        media="jsonl",
        meta=meta,
        language=meta.language,
    )


def _row_sha256(row: Row) -> str:
    parts = (row.title, row.text, row.html, row.published, row.language, row.outlet)
    return hashlib.sha256(msgspec.json.encode(parts)).hexdigest()


def _row_id(row: Row) -> str:
    key = row.url or (None if row.id is None else str(row.id))
    return content_id("page", _row_sha256(row), key)


def _given(
    meta: PageMeta, title: str | None, published: str | None, language: str | None, outlet: str | None
) -> PageMeta:
    """`meta` with what a row or caller supplied on top; `given` names what was usable of it."""
    day = edtf_day(published)
    tag = language_tag(language)
    fields = {"title": title, "published": day, "language": tag, "outlet": (outlet or "").strip() or None}
    usable = {key: value for key, value in fields.items() if value is not None}
    return PageMeta(
        title=usable.get("title", meta.title),
        published=usable.get("published", meta.published),
        updated=meta.updated,
        language=usable.get("language", meta.language),
        outlet=usable.get("outlet", meta.outlet),
        authors=meta.authors,
        description=meta.description,
        given=tuple(sorted(usable)),
    )
