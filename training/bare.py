"""Writes passages without their annotation, for a second annotator.

    python training/bare.py training/passages/ru OUT

Headers and sentences stay as they are, so that the second annotation lines up with the first (`training/agreement.py`).
"""

from __future__ import annotations

import sys
from pathlib import Path

from notation import parse


def main() -> None:
    """Strip every file of a folder."""
    source, target = Path(sys.argv[1]), Path(sys.argv[2])
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(source.glob("*.txt")):
        lines = [
            parse(line).text if line.strip() and not line.startswith("# ") else line
            for line in path.read_text("utf-8").splitlines()
        ]
        (target / path.name).write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
