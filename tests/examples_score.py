"""Scores the rows of a page against what a careful reader wrote down (`tests/golden/examples/*.json`).

A row counts as found where its evidence overlaps the reader's anchor: half of the shorter of the two is shared, and a
tenth of the row. Pairs are matched one to one, best agreement first. Rows the reader called optional cost nothing
when missed; a verbal event (ACCUSE, REQUEST ...) that stands on a statement of the reader's is no error.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

import msgspec

from dragoman.pipeline.result import PageResult
from dragoman.text.fold import fold
from dragoman.types import Event, Statement

VERBAL = frozenset({"ACCUSE", "REJECT", "THREATEN", "REQUEST", "AGREE", "SUPPORT"})
MUTUAL = frozenset({"AGREE", "CONSULT", "COOPERATE"})
LONGEST = 400
"""Evidence longer than this points at nothing."""


class Titled(msgspec.Struct, forbid_unknown_fields=True):
    """An article of the page; `title` is how its title starts."""

    role: str
    title: str


class Said(msgspec.Struct, forbid_unknown_fields=True):
    """A statement: any of `speaker` and any of `act` will do; entities are ids or names, alternatives with " or "."""

    anchor: str
    speaker: list[str]
    act: list[str]
    to: list[str]
    about: list[str]
    via: list[str]
    said_on: str | None
    optional: bool = False
    article: str = "main"


class Done(msgspec.Struct, forbid_unknown_fields=True):
    """An event: any of `type` and any of `status` will do."""

    anchor: str
    type: list[str]
    actors: list[str]
    recipients: list[str]
    status: list[str]
    date: str | None
    place: str | None
    optional: bool = False


class Defect(msgspec.Struct, forbid_unknown_fields=True):
    """Where the page's text is damaged, and what should stand there."""

    anchor: str
    kind: str
    should_be: str


class Golden(msgspec.Struct, forbid_unknown_fields=True):
    """All that a careful reader finds on one page."""

    page: str
    language: str
    dates: dict[str, str]
    source_chain: list[str]
    articles: list[Titled]
    statements: list[Said]
    events: list[Done]
    defects: list[Defect]


class Spanned(Protocol):
    """A row with evidence."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


class Wanted(Protocol):
    """A reader's row."""

    @property
    def anchor(self) -> str: ...
    @property
    def optional(self) -> bool: ...


Row = TypeVar("Row", bound=Spanned)
Key = TypeVar("Key", bound=Wanted)


class Sums:
    """Means of named figures, and counts for F1."""

    def __init__(self) -> None:
        self.means: dict[str, list[float]] = defaultdict(list)
        self.counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        self.misses: list[str] = []

    def add(self, name: str, value: float | None) -> None:
        if value is not None:
            self.means[name].append(value)

    def count(self, name: str, good: int, found: int, wanted: int) -> None:
        for place, number in enumerate((good, found, wanted)):
            self.counts[name][place] += number

    def figures(self) -> dict[str, float]:
        """Every figure, 0 to 1, rounded to three places."""
        told = {name: sum(values) / len(values) for name, values in self.means.items()}
        told |= {
            name: 2 * good / max(found + wanted, 1) for name, (good, found, wanted) in self.counts.items()
        }
        return {name: round(value, 3) for name, value in sorted(told.items())}


class Names:
    """Says whether an entity of the result is the one the reader named, by id or by a form seen on the page."""

    def __init__(self, result: PageResult) -> None:
        self.forms: dict[str, set[str]] = defaultdict(set)
        for entity in result.entities:
            self.forms[entity.entity_id] |= {entity.entity_id, fold(entity.label)}
        for mention in result.mentions:
            self.forms[mention.entity_id].add(fold(mention.text))
        for article in result.articles:
            for credit in article.credits:
                if credit.entity_id:
                    self.forms[credit.entity_id].add(fold(credit.name))

    def same(self, entity_id: str | None, wanted: str) -> bool:
        if entity_id is None:
            return False
        forms = self.forms.get(entity_id, set()) | {entity_id}
        return any(name in forms or fold(name) in forms for name in wanted.split(" or "))

    def f1(self, found: Sequence[str], wanted: Sequence[str]) -> float | None:
        if not found and not wanted:
            return None
        left, good = list(wanted), 0
        for entity_id in found:
            hit = next((name for name in left if self.same(entity_id, name)), None)
            if hit is not None:
                left.remove(hit)
                good += 1
        return 2 * good / (len(found) + len(wanted))


def score(result: PageResult, golden: Golden, sums: Sums) -> None:
    """Add the figures of one page to `sums`."""
    names = Names(result)
    sums.add("language", result.page.language == golden.language)
    dates = {d.kind: d.value[:10] for d in result.dates}
    good = sum(dates.get(kind) == value for kind, value in golden.dates.items())
    sums.count("page dates", good, len(dates), len(golden.dates))
    _articles(result, golden, sums)
    main = next(a for a in result.articles if a.role == "main")
    sums.add("source chain", names.f1(main.source_chain, golden.source_chain))
    _statements(result, golden, names, sums)
    _events(result, golden, names, sums)
    for defect in golden.defects:
        start = result.page.text.index(defect.anchor)
        hit = any(r.start < start + len(defect.anchor) and r.end > start for r in result.repairs)
        sums.add("defects found", hit)
        if not hit:
            sums.misses.append(f"{golden.page}: defect {defect.anchor}")


def _articles(result: PageResult, golden: Golden, sums: Sums) -> None:
    left = [(a.role, a.title) for a in result.articles]
    found = len(left)
    good = 0
    for wanted in golden.articles:
        hit = next((a for a in left if a[0] == wanted.role and a[1].startswith(wanted.title)), None)
        if hit:
            left.remove(hit)
            good += 1
        else:
            sums.misses.append(f"{golden.page}: {wanted.role} {wanted.title}")
    sums.misses += [f"{golden.page}: extra {role} {title[:40]}" for role, title in left]
    sums.count("roles of articles", good, found, len(golden.articles))


def _statements(result: PageResult, golden: Golden, names: Names, sums: Sums) -> None:
    def speaks(row: Statement, key: Said) -> bool:
        return any(names.same(row.speaker, wanted) for wanted in key.speaker)

    pairs, extra, missed = match(
        result.page.text,
        result.statements,
        golden.statements,
        lambda row, key: 2 * speaks(row, key) + (row.act in key.act),
    )
    roles = {a.article_id: a.role for a in result.articles}
    for row, key in pairs:
        sums.add("statements: act", row.act in key.act)
        sums.add("statements: to", names.f1(row.to, key.to) if key.to else None)
        sums.add("statements: about", names.f1(row.about, key.about) if key.about else None)
        sums.add("statements: via", names.f1(row.via, key.via))
        sums.add("statements: said_on", any_day(row.said_on, key.said_on) if key.said_on else None)
        sums.add("statements: in the right article", roles.get(row.article_id) == key.article)
        if not speaks(row, key):
            sums.misses.append(
                f"{golden.page}: speaker {row.speaker}, should be {key.speaker[0]}: {key.anchor}"
            )
        elif row.act not in key.act:
            sums.misses.append(f"{golden.page}: act {row.act}, should be {key.act[0]}: {key.anchor}")
    sure = [(row, key) for row, key in pairs if not key.optional]
    free = len(pairs) - len(sure)
    good = sum(speaks(row, key) for row, key in sure)
    must = sum(not key.optional for key in golden.statements)
    sums.count("statements with the right speaker", good, len(result.statements) - free, must)
    sums.misses += [f"{golden.page}: missed statement: {key.anchor}" for key in missed if not key.optional]
    sums.misses += [
        f"{golden.page}: extra statement: {row.speaker} {row.act}: {row.text[:80]}" for row in extra
    ]


def _events(result: PageResult, golden: Golden, names: Names, sums: Sums) -> None:
    text = result.page.text
    pairs, extra, _ = match(
        text,
        result.events,
        golden.events,
        lambda row, key: 2 * (row.type in key.type) + (names.f1(row.actors, key.actors) or 0),
    )
    typed = [(row, key) for row, key in pairs if row.type in key.type]
    for row, key in typed:
        _arguments(row, key, names, sums)
    known = [span(text, key.anchor) for key in golden.statements]
    wrong = extra + [row for row, key in pairs if row.type not in key.type]
    wrong = [row for row in wrong if not (row.type in VERBAL and any(overlap(row, at) for at in known))]
    good = sum(not key.optional for _, key in typed)
    must = sum(not key.optional for key in golden.events)
    sums.count("events of the right type", good, good + len(wrong), must)
    done = {key.anchor for _, key in typed}
    sums.misses += [
        f"{golden.page}: missed event: {k.type[0]} {k.anchor}"
        for k in golden.events
        if not k.optional and k.anchor not in done
    ]
    sums.misses += [f"{golden.page}: extra event: {row.type} {row.status}: {row.text[:80]}" for row in wrong]


def _arguments(row: Event, key: Done, names: Names, sums: Sums) -> None:
    if key.type[0] in MUTUAL:
        both = lambda a, b: list(dict.fromkeys([*a, *b]))  # noqa: E731 who did it to whom is a way of writing
        sums.add(
            "events: actors", names.f1(both(row.actors, row.recipients), both(key.actors, key.recipients))
        )
    else:
        sums.add("events: actors", names.f1(row.actors, key.actors))
        sums.add("events: recipients", names.f1(row.recipients, key.recipients))
    sums.add("events: status", row.status in key.status)
    sums.add("events: date", any_day(row.date, key.date) if key.date else None)
    sums.add("events: place", names.same(row.place, key.place) if key.place else None)
    if row.status not in key.status:
        sums.misses.append(f"{key.anchor}: status {row.status}, should be {key.status[0]}")


def any_day(found: str | None, wanted: str) -> bool:
    """Whether a found date is one of the wanted ones (alternatives with " or "), to the day."""
    return found is not None and found[:21].split("T")[0] in wanted.split(" or ")


def span(text: str, anchor: str) -> tuple[int, int]:
    """Where the reader's words stand first."""
    start = text.index(anchor)
    return start, start + len(anchor)


def overlap(row: Spanned, at: tuple[int, int]) -> int:
    """Shared characters, or 0 where the row waves at the anchor instead of pointing."""
    size, shared = row.end - row.start, min(row.end, at[1]) - max(row.start, at[0])
    points = size <= LONGEST and shared >= 0.5 * min(size, at[1] - at[0]) and shared >= 0.1 * size
    return max(shared, 0) if points else 0


def match(
    text: str, rows: Iterable[Row], keys: Iterable[Key], agreement: Callable[[Row, Key], float]
) -> tuple[list[tuple[Row, Key]], list[Row], list[Key]]:
    """Pairs of rows and the reader's rows, and what is left over of both."""
    rows, keys = list(rows), list(keys)
    spots = [span(text, key.anchor) for key in keys]
    found = [
        (agreement(row, key), shared, i, j)
        for i, row in enumerate(rows)
        for j, key in enumerate(keys)
        if (shared := overlap(row, spots[j])) > 0
    ]
    pairs: list[tuple[Row, Key]] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in sorted(found, key=lambda c: (-c[0], -c[1], c[2], c[3])):
        if i not in used[0] and j not in used[1]:
            pairs.append((rows[i], keys[j]))
            used[0].add(i)
            used[1].add(j)
    return (
        pairs,
        [row for i, row in enumerate(rows) if i not in used[0]],
        [key for j, key in enumerate(keys) if j not in used[1]],
    )
