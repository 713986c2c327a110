"""What is found on the sample crisis, by language, against what a careful reader wrote down.

    python bench/quality/examples.py

The rows of `tests/golden/examples` are scored as the tests score them; three or four pages a language, so one row moves
a figure by several points.
"""

from __future__ import annotations

import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parents[2] / "tests"


def main() -> None:
    """Print a table: one line a measure, one column a language."""
    sys.path.insert(0, str(TESTS))
    from test_examples import reached

    sums = reached()
    languages = sorted(sums)
    measures = list(dict.fromkeys(name for language in languages for name in sums[language].figures()))
    print(f"{'':44}" + "".join(f"{language:>9}" for language in languages))
    for name in measures:
        values = [sums[language].figures().get(name) for language in languages]
        print(f"{name:44}" + "".join(f"{'':>9}" if v is None else f"{v:9.3f}" for v in values))


if __name__ == "__main__":
    main()
