"""Where accounts part, found anew for what new pages touch.

Every row of a new page is put under the keys of what it may part over (`matters`). The runs of days that this touches are
compared again and their findings replaced; everything else stays. What comes out does not hang on the order of pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, islice
from operator import itemgetter

import msgspec
import pyarrow as pa

from dragoman.ledger.arrow import records_to_array, struct_type
from dragoman.ledger.ledger import Ledger
from dragoman.ledger.store import run
from dragoman.link.disagreements import Account, Run, compare, matters, row_id, runs, within_page
from dragoman.pipeline.comparing import accounts, ask, column, world
from dragoman.pipeline.hearing import kin, voices_of
from dragoman.types import Disagreement

PAGES_AT_ONCE = 500
ROWS_AT_ONCE = 5_000
"""Pages, and rows of runs, that are compared together."""


def link(ledger: Ledger, new: list[str]) -> None:
    """Find the disagreements that the new pages touch, and replace what was found there before."""
    for at in range(0, len(new), PAGES_AT_ONCE):
        _take_in(ledger, new[at : at + PAGES_AT_ONCE])
    gone, touched = _touched(ledger, new)
    replace(ledger, gone, ())
    for part in _parts(ledger, touched):
        replace(ledger, {each.name for each in part}, _compared(ledger, part))
    hear_again(ledger, new)


def _take_in(ledger: Ledger, pages: Sequence[str]) -> None:
    """Put the rows of new pages under their keys, and find what parts inside each of them."""
    page_ids = column("page_id", pages)
    rows = ask(ledger, "disagree_rows", page_ids)["row_id"].to_pylist()
    found = list(accounts(ledger, rows))
    known = world(ledger, found)
    by_article: dict[str, list[Account]] = defaultdict(list)
    for account in found:
        by_article[account.place.article_id].append(account)
    keyed = [
        (matter, day, account.row.page_id, row_id(account))
        for article in by_article.values()
        for account, matter, day in matters(article, known)
    ]
    run(ledger, "forget_matters", page_ids)
    names = ("matter", "day", "page_id", "row_id")
    run(ledger, "store_matters", pa.table({n: [row[k] for row in keyed] for k, n in enumerate(names)}))
    local = [d for article in by_article.values() for d in within_page(article, known)]
    merged = _joined(ledger, local)
    replace(ledger, {d.matter for d in merged}, merged)


def _joined(ledger: Ledger, local: Iterable[Disagreement]) -> list[Disagreement]:
    """Findings inside pages, each with the accounts that other pages of the same words have given it already."""
    by_id: dict[str, Disagreement] = {}
    for each in [*local]:
        known = by_id.get(each.disagreement_id)
        by_id[each.disagreement_id] = each if known is None else _both(known, each)
    for old in _stored(ledger, by_id):
        by_id[old.disagreement_id] = _both(old, by_id[old.disagreement_id])
    return list(by_id.values())


def _both(one: Disagreement, other: Disagreement) -> Disagreement:
    bare = {msgspec.structs.replace(a, voice=None) for a in (*one.accounts, *other.accounts)}
    kept = sorted(bare, key=lambda a: (a.position, a.page_id, a.start, a.end, a.says))
    topic = min(one.topic, other.topic)
    return msgspec.structs.replace(other, accounts=tuple(kept), topic=topic)


def _touched(ledger: Ledger, new: Sequence[str]) -> tuple[set[str], list[Run]]:
    """Names of the runs that were before the new pages came and are no more or are compared again; and the runs to compare."""
    gone: set[str] = set()
    changed: list[Run] = []
    table = ask(ledger, "disagree_days", column("page_id", new))
    rows = zip(*(c.to_pylist() for c in table.columns), strict=True)
    for matter, group in groupby(rows, key=itemgetter(0)):
        days = [(day, fresh, touched) for _, day, fresh, touched in group]
        before = set(runs(matter, (day for day, fresh, _ in days if not fresh)))
        for each in runs(matter, (day for day, _, _ in days)):
            if each in before and not any(t and each.first <= day <= each.last for day, _, t in days):
                before.discard(each)
            else:
                changed.append(each)
        gone |= {each.name for each in before}
    return gone - {each.name for each in changed}, changed


def _parts(ledger: Ledger, touched: Sequence[Run]) -> Iterator[list[Run]]:
    waiting = iter(touched)
    while part := list(islice(waiting, ROWS_AT_ONCE)):
        yield part


def _compared(ledger: Ledger, part: Sequence[Run]) -> list[Disagreement]:
    """What parts in these runs."""
    incoming = pa.table(
        {
            "matter": [each.matter for each in part],
            "first": [each.first for each in part],
            "last": [each.last for each in part],
        }
    )
    rows = ask(ledger, "disagree_run", incoming).to_pylist()
    by_run: dict[tuple[str, int], list[str]] = defaultdict(list)
    for row in rows:
        by_run[row["matter"], row["first"]].append(row["row_id"])
    by_run = {key: ids for key, ids in by_run.items() if len(ids) > 1}
    wanted = sorted({row_id for ids in by_run.values() for row_id in ids})
    found = {row_id(account): account for account in accounts(ledger, wanted)}
    known = world(ledger, found.values())
    out: dict[str, Disagreement] = {}
    for each in part:
        ids = by_run.get((each.matter, each.first), ())
        for disagreement in compare(each, [found[row_id] for row_id in ids], known):
            out[disagreement.disagreement_id] = disagreement
    return list(out.values())


def replace(ledger: Ledger, matter_names: Iterable[str], found: Iterable[Disagreement]) -> None:
    """Put `found` in the place of everything that was found on these matters; what a person judged wrong stays away."""
    kept = [_with_voices(ledger, found)] if found else []
    wrong = {
        one
        for (one,) in ledger.rows(
            "SELECT one FROM judgements WHERE verdict = 'wrong' AND withdrawn_at IS NULL AND starts_with(one, 'di-')"
        )
    }
    rows = [d for each in kept for d in each if d.disagreement_id not in wrong]
    stale = column("matter", sorted(set(matter_names)))
    connection = ledger.connection
    connection.begin()
    try:
        for name in ("forget_accounts", "forget_disagreements"):
            run(ledger, name, stale)
        if rows:
            table = pa.Table.from_struct_array(pa.chunked_array([records_to_array(rows, struct_type(Disagreement))]))
            for name in ("store_disagreements", "store_accounts"):
                run(ledger, name, table)
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _with_voices(ledger: Ledger, found: Iterable[Disagreement]) -> list[Disagreement]:
    """The findings with the voice of every account, and how many voices stand behind each position."""
    found = list(found)
    heard = voices_of(ledger, {a.article_id for d in found for a in d.accounts if a.article_id})
    out = []
    for each in found:
        told = tuple(
            msgspec.structs.replace(a, voice=heard.get(a.article_id or "", a.article_id)) for a in each.accounts
        )
        behind: dict[str, set[str | None]] = defaultdict(set)
        for account in told:
            behind[account.position].add(account.voice)
        counted = {position: len(names) for position, names in sorted(behind.items())}
        out.append(msgspec.structs.replace(each, accounts=told, voices=counted))
    return out


def _stored(ledger: Ledger, ids: Iterable[str]) -> list[Disagreement]:
    table = ask(ledger, "disagree_stored", column("disagreement_id", sorted(ids)))
    return [msgspec.convert({**row, "voices": {}}, Disagreement) for row in table.to_pylist()]


def hear_again(ledger: Ledger, new: Sequence[str]) -> None:
    """Count the voices again of disagreements whose articles new pages turned out to copy, or to be copied from."""
    fresh = ask(ledger, "disagree_articles", column("page_id", new))["article_id"].to_pylist()
    tied = sorted(kin(ledger, fresh) - set(fresh))
    if tied:
        ids = ask(ledger, "disagree_told", column("article_id", tied))["disagreement_id"].to_pylist()
        found = _stored(ledger, ids)
        replace_same(ledger, found)


def replace_same(ledger: Ledger, found: Sequence[Disagreement]) -> None:
    """Store findings again, voices counted anew."""
    by_matter: dict[str, list[Disagreement]] = defaultdict(list)
    for each in found:
        by_matter[each.matter].append(each)
    replace(ledger, by_matter, [each for group in by_matter.values() for each in group])
