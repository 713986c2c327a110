"""Who does what to whom in English: passives over days, grounds of a deed, clauses of circumstance, compounds."""

from __future__ import annotations

import pytest

import dragoman


def _events(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Type, actors and recipients of each event."""
    found = dragoman.analyse(text, language="en", published="2025-07-25").events
    return [(e.type, tuple(e.actors), tuple(e.recipients)) for e in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sheikh Hasina was on Friday sentenced to ten years.", [("SANCTION", (), ("person/sheikh-hasina",))]),
        ("Sheikh Hasina was later officially sentenced to ten years.", [("SANCTION", (), ("person/sheikh-hasina",))]),
        ("M23 rebels backed by Rwanda seized Goma.", [("COERCE", ("org/m23",), ())]),
        ("Two men accused of spying for Iran were arrested.", [("COERCE", (), ())]),
        ("The raid was condemned by France.", []),
        ("The raid was claimed by Hamas.", [("ASSAULT", ("org/hamas",), ())]),
    ],
)  # fmt: skip
def test_to_whom_a_passive_is_done(
    text: str, expected: list[tuple[str, tuple[str, ...], tuple[str, ...]]]
) -> None:
    assert _events(text) == expected


def test_the_ground_of_a_deed_is_not_its_subjects_own_deed() -> None:
    """Who summons envoys "over new sanctions" did not impose them; "over its strikes" are his own."""
    assert [e[0] for e in _events("Iran summoned the envoy over new sanctions.")] == ["ACCUSE"]
    assert "ASSAULT" in [e[0] for e in _events("Israel drew anger over its strikes on Iran.")]


def test_a_clause_of_circumstance_keeps_its_names() -> None:
    """ "A struck B's posts as B fired rockets": B fires at A, not at its own."""
    text = "Thailand launched air strikes on Cambodian posts on Thursday as Cambodia fired rockets."
    assert ("ASSAULT", ("state/khm",), ("state/tha",)) in _events(text)


def test_a_compound_names_no_side() -> None:
    found = _events("The Iran-backed Hezbollah attacked Israel.")
    assert [(kind, actors) for kind, actors, _ in found] == [("ASSAULT", ("org/hezbollah",))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia attacks Ukrainian cities overnight.", ("ASSAULT", ("state/rus",), ("state/ukr",))),
        ("North Korea fires ballistic missile amid US-South Korea drills.", ("MOBILIZE", ("state/prk",), ())),
        ("The EU agreed to blacklist the Revolutionary Guard of Iran.", ("SANCTION", ("org/eu",), ("gov/irn/revolutionary-guard",))),
        ("Three soldiers were martyred by the Taliban.", ("ASSAULT", ("org/taliban",), ("group/soldiers",))),
        ("The port came under heavy shelling by Russian forces.", ("ASSAULT", ("gov/rus/armed-forces",), ())),
    ],
)  # fmt: skip
def test_deeds_of_headlines_and_reports(
    text: str, expected: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert expected in _events(text)


@pytest.mark.parametrize(
    "text",
    [
        "The China Coast Guard was carrying out a law enforcement operation near the reef.",
        "Displaced people fill the camp in Norway.",
        "The situation in Syria was also discussed.",
        "The ministers spoke on US President Donald Trump's plan.",
    ],
)
def test_what_is_no_deed(text: str) -> None:
    assert _events(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hassan Nasrallah threatened all-out war with Israel.",
        "Norway stressed the importance of an immediate ceasefire with Peru.",
    ],
)
def test_what_is_threatened_or_called_for_has_not_happened(text: str) -> None:
    assert not {e.status for e in dragoman.analyse(text, language="en").events} - {"hypothetical"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Norwegian and Peruvian ministers met in the Malaysian capital Kuala Lumpur.", "place/kuala-lumpur"),
        ("Britain called in Iran's envoy in London on Wednesday.", "place/london"),
        ("Russia fired missiles at offices in Ukraine's north-eastern Kharkiv.", "place/kharkiv"),
        ("Russia launched missile attacks on Kyiv overnight.", "place/kyiv"),
        ("Norway and Peru discussed the situation in Syria.", None),
        ("Norway and Peru met on Friday, as fighting went on in Syria.", None),
    ],
)
def test_where_it_was(text: str, place: str | None) -> None:
    """A town behind what it is, the town of a state; no matter talked of, no other clause's place."""
    assert dragoman.analyse(text, language="en").events[0].place == place


def test_who_is_hit_in_an_attack_does_not_attack() -> None:
    assert all("local" not in a for e in _events("A Hamas commander died in an airstrike.") for a in e[1])
    assert ("ASSAULT", ("state/isr",), ("state/lbn",)) in _events(
        "Four people were hurt in an Israeli attack on Lebanon."
    )


def test_whose_doing_a_participle_behind_with_is() -> None:
    text = "The row blazed up, with Cambodia firing rockets into Thailand."
    assert _events(text) == [("ASSAULT", ("state/khm",), ("state/tha",))]


@pytest.mark.parametrize(
    "text",
    [
        "India spoke up for those arrested in Bangladesh.",
        "Sources told of talks planned to be held.",
    ],
)
def test_who_only_stands_near_a_deed(text: str) -> None:
    assert _events(text) == []


def test_an_unnamed_group_is_not_the_state_it_lives_in() -> None:
    """ "The Lebanese armed group" is no part of Lebanon: nobody known fires."""
    assert _events("The Lebanese armed group fired rockets.") == [("ASSAULT", (), ())]


def test_the_agent_of_the_nearer_deed() -> None:
    """ "Protest over the arrest by police": police arrest, and do not protest."""
    assert ("PROTEST", ("gov/bgd/police",), ()) not in _events(
        "Monks protest over the arrest of a man by Bangladesh police."
    )


def test_the_town_of_a_dateline_does_nothing() -> None:
    text = "New Delhi, November 17, 2025: Sheikh Hasina was on Monday sentenced to ten years by a tribunal in Dhaka."
    assert _events(text) == [("SANCTION", ("group/court",), ("person/sheikh-hasina",))]
