"""One naming: a stretch of text that stands for someone or something; and the words that names are known by."""

from __future__ import annotations

from functools import cache

import msgspec

from dragoman.lang import folded_forms
from dragoman.text.ids import content_id


class Naming(msgspec.Struct, frozen=True):
    """A naming at `start`, `end` of the folded view.

    `how`: name adjective people short surname title body group stranger. `entity_id` where the knowledge base
    knows it; `office` the code of a role word and `owner` the entity it belongs to; `candidates` other entities
    of the same name; `holder` the start of the person's name that a title stands with; `inside` true where the
    naming is a part of a longer one (the "Russian" of "Russian foreign minister"). `prefix`: clitics before it. `doubtful`: an everyday
    word too. `bent`: in a case that no subject stands in. `full`: the whole name (source letters) where this is a part of it or its
    abbreviation. `standing`: how a role stands without a holder (`find.standing`). `host`: the state that a mission stands in.
    """

    start: int
    end: int
    kind: str
    how: str
    entity_id: str | None
    rule: str
    prefix: str = ""
    office: str | None = None
    owner: str | None = None
    candidates: tuple[str, ...] = ()
    holder: int | None = None
    inside: bool = False
    doubtful: bool = False
    bent: bool = False
    full: str | None = None
    standing: str = ""
    host: str | None = None


PEOPLE = frozenset({
    "soldiers", "officers", "border-guards", "mercenaries", "peacekeepers", "journalists", "citizens", "civilians", "refugees",
    "displaced-people", "migrants", "prisoners", "hostages", "workers", "farmers", "doctors", "sailors", "lawmakers", "hackers",
    "families", "aid-workers", "voters", "commanders", "children", "teachers", "drivers", "believers", "tourists",
    "patients", "passengers", "fishermen", "judges", "forces", "troops", "survivors", "critics", "organisers", "hospitals",
    "participants", "companies", "traders", "investors", "scientists", "victims", "volunteers", "investigators",
    "unions", "prosecutors",
})  # fmt: skip
"""Groups who are parties of deeds where no state is told with them, and who speak right beside a reporting verb (`find.tellers`)."""


TELLER = "teller"
"""How a noun for people stands that is read only where it tells something (`find.telling_nouns`)."""


@cache
def nobody(office: str) -> str:
    """The id of an unnamed bearer of an office of no known state: "the mayor" of a page that names none."""
    return content_id("local", "person", office, "")


def only_tells(naming: Naming, entity_id: str) -> bool:
    """Whether a naming is of somebody who may tell something and is no party of a deed: a calling, an office without name and state."""
    office = naming.office or ""
    bare = naming.how == "title" and not office.endswith("-minister")
    return naming.standing == TELLER or (bare and entity_id == nobody(office))


def of_people(naming: Naming, entity_id: str) -> bool:
    """Whether a naming is of such people: soldiers, hostages, teachers; whoever only tells something, or has an office and no state, is too."""
    if naming.standing == TELLER or only_tells(naming, entity_id):
        return True
    return naming.how == "group" and naming.office in PEOPLE and entity_id == f"group/{naming.office}"


@cache
def first_names(code: str) -> frozenset[str]:
    """The folded first names of a language, those of Arabs with them where they are listed apart."""
    return name_words(code, "forenames") | name_words(code, "arab_forenames")


@cache
def name_words(code: str, section: str) -> frozenset[str]:
    """The folded forms of a section of `lang/<code>/names.yml` (surnames, particles, forenames, never)."""
    return frozenset(folded_forms(code, "names", section))
