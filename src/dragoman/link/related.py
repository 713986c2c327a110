"""Articles that belong beside one article, ranked, with the reason in words.

What counts is who is named, what happened between whom and where, who speaks, and what the texts are about; never words alone, which
are one for tension and for high voltage.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

LEVELS = ("same story", "same crisis", "same actors' dispute", "background")
"""Levels of kinship, the nearest first."""
CRISIS_DAYS = 45
NEAR = 0.35
"""Centred cosine from which two articles are about one thing."""
SURE, ALIEN = 0.5, 0.08
"""Likeness of articles that were read whole from which they tell one story, and below which they do not, though headlines and leads had
it so (examples/stories: three pairs in ten that are one are above, one in six below; 99 in 100 of others are below .1)."""
USUAL, ENOUGH = 1.5, 60
"""How like articles that were read whole are (`matter.alike`) where their likeness is NEAR, and how many articles of a language
tell it without the cosine of two beginnings."""
READ = 5.0
"""What likeness is worth in the ranking of articles that were read whole, where their beginnings and names say less: at SURE as much as
a level does for others. Undated articles are put into one story by beginnings alone, which proves little."""
FAINT = 0.05
"""Likeness of an article that was read whole below which nothing ties it to another."""
SOME = 0.12
"""Centred cosine below which a shared name alone makes no background."""
BOUND = 0.35
"""Names, deeds and happenings in common, 0 to 1, from which articles of a few weeks are of one crisis."""
QUARRELS = frozenset(
    (
        "ACCUSE",
        "REJECT",
        "THREATEN",
        "PROTEST",
        "SANCTION",
        "MOBILIZE",
        "COERCE",
        "ASSAULT",
        "RETREAT",
        "AGREE",
    )
)
NAMED_AT_MOST = 3


def close(value: float, likeness: float, articles: int) -> float:
    """The likeness of two articles that were read whole, at most 1: drawn to that of their beginnings where `articles` are fewer than ENOUGH."""
    share = min(articles / ENOUGH, 1.0)
    return share * min(max(NEAR * value / USUAL, -1.0), 1.0) + (1 - share) * likeness


class Facts(msgspec.Struct, frozen=True):
    """What is known of an article.

    `deeds` are (event type, the two or more parties); `names` who and what is named, places apart; `speakers` who is quoted;
    `shared` rows that several articles have: happenings, utterances.
    """

    article_id: str
    day: int | None
    story: str | None = None
    names: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    deeds: frozenset[tuple[str, frozenset[str]]] = frozenset()
    speakers: frozenset[str] = frozenset()
    shared: frozenset[str] = frozenset()
    copies: frozenset[str] = frozenset()


class Related(msgspec.Struct, frozen=True):
    """A related article: its level, why, and a score that ranks it."""

    article_id: str
    level: str
    why: str
    score: float


def related(
    one: Facts,
    others: Iterable[Facts],
    likeness: Mapping[str, float],
    rarity: Mapping[str, float],
    labels: Mapping[str, str],
    kinds: Mapping[str, str],
    whole: Collection[str] = (),
) -> list[Related]:
    """The others that belong beside `one`, nearest first; `likeness` is the centred cosine by article, 0 where there is none, and of
    those of `whole`, which were read whole, what `close` makes of them."""
    found = [
        _weigh(
            one, other, likeness.get(other.article_id, 0.0), other.article_id in whole, rarity, labels, kinds
        )
        for other in others
    ]
    return sorted((r for r in found if r is not None), key=lambda r: (-r.score, r.article_id))


def _weigh(
    one: Facts,
    other: Facts,
    likeness: float,
    whole: bool,
    rarity: Mapping[str, float],
    labels: Mapping[str, str],
    kinds: Mapping[str, str],
) -> Related | None:
    names, places = one.names & other.names, one.places & other.places
    rare = sum(rarity.get(name, 1.0) for name in names) + 0.5 * sum(rarity.get(name, 1.0) for name in places)
    dyads = _pairs(one) & _pairs(other)
    same = one.deeds & other.deeds
    near = one.day is not None and other.day is not None and abs(one.day - other.day) <= CRISIS_DAYS
    bond = min(rare, 3.0) / 3 + 0.3 * bool(dyads) + 0.2 * bool(same) + 0.3 * bool(one.shared & other.shared)
    story = one.story is not None and one.story == other.story
    if (
        other.article_id in one.copies
        or (story and not (whole and likeness < ALIEN))
        or (whole and likeness >= SURE)
    ):
        level = 0
    elif (
        story
        or one.shared & other.shared
        or (near and bond >= BOUND)
        or (likeness >= NEAR and (whole or bond >= BOUND / 2))
    ):
        level = 1
    elif dyads:
        level = 2
    elif (
        len(names) + len(places) > 1
        or likeness >= NEAR
        or ((names or places) and likeness >= SOME)
        or (whole and likeness >= FAINT)
    ):
        level = 3
    else:
        return None
    gap = 0.0 if one.day is None or other.day is None else 1 / (1 + abs(one.day - other.day) / 30)
    score = (len(LEVELS) - level) + 0.45 * max(likeness, 0.0) + 0.35 * min(bond, 1.0) + 0.2 * gap
    if whole:
        kept = other.article_id in one.copies or (story and near and likeness >= ALIEN)
        score = READ * (likeness + 0.025 * min(bond, 1.0) + 0.2 * kept) + 0.2 * gap + 1
    why = _why(one, other, level, likeness, rarity, labels, kinds)
    return Related(other.article_id, LEVELS[level], why, round(score, 4))


def _pairs(facts: Facts) -> set[frozenset[str]]:
    """Two parties of a quarrel, or of what ends one."""
    return {parties for kind, parties in facts.deeds if kind in QUARRELS and len(parties) == 2}


def _why(
    one: Facts, other: Facts, level: int, likeness: float, rarity: Mapping[str, float], labels: Mapping[str, str],
    kinds: Mapping[str, str],
) -> str:  # fmt: skip
    """The reasons in words, the weightiest first."""
    told: list[str] = []
    if other.article_id in one.copies:
        told.append("one text")
    for kind, parties in sorted(one.deeds & other.deeds, key=lambda deed: (deed[0], sorted(deed[1]))):
        if len(parties) > 1 and kind in _DEEDS:
            told.append(f"{_DEEDS[kind]} ({_listed(parties, labels)})")
    for kind, noun in (("exercise", "exercise"), ("operation", "operation"), ("agreement", "agreement")):
        told += [
            f"same {noun} ({labels.get(n, n)})"
            for n in sorted(one.names & other.names)
            if kinds.get(n) == kind
        ]
    speakers = one.speakers & other.speakers
    if speakers:
        told.append(f"same speaker ({_listed(_rarest(speakers, rarity), labels)})")
    names = [
        n
        for n in one.names & other.names
        if n not in speakers and kinds.get(n) not in ("exercise", "operation", "agreement")
    ]
    if names:
        told.append(f"both name {_listed(_rarest(names, rarity), labels)}")
    places = one.places & other.places
    if places and not (names or speakers):
        told.append(f"same place ({_listed(_rarest(places, rarity), labels)})")
    if one.shared & other.shared:
        told.insert(0, "report one happening")
    if not told or (likeness >= NEAR and level):
        told.append("much the same matter" if likeness >= NEAR else "kindred matter")
    return "; ".join(dict.fromkeys(told[:NAMED_AT_MOST]))


_DEEDS = {
    "AGREE": "same agreement", "CONSULT": "same talks", "COOPERATE": "same cooperation", "AID": "same aid",
    "RETREAT": "same pull-back or release", "ACCUSE": "same accusation", "REJECT": "same refusal", "THREATEN": "same threat",
    "PROTEST": "same protest", "SANCTION": "same sanctions", "MOBILIZE": "same show of force", "COERCE": "same coercion",
    "ASSAULT": "same fighting", "SUPPORT": "same support", "CONCEDE": "same concession", "REQUEST": "same request",
}  # fmt: skip


def _rarest(names: Iterable[str], rarity: Mapping[str, float]) -> Sequence[str]:
    return sorted(names, key=lambda name: (-rarity.get(name, 1.0), name))[:NAMED_AT_MOST]


def _listed(names: Iterable[str], labels: Mapping[str, str]) -> str:
    return ", ".join(labels.get(name, name) for name in names)
