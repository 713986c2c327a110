"""How long finding copies takes in a ledger of 10,000 articles, and in one to which 100 are added.

    python bench/copies.py [--articles 10000] [--added 100]

Articles are put into the ledger directly, without reading, so that the step alone is timed. Two kinds: `passages`, six training passages of one
language in a random order each, every tenth a cut copy of an earlier one; and `templates`, the sentences of `bench/generate.py` with their slots
filled, a worst case in which every article shares half of its letters with every other one of its language.
"""

from __future__ import annotations

import argparse
import random
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pyarrow as pa
from generate import fill, read_templates

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from tests.quality.copies_set import LANGUAGES, passages

from dragoman.ledger.ledger import Ledger
from dragoman.ledger.store import run
from dragoman.pipeline import copying
from dragoman.text.ids import content_id


def from_passages(seed: int = 1) -> Iterator[tuple[str, str]]:
    """(language, text), every tenth a copy of one of the last hundred."""
    rng = random.Random(seed)
    last: list[tuple[str, str]] = []
    number = 0
    while True:
        number += 1
        if number % 10 == 0:
            language, text = rng.choice(last)
            yield language, text[: len(text) * 2 // 3]
            continue
        language = LANGUAGES[number % 5]
        parts = rng.sample(passages(language), 6)
        text = "\n\n".join(" ".join(part) for part in parts)
        last = [*last[-99:], (language, text)]
        yield language, text


def from_templates(seed: int = 1) -> Iterator[tuple[str, str]]:
    """(language, text) of about 3,000 characters."""
    rng = random.Random(seed)
    languages = read_templates()
    while True:
        words = rng.choice(languages)
        text = fill(rng.choice(words.titles), words, rng)
        while len(text) < (1000 if words.tag.startswith("zh") else 3000):
            text += "\n\n" + fill(rng.choice(words.sentences), words, rng)
        yield words.tag, text


def put(ledger: Ledger, texts: list[tuple[str, str]], first: int) -> list[str]:
    """Store texts as pages with one article each; the ids of the pages."""
    ids = [content_id("p", first + n) for n in range(len(texts))]
    pages = {
        "page_id": ids, "url": [None] * len(ids), "sha256": ids, "media": ["text"] * len(ids), "encoding": ["utf-8"] * len(ids),
        "language": [language for language, _ in texts], "text": [text for _, text in texts],
    }  # fmt: skip
    run(ledger, "store_pages", pa.table(pages))
    rows = [
        {
            "article_id": content_id("a", page), "page_id": page, "role": "main", "part": 0, "title": text[:60], "language": language,
            "published": None, "published_basis": "none", "published_reason": None, "source_chain": [], "byline": None,
            "spans": [[0, len(text)]], "first_day": None, "last_day": None,
        }
        for page, (language, text) in zip(ids, texts, strict=True)
    ]  # fmt: skip
    run(ledger, "store_articles", pa.Table.from_pylist(rows))
    return ids


def main() -> None:
    """Fill, time, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--added", type=int, default=100)
    parser.add_argument("--kind", choices=("passages", "templates"), action="append")
    arguments = parser.parse_args()
    print(f"{'texts':12}{'articles':>10}{'seconds':>9}{'processor':>11}{'pairs':>8}{'copies':>8}")
    for kind in arguments.kind or ("passages", "templates"):
        texts = {"passages": from_passages, "templates": from_templates}[kind]()
        with tempfile.TemporaryDirectory() as folder, Ledger(Path(folder) / "l.duckdb", write=True) as ledger:
            at = 0
            for count in (arguments.articles, arguments.added):
                new = put(ledger, list(islice(texts, count)), at)
                at += count
                begin, spent = time.perf_counter(), time.process_time()
                copying.link(ledger, new)
                seconds, spent = time.perf_counter() - begin, time.process_time() - spent
                pairs, found = ledger.count("copy_pairs"), ledger.count("copies")
                print(f"{kind:12}{count:10}{seconds:9.1f}{spent:11.1f}{pairs:8}{found:8}", flush=True)
    print(f"memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most")


if __name__ == "__main__":
    main()
