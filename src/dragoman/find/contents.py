"""What a statement's content tells by itself: whom it is about, whether it is quoted, where its evidence begins."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.find.passage import Named, Passage

BACK_MOST = 300
"""Code points of a quotation that stand as evidence before the words that report it."""


def about_of(
    passage: Passage, content: tuple[int, int], speaker: Named, names: Sequence[Named]
) -> tuple[str, ...]:
    """Whom the content makes a claim on; "we" is the speaker's own state."""
    about = dict.fromkeys(n.entity_id for n in names if n.kind != "outlet")
    if speaker.country and passage.has(*content, "we"):
        about[f"state/{speaker.country}"] = None
    if speaker.kind == "person":
        about.pop(speaker.entity_id, None)
    return tuple(about)


def word_start(text: str, start: int, end: int) -> int:
    """Where the evidence of a statement that ends with its report begins: at its content, or a word of its last part."""
    if end - start <= BACK_MOST:
        return start
    cut = text.find(" ", end - BACK_MOST // 2, end)
    return cut + 1 if cut >= 0 else end - BACK_MOST // 2


def quote_kind(passage: Passage, content: tuple[int, int]) -> str:
    """`direct` where quotation marks hold nearly all of the content, `mixed` where some, else `indirect`."""
    start, end = content
    held = sum(min(b, end) - max(a, start) for a, b in passage.sentence.quotes if a < end and b > start)
    if not held:
        return "indirect"
    first = min(a for a, b in passage.sentence.quotes if b > start)
    return "direct" if first - start <= 2 and held >= 0.75 * (end - start) else "mixed"
