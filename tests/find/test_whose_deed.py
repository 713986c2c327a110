"""Whose deed it is where the subject of the sentence did not do it: patients of passives, "its" deeds, coups, relative clauses."""

from __future__ import annotations

import pytest

import dragoman

Row = tuple[str, tuple[str, ...], tuple[str, ...]]


def deeds(text: str, language: str = "en") -> list[Row]:
    found = dragoman.analyse(text, language=language, published="2023-09-20").events
    return [(e.type, e.actors, e.recipients) for e in found]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Pedro Castillo was found guilty of fraud by a court in Lima.", ("SANCTION", ("group/court",), ("person/pedro-castillo",))),
        ("Peru's Pedro Castillo sentenced to 11 years in prison", ("SANCTION", (), ("person/pedro-castillo",))),
        ("The court found Pedro Castillo guilty.", ("SANCTION", ("group/court",), ("person/pedro-castillo",))),
        ("Pedro Castillo jailed for plotting a revolt", ("SANCTION", (), ("person/pedro-castillo",))),
        ("Riot police and soldiers were deployed in Lima.", ("MOBILIZE", ("group/police",), ())),
    ],
)  # fmt: skip
def test_whom_a_passive_is_done_to_does_nothing(text: str, row: Row) -> None:
    assert row in deeds(text)
    assert all(row[2] != actors for _, actors, _ in deeds(text) if row[2])


def test_who_was_arrested_in_a_headline_arrests_nobody() -> None:
    rows = deeds("Pedro Castillo arrested and released as police fire tear gas at crowds")
    assert all("person/pedro-castillo" not in actors for _, actors, _ in rows)


def test_police_who_detain_on_a_day_still_act() -> None:
    assert deeds("Police detained on Monday 30 protesters in Lima.")[0][2] == ("group/protesters",)


@pytest.mark.parametrize(
    ("text", "kind", "actors"),
    [
        ("Norway sanctioned Iran over its attacks on ships.", "ASSAULT", ("state/irn",)),
        ("Norway condemned Chile for its missile launch.", "MOBILIZE", ("state/chl",)),
        ("Norway asked that action be taken against Iran for its many attacks on ships.", "ASSAULT", ("state/irn",)),
    ],
)  # fmt: skip
def test_its_deed_is_the_others(text: str, kind: str, actors: tuple[str, ...]) -> None:
    assert [a for t, a, _ in deeds(text) if t == kind] == [actors]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ECOWAS has suspended Niger in the aftermath of a military coup.", "en"),
        ("African leaders met to discuss the Niger coup.", "en"),
        ("Niger protests", "en"),
        ("African leaders called for Mohamed Bazoum and other detained leaders to be released.", "en"),
        ("Mohamed Bazoum failed to stem the violence that has killed thousands.", "en"),
        ("Mohamed Bazoum doubles as justice minister following the resignation of Ola Nordmann.", "en"),
        ("African leaders met to discuss Niger, and a delegation was expected to travel to Abuja.", "en"),
        ("Norway sends ships to Peru as island asks Chile for help", "en"),
        ("Mohamed Bazoum, accused of amassing a fortune, left the court.", "en"),
        ("إدانة انقلاب النيجر", "ar"),
    ],
)  # fmt: skip
def test_deeds_that_the_named_did_not_do(text: str, language: str) -> None:
    barred = {"state/ner", "person/mohamed-bazoum", "org/ecowas"}
    for kind, actors, _ in deeds(text, language):
        assert kind in ("SANCTION", "CONSULT") or not barred & {*actors}
        assert kind != "CONSULT" or "state/ner" not in actors
        assert kind != "REQUEST" or "state/nor" not in actors


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Norwegian rebels that have killed dozens in Peru left.", ("ASSAULT", ("group/nor/rebels",), ("state/per",))),
        ("Vladimir Putin met Bashar al-Assad in Moscow to discuss Libya.", ("CONSULT", ("person/vladimir-putin", "person/bashar-al-assad"), ("person/vladimir-putin", "person/bashar-al-assad"))),
        ("Peru struck Chile on Monday, and was later hit by Chile.", ("ASSAULT", ("state/per",), ("state/chl",))),
    ],
)  # fmt: skip
def test_deeds_that_they_did(text: str, row: Row) -> None:
    assert row in deeds(text)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("The US ambassador was summoned to the Norwegian Foreign Ministry.", ("ACCUSE", "gov/nor/foreign-ministry")),
        ("Norway fought Chile and Peru. Peru said its forces attacked a base in Chile.", ("ASSAULT", "state/per")),
        ("Norway downs Chilean drone", ("ASSAULT", "state/nor")),
        ("Norwegian vessels blocked Chilean boats near the cape.", ("COERCE", "state/nor")),
        ("Norway ordered two Chilean diplomats to leave.", ("SANCTION", "state/nor")),
        ("The African Union has suspended two other members, Guinea and Mali.", ("SANCTION", "org/african-union")),
        ("Norway protested to Chile over its visa rules.", ("ACCUSE", "state/nor")),
    ],
)  # fmt: skip
def test_deeds_that_were_missed(text: str, row: tuple[str, str]) -> None:
    assert row in [(kind, actor) for kind, actors, _ in deeds(text) for actor in actors]


def test_its_forces_are_not_the_speakers_where_another_is_named() -> None:
    text = "Norway fought Chile and Peru. Norway's army won after its forces attacked a base in Lima, Chile said."
    assert ("ASSAULT", ("group/forces",), ()) in deeds(text)


def test_an_order_to_impose_imposes() -> None:
    text = "Joe Biden signed an executive order to impose a new round of sanctions against Peru."
    found = dragoman.analyse(text, language="en", published="2023-09-20").events
    assert [(e.type, e.status) for e in found] == [("SANCTION", "happened")]


@pytest.mark.parametrize(
    "text",
    [
        "The box office downed tools before the plane left.",
        "Pedro Castillo was summoned to court.",
        "Residents were told to leave their homes.",
        "Pro-Norwegian rebels attacked a village in Peru.",
    ],
)
def test_names_that_do_none_of_this(text: str) -> None:
    acting = {a for _, actors, _ in deeds(text) for a in actors}
    assert not acting & {"state/nor", "person/pedro-castillo"}
    assert not [kind for kind, _, _ in deeds(text) if kind in ("SANCTION", "ACCUSE")]
