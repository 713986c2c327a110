"""Where accounts part: two dates for one agreement, a charge and its denial, a headline that outruns its body.

First version. Within a page every pair is looked at; between pages only what names the same parties within days of
each other. Precision before recall: accounts are linked where they share who is meant and what it is about.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

import msgspec

from dragoman.text.ids import content_id
from dragoman.types import Disagreement, DisagreementAccount, Event, Statement

PACT = {"AGREE": "agreement", "RETREAT": "agreement"}
SAME_PACT_DAYS = 70
"""Two dates of one agreement lie nearer than this; farther apart they are two agreements."""
NEAR_STATEMENTS = 4
"""A denial answers one of the last few statements before it on the page."""
ANSWER_DAYS = 5
"""Days within which a denial on another page answers a charge."""
ANSWERED = frozenset({"accuse", "criticise", "threaten", "assert", "announce", "predict", "warn"})
DENIALS = frozenset({"deny", "reject"})
_REAL = frozenset({"happened", "ongoing", "claimed", "planned"})
_UNREAL = frozenset({"hypothetical", "denied"})


class Account(msgspec.Struct, frozen=True):
    """A statement or event with what linking needs: its article's day, its country, whether it stands in a title."""

    row: Statement | Event
    day: str | None
    country: str | None = None
    title: bool = False
    unverified: bool = False


def within(accounts: Sequence[Account], labels: Mapping[str, str]) -> list[Disagreement]:
    """Disagreements inside one article; `labels` are English labels of entities."""
    said = [a for a in accounts if isinstance(a.row, Statement)]
    done = [a for a in accounts if isinstance(a.row, Event)]
    found = [
        *_dates(done, labels),
        *_denials(said, labels),
        *_blame(said, labels),
        *_headline(said, labels),
        *_headline(done, labels),
    ]
    return [*found, *_unverified(said, labels)]


def between(accounts: Sequence[Account], labels: Mapping[str, str]) -> list[Disagreement]:
    """Disagreements between pages: dates of one agreement, charges answered, things denied that others report."""
    said = [a for a in accounts if isinstance(a.row, Statement)]
    done = [a for a in accounts if isinstance(a.row, Event)]
    found = [*_dates(done, labels), *_answers(said, labels), *_blame(said, labels), *_denied(done, labels)]
    return [d for d in found if len({account.page_id for account in d.accounts}) > 1]


def _account(account: Account, says: str | None = None) -> DisagreementAccount:
    row = account.row
    statement = row.statement_id if isinstance(row, Statement) else None
    event = row.event_id if isinstance(row, Event) else None
    return DisagreementAccount(
        row.page_id, row.start, row.end, row.text, statement, event, says or row.gloss.en
    )


def _made(topic: str, kind: str, accounts: Iterable[DisagreementAccount]) -> Disagreement:
    kept = tuple(sorted(set(accounts), key=lambda a: (a.page_id, a.start, a.end, a.says)))
    return Disagreement(
        content_id("di", kind, *((a.page_id, a.start, a.end) for a in kept)), topic, kind, kept
    )


def _names(ids: Iterable[str], labels: Mapping[str, str]) -> str:
    return ", ".join(labels.get(i, i) for i in sorted(ids))


def _dates(done: Sequence[Account], labels: Mapping[str, str]) -> list[Disagreement]:
    """One agreement with two days."""
    groups: dict[tuple[str, frozenset[str]], list[tuple[str, Account]]] = defaultdict(list)
    for account in done:
        event = account.row
        assert isinstance(event, Event)
        sides = frozenset((*event.actors, *event.recipients))
        if (
            event.type in PACT
            and event.status == "happened"
            and event.date
            and len(event.date) == 10
            and len(sides) > 1
        ):
            groups[PACT[event.type], sides].append((event.date, account))
    found = []
    for (what, sides), dated in groups.items():
        days = sorted({day for day, _ in dated})
        for chain in _chains(days):
            if len(chain) > 1:
                picked = [next(a for d, a in dated if d == day) for day in chain]
                says = [f"{day}: {account.row.gloss.en}" for day, account in zip(chain, picked, strict=True)]
                found.append(
                    _made(
                        f"Date of the {what} of {_names(sides, labels)}",
                        "dates differ",
                        [_account(a, s) for a, s in zip(picked, says, strict=True)],
                    )
                )
    return found


def _chains(days: Sequence[str]) -> list[list[str]]:
    """Runs of days in which each lies near the one before."""
    runs: list[list[str]] = []
    for day in days:
        if runs and _apart(runs[-1][-1], day) <= SAME_PACT_DAYS:
            runs[-1].append(day)
        else:
            runs.append([day])
    return runs


def _ordinal(day: str | None) -> int | None:
    """The day as a number that goes up by one a day; None where `day` is no EDTF day."""
    try:
        return date.fromisoformat((day or "")[:10]).toordinal()
    except ValueError:
        return None


class _ByDay:
    """Accounts by a key and their day, so that those of near days are found without looking at all."""

    def __init__(self) -> None:
        self.days: dict[tuple[object, int], list[Account]] = defaultdict(list)

    def add(self, key: object, account: Account) -> None:
        """Put `account` in under `key`; one without a day is near nothing."""
        day = _ordinal(account.day)
        if day is not None:
            self.days[key, day].append(account)

    def near(self, key: object, day: str | None) -> Iterator[Account]:
        """The accounts of `key` within ANSWER_DAYS of `day`, the nearest days first."""
        middle = _ordinal(day)
        if middle is not None:
            for offset in sorted(range(-ANSWER_DAYS, ANSWER_DAYS + 1), key=abs):
                yield from self.days.get((key, middle + offset), ())


def _apart(one: str | None, other: str | None) -> int:
    """Days between two EDTF days; a large number where either is none."""
    try:
        return abs((date.fromisoformat((one or "")[:10]) - date.fromisoformat((other or "")[:10])).days)
    except ValueError:
        return 100_000


def _side(account: Account) -> str:
    row = account.row
    assert isinstance(row, Statement)
    return f"state/{account.country.lower()}" if account.country else row.speaker


def _claims(account: Account) -> set[str]:
    row = account.row
    assert isinstance(row, Statement)
    return {*row.about, *row.to, _side(account)}


def _denials(said: Sequence[Account], labels: Mapping[str, str]) -> list[Disagreement]:
    """A denial and the nearest earlier statement of another side that it answers."""
    found = []
    for index, denial in enumerate(said):
        row = denial.row
        if not isinstance(row, Statement) or row.act not in DENIALS:
            continue
        for charge in reversed(said[max(0, index - NEAR_STATEMENTS) : index]):
            other = charge.row
            if (
                not isinstance(other, Statement)
                or other.act not in ANSWERED
                or _side(charge) == _side(denial)
            ):
                continue
            if (
                _side(denial) in {*other.about, *other.to} and len(_claims(charge) & _claims(denial)) > 1
            ) or _side(charge) in row.to:
                topic = f"{labels.get(other.speaker, other.speaker)} says it, {labels.get(row.speaker, row.speaker)} denies it"
                found.append(_made(topic, "speakers disagree", [_account(charge), _account(denial)]))
                break
    return found


def _answers(said: Sequence[Account], labels: Mapping[str, str]) -> list[Disagreement]:
    """A denial on one page that answers a charge on another, of the same days and about the same parties."""
    charges = _ByDay()
    for account in said:
        row = account.row
        if isinstance(row, Statement) and row.act in ("accuse", "criticise", "threaten"):
            for target in {*row.about, *row.to}:
                charges.add((_side(account), target), account)
    found = []
    for denial in said:
        row = denial.row
        if not isinstance(row, Statement) or row.act not in DENIALS:
            continue
        mine = _side(denial)
        fitting = [
            charge
            for accuser in sorted({*row.to, *row.about} - {mine})
            for charge in charges.near((accuser, mine), denial.day)
            if charge.row.page_id != row.page_id
        ]
        if fitting:
            topic = f"{_names({_side(c) for c in fitting}, labels)} against {labels.get(mine, mine)}: charge and denial"
            found.append(
                _made(topic, "speakers disagree", [_account(denial), *(_account(c) for c in fitting[:6])])
            )
    return found


def _days_around(day: str | None) -> list[int | str | None]:
    """The days within ANSWER_DAYS of `day`, as numbers; a day that is none stands for itself."""
    middle = _ordinal(day)
    return [day] if middle is None else list(range(middle - ANSWER_DAYS, middle + ANSWER_DAYS + 1))


def _blame(said: Sequence[Account], labels: Mapping[str, str]) -> list[Disagreement]:
    """Two sides that accuse each other."""
    pairs: dict[tuple[str, str], list[Account]] = defaultdict(list)
    for account in said:
        row = account.row
        if isinstance(row, Statement) and row.act == "accuse":
            for target in row.to or row.about[:1]:
                pairs[_side(account), target].append(account)
    found = []
    for (one, other), mine in pairs.items():
        if one >= other or (other, one) not in pairs:
            continue
        days = {day for account in mine for day in _days_around(account.day)}
        theirs = [a for a in pairs[other, one] if (_ordinal(a.day) or a.day) in days]
        if theirs:
            topic = f"{labels.get(one, one)} and {labels.get(other, other)} blame each other"
            found.append(_made(topic, "who is to blame", [_account(a) for a in (*mine[:3], *theirs[:3])]))
    return found


def _headline(accounts: Sequence[Account], labels: Mapping[str, str]) -> list[Disagreement]:
    """A headline stronger, or of other scope, than the body's account of the same thing."""
    found = []
    for head in (a for a in accounts if a.title):
        for body in (a for a in accounts if not a.title):
            kind = _outrun(head.row, body.row)
            if kind:
                found.append(
                    _made(
                        f"Headline and body: {head.row.gloss.en}",
                        "headline versus body",
                        [_account(head), _account(body, f"{kind}: {body.row.gloss.en}")],
                    )
                )
                break
    return found


def _outrun(head: Statement | Event, body: Statement | Event) -> str | None:
    """How the body's account is weaker or other than the headline's; None where they agree or speak of other things."""
    if isinstance(head, Event) and isinstance(body, Event):
        same = head.type == body.type and set(head.actors) & set(body.actors)
        return (
            f"{body.status}, not {head.status}"
            if same and head.status in _REAL and body.status in _UNREAL
            else None
        )
    if (
        isinstance(head, Statement)
        and isinstance(body, Statement)
        and head.act == body.act == "accuse"
        and head.speaker == body.speaker
    ):
        other = set(body.about) - set(head.about)
        narrower = {t for t in other if t.startswith("group/") and not set(head.about[:1]) & set(body.about)}
        return "of other scope" if narrower else None
    return None


def _denied(done: Sequence[Account], labels: Mapping[str, str]) -> list[Disagreement]:
    """A thing that one page reports and another says is denied."""
    reported = _ByDay()
    denied: dict[tuple[str, frozenset[str]], list[Account]] = defaultdict(list)
    for account in done:
        event = account.row
        assert isinstance(event, Event)
        sides = frozenset((*event.actors, *event.recipients))
        if event.actors and len(sides) > 1:
            if event.status == "denied":
                denied[event.type, sides].append(account)
            elif event.status in ("happened", "ongoing", "claimed"):
                reported.add((event.type, sides), account)
    found = []
    for key, accounts in denied.items():
        for one in accounts:
            other = next(reported.near(key, one.day), None)
            if other is not None:
                topic = f"Whether it happened: {key[0]} of {_names(key[1], labels)}"
                found.append(_made(topic, "whether it happened", [_account(other), _account(one)]))
                break
    return found


def _unverified(said: Sequence[Account], labels: Mapping[str, str]) -> list[Disagreement]:
    """A claim and the outlet's word that it could not be checked."""
    found = []
    for index, doubt in enumerate(said):
        if not doubt.unverified:
            continue
        claims = [
            a
            for a in said[max(0, index - NEAR_STATEMENTS) : index]
            if isinstance(a.row, Statement) and a.row.act in ("accuse", "assert", "announce")
        ]
        accused = [a for a in claims if isinstance(a.row, Statement) and a.row.act == "accuse"] or claims[-1:]
        if accused:
            found.append(
                _made(
                    f"Not verified: {accused[-1].row.gloss.en}",
                    "claim versus non-verification",
                    [*(_account(a) for a in accused), _account(doubt)],
                )
            )
    return found
