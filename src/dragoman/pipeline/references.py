"""Sees to it that every entity a page's rows refer to is among its entities, with the names seen on the page."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from dragoman.knowledge.base import knowledge_base
from dragoman.pipeline.result import PageResult
from dragoman.types import Entity, Name

NAMING = frozenset({"name", "surname", "people", "short", "body", "group", "outlet", "stranger"})
"""How a mention must name its entity to count as a name; adjectives, titles and pronouns do not.

Who is known by a title alone (a local id) has it for a name.
"""


def complete(result: PageResult) -> PageResult:
    """`result` with all entities that its rows refer to, each with every form of its name that the page has.

    Entities it does not list come from the knowledge base; credited outlets that are not in it either get an
    entity of their own. Raises LookupError where an id is still nobody's.
    """
    names = _names(result)
    entities = {entity.entity_id: entity for entity in result.entities}
    for credit in (credit for article in result.articles for credit in article.credits):
        if credit.entity_id is not None and credit.entity_id not in entities:
            first = min(names[credit.entity_id])
            entities[credit.entity_id] = _known(credit.entity_id) or _outlet(credit.entity_id, first)
    for entity_id in _referred(result):
        if entity_id not in entities:
            row = _known(entity_id)
            if row is None:
                raise LookupError(
                    f"rows refer to {entity_id}, which is neither on the page nor in the knowledge base"
                )
            entities[entity_id] = row
    for entity_id, seen in names.items():
        entity = entities[entity_id]
        entities[entity_id] = msgspec.structs.replace(entity, names=tuple(sorted({*entity.names, *seen})))
    return msgspec.structs.replace(result, entities=tuple(entities.values()))


def _names(result: PageResult) -> dict[str, set[Name]]:
    """Entity id -> the forms it is named or credited by on the page, in the language of their block."""
    names: dict[str, set[Name]] = defaultdict(set)
    blocks = sorted(result.blocks, key=lambda block: block.start)
    starts = [block.start for block in blocks]
    for mention in result.mentions:
        if mention.how in NAMING or (mention.how == "title" and mention.entity_id.startswith("local-")):
            at = bisect_right(starts, mention.start) - 1
            names[mention.entity_id].add(Name(blocks[at].language if at >= 0 else "und", mention.text))
    for article in result.articles:
        for credit in article.credits:
            if credit.entity_id is not None:
                names[credit.entity_id].add(Name(article.language, credit.name))
    return names


def _referred(result: PageResult) -> Iterator[str]:
    for article in result.articles:
        yield from article.source_chain
    yield from (mention.entity_id for mention in result.mentions)
    for statement in result.statements:
        yield from (
            statement.speaker,
            *statement.co_speakers,
            *statement.via,
            *statement.about,
            *statement.to,
        )
    for event in result.events:
        yield from (*event.actors, *event.recipients, *event.denied_by)
        yield from (entity_id for entity_id in (event.place, event.by) if entity_id)


def _known(entity_id: str) -> Entity | None:
    row = knowledge_base().get(entity_id)
    if row is None:
        return None
    label = row.label.get("en") or next(iter(row.label.values()))
    return Entity(row.id, row.kind, label, row.qid, row.iso3, row.country or row.iso3, row.label)


def _outlet(entity_id: str, seen: Name) -> Entity:
    return Entity(entity_id, "outlet", seen.name, labels={seen.lang: seen.name})
