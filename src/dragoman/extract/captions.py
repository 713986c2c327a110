"""Whether a line is a picture's caption, by its own words and marks."""

from __future__ import annotations

import re

from dragoman.extract.facts import LineFacts
from dragoman.extract.lengths import CREDIT_NAME, LABEL_LINE, SHORT_LINE
from dragoman.extract.outlets import find_outlets, known_outlet
from dragoman.extract.words import spots
from dragoman.text.dateline import dateline

COPYRIGHT_YEAR = re.compile(r"(?:©|\(c\)|copyright)\W{0,3}(?:19|20)\d\d|(?:19|20)\d\d\W{0,3}(?:©|\(c\))")
_LAST_STOP = re.compile(r"[。！？」]\s+(?=[^。！？」\s]{2,12}$)")
# 某某摄(某社发): who took the picture, and who sent it out.
_PHOTOGRAPHED = re.compile(r"摄\s?[(（][^()（）]{2,12}[)）]$")
_PICTURE_MARK = "▲△▼▽"
_INNER_STOP = re.compile(r"[.!?؟。！？][\s”」』»\"]")


def is_caption(facts: LineFacts) -> bool:
    """Whether a line tells what a picture shows, or whose it is."""
    signs = facts.signs
    if facts.text[0] in _PICTURE_MARK or ("©" in facts.text[:2] and not COPYRIGHT_YEAR.search(facts.folded)):
        return True
    if "caption" in signs.label or "caption" in signs.whole:
        return True
    if _has_dateline(facts):
        return False
    if _closes_with_credit(facts):
        return True
    told = facts.prose and facts.text.rstrip().endswith(").")
    if (
        "caption_end" in signs.ends
        and not told
        and (facts.size <= SHORT_LINE or not _INNER_STOP.search(facts.text))
    ):
        return True
    if "caption_tail" in signs.ends and not facts.stopped:
        return True
    if _PHOTOGRAPHED.search(facts.folded) and facts.size <= SHORT_LINE:
        return True
    if (stop := _LAST_STOP.search(facts.text)) and known_outlet(facts.text[stop.end() :]):
        return True
    return "credit" in signs.has and (not facts.prose or facts.size <= LABEL_LINE)


def _has_dateline(facts: LineFacts) -> bool:
    """Whether text stands behind a dateline with a day or an agency: "КАИР, 12 мая. /ТАСС/. …"."""
    end = dateline(facts.folded, 0, len(facts.folded))
    opening = facts.folded[:end]
    return (
        0 < end < len(facts.folded)
        and facts.prose
        and (any(c.isdigit() for c in opening) or bool(find_outlets(opening)))
    )


def _closes_with_credit(facts: LineFacts) -> bool:
    """A photo label and a short name at the very end: "… the minister in Paris. Photo: AFP"."""
    if "caption" not in facts.signs.has:
        return False
    labels = [
        spot
        for spot in spots(facts.folded)
        if spot.section == "caption" and facts.folded[spot.end : spot.end + 1] in (":", "/")
    ]
    longest = CREDIT_NAME * 2 if facts.text.rstrip().endswith((")", "）")) else CREDIT_NAME
    return any(len(facts.folded) - spot.end <= longest for spot in labels)
