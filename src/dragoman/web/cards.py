"""The cards of names and times, and the rules beneath a card: half of an article's page, made in Python for speed."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from markupsafe import Markup, escape

from dragoman.lang.rules import rule_lines
from dragoman.web.desk import Row
from dragoman.web.signs import day, foreign
from dragoman.wording.words import Words


def named(card: Row, article: Row, words: Words, actor: Callable[[str], Markup]) -> Markup:
    """The card of a name: who is meant, and how it is called here."""
    more = f"{words.term('kind', card['sort'])}{words('ui.comma')}{words.term('how', card['how'])}"
    return _card(card, article, actor(card["entity_id"]), more)


def timed(card: Row, article: Row, words: Words) -> Markup:
    """The card of a time: its day, how exact it is, and what it is read from."""
    more = words.term("precision", card["precision"])
    if card["anchor"]:
        more += f"{words('ui.comma')}{words('field.anchor')} {card['anchor']}"
    return _card(card, article, day(card["value"], words.language), more)


def _card(card: Row, article: Row, gist: Markup, more: str) -> Markup:
    other = " other" if card["article_id"] and card["article_id"] != article["article_id"] else ""
    kind, start, end = card["kind"], int(card["start"]), int(card["end"])
    return Markup(
        f'<li class="card card-{kind}{other}" id="{escape(card["id"])}" tabindex="-1" data-kind="{kind}" data-start="{start}" '
        f'data-end="{end}"><p class="gist">{gist} <small>{escape(more)}</small></p>'
        f'<p class="words">{foreign(card["text"], article["language"])}</p>'
        f'<p class="prov"><a class="perma" href="#c={start}-{end}">{start}–{end}</a></p></li>\n'
    )


@lru_cache(maxsize=4096)
def rules(rule: str) -> Markup:
    """Each `file:line` of a rule, with the lines that stand there."""
    return Markup("").join(_rule(place, "\n".join(rule_lines(place))) for place in rule.split())


def _rule(place: str, lines: str) -> Markup:
    name = Markup('<code><bdi dir="ltr">{}</bdi></code>').format(place)
    if not lines:
        return Markup('<p class="rule">{}</p>').format(name)
    return Markup('<details class="rule"><summary>{}</summary><pre dir="ltr">{}</pre></details>').format(
        name, escape(lines)
    )
