"""Deeds of nobody named, bare verbs, subjects of the sentence before, mere cases: English rules of kinds, on sentences of our own."""

from __future__ import annotations

import pytest

import dragoman

Row = tuple[str, str, tuple[str, ...], tuple[str, ...]]


def _rows(text: str) -> list[Row]:
    """Type, status, actors and recipients of each event."""
    found = dragoman.analyse(text, language="en", published="2025-07-25").events
    return [(e.type, e.status, tuple(e.actors), tuple(e.recipients)) for e in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen stormed a school near Minna.", ("ASSAULT", "happened", ("group/fighters",), ())),
        ("Masked men abducted the mayor of a village near Lima.", ("ASSAULT", "happened", (), ())),
        ("Eight people were killed in an air strike near Goma.", ("ASSAULT", "happened", (), ())),
        ("Some 40 people were arrested in Tunis.", ("COERCE", "happened", (), ())),
        ("Tens of thousands took to the streets of Belgrade.", ("PROTEST", "happened", (), ())),
        ("Clashes broke out in Tripoli on Monday.", ("ASSAULT", "happened", (), ())),
        ("Scores were taken into custody in Minsk.", ("COERCE", "happened", (), ())),
        ("Villagers blocked the road to the mine.", ("PROTEST", "happened", ("group/residents",), ())),
    ],
)  # fmt: skip
def test_a_deed_without_a_known_doer(text: str, expected: Row) -> None:
    assert expected in _rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Five people were killed when a bus overturned near Cusco.",
        "The fire destroyed a warehouse and injured two people.",
        "Snow blocked the road to the pass.",
        "Fallen trees blocked the highway for hours.",
        "The authorities closed the road for repairs.",
        "The fans chanted his name.",
        "The studio killed the project after two seasons.",
        "Sales hit a record in March.",
        "A heatwave hit the city of Seville.",
        "The band marched on to its third encore.",
        "Poachers killed four elephants in the reserve.",
        "The company recalled two million cars over faulty brakes.",
        "The teacher banned phones in class.",
        "Parents can visit the school on Friday.",
        "Ten men were shot dead there in 1921.",
        "Iran released a report on Friday.",
    ],
)
def test_what_nobody_does_to_anybody(text: str) -> None:
    assert _rows(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Serbia will release twelve prisoners.", ("RETREAT", "planned", ("state/srb",), ("group/prisoners",))),
        ("Norway vowed to expel two Russian diplomats.", ("SANCTION", "planned", ("state/nor",), ("state/rus",))),
        ("Japan could impose tariffs on Chile.", ("SANCTION", "hypothetical", ("state/jpn",), ("state/chl",))),
        ("Russia to impose sanctions on Norway", ("SANCTION", "planned", ("state/rus",), ("state/nor",))),
        ("The US hopes that Iran will release the crew.", ("RETREAT", "hypothetical", ("state/irn",), ())),
        ("Britain pledges £75m for Sudan.", ("AID", "planned", ("state/gbr",), ("state/sdn",))),
    ],
)  # fmt: skip
def test_bare_verbs(text: str, expected: Row) -> None:
    """What will, may or shall be done has not been done; nor has what is pledged or hoped for."""
    assert expected in _rows(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The EU said it would ease restrictions on Syria.", ("RETREAT", "planned", ("org/eu",), ("state/syr",))),
        ("Kenya shelled Sudanese posts on Monday and detained three men.", ("COERCE", "happened", ("state/ken",), ("state/sdn",))),
        ("A bomb planted by Boko Haram killed six people.", ("ASSAULT", "happened", ("org/boko-haram",), ())),
        ("Peru was angry at Chile's arrest of two fishermen.", ("COERCE", "happened", ("state/chl",), ())),
        ("Protesters clashed with police in Tbilisi.", ("PROTEST", "happened", ("group/protesters",), ("group/police",))),
    ],
)  # fmt: skip
def test_whose_deed_it_is(text: str, expected: Row) -> None:
    assert expected in _rows(text)


@pytest.mark.parametrize(
    "text",
    [
        "Lavrov called the attack on Syria a provocation.",
        "Macron described the strike as a mistake.",
        "Erdogan visited Syrians hurt near the border with Iraq.",
    ],
)
def test_whoever_speaks_of_an_attack_does_not_attack(text: str) -> None:
    assert not any(row[0] == "ASSAULT" and row[2] for row in _rows(text))


def test_a_strike_that_kills_is_nobodys_whom_it_hits() -> None:
    rows = _rows("An air strike on a camp for Syrians near the border with Turkey has killed 30 people.")
    assert rows
    assert all("state/syr" not in row[2] and "state/tur" not in row[2] for row in rows)


def test_months_are_no_verbs_and_years_name_things() -> None:
    found = dragoman.analyse(
        "From 5 to 9 May China and Russia held drills. The US expelled two Cuban diplomats over the 2020 election.",
        language="en",
        published="2025-07-25",
    ).events
    assert [(e.type, e.status, e.date) for e in found] == [
        ("COOPERATE", "happened", "2025-05-05/2025-05-09"),
        ("SANCTION", "happened", None),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was fought between 12 July and 14 August 2006.", "2006-07-12/2006-08-14"),
        ("It was fought between July 12 and August 14, 2006.", "2006-07-12/2006-08-14"),
        ("They met between May 3 and 5, 2024.", "2024-05-03/2024-05-05"),
    ],
)
def test_between_two_days(text: str, value: str) -> None:
    assert [t.value for t in dragoman.analyse(text, language="en").times] == [value]
