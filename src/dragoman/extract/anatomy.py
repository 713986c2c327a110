"""The anatomy of a page: which line is what, which articles it holds, when and by whom it was published."""

from __future__ import annotations

from collections import Counter

import msgspec

from dragoman.extract.articles import build_articles
from dragoman.extract.facts import LineFacts, read_facts
from dragoman.extract.pagedates import find_page_dates
from dragoman.extract.reading import Label
from dragoman.extract.roles import label_lines
from dragoman.text.identify import identify
from dragoman.types import Article, Block, Page, PageDate


class Anatomy(msgspec.Struct, frozen=True):
    """A page taken apart: `page` with its language, a block a line, the dates it gives of itself, its articles."""

    page: Page
    blocks: tuple[Block, ...]
    dates: tuple[PageDate, ...]
    articles: tuple[Article, ...]


def dissect(page: Page) -> Anatomy:
    """Take a page apart. Every line gets one block; nothing of another article is in the main one."""
    language = page_language(page)
    page = msgspec.structs.replace(page, language=language)
    facts = read_facts(page, language)
    labels = label_lines(page, facts, language)
    language = _language_of_text(facts, labels, page, language)
    page = msgspec.structs.replace(page, language=language)
    blocks = tuple(
        Block(page.page_id, line.line.start, line.line.end, label.role, line.language, label.part)
        for line, label in zip(facts, labels, strict=True)
    )
    dates = find_page_dates(page, facts, labels)
    return Anatomy(page, blocks, tuple(dates), tuple(build_articles(page, facts, labels, dates)))


def page_language(page: Page) -> str:
    """The language of the page: as given with it, else of its longer lines (those the markup takes for content)."""
    if page.language and "language" in page.meta.given:
        return chinese_script(page.language, page.text)
    stated = page.meta.language or page.language or "und"
    lines = [line for line in page.lines if line.content >= 0.5] or list(page.lines)
    longest = sorted(lines, key=lambda line: line.start - line.end)[:40]
    text = "\n".join(page.text[line.start : line.end] for line in longest) or page.text
    return identify(text, chinese_script(stated, text))


def chinese_script(tag: str, text: str) -> str:
    """A bare `zh` (or a region's tag) as zh-Hant or zh-Hans, by the text; any other tag in its usual form."""
    parts = tag.replace("_", "-").split("-")
    code = parts[0].lower()
    if code != "zh":
        return code
    if len(parts) > 1 and parts[1].title() in ("Hant", "Hans"):
        return f"zh-{parts[1].title()}"
    region = parts[1].upper() if len(parts) > 1 else ""
    return identify(text, "zh-Hant" if region in ("TW", "HK", "MO") else "zh-Hans")


def _language_of_text(facts: list[LineFacts], labels: list[Label], page: Page, language: str) -> str:
    """The language that most of the main article's text is in."""
    if "language" in page.meta.given:
        return language
    sizes: Counter[str] = Counter()
    for line, label in zip(facts, labels, strict=True):
        if label.role == "body":
            sizes[line.language] += len(line.text)
    return max(sizes, key=lambda tag: (sizes[tag], tag)) if sizes else language
