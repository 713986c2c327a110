"""What a line is by its own words and marks, wherever on the page it stands."""

from __future__ import annotations

import re

from dragoman.extract.facts import LineFacts

# The credit line of Sputnik's sites closes with the picture's width and the day of publication.
IMAGE_CREDIT_DATE = re.compile(r",\s*\d{3,4},\s*(\d\d\.\d\d\.\d{4})\s*$")
_TWEET = re.compile(
    r"^[—–-]+\s?.{1,80}\(@\w{1,20}\)|^@\w{1,20}\s*[·•]|\(@\w{2,20}\)\s+\S+\s+\d{1,2},\s+\d{4}$"
)
_SHORT_LINK = re.compile(r"https?://t\.co/\w+|pic\.(?:twitter|x)\.com/\w+")
_COPYRIGHT_YEAR = re.compile(r"(?:©|\(c\)|copyright)\W{0,3}(?:19|20)\d\d|(?:19|20)\d\d\W{0,3}(?:©|\(c\))")
_NUMBER = re.compile(r"^[\W\d_]*$")
_HASHTAGS = re.compile(r"(?:#[^\s#]+[\s,،、|]*){2,}$")
# Lines longer than this many words are text, whatever page words they hold.
_LABEL_LINE = 40
_PHRASE_LINE = 60
_SHORT_LINE = 12
_CAPTION_LINE = 45
_NAME_LINE = 10

_MARKED = (
    ("social", re.compile(r"twitter-tweet|instagram-media|fb-post|telegram-post|tweet-embed|embed-twitter|tiktok-embed")),
    ("caption", re.compile(r"(?:^|[-_])(?:caption|figcaption|photo-?credit|image-?credit|wp-caption-text)(?:$|[-_])|caption")),
    ("comments", re.compile(r"^(?:comments?|disqus_thread|comment-?list|comments?-.*|respond)$")),
    ("related", re.compile(r"related|recommend|read-?also|read-?more|also-?read|see-?also|more-?(?:news|stories|on|from)|most-?(?:read|popular|viewed)|popular-|trending|teaser|outbrain|taboola|promo-?list|latest-?(?:news|posts)|also-?like")),
    ("tags", re.compile(r"^(?:tags?|tag-?(?:list|links|cloud)|article-?tags|post-?tags|entry-?tags|keywords|topics)$|(?:article|post|entry)[-_]+tags?$")),
    ("byline", re.compile(r"^(?:byline|author|authors|article-?author|post-?author|author-?name|by-?author|entry-?author|article__byline|vcard|byline-.*)$")),
)  # fmt: skip


def own_role(facts: LineFacts) -> str:
    """What the line is by itself: a block role, `related-head`, `byline`, `comments`, `ticker`, or "" (unknown)."""
    signs, size = facts.signs, facts.size
    marked = _by_marks(facts)
    if marked:
        return marked
    if _TWEET.search(facts.text) or (_SHORT_LINK.search(facts.text) and size <= _PHRASE_LINE):
        return "social"
    if "social" in signs.has and size <= _SHORT_LINE:
        return "social"
    if IMAGE_CREDIT_DATE.search(facts.text):
        return "caption"
    if _NUMBER.match(facts.text) and not facts.dates:
        return "chrome"
    for section, role in (("related", "related-head"), ("comments", "comments"), ("ticker", "ticker")):
        if section in signs.whole:
            return role
    if facts.date_line or ("relative" in signs.has and size <= _SHORT_LINE and not facts.stopped):
        return "date"
    return _by_label(facts) or _by_phrase(facts)


def _by_marks(facts: LineFacts) -> str:
    """What tags and class names of the enclosing elements say; "" for flat text."""
    tags, marks = facts.line.tags, facts.line.marks
    if not tags and not marks:
        return ""
    if "figcaption" in tags:
        return "caption"
    for role, pattern in _MARKED:
        if any(pattern.search(mark) for mark in marks):
            if role == "related" and facts.line.content >= 0.5 and not facts.signs.whole:
                continue
            if role in ("tags", "byline") and facts.prose:
                continue
            return "source" if role == "byline" else role
    return "date" if tags[-1:] == ("time",) and facts.dates else ""


def _by_label(facts: LineFacts) -> str:
    """Lines that open with a label and a separator, or are one."""
    signs, size = facts.signs, facts.size
    if "related" in signs.label and size <= _LABEL_LINE:
        return "related"
    if ("tags" in signs.whole or "tags" in signs.label) and not facts.stopped:
        return "tags"
    if _HASHTAGS.search(facts.text.strip()) and facts.text.lstrip().startswith("#"):
        return "tags"
    if "source" in signs.whole or ("source" in signs.label and size <= _SHORT_LINE):
        return "source"
    if "byline" in signs.label and size <= _SHORT_LINE:
        return "source"
    if "byline" in signs.opens and size <= _NAME_LINE and not facts.stopped and facts.language == "en":
        return "source"
    if "rights" in signs.has and size <= _LABEL_LINE:
        return "source"
    if size <= _CAPTION_LINE and _is_caption(facts):
        return "caption"
    return ""


def _is_caption(facts: LineFacts) -> bool:
    signs = facts.signs
    if "©" in facts.text[:2] and not _COPYRIGHT_YEAR.search(facts.folded):
        return True
    if "caption_end" in signs.ends or "caption" in signs.label or "caption" in signs.whole:
        return True
    if "caption_tail" in signs.ends and not facts.stopped:
        return True
    return "credit" in signs.has and (not facts.prose or facts.size <= _LABEL_LINE)


def _by_phrase(facts: LineFacts) -> str:
    """Phrases of the site's furniture."""
    signs, size = facts.signs, facts.size
    if "chrome" in signs.whole or _COPYRIGHT_YEAR.search(facts.folded):
        return "chrome"
    if "copyright" in signs.has and size <= _LABEL_LINE:
        return "chrome"
    if "chrome_open" in signs.opens and size <= _SHORT_LINE:
        return "chrome"
    if "chrome_has" in signs.has and size <= _PHRASE_LINE:
        return "chrome"
    if "comments" in signs.label and size <= _SHORT_LINE:
        return "comments"
    if "reading_time" in signs.has and size <= _SHORT_LINE:
        return "date"
    return ""
