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
