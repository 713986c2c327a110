"""The cards of an article that stand hundreds of times on its page, made in Python for speed.

A page holds the first line of each statement and event and the places of all readings; the browser fetches a card's rest when it is
opened, and the page with `cards=all` has all of them for a browser without scripts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import msgspec
from markupsafe import Markup, escape

from dragoman.lang.rules import rule_lines
from dragoman.types import Judgement
from dragoman.web.desk import Row
from dragoman.web.marks import shown
from dragoman.web.signs import act, day, foreign, status
from dragoman.wording.words import Words

KINDS = ("statement", "event", "mention", "time", "repair")


def places(cards: Sequence[Row]) -> str:
    """Where each reading stands, for the browser: a JSON array of [kind, start, end, id], and of a statement with a cue its two offsets too."""
    rows: list[list[object]] = []
    for card in cards:
        row: list[object] = [KINDS.index(card["kind"]), card["start"], card["end"], card["id"]]
        if cue := card.get("cue"):
            row += [cue["start"], cue["end"]]
        rows.append(row)
    return msgspec.json.encode(rows).decode()


def stub(card: Row, article: Row, words: Words, elsewhere: int, verdict: Judgement | None) -> Markup:
    """The first line of a statement or an event: what it says, who judged it, and in how many other places the same is told."""
    language, gloss = words.language, card["gloss"]
    if card["kind"] == "statement":
        sign = act(card["act"], language)
    else:
        type_ = f'<span class="type type-{escape(card["type"])}">{escape(words.term("type", card["type"]))}</span>'
        sign = Markup(f"{type_} {status(card['status'], language)}")
    told = escape(gloss.get(language) or gloss.get("en") or "")
    also = (
        f' <small class="also">{escape(words("count.elsewhere", n=elsewhere))}</small>' if elsewhere else ""
    )
    if verdict:
        by = f"{words.term('verdict', verdict.verdict)} {words('ui.judged_by', user=verdict.user)}"
        also = f' <span class="verdict verdict-{verdict.verdict}">{shown(by)}</span>{also}'
    return Markup(
        f'<li class="card card-{card["kind"]}{_other(card, article)}" id="{escape(card["id"])}" tabindex="-1"><p class="gist">'
        f"{sign} {told}{also}</p></li>\n"
    )


def _other(card: Row, article: Row) -> str:
    return " other" if card["article_id"] and card["article_id"] != article["article_id"] else ""


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
    kind, start, end = card["kind"], int(card["start"]), int(card["end"])
    return Markup(
        f'<li class="card card-{kind}{_other(card, article)}" id="{escape(card["id"])}" tabindex="-1" data-kind="{kind}" data-start="{start}" '
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
