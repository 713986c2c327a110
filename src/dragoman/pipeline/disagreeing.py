"""Where accounts part, found anew for what new pages touch.

Every row of a new page is put under the keys of what it may part over (`matters`). The runs of days that this touches are
compared again and their findings replaced; everything else stays. What comes out does not hang on the order of pages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TypeVar

import msgspec
import pyarrow as pa

from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import registered, run
from dragoman.link.disagreements import (
    Account,
    Fact,
    Run,
    can_part,
    compare,
    counted,
    in_happening,
    matters,
    row_id,
    runs,
    within_page,
)
from dragoman.pipeline.comparing import (
    Places,
    Standing,
    accounts,
    ask,
    column,
    doubts,
    fetched,
    figures,
    world,
)
from dragoman.pipeline.replacing import hear_again, replace, stored
from dragoman.types import Disagreement, Figure

PAGES_AT_ONCE = 500
RUNS_AT_ONCE = 5_000
"""Pages that are taken in together, and runs that are compared together."""
Item = TypeVar("Item")


def link(ledger: Ledger, new: list[str]) -> None:
    """Find the disagreements that the new pages touch, and replace what was found there before."""
    ids: set[str] = set()
    for at in range(0, len(new), PAGES_AT_ONCE):
        ids |= _take_in(ledger, new[at : at + PAGES_AT_ONCE])
    ledger.connection.execute(query("disagree_changed"))
    gone, touched = _touched(ledger)
    found: list[Disagreement] = []
    for stale, some in _found(ledger, touched):
        gone |= stale
        found += some
        if len(found) > RUNS_AT_ONCE:
            ids |= replace(ledger, gone, found)
            gone, found = set(), []
    ids |= replace(ledger, gone, found)
    _settle(ledger, ids)
    hear_again(ledger, new)


def _settle(ledger: Ledger, ids: Iterable[str]) -> None:
    """Note what was compared, and what happening each disagreement found now is about: both or, killed between, neither."""
    connection = ledger.connection
    connection.begin()
    try:
        connection.execute(query("disagree_settled"))
        with registered(ledger, column("disagreement_id", sorted(ids))):
            connection.execute(query("disagree_happened"))
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _found(ledger: Ledger, touched: Sequence[Run]) -> Iterator[tuple[set[str], list[Disagreement]]]:
    """What parts in these runs, and in the stories and happenings of changed rows, with the matters that it is all of."""
    for some in _parts(touched):
        yield {each.name for each in some}, _compared(ledger, some)
    for counts in _parts(ledger.rows(query("disagree_stories"))):
        yield _within(ledger, (f"count|{'|'.join(key)}" for key in counts)), _counts(ledger, counts)
    for part in _parts(ledger.rows(query("disagree_happenings"))):
        happenings = [happening_id for (happening_id,) in part]
        yield _within(ledger, (f"happening|{each}" for each in happenings)), _deeds(ledger, happenings)


_KEYED = (
    ("matter", pa.string()),
    ("day", pa.int32()),
    ("page_id", pa.string()),
    ("article_id", pa.string()),
    ("row_id", pa.string()),
    ("event_id", pa.string()),
)


def _take_in(ledger: Ledger, pages: Sequence[str]) -> set[str]:
    """Put the rows of new pages under their keys, and find what parts inside each of them; the ids of what was found."""
    page_ids = column("page_id", pages)
    rows = ask(ledger, "disagree_rows", page_ids)["row_id"].to_pylist()
    held: Places = {}
    found = list(accounts(ledger, rows, dated=False, held=held))
    found += [account for _, account in figures(ledger, "disagree_figures_of_page", page_ids, held)]
    found += doubts(ledger, page_ids, held)
    known = world(ledger, found)
    by_article: dict[str, list[Account]] = defaultdict(list)
    for account in found:
        by_article[account.place.article_id].append(account)
    keyed = [
        (matter, day, a.row.page_id, a.place.article_id, row_id(a), a.told)
        for article in by_article.values()
        for a, matter, day in matters(article, known)
    ]
    run(ledger, "forget_matters", page_ids)
    columns = [pa.array([row[k] for row in keyed], kind) for k, (_, kind) in enumerate(_KEYED)]
    run(ledger, "store_matters", pa.table(columns, names=[name for name, _ in _KEYED]))
    local = [d for article in by_article.values() for d in within_page(article, known)]
    before, merged = _joined(ledger, local, pages)
    return replace(ledger, {*before, *(d.matter for d in merged)}, merged)


def _joined(
    ledger: Ledger, local: Iterable[Disagreement], pages: Sequence[str]
) -> tuple[set[str], list[Disagreement]]:
    """Findings inside pages, each with the accounts that further pages of the same words have given it; and the ids of
    those that were found on these pages before."""
    by_id: dict[str, Disagreement] = {}
    for each in local:
        known = by_id.get(each.disagreement_id)
        by_id[each.disagreement_id] = each if known is None else _both(known, each)
    mine = set(pages)
    before = set(ask(ledger, "disagree_local", column("page_id", pages))["disagreement_id"].to_pylist())
    for old in stored(ledger, before | by_id.keys()):
        kept = tuple(a for a in old.accounts if a.page_id not in mine)
        rest = msgspec.structs.replace(old, accounts=kept)
        known = by_id.get(old.disagreement_id)
        if known is not None:
            by_id[old.disagreement_id] = _both(rest, known)
        elif kept:
            by_id[old.disagreement_id] = rest
    return before, list(by_id.values())


def _both(one: Disagreement, other: Disagreement) -> Disagreement:
    bare = {msgspec.structs.replace(a, voice=None) for a in (*one.accounts, *other.accounts)}
    kept = sorted(bare, key=lambda a: (a.position, a.page_id, a.start, a.end, a.says))
    topic = min(one.topic, other.topic)
    return msgspec.structs.replace(other, accounts=tuple(kept), topic=topic)


def _touched(ledger: Ledger) -> tuple[set[str], list[Run]]:
    """Names of the runs that were before and are no more, and the runs that have changed rows."""
    gone: set[str] = set()
    changed: list[Run] = []
    rows = ledger.rows(query("disagree_days"))
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


def _parts(items: Sequence[Item]) -> Iterator[Sequence[Item]]:
    return (items[at : at + RUNS_AT_ONCE] for at in range(0, len(items), RUNS_AT_ONCE))


def _compared(ledger: Ledger, part: Sequence[Run]) -> list[Disagreement]:
    """What parts in these runs."""
    incoming = pa.table(
        {
            "matter": [each.matter for each in part],
            "first": [each.first for each in part],
            "last": [each.last for each in part],
        }
    )
    by_run: dict[tuple[str, int], list[Fact]] = defaultdict(list)
    stands: dict[str, Standing] = {}
    for matter, first, row, *facts, context in fetched(ledger, "disagree_run", incoming):
        by_run[matter, first].append(Fact(row, *facts))
        stands[row] = Standing.read(context)
    kept = {key: [fact.row_id for fact in facts] for key, facts in by_run.items() if can_part(key[0], facts)}
    wanted = sorted({row for ids in kept.values() for row in ids})
    found = {row_id(account): account for account in accounts(ledger, wanted, stands)}
    known = world(ledger, found.values())
    out: dict[str, Disagreement] = {}
    for each in part:
        ids = kept.get((each.matter, each.first), ())
        for disagreement in compare(each, [found[i] for i in ids if i in found], known):
            out[disagreement.disagreement_id] = disagreement
    return [d for d in out.values() if not _one_happening(d, found)]


def _one_happening(found: Disagreement, accounts: Mapping[str, Account]) -> bool:
    """Whether all accounts are events of one happening: what parts there is found there."""
    ids = [account.event_id for account in found.accounts]
    names = {accounts[i].happening for i in ids if i is not None and i in accounts}
    return None not in ids and len(names) == 1 and None not in names and found.kind != "dates differ"


def _within(ledger: Ledger, parts: Iterable[str]) -> set[str]:
    """The matters that begin so, of what was found before."""
    return {matter for (matter,) in fetched(ledger, "disagree_counts", column("part", parts))}


def _counts(ledger: Ledger, wanted: Sequence[tuple[str, str, str]]) -> list[Disagreement]:
    """Where numbers of a story part, for each story, fate and sort of those counted."""
    by_key: dict[str, list[Account]] = defaultdict(list)
    names = ("story_id", "fate", "counted")
    asked = pa.table(
        {name: pa.array([key[n] for key in wanted], pa.string()) for n, name in enumerate(names)}
    )
    for story, account in figures(ledger, "disagree_figures_of_story", asked):
        row = account.row
        assert isinstance(row, Figure)
        by_key[f"count|{story}|{row.fate}|{row.counted}"].append(account)
    known = world(ledger, (account for rows in by_key.values() for account in rows))
    return [d for key, rows in by_key.items() if len(rows) > 1 for d in counted(key, rows, known)]


def _deeds(ledger: Ledger, happenings: Sequence[str]) -> list[Disagreement]:
    """Where the accounts of these happenings part."""
    by_happening: dict[str, list[str]] = defaultdict(list)
    for happening, event_id in fetched(ledger, "disagree_deeds", column("happening_id", happenings)):
        by_happening[happening].append(event_id)
    wanted = sorted(event_id for ids in by_happening.values() for event_id in ids)
    found = {row_id(account): account for account in accounts(ledger, wanted)}
    known = world(ledger, found.values())
    return [
        d
        for key, ids in by_happening.items()
        for d in in_happening(key, [found[i] for i in ids if i in found], known)
    ]
