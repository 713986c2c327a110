"""Where accounts part: two dates for one agreement, a charge and its denial, a headline that outruns its body.

Precision before recall: accounts are compared where they share who is meant and what it is about. `matters` gives the
keys under which a row may be compared, `compare` what parts among the rows of one key in one run of days, and
`within_page` what parts inside an article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from dragoman.link.disagreements.account import Account, Done, Place, Said, World, in_order, row_id
from dragoman.link.disagreements.charges import answered, parted
from dragoman.link.disagreements.figures import against_headline, counted
from dragoman.link.disagreements.matters import GROUPED, Fact, Run, can_part, matters, runs
from dragoman.link.disagreements.outcomes import dated, denied, doers
from dragoman.link.disagreements.pages import doubted, headline
from dragoman.link.disagreements.quotes import rendered, toned
from dragoman.link.disagreements.truces import broken
from dragoman.types import Disagreement

__all__ = [
    "GROUPED",
    "Account",
    "Done",
    "Fact",
    "Place",
    "Run",
    "Said",
    "World",
    "can_part",
    "compare",
    "counted",
    "in_happening",
    "matters",
    "row_id",
    "runs",
    "within_page",
]

Comparison = Callable[[str, Sequence[Account], World], Iterator[Disagreement]]
COMPARISONS: dict[str, Comparison] = {
    "charge": parted,
    "pact": dated,
    "deed": denied,
    "doer": doers,
    "quote": rendered,
    "tone": toned,
}
"""What is looked for among the rows of a key, by its sort."""


def compare(run: Run, accounts: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """What parts among the rows of one run of one key."""
    if len(accounts) > 1:
        yield from COMPARISONS[run.matter.partition("|")[0]](run.name, accounts, world)


def in_happening(happening: str, accounts: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """What parts among the events of one happening."""
    if len(accounts) > 1:
        for name, find in (("deed", denied), ("doer", doers)):
            yield from find(f"happening|{happening}|{name}", accounts, world)


def within_page(article: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """What parts inside one article, whatever other pages say."""
    rows = in_order(article)
    for find in (headline, against_headline, doubted, answered, broken):
        yield from find(rows, world)
