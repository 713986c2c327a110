"""Whether a truce held: it is announced, and somebody else says that it is broken or that the shelling goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.link.disagreements.account import Account, Done, Said, World, disagreement, told
from dragoman.link.disagreements.disputes import speaks_of
from dragoman.link.disagreements.matters import NEAR
from dragoman.types import Disagreement

TOLD = frozenset({"assert", "announce"})
"""Acts that tell of a truce; who calls for one reports none."""
REPORTED = frozenset({"happened", "ongoing", "planned"})
BREAKS = frozenset({"accuse", "criticise", "assert", "announce"})
"""Acts that tell of its breach."""


def broken(article: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """Inside one article: a truce that one reports and another says is not kept."""
    rows = sorted(
        (a for a in article if isinstance(a.row, Said | Done) and not a.title and not a.doubt),
        key=lambda a: (a.row.start, a.row.end),
    )
    told_of: set[tuple[int, int]] = set()
    for index, behind in enumerate(rows):
        row = behind.row
        if not isinstance(row, Said) or row.act not in BREAKS or not _breach(behind):
            continue
        if (row.start, row.end) in told_of:
            continue
        told_of.add((row.start, row.end))
        truce = next((a for a in reversed(rows[:index]) if _tells(a, behind, world)), None)
        if truce is not None:
            yield disagreement(
                "whether it happened",
                f"Whether the truce held: {row.says}",
                "",
                [told(truce, "reported"), told(behind, "broken")],
                local=True,
            )


def _tells(truce: Account, breach: Account, world: World) -> bool:
    """Whether an account shortly before a breach tells of the truce, on another's word."""
    row, behind = truce.row, breach.row
    assert isinstance(behind, Said)
    if isinstance(row, Done):
        return row.type == "RETREAT" and row.status in REPORTED and row.by is None and _has(truce, "truce")
    if not isinstance(row, Said) or row.act not in TOLD or breach.order - truce.order > NEAR:
        return False
    return (
        world.side(row.speaker) != world.side(behind.speaker) and _has(truce, "truce") and not _breach(truce)
    )


def _breach(account: Account) -> bool:
    return _has(account, "fights_on") or (_has(account, "breach") and _has(account, "truce"))


def _has(account: Account, section: str) -> bool:
    row = account.row
    words = f"{row.text} {row.content}" if isinstance(row, Said) else row.text
    return speaks_of(words, account.place.language, section)
