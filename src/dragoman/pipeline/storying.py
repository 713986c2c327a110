"""Stories: weighs the pairs of new articles with any, and gathers anew what they can change.

A basis that is taken anew is stored last: a run that is killed before finds the old one, still stale, and does all again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec
import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from dragoman.ledger.judgements import Verdicts, holding
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.store import registered, run
from dragoman.link.means import Floats, centred
from dragoman.link.stories.basis import Basis, take
from dragoman.link.stories.candidates import pairs
from dragoman.link.stories.partition import SILENCE, partition
from dragoman.link.stories.rule import SURE, Rule, rules
from dragoman.link.stories.shown import Shown
from dragoman.link.stories.story import Member, story
from dragoman.model.vectors import WIDTH, Encoder, load
from dragoman.pipeline.observing import observe, vectors_of
from dragoman.types.linked import Story

FAINT = 0.05
"""Pairs of a lower chance are forgotten."""

Pair = tuple[str, str]


def link(ledger: Ledger, new: list[str]) -> None:
    """Put the articles of new pages into stories; of the others only those are gathered anew that a new one may join."""
    encoder = look(ledger, new)
    rule = rules()["vectors" if encoder else "words"]
    total = int(ledger.rows(query("story_count"))[0][0])
    basis = kept_basis(ledger)
    whole = basis is None or basis.stale(total) or (encoder is not None and not basis.means)
    shown = scene(ledger, new, whole=whole)
    if whole or basis is None:
        ledger.connection.execute("DELETE FROM story_pairs")
        basis = take(shown.articles, shown.vectors if encoder else None)
    moved = centred(shown.vectors, shown.articles.tongues, basis.means) if encoder else None
    _weigh(ledger, rule, basis, shown, moved)
    homeless = [article_id for (article_id,) in ledger.rows(query("story_homeless"))]
    _gather(ledger, rule, {*homeless, *(shown.articles.ids[i] for i in shown.fresh)})
    if whole:
        _store_basis(ledger, basis)


def look(ledger: Ledger, new: list[str]) -> Encoder | None:
    """See to it that the articles of new pages have marks and vectors; the encoder, where there is one."""
    encoder = load()
    observe(ledger, new, encoder)
    return encoder


class Scene(msgspec.Struct, frozen=True):
    """Articles that may be compared, in order of time, their vectors, how crowded it is around each, and the places of the new."""

    articles: Shown
    vectors: Floats
    crowds: NDArray[np.float64]
    fresh: list[int]


def scene(ledger: Ledger, new: list[str], *, whole: bool) -> Scene:
    """The articles that those of new pages are compared with; all of them, and all new, where `whole`."""
    with registered(ledger, pa.table({"page_id": pa.array(new, pa.string())})):
        rows = ledger.arrow(query("story_articles_seen"), {"window": SILENCE, "all": whole})
    marks = rows["marks"].combine_chunks()
    days = rows["day"].combine_chunks().cast(pa.float64()).to_numpy(zero_copy_only=False)
    articles = Shown(rows["article_id"].to_pylist(), rows["language"].to_pylist(), days, marks)
    fresh = np.flatnonzero(np.asarray(rows["fresh"])).tolist()
    crowds = rows["crowd"].fill_null(0.0).to_numpy()
    return Scene(
        articles, vectors_of(rows["vector"], WIDTH), crowds, list(range(len(articles))) if whole else fresh
    )


def kept_basis(ledger: Ledger) -> Basis | None:
    """What likeness is measured against in this ledger; None before its first stories."""
    rows = ledger.rows("SELECT language, articles, mean, common FROM story_basis")
    if not rows:
        return None
    means = {language: np.array(mean, np.float32) for language, _, mean, _ in rows if mean is not None}
    return next(Basis(count, means, dict(common)) for language, count, _, common in rows if not language)


def _store_basis(ledger: Ledger, basis: Basis) -> None:
    ledger.connection.execute("DELETE FROM story_basis")
    rows = [
        (name, basis.count, basis.means.get(name), list(basis.common.items()) if not name else [])
        for name in sorted({"", *basis.means})
    ]
    _store(ledger, "store_story_basis", _BASIS, rows)


def _weigh(ledger: Ledger, rule: Rule, basis: Basis, shown: Scene, vectors: Floats | None) -> None:
    """Store the chances of the pairs of new articles with any, and how crowded it is around the new ones."""
    articles = shown.articles
    found, crowds = pairs(articles, shown.fresh, vectors, basis)
    crowd = shown.crowds.copy()
    crowd[list(crowds)] = list(crowds.values())
    run(ledger, "store_crowds", pa.table({
        "article_id": pa.array([articles.ids[i] for i in crowds], pa.string()),
        "crowd": pa.array(crowds.values(), pa.float64()),
    }))  # fmt: skip
    rows = []
    for i, j in found:
        a, b = articles[i], articles[j]
        likeness = float(vectors[i] @ vectors[j]) if vectors is not None else 0.0
        chance = rule.weigh(basis, a, b, likeness, float(crowd[i] + crowd[j]) / 2, FAINT)
        if chance >= FAINT:
            rows.append((min(a.article_id, b.article_id), max(a.article_id, b.article_id), chance))
    _store(ledger, "store_story_pairs", _PAIRS, rows)


def _gather(ledger: Ledger, rule: Rule, fresh: Iterable[str]) -> None:
    """Part the articles that hang together with new ones into stories, and put these in place of what they had."""
    together, apart = _decided(holding(ledger, "articles", "stories"))
    near = _reach(ledger, fresh, rule.join, together, apart)
    members = _members(ledger, near)
    with registered(ledger, _ids(members)):
        inside: dict[Pair, float] = {
            (one, other): chance for one, other, chance in ledger.rows(query("story_links"), {"copy": SURE})
        }
    for pair in apart:
        inside.pop((min(pair), max(pair)), None)
    days = {m.article_id: m.day.toordinal() for m in members.values() if m.day}
    groups = partition(members, inside, together=together, apart=apart, join=rule.join, days=days)

    def chance(a: str, b: str) -> float:
        return inside.get((min(a, b), max(a, b)), 0.0)

    _replace(ledger, list(members), [story([members[a] for a in group], chance) for group in groups])


def _decided(verdicts: Verdicts) -> tuple[list[Pair], list[Pair]]:
    """Pairs that people put together and apart: what was decided last holds."""
    together: dict[Pair, bool] = {}
    for same, ones, others in verdicts.pairs:
        for a in ones:
            for b in others:
                together.setdefault((min(a, b), max(a, b)), same)
    return [p for p, same in together.items() if same], [p for p, same in together.items() if not same]


def _reach(
    ledger: Ledger, fresh: Iterable[str], join: float, together: Sequence[Pair], apart: Sequence[Pair]
) -> set[str]:
    """Everything that hangs together with `fresh`: what may be joined, copies, what people put together, and what is one story now."""
    bond: dict[str, set[str]] = defaultdict(set)
    for a, b in together:
        bond[a].add(b)
        bond[b].add(a)
    parted = {(min(pair), max(pair)) for pair in apart}
    found = set(fresh)
    rim = set(found)
    while rim:
        with registered(ledger, _ids(rim)):
            links = ledger.rows(query("story_reached"), {"join": join})
            homes = ledger.rows(query("story_homes"))
        near = {each for pair in links if (min(pair), max(pair)) not in parted for each in pair}
        near.update(article_id for (article_id,) in homes)
        near.update(other for each in rim for other in bond.get(each, ()))
        rim = near - found
        found |= rim
    return found


def _ids(article_ids: Iterable[str]) -> pa.Table:
    return pa.table({"article_id": pa.array(sorted(article_ids), pa.string())})


def _members(ledger: Ledger, ids: Iterable[str]) -> dict[str, Member]:
    """The articles by id, in order of time, undated ones last."""
    with registered(ledger, _ids(ids)):
        return {row[0]: Member(*row) for row in ledger.rows(query("story_members"))}


def _replace(ledger: Ledger, article_ids: Sequence[str], found: Sequence[Story]) -> None:
    """Put stories in place of those that these articles had, where they differ; killed between, some are in none, which the next run sees."""
    with registered(ledger, _ids(article_ids)):
        old = {row[0]: row[1:] for row in ledger.rows(query("story_stored"))}
    changed = [s for s in found if old.get(s.story_id) != _row(s)]
    kept = {s.story_id for s in found} - {s.story_id for s in changed}
    gone = pa.table({"story_id": pa.array([each for each in old if each not in kept], pa.string())})
    run(ledger, "forget_story_articles", gone)
    ledger.connection.execute(query("forget_empty_stories"))
    _store(ledger, "store_stories", _STORIES, [
        (s.story_id, list(s.titles.items()), s.first, s.last, list(s.languages)) for s in changed
    ])  # fmt: skip
    _store(ledger, "store_story_articles", _ARTICLES, [
        (s.story_id, a, x) for s in changed for a, x in zip(s.article_ids, s.scores, strict=True)
    ])  # fmt: skip


def _row(of: Story) -> tuple[object, ...]:
    """A story as `story_stored` gives it."""
    ids, scores = zip(*sorted(zip(of.article_ids, of.scores, strict=True)), strict=True)
    return of.titles, of.first, of.last, list(of.languages), list(ids), list(scores)


_PAIRS = pa.schema({"one": pa.string(), "other": pa.string(), "chance": pa.float64()})
_ARTICLES = pa.schema({"story_id": pa.string(), "article_id": pa.string(), "score": pa.float64()})
_STORIES = pa.schema({
    "story_id": pa.string(), "titles": pa.map_(pa.string(), pa.string()), "first": pa.string(), "last": pa.string(),
    "languages": pa.list_(pa.string()),
})  # fmt: skip
_BASIS = pa.schema({
    "language": pa.string(), "articles": pa.int32(), "mean": pa.list_(pa.float32()),
    "common": pa.map_(pa.string(), pa.int32()),
})  # fmt: skip


def _store(ledger: Ledger, name: str, schema: pa.Schema, rows: Sequence[tuple[object, ...]]) -> None:
    columns = [list(column) for column in zip(*rows, strict=True)] or [[] for _ in schema]
    run(ledger, name, pa.table(dict(zip(schema.names, columns, strict=True)), schema))
