"""What a page says of itself in its head: JSON-LD, OpenGraph, meta elements, the language of `<html>`.

Where sources differ, the one made for machines that list articles goes first: JSON-LD of an article type, then
OpenGraph, then named meta elements, then `<time datetime>` marked as the publication date.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from html import unescape
from typing import TypeGuard

import msgspec
from selectolax.lexbor import LexborHTMLParser

from dragoman.types import PageMeta

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


class Head(msgspec.Struct, frozen=True):
    """`meta` for the page, its canonical address, and the article's words where JSON-LD repeats them."""

    meta: PageMeta
    url: str | None = None
    article_body: str | None = None


_ARTICLE = re.compile(
    r"(?:news|blog|report|analysis|opinion|scholarly|tech|review|background|satirical)?\w*(?:article|posting)$|^report$",
    re.I,
)
_ISO = re.compile(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)|\s*(\d{4})(\d{2})(\d{2})(?!\d)")
_MONTH_ONLY = re.compile(r"\s*(\d{4})-(\d{2})\s*$")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "pubdate",
    "publishdate", "publish-date", "publication_date", "publish_date", "parsely-pub-date", "sailthru.date",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "article.published",
    "cxenseparse:recs:publishtime", "mediator_published_time", "published_at", "article_date_original", "dc.date",
    "date",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified",
    "dc.date.modified", "article.updated", "revised",
)  # fmt: skip
_MAX_LD = 2_000_000


def read_head(parser: LexborHTMLParser) -> Head:
    """Everything the head and the structured data say, as far as it can be understood."""
    named = _named(parser)
    article = _article(parser)
    published = _first_date(
        article.get("datePublished"), *(named.get(key) for key in _PUBLISHED), _marked_time(parser)
    )
    updated = _first_date(article.get("dateModified"), *(named.get(key) for key in _UPDATED))
    meta = PageMeta(
        title=_first(
            _text(article.get("headline")), named.get("og:title"), named.get("twitter:title"), _title(parser)
        ),
        published=published,
        updated=updated,
        language=_language(parser, article, named),
        outlet=_first(
            _name(article.get("publisher")), named.get("og:site_name"), named.get("application-name")
        ),
        authors=_authors(article, named),
        description=_first(
            _text(article.get("description")), named.get("og:description"), named.get("description")
        ),
    )
    return Head(meta, _canonical(parser, named), _text(article.get("articleBody")))


def edtf_day(value: str | int | None) -> str | None:
    """The day (or month) of a machine-written date as EDTF, or None: `2023-09-07T10:00+03:00` -> 2023-09-07.

    The day is the one printed, whatever the time zone. Seconds since 1970 are not read: too many other numbers
    look like them.
    """
    text = str(value or "").strip()
    match = _ISO.match(text)
    if match:
        year, month, day = (int(part) for part in match.groups() if part is not None)
        return (
            f"{year:04}-{month:02}-{day:02}"
            if 1900 < year < 2100 and 1 <= month <= 12 and 1 <= day <= 31
            else None
        )
    match = _MONTH_ONLY.match(text)
    if match and 1 <= int(match[2]) <= 12:
        return f"{match[1]}-{match[2]}"
    try:
        return (
            parsedate_to_datetime(text).date().isoformat()
            if re.search(r"[A-Za-z]{3} \d{4}|\d{4} \d\d:", text)
            else None
        )
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def language_tag(value: str | None) -> str | None:
    """A declared language as BCP 47: `zh_TW` -> zh-Hant, `en-us` -> en-US; None for what is no tag."""
    value = (value or "").strip()
    if not _LANGUAGE.match(value):
        return None
    parts = value.replace("_", "-").split("-")
    parts = [parts[0].lower()] + [
        p.title() if len(p) == 4 else p.upper() if len(p) == 2 else p for p in parts[1:]
    ]
    if parts[0] in ("zh", "cmn"):
        if "Hant" in parts or {"TW", "HK", "MO"} & set(parts):
            return "zh-Hant"
        return "zh-Hans" if "Hans" in parts or {"CN", "SG", "MY"} & set(parts) else "zh"
    return "-".join(parts)


def _named(parser: LexborHTMLParser) -> dict[str, str]:
    """Content of `<meta>` by lower-cased name or property; the first one with content counts."""
    found: dict[str, str] = {}
    for node in parser.css("meta"):
        attributes = node.attributes
        content = (attributes.get("content") or "").strip()
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = (attributes.get(key) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def _article(parser: LexborHTMLParser) -> dict[str, Json]:
    """The JSON-LD object that describes the page's article, {} where there is none.

    A page that lists several (a live page, a section front) describes itself in the one with most fields filled.
    """
    best: dict[str, Json] = {}
    for node in parser.css('script[type*="ld+json"]'):
        raw = (
            (node.text(deep=True) or "").strip().removeprefix("<!--").removesuffix("-->").strip().rstrip(";")
        )
        if not raw or len(raw) > _MAX_LD:
            continue
        for item in _objects(_loads(raw)):
            types = item.get("@type")
            names = types if isinstance(types, list) else [types]
            if any(
                isinstance(name, str) and _ARTICLE.search(name.rsplit("/", 1)[-1]) for name in names
            ) and len(item) > len(best):
                best = item
    return best


def _loads(raw: str) -> Json:
    """JSON as sites write it: raw line breaks inside strings are mended once."""
    for text in (raw, _CONTROL.sub(" ", raw)):
        try:
            loaded: Json = msgspec.json.decode(text.encode("utf-8", "replace"))
        except (msgspec.DecodeError, RecursionError):
            continue
        return loaded
    return None


_CONTROL = re.compile(r"[\x00-\x1f]+")


def _objects(value: Json) -> Iterator[dict[str, Json]]:
    """All objects at the top, in `@graph` and in `mainEntity`, without recursion."""
    queue: deque[Json] = deque([value])
    budget = 2000
    while queue and budget:
        budget -= 1
        item = queue.popleft()
        if isinstance(item, list):
            queue.extend(item[:2000])
        elif isinstance(item, dict):
            yield item
            queue.extend(item[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in item)


def _text(value: Json) -> str | None:
    if isinstance(value, list):
        value = "\n".join(part for part in value if isinstance(part, str)) or None
    return unescape(value).strip() or None if isinstance(value, str) else None


def _name(value: Json) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _filled(value: str | None) -> TypeGuard[str]:
    return bool(value and value.strip())


def _first(*values: str | None) -> str | None:
    return next((unescape(value).strip() for value in values if _filled(value)), None)


def _first_date(*values: Json) -> str | None:
    return next((day for value in values if isinstance(value, str) and (day := edtf_day(value))), None)


def _title(parser: LexborHTMLParser) -> str | None:
    node = parser.css_first("head > title") or parser.css_first("title")
    return " ".join(node.text(deep=True).split()) if node is not None else None


def _marked_time(parser: LexborHTMLParser) -> str | None:
    """`<time datetime>` that is marked as the date of publication, or the only one in the page's header or h1's box."""
    for query in (
        "time[itemprop=datePublished][datetime]",
        "time[pubdate][datetime]",
        "time.published[datetime]",
        "time.entry-date[datetime]",
    ):
        node = parser.css_first(query)
        if node is not None:
            return node.attributes.get("datetime")
    node = parser.css_first("[itemprop=datePublished][content]")
    if node is not None:
        return node.attributes.get("content")
    values = {node.attributes.get("datetime") for node in parser.css("article header time[datetime]")}
    return values.pop() if len(values) == 1 else None


def _language(parser: LexborHTMLParser, article: dict[str, Json], named: dict[str, str]) -> str | None:
    html = parser.css_first("html")
    attributes = html.attributes if html is not None else {}
    given = (
        attributes.get("lang"),
        attributes.get("xml:lang"),
        named.get("content-language"),
        _text(article.get("inLanguage")),
        named.get("og:locale"),
    )
    return next((tag for value in given if (tag := language_tag(value))), None)


def _authors(article: dict[str, Json], named: dict[str, str]) -> tuple[str, ...]:
    value = article.get("author")
    people = value if isinstance(value, list) else [value]
    names = [name for person in people if (name := _name(person))]
    if not names:
        names = [
            name
            for key in ("author", "article:author", "dc.creator", "byl")
            if (name := named.get(key)) and "://" not in name
        ][:1]
    return tuple(dict.fromkeys(" ".join(name.split()) for name in names if any(map(str.isalpha, name))))


def _canonical(parser: LexborHTMLParser, named: dict[str, str]) -> str | None:
    node = parser.css_first('link[rel="canonical"]')
    url = (node.attributes.get("href") if node is not None else None) or named.get("og:url") or ""
    return url.strip() if url.strip().lower().startswith(("http://", "https://")) else None
