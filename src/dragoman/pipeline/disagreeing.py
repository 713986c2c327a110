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

from dragoman.ledger.arrow import records_to_array, struct_type
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import run
from dragoman.link.disagreements import (
    Account,
    Run,
    compare,
    counted,
    in_happening,
    matters,
    row_id,
    runs,
    within_page,
)
from dragoman.pipeline.comparing import accounts, ask, column, figures, world
from dragoman.pipeline.hearing import kin, voices_of
from dragoman.types import Disagreement, Figure

PAGES_AT_ONCE = 500
RUNS_AT_ONCE = 5_000
"""Pages that are taken in together, and runs that are compared together."""
Item = TypeVar("Item")


def link(ledger: Ledger, new: list[str]) -> None:
    """Find the disagreements that the new pages touch, and replace what was found there before."""
    for at in range(0, len(new), PAGES_AT_ONCE):
        _take_in(ledger, new[at : at + PAGES_AT_ONCE])
    ledger.connection.execute(query("disagree_changed"))
    gone, touched = _touched(ledger)
    replace(ledger, gone, ())
    for some in _parts(touched):
        replace(ledger, {each.name for each in some}, _compared(ledger, some))
    for stories in _parts(_changed(ledger, "disagree_stories")):
        _within(ledger, stories, _counts(ledger, stories))
    for happenings in _parts(_changed(ledger, "disagree_happenings")):
        _within(ledger, happenings, _deeds(ledger, happenings))
    ledger.connection.execute(query("disagree_settled"))
    hear_again(ledger, new)


_KEYED = (
    ("matter", pa.string()),
    ("day", pa.int32()),
    ("page_id", pa.string()),
    ("article_id", pa.string()),
    ("row_id", pa.string()),
    ("event_id", pa.string()),
)


def _take_in(ledger: Ledger, pages: Sequence[str]) -> None:
    """Put the rows of new pages under their keys, and find what parts inside each of them."""
    page_ids = column("page_id", pages)
    rows = ask(ledger, "disagree_rows", page_ids)["row_id"].to_pylist()
    found = list(accounts(ledger, rows))
    found += [account for _, account in figures(ledger, "disagree_figures_of_page", page_ids)]
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


def _changed(ledger: Ledger, name: str) -> list[str]:
    return [group_id for (group_id,) in ledger.rows(query(name)) if group_id]


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
        for disagreement in compare(each, [found[i] for i in ids if i in found], known):
            out[disagreement.disagreement_id] = disagreement
    return [d for d in out.values() if not _one_happening(d, found)]


def _one_happening(found: Disagreement, accounts: Mapping[str, Account]) -> bool:
    """Whether all accounts are events of one happening: what parts there is found there."""
    ids = [account.event_id for account in found.accounts]
    names = {accounts[i].happening for i in ids if i is not None and i in accounts}
    return None not in ids and len(names) == 1 and None not in names and found.kind != "dates differ"


def _within(ledger: Ledger, groups: Sequence[str], found: Sequence[Disagreement]) -> None:
    """Replace what parts within these stories or happenings."""
    old = ask(ledger, "disagree_counts", column("group_id", groups))["matter"].to_pylist()
    replace(ledger, {*old, *(d.matter for d in found)}, found)


def _counts(ledger: Ledger, stories: Sequence[str]) -> list[Disagreement]:
    """Where the numbers of these stories part."""
    by_key: dict[str, list[Account]] = defaultdict(list)
    for story, account in figures(ledger, "disagree_figures_of_story", column("story_id", stories)):
        row = account.row
        assert isinstance(row, Figure)
        by_key[f"count|{story}|{row.fate}|{row.counted}"].append(account)
    known = world(ledger, (account for rows in by_key.values() for account in rows))
    return [d for key, rows in by_key.items() if len(rows) > 1 for d in counted(key, rows, known)]


def _deeds(ledger: Ledger, happenings: Sequence[str]) -> list[Disagreement]:
    """Where the accounts of these happenings part."""
    rows = ask(ledger, "disagree_deeds", column("happening_id", happenings)).to_pylist()
    by_happening: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        by_happening[row["happening_id"]].append(row["row_id"])
    by_happening = {key: ids for key, ids in by_happening.items() if len(ids) > 1}
    wanted = sorted(row_id for ids in by_happening.values() for row_id in ids)
    found = {row_id(account): account for account in accounts(ledger, wanted)}
    known = world(ledger, found.values())
    return [
        d
        for key, ids in by_happening.items()
        for d in in_happening(key, [found[i] for i in ids if i in found], known)
    ]


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
            table = pa.Table.from_struct_array(
                pa.chunked_array([records_to_array(rows, struct_type(Disagreement))])
            )
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
            msgspec.structs.replace(a, voice=heard.get(a.article_id or "", a.article_id))
            for a in each.accounts
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
