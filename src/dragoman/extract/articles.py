"""The articles of a page: the main one, others pasted in, and the titles of others."""

from __future__ import annotations

from collections import Counter

from dragoman.extract.bounds import infer_published
from dragoman.extract.bylines import AROUND, byline
from dragoman.extract.facts import LineFacts
from dragoman.extract.reading import Label
from dragoman.extract.signs import glued_label
from dragoman.extract.sources import source_chain, title_without_site
from dragoman.text.ids import content_id
from dragoman.types import Article, Page, PageDate

# From this many paragraphs on, what stands under another title is an article and not an excerpt.
_WHOLE = 2


def build_articles(
    page: Page, facts: list[LineFacts], labels: list[Label], dates: list[PageDate]
) -> list[Article]:
    """The articles in the order of their parts; a page with text always has a main one."""
    members: dict[int, list[int]] = {}
    for index, label in enumerate(labels):
        if label.part >= 0:
            members.setdefault(label.part, []).append(index)
    return [
        _article(page, part, members[part], facts, labels, dates)
        for part in sorted(members)
        if any(labels[i].place for i in members[part])
    ]


def _article(
    page: Page,
    part: int,
    lines: list[int],
    facts: list[LineFacts],
    labels: list[Label],
    dates: list[PageDate],
) -> Article:
    own = [i for i in lines if labels[i].place]
    titles = [i for i in own if labels[i].place == "title"]
    texts = [i for i in own if labels[i].place == "text"]
    title = _title_text(facts[titles[0]]) if titles else (page.meta.title or "" if part == 0 else "")
    spans = tuple((facts[i].line.start, facts[i].line.end) for i in own)
    whole = sum(not facts[i].cut for i in texts) >= _WHOLE
    role = "main" if part == 0 else "embedded" if whole else "teaser"
    published, basis, reason = _published(part, dates, page, facts, labels)
    credits = source_chain(page, part, lines, facts, labels) if role != "teaser" else []
    chain = tuple(dict.fromkeys(credit.entity_id for credit in credits if credit.entity_id))
    return Article(
        article_id=content_id("a", page.page_id, part, *(f"{start}-{end}" for start, end in spans)),
        page_id=page.page_id,
        role=role,
        part=part,
        title=title,
        language=_language(texts or titles, facts),
        published=published,
        published_basis=basis,
        published_reason=reason,
        credits=tuple(credits),
        source_chain=chain,
        byline=byline(
            [facts[i] for role in ("source", "date") for i in lines if labels[i].role == role],
            page if part == 0 else None,
            facts[texts[0]] if texts else None,
        ),
        spans=spans,
    )


def _title_text(facts: LineFacts) -> str:
    label = facts.signs.label.get("related", 0) or glued_label(facts)
    text = facts.text[label:] if label else facts.text
    return title_without_site(text.strip(AROUND))


def _language(lines: list[int], facts: list[LineFacts]) -> str:
    """The language that most of the lines' words are in."""
    sizes: Counter[str] = Counter()
    for i in lines:
        sizes[facts[i].language] += len(facts[i].text)
    return max(sizes, key=lambda tag: (sizes[tag], tag))


def _published(
    part: int, dates: list[PageDate], page: Page, facts: list[LineFacts], labels: list[Label]
) -> tuple[str | None, str, str | None]:
    """The day of publication, how it is known, and the reason where it is inferred (then an EDTF interval)."""
    if part:
        return None, "none", None
    published = [date for date in dates if date.kind == "published"]
    if not published:
        inferred = infer_published(facts, labels, dates, page.language or "und")
        return (inferred[0], "inferred", inferred[1]) if inferred else (None, "none", None)
    printed = next((date for date in published if date.start is not None), None)
    chosen = published[0] if published[0].start is None or printed is None else printed
    return chosen.value[:10], "given" if chosen.start is None else "printed", None
