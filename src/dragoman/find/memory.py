"""What the sentences of an article leave to the next: who spoke, through whom, when, and who was named."""

from __future__ import annotations

from collections.abc import Sequence

from dragoman.find.anaphora import BODIES
from dragoman.find.frame import eligible
from dragoman.find.passage import Named, Passage, When


class Memory:
    """What one sentence leaves to the next: the speaker, through whom, when, and how many sentences ago."""

    def __init__(self) -> None:
        self.speaker: Named | None = None
        self.before: tuple[Named, ...] = ()
        self.last: dict[str, tuple[Named, int]] = {}
        self.paper = False
        self.issuer: Named | None = None
        self.cited: Named | None = None
        self.via: tuple[str, ...] = ()
        self.said: When | None = None
        self.age = 0
        self.outlet: tuple[str, When | None, int] | None = None
        self.days: dict[str, When] = {}
        self.two: tuple[Named, ...] = ()
        self.sides: tuple[Named, Named] | None = None

    def keep(self, speaker: Named, via: tuple[str, ...], said: When | None) -> None:
        if self.speaker is None or self.speaker.entity_id != speaker.entity_id:
            self.said = None
            self.before = (*((self.speaker,) if self.speaker else ()), *self.before)[:3]
        self.speaker, self.via, self.said, self.age = speaker, via, said or self.said, 0

    def forget(self) -> None:
        """Nobody goes on speaking: somebody without a name has spoken in between."""
        self.speaker, self.before, self.last, self.via, self.said = None, (), {}, (), None

    def meet(self, passage: Passage, speakers: Sequence[Named], at: int) -> None:
        """Note the person and the body that sentence number `at` leaves for a pronoun: its speaker, else who is named first."""
        if passage.role != "body":
            return
        self.cited = next((n for n in reversed(passage.named) if n.kind == "outlet"), self.cited)
        named = [n for n in passage.named if not n.naming.inside and not passage.quoted(n.start)]
        named = [n for n in named if n.naming.how != "adjective"]
        people = {n.entity_id: n for n in named if n.kind == "person"}
        if len(people) == 2:
            self.two = tuple(people.values())
        unions = {n.entity_id: n for n in named if n.kind == "organisation"}
        if len(unions) == 1:
            self.last["union"] = next(iter(unions.values())), at
        elif unions:
            self.last.pop("union", None)
        first = [*speakers, *(n for n in named if eligible(passage, n)), *named]
        for kind in ("person", "body"):
            who = next(
                (n for n in first if (n.kind == "person" if kind == "person" else n.kind in BODIES)), None
            )
            if who is not None:
                self.last[kind] = who, at

    def day(self, who: Named, said: When | None) -> When | None:
        """The day of a statement: its own, else the day on which this side spoke earlier in the article."""
        side = who.country or who.entity_id
        if said is not None:
            if said.time.precision == "day":
                self.days.setdefault(side, said)
            return said
        return self.days.get(side)
