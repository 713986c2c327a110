"""The rule behind a row: the lines of the YAML file that fired."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import takewhile
from pathlib import Path

from dragoman.lang.load import HERE

_PLACE = re.compile(r"^(?P<file>[\w./-]+\.yml):(?P<line>\d+)$")
LONGEST = 20
"""Lines of a rule that are shown."""


@lru_cache(maxsize=4096)
def rule_lines(rule: str) -> list[str]:
    """The lines of `ar/reporting.yml:112`, all of the rule; none where it is no file and line."""
    match = _PLACE.match(rule)
    path = HERE / match["file"] if match else Path()
    if match is None or not path.is_file():
        return []
    lines = path.read_text("utf-8").splitlines()[int(match["line"]) - 1 :]
    if not lines:
        return []
    rest = takewhile(lambda line: not line.strip() or _indent(line) > _indent(lines[0]), lines[1:LONGEST])
    return [line for line in (lines[0], *rest) if line.strip()]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
