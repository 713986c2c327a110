"""Golden sentences of a language against what is found in them: counts and F1.

A file `tests/golden/<code>/<kind>.yml` is a list of `{text, expect: [row]}`. Of a row only the fields given are compared:
`speaker` ("*" is anyone), `act` (a list of those that will do), lists as sets (["*"] is anyone), else by equality.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from dragoman.pipeline.analysis import analyse

GOLDEN = Path(__file__).parent.parent / "golden"
FLOORS = Path(__file__).parent / "floors.yml"
PUBLISHED = "2023-09-07"


def languages(kind: str) -> list[str]:
    """The languages that have golden sentences of `kind` and a floor for them."""
    floors = yaml.safe_load(FLOORS.read_text("utf-8"))
    return [
        code for code, kinds in floors.items() if kind in kinds and (GOLDEN / code / f"{kind}.yml").exists()
    ]


def floor(code: str, kind: str) -> float:
    """The least F1 (or, for no_events, the most share of coded sentences)."""
    return float(yaml.safe_load(FLOORS.read_text("utf-8"))[code][kind])


def cases(code: str, kind: str) -> list[Any]:
    """The entries of a golden file."""
    return list(yaml.safe_load((GOLDEN / code / f"{kind}.yml").read_text("utf-8")))


def fits(row: object, wanted: dict[str, Any]) -> bool:
    """Whether a found row is the wanted one."""
    return all(_same(name, getattr(row, name), value) for name, value in wanted.items())


def _same(name: str, found: Any, wanted: Any) -> bool:
    if wanted in ("*", ["*"]):
        return True
    if name == "act":
        return found in wanted
    return set(found) == set(wanted) if isinstance(wanted, list) else bool(found == wanted)


def f1(code: str, kind: str) -> tuple[float, list[str]]:
    """F1 of the rows found over a golden file, and a line for each sentence that did not come out."""
    right = extra = missed = 0
    wrong = []
    for case in cases(code, kind):
        rows = list(getattr(analyse(case["text"], language=code, published=PUBLISHED), kind))
        absent = []
        for wanted in case["expect"]:
            found = next((row for row in rows if fits(row, wanted)), None)
            if found is None:
                absent.append(wanted)
            else:
                rows.remove(found)
        right += len(case["expect"]) - len(absent)
        missed += len(absent)
        extra += len(rows)
        if absent or rows:
            wrong.append(f"{case['text']} missed {absent} extra {len(rows)}")
    return (2 * right / (2 * right + extra + missed) if right else 0.0), wrong
