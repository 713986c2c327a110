"""Stages that behave and stages that do not."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

import pyarrow as pa

from dragoman.pipeline.batches import known_batch, problem_batch
from dragoman.types import Problem


def documents(*paths: str) -> Iterator[pa.RecordBatch]:
    return (pa.RecordBatch.from_pydict({"path": [path]}) for path in paths)


def name_them(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield known_batch(batch["path"].to_pylist(), ["page-1"] * batch.num_rows)


def misbehave(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        path = batch["path"][0].as_py()
        if path == "raises":
            raise ValueError("no good")
        if path == "dies":
            os._exit(3)
        if path == "hangs":
            yield from _hang(path)
            continue
        yield from name_them([batch])


def _hang(path: str) -> Iterator[pa.RecordBatch]:
    try:
        while True:
            pass
    except TimeoutError as error:
        yield problem_batch([Problem(path, "analyse", str(error))])
