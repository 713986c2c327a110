"""Where accounts part inside one page: in its articles, not in the links to others."""

from __future__ import annotations

import msgspec

from dragoman.pipeline.analyse import analyse_page
from dragoman.pipeline.parting import parted
from dragoman.read.page import page_from_text


def test_teasers_part_from_nothing() -> None:
    text = "Egypt accused Ethiopia of filling the dam in secret. Ethiopia denied it."
    result = analyse_page(page_from_text(text, published="2023-05-01"))
    assert [found.kind for found in parted(result)] == ["speakers disagree"]
    teasers = tuple(msgspec.structs.replace(article, role="teaser") for article in result.articles)
    assert parted(msgspec.structs.replace(result, articles=teasers)) == []
