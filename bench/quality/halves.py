"""Halves of texts that find each other across languages: the first half in one language looks for the second in English.

Likeness is the program's own (`dragoman.link.matter`), with which `dragoman related` ranks what it has read whole. What it weighs was set on
halves of paragraphs of XQuAD and of documents of PUD and of WMT21 to 23, in Arabic, Russian and Chinese in both scripts; NTREX was for
measuring alone.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from dragoman.link.matter import SENTENCE, WHOLE, Texts, Told, alike
from dragoman.link.stories.marks import word_marks
from dragoman.model.vectors import load

DOCUMENTS = {"ar": "arb", "ru": "rus", "zh-CN": "zho-CN", "zh-TW": "zho-TW"}
_ENDS = re.compile(r"(?<=[.!?\u061f])\s+|(?<=[\u3002\uff01\uff1f])")


def show(checkout: Path, path: str) -> str:
    """A file of a checkout or of a git directory."""
    if (checkout / path).exists():
        return (checkout / path).read_text("utf-8")
    command = ["git", "-C", str(checkout), "show", f"HEAD:{path}"]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode("utf-8")


def ntrex(checkout: Path) -> None:
    """Halves of news documents."""
    ids = show(checkout, "DOCUMENT_IDS.tsv").rstrip("\n").split("\n")

    def documents(name: str) -> list[list[str]]:
        found: dict[str, list[str]] = {}
        for key, line in zip(
            ids, show(checkout, f"NTREX-128/{name}.txt").rstrip("\n").split("\n"), strict=True
        ):
            found.setdefault(key, []).append(line)
        return list(found.values())

    english = documents("newstest2019-src.eng")
    _print(
        "NTREX", {name: (documents(f"newstest2019-ref.{code}"), english) for name, code in DOCUMENTS.items()}
    )


def xquad(checkout: Path) -> None:
    """Halves of encyclopedic paragraphs of three sentences and more; the other paragraphs of an article are near misses."""

    def paragraphs(code: str) -> list[list[str]]:
        articles = json.loads(show(checkout, f"xquad.{code}.json"))["data"]
        texts = [paragraph["context"] for article in articles for paragraph in article["paragraphs"]]
        return [[part for part in _ENDS.split(text) if part.strip()] for text in texts]

    english = paragraphs("en")
    sets = {}
    for code in ("ar", "ru", "zh"):
        both = [(a, b) for a, b in zip(paragraphs(code), english, strict=True) if len(a) > 2 and len(b) > 3]
        sets[code] = ([a for a, _ in both], [b for _, b in both])
    _print("XQuAD", sets)


def _print(name: str, sets: dict[str, tuple[list[list[str]], list[list[str]]]]) -> None:
    print(
        f"\n{name}, the second half found in English among all: hit@1 of plain cosine, less means, as seen in all ways"
    )
    for language, (asked, english) in sets.items():
        first = [texts[: max(len(texts) // 2, 1)] for texts in asked]
        second = [texts[max(len(texts) // 2, 1) :] or texts[-1:] for texts in english]
        print(f"{language:8}" + "  ".join(f"{hit:.3f}" for hit in _hits(language, first, second)), flush=True)


def _hits(
    language: str, asked: Sequence[Sequence[str]], english: Sequence[Sequence[str]]
) -> tuple[float, ...]:
    """Of the whole texts' plain cosine; less means; and of all that is seen of likeness, crowding and numbers."""
    one, other = (_texts(texts) for texts in (asked, english))
    told = [
        Told(texts, [frozenset(m for m in word_marks("\n".join(text)) if m[:2] == "n:") for text in of])
        for texts, of in ((one, asked), (other, english))
    ]
    tried = (
        one[0] @ other[0].T,
        _less_mean(one[0]) @ _less_mean(other[0]).T,
        alike(told[0], told[1]),
    )
    right = np.arange(len(asked))
    return tuple(float((scores.argmax(axis=1) == right).mean()) for scores in tried)


def _texts(texts: Sequence[Sequence[str]]) -> Texts:
    """The vectors of whole texts, and those of their sentences."""
    encoder = load()
    assert encoder is not None
    whole = encoder.vectors([" ".join(text) for text in texts], pieces=WHOLE)
    return whole, [encoder.vectors(text, pieces=SENTENCE) for text in texts]


def _less_mean(vectors: np.ndarray) -> np.ndarray:
    moved = vectors - vectors.mean(axis=0)
    return moved / np.linalg.norm(moved, axis=1, keepdims=True)
