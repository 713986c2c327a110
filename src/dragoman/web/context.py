"""The sentence around a row's own words: an event may be one word on its page, and nobody can judge a word by itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dragoman.ledger.ledger import query
from dragoman.web.desk import Desk, Row

MOST = 180
"""Code points that are shown on each side."""
AT_ONCE = 50
"""Pages asked for at once: DuckDB looks up so many keys and no more (`dynamic_or_filter_threshold`); for one more it reads every page."""
_END = re.compile(r"[.!?؟…]+[\"'”’»)\]]*\s+|[。！？]+[」』”’）]*|\n+")
"""Where a sentence ends, in all languages of the desk; a line ends it too."""


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after `text[start:end]` in its sentence; an ellipsis where more is left out."""
    left = max(0, start - MOST)
    before = text[left:start]
    ends = [match.end() for match in _END.finditer(before)]
    if ends:
        before = before[ends[-1] :]
    elif left:
        before = "…" + before.partition(" ")[2] if " " in before else "…" + before
    if _END.search(text[max(start, end - 2) : end] + " "):
        return before, ""
    after = text[end : end + MOST]
    stop = _END.search(after)
    if stop:
        after = after[: stop.end()].rstrip()
    elif end + MOST < len(text):
        after = (after.rpartition(" ")[0] or after) + "…"
    return before, after


def surround(desk: Desk, rows: Iterable[Row]) -> None:
    """Give every row that stands on a page what is `before` and `after` it."""
    told = [row for row in rows if row.get("end")]
    pages = sorted({row["page_id"] for row in told})
    texts = {
        page_id: text
        for at in range(0, len(pages), AT_ONCE)
        for page_id, text in desk.ledger.rows(query("search_texts"), {"pages": pages[at : at + AT_ONCE]})
    }
    for row in told:
        row["before"], row["after"] = around(texts[row["page_id"]], row["start"], row["end"])
