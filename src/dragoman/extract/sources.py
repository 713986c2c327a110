"""Who had the article first, and through whom it came to the page."""

from __future__ import annotations

from dragoman.extract.facts import LineFacts
from dragoman.extract.roles import Label
from dragoman.types import Page, SourceCredit


def source_chain(
    page: Page, part: int, lines: list[int], facts: list[LineFacts], labels: list[Label]
) -> list[SourceCredit]:
    """The outlets that the article credits, first hand first."""
    return []
