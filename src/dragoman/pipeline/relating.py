"""Related articles of one article, out of the ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

import msgspec
import numpy as np
import pyarrow as pa

from dragoman.errors import UsageError
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.lookup import locate
from dragoman.ledger.store import registered
from dragoman.link.matter import alike
from dragoman.link.means import Floats, centred
from dragoman.link.related import Facts, Related, close, related
from dragoman.link.stories.basis import Basis
from dragoman.model.vectors import WIDTH, load
from dragoman.pipeline.close_reading import Watch, read_closely, together
from dragoman.pipeline.observing import vectors_of
from dragoman.pipeline.storying import kept_basis

NEAREST = 300
"""Articles that are looked at more closely: those of the same story, and the nearest by vector and by who is named."""
CLOSE = 128
"""Articles of each language that are read whole, the nearest by their beginnings."""
FEWEST_READ = 16
"""Articles of a language below which nothing is usual among them."""


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

    @property
    def tongue(self) -> str:
        return self.language.split("-")[0]


def kin(ledger: Ledger, article: str, *, limit: int = 20, watch: Watch = lambda number: None) -> list[Kin]:
    """The articles that belong beside one, nearest first. Raises UsageError where there is no such article.

    The likeliest are read whole, once: `watch` is told how many, before.
    """
    place = locate(ledger, article)
    if place.table != "articles":
        raise UsageError(f"{place.row_id} is of {place.table}; give the id of an article")
    one = place.row_id
    others, likeness = _others(ledger, one)
    whole = _closely(ledger, others, likeness, watch)
    copies = frozenset(row for (row,) in ledger.rows(query("related_copies"), {"id": one}))
    basis = kept_basis(ledger)
    labels, kinds = _entities(ledger)
    facts = _facts(ledger, {c.article_id: c for c in others}, copies)
    mine = facts.pop(one)
    rarity = _Rarity(basis)
    found = related(
        mine,
        facts.values(),
        likeness | whole,
        {n: rarity(n) for f in (mine,) for n in f.names | f.places},
        labels,
        kinds,
        whole,
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
        "SELECT a.article_id, role, title, language, if(last_day - first_day <= 31, first_day, NULL), story_id, vector FROM articles AS a "
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
    closest = _nearest(candidates, near)
    kept = [
        n
        for n, c in enumerate(candidates)
        if n == 0
        or n in closest
        or c.article_id in named
        or (c.story is not None and c.story == candidates[0].story)
    ]
    return [candidates[n] for n in kept], {candidates[n].article_id: float(near[n]) for n in kept}


def _closely(
    ledger: Ledger, candidates: Sequence[_Candidate], likeness: Mapping[str, float], watch: Watch
) -> dict[str, float]:
    """How like the first of the candidates those are that are read whole: the nearest of each language, links' titles apart."""
    order = sorted(candidates[1:], key=lambda c: (-likeness[c.article_id], c.article_id))
    chosen: dict[str, list[str]] = {candidates[0].tongue: [candidates[0].article_id]}
    for candidate in order:
        some = chosen.setdefault(candidate.tongue, [])
        if candidate.role != "teaser" and len(some) < CLOSE:
            some.append(candidate.article_id)
    read = read_closely(ledger, sorted(each for some in chosen.values() for each in some), watch)
    mine = candidates[0].article_id
    if mine not in read:
        return {}
    kept = {tongue: [each for each in some if each in read] for tongue, some in chosen.items()}
    own = kept[candidates[0].tongue]
    found: dict[str, float] = {}
    for tongue, some in kept.items():
        if len(some) < FEWEST_READ or len(own) < FEWEST_READ:
            continue
        same = tongue == candidates[0].tongue
        near = alike(together([read[a] for a in own]), together([read[a] for a in some]), same=same)[0]
        for article_id, value in zip(some, near.tolist(), strict=True):
            if article_id != mine:
                found[article_id] = close(value, likeness[article_id], min(len(own), len(some)))
    return found


def _nearest(candidates: Sequence[_Candidate], near: Floats) -> set[int]:
    """The places of the NEAREST candidates, and of the CLOSE nearest of each language."""
    order = np.argsort(-near, kind="stable").tolist()
    of_tongue: dict[str, int] = defaultdict(int)
    found = set(order[:NEAREST])
    for place in order:
        candidate = candidates[place]
        if candidate.role != "teaser" and of_tongue[candidate.tongue] < CLOSE:
            of_tongue[candidate.tongue] += 1
            found.add(place)
    return found


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
