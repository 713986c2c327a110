"""Pages for the tests of repairs: a text whose every line is body, with the anatomy it would have."""

from __future__ import annotations

from dragoman.extract.anatomy import Anatomy
from dragoman.extract.repairs import find_repairs
from dragoman.types import Article, Block, Line, Page, PageDate, Repair


def anatomy_of(
    text: str, language: str, published: str | None = None, roles: tuple[str, ...] = ()
) -> Anatomy:
    """A page of body lines (the n-th of role `roles[n]` where given), published on `published`."""
    blocks, lines, at = [], [], 0
    for number, line in enumerate(text.split("\n")):
        role = roles[number] if number < len(roles) else "body"
        if line.strip():
            lines.append(Line(at, at + len(line)))
            blocks.append(Block("p", at, at + len(line), role, language))
        at += len(line) + 1
    dates = (PageDate("p", "published", published),) if published else ()
    basis = "given" if published else "none"
    article = Article("a", "p", "main", 0, "", language, published, basis)
    page = Page("p", "-", text, tuple(lines), language=language)
    return Anatomy(page, tuple(blocks), dates, (article,))


def repairs_of(
    text: str, language: str, published: str | None = None, roles: tuple[str, ...] = ()
) -> list[Repair]:
    """The repairs of such a page."""
    return find_repairs(anatomy_of(text, language, published, roles), text)
