"""The blame graph of a ledger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import msgspec

from dragoman.ledger.ledger import Ledger, query
from dragoman.link.blame import CHARGES, DENIALS, Blame, Said, graph, what
from dragoman.pipeline.comparing import sides, single_day
from dragoman.pipeline.hearing import voices_of


class BlameFilter(msgspec.Struct, frozen=True):
    """Which charges count; `who` and `whom` are sides (entity ids), any of which will do."""

    since: date | None = None
    until: date | None = None
    language: str | None = None
    act: tuple[str, ...] = ()
    who: tuple[str, ...] = ()
    whom: tuple[str, ...] = ()


def blame(ledger: Ledger, wanted: BlameFilter, gloss: str = "en") -> list[Blame]:
    """Who charges whom, those of most utterances first; topics are in the language `gloss`."""
    asked: dict[str, object] = {"since": wanted.since, "until": wanted.until, "language": wanted.language}
    rows = ledger.arrow(query("blame"), asked).to_pylist()
    ids = {row["speaker"] for row in rows}.union(*(row["to"] + row["about"] for row in rows))
    known = sides(ledger, sorted(ids))
    heard = voices_of(ledger, {row["article_id"] for row in rows})
    said = []
    for row in rows:
        mine = known.side(row["speaker"])
        mine = row["speaker"] if row["speaker"] in (row["one"], row["other"]) else mine
        against = row["other"] if mine == row["one"] else row["one"]
        if mine not in (row["one"], row["other"]) or row["act"] not in (*CHARGES, *DENIALS):
            continue
        told = row["told"][gloss] if row["told"] else None
        topic = what(told, row["about"], (mine, against), known.name, known.states)
        same = row["utterance_id"] or "|".join(
            (row["speaker"], row["act"], against, row["day"] or row["article_id"])
        )
        fields = {name: row[name] for name in Said.__struct_fields__ if name in row}
        when = single_day(row["first_day"], row["last_day"])
        fields |= {"side": mine, "against": against, "voice": heard[row["article_id"]], "what": topic}
        fields["named"] = frozenset(known.side(i) for i in (*row["to"], *row["about"])) - {mine}
        said.append(Said(**fields, when=when, utterance=same))
    found = graph(said, wanted.act or CHARGES)
    return [e for e in found if _any(e.who, wanted.who) and _any(e.whom, wanted.whom)]


def _any(side: str, asked: Sequence[str]) -> bool:
    return not asked or side in asked
