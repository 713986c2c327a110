"""Runs a stage on one batch within a time limit."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pyarrow as pa

from dragoman.pipeline.recipe import Stage


def run_guarded(stage: Stage, batch: pa.RecordBatch, time_limit: float) -> pa.RecordBatch:
    """What `stage` makes of `batch`, as one batch.

    After `time_limit` seconds a TimeoutError is raised inside the stage, which makes a problem of it as of any
    other error. Works in a main thread; elsewhere there is no limit.
    """
    with _alarm(time_limit):
        return pa.Table.from_batches(stage([batch])).combine_chunks().to_batches()[0]


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
