"""The process that the local engine starts: reads batches from a pipe, runs the stage, sends back what it gave.

    python -m dragoman.engine.worker FD SECONDS

The first message is the stage (pickled by name); every other one an Arrow stream of one batch. It ends when the
pipe closes, also when the engine was killed.
"""

from __future__ import annotations

import pickle
import signal
import sys
from multiprocessing.connection import Connection

import pyarrow as pa

from dragoman.collecting import seldom
from dragoman.engine.guard import run_guarded


@seldom()
def main() -> None:
    """Serve until the pipe closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    pipe, time_limit = Connection(int(sys.argv[1])), float(sys.argv[2])
    try:
        stage = pickle.loads(pipe.recv_bytes())
        while True:
            batch = pa.ipc.open_stream(pipe.recv_bytes()).read_next_batch()
            result = run_guarded(stage, batch, time_limit)
            sink = pa.BufferOutputStream()
            with pa.ipc.new_stream(sink, result.schema) as writer:
                writer.write_batch(result)
            pipe.send_bytes(memoryview(sink.getvalue()))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


if __name__ == "__main__":
    main()
