"""`dragoman analyse`: one page to JSON, no ledger needed."""

from __future__ import annotations

import click
import msgspec

from dragoman.cli.console import stderr
from dragoman.errors import DragomanError
from dragoman.pipeline.analyse import analyse_page
from dragoman.pipeline.analysis import analysis
from dragoman.pipeline.references import complete
from dragoman.read.page import page_from_document
from dragoman.read.sources import Document, iter_documents


@click.command()
@click.argument("file", metavar="FILE|-")
@click.option("--model/--no-model", default=False, help="Read with the reading model beside the rules.")
def analyse(file: str, model: bool) -> None:
    """Print what stands on the page in FILE (or on standard input) as JSON, one object a page."""
    failed = False
    for found in iter_documents([file]):
        try:
            if isinstance(found, Document):
                result = analysis(complete(analyse_page(page_from_document(found), model=model)))
                click.echo(msgspec.json.encode(result))
                continue
            path, error = found.path, found.error
        except DragomanError as reason:
            path, error = found.path, str(reason)
        failed = True
        stderr().print(f"dragoman: {path}: {error}", style="red", highlight=False, markup=False)
    if failed:
        raise SystemExit(1)
