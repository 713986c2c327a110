"""Sees to it that every entity a page's rows refer to is among its entities."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from dragoman.knowledge.base import knowledge_base
from dragoman.pipeline.result import PageResult
from dragoman.types import Entity


def complete(result: PageResult) -> PageResult:
    """`result` with the entities that its rows refer to and that it does not list, from the knowledge base.

    Raises LookupError where an id is neither listed nor in the knowledge base.
    """
    listed = {entity.entity_id for entity in result.entities}
    missing = dict.fromkeys(entity_id for entity_id in _referred(result) if entity_id not in listed)
    if not missing:
        return result
    return msgspec.structs.replace(
        result, entities=(*result.entities, *(_known(entity_id) for entity_id in missing))
    )


def _referred(result: PageResult) -> Iterator[str]:
    for article in result.articles:
        yield from article.source_chain
        yield from (credit.entity_id for credit in article.credits if credit.entity_id)
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


def _known(entity_id: str) -> Entity:
    row = knowledge_base().get(entity_id)
    if row is None:
        raise LookupError(
            f"the rows refer to entity {entity_id}, which is neither on the page nor in the knowledge base"
        )
    label = row.label.get("en") or next(iter(row.label.values()))
    return Entity(row.id, row.kind, label, row.qid, row.iso3, row.country, row.label)
