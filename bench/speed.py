"""How fast pages are read, stage by stage and as a whole, and what memory that takes.

    python bench/speed.py [--pages 400] [--workers 2] [--folder FOLDER]

Pages come from `bench/generate.py` (same seed, same pages). The stages are timed in one process, in seconds of
processor time (modules are compiled first, as an installation does); `read` as a whole, by rules alone and with the reading model (over fewer pages, its start included), over `--workers` processes, in seconds on the clock, starting up included. Memory is
the largest resident set of the command and of all its workers together, sampled while it runs, after a quarter of
the pages and at the end. trafilatura's extraction alone is timed over the same HTML in the same run. Last, the pages of the sample
crisis, `SAMPLED` times each (a number behind each makes them other pages), are read with the model.
"""

from __future__ import annotations

import argparse
import compileall
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pyarrow as pa
import trafilatura
from generate import pages as made_pages

import dragoman
from dragoman.extract.anatomy import Anatomy, dissect
from dragoman.extract.repairs import find_repairs
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.store import Store, settle
from dragoman.pipeline.analyse import analyse_page
from dragoman.pipeline.batches import result_batch
from dragoman.pipeline.recipe import PAGES_A_COMMIT
from dragoman.pipeline.references import complete
from dragoman.read.page import page_from_document
from dragoman.read.sources import Document, iter_documents

MODEL = "reading model beside the rules"
WITH_MODEL = 150
"""Pages that the model is timed over."""
SAMPLE = Path(__file__).resolve().parents[1] / "examples" / "caucasus"
SAMPLED = 20
"""How often each page of the sample crisis is read, so that starting up does not count for most of it."""
WARM = 20
"""Pages read before the clock starts, so that tables that are built once are not counted."""


class Clock:
    """Processor seconds by stage."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def time(self, stage: str) -> Iterator[None]:
        begin = time.process_time()
        yield
        self.seconds[stage] = self.seconds.get(stage, 0.0) + time.process_time() - begin


def time_stages(documents: list[Document], ledger: Path) -> Clock:
    """Each stage over all documents, one process. `find and link` is the analysis less anatomy and repairs."""
    clock = Clock()
    for document in documents[:WARM]:
        result_batch(document.path, complete(analyse_page(page_from_document(document))))
    waiting: list[pa.RecordBatch] = []
    with Ledger(ledger, write=True) as opened:
        store = Store(opened)
        for number, document in enumerate(documents, 1):
            with clock.time("read (decode, HTML)"):
                page = page_from_document(document)
            with clock.time("extract"):
                anatomy: Anatomy = dissect(page)
            with clock.time("repairs"):
                find_repairs(anatomy, page.text)
            with clock.time("all analysis"):
                result = complete(analyse_page(page))
            if number <= WITH_MODEL:
                with clock.time("with the model"):
                    complete(analyse_page(page, model=True))
                with clock.time("without"):
                    complete(analyse_page(page))
            with clock.time("store"):
                waiting.append(result_batch(document.path, result))
                if len(waiting) == PAGES_A_COMMIT or number == len(documents):
                    store.add(pa.Table.from_batches(waiting).combine_chunks().to_batches()[0])
                    waiting = []
        with clock.time("store"):
            settle(opened)
    model = clock.seconds.pop("with the model") - clock.seconds.pop("without")
    found = clock.seconds.pop("all analysis") - clock.seconds["extract"] - clock.seconds["repairs"]
    clock.seconds = {
        **{k: v for k, v in clock.seconds.items() if k != "store"},
        "find and link": found,
        "store": clock.seconds["store"],
        MODEL: model * len(documents) / min(len(documents), WITH_MODEL),
    }
    return clock


def time_read(folder: Path, ledger: Path, workers: int, *, model: bool) -> tuple[float, list[float]]:
    """The whole of `dragoman read`: seconds on the clock, and the resident megabytes of all its processes over time."""
    begin = time.perf_counter()
    command = [
        sys.executable,
        "-c",
        "from dragoman.cli import main; main()",
        "read",
        str(folder),
        "-o",
        str(ledger),
    ]
    process = subprocess.Popen([*command, "--workers", str(workers), *(("--model",) if model else ())])
    memory = []
    while process.poll() is None:
        memory.append(resident(process.pid))
        time.sleep(0.2)
    if process.returncode != 0:
        raise SystemExit(f"dragoman read ended with exit code {process.returncode}")
    return time.perf_counter() - begin, memory


def time_model(folder: Path, scratch: Path, workers: int) -> float:
    """Seconds that `read` with the model would take over all pages, from WITH_MODEL of them; its start is counted whole."""
    part = scratch / "part"
    part.mkdir()
    pages = sorted(folder.iterdir())
    for page in pages[:WITH_MODEL]:
        (part / page.name).symlink_to(page)
    seconds, memory = time_read(part, scratch / "part.duckdb", workers, model=True)
    print(f"memory with the model, all processes: {max(memory):.0f} MB")
    return seconds * len(pages) / min(len(pages), WITH_MODEL)


def time_sample(scratch: Path, workers: int) -> tuple[int, float]:
    """Pages of the sample crisis, and the seconds that `read` with the model takes over them."""
    folder = scratch / "sample"
    folder.mkdir()
    pages = [(path, path.read_bytes()) for path in sorted(SAMPLE.iterdir())]
    for number in range(SAMPLED):
        for path, data in pages:
            (folder / f"{number}-{path.name}").write_bytes(data + f"\n\n{number}\n".encode())
    seconds, _ = time_read(folder, scratch / "sample.duckdb", workers, model=True)
    return len(pages) * SAMPLED, seconds


def resident(pid: int) -> float:
    """Resident megabytes of a process and its children (Linux)."""
    total = 0.0
    try:
        status = Path(f"/proc/{pid}/status").read_text()
        total += (
            next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0) / 1024
        )
        for children in Path(f"/proc/{pid}/task").glob("*/children"):
            total += sum(resident(int(child)) for child in children.read_text().split())
    except (OSError, StopIteration):
        return total
    return total


def time_each(texts: list[str], extract: Callable[[str], object]) -> float:
    """Processor seconds of `extract` over all texts."""
    begin = time.process_time()
    for text in texts:
        extract(text)
    return time.process_time() - begin


def main() -> None:
    """Generate, time, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="read these pages instead of generated ones")
    arguments = parser.parse_args()
    compileall.compile_dir(Path(dragoman.__file__).parent, quiet=1)
    with tempfile.TemporaryDirectory() as scratch:
        folder = arguments.folder or Path(scratch) / "pages"
        if arguments.folder is None:
            folder.mkdir()
            for name, html in made_pages(arguments.pages):
                (folder / name).write_text(html, encoding="utf-8")
        report(folder, Path(scratch), arguments.workers)


def report(folder: Path, scratch: Path, workers: int) -> None:
    """Time the pages of `folder` and print a table."""
    documents = [item for item in iter_documents([str(folder)]) if isinstance(item, Document)]
    sizes = [len(document.data) for document in documents]
    count, megabytes = len(documents), sum(sizes) / 1e6
    print(f"{count} pages, {megabytes:.1f} MB, median {statistics.median(sizes) / 1000:.1f} kB\n")
    sample = documents[: min(count, 400)]
    share = sum(len(document.data) for document in sample) / 1e6
    clock = time_stages(sample, scratch / "stages.duckdb")
    html = [document.data.decode("utf-8", "replace") for document in sample]
    by_rules = sum(seconds for stage, seconds in clock.seconds.items() if stage != MODEL)
    clock.seconds["all by rules, one process"] = by_rules
    clock.seconds["trafilatura.extract alone"] = time_each(html, trafilatura.extract)
    print(f"{'stage':36}{'ms a page':>10}{'pages/s':>10}{'MB/s':>8}")
    for stage, seconds in clock.seconds.items():
        print(
            f"{stage:36}{1000 * seconds / len(sample):10.1f}{len(sample) / seconds:10.1f}{share / seconds:8.2f}"
        )
    seconds, memory = time_read(folder, scratch / "whole.duckdb", workers, model=False)
    for name, spent in (
        (f"read, {workers} workers, clock", seconds),
        (f"read --model, {workers} workers, clock", time_model(folder, scratch, workers)),
    ):
        print(f"{name:36}{1000 * spent / count:10.1f}{count / spent:10.1f}{megabytes / spent:8.2f}")
    sampled, spent = time_sample(scratch, workers)
    print(f"sample pages, read --model, clock  {1000 * spent / sampled:11.1f}{sampled / spent:10.1f}")
    print()
    quarter = memory[: max(1, len(memory) // 4)]
    print(f"memory, all processes: {max(quarter):.0f} MB in the first quarter, {max(memory):.0f} MB at most")
    print(f"ledger: {(scratch / 'whole.duckdb').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
