"""The tutorial's commands run, and its words are about what is there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from dragoman.cli import cli

ROOT = Path(__file__).resolve().parents[1]
TUTORIAL = (ROOT / "docs" / "tutorial.md").read_text("utf-8")


def test_every_command_of_the_tutorial_runs() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "run_tutorial.py"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_every_command_and_option_it_names_exists() -> None:
    for name, rest in re.findall(r"^\$ dragoman (\w+)(.*)$", TUTORIAL, re.MULTILINE):
        options = {option for parameter in cli.commands[name].params for option in parameter.opts}
        assert set(re.findall(r"(?<= )-{1,2}[a-z]+", rest)) <= options, name


def test_every_page_it_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", TUTORIAL)
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []


def test_it_says_what_the_last_run_said() -> None:
    """Output stands below every command that prints: none was left for later."""
    blocks = re.findall(r"```console\n(.*?)```", TUTORIAL, re.DOTALL)
    silent = [
        block for block in blocks if not block.count("\n") > block.count("$ ") and "export" not in block
    ]
    assert silent == []
