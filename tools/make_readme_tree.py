"""Writes the tree on disk into README.md, between its markers.

Packages are described by the first line of their docstring, other folders by the words below. A test keeps it fresh.
Usage: python tools/make_readme_tree.py
"""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
START, END = "<!-- tree -->", "<!-- /tree -->"
OTHER = {
    "training": "passages, guidelines and scripts that the reading model is trained with",
    "bench": "speed and quality, side by side with a peer",
    "docs": "tutorial, how-to, reference, decisions",
    "examples": "the sample crisis, written for this project",
    "requirements": "versions locked with their hashes",
    "tests": "mirror src; golden/ and quality/ (floors that only rise)",
    "tools": "scripts that made generated files",
}


def first_line(package: Path) -> str:
    """The first line of a package's docstring, without its full stop."""
    text = (package / "__init__.py").read_text("utf-8")
    return (ast.get_docstring(ast.parse(text)) or "").split("\n")[0].rstrip(".")


def tree() -> str:
    """The tree as it stands on disk."""
    source = ROOT / "src" / "dragoman"
    packages = sorted(path.parent for path in source.glob("*/__init__.py"))
    width = max(len(path.name) for path in packages) + 3
    lines = ["src/dragoman/", *(f"  {path.name + '/':{width}}{first_line(path)}" for path in packages)]
    lines += [f"{name + '/':{width + 2}}{words}" for name, words in OTHER.items() if (ROOT / name).is_dir()]
    return "\n".join(lines)


def fresh(readme: str) -> str:
    """`readme` with the tree between its markers."""
    head, rest = readme.split(START)
    tail = rest.split(END)[1]
    return f"{head}{START}\n```\n{tree()}\n```\n{END}{tail}"


if __name__ == "__main__":
    path = ROOT / "README.md"
    path.write_text(fresh(path.read_text("utf-8")), "utf-8")
