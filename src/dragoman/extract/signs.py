"""What a line is by its own words and marks, wherever on the page it stands."""

from __future__ import annotations

import re
from functools import lru_cache

from dragoman.extract.facts import LineFacts
from dragoman.extract.outlets import find_outlets, known_outlet
from dragoman.extract.words import read_signs, spots
from dragoman.text.dateline import dateline
from dragoman.text.fold import fold

# The credit line of Sputnik's sites closes with the picture's width and the day of publication.
IMAGE_CREDIT_DATE = re.compile(r",\s*\d{3,4},\s*(\d\d\.\d\d\.\d{4})\s*$")
SIGNATURE = re.compile(
    r"^[—–-]+\s?.{1,80}\(@\w{1,20}\)|^@\w{1,20}\s*[·•]|\(@\w{2,20}\)\s+\S+\s+\d{1,2},\s+\d{4}$"
)
_SHORT_LINK = re.compile(r"https?://t\.co/\w+|pic\.(?:twitter|x)\.com/\w+")
_COPYRIGHT_YEAR = re.compile(r"(?:©|\(c\)|copyright)\W{0,3}(?:19|20)\d\d|(?:19|20)\d\d\W{0,3}(?:©|\(c\))")
_CLOCK_ONLY = re.compile(r"\W*(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)")
_CHANNEL = re.compile(r"(?:^|\s)(?:https?://)?(?:t\.me|wa\.me|chat\.whatsapp\.com)/\S+")
_NUMBER = re.compile(r"[\W\d_]*$")
_ADDRESS = re.compile(r"\s*(?:https?://\S+|www\.\S+|\S+@\S+\.\w{2,}|\+?[\d\s()-]{7,})\s*$")
_SHORTCODE = re.compile(r"\s*\[/?[a-z][a-z0-9_-]*(?:\s+[a-z_-]+\s?=[^\]]*)?/?\]\s*$")
"""What a plug-in of the site should have replaced: [ad id="12"], [/caption]."""
_DOMAIN = re.compile(r"\s*(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,6}/?\s*$")
_READING = re.compile(
    r"\s*(?:[-+]?\d+[.,]\d+\s?[°%$€₽¥]?\s?[^\W\d_][^\d]{1,24}|[^\d]{2,24}[\s:]?\d+[.,]\d+\s?[°%$€₽¥]?)\s*$"
)
"""A place's temperature, a currency's rate: 25.5°Cairo, Dollar 92.01."""
_READING_LINE = 4
# So many wide gaps in a line part the headlines of a ticker that ran across the page.
_GAPS = 3
_GAP = re.compile(r"\S(?:\s{3,}|\t+)(?=\S)")
_BARS = re.compile(r"\s*[|｜]\s*")
_CRUMB = re.compile(r"\s+[/›»→]\s+|\s*>\s*")
_HASHTAGS = re.compile(r"#[^\s#]+(?:[\s,،、|]+#[^\s#]+)+\s*$")
_HAN_TAGS = re.compile(r"[\u3400-\u9fff·]{2,6}(?:[ \u3000][\u3400-\u9fff·]{2,6}){2,}$")
_TANWIN = "\u064b"
_ARTICLE = re.compile(r"^(?:the|al-) ?")
_INNER_STOP = re.compile(r"[.!?؟。！？][\s”」』»\"]")
_LAST_STOP = re.compile(r"[。！？」]\s+(?=[^。！？」\s]{2,12}$)")
# 某某摄(某社发): who took the picture, and who sent it out.
_PHOTOGRAPHED = re.compile(r"摄\s?[(（][^()（）]{2,12}[)）]$")
_PICTURE_MARK = "▲△▼▽"
# Lines longer than this many words are text, whatever page words they hold.
_LABEL_LINE = 40
_PHRASE_LINE = 60
_SHORT_LINE = 12
_CAPTION_LINE = 45
_RIGHTS_LINE = 22
_OUTLET_LINE = 5
# A list of keywords has so many, and sites repeat them.
_KEYWORDS = 6
_NAME_LINE = 10
_LINKED = 0.8
_CLOCK_LINE = 6
# Of a short line that begins like a heading over other articles, such a heading fills at least this part.
_HEADING_SHARE = 0.4
# The name after a photo label that closes a line has at most so many characters.
_CREDIT_NAME = 24

_MARKED = (
    ("social", re.compile(r"twitter-tweet|instagram-media|fb-post|telegram-post|tweet-embed|embed-twitter|tiktok-embed")),
    ("caption", re.compile(r"^(?:.*[-_])?(?:(?:fig|photo|image|img|media|picture)?[-_]*caption|(?:photo|image|img|picture)[-_]*(?:credits?|copyright))(?:[-_]*(?:text|inner|wrap|wrapper|holder|box|title|description))?$")),
    ("comments", re.compile(r"^(?:comments?|disqus_thread|comment-?list|comments?-.*|respond)$")),
    ("related", re.compile(r"related|recommend|read-?also|read-?more|also-?read|see-?also|more-?(?:news|stories|on|from)|most-?(?:read|popular|viewed)|popular-|trending|teaser|outbrain|taboola|promo-?list|latest-?(?:news|posts)|also-?like")),
    ("tags", re.compile(r"^(?:tags?|tag-?(?:list|links|cloud)|article-?tags|post-?tags|entry-?tags|keywords|topics)$|(?:article|post|entry)[-_]+tags?$")),
    ("byline", re.compile(r"^(?:byline|author|authors|article-?author|post-?author|author-?name|by-?author|entry-?author|article__byline|vcard|byline-.*)$")),
)  # fmt: skip


def own_role(facts: LineFacts) -> str:
    """What the line is by itself: a block role, `related-head` (a heading over other articles), `related-zone` (in a
    box of other articles), `comments`, `ticker`, or "" (unknown)."""
    marked = _by_marks(facts)
    if marked == "related-zone":
        worded = _by_words(facts)
        return worded if worded in ("related-head", "date", "chrome", "comments") else marked
    return marked or _by_words(facts)


def _by_words(facts: LineFacts) -> str:
    """What the words of the line say of it."""
    signs, size = facts.signs, facts.size
    if SIGNATURE.search(facts.text) or (_SHORT_LINK.search(facts.text) and size <= _PHRASE_LINE):
        return "social"
    if "social" in signs.has and size <= _SHORT_LINE and not (facts.date_line and "published" in signs.opens):
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
    if _CHANNEL.search(facts.text) and size <= _SHORT_LINE:
        return "chrome"
    for section, role in (("related", "related-head"), ("comments", "comments"), ("ticker", "ticker")):
        if section in signs.whole:
            return role
    captioned = "caption" in signs.label or "caption_end" in signs.ends
    if (facts.date_line and not captioned) or _is_undated_time(facts):
        return "date"
    return _by_label(facts) or _by_phrase(facts) or _by_shape(facts)


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
    if facts.size > _SHORT_LINE or facts.stopped:
        return False
    if _CLOCK_ONLY.match(facts.text) and facts.size <= _CLOCK_LINE:
        return True
    labelled = {"published", "updated", "crawled"} & facts.signs.label.keys()
    return (
        "relative" in facts.signs.has
        or "reading_time" in facts.signs.has
        or (bool(labelled) and any(c.isdigit() for c in facts.text))
    )


@lru_cache(maxsize=100_000)
def _mark_roles(mark: str) -> tuple[str, ...]:
    """The roles that a class, id or itemprop speaks of."""
    return tuple(role for role, pattern in _MARKED if pattern.search(mark))


@lru_cache(maxsize=10_000)
def _roles_of(marks: tuple[str, ...]) -> frozenset[str]:
    """The roles that any of these speaks of."""
    return frozenset(role for mark in marks for role in _mark_roles(mark))


def _by_marks(facts: LineFacts) -> str:
    """What tags and class names of the enclosing elements say; "" for flat text."""
    tags = facts.line.tags
    if "figcaption" in tags:
        return "caption"
    named = set(_roles_of(facts.line.marks))
    if not named:
        return "date" if tags[-1:] == ("time",) and facts.dates else ""
    if facts.line.content >= 0.5 and not facts.signs.whole:
        named.discard("related")
    if facts.prose:
        named -= {"tags", "byline"}
    if facts.size > _CAPTION_LINE and facts.line.content >= 0.5:
        named -= {"caption", "social", "comments"}
    for role, _ in _MARKED:
        if role in named:
            return {"byline": "source", "related": "related-zone"}.get(role, role)
    return "date" if tags[-1:] == ("time",) and facts.dates else ""


def _by_label(facts: LineFacts) -> str:
    """Lines that open with a label and a separator, or are one."""
    signs, size = facts.signs, facts.size
    if size <= _LABEL_LINE and ("related" in signs.label or glued_label(facts)):
        return "related"
    if "next" in signs.opens and "next" not in signs.whole and size <= _LABEL_LINE:
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
    if "source" in signs.whole or ("source" in signs.label and size <= _SHORT_LINE):
        return "source"
    if (
        size <= _SHORT_LINE
        and not facts.stopped
        and ({"byline", "editor"} & signs.label.keys() or "editor" in signs.has)
    ):
        return "source"
    if "editor" in signs.opens and size <= _SHORT_LINE and facts.line.content >= 0.5:
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
    if signs_off(facts) or (size <= _OUTLET_LINE + 1 and not facts.stopped and _names_only_source(facts)):
        return "source"
    if "rights" in signs.has and size <= (_RIGHTS_LINE if "chrome_has" in signs.has else _LABEL_LINE):
        return "source"
    if size <= _CAPTION_LINE and not linked and _is_caption(facts):
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


def _is_caption(facts: LineFacts) -> bool:
    signs = facts.signs
    if facts.text[0] in _PICTURE_MARK or ("©" in facts.text[:2] and not _COPYRIGHT_YEAR.search(facts.folded)):
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
        and (facts.size <= _SHORT_LINE or not _INNER_STOP.search(facts.text))
    ):
        return True
    if "caption_tail" in signs.ends and not facts.stopped:
        return True
    if _PHOTOGRAPHED.search(facts.folded) and facts.size <= _SHORT_LINE:
        return True
    if (stop := _LAST_STOP.search(facts.text)) and known_outlet(facts.text[stop.end() :]):
        return True
    return "credit" in signs.has and (not facts.prose or facts.size <= _LABEL_LINE)


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
    longest = _CREDIT_NAME * 2 if facts.text.rstrip().endswith((")", "）")) else _CREDIT_NAME
    return any(len(facts.folded) - spot.end <= longest for spot in labels)


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
    if "chrome" in signs.whole or _COPYRIGHT_YEAR.search(facts.folded):
        return "chrome"
    if "copyright" in signs.has and size <= _LABEL_LINE:
        return "chrome"
    if "chrome_open" in signs.opens and size <= _SHORT_LINE and not (facts.stopped and size > 6):
        return "chrome"
    if "chrome_has" in signs.has and size <= _PHRASE_LINE:
        return "chrome"
    if "comments" in signs.label and size <= _SHORT_LINE:
        return "comments"
    return ""


def _is_outlet(facts: LineFacts) -> bool:
    """Whether a short line is an outlet's name, a town and an outlet ("Damascus - SANA"), or its dateline."""
    if facts.size <= _OUTLET_LINE and known_outlet(facts.text.strip(" :：|-—")):
        return True
    if "cited_end" in facts.signs.ends:
        return any(outlet.start <= 2 for outlet in find_outlets(facts.text))
    return facts.size <= 3 and "-" in facts.folded and bool(find_outlets(facts.text))


def _repeats_keywords(folded: str) -> bool:
    """Whether a line is words without punctuation, several of them twice, as sites print keywords."""
    words = folded.split()
    long = [word for word in words if len(word) > 3]
    return (
        _KEYWORDS <= len(words) <= _LABEL_LINE
        and len(set(long)) <= 0.75 * len(long)
        and "".join(words).isalnum()
    )


def _is_menu(facts: LineFacts) -> bool:
    """Whether a line is names of sections between bars: World | Asia | Opinion."""
    parts = [part for part in _BARS.split(facts.text) if part]
    if len(parts) < 4 or facts.stopped or facts.dates or max(map(len, parts)) > _CREDIT_NAME:
        return False
    return sum(known_outlet(part) is None for part in parts) >= 4 and facts.size <= 2.5 * len(parts)


def _by_shape(facts: LineFacts) -> str:
    """Breadcrumbs, menus, rates and headlines in a row, bare keyword lists, an outlet's name alone on a line."""
    if not facts.line.tags and (
        (facts.size <= _READING_LINE and not facts.stopped and _READING.match(facts.text))
        or (not facts.stopped and len(_GAP.findall(facts.text)) >= _GAPS)
        or _is_menu(facts)
    ):
        return "chrome"
    crumbs = _CRUMB.split(facts.text)
    if (
        len(crumbs) >= 3
        and not facts.stopped
        and sum(len(crumb.split()) <= 4 for crumb in crumbs) >= 2
        and len(crumbs[0].split()) <= 3
    ):
        return "chrome"
    if _HAN_TAGS.match(facts.text.strip()):
        return "tags"
    if facts.size <= _SHORT_LINE and not facts.stopped and not facts.line.href and _is_outlet(facts):
        return "source"
    if not facts.line.tags and _repeats_keywords(facts.folded):
        return "tags"
    return ""
