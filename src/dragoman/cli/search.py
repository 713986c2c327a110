"""`dragoman search`: articles by words, in any language of the ledger."""

from __future__ import annotations

import shutil
from pathlib import Path

import click
import msgspec

from dragoman.cli import options
from dragoman.cli.console import count
from dragoman.cli.terminal import lay_out, wants_bidi
from dragoman.ledger.ledger import Ledger


@click.command()
@options.ledger_path
@click.argument("words", nargs=-1, required=True)
@click.option("--language", "languages", multiple=True, metavar="TAG", help="Only articles in this language.")
@click.option("--limit", type=click.IntRange(1, 1000), default=10, show_default=True)
@click.option("--json", "as_json", is_flag=True, help="One JSON object: total, hits, facets.")
def search(
    ledger_path: Path, words: tuple[str, ...], languages: tuple[str, ...], limit: int, as_json: bool
) -> None:
    """Find articles of LEDGER by WORDS of any language; a name finds its bearer in every script."""
    from dragoman.web.meaning import Meaning
    from dragoman.web.search import Filters, search
    from dragoman.web.search_index import SearchIndex

    with Ledger(ledger_path) as ledger:
        index = SearchIndex.of(ledger_path)
        index.update(ledger)
        found = search(
            index, ledger, " ".join(words), Filters(languages=languages), 0, limit, Meaning(ledger)
        )
    if as_json:
        click.echo(msgspec.json.encode(found).decode())
        return
    width, bidi = min(shutil.get_terminal_size().columns, 110) - 2, wants_bidi("auto")
    click.echo(count(found.total, "article"))
    for hit in found.hits:
        click.echo(f"\n{hit.published or 'no date':10}  {hit.language:8} {hit.article_id}")
        for told in dict.fromkeys((hit.title, hit.snippet.text)):
            for line in lay_out(told, width, bidi=bidi):
                click.echo(f"  {line}")
