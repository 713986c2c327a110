"""A story as one HTML file that opens without a server and without a network: for colleagues, print and archive.

What it holds: the story's titles, its articles with copies under their originals, what is disputed with each
account's own words side by side, and everything said and done, oldest first, each with its evidence in its own
script. No script, no outside address is loaded (the file's own policy forbids both); words of pages are text.
One file a story, `story-ID.html`; the ledger's stories are listed in `index.html` where there are several.
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

from dragoman.errors import UsageError
from dragoman.export.markup import Markup, tag, text, words
from dragoman.export.pages import Row, web_address
from dragoman.export.scope import narrowed, story_ids, story_scope
from dragoman.ledger.ledger import Ledger, query


def write_report(ledger: Ledger, folder: Path) -> None:
    """Write one file a story. Raises UsageError where the ledger has no stories."""
    stories = story_ids(ledger)
    if not stories:
        raise UsageError(f"{ledger.path}: there are no stories to report on; `--format timeline` needs none")
    listed = []
    for story_id in stories:
        name = f"story-{re.sub(r'[^A-Za-z0-9-]', '-', story_id)}.html"
        titles = _titles(ledger, story_id)
        with narrowed(ledger, story_scope(ledger, story_id)) as part:
            (folder / name).write_text(page(_headline(titles), _story(part, titles)), encoding="utf-8")
        listed.append(tag("li", tag("a", _headline(titles), href=name)))
    if len(listed) > 1:
        body = [tag("h1", "Stories"), tag("ul", *listed)]
        (folder / "index.html").write_text(page("Stories", body), encoding="utf-8")


def page(title: str, body: list[Markup]) -> str:
    """A whole HTML document with its style inside and a policy that lets nothing else in."""
    style = files("dragoman.export").joinpath("report.css").read_text("utf-8").strip()
    mark = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{mark}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{text(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(body)
        + f'\n</main>\n<footer class="soft">Dragoman {version("dragoman")}</footer>\n</body>\n</html>\n'
    )


def _titles(ledger: Ledger, story_id: str) -> dict[str, str]:
    found = ledger.arrow("SELECT titles FROM stories WHERE story_id = $id", {"id": story_id})
    titles: dict[str, str] = found.to_pylist(maps_as_pydicts="strict")[0]["titles"]
    return titles


def _headline(titles: dict[str, str]) -> str:
    return titles.get("en") or next(iter(titles.values()), "") or "A story"


def _story(ledger: Ledger, titles: dict[str, str]) -> list[Markup]:
    articles: list[Row] = ledger.arrow(query("report_articles")).to_pylist()
    rows: list[Row] = ledger.arrow(query("report_rows")).to_pylist()
    accounts: list[Row] = ledger.arrow(query("report_accounts")).to_pylist()
    first = min((row["published"] for row in articles if row["published"]), default=None)
    last = max((row["published"] for row in articles if row["published"]), default=None)
    counts = f"{len(articles)} articles, {sum(row['kind'] == 'statement' for row in rows)} statements, "
    counts += f"{sum(row['kind'] == 'event' for row in rows)} events"
    language = next((code for code, title in titles.items() if title == _headline(titles)), None)
    return [
        words("h1", _headline(titles), language),
        *(words("p", title, code) for code, title in sorted(titles.items()) if title != _headline(titles)),
        tag("p", counts, f"; {first} to {last}" if first else None, class_="soft"),
        *_disputed(accounts),
        tag("h2", "What was said and done"),
        *(_row(row) for row in rows),
        tag("h2", "Articles"),
        _articles(articles),
    ]


def _disputed(accounts: list[Row]) -> Iterator[Markup]:
    by_topic: dict[str, list[Row]] = defaultdict(list)
    for account in accounts:
        by_topic[account["disagreement_id"]].append(account)
    if by_topic:
        yield tag("h2", "Where accounts differ")
    for told in by_topic.values():
        yield tag("h3", told[0]["topic"])
        sides: dict[str, list[Row]] = defaultdict(list)
        for account in told:
            sides[account["position"]].append(account)
        yield tag("div", *(_side(accounts) for accounts in sides.values()), class_="sides")


def _side(accounts: list[Row]) -> Markup:
    """One position in a disagreement: its independent voices, and each account in its own words."""
    voices = accounts[0]["voices"]
    told = [
        part
        for account in accounts
        for part in (
            tag("p", account["says"]),
            words("blockquote", account["text"], account["language"]),
            _from(account),
        )
    ]
    counted = f"{voices} independent voice{'' if voices == 1 else 's'}" if voices else None
    return tag("div", tag("p", counted, class_="act") if counted else None, *told)


def _row(row: Row) -> Markup:
    status = f" ({row['status']})" if row["status"] and row["status"] != "happened" else ""
    return tag(
        "div",
        tag("time", row["date"] or "no date", datetime=_machine(row["date"])),
        Markup(" "),
        tag("span", f"{row['what']}{status}", class_="act"),
        tag("div", row["gloss"]),
        words("blockquote", row["text"], row["language"]),
        _from(row),
        class_="row",
        id=row["id"],
    )


def _machine(date: str | None) -> str | None:
    return date if date and re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date) else None


def _from(row: Row) -> Markup:
    parts = [row["outlet"], row["published"], f"characters {row['start']}-{row['end']}"]
    return tag("p", *facts(parts), class_="soft")


def facts(parts: Sequence[str | None]) -> Iterator[Markup]:
    """What is known, parted by dots, each kept apart from the others' direction."""
    for number, part in enumerate(part for part in parts if part):
        yield Markup((" · " if number else "") + tag("bdi", part))


def _articles(articles: list[Row]) -> Markup:
    here = {row["article_id"] for row in articles}
    copies: dict[str, list[Row]] = defaultdict(list)
    for row in articles:
        if row["copy_of"] in here:
            copies[row["copy_of"]].append(row)
    shown: set[str] = set()
    items = [_article(row, copies, shown) for row in articles if row["copy_of"] not in here]
    items += [_article(row, copies, shown) for row in articles if row["article_id"] not in shown]
    return tag("ol", *items)


def _article(row: Row, copies: dict[str, list[Row]], shown: set[str]) -> Markup:
    shown.add(row["article_id"])
    address = web_address(row["url"])
    title = words("span", row["title"] or "(no title)", row["language"])
    under = [
        _article(copy, copies, shown) for copy in copies[row["article_id"]] if copy["article_id"] not in shown
    ]
    return tag(
        "li",
        tag("a", title, href=address, rel="noopener noreferrer") if address else title,
        tag(
            "div", *facts([row["outlet"], row["published"], row["language"], row["copy_kind"]]), class_="soft"
        ),
        tag("ul", *under) if under else None,
    )
