"""`dragoman stories` and `dragoman story`: what a ledger's articles tell, across languages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click
import msgspec
from rich.console import Console
from rich.text import Text

from dragoman.cli import options
from dragoman.cli.console import count
from dragoman.cli.terminal import lay_out, wants_bidi
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.stories import Listed, Told, listed, told

LEFT = 2
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.command()
@options.ledger_in
@click.option(
    "--least",
    type=click.IntRange(1),
    default=2,
    show_default=True,
    help="Articles that a story has at least.",
)
@click.option("--language", multiple=True, help="Only stories told in this language; given twice: in both.")
@click.option("--text", default="", help="Only stories with this in a title.")
@click.option(
    "--limit", type=click.IntRange(1), default=50, show_default=True, help="Stories printed at most."
)
@json_option
@options.bidi
def stories(
    ledger_path: Path, least: int, language: tuple[str, ...], text: str, limit: int, as_json: bool, bidi: str
) -> None:
    """Print the stories of LEDGER, latest first: days, languages, a title in each."""
    with Ledger(ledger_path) as ledger:
        found = listed(ledger, least=least, languages=language, text=text)
        singles = ledger.count("stories") - len(listed(ledger))
    if as_json:
        _print_json(found[:limit])
        return
    console = Console()
    for story in found[:limit]:
        _print_story(console, story, bidi=wants_bidi(bidi))
    more = f", {len(found) - limit:,} of them not shown" if len(found) > limit else ""
    told_once = f"; {count(singles, 'article')} told by nobody else" if singles else ""
    console.print(f"{_stories(len(found))}{more}{told_once}.", highlight=False)


@click.command()
@options.ledger_in
@click.argument("story_id", metavar="ID")
@json_option
@options.bidi
def story(ledger_path: Path, story_id: str, as_json: bool, bidi: str) -> None:
    """Print one story of LEDGER: its articles, day by day.

    ID is that of the story, the beginning of one, or the id of an article in it.
    """
    with Ledger(ledger_path) as ledger:
        found = told(ledger, story_id)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found)).decode())
        return
    console = Console()
    _print_story(console, found.story, bidi=wants_bidi(bidi))
    _print_articles(console, found, bidi=wants_bidi(bidi))


def _stories(number: int) -> str:
    return f"{number:,} {'story' if number == 1 else 'stories'}"


def _print_json(found: Sequence[Listed]) -> None:
    rows = ",\n".join(msgspec.json.encode(item).decode() for item in found)
    click.echo(f"[\n{rows}\n]" if rows else "[]")


def _print_story(console: Console, story: Listed, *, bidi: bool) -> None:
    """Days, languages and count, then a title in each language."""
    days = story.first or "undated"
    if story.last and story.last != story.first:
        days += f" to {story.last}"
    head = f"{count(story.articles, 'article')}, {', '.join(story.languages)}"
    console.print(Text.assemble((days, "bold"), "  ", (head, "cyan"), "  ", (story.story_id, "dim")))
    for language, title in story.titles.items():
        _print_line(console, language, title, bidi=bidi)
    console.print()


def _print_articles(console: Console, found: Told, *, bidi: bool) -> None:
    day = ""
    for article in found.articles:
        if (article.published or "undated") != day:
            day = article.published or "undated"
            console.print(Text(day, style="bold"))
        _print_line(console, article.language, article.title, bidi=bidi)
        copy = f"  copy of {article.copy_of}" if article.copy_of else ""
        outlet = f"{article.outlet}  " if article.outlet else ""
        where = f"{outlet}{article.path}  {article.article_id}  {article.score:.2f}{copy}"
        console.print(Text(f"{'':<{LEFT + 9}}{where}", style="dim"), soft_wrap=True)


def _print_line(console: Console, language: str, text: str, *, bidi: bool) -> None:
    for number, line in enumerate(lay_out(text, max(30, console.width - LEFT - 10), bidi=bidi) or [""]):
        console.print(Text.assemble(" " * LEFT, (f"{language if number == 0 else '':<9}", "cyan"), line))
