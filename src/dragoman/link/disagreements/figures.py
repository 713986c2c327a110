"""Numbers that differ: how many were killed, took part, were taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.link.disagreements.account import Account, World
from dragoman.types import Disagreement


def counted(matter: str, accounts: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """Accounts of one count that exclude each other."""
    yield from ()
