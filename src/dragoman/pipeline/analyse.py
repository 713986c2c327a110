"""One page in, all its rows out."""

from __future__ import annotations

from dragoman.extract.anatomy import dissect
from dragoman.pipeline.result import PageResult
from dragoman.types import Page


def analyse_page(page: Page) -> PageResult:
    """Everything that is found on one page."""
    anatomy = dissect(page)
    return PageResult(anatomy.page, anatomy.blocks, anatomy.dates, anatomy.articles)
