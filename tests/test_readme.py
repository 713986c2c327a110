"""The README says what is so: its tree is the tree on disk, its commands exist."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

from dragoman.cli import cli

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def test_the_tree_is_the_tree_on_disk() -> None:
    spec = importlib.util.spec_from_file_location("make_readme_tree", ROOT / "tools" / "make_readme_tree.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    assert tool.fresh(README) == README, "run: python tools/make_readme_tree.py"


def test_every_command_it_names_exists() -> None:
    named = set(re.findall(r"\.venv/bin/dragoman (\w+)", README))
    assert named
    assert named <= set(cli.commands)


def test_every_target_it_names_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {a or b for a, b in re.findall(r"^make ([a-z]+)|`make ([a-z]+)`", README, re.MULTILINE)}
    assert named
    assert named <= targets


def test_every_file_it_links_exists() -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / link).exists(), link


def test_no_marker_is_left_empty() -> None:
    assert not re.search(r"<!-- (\w+) -->\s*<!-- /\1 -->", README)
