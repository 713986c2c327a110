"""Runs a stage on one batch within a time limit."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pyarrow as pa

from dragoman.pipeline.batches import problem_batch
from dragoman.pipeline.recipe import Stage
from dragoman.types import Problem


def run_guarded(stage: Stage, batch: pa.RecordBatch, time_limit: float) -> pa.RecordBatch:
    """What `stage` makes of `batch`, as one batch; problems where it raises.

    After `time_limit` seconds a TimeoutError is raised inside the stage, which can make a problem of it as of any
    other error. Works in a main thread; elsewhere there is no limit.
    """
    try:
        with _alarm(time_limit):
            made: pa.RecordBatch = pa.Table.from_batches(stage([batch])).combine_chunks().to_batches()[0]
            return made
    except Exception as error:
        return problems(batch, f"{type(error).__name__}: {error}")


def problems(batch: pa.RecordBatch, error: str) -> pa.RecordBatch:
    """Every document of `batch` as a problem."""
    return problem_batch([Problem(path, "analyse", error) for path in batch["path"].to_pylist()])


@contextmanager
def _alarm(seconds: float) -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise TimeoutError(f"reading took longer than {seconds:g} s and was stopped; raise --time-limit")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
