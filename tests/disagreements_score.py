"""Disagreements that are found, against those that a careful reader wrote down."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import msgspec
import yaml

from dragoman.ledger.ledger import Ledger
from dragoman.ledger.parted import find_disagreements
from dragoman.types import Disagreement

KEY = Path(__file__).parent / "golden/disagreements.yml"
ALIKE = frozenset({"speakers disagree", "who is to blame", "whether it happened"})
"""Kinds that a reader may call by each other's name."""


class Spot(msgspec.Struct, frozen=True):
    """Words on a page."""

    page: str
    words: str


class Wanted(msgspec.Struct, frozen=True):
    """One disagreement of the key."""

    kind: str
    about: str
    positions: list[list[Spot]]


class Score(msgspec.Struct, frozen=True):
    """How many were found, how many of these a reader wrote down; how many he wrote down, how many of these were found."""

    found: int
    right: int
    wanted: int
    reached: int

    @property
    def precision(self) -> float:
        """The share of what is found that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """The share of what a reader sees that is found."""
        return self.reached / self.wanted if self.wanted else 1.0


def key() -> list[Wanted]:
    """What a careful reader wrote down."""
    return msgspec.convert(yaml.safe_load(KEY.read_text("utf-8")), list[Wanted])


def scores(ledger: Ledger) -> tuple[dict[str, Score], list[Disagreement], list[Wanted]]:
    """The score by language and for all, what was found and is not in the key, what is in the key and was not found.

    One that has accounts in two languages counts for each of them.
    """
    pages = ledger.rows(
        "SELECT page_id, parse_filename(path), text, a.language FROM pages JOIN page_paths USING (page_id) "
        "JOIN articles AS a USING (page_id) WHERE a.role = 'main'"
    )
    names = {name: (page_id, text) for page_id, name, text, _ in pages}
    languages = {name: language for _, name, _, language in pages}
    found, wanted = find_disagreements(ledger), key()
    fits = {(d.disagreement_id, n): _fits(d, w, names) for d in found for n, w in enumerate(wanted)}
    right = {d.disagreement_id for d in found if any(fits[d.disagreement_id, n] for n in range(len(wanted)))}
    reached = {n for n in range(len(wanted)) if any(fits[d.disagreement_id, n] for d in found)}
    told = {d.disagreement_id: {a.language for a in d.accounts} for d in found}
    asked = {n: {languages[s.page] for p in w.positions for s in p} for n, w in enumerate(wanted)}
    out = {}
    for language in ("all", *sorted(set(languages.values()))):
        mine = [i for i in told if language == "all" or language in told[i]]
        ours = [n for n in asked if language == "all" or language in asked[n]]
        out[language] = Score(len(mine), len(right & set(mine)), len(ours), len(reached & set(ours)))
    return (
        out,
        [d for d in found if d.disagreement_id not in right],
        [w for n, w in enumerate(wanted) if n not in reached],
    )


def _fits(found: Disagreement, wanted: Wanted, pages: Mapping[str, tuple[str, str]]) -> bool:
    """Whether the accounts that were found stand on the words of at least two positions."""
    if found.kind != wanted.kind and not {found.kind, wanted.kind} <= ALIKE:
        return False
    return sum(any(_stands(found, spot, pages) for spot in position) for position in wanted.positions) >= 2


def _stands(found: Disagreement, spot: Spot, pages: Mapping[str, tuple[str, str]]) -> bool:
    page_id, text = pages[spot.page]
    start = text.find(spot.words)
    if start < 0:
        raise ValueError(f"{spot.page} has no words {spot.words!r}")
    end = start + len(spot.words)
    return any(a.page_id == page_id and a.start < end and start < a.end for a in found.accounts)


def table(found: Mapping[str, Score]) -> Sequence[str]:
    """The scores as lines."""
    lines = [f"{'':10}{'found':>7}{'right':>7}{'precision':>11}{'wanted':>8}{'reached':>9}{'recall':>8}"]
    for name, s in found.items():
        lines.append(
            f"{name:10}{s.found:7}{s.right:7}{s.precision:11.2f}{s.wanted:8}{s.reached:9}{s.recall:8.2f}"
        )
    return lines
