"""Runs a stage over the cores of this machine.

Each worker is a process of its own that gets one batch at a time. A worker that dies or takes far too long is
replaced, and the batch it had becomes a problem; nothing stops the run. Results come in no particular order, and
at most `AHEAD` a worker wait to be taken, so memory stays flat.
"""

from __future__ import annotations

import os
import pickle
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from multiprocessing.connection import Connection, Pipe

import pyarrow as pa

from dragoman.engine.guard import problems, run_guarded
from dragoman.pipeline.recipe import Stage

AHEAD = 32
"""Results a worker may have waiting, so that it reads on while the ledger takes a hundred pages in one transaction."""
GRACE = 10.0
"""Seconds beyond the time limit after which a worker that does not answer is stopped."""


def run(
    stage: Stage, batches: Iterable[pa.RecordBatch], *, workers: int | None = None, time_limit: float = 120.0
) -> Iterator[pa.RecordBatch]:
    """What `stage` makes of each batch, over `workers` processes (default: one a core; 1: in this process).

    `time_limit` is in seconds a batch. Errors of the `batches` iterator itself are raised here.
    """
    count = workers or os.cpu_count() or 1
    if count == 1:
        for batch in batches:
            yield run_guarded(stage, batch, time_limit)
    else:
        yield from _Pool(stage, batches, count, time_limit).results()


class _Pool:
    """Workers, a thread each that feeds it, and the queue of what they gave."""

    def __init__(
        self, stage: Stage, batches: Iterable[pa.RecordBatch], count: int, time_limit: float
    ) -> None:
        self.stage = stage
        self.source = iter(batches)
        self.lock = threading.Lock()
        self.time_limit = time_limit
        self.done: queue.Queue[pa.RecordBatch | BaseException | None] = queue.Queue(maxsize=AHEAD * count)
        self.stopped = threading.Event()
        self.threads = [threading.Thread(target=self._feed, daemon=True) for _ in range(count)]

    def results(self) -> Iterator[pa.RecordBatch]:
        for thread in self.threads:
            thread.start()
        running = len(self.threads)
        try:
            while running:
                item = self.done.get()
                if item is None:
                    running -= 1
                elif isinstance(item, BaseException):
                    raise item
                else:
                    yield item
        finally:
            self.stopped.set()
            while any(thread.is_alive() for thread in self.threads):
                try:
                    self.done.get(timeout=0.05)
                except queue.Empty:
                    continue

    def _next(self) -> pa.RecordBatch | None:
        with self.lock:
            return None if self.stopped.is_set() else next(self.source, None)

    def _feed(self) -> None:
        worker: _Worker | None = None
        try:
            while (batch := self._next()) is not None:
                worker = worker or _Worker(self.stage, self.time_limit)
                try:
                    self.done.put(worker.call(batch, self.stopped))
                except _WorkerLost as lost:
                    worker = None
                    self.done.put(problems(batch, str(lost)))
        except BaseException as error:
            self.done.put(error)
        finally:
            if worker:
                worker.stop()
            self.done.put(None)


class _WorkerLost(Exception):
    """A worker died or did not answer; the message says which."""


class _Worker:
    """One process that runs the stage on what it is sent."""

    def __init__(self, stage: Stage, time_limit: float) -> None:
        self.time_limit = time_limit
        self.pipe: Connection
        self.pipe, child = Pipe()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "dragoman.engine.worker", str(child.fileno()), str(time_limit)],
            pass_fds=[child.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        child.close()
        self.pipe.send_bytes(pickle.dumps(stage))
        self.fresh = True

    def call(self, batch: pa.RecordBatch, stopped: threading.Event) -> pa.RecordBatch:
        try:
            self.pipe.send_bytes(_pack(batch))
            waited, limit = 0.0, self.time_limit + GRACE * (3 if self.fresh else 1)
            while not self.pipe.poll(0.5):
                waited += 0.5
                if stopped.is_set() or waited > limit:
                    self.stop()
                    raise _WorkerLost(
                        f"reading took longer than {self.time_limit:g} s and was stopped; raise --time-limit"
                    )
            self.fresh = False
            return pa.ipc.open_stream(self.pipe.recv_bytes()).read_next_batch()
        except (EOFError, OSError) as error:
            self.stop()
            raise _WorkerLost(
                f"reading crashed the worker (exit code {self.process.returncode}); please report this page"
            ) from error

    def stop(self) -> None:
        self.pipe.close()
        self.process.kill()
        self.process.wait()


def _pack(batch: pa.RecordBatch) -> memoryview:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    return memoryview(sink.getvalue())
