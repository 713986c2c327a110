"""Who is who: entities and where they are named."""

from __future__ import annotations

import msgspec


class Name(msgspec.Struct, frozen=True, order=True):
    """A form of an entity's name, and the language it was seen in."""

    lang: str
    name: str


class Entity(msgspec.Struct, frozen=True):
    """Someone or something that pages name.

    `kind`: person state government organisation group place outlet agreement operation exercise.
    `entity_id` is the knowledge base's id (`state/arm`) or a hash of kind, country and folded name (`local/…`).
    `labels` is {language: label}; `country` the ISO 3166 alpha-3 code of the state it belongs to.
    """

    entity_id: str
    kind: str
    label: str
    qid: str | None = None
    iso3: str | None = None
    country: str | None = None
    labels: dict[str, str] = {}
    names: tuple[Name, ...] = ()


class Mention(msgspec.Struct, frozen=True):
    """Where a page names an entity.

    `how`: name adjective seat role pronoun (how it is named); `office` the office or body code where `how` is role.
    """

    mention_id: str
    page_id: str
    article_id: str | None
    start: int
    end: int
    text: str
    kind: str
    entity_id: str
    how: str = "name"
    office: str | None = None
    rule: str = ""
