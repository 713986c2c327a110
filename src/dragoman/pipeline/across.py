"""What only all pages together show, in steps. Each takes in the pages that it has not seen."""

from __future__ import annotations

from collections.abc import Callable

from dragoman.ledger.judgements import take_in
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.linked import pending, taken_in
from dragoman.pipeline import copying, disagreeing, happening, storying, translating

Step = Callable[[Ledger, list[str]], None]
"""Takes the ledger and the ids of the pages that are new to the step. A step that is killed is run again over the
same pages, and must then leave what an undisturbed run leaves."""

STEPS: dict[str, Step] = {
    "copies": copying.link,
    "stories": storying.link,
    "translations": translating.link,
    "happenings": happening.link,
    "disagreements": disagreeing.link,
}
"""Every step by its name, in order: a step may use what those before it left in the ledger."""


def link_pages(ledger: Ledger) -> None:
    """Run every step over the pages that are new to it; where nothing is new, nothing is done.

    Judgements that wait beside the ledger are taken in first: the pages they concern are new again.
    """
    take_in(ledger)
    for name, step in STEPS.items():
        new = pending(ledger, name)
        if new:
            step(ledger, new)
            taken_in(ledger, name, new)
