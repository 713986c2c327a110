"""What people have judged: in the ledger's copy, and since then in the inbox beside the ledger, shown at once."""

from __future__ import annotations

from pathlib import Path

from dragoman.ledger.judgements import PAIRS, inbox, listed
from dragoman.types import Judgement
from dragoman.web.desk import Desk


class Judged:
    """The judgements that hold: on single rows by row, on pairs by both rows. One on a disagreement is on it and not on what it is about."""

    def __init__(self, judgements: list[Judgement]) -> None:
        self.all = judgements
        self.rows: dict[str, Judgement] = {}
        self.pairs: dict[frozenset[str], Judgement] = {}
        for judgement in judgements:
            if judgement.withdrawn_at is not None:
                continue
            if judgement.verdict in PAIRS:
                self.pairs[frozenset((judgement.one, judgement.other or ""))] = judgement
            elif judgement.kind == "disagreements":
                self.rows[judgement.one] = judgement
            else:
                self.rows.update(dict.fromkeys(judgement.one_rows or (judgement.one,), judgement))

    def lately(self, number: int) -> list[Judgement]:
        """What was judged last and still holds."""
        return [j for j in reversed(self.all) if j.withdrawn_at is None][:number]


def judged(desk: Desk) -> Judged:
    """The judgements as they stand now; read again when the inbox has changed."""
    mark = _mark(desk.ledger.path)
    held = desk.kept("judged", lambda: (mark, Judged(listed(desk.ledger))))
    if held[0] != mark:
        held = desk.snapshot.kept["judged"] = mark, Judged(listed(desk.ledger))
    return held[1]


def _mark(ledger_path: Path) -> str:
    try:
        stat = inbox(ledger_path).stat()
    except FileNotFoundError:
        return ""
    return f"{stat.st_size} {stat.st_mtime_ns}"
