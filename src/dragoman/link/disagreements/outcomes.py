"""Whether it happened, who did it, and when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dragoman.link.disagreements.account import Account, Done, World, disagreement, in_order, told
from dragoman.link.disagreements.matters import DEEDS, DONE, ordinal
from dragoman.types import Disagreement

SAME_SENTENCE = {"zh": 60}
"""Code points within which two dates on one page are a list of several things, 160 where nothing is said here."""
SIDE_BY_SIDE = 250
"""Code points between a claim and the denial that an article sets beside it."""
SLIP_DAYS = 1
"""Days by which two accounts of one agreement may differ (midnight, a time zone); farther apart they are two, but for a slip of the month."""


def _event(account: Account) -> Done:
    assert isinstance(account.row, Done)
    return account.row


def denied(matter: str, accounts: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """A thing that some report, and some say did not happen."""
    rows = [a for a in in_order(accounts) if _event(a).type in DEEDS]
    no = [a for a in rows if _event(a).status == "denied" and _event(a).denied_by]
    yes = [a for a in rows if _event(a).status in DONE and not _same_words(a, no)]
    yes = [a for a in yes if any(_fits(a, b, world) and not _same_word_of(a, b, world) for b in no)]
    if not yes or not no:
        return
    event = _event(yes[0])
    topic = f"Whether it happened: {event.says}"
    yield disagreement(
        "whether it happened",
        topic,
        matter,
        [*(told(a, "reported") for a in yes), *(told(a, "denied") for a in no)],
    )


def _same_words(account: Account, others: Sequence[Account]) -> bool:
    """Whether the row stands on the words of one of the others: one sentence read twice."""
    row = account.row
    return any(
        o.row.page_id == row.page_id and o.row.start < row.end and row.start < o.row.end for o in others
    )


def _same_word_of(account: Account, denial: Account, world: World) -> bool:
    """Whether who denies the one reports the other: then they are two things."""
    by = _event(account).by
    return by is not None and world.side(by) in world.sides(_event(denial).denied_by)


def _fits(one: Account, other: Account, world: World) -> bool:
    """Whether two events are one: the same sides in the same parts, no two places; one place in a state, or one day that both give."""
    a, b = _event(one), _event(other)
    sides = world.sides(a.actors) & world.sides(b.actors) and world.sides(a.recipients) & world.sides(
        b.recipients
    )
    apart = a.place is not None and b.place is not None and a.place != b.place
    here = a.place is not None and a.place == b.place and not a.place.startswith("state/")
    day = ordinal(a.date) >= 0 and a.date == b.date
    return bool(sides) and not apart and (here or day or _face_to_face(one, other, world))


def _face_to_face(claim: Account, denial: Account, world: World) -> bool:
    """Whether an article sets a claim and a denial of it side by side, each on a party's word."""
    a, b = _event(claim), _event(denial)
    if a.by is None or claim.place.article_id != denial.place.article_id:
        return False
    return abs(a.start - b.start) < SIDE_BY_SIDE and world.side(a.by) not in world.sides(b.denied_by)


def dated(matter: str, accounts: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """One agreement with two days."""
    what, *sides = matter.split("|")[1:]
    by_day: dict[str, list[Account]] = defaultdict(list)
    for account in in_order(accounts):
        if account.written:
            by_day[_event(account).date or ""].append(account)
    for days in _chains(sorted(by_day)):
        kept = {day: [a for a in by_day[day] if not _listed(a, days, by_day)] for day in days}
        kept = {day: rows for day, rows in kept.items() if rows}
        if len(kept) > 1:
            yield disagreement(
                "dates differ",
                f"Date of the {what} of {world.names(s for s in sides if not s.isdigit())}",
                matter,
                [told(a, day, f"{day}: {_event(a).says}") for day, rows in kept.items() for a in rows],
            )


def _listed(account: Account, days: Sequence[str], by_day: dict[str, list[Account]]) -> bool:
    """Whether the words beside the date give another of the days, as near as accounts of one: then they list several agreements."""
    near = SAME_SENTENCE.get(account.place.language.partition("-")[0], 160)
    return any(
        other.row.page_id == account.row.page_id and abs(other.row.start - account.row.start) < near
        for day in days
        if day != (mine := _event(account).date or "") and _slip(day, mine)
        for other in by_day[day]
    )


def _chains(days: Sequence[str]) -> list[list[str]]:
    """Days that can be accounts of one: a few days apart, or the same day of the next month."""
    out: list[list[str]] = []
    for day in days:
        for chain in out:
            if any(_slip(day, other) for other in chain):
                chain.append(day)
                break
        else:
            out.append([day])
    return out


def _slip(one: str, other: str) -> bool:
    months = abs((int(one[:4]) - int(other[:4])) * 12 + int(one[5:7]) - int(other[5:7]))
    return abs(ordinal(one) - ordinal(other)) <= SLIP_DAYS or (one[8:] == other[8:] and months == 1)


def doers(matter: str, accounts: Sequence[Account], world: World) -> Iterator[Disagreement]:
    """One attack that two sides lay at other doors."""
    by_actor: dict[str, list[Account]] = defaultdict(list)
    for account in in_order(accounts):
        event = _event(account)
        actors = world.sides(event.actors)
        if (
            event.type == "ASSAULT"
            and len(actors) == 1
            and account.written
            and actors != world.sides(event.recipients)
        ):
            by_actor[next(iter(actors))].append(account)
    words = {by: world.side(_event(a).by or "") for by, rows in by_actor.items() for a in rows[:1]}
    if len(by_actor) > 1 and len(set(words.values())) > 1:
        where = {place for rows in by_actor.values() for a in rows if (place := _event(a).place) is not None}
        yield disagreement(
            "who did it",
            f"Who did it: attack, {world.names(where)}",
            matter,
            [told(a, actor) for actor, rows in sorted(by_actor.items()) for a in rows],
        )
