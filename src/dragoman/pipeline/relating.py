"""Related articles of one article, out of the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import msgspec
import numpy as np
import pyarrow as pa

from dragoman.errors import UsageError
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.lookup import locate
from dragoman.ledger.store import registered
from dragoman.link.means import Floats, centred
from dragoman.link.related import Facts, Related, related
from dragoman.link.stories.basis import Basis
from dragoman.model.vectors import WIDTH, load
from dragoman.pipeline.observing import vectors_of
from dragoman.pipeline.storying import kept_basis

NEAREST = 300
"""Articles that are looked at more closely: those of the same story, and the nearest by vector and by who is named."""


class Kin(msgspec.Struct, frozen=True):
    """A related article as it is shown: `level` and `why` in words; `role` main, embedded or teaser (a link's title)."""

    article_id: str
    page_id: str
    title: str
    language: str
    published: str | None
    role: str
    level: str
    why: str
    score: float


class _Candidate(msgspec.Struct, frozen=True):
    article_id: str
    role: str
    title: str
    language: str
    day: date | None
    story: str | None


def kin(ledger: Ledger, article: str, *, limit: int = 20) -> list[Kin]:
    """The articles that belong beside one, nearest first. Raises UsageError where there is no such article."""
    place = locate(ledger, article)
    if place.table != "articles":
        raise UsageError(f"{place.row_id} is of {place.table}; give the id of an article")
    one = place.row_id
    others, likeness = _others(ledger, one)
    copies = frozenset(row for (row,) in ledger.rows(query("related_copies"), {"id": one}))
    basis = kept_basis(ledger)
    labels, kinds = _entities(ledger)
    facts = _facts(ledger, {c.article_id: c for c in others}, copies)
    mine = facts.pop(one)
    rarity = _Rarity(basis)
    found = related(
        mine,
        facts.values(),
        likeness,
        {n: rarity(n) for f in (mine,) for n in f.names | f.places},
        labels,
        kinds,
    )
    return _shown(ledger, found[:limit])


class _Rarity:
    """How rare a name is, 0 to 1; everything is rare in a ledger that has no basis yet."""

    def __init__(self, basis: Basis | None) -> None:
        self.basis = basis

    def __call__(self, entity_id: str) -> float:
        if self.basis is None:
            return 1.0
        return min(self.basis.rarity(f"e:{entity_id}"), self.basis.rarity(f"p:{entity_id}"))


def _others(ledger: Ledger, one: str) -> tuple[list[_Candidate], dict[str, float]]:
    """The article itself first, then those that are looked at; and how like it their vectors are, means taken off."""
    table = ledger.arrow(query("related_candidates"), {"id": one})
    (own,) = ledger.rows(
        "SELECT a.article_id, role, title, language, first_day, story_id, vector FROM articles AS a "
        "LEFT JOIN story_articles USING (article_id) LEFT JOIN vectors AS v USING (article_id) WHERE a.article_id = $id", {"id": one},
    )  # fmt: skip
    columns = [table[name].to_pylist() for name in table.column_names[:6]]
    candidates = [_Candidate(*own[:6]), *(_Candidate(*row) for row in zip(*columns, strict=True))]
    vectors = np.vstack([_row(own[6]), vectors_of(table["vector"], WIDTH)])
    named = _named_alike(ledger, one)
    bare = [n for n, c in enumerate(candidates) if not vectors[n].any() and (n == 0 or c.article_id in named)]
    encoder = load()
    if encoder is not None and bare:
        vectors[bare] = encoder.vectors([candidates[n].title for n in bare])
    moved = _centred(ledger, candidates, vectors)
    near = np.where(vectors.any(axis=1), moved @ moved[0], 0.0)
    closest = set(np.argsort(-near)[:NEAREST].tolist())
    kept = [
        n
        for n, c in enumerate(candidates)
        if n == 0
        or n in closest
        or c.article_id in named
        or (c.story is not None and c.story == candidates[0].story)
    ]
    return [candidates[n] for n in kept], {candidates[n].article_id: float(near[n]) for n in kept}


def _row(vector: Sequence[float] | None) -> Floats:
    return np.zeros(WIDTH, np.float32) if vector is None else np.array(vector, np.float32)


def _centred(ledger: Ledger, candidates: Sequence[_Candidate], vectors: Floats) -> Floats:
    basis = kept_basis(ledger)
    if basis is None or not basis.means:
        return vectors
    return centred(vectors, [c.language.split("-")[0] for c in candidates], basis.means)


def _named_alike(ledger: Ledger, one: str) -> set[str]:
    """The articles that name most of whom and what this one names, NEAREST of them."""
    rows = ledger.rows(
        "SELECT article_id, count(DISTINCT entity_id) AS n FROM mentions WHERE entity_id IN (SELECT entity_id FROM mentions "
        "WHERE article_id = $id AND how != 'pronoun') AND article_id IS NOT NULL GROUP BY 1 ORDER BY n DESC, 1 LIMIT $most",
        {"id": one, "most": NEAREST},
    )  # fmt: skip
    return {article_id for article_id, _ in rows}


def _facts(ledger: Ledger, of: dict[str, _Candidate], copies: frozenset[str]) -> dict[str, Facts]:
    plain: dict[tuple[str, str], set[str]] = defaultdict(set)
    deeds: dict[str, set[tuple[str, frozenset[str]]]] = defaultdict(set)
    with registered(ledger, pa.table({"article_id": pa.array(list(of), pa.string())})):
        for article_id, sort, value, parties in ledger.rows(query("related_facts")):
            if sort == "deed":
                deeds[article_id].add((value, frozenset(parties)))
            else:
                plain[article_id, sort].add(value)
    return {
        a: Facts(
            article_id=a,
            day=candidate.day.toordinal() if candidate.day else None,
            story=candidate.story,
            names=frozenset(plain[a, "name"]),
            places=frozenset(plain[a, "place"]),
            deeds=frozenset(deeds[a]),
            speakers=frozenset(plain[a, "speaker"]),
            shared=frozenset(plain[a, "shared"]),
            copies=copies,
        )
        for a, candidate in of.items()
    }


def _entities(ledger: Ledger) -> tuple[dict[str, str], dict[str, str]]:
    rows = ledger.rows("SELECT entity_id, label, kind FROM entities")
    return {i: label for i, label, _ in rows}, {i: kind for i, _, kind in rows}


def _shown(ledger: Ledger, found: Sequence[Related]) -> list[Kin]:
    with registered(ledger, pa.table({"article_id": pa.array([r.article_id for r in found], pa.string())})):
        rows = ledger.rows(query("related_shown"))
    told = {row[0]: row for row in rows}
    out = []
    for item in found:
        article_id, page_id, title, language, published, role = told[item.article_id]
        out.append(
            Kin(article_id, page_id, title, language, published, role, item.level, item.why, item.score)
        )
    return out
