"""Makes text/data/t2s.tsv: each Traditional character and the Simplified one it folds to, one for one.

Source: TSCharacters.txt of OpenCC (Apache-2.0), as packaged in opencc-python-reimplemented.
Usage: python tools/make_t2s.py PATH/TO/TSCharacters.txt
"""

import sys
from pathlib import Path

OUT = Path(__file__).parent.parent / "src/dragoman/text/data/t2s.tsv"


def main(source: str) -> None:
    """Keep the first candidate of every single character that changes."""
    rows = []
    for line in Path(source).read_text("utf-8").splitlines():
        old, _, new = line.partition("\t")
        first = new.split(" ")[0]
        if len(old) == len(first) == 1 and old != first:
            rows.append(f"{old}\t{first}")
    OUT.write_text("\n".join(rows) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
