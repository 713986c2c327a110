"""The pictures of the desk: each that the script takes is there, and stands in the guide."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_every_picture_is_taken_and_shown() -> None:
    script = (ROOT / "tools" / "screenshots.py").read_text("utf-8")
    taken = {
        f"desk-{name}.png" for name in re.findall(r'^ +(?:\*\(\[)?\[?\("([a-z-]+)", ', script, re.MULTILINE)
    }
    there = {path.name for path in (ROOT / "docs" / "images").glob("desk-*.png")}
    guide = (ROOT / "docs" / "how-to" / "read-at-the-desk.md").read_text("utf-8")
    shown = set(re.findall(r"\]\(\.\./images/(desk-[a-z-]+\.png)\)", guide))
    assert taken == there == shown


def test_the_guide_has_every_page() -> None:
    guide = (ROOT / "docs" / "how-to" / "read-at-the-desk.md").read_text("utf-8")
    headings = " ".join(re.findall(r"^## (.*)$", guide, re.MULTILINE)).casefold()
    for name in (
        "stories",
        "story",
        "article",
        "statements",
        "events",
        "actor",
        "accuses",
        "disagreements",
        "search",
        "review",
        "export",
    ):
        assert name in headings
