"""What a line is by its own words and marks, wherever on the page it stands."""

from __future__ import annotations

import re

from dragoman.extract.captions import COPYRIGHT_YEAR, is_caption
from dragoman.extract.facts import LineFacts
from dragoman.extract.lengths import CAPTION_LINE, LABEL_LINE, OUTLET_LINE, PHRASE_LINE, SHORT_LINE
from dragoman.extract.marks import by_marks
from dragoman.extract.outlets import known_outlet
from dragoman.extract.shapes import by_shape
from dragoman.extract.words import read_signs, spots
from dragoman.text.fold import fold

# The credit line of Sputnik's sites closes with the picture's width and the day of publication.
IMAGE_CREDIT_DATE = re.compile(r",\s*\d{3,4},\s*(\d\d\.\d\d\.\d{4})\s*$")
SIGNATURE = re.compile(
    r"^[—–-]+\s?.{1,80}\(@\w{1,20}\)|^@\w{1,20}\s*[·•]|\(@\w{2,20}\)\s+\S+\s+\d{1,2},\s+\d{4}$"
)
_SHORT_LINK = re.compile(r"https?://t\.co/\w+|pic\.(?:twitter|x)\.com/\w+")
_CLOCK_ONLY = re.compile(r"\W*(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)")
_CHANNEL = re.compile(r"(?:^|\s)(?:https?://)?(?:t\.me|wa\.me|chat\.whatsapp\.com)/\S+")
_NUMBER = re.compile(r"[\W\d_]*$")
_ADDRESS = re.compile(r"\s*(?:https?://\S+|www\.\S+|\S+@\S+\.\w{2,}|\+?[\d\s()-]{7,})\s*$")
_SHORTCODE = re.compile(r"\s*\[/?[a-z][a-z0-9_-]*(?:\s+[a-z_-]+\s?=[^\]]*)?/?\]\s*$")
"""What a plug-in of the site should have replaced: [ad id="12"], [/caption]."""
_DOMAIN = re.compile(r"\s*(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}/?\s*$")
_HASHTAGS = re.compile(r"#[^\s#]+(?:[\s,،、|]+#[^\s#]+)+\s*$")
_TANWIN = "\u064b"
_ARTICLE = re.compile(r"^(?:the|al-) ?")
_RIGHTS_LINE = 22
_NAME_LINE = 10
_LINKED = 0.8
_CLOCK_LINE = 6
# Of a short line that begins like a heading over other articles, such a heading fills at least this part.
_HEADING_SHARE = 0.4


def own_role(facts: LineFacts) -> str:
    """What the line is by itself: a block role, `related-head` (a heading over other articles), `related-zone` (in a
    box of other articles), `comments`, `ticker`, or "" (unknown)."""
    marked = by_marks(facts)
    if marked == "related-zone":
        worded = _by_words(facts)
        return worded if worded in ("related-head", "date", "chrome", "comments") else marked
    return marked or _by_words(facts)


def _by_words(facts: LineFacts) -> str:
    """What the words of the line say of it."""
    signs, size = facts.signs, facts.size
    if SIGNATURE.search(facts.text) or (_SHORT_LINK.search(facts.text) and size <= PHRASE_LINE):
        return "social"
    if "social" in signs.has and size <= SHORT_LINE and not (facts.date_line and "published" in signs.opens):
        return "social"
    if IMAGE_CREDIT_DATE.search(facts.text):
        return "caption"
    if (_NUMBER.match(facts.text) and not facts.dates and not _in_content(facts)) or (
        not facts.date_line and _ADDRESS.match(facts.text)
    ):
        return "source" if not facts.dates and _DOMAIN.match(facts.folded) else "chrome"
    if _DOMAIN.match(facts.folded):
        return "source"
    if _SHORTCODE.match(facts.folded) and "source" not in signs.has:
        return "chrome"
    if _CHANNEL.search(facts.text) and size <= SHORT_LINE:
        return "chrome"
    for section, role in (("related", "related-head"), ("comments", "comments"), ("ticker", "ticker")):
        if section in signs.whole:
            return role
    captioned = "caption" in signs.label or "caption_end" in signs.ends
    if (facts.date_line and not captioned) or _is_undated_time(facts):
        return "date"
    return _by_label(facts) or _by_phrase(facts) or by_shape(facts)


def _in_content(facts: LineFacts) -> bool:
    """Whether markup says that the line is the article's, such as a number in its table."""
    return bool(facts.line.tags) and facts.line.content >= 0.5


def is_bare_label(facts: LineFacts) -> bool:
    """Whether the line is a label whose value stands on the next line: "Source:"."""
    return facts.text.rstrip().endswith((":", "：")) and bool(
        facts.signs.whole & {"source", "tags", "caption", "byline", "published", "updated"}
    )


def _is_undated_time(facts: LineFacts) -> bool:
    """ "3 hours ago", "Published: 09-11"."""
    if facts.size > SHORT_LINE or facts.stopped:
        return False
    if _CLOCK_ONLY.match(facts.text) and facts.size <= _CLOCK_LINE:
        return True
    labelled = {"published", "updated", "crawled"} & facts.signs.label.keys()
    return (
        "relative" in facts.signs.has
        or "reading_time" in facts.signs.has
        or (bool(labelled) and any(c.isdigit() for c in facts.text))
    )


def _by_label(facts: LineFacts) -> str:
    """Lines that open with a label and a separator, or are one."""
    signs, size = facts.signs, facts.size
    if size <= LABEL_LINE and ("related" in signs.label or glued_label(facts)):
        return "related"
    if "next" in signs.opens and "next" not in signs.whole and size <= LABEL_LINE:
        return "related"
    if (
        size <= 5
        and not facts.stopped
        and signs.opens.get("related", 0) >= _HEADING_SHARE * len(facts.folded)
    ):
        return "related-head"
    if ("tags" in signs.whole or "tags" in signs.label) and not facts.stopped:
        return "tags"
    if _HASHTAGS.match(facts.text):
        return "tags"
    if "source" in signs.whole or ("source" in signs.label and size <= SHORT_LINE):
        return "source"
    if (
        size <= SHORT_LINE
        and not facts.stopped
        and ({"byline", "editor"} & signs.label.keys() or "editor" in signs.has)
    ):
        return "source"
    if "editor" in signs.opens and size <= SHORT_LINE and facts.line.content >= 0.5:
        return "source"
    if "byline" in signs.opens and size <= _NAME_LINE and not facts.stopped and facts.language == "en":
        return "source"
    linked = bool(facts.line.tags) and facts.line.link_density >= _LINKED and facts.line.content < 0.5
    if (
        not linked
        and "caption_tail" not in signs.ends
        and facts.language.startswith("zh")
        and size <= _NAME_LINE
        and not facts.stopped
        and _has_reporter(facts)
    ):
        return "source"
    if signs_off(facts) or (size <= OUTLET_LINE + 1 and not facts.stopped and _names_only_source(facts)):
        return "source"
    if "rights" in signs.has and size <= (_RIGHTS_LINE if "chrome_has" in signs.has else LABEL_LINE):
        return "source"
    if size <= CAPTION_LINE and not linked and is_caption(facts):
        return "caption"
    return ""


def glued_label(facts: LineFacts) -> int:
    """Where a heading over other articles ends that runs into the first of them behind its vowel mark, …أيضاًفلسطين; else 0."""
    end = facts.text.find(_TANWIN) + 1
    glued = end and facts.text[end : end + 1].isalpha()
    return end if glued and "related" in read_signs(fold(facts.text[:end])).whole else 0


def _names_only_source(facts: LineFacts) -> bool:
    """Whether a line is a word for a source and an outlet: "From the Associated Press", "via example.com"."""
    end = facts.signs.opens.get("source", 0)
    rest = facts.folded[end:].strip(" .:-")
    return bool(end and rest) and (
        known_outlet(_ARTICLE.sub("", rest)) is not None or bool(_DOMAIN.match(rest))
    )


def signs_off(facts: LineFacts) -> bool:
    """Whether a short line is desk and reporter before a word for their work: 國際中心/林瑞恩報導."""
    return (
        "byline_end" in facts.signs.ends
        and "/" in facts.folded
        and facts.size <= _NAME_LINE
        and not facts.stopped
        and not facts.line.href
    )


def _has_reporter(facts: LineFacts) -> bool:
    """Whether a short Chinese line names its reporter anywhere: "河畔网记者 周平"."""
    return "byline" in facts.signs.has and any(
        spot.section == "byline" and spot.end - spot.start >= 2 for spot in spots(facts.folded)
    )


def _by_phrase(facts: LineFacts) -> str:
    """Phrases of the site's furniture."""
    signs, size = facts.signs, facts.size
    if (
        "views" in signs.has
        and size <= _CLOCK_LINE
        and not facts.stopped
        and any(c.isdigit() for c in facts.text)
    ):
        return "chrome"
    if "chrome" in signs.whole or COPYRIGHT_YEAR.search(facts.folded):
        return "chrome"
    if "copyright" in signs.has and size <= LABEL_LINE:
        return "chrome"
    if "chrome_open" in signs.opens and size <= SHORT_LINE and not (facts.stopped and size > 6):
        return "chrome"
    if "chrome_has" in signs.has and size <= PHRASE_LINE:
        return "chrome"
    if "comments" in signs.label and size <= SHORT_LINE:
        return "comments"
    return ""
