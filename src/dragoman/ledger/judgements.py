"""What people decided, kept in the ledger and, while another process holds it, in a file beside it.

`append` puts a judgement into the inbox `LEDGER.judgements.jsonl` without opening the ledger; `take_in` moves what
the inbox has into the ledger, any number of times, and has the pages concerned linked anew; `holding` tells linkers
what stands. A judgement is on observations, whose ids are content hashes: one on a happening, an utterance or a story
is kept with its members, and so outlives every recomputation.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pyarrow as pa

from dragoman.errors import UsageError
from dragoman.ledger.arrow import batch_to_records, records_to_array, struct_type
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.lookup import Place, locate
from dragoman.ledger.store import registered, run
from dragoman.text.ids import content_id
from dragoman.types import Judgement

PAIRS = ("same", "different")
SINGLE = ("wrong", "right")
VERDICTS = (*PAIRS, *SINGLE)

_MEMBERS = {
    "stories": "SELECT article_id FROM story_articles WHERE story_id = $id",
    "happenings": "SELECT unnest(event_ids) FROM happenings WHERE happening_id = $id",
    "utterances": "SELECT unnest(statement_ids) FROM utterances WHERE utterance_id = $id",
    "disagreements": "SELECT DISTINCT coalesce(statement_id, event_id, article_id) FROM accounts WHERE disagreement_id = $id",
}
_BOTH = ("statements", "events", "happenings", "utterances")
OBSERVED = {
    "statements": ("statements",), "utterances": ("statements",), "events": ("events",), "happenings": ("events",),
    "articles": ("articles",), "stories": ("articles",), "disagreements": ("statements", "events", "articles"),
}  # fmt: skip
"""The tables of what a judgement's rows are, by its kind."""
KINDS = {"same or different": (*_BOTH, "articles", "stories"), "wrong or right": (*_BOTH, "disagreements")}
"""The tables whose rows can be judged, and how: an article or a story is not wrong, a disagreement is like no other."""


class Verdicts(msgspec.Struct, frozen=True):
    """What holds of one kind of observation: what was judged last comes first.

    `pairs` are (same?, rows, rows): every row of the one side belongs, or does not belong, with every row of the other.
    `wrong` are the rows that count for nothing.
    """

    pairs: tuple[tuple[bool, tuple[str, ...], tuple[str, ...]], ...] = ()
    wrong: frozenset[str] = frozenset()

    def apart(self) -> frozenset[tuple[str, str]]:
        """The pairs of rows that do not belong together, the smaller id first."""
        last: dict[tuple[str, str], bool] = {}
        for same, ones, others in self.pairs:
            for one in ones:
                for other in others:
                    last.setdefault((min(one, other), max(one, other)), same)
        return frozenset(pair for pair, same in last.items() if not same)


def inbox(ledger_path: Path) -> Path:
    """The file beside a ledger that takes judgements while the ledger is in use."""
    return ledger_path.with_name(ledger_path.name + ".judgements.jsonl")


def make(
    ledger: Ledger,
    verdict: str,
    ids: Sequence[str],
    *,
    why: str | None,
    user: str,
    now: datetime | None = None,
) -> Judgement:
    """A judgement on rows of the ledger, not stored yet; ids may be the beginning of one.

    Raises UsageError where an id is not in the ledger, two are not of one kind or the same, the number is wrong, or such
    rows cannot be judged so.
    """
    _check_words(verdict, len(ids))
    places = [locate(ledger, row_id) for row_id in ids]
    _check_rows(verdict, [(place.row_id, place.table) for place in places])
    one, other = places[0], places[1] if len(places) == 2 else None
    made_at = _utc(now or datetime.now(UTC))
    return Judgement(
        judgement_id=content_id("ju", verdict, *(place.row_id for place in places), user, made_at),
        verdict=verdict,
        kind=one.table,
        one=one.row_id,
        other=other.row_id if other else None,
        one_rows=_rows(ledger, one),
        other_rows=_rows(ledger, other) if other else (),
        why=why,
        user=user,
        made_at=made_at,
    )


def _check_words(verdict: str, given: int) -> None:
    """Raises UsageError where there is no such verdict, or it is not said of so many rows."""
    if verdict not in VERDICTS:
        raise UsageError(f"{verdict}: a verdict is one of {', '.join(VERDICTS)}")
    wanted = 2 if verdict in PAIRS else 1
    if given != wanted:
        raise UsageError(f"`{verdict}` is said of {'two ids' if wanted == 2 else 'one id'}, not of {given}")


def _check_rows(verdict: str, rows: Sequence[tuple[str, str]]) -> None:
    """Raises UsageError where rows (id, kind) cannot be judged so."""
    for row_id, kind in rows:
        if kind not in KINDS["same or different" if verdict in PAIRS else "wrong or right"]:
            told = "; ".join(f"{how} can be {', '.join(kinds)}" for how, kinds in KINDS.items())
            raise UsageError(f"{row_id} is of {kind}, which nobody can call {verdict}: {told}")
    if len({kind for _, kind in rows}) > 1:
        (one, kind), (other, second) = rows
        raise UsageError(
            f"{one} is of {kind} and {other} of {second}; `{verdict}` is said of two rows of one kind"
        )
    if len({row_id for row_id, _ in rows}) < len(rows):
        raise UsageError(f"{rows[0][0]} is given twice; `{verdict}` is said of two rows")


def fitting(ledger: Ledger, judgements: Iterable[Judgement]) -> tuple[list[Judgement], list[str]]:
    """Of judgements from elsewhere those that can be given here too, and for each other one a sentence that says why not.

    The group that one is on may have gone; of its members some must be in the ledger.
    """
    judgements = list(judgements)
    ids = sorted({row for j in judgements for row in (*j.one_rows, *j.other_rows)})
    with registered(ledger, pa.table({"row_id": pa.array(ids, pa.string())})):
        here = set(ledger.rows(query("judged_rows")))
    kept, refused = [], []
    for judgement in judgements:
        sides = [(judgement.one, judgement.one_rows)]
        sides += [(judgement.other, judgement.other_rows)] if judgement.other is not None else []
        try:
            _check_words(judgement.verdict, len(sides))
            _check_rows(judgement.verdict, [(row_id, judgement.kind) for row_id, _ in sides])
            for row_id, rows in sides:
                if not any((table, row) in here for table in OBSERVED[judgement.kind] for row in rows):
                    raise UsageError(f"{row_id} is of {judgement.kind}, and the ledger has nothing of it")
        except UsageError as error:
            refused.append(f"{judgement.judgement_id} is not taken in: {error}")
        else:
            kept.append(judgement)
    return kept, refused


def standing(ledger: Ledger, verdict: str, ids: Sequence[str]) -> list[Judgement]:
    """The judgements that hold and say `verdict` of these rows, in either order, or of groups of the same members."""
    asked = make(ledger, verdict, ids, why=None, user="")
    sides = {frozenset(asked.one_rows), frozenset(asked.other_rows)}
    rows = {asked.one, asked.other}
    return [
        j
        for j in listed(ledger)
        if j.withdrawn_at is None
        and (j.verdict, j.kind) == (asked.verdict, asked.kind)
        and ({j.one, j.other} == rows or {frozenset(j.one_rows), frozenset(j.other_rows)} == sides)
    ]


def named(ledger: Ledger, verdict: str, ids: Sequence[str]) -> list[Judgement]:
    """The judgements that hold and were given in these words; ids may be the beginning of one, of rows that are gone too.

    A judgement on a group mostly does away with it. Raises UsageError where the words fit judgements on several rows.
    """
    found = [
        (j, rows)
        for j in listed(ledger)
        if j.withdrawn_at is None
        and j.verdict == verdict
        and _begin(rows := tuple(filter(None, (j.one, j.other))), ids)
    ]
    exact = [j for j, rows in found if set(rows) == set(ids)]
    if not exact and len({frozenset(rows) for _, rows in found}) > 1:
        told = ", ".join(j.judgement_id for j, _ in found[:10])
        raise UsageError(f"{' '.join((verdict, *ids))} is the beginning of several judgements: {told}")
    return exact or [j for j, _ in found]


def _begin(rows: Sequence[str], ids: Sequence[str]) -> bool:
    """Whether each id is the beginning of a row's, in either order."""
    return len(rows) == len(ids) and any(
        all(row.startswith(begun) for row, begun in zip(rows, order, strict=True))
        for order in (ids, ids[::-1])
    )


def withdrawn(judgement: Judgement, now: datetime | None = None) -> Judgement:
    """The judgement as taken back now; store it as one stores any other."""
    return msgspec.structs.replace(judgement, withdrawn_at=_utc(now or datetime.now(UTC)))


def append(ledger_path: Path, judgement: Judgement) -> None:
    """Put a judgement into the inbox: one line, written at once and on disk when this returns.

    Any number of processes may do so while another one holds the ledger. The line opens with a line break, so that
    one torn by a crash before it spoils nothing.
    """
    handle = os.open(inbox(ledger_path), os.O_APPEND | os.O_CREAT | os.O_WRONLY, 0o600)
    try:
        os.write(handle, b"\n" + msgspec.json.encode(judgement) + b"\n")
        os.fsync(handle)
    finally:
        os.close(handle)


def read_lines(path: Path, *, strict: bool = False) -> list[Judgement]:
    """The judgements of a JSONL file; a line that is none is skipped, or where `strict` raises UsageError."""
    if not path.exists():
        return []
    found = []
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        if line.strip():
            try:
                found.append(msgspec.json.decode(line, type=Judgement))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                if strict:
                    raise UsageError(f"{path}, line {number}: this is no judgement: {error}") from error
    return found


def take_in(ledger: Ledger) -> int:
    """Move what the inbox has into the ledger; how many judgements were new or newly taken back."""
    return store(ledger, read_lines(inbox(ledger.path)))


def store(ledger: Ledger, judgements: Iterable[Judgement]) -> int:
    """Keep judgements and have the pages they concern linked anew by the next `link_pages`; how many changed anything.

    A judgement taken back stays so, whatever comes in later. Killed half-way, the same call does the rest.
    """
    known = {j.judgement_id: j for j in _stored(ledger)}
    news: dict[str, Judgement] = {}
    for judgement in judgements:
        old = news.get(judgement.judgement_id) or known.get(judgement.judgement_id)
        times = [j.withdrawn_at for j in (old, judgement) if j and j.withdrawn_at]
        merged = msgspec.structs.replace(old or judgement, withdrawn_at=min(times, default=None))
        if merged != old:
            news[judgement.judgement_id] = merged
    if not news:
        return 0
    rows = pa.Table.from_struct_array(
        records_to_array([news[key] for key in sorted(news)], struct_type(Judgement))
    )
    run(ledger, "forget_linked", rows)
    run(ledger, "store_judgements", rows)
    return len(news)


def listed(ledger: Ledger) -> list[Judgement]:
    """All judgements, those that still wait in the inbox too, in order of time."""
    found: dict[str, Judgement] = {}
    for judgement in (*_stored(ledger), *read_lines(inbox(ledger.path))):
        old = found.get(judgement.judgement_id)
        if old is None or old.withdrawn_at is None:
            found[judgement.judgement_id] = judgement
    return sorted(found.values(), key=lambda j: (j.made_at, j.judgement_id))


def on_row(ledger: Ledger, row_id: str) -> list[Judgement]:
    """The judgements that hold and name this row, or a group that it was in."""
    return [
        j
        for j in listed(ledger)
        if j.withdrawn_at is None and row_id in (j.one, j.other, *j.one_rows, *j.other_rows)
    ]


def holding(ledger: Ledger, *kinds: str) -> Verdicts:
    """What holds of rows of these kinds ("events", "happenings"), for linkers: in terms of observations."""
    held = [j for j in _stored(ledger) if j.withdrawn_at is None and j.kind in kinds]
    held.sort(key=lambda j: (j.made_at, j.judgement_id), reverse=True)
    pairs = tuple((j.verdict == "same", j.one_rows, j.other_rows) for j in held if j.verdict in PAIRS)
    last: dict[str, str] = {}
    for judgement in held:
        if judgement.verdict in SINGLE:
            for row_id in judgement.one_rows:
                last.setdefault(row_id, judgement.verdict)
    return Verdicts(pairs, frozenset(row_id for row_id, verdict in last.items() if verdict == "wrong"))


def _stored(ledger: Ledger) -> list[Judgement]:
    return list(batch_to_records(ledger.arrow(query("export_judgements")), Judgement))


def _rows(ledger: Ledger, place: Place) -> tuple[str, ...]:
    if place.table not in _MEMBERS:
        return (place.row_id,)
    return tuple(sorted(row for (row,) in ledger.rows(_MEMBERS[place.table], {"id": place.row_id})))


def _utc(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
