"""The knowledge base: entities of the world, how each language names them, and who held which office when.

Rows are JSON Lines under `knowledge/data/` (and `knowledge/<source>/` for data under its own licence). A row's
field meanings are those of `WorldEntity`. Identifiers stand only where a row names the source that confirms them.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from dragoman.errors import KnowledgeError

Forms = dict[str, list[str]]
"""Language code (ar en ru zh, or zh-Hant / zh-Hans where only one script writes it so) -> forms."""


class Tenure(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """An office held: `office` is a code of offices.jsonl, `of` the entity it is an office of (`state/arm`).

    `since`, `until` are EDTF, day or month precision; `until` None: held at the time of `checked`. `to`: where an
    ambassador, representative or envoy of `of` is sent (`state/usa`, `org/un`).
    """

    office: str
    of: str
    since: str | None = None
    until: str | None = None
    source: str = ""
    checked: str | None = None
    to: str | None = None


class WorldEntity(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True):
    """One row of the knowledge base.

    `id` is `kind/slug` (`state/arm`, `place/yerevan`, `gov/rus/foreign-ministry`, `org/csto`, `outlet/reuters`,
    `person/nikol-pashinyan`, `agreement/...`, `operation/...`, `exercise/...`). `label` maps en, ar, zh-Hant,
    zh-Hans, ru to the label. `names`: further names. `adjectives`: base forms of the adjective ("Russian", روسي,
    российский). `people`: nouns for its people ("Russians", الروس, россияне). `short`: forms that stand only beside
    others of their kind (俄, 美). `surnames`: the part of a person's name that stands alone (باشينيان).
    `cased`: forms, of any language, that are matched only in exactly this case ("US", "WHO", "РФ"). `ambiguous`:
    forms of the row, label included, that are also everyday words or somebody else's name in that language (ar مالي
    "financial", ru Того "of that", ar عمان Oman or Amman); a matcher takes them only where the context supports it.
    `parties`, `against`: ids of the states or bodies that act in an operation, exercise or agreement, and of those it
    is directed at; of a body with an ambiguous name, those among whom the press calls it so. `since`, `until`: EDTF days of an agreement, operation or exercise (when it was signed or began, and ended).
    `seat_of`: the state whose seat a place is. `office`: the body's code where it is a state's organ
    (`foreign-ministry`). `country`: alpha-3 code of the state it belongs to, `iso3`: the state's own. `domains`:
    web domains of an outlet. `sources`: where each fact comes from.
    """

    id: str
    kind: str
    label: dict[str, str]
    names: Forms = {}
    adjectives: Forms = {}
    people: Forms = {}
    short: Forms = {}
    surnames: Forms = {}
    cased: list[str] = []
    ambiguous: Forms = {}
    since: str | None = None
    until: str | None = None
    qid: str | None = None
    iso2: str | None = None
    iso3: str | None = None
    country: str | None = None
    seat_of: str | None = None
    part_of: str | None = None
    office: str | None = None
    offices: list[Tenure] = []
    parties: list[str] = []
    against: list[str] = []
    domains: list[str] = []
    sources: list[str] = []


class KnowledgeBase:
    """All rows, with the look-ups that reading needs."""

    def __init__(self, rows: list[WorldEntity]) -> None:
        self.rows = rows
        self.by_id = {row.id: row for row in rows}
        self._holders: dict[tuple[str, str], list[tuple[str, str, str, str | None]]] = defaultdict(list)
        for row in rows:
            for tenure in row.offices:
                span = (tenure.since or "0000", tenure.until or "9999", row.id, tenure.to)
                self._holders[tenure.office, tenure.of].append(span)
        self.state_of = {row.iso3: row.id for row in rows if row.kind == "state" and row.iso3}

    def get(self, entity_id: str) -> WorldEntity | None:
        """The row of that id, or None."""
        return self.by_id.get(entity_id)

    def holders(self, office: str, of: str, on: str | None, to: str | None = None) -> list[str]:
        """Ids of those who held `office` of entity `of` on EDTF date `on`; all who ever did where `on` is None.

        With `to`, only those sent to that state, or to none that is known.

        Dates are compared at the precision both sides have, so a change in the very month gives both holders. Of an
        interval those who held it on its first day and on its last (the present where it is open).
        """
        found = [
            (since, until, who)
            for since, until, who, host in self._holders.get((office, of), [])
            if not to or host in (None, to)
        ]
        if on is None:
            return [who for _, _, who in found]
        first, _, last = on.partition("/")
        days = [first[:10]] + ([last[:10].replace("..", "9999")] if last else [])
        return [
            who
            for since, until, who in found
            if all(
                since[: len(day)] <= day[: len(since)] and day[: len(until)] <= until[: len(day)]
                for day in days
            )
        ]


def read_rows(source: Traversable) -> list[WorldEntity]:
    """The rows of one JSON Lines file. Raises KnowledgeError with file and line."""
    rows = []
    for number, line in enumerate(source.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            rows.append(msgspec.json.decode(line, type=WorldEntity))
        except msgspec.MsgspecError as error:
            raise KnowledgeError(f"{source.name}:{number}: {error}") from error
    return rows


@cache
def knowledge_base() -> KnowledgeBase:
    """The knowledge base that ships, read once."""
    folder = files("dragoman.knowledge").joinpath("data")
    names = sorted(
        item.name
        for item in folder.iterdir()
        if item.name.endswith(".jsonl") and item.name != "offices.jsonl"
    )
    return KnowledgeBase([row for name in names for row in read_rows(folder.joinpath(name))])
