"""The recipe of `dragoman read`: find documents, read each, store, settle.

The engine that runs the stage is handed in, so that the same recipe runs in one process, over many, or elsewhere.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

import msgspec
import pyarrow as pa

from dragoman.collecting import seldom
from dragoman.errors import LedgerError
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.runs import RunRecord
from dragoman.ledger.store import Store, settle
from dragoman.pipeline.across import link_pages, prepare
from dragoman.pipeline.batches import problem_batch
from dragoman.pipeline.stages import document_batch, known_document_batch, read_pages
from dragoman.read.page import document_id
from dragoman.read.sources import MAX_BYTES, Document, iter_documents
from dragoman.types import Problem

Stage = Callable[[Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]
Engine = Callable[[Stage, Iterable[pa.RecordBatch]], Iterator[pa.RecordBatch]]

PAGES_A_COMMIT = 128
SECONDS_A_COMMIT = 5.0
KNOWN_AT_ONCE = 500
"""What a kill can cost at most: so many pages, or so many seconds of reading, are read again."""


class Progress(msgspec.Struct, frozen=True):
    """How far a run has come: documents seen, pages new to the ledger, problems met."""

    documents: int = 0
    new_pages: int = 0
    problems: int = 0


@seldom()
def read_into(
    ledger: Ledger,
    paths: Sequence[str],
    engine: Engine,
    *,
    max_bytes: int = MAX_BYTES,
    model: bool = False,
    watch: Callable[[Progress], None] = lambda progress: None,
) -> Progress:
    """Read everything behind `paths` into `ledger`; pages that it already has are not read again.

    `model`: with the reading model beside the rules.
    """
    record = RunRecord(ledger, paths, model=model)
    run = _Run(Store(ledger, record), watch)
    for batch in engine(
        partial(read_pages, model=model), run.documents(iter_documents(paths, max_bytes=max_bytes))
    ):
        run.take(batch)
    run.finish()
    settle(ledger)
    link_pages(ledger)
    record.end()
    return run.progress


class _Run:
    """What is waiting to be stored, and the count of what went by."""

    def __init__(self, store: Store, watch: Callable[[Progress], None]) -> None:
        self.store = store
        self.watch = watch
        self.progress = Progress()
        self.aside: deque[Problem] = deque()
        self.waiting: list[pa.RecordBatch] = []
        self.since = time.monotonic()

    def documents(self, found: Iterable[Document | Problem]) -> Iterator[pa.RecordBatch]:
        """The documents to read, known ones by the hundred; problems step aside.

        The engine draws from this in its own threads, one at a time.
        """
        known: list[tuple[str, str]] = []
        for item in found:
            if isinstance(item, Problem):
                self.aside.append(item)
            elif (page_id := document_id(item)) in self.store.known:
                known.append((item.path, page_id))
            else:
                yield document_batch(item)
            if len(known) >= KNOWN_AT_ONCE:
                yield known_document_batch(known)
                known = []
        if known:
            yield known_document_batch(known)

    def take(self, batch: pa.RecordBatch) -> None:
        """Note one result; store what waits when it is enough."""
        self.waiting.append(batch)
        if len(self.waiting) >= PAGES_A_COMMIT or time.monotonic() - self.since > SECONDS_A_COMMIT:
            self.commit()

    def commit(self) -> None:
        """Store what waits, in one transaction; if a page breaks it, page by page, and that one is a problem."""
        problems = [self.aside.popleft() for _ in range(len(self.aside))]
        if problems:
            self.waiting.append(problem_batch(problems))
        if self.waiting:
            fresh: list[str] = []
            failed = sum(self._store(batch, fresh) for batch in _together(self.waiting))
            prepare(self.store.ledger, fresh)
            self.progress = Progress(
                self.progress.documents + sum(batch.num_rows for batch in self.waiting),
                self.progress.new_pages + len(fresh),
                self.progress.problems + failed,
            )
            self.watch(self.progress)
        self.waiting, self.since = [], time.monotonic()

    def _store(self, batch: pa.RecordBatch, fresh: list[str]) -> int:
        """Store a batch and note the pages that were new; how many problems there were."""
        try:
            fresh += self.store.add(batch)
        except LedgerError as error:
            if batch.num_rows > 1:
                return sum(self._store(batch.slice(i, 1), fresh) for i in range(batch.num_rows))
            path = batch["path"][0].as_py()
            self.store.add(
                problem_batch([Problem(path, "store", f"{error}; the page is left out, please report it")])
            )
            return 1
        return int(batch.num_rows - batch["problem"].null_count)

    def finish(self) -> None:
        """Store the rest."""
        self.commit()
        self.store.forget_mended()


def _together(batches: Sequence[pa.RecordBatch]) -> list[pa.RecordBatch]:
    joined: list[pa.RecordBatch] = pa.Table.from_batches(batches).combine_chunks().to_batches()
    return joined
