"""Disagreements found in the sample crisis, by language, against what a careful reader wrote down.

    python bench/quality/disagreements.py [--list]

`--list` prints what was found and is not in the key, and what was not found. A disagreement with accounts in two languages
counts for both.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import dragoman
from dragoman.ledger.ledger import Ledger

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Read the sample crisis and print the table."""
    sys.path.insert(0, str(ROOT / "tests"))
    from disagreements_score import scores, table

    with TemporaryDirectory() as folder:
        path = Path(folder) / "caucasus.duckdb"
        dragoman.read([str(ROOT / "examples/caucasus")], str(path))
        with Ledger(path) as ledger:
            found, spurious, missed = scores(ledger)
    print("\n".join(table(found)))
    if "--list" in sys.argv:
        for each in spurious:
            print(f"not in the key: {each.kind}: {each.topic}")
            for account in each.accounts:
                print(f"    {account.position}: {account.text[:120]!r}")
        for wanted in missed:
            print(f"not found: {wanted.kind}: {wanted.about}")


if __name__ == "__main__":
    main()
