"""Drafts become rows: source offsets, entity ids, ids that hash the content, glosses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from dragoman.find.doubts import DoubtDraft
from dragoman.find.drafts import Draft
from dragoman.find.figures import FigureDraft
from dragoman.find.retold import EventDraft
from dragoman.knowledge import knowledge_base
from dragoman.link.gloss import Labels, gloss
from dragoman.text.ids import content_id
from dragoman.text.views import View
from dragoman.types import Article, Doubt, Entity, Event, Figure, Gloss, Mention, Span, Statement

LONGEST = 400
"""Code points of evidence at most (the contract)."""


class Rows:
    """Makes the rows of one page from its drafts."""

    def __init__(self, source: str, view: View, page_id: str, entities: dict[str, Entity]) -> None:
        self.source = source
        self.view = view
        self.page_id = page_id
        self.entities = entities
        self._labels: dict[str, Labels] = {}

    def span(self, start: int, end: int) -> Span:
        """The source characters behind a stretch of the folded view, at most 400, white space trimmed."""
        i, j = self.view.source_span(start, end)
        j = min(j, i + LONGEST)
        while i < j and self.source[i].isspace():
            i += 1
        while j > i and self.source[j - 1].isspace():
            j -= 1
        return Span(i, j, self.source[i:j])

    def whole(self, start: int, end: int) -> Span:
        """As `span`, without the limit."""
        i, j = self.view.source_span(start, end)
        return Span(i, j, self.source[i:j])

    def labels(self, ids: Sequence[str]) -> list[Labels]:
        """The labels of entities, from the page or the knowledge base."""
        for entity_id in ids:
            if entity_id not in self._labels:
                self.know(entity_id)
                entity = self.entities.get(entity_id)
                self._labels[entity_id] = (
                    {**entity.labels, "en": entity.label} if entity else {"en": entity_id}
                )
        return [self._labels[entity_id] for entity_id in ids]

    def said(self, draft: Draft, speaker: str) -> Gloss:
        """The gloss of a statement."""
        who = (speaker, *draft.co_speakers)
        rest = [a for a in draft.about if a not in (*draft.to, *who)]
        return gloss(
            "statement",
            draft.act,
            self.labels(who),
            self.labels(draft.to),
            self.labels(rest),
            kinds=self.kinds(who),
        )

    def kinds(self, ids: Sequence[str]) -> list[str]:
        """The kinds of entities, empty where one is not known."""
        return [self.entities[each].kind if each in self.entities else "" for each in ids]

    def know(self, entity_id: str) -> None:
        """Add the knowledge base's row of `entity_id` to the page's entities."""
        row = knowledge_base().get(entity_id)
        if row is not None and entity_id not in self.entities:
            label = row.label.get("en", entity_id)
            self.entities[entity_id] = Entity(
                entity_id, row.kind, label, row.qid, row.iso3, row.country or row.iso3, dict(row.label)
            )

    def statements(self, article: Article, drafts: Sequence[Draft]) -> list[Statement]:
        """The statements of one article; a draft whose parent is an outlet's report has no enclosing statement."""
        rows: list[Statement] = []
        for draft in drafts:
            span, content = self.span(draft.start, draft.end), self.whole(*draft.content)
            cue = self.whole(*draft.cue) if draft.cue else None
            speaker = draft.speaker.entity_id
            row_id = content_id("st", self.page_id, span.start, span.end, speaker, draft.act, content.start)
            parent = (
                rows[draft.parent].statement_id
                if draft.parent is not None and draft.parent < len(rows)
                else None
            )
            rows.append(
                Statement(
                    row_id, self.page_id, article.article_id, span.start, span.end, span.text, speaker, draft.co_speakers, draft.via,
                    draft.act, draft.about, draft.to, draft.said.time.value if draft.said else None, draft.quote, cue,
                    content if content.text else None, parent,
                    self.said(draft, speaker),
                    draft.confidence, draft.rule,
                )
            )  # fmt: skip
        return rows

    def events(self, article: Article, drafts: Sequence[EventDraft]) -> list[Event]:
        """The events of one article."""
        rows = []
        for draft in drafts:
            span = self.span(draft.start, draft.end)
            row_id = content_id(
                "ev", self.page_id, span.start, span.end, draft.type, *draft.actors, "|", *draft.recipients
            )
            said = gloss(
                "event",
                draft.type,
                self.labels(draft.actors),
                self.labels(draft.recipients),
                [],
                draft.status,
                mode=draft.mode,
                kinds=self.kinds(draft.actors),
            )
            for known in (draft.place, draft.by, *draft.denied_by):
                self.know(known) if known else None
            rows.append(
                Event(
                    row_id, self.page_id, article.article_id, span.start, span.end, span.text, draft.type, draft.mode,
                    draft.actors, draft.recipients, draft.date, draft.place, draft.status, draft.by, draft.denied_by, said,
                    draft.confidence, draft.rule,
                )
            )  # fmt: skip
        return rows

    def figures(
        self, article: Article, drafts: Iterable[FigureDraft], titles: Sequence[tuple[int, int]]
    ) -> list[Figure]:
        """The figures of one article; `titles` are the stretches of its headlines."""
        rows = []
        for draft in drafts:
            span = self.span(draft.start, draft.end)
            whose = f"state/{draft.country}" if draft.country else None
            row_id = content_id(
                "fi", self.page_id, draft.at, draft.low, draft.high, draft.counted, draft.fate
            )
            titled = any(start <= span.start < end for start, end in titles)
            rows.append(
                Figure(
                    row_id, self.page_id, article.article_id, span.start, span.end, span.text, draft.low, draft.high,
                    draft.counted, draft.fate, whose, draft.place, titled, draft.rule,
                )
            )  # fmt: skip
        return rows

    def doubts(self, article: Article, drafts: Iterable[DoubtDraft]) -> list[Doubt]:
        """The sentences of one article that say that something could not be checked."""
        rows = []
        for draft in drafts:
            span = self.span(draft.start, draft.end)
            row_id = content_id("do", self.page_id, span.start, span.end)
            rows.append(
                Doubt(row_id, self.page_id, article.article_id, span.start, span.end, span.text, draft.rule)
            )
        return rows

    def mentions(
        self,
        articles: Mapping[int, Article],
        resolved: Sequence[tuple[int, int, int, str, str, str, str | None, str]],
    ) -> list[Mention]:
        """Mention rows from (part, start, end, kind, entity id, how, office, rule)."""
        rows = []
        for part, start, end, kind, entity_id, how, office, rule in resolved:
            span = self.whole(start, end)
            article = articles.get(part)
            row_id = content_id("me", self.page_id, span.start, span.end, entity_id)
            rows.append(
                Mention(
                    row_id, self.page_id, article.article_id if article else None, span.start, span.end, span.text, kind,
                    entity_id, how, office, rule,
                )
            )  # fmt: skip
        return rows
