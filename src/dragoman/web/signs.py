"""Small signs that stand hundreds of times on a page: names, days, languages, acts. Made in Python and kept, for speed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from urllib.parse import quote

from markupsafe import Markup, escape

from dragoman.web import marks
from dragoman.web.desk import Desk
from dragoman.web.judged import judged
from dragoman.wording import reasons
from dragoman.wording.days import spelled
from dragoman.wording.names import Names
from dragoman.wording.parted import heading, side
from dragoman.wording.titles import Beginning
from dragoman.wording.words import Words, direction, words

_ARABIC, _LATIN = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]"), re.compile("[A-Za-z0-9]")
_PROCESS = re.compile(r"process (?P<number>\d+)(?: \((?P<name>.*)\))?")
_MOMENT = re.compile(r"T[^/]*")


def signs(desk: Desk | None, told: Words) -> dict[str, object]:
    """The signs as functions for the templates, in one language."""
    language = told.language
    names = desk.names if desk else None
    parted = {"side": partial(side, names, told), "heading": partial(heading, names, told)} if names else {}
    return {
        **parted,
        "day": lambda value: day(value, language),
        "tongue": tongue,
        "act": lambda value: act(value, language),
        "status": lambda value: status(value, language),
        "actor": actors(desk, language),
        "reason": lambda text: reason(text, told, names),
        "called": called(desk, told) if desk else None,
        "story_called": story_called(desk, told) if desk else None,
        "verdict": _verdicts(desk),
        "took": lambda seconds: took(seconds, told),
        "writer": lambda who: writer(who, told),
    }


def writer(who: str, t: Words) -> str:
    """Who holds the ledger, in the reader's language."""
    match = _PROCESS.fullmatch(who)
    if match is None:
        return t("ui.other_process")
    return t("ui.process", number=match["number"], name=match["name"] or "?")


def took(seconds: float, t: Words) -> str:
    """How long something took, in the unit that fits it."""
    if seconds < 90:
        return t("span.seconds", number=f"{seconds:.1f}" if seconds < 10 else f"{seconds:.0f}")
    if seconds < 5400:
        return t("span.minutes", number=f"{seconds / 60:.0f}")
    return t("span.hours", number=f"{seconds / 3600:.1f}")


def actors(desk: Desk | None, language: str) -> Callable[[str], Markup]:
    """A link to an actor, its name isolated from the text around it."""
    if desk is None:
        return lambda entity_id: Markup(escape(entity_id))
    kept: dict[str, Markup] = desk.kept(f"actors {language}", dict)
    names = desk.names

    def actor(entity_id: str) -> Markup:
        made = kept.get(entity_id)
        if made is None:
            kind = escape(names.kinds.get(entity_id, ""))
            name = marks.shown(names.name(entity_id, language))
            href = escape(quote(entity_id, safe="/:~"))
            made = kept[entity_id] = Markup(
                f'<a class="actor kind-{kind}" href="/actors/{href}"><bdi>{name}</bdi></a>'
            )
        return made

    return actor


def reason(text: str, t: Words, names: Names | None) -> Markup:
    """Why something is a defect or was dated so, in the reader's language; in English, marked so, where there is no sentence for it."""
    named = (lambda label: names.translated(label, t.language)) if names else str
    parts = reasons.told(text, t, named) if t.language != "en" else None
    if parts is None:
        return Markup('<span lang="en" dir="ltr">{}</span>').format(marks.shown(text))
    return Markup("").join(
        Markup("<bdi>{}</bdi>").format(marks.shown(piece)) if own else marks.shown(piece)
        for piece, own in parts
    )


def called(desk: Desk, t: Words) -> Callable[..., Markup]:
    """An article by its title; one without by its first words, or by outlet and day, marked as such."""
    without = desk.untitled

    def name(article_id: str, title: str | None, tag: str | None, kind: str = "") -> Markup:
        if title:
            return foreign(title, tag, kind)
        return _untitled(desk, without.get(article_id), kind, t)

    return name


def story_called(desk: Desk, t: Words) -> Callable[..., Markup]:
    """A story by one of its titles; one without any by the first words of an article."""

    def name(story_id: str, title: str | None, tag: str | None, kind: str = "") -> Markup:
        if title:
            return foreign(title, tag, kind)
        return _untitled(desk, desk.untitled_stories.get(story_id), kind, t)

    return name


def _untitled(desk: Desk, beginning: Beginning | None, kind: str, t: Words) -> Markup:
    told = Markup(' <small class="untitled">{}</small>').format(t("ui.untitled"))
    if beginning is None:
        return told
    if beginning.short:
        return foreign(beginning.short, beginning.language, kind) + told
    whose = desk.names.name(beginning.outlet, t.language) if beginning.outlet else ""
    name = Markup("<bdi>{}</bdi> {}").format(marks.shown(whose), day(beginning.published, t.language))
    return Markup('<span class="{}">{}</span>').format(kind, name) + told


def _verdicts(desk: Desk | None) -> Callable[[str], object]:
    """The judgement that holds on a row, read once a page."""
    if desk is None:
        return lambda row_id: None
    held: list[Mapping[str, object]] = []

    def verdict(row_id: str) -> object:
        if not held:
            held.append(judged(desk).rows)
        return held[0].get(row_id)

    return verdict


@lru_cache(maxsize=8192)
def day(value: str | None, language: str) -> Markup:
    """A date of the ledger (EDTF) without its time of day, an open one in words; or that there is none."""
    t = words(language)
    if not value:
        return Markup('<span class="day none">{}</span>').format(t("ui.undated"))
    before, days, after = spelled(value, t)
    if before or after:
        # After an Arabic letter the parts of a date would change places.
        bound = Markup('<bdi dir="ltr">{}</bdi>').format(marks.shown(days[0]))
        told = escape(before) + bound + escape(after)
    elif len(days) == 2:
        told = Markup("<span>{}</span> – <span>{}</span>").format(*map(marks.shown, days))
    else:
        told = marks.shown(days[0])
    own = _MOMENT.sub("", value)
    return Markup('<time class="day" datetime="{}">{}</time>').format(own, told)


@lru_cache(maxsize=256)
def tongue(tag: str | None) -> Markup:
    """A language tag."""
    return Markup('<span class="tongue">{}</span>').format(tag or "und")


@lru_cache(maxsize=256)
def act(value: str, language: str) -> Markup:
    """What a speaker does by speaking."""
    return Markup('<span class="act act-{}">{}</span>').format(value, words(language).term("act", value))


@lru_cache(maxsize=256)
def status(value: str, language: str) -> Markup:
    """Whether an event took place."""
    return Markup('<span class="status status-{}">{}</span>').format(
        value, words(language).term("status", value)
    )


def foreign(text: str | None, tag: str | None = None, kind: str = "") -> Markup:
    """Words of a page or a name, isolated from the text around them and marked with their language.

    Words of an Arabic page without an Arabic letter run as they do on it: "2023-09-30@11:20 GMT", whose parts would change places.
    """
    language = f' lang="{escape(tag)}"' if tag and tag != "und" else ""
    style = f' class="{escape(kind)}"' if kind else ""
    side = direction(tag)
    if side == "rtl" and text and _LATIN.search(text) and not _ARABIC.search(text):
        side = "ltr"
    return Markup(f'<bdi{language} dir="{side}"{style}>{marks.shown(text or "")}</bdi>')
