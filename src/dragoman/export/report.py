"""A story as one HTML file that opens without a server and without a network: for colleagues, print and archive.

What it holds: the story's titles, its articles with copies under their originals, what is disputed with each
account's own words side by side, and everything said and done, oldest first, each with its evidence in its own
script. All that is not a page's own words is in the reader's language. No script, no outside address is loaded (the file's own policy
forbids both); words of pages are text. One file a story, `story-ID.html`; the ledger's stories are listed in `index.html` where there
are several.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

import msgspec

from dragoman.errors import UsageError
from dragoman.export.markup import Markup, tag, text, words
from dragoman.export.pages import Row, web_address
from dragoman.export.scope import narrowed, story_ids, story_scope
from dragoman.ledger.ledger import Ledger, query
from dragoman.wording.days import HOLE, spelled
from dragoman.wording.names import Names
from dragoman.wording.parted import heading, sides_of, topic
from dragoman.wording.titles import Beginning, first_of, own_first, untitled
from dragoman.wording.words import Words
from dragoman.wording.words import words as words_of


class Reader(msgspec.Struct, frozen=True):
    """Who reads a report: the words of their language, what everything is called in it, and the articles without a title."""

    t: Words
    names: Names
    untitled: dict[str, Beginning]


def write_report(ledger: Ledger, folder: Path, language: str = "en") -> None:
    """Write one file a story, for readers of `language`. Raises UsageError where the ledger has no stories."""
    stories = story_ids(ledger)
    if not stories:
        raise UsageError(f"{ledger.path}: there are no stories to report on; `--format timeline` needs none")
    reader = Reader(words_of(language), Names(ledger), untitled(ledger))
    listed = []
    for story_id in stories:
        name = f"story-{re.sub(r'[^A-Za-z0-9-]', '-', story_id)}.html"
        with narrowed(ledger, story_scope(ledger, story_id)) as part:
            titles = _titles(part, story_id, reader)
            (folder / name).write_text(
                page(titles[0][1], _story(part, titles, reader), reader.t), encoding="utf-8"
            )
        listed.append(tag("li", tag("a", words("bdi", titles[0][1], titles[0][0]), href=name)))
    if len(listed) > 1:
        title = reader.t("nav.stories")
        body = [tag("h1", title), tag("ul", *listed)]
        (folder / "index.html").write_text(page(title, body, reader.t), encoding="utf-8")


def page(title: str, body: list[Markup], t: Words) -> str:
    """A whole HTML document with its style inside and a policy that lets nothing else in."""
    style = files("dragoman.export").joinpath("report.css").read_text("utf-8").strip()
    mark = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{mark}'; base-uri 'none'; form-action 'none'"
    return (
        f'<!DOCTYPE html>\n<html lang="{t.tag}" dir="{t.direction}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{text(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(body)
        + f'\n</main>\n<footer class="soft"><bdi dir="ltr">Dragoman {version("dragoman")}</bdi></footer>\n</body>\n</html>\n'
    )


def _titles(ledger: Ledger, story_id: str, reader: Reader) -> list[tuple[str, str]]:
    """The story's titles with their languages, the reader's own first; its first words where it has none."""
    found = ledger.arrow("SELECT titles FROM stories WHERE story_id = $id", {"id": story_id})
    titles = found.to_pylist(maps_as_pydicts="strict")[0]["titles"]
    own = [(tongue, title) for tongue, title in own_first(titles, reader.t.tag) if title]
    if own:
        return own
    members = [row[0] for row in ledger.rows("SELECT article_id FROM story_articles")]
    beginning = first_of(reader.untitled, members)
    return [
        (beginning.language, beginning.short)
        if beginning and beginning.short
        else ("und", reader.t("ui.untitled"))
    ]


def _story(ledger: Ledger, titles: list[tuple[str, str]], reader: Reader) -> list[Markup]:
    t = reader.t
    articles: list[Row] = ledger.arrow(query("report_articles")).to_pylist()
    rows: list[Row] = ledger.arrow(query("report_rows")).to_pylist()
    days = [row["published"] for row in articles if row["published"]]
    counts = [
        t("report.articles", n=len(articles)),
        t("count.statements", n=sum(row["kind"] == "statement" for row in rows)),
        t("count.events", n=sum(row["kind"] == "event" for row in rows)),
    ]
    period = _day(f"{min(days)}/{max(days)}" if min(days) != max(days) else min(days), t) if days else None
    return [
        tag("h1", words("bdi", titles[0][1], titles[0][0])),
        *(tag("p", words("bdi", title, code)) for code, title in titles[1:]),
        tag("p", t("ui.comma").join(counts), Markup(" · ") if period else None, period, class_="soft"),
        *_disputed(ledger, reader),
        tag("h2", t("report.said_and_done")),
        *(_row(row, reader) for row in rows),
        tag("h2", t("nav.articles")),
        _articles(articles, reader),
    ]


def _disputed(ledger: Ledger, reader: Reader) -> Iterator[Markup]:
    table = ledger.arrow(
        "SELECT disagreement_id, topic, kind, voices FROM disagreements ORDER BY disagreement_id"
    )
    rows: list[Row] = table.to_pylist(maps_as_pydicts="strict")
    if not rows:
        return
    ids = [row["disagreement_id"] for row in rows]
    told = sides_of(reader.names, ledger.arrow(query("desk_accounts"), {"ids": ids}).to_pylist(), ids)
    yield tag("h2", reader.t("nav.disagreements"))
    for row in rows:
        positions = told[row["disagreement_id"]]
        kind = tag("span", reader.t.term("disagreement", row["kind"]), class_="act")
        yield tag("h3", kind, Markup(" "), tag("bdi", topic(reader.names, reader.t, row, positions)))
        yield tag("div", *(_side(row, side, reader) for side in positions), class_="sides")


def _side(row: Row, side: tuple[str, list[Row]], reader: Reader) -> Markup:
    """One position in a disagreement: what it says, its independent voices, and each account in its own words."""
    position, accounts = side
    voices = row["voices"].get(position)
    told = [
        part
        for account in accounts
        for part in (
            words("blockquote", account["text"], account["language"]),
            _from(account, account["outlet"], account["day"], reader),
        )
    ]
    counted = reader.t("count.voices", n=voices) if voices else None
    return tag(
        "div",
        tag("h4", tag("bdi", heading(reader.names, reader.t, position, accounts))),
        tag("p", counted, class_="act") if counted else None,
        *told,
    )


def _row(row: Row, reader: Reader) -> Markup:
    t = reader.t
    what = t.term("act" if row["kind"] == "statement" else "type", row["what"])
    status = f" ({t.term('status', row['status'])})" if row["status"] and row["status"] != "happened" else ""
    return tag(
        "div",
        _day(row["date"], t),
        Markup(" "),
        tag("span", f"{what}{status}", class_="act"),
        tag("div", row["gloss"][t.language] or row["gloss"]["en"]),
        words("blockquote", row["text"], row["language"]),
        _from(row, row["outlet"], row["published"], reader),
        class_="row",
        id=row["id"],
    )


def _day(value: str | None, t: Words) -> Markup:
    """A day in the reader's words; its digits run from left to right in every language."""
    before, days, after = spelled(value, t)
    inner = tag("bdi", " – ".join(days), dir="ltr", class_="keep") if days else None
    return tag("time", before or None, inner, after or None, datetime=_machine(value))


def _machine(date: str | None) -> str | None:
    return date if date and re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date) else None


def _from(row: Row, outlet: str | None, day: str | None, reader: Reader) -> Markup:
    """Where words stand: the outlet, its day, the place on its page, and how sure the reading is."""
    t = reader.t
    before, _, after = t("report.characters", place=HOLE).partition(HOLE)
    place = Markup(
        text(before) + tag("bdi", f"{row['start']}–{row['end']}", dir="ltr", class_="keep") + text(after)
    )
    sure = f"{t('field.confidence')} {row['confidence']:.2f}" if row.get("confidence") is not None else None
    named = reader.names.name(outlet, t.language) if outlet else None
    again = t("ui.repeated") if row.get("again") else None
    return tag("p", *facts([named, _day(day, t) if day else None, place, sure, again]), class_="soft")


def facts(parts: Sequence[str | None]) -> Iterator[Markup]:
    """What is known, parted by dots, each kept apart from the others' direction."""
    for number, part in enumerate(part for part in parts if part):
        yield Markup((" · " if number else "") + tag("bdi", part))


def _articles(articles: list[Row], reader: Reader) -> Markup:
    here = {row["article_id"] for row in articles}
    copies: dict[str, list[Row]] = defaultdict(list)
    for row in articles:
        if row["copy_of"] in here:
            copies[row["copy_of"]].append(row)
    shown: set[str] = set()
    items = [_article(row, copies, shown, reader) for row in articles if row["copy_of"] not in here]
    items += [_article(row, copies, shown, reader) for row in articles if row["article_id"] not in shown]
    return tag("ol", *items)


def _article(row: Row, copies: dict[str, list[Row]], shown: set[str], reader: Reader) -> Markup:
    shown.add(row["article_id"])
    t = reader.t
    address = web_address(row["url"])
    title = words("span", row["title"], row["language"]) if row["title"] else _untitled(row, reader)
    under = [
        _article(copy, copies, shown, reader)
        for copy in copies[row["article_id"]]
        if copy["article_id"] not in shown
    ]
    known = [
        reader.names.name(row["outlet"], t.language) if row["outlet"] else None,
        _day(row["published"], t),
        t.term("tongue", row["language"]),
        t.term("copy", row["copy_kind"]) if row["copy_kind"] else None,
    ]
    return tag(
        "li",
        tag("a", title, href=address, rel="noopener noreferrer") if address else title,
        tag("div", *facts(known), class_="soft"),
        tag("ul", *under) if under else None,
    )


def _untitled(row: Row, reader: Reader) -> Markup:
    beginning = reader.untitled.get(row["article_id"])
    told = tag("small", f" {reader.t('ui.untitled')}", class_="soft")
    return (
        Markup(words("span", beginning.short, row["language"]) + told)
        if beginning and beginning.short
        else told
    )
