"""How well events are put together into happenings and statements into utterances: pair precision and recall.

    python bench/quality/happenings.py [LEDGER] [--misses]

Scored are the rows found in the sample crisis against `tests/golden/happenings.yml`, by pair of languages, and those found
on the reference pages (`../shared`), where these are, against their keys. With a ledger of the sample crisis that was
read already (`dragoman read examples/caucasus -o LEDGER`) that is not read again.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Print a table for happenings and one for utterances."""
    import dragoman

    sys.path.insert(0, str(ROOT / "tests"))
    arguments = [word for word in sys.argv[1:] if not word.startswith("-")]
    with TemporaryDirectory() as folder:
        path = Path(arguments[0]) if arguments else Path(folder) / "l.duckdb"
        if not arguments:
            dragoman.read([ROOT / "examples/caucasus"], path)
        tell(path, misses="--misses" in sys.argv)
        from happenings_keys import SHARED

        if (SHARED / "seeds").exists():
            dragoman.read([SHARED / "seeds"], Path(folder) / "keys.duckdb")
            tell_keys(Path(folder) / "keys.duckdb")


def tell_keys(path: Path) -> None:
    """Score the ledger of the reference pages."""
    from dragoman.ledger.ledger import Ledger
    from happenings_keys import score_keys

    with Ledger(path) as ledger:
        *parts, unsaid = score_keys(ledger)
    for name, part in zip(("happenings", "utterances"), parts, strict=True):
        print(
            f"{name} of the keys: {part.wanted} pairs, precision {part.precision:.2f}, recall {part.recall:.2f}"
        )
        print(f"  wrong {part.wrong}\n  missed {part.missed}")
    print(f"together, and not in the keys: {unsaid}")


def tell(path: Path, *, misses: bool) -> None:
    """Score the ledger of the sample crisis."""
    from dragoman.ledger.ledger import Ledger
    from happenings_score import grouped, left_open, rows_of_keys, score_pairs

    with Ledger(path) as ledger:
        told = dict(
            ledger.rows(
                "SELECT event_id, language || '  ' || type || ' ' || e.text FROM events AS e JOIN articles USING (article_id) "
                "UNION ALL SELECT statement_id, language || '  ' || speaker || ' ' || act || ': ' || coalesce(s.content.text, s.text) "
                "FROM statements AS s JOIN articles USING (article_id)"
            )
        )
        parts = zip(
            ("happenings", "utterances"), rows_of_keys(ledger), grouped(ledger), left_open(), strict=True
        )
        for name, keys, groups, either in parts:
            languages = {row: told[row].split()[0] for row in keys}
            whole = score_pairs(keys, groups, either)
            print(f"{name}: {len(keys)} rows of the key found")
            print(f"  {'':24}{'pairs':>7}{'precision':>11}{'recall':>8}")
            kinds = sorted({tuple(sorted((languages[a], languages[b]))) for a in keys for b in keys})
            for one, other in kinds:
                only = {
                    (a, b)
                    for a in keys
                    for b in keys
                    if a < b and sorted((languages[a], languages[b])) == [one, other]
                }
                part = score_pairs(keys, groups, either, only)
                if part.found or part.wanted:
                    print(f"  {one + ' ' + other:24}{part.wanted:7}{part.precision:11.2f}{part.recall:8.2f}")
            print(f"  {'all':24}{whole.wanted:7}{whole.precision:11.2f}{whole.recall:8.2f}")
            for kind, pairs in (("wrong", whole.wrong), ("missed", whole.missed)):
                for a, b in pairs if misses else ():
                    print(
                        f"  {kind}: {keys[a][:30]} | {keys[b][:30]}\n      {told[a][:120]!r}\n      {told[b][:120]!r}"
                    )


if __name__ == "__main__":
    main()
