"""The stages: Arrow record batches in, Arrow record batches out, and no idea of who runs them.

`read_pages` takes documents (`DOCUMENTS`) and gives results (`ledger.batches.RESULTS`), one row each. Any engine
that can map a function over record batches can run it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec
import pyarrow as pa

from dragoman.errors import InputError
from dragoman.pipeline.analyse import analyse_page
from dragoman.pipeline.batches import known_batch, problem_batch, result_batch
from dragoman.pipeline.references import complete
from dragoman.read.jsonl import Row
from dragoman.read.page import page_from_document
from dragoman.read.sources import Document
from dragoman.types import Problem

DOCUMENTS = pa.schema(
    [
        pa.field("path", pa.string(), nullable=False),
        pa.field("data", pa.large_binary()),
        pa.field("url", pa.string()),
        pa.field("row", pa.string()),
        pa.field("known", pa.string()),
    ]
)
"""A document before it is read. `row` is the JSON of its JSONL row, null for a file. `known` is its page id where
the ledger has the page already; then the rest is null and nothing is read, only the path is passed on."""


def document_batch(document: Document) -> pa.RecordBatch:
    """One document as one row of `DOCUMENTS`."""
    row = None if document.row is None else msgspec.json.encode(document.row).decode()
    columns = [[document.path], [document.data], [document.url], [row], [None]]
    return pa.RecordBatch.from_arrays(
        [pa.array(c, f.type) for c, f in zip(columns, DOCUMENTS, strict=True)], schema=DOCUMENTS
    )


def known_document_batch(known: Sequence[tuple[str, str]]) -> pa.RecordBatch:
    """Documents whose pages the ledger has, as (path, page id), as rows of `DOCUMENTS`."""
    empty = [pa.nulls(len(known), field.type) for field in list(DOCUMENTS)[1:4]]
    columns = [pa.array([path for path, _ in known]), *empty, pa.array([page_id for _, page_id in known])]
    return pa.RecordBatch.from_arrays(columns, schema=DOCUMENTS)


def read_pages(batches: Iterable[pa.RecordBatch], *, model: bool = False) -> Iterator[pa.RecordBatch]:
    """Read and analyse each document; one that fails becomes a problem with the stage and the reason.

    `model`: with the reading model beside the rules.
    """
    for batch in batches:
        rows = batch.to_pylist()
        known = [row for row in rows if row["known"] is not None]
        if known:
            yield known_batch([row["path"] for row in known], [row["known"] for row in known])
        for row in rows:
            if row["known"] is None:
                given = None if row["row"] is None else msgspec.json.decode(row["row"], type=Row)
                yield _read(Document(row["path"], row["data"], row["url"], given), model)


def _read(document: Document, model: bool) -> pa.RecordBatch:
    stage = "read"
    try:
        page = page_from_document(document)
        stage = "analyse"
        result = complete(analyse_page(page, model=model))
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
