"""Where accounts part inside one page, from its rows in memory."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from dragoman.ledger.days import days
from dragoman.link.allegiance import stands_with
from dragoman.link.disagreements import (
    GROUPED,
    Account,
    Done,
    Place,
    Said,
    World,
    compare,
    counted,
    matters,
    runs,
    within_page,
)
from dragoman.pipeline.comparing import doubtful, doubting, event_account, figured, single_day
from dragoman.pipeline.result import PageResult
from dragoman.types import Article, Disagreement, Event, Figure, Span, Statement, TimeExpression

NEAR = 250
"""Code points between an event and the time expression that dates it."""
LONGEST = 400
"""Code points of an event's evidence at most (the contract)."""
FAR_BACK = 2_000
"""Code points before a figure in which the statement begins that it stands in."""


def parted(result: PageResult) -> list[Disagreement]:
    """What a page's own rows disagree on; as many voices as articles."""
    world = World(
        {e.entity_id: e.label for e in result.entities},
        {
            e.entity_id: stands_with(e.entity_id) or f"state/{(e.iso3 or e.country or '').lower()}"
            for e in result.entities
            if e.kind in ("person", "state", "government", "group")
            and (e.iso3 or e.country or stands_with(e.entity_id))
        },
    )
    found: dict[str, Disagreement] = {}
    articles = [article for article in result.articles if article.role != "teaser"]
    every = [account for article in articles for account in _accounts(result, article)]
    by_key: dict[str, list[tuple[int, Account]]] = defaultdict(list)
    by_article: dict[str, list[Account]] = defaultdict(list)
    for account in every:
        by_article[account.place.article_id].append(account)
    for article in by_article.values():
        for account, matter, day in matters(article, world):
            if matter not in GROUPED:
                by_key[matter].append((day, account))
        found |= {d.disagreement_id: d for d in within_page(article, world)}
        for key, counts in _counts(article).items():
            found |= {d.disagreement_id: d for d in counted(key, counts, world)}
    for matter, rows in by_key.items():
        for run in runs(matter, (day for day, _ in rows)):
            mine = [account for day, account in rows if run.first <= day <= run.last]
            found |= {d.disagreement_id: d for d in compare(run, mine, world)}
    return [_heard(d) for d in found.values()]


def _heard(found: Disagreement) -> Disagreement:
    voices: dict[str, set[str | None]] = defaultdict(set)
    for account in found.accounts:
        voices[account.position].add(account.article_id)
    told = tuple(msgspec.structs.replace(a, voice=a.article_id) for a in found.accounts)
    return msgspec.structs.replace(found, accounts=told, voices={p: len(v) for p, v in voices.items()})


def _accounts(result: PageResult, article: Article) -> list[Account]:
    day = single_day(*days(article.published))
    outlet = article.source_chain[-1] if article.source_chain else None
    place = Place(article.article_id, article.published, day, article.language, outlet)
    mine = sorted((s for s in result.statements if s.article_id == article.article_id), key=_at)
    starts = [s.start for s in mine]
    events = sorted(result.events, key=_at)
    event_starts = [e.start for e in events]
    times = sorted(result.times, key=_at)
    time_starts = [t.start for t in times]
    titles = [(b.start, b.end) for b in result.blocks if b.role == "title"]
    out = []
    for row in (s for s in result.statements if s.article_id == article.article_id):
        start, end = (row.content.start, row.content.end) if row.content else (row.start, row.end)
        near = events[bisect_left(event_starts, start - LONGEST) : bisect_left(event_starts, end)]
        types = frozenset(e.type for e in near if e.end > start)
        order, title = bisect_left(starts, row.start), _titled(row, titles)
        out.append(Account(_said(row), place, order, title, doubtful(row.rule), types))
    for event in result.events:
        if event.article_id == article.article_id:
            around = times[
                bisect_left(time_starts, event.start - NEAR + 1) : bisect_left(
                    time_starts, event.start + NEAR
                )
            ]
            when, shown = _when(result.page.text, around, event)
            out.append(event_account(_done(event), place, _titled(event, titles), when, shown))
    for figure in result.figures:
        if figure.article_id == article.article_id:
            before = mine[bisect_left(starts, figure.start - FAR_BACK) : bisect_left(starts, figure.end)]
            out.append(figured(figure, place, _speaker(before, figure)))
    out += [doubting(row, place) for row in result.doubts if row.article_id == article.article_id]
    return out


def _said(row: Statement) -> Said:
    content = row.content or Span(row.start, row.end, row.text)
    return Said(
        row.statement_id, row.page_id, row.start, row.end, row.text, row.speaker, row.act, row.to, row.about, row.quote,
        content.text, content.end, row.reported_by, row.gloss.en,
    )  # fmt: skip


def _done(row: Event) -> Done:
    return Done(
        row.event_id, row.page_id, row.start, row.end, row.text, row.type, row.actors, row.recipients, row.date,
        row.place, row.status, row.by, row.denied_by, row.gloss.en,
    )  # fmt: skip


def _at(row: Statement | Event | TimeExpression) -> int:
    return row.start


def _speaker(said: Sequence[Statement], figure: Figure) -> str | None:
    """The speaker of the shortest statement that a figure stands in."""
    around = [(s.content.end if s.content else s.end, s) for s in said]
    mine = [(end - s.start, s) for end, s in around if s.start < figure.end and figure.start < end]
    return min(mine, key=lambda m: (m[0], m[1].statement_id))[1].speaker if mine else None


def _counts(article: list[Account]) -> dict[str, list[Account]]:
    """The figures of an article by what they count."""
    out: dict[str, list[Account]] = defaultdict(list)
    for account in article:
        if isinstance(account.row, Figure):
            out[f"count|{account.place.article_id}|{account.row.fate}|{account.row.counted}"].append(account)
    return out


def _titled(row: Statement | Event, titles: list[tuple[int, int]]) -> bool:
    return any(start <= row.start < end for start, end in titles)


def _when(
    text: str, times: Sequence[TimeExpression], event: Event
) -> tuple[str | None, tuple[int, int, str]]:
    """The one of the times around it that dates an event, and the words from one to the other."""
    near = [t for t in times if t.value == event.date]
    if not near:
        return None, (0, 0, "")
    time = min(near, key=lambda t: (abs(t.start - event.start), t.start))
    start, end = min(event.start, time.start), max(event.end, time.end)
    return time.text, (start, end, text[start:end])
