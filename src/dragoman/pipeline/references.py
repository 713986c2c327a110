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
    entity of their own. An id that is still nobody's says nothing and is left out of the row, or the row with it.
    """
    names = _names(result)
    entities = {entity.entity_id: entity for entity in result.entities}
    for credit in (credit for article in result.articles for credit in article.credits):
        if credit.entity_id is not None and credit.entity_id not in entities:
            first = min(names[credit.entity_id])
            entities[credit.entity_id] = _known(credit.entity_id) or _outlet(credit.entity_id, first)
    nobody = set()
    for entity_id in _referred(result):
        if entity_id not in entities and entity_id not in nobody:
            row = _known(entity_id)
            if row is None:
                nobody.add(entity_id)
            else:
                entities[entity_id] = row
    if nobody:
        result = _without(result, nobody)
    for entity_id, seen in names.items():
        if entity_id not in nobody:
            entity = entities[entity_id]
            entities[entity_id] = msgspec.structs.replace(entity, names=tuple(sorted({*entity.names, *seen})))
    return msgspec.structs.replace(result, entities=tuple(entities.values()))


def _without(result: PageResult, nobody: set[str]) -> PageResult:
    """The rows without references to `nobody`: gone from lists, and rows gone that cannot do without."""

    def kept(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(entity_id for entity_id in ids if entity_id not in nobody)

    statements = {s.statement_id: s for s in result.statements if s.speaker not in nobody}
    return msgspec.structs.replace(
        result,
        articles=tuple(
            msgspec.structs.replace(a, source_chain=kept(a.source_chain)) for a in result.articles
        ),
        mentions=tuple(m for m in result.mentions if m.entity_id not in nobody),
        statements=tuple(
            msgspec.structs.replace(
                s,
                co_speakers=kept(s.co_speakers),
                via=kept(s.via),
                about=kept(s.about),
                to=kept(s.to),
                reported_by=s.reported_by if s.reported_by in statements else None,
            )
            for s in statements.values()
        ),
        events=tuple(
            msgspec.structs.replace(
                e,
                actors=kept(e.actors),
                recipients=kept(e.recipients),
                denied_by=kept(e.denied_by),
                place=None if e.place in nobody else e.place,
                by=None if e.by in nobody else e.by,
            )
            for e in result.events
        ),
    )


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
