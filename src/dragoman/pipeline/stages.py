"""The stages: Arrow record batches in, Arrow record batches out, and no idea of who runs them.

`read_pages` takes documents (`DOCUMENTS`) and gives results (`ledger.batches.RESULTS`), one row each. Any engine
that can map a function over record batches can run it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
import pyarrow as pa

from dragoman.errors import InputError
from dragoman.pipeline.analyse import analyse_page
from dragoman.pipeline.batches import problem_batch, result_batch
from dragoman.read.jsonl import Row
from dragoman.read.page import page_from_document
from dragoman.read.sources import Document
from dragoman.types import Problem

DOCUMENTS = pa.schema(
    [
        pa.field("path", pa.string(), nullable=False),
        pa.field("data", pa.large_binary(), nullable=False),
        pa.field("url", pa.string()),
        pa.field("row", pa.string()),
    ]
)
"""A document before it is read; `row` is the JSON of its JSONL row, null for a file."""


def document_batch(document: Document) -> pa.RecordBatch:
    """One document as one row of `DOCUMENTS`."""
    row = None if document.row is None else msgspec.json.encode(document.row).decode()
    return pa.RecordBatch.from_pydict(
        {"path": [document.path], "data": [document.data], "url": [document.url], "row": [row]},
        schema=DOCUMENTS,
    )


def read_pages(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Read and analyse each document; one that fails becomes a problem with the stage and the reason."""
    for batch in batches:
        for item in batch.to_pylist():
            row = None if item["row"] is None else msgspec.json.decode(item["row"], type=Row)
            yield _read(Document(item["path"], item["data"], item["url"], row))


def _read(document: Document) -> pa.RecordBatch:
    stage = "read"
    try:
        page = page_from_document(document)
        stage = "analyse"
        result = analyse_page(page)
        stage = "store"
        return result_batch(document.path, result)
    except InputError as error:
        return problem_batch([Problem(document.path, error.stage or stage, str(error))])
    except Exception as error:
        return problem_batch([Problem(document.path, stage, _describe(error))])


def _describe(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return str(error)
    if isinstance(error, MemoryError):
        return "the page needs more memory than there is; split it"
    return f"{type(error).__name__}: {error}; the page is left out, please report it"
