"""What happenings and utterances cost: a ledger of many pages, then a few more.

    python bench/happenings.py [--pages 10000] [--more 100] [--days 365] [--keep LEDGER]

Pages are titles and six sentences from `templates.yml`, in five scripts, their days spread over a year. Told are seconds of
linking alone, after reading and after stories, whose vectors tell which articles are of one matter: the step over all pages, over
`--more` new ones in that ledger, and over these in a ledger of their own; seconds of the clock and of the processor. The pages are
far more alike than news: each new row has 130 of the old ones to be compared with, where in a ledger of its own it has one.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import time
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from generate import Templates, fill, read_templates

SENTENCES = 6


def rows(numbers: range, days: int) -> list[str]:
    """JSONL rows; row `n` is the same in every run."""
    languages = read_templates()
    return [_row(languages[n % len(languages)], n, days) for n in numbers]


def _row(words: Templates, number: int, days: int) -> str:
    rng = random.Random(f"happenings/{number}")
    day = date(2023, 1, 1) + timedelta(days=rng.randrange(days))
    text = " ".join(fill(rng.choice(words.sentences), words, rng) for _ in range(SENTENCES))
    title = fill(rng.choice(words.titles), words, rng)
    row = {
        "id": f"{number:06}",
        "title": title,
        "text": text,
        "language": words.tag,
        "published": f"{day}T08:00Z",
    }
    return json.dumps(row, ensure_ascii=False)


def main() -> None:
    """Read, link, and print the seconds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--more", type=int, default=100)
    parser.add_argument("--days", type=int, default=365)
    parser.add_argument("--keep", type=Path, help="where the ledger stays; read anew where it is missing")
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        scratch = Path(folder)
        big = options.keep or scratch / "big.duckdb"
        numbers = range(options.pages)
        more = range(options.pages, options.pages + options.more)
        for told, path, of in (
            (f"{options.pages} pages", big, numbers),
            (f"{options.more} more", big, more),
            (f"{options.more} alone", scratch / "small.duckdb", more),
        ):
            clock, processor = timed(path, rows(of, options.days), scratch)
            print(f"{told}: {clock:.1f} s, {processor:.1f} s of processor", flush=True)
    print(f"memory at most: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def timed(path: Path, lines: list[str], scratch: Path) -> tuple[float, float]:
    """Read JSONL rows into a ledger and link happenings; the seconds of linking alone, by the clock and of the processor."""
    import dragoman
    from dragoman.ledger.ledger import Ledger
    from dragoman.ledger.linked import pending, taken_in
    from dragoman.pipeline import across, happening

    file = scratch / "rows.jsonl"
    file.write_text("\n".join(lines) + "\n", "utf-8")
    steps = dict(across.STEPS)
    across.STEPS.clear()
    across.STEPS["stories"] = steps["stories"]
    try:
        dragoman.read(file, path)
    finally:
        across.STEPS.update(steps)
    with Ledger(path, write=True) as ledger:
        new = pending(ledger, "happenings")
        start, busy = time.perf_counter(), time.process_time()
        happening.link(ledger, new)
        spent = time.perf_counter() - start, time.process_time() - busy
        taken_in(ledger, "happenings", new)
        for table, column in (("happenings", "event_ids"), ("utterances", "statement_ids")):
            total, of, largest = ledger.rows(
                f"SELECT count(*), sum(len({column})), max(len({column})) FROM {table}"
            )[0]
            print(f"    {table}: {total} of {of} rows, the largest of {largest}")
    return spent


if __name__ == "__main__":
    main()
