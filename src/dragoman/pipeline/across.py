"""What only all pages together show, in steps. Each takes in the pages that it has not seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from dragoman.ledger.judgements import take_in
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.linked import pending, taken_in
from dragoman.model.vectors import load
from dragoman.pipeline import copying, disagreeing, happening, storying, translating

Step = Callable[[Ledger, list[str]], None]
"""Takes the ledger and the ids of the pages that are new to the step. A step that is killed is run again over the
same pages, and must then leave what an undisturbed run leaves."""

STEPS: dict[str, Step] = {
    "copies": copying.link,
    "stories": storying.link,
    "translations": translating.link,
    "pairs": happening.weigh_rows,
    "happenings": happening.group_rows,
    "disagreements": disagreeing.link,
}
"""Every step by its name, in order: a step may use what those before it left in the ledger."""
ASIDE = "pairs"
"""A step that asks for nothing but pages and their vectors: it runs beside those before it."""
FEW = 2_000
"""So many pages may be read and compared at once, or by two steps at once: of more, what both hold might not fit in memory."""


def prepare(ledger: Ledger, new: list[str]) -> None:
    """Do for pages that were just stored what hangs on each of them alone, while others are still being read.

    In a large ledger the encoder waits until the workers are done, and their memory is free.
    """
    if not new:
        return
    copying.sign(ledger, new)
    if ledger.count("pages") <= FEW:
        storying.look(ledger, new)
    else:
        load.cache_clear()


def link_pages(ledger: Ledger) -> None:
    """Run every step over the pages that are new to it; where nothing is new, nothing is done.

    Judgements that wait beside the ledger are taken in first: the pages they concern are new again.
    """
    take_in(ledger)
    new = pending(ledger, ASIDE) if ASIDE in STEPS else []
    before = list(STEPS)[: list(STEPS).index(ASIDE)] if 0 < len(new) <= FEW else []
    if before:
        storying.look(ledger, new)
        with ThreadPoolExecutor(1) as thread:
            beside = thread.submit(_run_beside, ledger)
            _run(ledger, before)
            beside.result()
    _run(ledger, [name for name in STEPS if name not in before])


def _run(ledger: Ledger, names: Sequence[str]) -> None:
    for name in names:
        new = pending(ledger, name)
        if new:
            STEPS[name](ledger, new)
            taken_in(ledger, name, new)


def _run_beside(ledger: Ledger) -> None:
    with ledger.reading() as own:
        _run(own, [ASIDE])
