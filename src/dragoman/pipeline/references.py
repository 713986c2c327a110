"""Sees to it that every entity a page's rows refer to is among its entities."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dragoman.knowledge.base import knowledge_base
from dragoman.pipeline.result import PageResult
from dragoman.types import Entity, Name


def complete(result: PageResult) -> PageResult:
    """`result` with all entities that its rows refer to.

    Those it does not list come from the knowledge base; credited outlets that are not in it either get an entity of
    their own, and every credited outlet the name it is credited by. Raises LookupError where an id is still nobody's.
    """
    entities = {entity.entity_id: entity for entity in result.entities}
    for article in result.articles:
        for credit in article.credits:
            if credit.entity_id is not None:
                seen = Name(article.language, credit.name)
                outlet = (
                    entities.get(credit.entity_id)
                    or _known(credit.entity_id)
                    or _outlet(credit.entity_id, seen)
                )
                entities[credit.entity_id] = msgspec.structs.replace(
                    outlet, names=tuple(sorted({*outlet.names, seen}))
                )
    for entity_id in _referred(result):
        if entity_id not in entities:
            row = _known(entity_id)
            if row is None:
                raise LookupError(
                    f"rows refer to {entity_id}, which is neither on the page nor in the knowledge base"
                )
            entities[entity_id] = row
    return msgspec.structs.replace(result, entities=tuple(entities.values()))


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
