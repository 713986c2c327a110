"""What the kinds of disagreement are found in: rows with the article they stand in, and how a finding is put down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from dragoman.knowledge import knowledge_base
from dragoman.text.fold import fold
from dragoman.text.ids import content_id
from dragoman.types import Disagreement, DisagreementAccount, Doubt, Figure

MOST = 24
"""Accounts that one disagreement shows: the first of each position and voice, then further ones."""


class Said(msgspec.Struct, frozen=True):
    """A statement as far as it is compared. `content` is what was said, up to `content_end` (the evidence, and its end,
    where the page marks off none); `says`: a plain English reading."""

    row_id: str
    page_id: str
    start: int
    end: int
    text: str
    speaker: str
    act: str
    to: tuple[str, ...]
    about: tuple[str, ...]
    quote: str
    content: str
    content_end: int
    reported_by: str | None
    says: str


class Done(msgspec.Struct, frozen=True):
    """An event as far as it is compared; `says`: a plain English reading."""

    row_id: str
    page_id: str
    start: int
    end: int
    text: str
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    place: str | None
    status: str
    by: str | None
    denied_by: tuple[str, ...]
    says: str


Row = Said | Done | Figure | Doubt


class Place(msgspec.Struct, frozen=True):
    """The article of a row: its day (EDTF, and as a number), language and outlet."""

    article_id: str
    published: str | None = None
    day: int | None = None
    language: str = "und"
    outlet: str | None = None


class Account(msgspec.Struct, frozen=True):
    """A row with what linking needs. `order`: its number among the statements of its article; `title`: it stands in a
    headline; `doubt`: it is an outlet's word that a claim could not be checked; `types`: PLOVER types of the events told
    in its content; `span` and `words`: the evidence to show where it is other than the row's; `written`: its date is
    a day of the month or of the week, not "today" or "overnight"; `told`: the
    event, or the first that a statement tells of; `happening`: what that is an account of; `by`: who gives a figure;
    `utterance`: what it is a report of; `story`: that of its article."""

    row: Row
    place: Place
    order: int = 0
    title: bool = False
    doubt: bool = False
    types: frozenset[str] = frozenset()
    shown: tuple[int, int, str] | None = None
    written: bool = False
    told: str | None = None
    happening: str | None = None
    by: str | None = None
    utterance: str | None = None
    story: str | None = None


class World(msgspec.Struct, frozen=True):
    """What is known of the entities that rows name: English labels, and the side each stands on.

    A state stands with its people, ministries, forces and groups; whoever has no state is a side of his own. `met`: the
    sides of lists of entities that were asked for before.
    """

    labels: Mapping[str, str] = {}
    states: Mapping[str, str] = {}
    met: dict[tuple[str, ...], frozenset[str]] = msgspec.field(default_factory=dict)

    def side(self, entity_id: str) -> str:
        """The side that an entity stands on."""
        return self.states.get(entity_id, entity_id)

    def sides(self, ids: tuple[str, ...]) -> frozenset[str]:
        """The sides that entities stand on."""
        found = self.met.get(ids)
        if found is None:
            found = self.met[ids] = frozenset(self.states.get(each, each) for each in ids)
        return found

    def name(self, entity_id: str) -> str:
        """What to call an entity in English."""
        if entity_id in self.labels:
            return self.labels[entity_id]
        row = knowledge_base().get(entity_id)
        return row.label.get("en", entity_id) if row is not None else entity_id

    def names(self, ids: Iterable[str]) -> str:
        """What to call entities in English, in one order."""
        return ", ".join(sorted(self.name(each) for each in ids))


def row_id(account: Account) -> str:
    """The id of an account's row."""
    row = account.row
    if isinstance(row, Doubt):
        return row.doubt_id
    return row.figure_id if isinstance(row, Figure) else row.row_id


def in_order(accounts: Iterable[Account]) -> list[Account]:
    """Accounts by day, page and place, what holds another before it: the same whatever the order they came in."""
    return sorted(
        accounts,
        key=lambda a: (
            a.place.day is None,
            a.place.day or 0,
            a.row.page_id,
            a.row.start,
            -a.row.end,
            row_id(a),
        ),
    )


def told(account: Account, position: str, says: str | None = None) -> DisagreementAccount:
    """An account as it is put down: exact words, outlet, language, day."""
    row, place = account.row, account.place
    start, end, text = account.shown or (row.start, row.end, row.text)
    reading = says or ("" if isinstance(row, Figure | Doubt) else row.says)
    return DisagreementAccount(
        row.page_id, start, end, text,
        row.row_id if isinstance(row, Said) else None,
        row.row_id if isinstance(row, Done) else None,
        reading, place.article_id, place.outlet, place.language, place.published, None, position,
        row.figure_id if isinstance(row, Figure) else None,
    )  # fmt: skip


def disagreement(
    kind: str,
    topic: str,
    matter: str,
    accounts: Sequence[DisagreementAccount],
    *,
    local: bool = False,
) -> Disagreement:
    """A finding. Its id hangs on the matter and the words that sort first, so that it stays when a copy joins it.

    `local`: found inside one page; the same words on another page are the same finding.
    """
    kept = _kept(accounts)
    words = sorted({fold(account.text) for account in kept})
    parts = words if local else [matter, words[0]]
    key = content_id("di", kind, *parts)
    return Disagreement(key, topic, kind, kept, key if local else matter)


def _kept(accounts: Sequence[DisagreementAccount]) -> tuple[DisagreementAccount, ...]:
    """At most MOST accounts, no span twice, positions in turn."""
    by_position: dict[str, list[DisagreementAccount]] = defaultdict(list)
    seen: set[tuple[str, int, int, str]] = set()
    for account in accounts:
        key = (account.page_id, account.start, account.end, account.position)
        if key not in seen:
            seen.add(key)
            by_position[account.position].append(account)
    share = max(1, MOST // max(1, len(by_position)))
    return tuple(account for position in by_position.values() for account in position[:share])
