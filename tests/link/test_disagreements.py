"""Accounts that part are linked, accounts of different things are not."""

from __future__ import annotations

import dragoman
from dragoman.link.disagreements import Account, between, within
from dragoman.types import Event, Gloss, Span, Statement

GLOSS = Gloss("g", "g", "g", "g")


def statement(
    page: str, at: int, speaker: str, act: str, *, about: tuple[str, ...] = (), to: tuple[str, ...] = ()
) -> Statement:
    return Statement(
        f"{page}-{at}", page, f"{page}-a", at, at + 4, "word", speaker, (), (), act, about, to, None, "indirect",
        Span(at, at + 4, "word"), None, None, GLOSS, 0.8, "r",
    )  # fmt: skip


def event(
    page: str,
    at: int,
    kind: str,
    sides: tuple[str, ...],
    *,
    date: str | None = None,
    status: str = "happened",
) -> Event:
    return Event(
        f"{page}-e{at}",
        page,
        f"{page}-a",
        at,
        at + 4,
        "word",
        kind,
        None,
        sides,
        sides,
        date,
        None,
        status,
        None,
        (),
        GLOSS,
        0.8,
        "r",
    )


def kinds(found: list[dragoman.types.Disagreement]) -> list[str]:
    return [d.kind for d in found]


def test_two_days_for_one_agreement() -> None:
    pact = ("state/aaa", "state/bbb")
    accounts = [
        Account(event("p", 1, "AGREE", pact, date="2020-11-09"), None),
        Account(event("p", 9, "RETREAT", pact, date="2020-10-09"), None),
    ]
    (found,) = within(accounts, {"state/aaa": "A", "state/bbb": "B"})
    assert found.kind == "dates differ"
    assert [a.start for a in found.accounts] == [1, 9]
    assert "A, B" in found.topic


def test_two_agreements_a_year_apart_are_two() -> None:
    pact = ("state/aaa", "state/bbb")
    dates = ("2020-11-09", "2021-11-26")
    assert (
        within([Account(event("p", i, "AGREE", pact, date=d), None) for i, d in enumerate(dates)], {}) == []
    )


def test_a_charge_and_its_denial_on_one_page() -> None:
    charge = Account(
        statement("p", 1, "state/aaa", "accuse", about=("state/bbb",), to=("state/bbb",)), None, "aaa"
    )
    denial = Account(statement("p", 9, "person/x", "deny", about=("state/bbb", "state/aaa")), None, "BBB")
    assert kinds(within([charge, denial], {})) == ["speakers disagree"]


def test_a_denial_of_something_else_is_not_linked() -> None:
    charge = Account(statement("p", 1, "state/aaa", "accuse", about=("state/ccc",)), None, "AAA")
    denial = Account(statement("p", 9, "state/bbb", "deny", about=("state/ddd",)), None, "BBB")
    assert within([charge, denial], {}) == []


def test_a_denial_on_another_page_of_the_same_days() -> None:
    charge = Account(statement("p", 1, "state/aaa", "accuse", about=("state/bbb",)), "2023-05-01", "AAA")
    denial = Account(statement("q", 1, "state/bbb", "deny", about=("state/aaa",)), "2023-05-03", "BBB")
    late = Account(statement("r", 1, "state/bbb", "deny", about=("state/aaa",)), "2023-08-03", "BBB")
    assert kinds(between([charge, denial], {})) == ["speakers disagree"]
    assert between([charge, late], {}) == []


def test_a_thing_reported_here_and_denied_there() -> None:
    sides = ("state/aaa", "state/bbb")
    one = Account(event("p", 1, "CONSULT", sides), "2023-05-01")
    other = Account(event("q", 1, "CONSULT", sides, status="denied"), "2023-05-02")
    assert kinds(between([one, other], {})) == ["whether it happened"]


def test_a_claim_that_an_agency_could_not_check() -> None:
    text = (
        "Border talks\n\nKenya accused Somalia on Monday of shelling a village near the border.\n\n"
        "Reuters could not independently verify the claim.\n"
    )
    found = [d.kind for d in dragoman.analyse(text).disagreements]
    assert found == ["claim versus non-verification"]
