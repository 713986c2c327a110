"""Stories of our own as sets of pairs: what the rule is trained and measured on.

`examples/stories` holds articles of 80 stories in five scripts, with near misses; `training/stories/games.txt` headlines of 85 stories
of one Olympic Games in a dozen languages. Both are read by the program itself. From them come sets of several kinds: articles whole or
headlines alone; at their own time, or squeezed into a few days, as in a ledger of a thousand stories; each crisis by itself, as in a
ledger of twenty pages; and in all of them some articles without a date.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec
import numpy as np

from dragoman.engine import local
from dragoman.ledger.ledger import Ledger
from dragoman.link.means import Floats, centred
from dragoman.link.stories.article import Seen
from dragoman.link.stories.basis import take
from dragoman.link.stories.candidates import pairs
from dragoman.link.stories.features import features
from dragoman.link.stories.partition import partition
from dragoman.link.stories.shown import Shown
from dragoman.pipeline.recipe import read_into
from dragoman.pipeline.storying import scene

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples" / "stories"
GAMES = ROOT / "training" / "stories" / "games.txt"
UNDATED = 0.08
"""Share of articles that are stripped of their date."""


class Item(msgspec.Struct, frozen=True):
    """An article with the story and the crisis that it belongs to."""

    seen: Seen
    vector: Floats
    story: str
    crisis: str


class Set(msgspec.Struct):
    """Articles of one ledger, the pairs weighed, their numbers, and whether they are of one story."""

    name: str
    items: list[Item]
    pairs: list[tuple[int, int]]
    numbers: Floats
    same: np.ndarray
    vectors: Floats

    @property
    def gold(self) -> list[str]:
        """The story of each article."""
        return [item.story for item in self.items]

    @property
    def tongues(self) -> list[str]:
        """The language of each article."""
        return [item.seen.tongue for item in self.items]


def rows_of_examples(*, titles: bool) -> list[dict[str, str]]:
    """The rows of examples/stories with their story and crisis; `titles`: without their texts."""
    keys = {row["id"]: row for row in _jsonl(EXAMPLES / "key.jsonl")}
    rows = [row for path in sorted(EXAMPLES.glob("[0-9]*.jsonl")) for row in _jsonl(path)]
    kept = ("id", "title", "language", "published", "outlet", *(() if titles else ("text",)))
    return [
        {
            **{k: row[k] for k in kept if k in row},
            "story": keys[row["id"]]["story"],
            "crisis": keys[row["id"]]["crisis"],
        }
        for row in rows
        if row["id"] in keys
    ]


def rows_of_games() -> list[dict[str, str]]:
    """The headlines of games.txt: `# story day`, then a language and a headline a line, `+2` before what came two days later."""
    rows = []
    story, day = "", dt.date.min
    for number, line in enumerate(GAMES.read_text("utf-8").splitlines()):
        if line.startswith("#"):
            _, story, told = line.split()
            day = dt.date.fromisoformat(told)
            continue
        later = 0
        if line.startswith("+"):
            plus, line = line.split(" ", 1)
            later = int(plus)
        language, title = line.split(" ", 1)
        published = (day + dt.timedelta(later)).isoformat()
        tag = {"zh": "zh-Hans"}.get(language, language)
        rows.append({"id": f"{story}-{number}", "title": title, "language": tag, "published": published,
                     "story": story, "crisis": "games"})  # fmt: skip
    return rows


def _jsonl(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def read(rows: Sequence[dict[str, str]]) -> list[Item]:
    """The rows as the program reads them; rows that are the same page are one article."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "rows.jsonl"
        plain = [{k: v for k, v in row.items() if k not in ("story", "crisis")} for row in rows]
        path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in plain), "utf-8")
        with Ledger(Path(scratch) / "rows.duckdb", write=True) as ledger:
            read_into(ledger, [str(path)], local.run)
            seen = scene(ledger, [], whole=True)
            ids = dict(ledger.rows(
                "SELECT article_id, split_part(path, '#', 2) FROM articles JOIN page_paths USING (page_id) WHERE role = 'main'"
            ))  # fmt: skip
    of = {row["id"]: row for row in rows}
    return [
        Item(article, vector, of[row]["story"], of[row]["crisis"])
        for article, vector in zip(seen.articles, seen.vectors, strict=True)
        if (row := ids.get(article.article_id)) is not None
    ]


def _dated(item: Item, day: int | None) -> Item:
    old = item.seen
    return Item(Seen(old.article_id, old.language, day, old.marks), item.vector, item.story, item.crisis)


def squeezed(items: Sequence[Item], days: int, seed: int, *, by: str) -> list[Item]:
    """The items with every crisis, or every story, moved to begin within `days`; some reports come a day or two late."""
    rng = random.Random(seed)
    first: dict[str, int] = {}
    for item in items:
        if item.seen.day is not None:
            group = getattr(item, by)
            first[group] = min(first.get(group, item.seen.day), item.seen.day)
    start = {group: 738_000 + rng.randrange(days) for group in sorted(first)}
    out = []
    for item in sorted(items, key=lambda i: i.seen.article_id):
        group = getattr(item, by)
        late = rng.choice((0, 0, 0, 1, 1, 2)) if by == "story" else 0
        moved = None if item.seen.day is None else start[group] + item.seen.day - first[group] + late
        out.append(_dated(item, moved))
    return out


def undated(items: Sequence[Item], seed: int) -> list[Item]:
    """The items, some of them without their date."""
    rng = random.Random(seed)
    ordered = sorted(items, key=lambda i: i.seen.article_id)
    return [_dated(item, None) if rng.random() < UNDATED else item for item in ordered]


def make(name: str, items: Iterable[Item]) -> Set:
    """The pairs that the program would weigh, with their numbers."""
    ordered = sorted(items, key=lambda i: (i.seen.day is None, i.seen.day or 0, i.seen.article_id))
    articles = [item.seen for item in ordered]
    vectors = np.stack([item.vector for item in ordered])
    basis = take(articles, vectors)
    moved = centred(vectors, [article.tongue for article in articles], basis.means)
    found, crowds = pairs(Shown.of(articles), range(len(articles)), moved, basis)
    numbers = [
        features(basis, articles[i], articles[j], float(moved[i] @ moved[j]), (crowds[i] + crowds[j]) / 2)
        for i, j in found
    ]
    same = np.array([ordered[i].story == ordered[j].story for i, j in found])
    return Set(name, ordered, found, np.array(numbers), same, moved)


def all_sets() -> list[Set]:
    """Every set, by name."""
    whole, titles, games = (
        read(rows_of_examples(titles=False)),
        read(rows_of_examples(titles=True)),
        read(rows_of_games()),
    )
    made = [
        make("articles", undated(whole, 1)),
        make("articles, dense", undated(squeezed(whole, 3, 1, by="crisis"), 2)),
        make("headlines", undated(titles, 3)),
        make("headlines, dense", undated(squeezed(titles, 3, 1, by="crisis"), 4)),
        make("games", undated(games, 5)),
        make("games, dense", undated(squeezed(games, 3, 2, by="story"), 6)),
    ]
    return [*made, *_crises("articles", whole), *_crises("headlines", titles)]


def _crises(name: str, items: Sequence[Item]) -> list[Set]:
    by_crisis: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_crisis[item.crisis].append(item)
    return [
        make(f"{name}, one crisis", undated(group, 7))
        for _, group in sorted(by_crisis.items())
        if len(group) > 4
    ]


def groups(of: Set, chances: np.ndarray, join: float) -> list[int]:
    """The group of each article that these chances make."""
    found = {pair: float(chance) for pair, chance in zip(of.pairs, chances, strict=True) if chance > 0.02}
    out = [0] * len(of.items)
    days = {n: item.seen.day for n, item in enumerate(of.items) if item.seen.day is not None}
    for number, members in enumerate(partition(range(len(of.items)), found, join=join, days=days)):
        for n in members:
            out[n] = number
    return out


def bcubed(found: Sequence[object], gold: Sequence[object]) -> tuple[float, float, float]:
    """BCubed precision, recall, F1."""
    a, b, both = Counter(found), Counter(gold), Counter(zip(found, gold, strict=True))
    shared = list(zip(found, gold, strict=True))
    precision = float(np.mean([both[f, g] / a[f] for f, g in shared]))
    recall = float(np.mean([both[f, g] / b[g] for f, g in shared]))
    return precision, recall, 2 * precision * recall / (precision + recall)


def across(found: Sequence[object], gold: Sequence[object], tongues: Sequence[str]) -> float:
    """F1 of pairs of articles in two languages."""

    def count(labels: Sequence[object]) -> int:
        by: dict[object, Counter[str]] = defaultdict(Counter)
        for label, tongue in zip(labels, tongues, strict=True):
            by[label][tongue] += 1
        return sum((sum(c.values()) ** 2 - sum(v * v for v in c.values())) // 2 for c in by.values())

    right = count(list(zip(found, gold, strict=True)))
    return 2 * right / max(count(found) + count(gold), 1)
