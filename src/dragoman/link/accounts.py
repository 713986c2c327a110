"""What a happening or an utterance is, from the accounts of it: what most independent voices say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec

from dragoman.text.ids import content_id
from dragoman.types import Happening, Utterance

FIRM = ("happened", "ongoing", "claimed", "planned", "denied", "hypothetical")
"""How surely a thing took place, the surest first: one account that it happened outweighs plans and claims."""

HAPPENING, UTTERANCE = "ha", "ut"
"""What the ids of groups begin with."""

Value = TypeVar("Value", bound=Hashable)


class Deed(msgspec.Struct, frozen=True):
    """An event as far as it tells of its happening."""

    row_id: str
    article_id: str
    type: str
    date: str | None
    place: str | None
    status: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    denied_by: tuple[str, ...]


class Saying(msgspec.Struct, frozen=True):
    """A statement as far as it tells of its utterance."""

    row_id: str
    article_id: str
    speaker: str
    act: str
    said_on: str | None


def group_id(prefix: str, row_ids: Iterable[str]) -> str:
    """The id of the group of these rows."""
    return content_id(prefix, *sorted(row_ids))


def happening(deeds: Sequence[Deed], voice_of: Mapping[str, str]) -> Happening:
    """The happening of these events. `voice_of`: the voice of an article (`link/voices.py`)."""
    ids = tuple(sorted(deed.row_id for deed in deeds))
    voices = [(voice_of.get(deed.article_id, deed.article_id), deed) for deed in deeds]

    def most(value: Callable[[Deed], Value | None], rank: Callable[[Value], object]) -> Value | None:
        return _most(((voice, value(deed)) for voice, deed in voices), rank)

    kind = most(lambda d: d.type, lambda t: t)
    assert kind is not None
    return Happening(
        happening_id=group_id(HAPPENING, ids),
        type=kind,
        date=most(lambda d: d.date, lambda date: (-len(date), date)),
        place=most(lambda d: d.place, lambda place: place),
        status=min((deed.status for deed in deeds), key=FIRM.index),
        actors=most(lambda d: d.actors or None, lambda sides: (-len(sides), sides)) or (),
        recipients=most(lambda d: d.recipients or None, lambda sides: (-len(sides), sides)) or (),
        denied_by=tuple(sorted({who for deed in deeds for who in deed.denied_by})),
        event_ids=ids,
    )


def utterance(sayings: Sequence[Saying], voice_of: Mapping[str, str]) -> Utterance:
    """The utterance of these statements."""
    ids = tuple(sorted(saying.row_id for saying in sayings))
    voices = [(voice_of.get(saying.article_id, saying.article_id), saying) for saying in sayings]
    speaker = _most(
        ((voice, s.speaker) for voice, s in voices), lambda who: (not who.startswith("person/"), who)
    )
    act = _most(((voice, s.act) for voice, s in voices), lambda act: (act == "assert", act))
    assert speaker is not None
    assert act is not None
    day = _most(((voice, s.said_on) for voice, s in voices), lambda date: (-len(date), date))
    return Utterance(group_id(UTTERANCE, ids), speaker, act, day, ids)


def _most(told: Iterable[tuple[str, Value | None]], rank: Callable[[Value], object]) -> Value | None:
    """The value that most voices tell; of several, the first by `rank`."""
    voices: dict[Value, set[str]] = defaultdict(set)
    for voice, value in told:
        if value is not None:
            voices[value].add(voice)
    ranked = sorted(voices, key=lambda value: (-len(voices[value]), rank(value)))
    return ranked[0] if ranked else None
