"""What is found of copies in a set made from texts written for this project, in five scripts.

    python bench/quality/copies.py [--originals 12] [--seed 1] [--errors]

The set is that of `tests/quality/copies_set.py`: texts with nine kinds of copies each, traps that only look like copies. It is read into a ledger
as any JSONL file is. F1 is over pairs of rows that are copies of each other; a pair across the two Chinese scripts counts in both.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.quality.copies_score import Report, copies_of, pairs_of, read_rows, score
from tests.quality.copies_set import Row, made, reports


def show(name: str, report: Report, errors: bool) -> None:
    """Print a report."""
    print(f"\n{name}\n{'script':34}{'pairs':>8}{'precision':>11}{'recall':>8}{'F1':>8}")
    for script, tally in sorted(report.scripts.items()):
        there, said = tally.right + tally.missed, tally.right + tally.wrong
        print(
            f"{script:34}{there:8}{tally.right / max(1, said):11.3f}{tally.right / max(1, there):8.3f}{tally.f1:8.3f}"
        )
    print(f"{'kind of copy':34}{'of':>8}{'found':>11}")
    for kind, (hits, of) in sorted(report.kinds.items()):
        print(f"{kind:34}{of:8}{hits:11}")
    print(f"{'trap':34}{'of':>8}{'merged':>11}")
    for kind, (hits, of) in sorted(report.traps.items()):
        print(f"{kind:34}{of:8}{hits:11}")
    if errors:
        print("\n".join(report.errors))


def main() -> None:
    """Make, read, score, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--originals", type=int, default=12, help="a script")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--errors", action="store_true", help="print every pair that is wrong or missed")
    arguments = parser.parse_args()
    rows = [*made(arguments.originals, arguments.seed), *reports()]
    with tempfile.TemporaryDirectory() as folder:
        found = copies_of(read_rows(rows, Path(folder), workers=2))
    pairs = pairs_of((copy, original) for copy, original, _, _ in found)
    print(f"{len(rows)} rows, {sum(row.trap for row in rows)} of them traps")
    show("copies in one language", score(rows, pairs, same_tongue), arguments.errors)
    show("translations", score(rows, pairs, told_in_two), arguments.errors)
    by_id = {row.row_id: row for row in rows}
    first = [by_id[of].made in FIRST for of in {of for _, of, _, _ in found} if not by_id[of].trap]
    print(f"\noriginals that have the text as it came first: {sum(first)} of {len(first)}")


FIRST = ("original", "exact", "spacing and marks", "script or diacritics")
"""Kinds that have the whole text, and may be dated the same day as the original."""


def same_tongue(one: Row, other: Row) -> bool:
    """Pairs in one language; the two Chinese scripts are one."""
    return one.language[:2] == other.language[:2]


def told_in_two(one: Row, other: Row) -> bool:
    """Pairs in two languages; the traps in other words are told alike in every language, and are left out."""
    return not same_tongue(one, other) and not ("words" in one.made and "words" in other.made)


if __name__ == "__main__":
    main()
