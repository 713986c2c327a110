"""What a number says, in the reader's language: "at least 12 people killed", and the word that something could not be checked.

The words stand in `link/data/counts.tsv`. Outside English the number stands beside what it counts, so that nothing must agree with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from dragoman.types import Gloss

LANGUAGES = {"en": "en", "ar": "ar", "zh": "zh-Hans", "ru": "ru"}
"""The languages of a gloss, with those of labels."""


@cache
def _words() -> dict[tuple[str, str], dict[str, str]]:
    text = files("dragoman.link").joinpath("data/counts.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {(kind, code): dict(zip(LANGUAGES, rest, strict=True)) for kind, code, *rest in rows}


def count_gloss(
    low: float | None, high: float | None, counted: str, fate: str, by: Mapping[str, str] | None = None
) -> Gloss:
    """A number (`low` to `high`; None: open) of `counted` with a `fate`; `by`: the labels of who gives it."""
    shape = "most" if low is None else "least" if high is None else "exact" if low == high else "range"
    ends = {"low": "" if low is None else f"{low:.15g}", "high": "" if high is None else f"{high:.15g}"}
    out = {}
    for language, tag in LANGUAGES.items():
        number = _words()["number", shape][language].format(**ends)
        frame = _words()["frame", "both" if counted else "fate"][language]
        said = frame.format(
            number=number,
            counted=_words()["counted", counted][language] if counted else "",
            fate=_words()["fate", fate][language],
        )
        name = (by or {}).get(tag) or (by or {}).get("en")
        out[language] = _words()["frame", "by"][language].format(by=name, said=said) if name else said
    return Gloss(**out)


def doubt_gloss() -> Gloss:
    """That something could not be checked."""
    return Gloss(**_words()["doubt", "unverified"])
