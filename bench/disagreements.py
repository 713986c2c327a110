"""What linking costs as a ledger grows: pages added to few, and to many.

    python bench/disagreements.py [--pages 10000] [--more 100]

Makes JSONL pages of a crisis by a seed (charges, denials, tolls, agreements of many parties over a year), reads `--more` of them
into an empty ledger, then all but the last `--more`, then the last; prints the seconds that the step of disagreements takes each
time, and checks that the ledger is the same as one read at once. No other step runs: the pages of one pair of states and one
week are put down as a story.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import dragoman
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.linked import pending, taken_in
from dragoman.pipeline import across, disagreeing

STATES = [
    "Kenya", "Somalia", "Ethiopia", "Eritrea", "Uganda", "Rwanda", "Burundi", "Tanzania", "Zambia", "Malawi", "Angola", "Namibia",
    "Botswana", "Mozambique", "Madagascar", "Ghana", "Senegal", "Mali", "Cameroon", "Gabon",
]  # fmt: skip
SAYINGS = [
    "{a} accused {b} of shelling a village near the border. {b} denied it.",
    "{a} accused {b} of breaking the truce.",
    "{b} rejected the accusations of {a}.",
    "{a} and {b} accused each other of opening fire.",
    "The foreign ministry of {a} criticised {b} over the talks.",
    "At least {n} people were killed in the shelling, {a} said.",
    "{a} and {b} signed an agreement on {d}.",
]


def row(number: int) -> dict[str, str]:
    """One page; the same number gives the same page."""
    chance = random.Random(f"page/{number}")
    day = date(2023, 1, 1) + timedelta(days=chance.randrange(365))
    one, other = chance.sample(STATES, 2)
    told = f"{day - timedelta(days=chance.randrange(2)):%d %B %Y}".lstrip("0")
    sentences = [
        s.format(a=one, b=other, n=chance.randrange(2, 40), d=told) for s in chance.sample(SAYINGS, 3)
    ]
    return {
        "id": str(number),
        "title": f"{one} and {other}: report {number}",
        "text": " ".join(sentences),
        "published": str(day),
    }


def write(folder: Path, name: str, numbers: range) -> str:
    """A JSONL file of these pages."""
    path = folder / f"{name}.jsonl"
    path.write_text("".join(json.dumps(row(n)) + "\n" for n in numbers), "utf-8")
    return str(path)


TOLD = """
DELETE FROM story_articles;
DELETE FROM stories;
CREATE OR REPLACE TEMP TABLE told AS
    SELECT article_id, 'story-' || split_part(title, ':', 1) || strftime(first_day, '%G-%V') AS story_id FROM articles WHERE role = 'main';
INSERT INTO stories SELECT DISTINCT story_id, MAP {}, NULL, NULL, [] FROM told;
INSERT INTO story_articles SELECT story_id, article_id, 1 FROM told;
"""


def step(path: Path) -> tuple[int, float]:
    """Pages and seconds of the step of disagreements over what it has not taken in."""
    with Ledger(path, write=True) as ledger:
        ledger.connection.execute(TOLD)
        new = pending(ledger, "disagreements")
        begin = time.perf_counter()
        disagreeing.link(ledger, new)
        seconds = time.perf_counter() - begin
        taken_in(ledger, "disagreements", new)
    return len(new), seconds


def found(path: Path) -> list[tuple[object, ...]]:
    """Every disagreement with its accounts."""
    with Ledger(path) as ledger:
        return ledger.rows("SELECT * FROM disagreements ORDER BY ALL") + ledger.rows(
            "SELECT * FROM accounts ORDER BY ALL"
        )


def main() -> None:
    """Read and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--pages", type=int, default=10_000)
    parser.add_argument("--more", type=int, default=100)
    given = parser.parse_args()
    across.STEPS.clear()
    with TemporaryDirectory() as name:
        folder = Path(name)
        first = write(folder, "first", range(given.pages - given.more))
        last = write(folder, "last", range(given.pages - given.more, given.pages))
        for label, ledger, paths in (
            ("into an empty ledger", "few", [last]),
            ("before them", "grown", [first]),
            ("added to these", "grown", [last]),
            ("at once", "whole", [first, last]),
        ):
            dragoman.read(paths, str(folder / f"{ledger}.duckdb"))
            pages, seconds = step(folder / f"{ledger}.duckdb")
            print(f"{pages:6} pages {label:22} {seconds:8.2f} s", flush=True)
        same = found(folder / "grown.duckdb") == found(folder / "whole.duckdb")
        print("the same as read at once" if same else "DIFFERENT from what reading at once gives")


if __name__ == "__main__":
    main()
