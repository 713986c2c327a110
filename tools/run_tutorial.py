"""Runs the commands of docs/tutorial.md on a copy of the sample crisis: python tools/run_tutorial.py [--write].

A `console` block is commands after `$ ` with what they print below them; `ID` in a command is the first id of a row
that the block printed so far. The `python` block is run as it stands and what it prints stands in the `text` block
behind it. Long output is cut. `--write` renews the output; without it, the run fails where a command does.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TUTORIAL = ROOT / "docs" / "tutorial.md"
LINES = 24
"""Lines of output that are kept of one command."""
WIDTH = "90"

_BLOCK = re.compile(r"```(console|python)\n(.*?)```\n(?:\n```text\n.*?```\n)?", re.DOTALL)
_ID = re.compile(r"\b(?:st|ev)-[0-9a-f]{8,}")


def run(command: list[str], folder: Path) -> str:
    """What a command prints, standard error first; raises where it fails."""
    environment = os.environ | {"COLUMNS": WIDTH, "PYTHONUTF8": "1"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{shlex.join(command)}: exit code {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stderr + done.stdout


def cut(output: str) -> str:
    """Output without trailing spaces and outer blank lines, its first lines only where it is long."""
    lines = [line.rstrip() for line in output.strip("\n").splitlines()]
    while lines and not lines[0]:
        del lines[0]
    while lines and not lines[-1]:
        del lines[-1]
    return "\n".join([*lines[:LINES], "..."] if len(lines) > LINES else lines)


def console(block: str, folder: Path) -> str:
    """A console block with fresh output."""
    shown: list[str] = []
    for command in re.findall(r"^\$ (.+)$", block, re.MULTILINE):
        found = _ID.search("\n".join(shown))
        if found:
            command = command.replace("ID", found[0]) if " ID" in command else _ID.sub(found[0], command)
        words = [sys.executable, "-c", "from dragoman.cli import main; main()", *shlex.split(command)[1:]]
        shown += [f"$ {command}", cut(run(words, folder))]
    return "\n".join(line for line in shown if line)


def renew(text: str, folder: Path) -> str:
    """The tutorial with the output of a run in `folder`, which has the sample in `examples/`."""

    def fresh(block: re.Match[str]) -> str:
        if block[1] == "console":
            return f"```console\n{console(block[2], folder)}\n```\n"
        printed = cut(run([sys.executable, "-c", block[2]], folder))
        return f"```python\n{block[2]}```\n\n```text\n{printed}\n```\n"

    return _BLOCK.sub(fresh, text)


def main() -> None:
    """Run the tutorial; write it anew where that is asked for."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "examples", folder / "examples")
        fresh = renew(TUTORIAL.read_text("utf-8"), folder)
    if "--write" in sys.argv[1:]:
        TUTORIAL.write_text(fresh, "utf-8")


if __name__ == "__main__":
    main()
