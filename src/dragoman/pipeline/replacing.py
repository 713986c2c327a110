"""Puts disagreements into the ledger: in place of what was found before, with the voices behind each position."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec
import pyarrow as pa

from dragoman.ledger.arrow import records_to_array, struct_type
from dragoman.ledger.judgements import listed
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.store import run
from dragoman.pipeline.comparing import ask, column
from dragoman.pipeline.hearing import kin, voices_of
from dragoman.types import Disagreement


def replace(ledger: Ledger, matter_names: Iterable[str], found: Iterable[Disagreement]) -> set[str]:
    """Put `found` in the place of everything that was found on these matters; what a person judged wrong stays away.

    Gives the ids of what is there now.
    """
    wrong = _judged_wrong(ledger)
    rows = _with_voices(ledger, [d for d in found if not _is_wrong(d, wrong)])
    stale = column("matter", sorted(set(matter_names)))
    connection = ledger.connection
    connection.begin()
    try:
        for name in ("forget_accounts", "forget_disagreements"):
            run(ledger, name, stale)
        if rows:
            table = pa.Table.from_struct_array(
                pa.chunked_array([records_to_array(rows, struct_type(Disagreement))])
            )
            for name in ("store_disagreements", "store_accounts"):
                run(ledger, name, table)
    except BaseException:
        connection.rollback()
        raise
    connection.commit()
    return {d.disagreement_id for d in rows}


def _judged_wrong(ledger: Ledger) -> list[tuple[str, frozenset[str]]]:
    """The disagreements that somebody judged to be none, each with the rows that it was about."""
    held = [j for j in listed(ledger) if j.kind == "disagreements" and j.withdrawn_at is None]
    last = {j.one: j for j in held}
    return [(j.one, frozenset(j.one_rows)) for j in last.values() if j.verdict == "wrong"]


def _is_wrong(found: Disagreement, wrong: Sequence[tuple[str, frozenset[str]]]) -> bool:
    """Whether a finding was judged wrong, under this id or with at least these rows."""
    rows = {a.statement_id or a.event_id or a.article_id for a in found.accounts}
    return any(found.disagreement_id == one or (rows and rows <= judged) for one, judged in wrong)


def _with_voices(ledger: Ledger, found: Sequence[Disagreement]) -> list[Disagreement]:
    """The findings with the voice of every account, and how many voices stand behind each position."""
    if not found:
        return []
    heard = voices_of(ledger, {a.article_id for d in found for a in d.accounts if a.article_id})
    out = []
    for each in found:
        told = tuple(
            msgspec.structs.replace(a, voice=heard.get(a.article_id or "", a.article_id))
            for a in each.accounts
        )
        behind: dict[str, set[str | None]] = defaultdict(set)
        for account in told:
            behind[account.position].add(account.voice)
        counted = {position: len(names) for position, names in sorted(behind.items())}
        out.append(msgspec.structs.replace(each, accounts=told, voices=counted))
    return out


def stored(ledger: Ledger, ids: Iterable[str]) -> list[Disagreement]:
    table = ask(ledger, "disagree_stored", column("disagreement_id", sorted(ids)))
    return [msgspec.convert({**row, "voices": {}}, Disagreement) for row in table.to_pylist()]


def hear_again(ledger: Ledger, new: Sequence[str]) -> None:
    """Count the voices again of disagreements whose articles new pages turned out to copy, or to be copied from."""
    fresh = ask(ledger, "disagree_articles", column("page_id", new))["article_id"].to_pylist()
    tied = sorted(kin(ledger, fresh) - set(fresh))
    if tied:
        ids = ask(ledger, "disagree_told", column("article_id", tied))["disagreement_id"].to_pylist()
        found = stored(ledger, ids)
        replace_same(ledger, found)


def replace_same(ledger: Ledger, found: Sequence[Disagreement]) -> None:
    """Store findings again, voices counted anew."""
    by_matter: dict[str, list[Disagreement]] = defaultdict(list)
    for each in found:
        by_matter[each.matter].append(each)
    replace(ledger, by_matter, [each for group in by_matter.values() for each in group])
