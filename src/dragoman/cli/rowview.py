"""One row, told in full: its fields with names for ids, its evidence in context, and the rule behind it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from rich.console import Console
from rich.text import Text

from dragoman.cli.console import count
from dragoman.cli.rules import rule_lines
from dragoman.cli.terminal import lay_out, wrap
from dragoman.ledger.judgements import on_row
from dragoman.ledger.ledger import Ledger, query
from dragoman.ledger.lookup import Place, context, row

_ENTITY_FIELDS = (
    "speaker",
    "co_speakers",
    "via",
    "about",
    "to",
    "actors",
    "recipients",
    "place",
    "by",
    "denied_by",
    "source_chain",
)
_RELATED = {
    "articles": "related_article",
    "pages": "related_page",
    "entities": "related_entity",
    "disagreements": "related_disagreement",
    "happenings": "related_happening",
    "utterances": "related_utterance",
}
"""The query for what the ledger has on a row of each table."""
_LEFT = 18
"""Cells of the field names."""


class Shower:
    """Prints rows of a ledger; `bidi` puts right-to-left lines in visual order."""

    def __init__(self, ledger: Ledger, console: Console, *, bidi: bool) -> None:
        self.ledger = ledger
        self.console = console
        self.bidi = bidi
        self.labels = dict(ledger.rows("SELECT entity_id, label FROM entities"))

    def show(self, place: Place) -> None:
        """Print one row."""
        fields = row(self.ledger, place).to_pylist(maps_as_pydicts="strict")[0]
        self.console.print(Text(f"{place.table}  {place.row_id}", style="bold"))
        gloss = fields.pop("gloss", None) or {}
        for language, sentence in gloss.items():
            self._field(f"in {language}", sentence)
        for name, value in fields.items():
            if (
                value is not None
                and value != []
                and name
                not in (
                    "text",
                    "start",
                    "end",
                    "first_day",
                    "last_day",
                    "spans",
                    "event_ids",
                    "statement_ids",
                )
            ):
                self._field(name, self._named(name, value))
        if "start" in fields:
            self._evidence(fields["page_id"], fields["start"], fields["end"])
        if place.table == "pages":
            self._page(place.row_id)
        self._judged(place)
        self._related(place)
        self._rule(fields.get("rule"))

    def _named(self, name: str, value: object) -> str:
        if name in _ENTITY_FIELDS or name == "entity_id":
            ids = [value] if isinstance(value, str) else list(value) if isinstance(value, list) else []
            return ", ".join(f"{self.labels.get(i, '?')} ({i})" for i in ids)
        if isinstance(value, dict) and "text" in value:
            return str(value["text"])
        if isinstance(value, list | dict):
            return msgspec.json.encode(value).decode()
        return str(value)

    def _field(self, name: str, value: str) -> None:
        lines = lay_out(value, max(30, self.console.width - _LEFT - 1), bidi=self.bidi) or [""]
        for number, line in enumerate(lines):
            self.console.print(Text.assemble((f"{name if number == 0 else '':<{_LEFT}}", "cyan"), line))

    def _evidence(self, page_id: str, start: int, end: int) -> None:
        """The words around the span; the span between ⟦ ⟧, so that it also shows in a pipe."""
        around = context(self.ledger, page_id, start, end)
        (paths,) = self.ledger.rows(query("paths"), {"id": page_id})[0]
        self.console.print(Text(f"\n{paths[0]}, line {around.line}, characters {start}-{end}", style="dim"))
        marked = f"{around.before}⟦{around.span}⟧{around.after}"
        for line in lay_out(marked, self.console.width - 2, bidi=self.bidi):
            self.console.print(Text("  " + line), highlight=False)

    def _judged(self, place: Place) -> None:
        """What people decided about it."""
        for j in on_row(self.ledger, place.row_id):
            rows = " ".join(filter(None, (j.one, j.other)))
            why = f": {j.why}" if j.why else ""
            self._field(f"judged {j.verdict}", f"{j.user}, {j.made_at[:10]}{why} ({j.judgement_id}: {rows})")

    def _page(self, page_id: str) -> None:
        """Every block of a page with its role in the margin."""
        text = self.ledger.rows("SELECT text FROM pages WHERE page_id = $id", {"id": page_id})[0][0]
        self.console.print()
        for role, start, end in self.ledger.rows(query("page_blocks"), {"id": page_id}):
            self._field(role, text[start:end])

    def _related(self, place: Place) -> None:
        """What else the ledger has on it: glosses of an article's, a page's or an entity's rows."""
        name = _RELATED.get(place.table)
        rows: Sequence[tuple[str, str, str]] = (
            self.ledger.rows(query(name), {"id": place.row_id}) if name else []
        )
        for heading, row_id, told in rows[:50]:
            self.console.print(Text.assemble((f"\n{heading}  ", "cyan"), (row_id, "dim")))
            for line in lay_out(told, self.console.width - 2, bidi=self.bidi):
                self.console.print(Text("  " + line))
        if len(rows) > 50:
            self.console.print(f"... and {count(len(rows) - 50, 'more row')}", style="dim")

    def _rule(self, rule: str | None) -> None:
        if rule is None:
            return
        for part in rule.split():
            if part.startswith("model/"):
                self.console.print(Text("\nThe reading model (dragoman model info)", style="cyan"))
            for number, line in enumerate(rule_lines(part)):
                if number == 0:
                    self.console.print(Text(f"\nRule {part}", style="cyan"))
                for shown in wrap(line.strip(), self.console.width - 2):
                    self.console.print(Text("  " + shown), highlight=False)
