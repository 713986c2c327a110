"""One text in memory, analysed: no ledger needed."""

from __future__ import annotations

import msgspec

from dragoman.pipeline.analyse import analyse_page
from dragoman.pipeline.parting import parted
from dragoman.pipeline.references import complete
from dragoman.pipeline.result import PageResult
from dragoman.read.page import page_from_text
from dragoman.types import (
    Article,
    Block,
    Disagreement,
    Doubt,
    Entity,
    Event,
    Figure,
    Mention,
    Page,
    PageDate,
    Repair,
    Statement,
    TimeExpression,
)


class Analysis(msgspec.Struct, frozen=True):
    """Everything found in one text. Offsets are code points into `page.text`."""

    page: Page
    blocks: list[Block]
    dates: list[PageDate]
    articles: list[Article]
    entities: list[Entity]
    mentions: list[Mention]
    times: list[TimeExpression]
    statements: list[Statement]
    events: list[Event]
    repairs: list[Repair]
    figures: list[Figure]
    doubts: list[Doubt]
    disagreements: list[Disagreement]


def analyse(
    text: str,
    *,
    language: str | None = None,
    published: str | None = None,
    html: bool = False,
    model: bool = False,
) -> Analysis:
    """What a text says: who says what, who did what to whom, when.

    `text` is flattened page text, or the source of an HTML page where `html` is true. `language` (BCP 47) and
    `published` (EDTF) are believed where given, else found; `model`: with the reading model beside the rules. Raises InputError where there is nothing to read.
    """
    page = page_from_text(text, language=language, published=published, html=html)
    return analysis(complete(analyse_page(page, model=model)))


def analysis(result: PageResult) -> Analysis:
    """The rows of a page as lists."""
    rows = {name: list(getattr(result, name)) for name in result.__struct_fields__ if name != "page"}
    return Analysis(result.page, **rows, disagreements=parted(result))
