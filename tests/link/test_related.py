"""What belongs beside an article, and why."""

from __future__ import annotations

from dragoman.link.related import Facts, related

LABELS = {
    "exercise/x": "Eagle Partner",
    "person/p": "Peskov",
    "state/a": "Armenia",
    "state/b": "Azerbaijan",
    "state/r": "Russia",
}
KINDS = {"exercise/x": "exercise", "person/p": "person"}
ONE = Facts(
    "one",
    100,
    story="s",
    names=frozenset({"exercise/x", "person/p"}),
    places=frozenset({"state/a", "state/r"}),
    speakers=frozenset({"person/p"}),
    deeds=frozenset({("ACCUSE", frozenset({"state/a", "state/b"}))}),
)


def levels(*others: Facts, **likeness: float) -> list[tuple[str, str]]:
    return [(r.article_id, r.level) for r in related(ONE, others, likeness, {}, LABELS, KINDS)]


def test_levels_come_from_what_is_shared() -> None:
    assert levels(
        Facts("told", 101, story="s"),
        Facts("weeks", 110, names=frozenset({"exercise/x", "person/p"})),
        Facts("quarrel", 900, deeds=frozenset({("ASSAULT", frozenset({"state/a", "state/b"}))})),
        Facts("lands", 2000, places=frozenset({"state/a", "state/r"})),
    ) == [
        ("told", "same story"),
        ("weeks", "same crisis"),
        ("quarrel", "same actors' dispute"),
        ("lands", "background"),
    ]  # fmt: skip


def test_words_alone_make_nothing_related() -> None:
    assert levels(Facts("high voltage", 100), voltage=0.05) == []


def test_the_reason_is_told_in_words() -> None:
    other = Facts("weeks", 101, names=frozenset({"exercise/x", "person/p"}), speakers=frozenset({"person/p"}))
    (found,) = related(ONE, [other], {}, {}, LABELS, KINDS)
    assert found.why == "same exercise (Eagle Partner); same speaker (Peskov)"
