"""Invented pages in every language, flat and HTML: each line's role and owner, dates, credits, articles."""

from __future__ import annotations

import pytest
from tests.extract import golden

from dragoman.extract.anatomy import dissect

PAGES = golden.names(".page") + golden.names(".yml")


@pytest.mark.parametrize("name", PAGES)
def test_roles_and_parts(name: str) -> None:
    wanted = golden.read(name)
    anatomy = dissect(wanted.page)
    text = anatomy.page.text
    found = [
        (block.role, str(block.part).replace("-1", "-"), text[block.start : block.end])
        for block in anatomy.blocks
    ]
    if name.endswith(".page"):
        assert [(role, words) for role, _, words in found] == [
            (role, words) for role, _, words in wanted.lines
        ]
        owners = [part for role, part, _ in found if role in ("title", "body", "related")]
        assert owners == [part for role, part, _ in wanted.lines if role in ("title", "body", "related")]
    else:
        roles = {words: role for role, _, words in found}
        assert [(roles.get(words), words) for _, _, words in wanted.lines] == [
            (r, w) for r, _, w in wanted.lines
        ]


@pytest.mark.parametrize("name", PAGES)
def test_articles_dates_and_credits(name: str) -> None:
    wanted = golden.read(name)
    anatomy = dissect(wanted.page)
    main = next(article for article in anatomy.articles if article.role == "main")
    assert anatomy.page.language == main.language == wanted.language
    assert main.title == wanted.title
    assert (f"{main.published} {main.published_basis}" if main.published else "-") == wanted.published
    assert sorted({f"{date.kind} {date.value}" for date in anatomy.dates}) == sorted(wanted.dates)
    assert [credit.name for credit in main.credits] == wanted.chain
    assert sorted({article.role for article in anatomy.articles}) == sorted(wanted.roles)
    if wanted.byline:
        assert main.byline == wanted.byline


@pytest.mark.parametrize("name", PAGES)
def test_articles_do_not_share_text(name: str) -> None:
    anatomy = dissect(golden.read(name).page)
    spans = [span for article in anatomy.articles for span in article.spans]
    assert len(spans) == len(set(spans))
    assert len({article.article_id for article in anatomy.articles}) == len(anatomy.articles)
