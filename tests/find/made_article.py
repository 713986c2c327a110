"""An article of made-up sentences, with its names, and what the model says of it, given by its words."""

from __future__ import annotations

from dragoman.find.drafts import Draft
from dragoman.find.naming import Naming
from dragoman.find.observing import passages
from dragoman.find.passage import Named, Passage, When
from dragoman.find.retold import EventDraft
from dragoman.find.sentences import sentences
from dragoman.find.sight import Sight
from dragoman.find.words import words
from dragoman.model.seen import Anchored, Found
from dragoman.text.fold import fold
from dragoman.types import TimeExpression

Part = tuple[str, str] | tuple[str, str, float]
"""A part of an anchor: its kind, its words, how sure it is."""
CODES = ("ar", "en", "ru", "zh")


class Article:
    """`text` folded; `names` maps words to the id they stand for, whose first word tells the kind."""

    def __init__(
        self,
        code: str,
        text: str,
        names: dict[str, str],
        days: dict[str, str] | None = None,
        role: str = "body",
    ) -> None:
        self.text = fold(text)
        self.named = sorted(
            (self._named(start, fold(form), entity) for form, entity in names.items() for start in self._all(form)),
            key=lambda n: n.start,
        )  # fmt: skip
        found = words(code)
        self.passages: list[Passage] = passages(
            self.text,
            sentences(self.text, 0, len(self.text), found.language),
            found,
            role,
            self.named,
            [self._when(*self.at(form), value) for form, value in (days or {}).items()],
        )

    def _all(self, form: str) -> list[int]:
        form = fold(form)
        return [at for at in range(len(self.text)) if self.text.startswith(form, at)]

    @staticmethod
    def _named(start: int, form: str, entity: str) -> Named:
        kind = {"gov": "government", "org": "organisation"}.get(entity.split("/")[0], entity.split("/")[0])
        naming = Naming(start, start + len(form), kind, "name", entity, "made")
        return Named(naming, entity, kind, entity[6:] if kind == "state" else None)

    @staticmethod
    def _when(start: int, end: int, value: str) -> When:
        return When(start, end, TimeExpression("p", None, start, end, "", value, "day", None, "made"))

    def at(self, form: str) -> tuple[int, int]:
        """Where `form` stands; it must stand there once."""
        (start,) = self._all(form)
        return start, start + len(fold(form))

    def found(self, kind: str, form: str, sure: float = 0.99) -> Found:
        return Found(*self.at(form), kind, sure)

    def holding(self, at: int) -> Passage:
        """The sentence in which `at` stands."""
        return next(p for p in self.passages if p.start <= at < p.end)

    def statement(
        self,
        act: str,
        first: str,
        *parts: Part,
        sure: float = 0.99,
        kind_sure: float = 0.99,
        cue: bool = True,
    ) -> Anchored:
        """What the model sees of a statement whose cue (or the first word of whose content) is `first`."""
        made = tuple(self.found(*part) for part in parts)
        return Anchored("s", *self.at(first), act, sure, kind_sure, cue, "", 0.0, made)

    def event(
        self,
        kind: str,
        first: str,
        *parts: Part,
        sure: float = 0.99,
        kind_sure: float = 0.99,
        status: str = "happened",
        status_sure: float = 0.99,
    ) -> Anchored:
        """What the model sees of an event whose trigger is `first`."""
        made = tuple(self.found(*part) for part in parts)
        return Anchored("e", *self.at(first), kind, sure, kind_sure, True, status, status_sure, made)

    def draft(
        self,
        act: str,
        speaker: str,
        content: str,
        cue: str | None = None,
        confidence: float = 0.85,
        to: tuple[str, ...] = (),
        about: tuple[str, ...] = (),
    ) -> Draft:
        """What the rules find: from the first to the last of speaker, cue and content."""
        who = next(n for n in self.named if (n.start, n.end) == self.at(speaker))
        places = [self.at(form) for form in (speaker, content, cue) if form is not None]
        low, high = min(a for a, _ in places), max(b for _, b in places)
        return Draft(
            self.holding(self.at(content)[0]), low, high, self.at(cue) if cue else None, self.at(content), who, (), act,
            about, to, None, "indirect", confidence, "made.yml:1",
        )  # fmt: skip

    def ruled(
        self,
        kind: str,
        trigger: str,
        actors: tuple[str, ...] = (),
        recipients: tuple[str, ...] = (),
        status: str = "happened",
        mode: str | None = None,
        by: str | None = None,
        denied_by: tuple[str, ...] = (),
        confidence: float = 0.6,
    ) -> EventDraft:
        """The event that the rules find."""
        start, end = self.at(trigger)
        return EventDraft(
            start, end, start, kind, mode, actors, recipients, None, None, status, by, denied_by, confidence, "made.yml:2"
        )  # fmt: skip

    def written(self, place: tuple[int, int]) -> str:
        return self.text[slice(*place)]


def sight(*anchors: Anchored, names: tuple[Found, ...] = ()) -> Sight:
    """What the model sees, in order."""
    return Sight(
        tuple(sorted(names, key=lambda n: (n.start, n.end))),
        tuple(sorted(anchors, key=lambda a: (a.start, a.end))),
    )
