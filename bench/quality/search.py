"""How often the desk's search has what is asked for among the first ten, beside SQLite's own tokenizers.

    python bench/quality/search.py [--misses] [--pages examples/stories]

Questions and answers are `tests/web/probes.tsv`; every article of the story in the answer's language counts. The
rivals are FTS5 tables over the same titles and bodies, titles weighted alike, asked for any of the words (which finds
more than all of them): `unicode61` with diacritics removed, and `trigram`. Ranks are also told as mean reciprocal rank.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import msgspec

import dragoman
from dragoman.ledger.ledger import Ledger, query
from dragoman.web.meaning import Meaning
from dragoman.web.search import WEIGHTS, search
from dragoman.web.search_index import SearchIndex

ROOT = Path(__file__).parents[2]
PROBES = ROOT / "tests" / "web" / "probes.tsv"
STORIES = ROOT / "examples" / "stories"
FIRST = 10

Find = Callable[[str], list[str]]


class Probe(msgspec.Struct, frozen=True):
    """`question` is asked in `language`; an article of `story` in language `wanted` must be among the first ten."""

    language: str
    question: str
    story: str
    wanted: str


def probes(path: Path = PROBES) -> list[Probe]:
    """All questions."""
    lines = path.read_text("utf-8").splitlines()
    return [Probe(*line.split("\t")) for line in lines if line and not line.startswith("#")]


def make_ledger(path: Path, pages: Path = STORIES) -> None:
    """Read the stories' pages, and those of the Caucasus examples, into a ledger."""
    files = sorted(str(file) for file in pages.glob("[0-9]*.jsonl"))
    dragoman.read([*files, str(ROOT / "examples" / "caucasus")], path)


def answers(ledger: Ledger, pages: Path = STORIES) -> dict[tuple[str, str], set[str]]:
    """(story or page of the Caucasus examples, language) -> ids of its articles."""
    stories = {}
    for line in (pages / "key.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        stories[row["id"]] = row["story"]
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for article_id, language, path in ledger.rows(
        "SELECT article_id, language, path FROM articles JOIN page_paths USING (page_id)"
    ):
        if story := stories.get(path.rpartition("#")[2]) or Path(path).stem:
            found[story, language.split("-")[0]].add(article_id)
    return dict(found)


def ranks(find: Find, right: dict[tuple[str, str], set[str]]) -> dict[str, list[int | None]]:
    """Language of the question -> rank of the first right article of each question, None beyond the first ten."""
    told: dict[str, list[int | None]] = defaultdict(list)
    for probe in probes():
        wanted = right.get((probe.story, probe.wanted), set())
        hits = find(probe.question)[:FIRST]
        told[probe.language].append(next((n for n, hit in enumerate(hits, 1) if hit in wanted), None))
    return dict(told)


def rival(ledger: Ledger, tokenizer: str) -> Find:
    """An FTS5 table over titles and bodies with one of SQLite's tokenizers, asked for any word."""
    connection = sqlite3.connect(":memory:")
    connection.execute(
        f"CREATE VIRTUAL TABLE words USING fts5 (id UNINDEXED, title, body, tokenize='{tokenizer}')"
    )
    pages = [page_id for (page_id,) in ledger.rows("SELECT page_id FROM pages")]
    for row in ledger.arrow(query("search_articles"), {"pages": pages}).to_pylist(maps_as_pydicts="strict"):
        connection.execute(
            "INSERT INTO words VALUES (?, ?, ?)", [row["article_id"], row["title"], row["body"]]
        )

    def find(question: str) -> list[str]:
        words = " OR ".join('"' + word.replace('"', '""') + '"' for word in question.split())
        sql = f"SELECT id FROM words WHERE words MATCH ? ORDER BY bm25(words, 0, {WEIGHTS[0]}, {WEIGHTS[1]}), id LIMIT {FIRST}"
        return [article_id for (article_id,) in connection.execute(sql, [words])]

    return find


def own(ledger: Ledger, index: SearchIndex, *, meaning: bool) -> Find:
    """The desk's search."""
    near = Meaning(ledger) if meaning else None
    return lambda question: [
        hit.article_id for hit in search(index, ledger, question, limit=FIRST, meaning=near).hits
    ]


def main() -> None:
    """Read, index, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--pages", type=Path, default=STORIES)
    parser.add_argument("--ledger", type=Path, help="a ledger of these pages that is there already")
    parser.add_argument("--misses", action="store_true", help="print the questions that are not answered")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        path = arguments.ledger or Path(scratch) / "stories.duckdb"
        if arguments.ledger is None:
            make_ledger(path, arguments.pages)
        with Ledger(path) as ledger:
            index = SearchIndex(Path(scratch) / "index.sqlite3")
            index.update(ledger)
            right = answers(ledger, arguments.pages)
            ways = {
                "unicode61": rival(ledger, "unicode61 remove_diacritics 2"),
                "trigram": rival(ledger, "trigram"),
                "own terms": own(ledger, index, meaning=False),
                "own terms and meaning": own(ledger, index, meaning=True),
            }
            print(
                f"{'':24}"
                + "".join(f"{language:>12}" for language in ("ar", "zh", "ru", "en"))
                + "     MRR    ms"
            )
            for name, find in ways.items():
                begin = time.perf_counter()
                told = ranks(find, right)
                spent = 1000 * (time.perf_counter() - begin) / len(probes())
                all_ranks = [rank for ranked in told.values() for rank in ranked]
                mrr = sum(1 / rank for rank in all_ranks if rank) / len(all_ranks)
                cells = [
                    f"{sum(map(bool, told[lang]))}/{len(told[lang])}" for lang in ("ar", "zh", "ru", "en")
                ]
                print(f"{name:24}" + "".join(f"{cell:>12}" for cell in cells) + f"{mrr:8.3f}{spent:6.1f}")
                if arguments.misses and name.startswith("own"):
                    by_language = {lang: [p for p in probes() if p.language == lang] for lang in told}
                    for lang, ranked in told.items():
                        for probe, rank in zip(by_language[lang], ranked, strict=True):
                            if rank is None:
                                print("   ", lang, probe.question, probe.story, probe.wanted)


if __name__ == "__main__":
    main()
