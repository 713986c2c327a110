"""Checks a language's folder: its files, its rules, and its specs.

A spec file, `lang/<code>/spec/<name>.yml`, holds cases under the kind of row they are about:

    times:
      - text: "The talks were held on 5 May."
        published: 2023-09-07
        expect:
          - {text: "5 May", value: "2023-05-05"}
    statements:
      - text: "It rained."
        expect: []

Kinds: mentions, times, statements, events, repairs. `published`, `html` and `language` are as in
`dragoman.analyse`. Every row that is found must be expected, and the other way round, unless the case says
`open: true`: then others may be found too. Of a row, only the fields that are given are compared; `text` is the
row's span (of a statement or event: words in it), `cue` and `content` are the words of those spans, lists are
compared as sets, entities by id or by label.

`spec/times.yml` may say the same shorter, under `finds` and `finds_nothing`: a sentence, its `anchor`, and `times`
as [words, value]. Time expressions are looked for in the bare sentence, not in a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from dragoman.errors import DragomanError, LanguageError
from dragoman.find.times import find_times
from dragoman.lang.load import HERE, Rule, language, read_rules
from dragoman.pipeline.analysis import analyse
from dragoman.text.fold import fold, fold_view
from dragoman.text.views import View
from dragoman.types import Event, Mention, Repair, Statement, TimeExpression

Row = Mention | TimeExpression | Statement | Event | Repair
KINDS = ("mentions", "times", "statements", "events", "repairs")
FILES = ("reporting", "time", "roles", "events", "page")
"""The rule files that a language should have beside language.yml."""


class Report(msgspec.Struct, frozen=True):
    """What a check found: how many rules and cases, what is wrong (each with file and line), what is missing."""

    rules: int
    cases: int
    errors: tuple[str, ...]
    remarks: tuple[str, ...]


def check_language(code: str) -> Report:
    """Check `lang/<code>`: every rule file loads, and every spec comes out as it says."""
    folder = HERE / code
    errors: list[str] = []
    rules = 0
    try:
        language(code)
    except LanguageError as error:
        errors.append(str(error))
    for path in sorted(folder.glob("*.yml")):
        if path.stem != "language":
            found = _load(code, path.stem, errors)
            rules += len(found)
            errors += []
    cases = 0
    for path in sorted(folder.glob("spec/*.yml")):
        for case in _load(code, f"spec/{path.stem}", errors):
            cases += 1
            errors += _check_case(code, case)
    return Report(rules, cases, tuple(errors), tuple(_missing(code, folder)))


def _load(code: str, name: str, errors: list[str]) -> Sequence[Rule]:
    try:
        return read_rules(code, name)
    except LanguageError as error:
        errors.append(str(error))
        return ()


def _missing(code: str, folder: Path) -> Iterator[str]:
    for name in FILES:
        if not (folder / f"{name}.yml").exists():
            yield f"{code}/{name}.yml is missing: what it would teach is not found in this language"
    if not list(folder.glob("spec/*.yml")):
        yield f"{code}/spec has no cases: nothing shows that the rules work"
    if not (folder / "README.md").exists():
        yield f"{code}/README.md is missing: write down the language's notes, sources and gaps"


class _Found(msgspec.Struct, frozen=True):
    """The rows of one kind, and what their entities are called."""

    rows: list[Row]
    labels: dict[str, str] = {}


def _check_case(code: str, case: Rule) -> Iterator[str]:
    """What is wrong with one case, each as `file:line: what`."""
    fields = case.fields
    kind, expected = str(fields.get("kind", case.section)), fields.get("expect")
    if kind in ("finds", "finds_nothing"):
        kind, expected = "times", [{"text": text, "value": value} for text, value in fields.get("times", ())]
    if kind not in KINDS:
        yield f"{case.at}: there is no kind of row called {kind}; it is one of {', '.join(KINDS)}"
        return
    if not isinstance(fields.get("text"), str) or not isinstance(expected, list):
        yield f"{case.at}: a case needs a text and a list `expect`"
        return
    try:
        found = _find(code, kind, case)
    except DragomanError as error:
        yield f"{case.at}: {error}"
        return
    left = list(found.rows)
    for wanted in expected:
        match = next((row for row in left if _fits(row, wanted, found.labels)), None)
        if match is None:
            yield f"{case.at}: not found: {wanted}; left: {_told(left)}"
        else:
            left.remove(match)
    if left and not fields.get("open"):
        yield f"{case.at}: found but not expected: {_told(left)}"


def _find(code: str, kind: str, case: Rule) -> _Found:
    text, day = case.fields["text"], case.fields.get("published", case.fields.get("anchor"))
    if kind == "times":
        view = fold_view(View.of(text))
        stretch = [(0, len(view.text))]
        return _Found(
            list(find_times(text, view, stretch, language=code, anchor=day, page_id="", article_id=None))
        )
    found = analyse(
        text,
        language=case.fields.get("language"),
        published=day,
        html=bool(case.fields.get("html", False)),
    )
    return _Found(list(getattr(found, kind)), {entity.entity_id: entity.label for entity in found.entities})


def _fits(row: Row, wanted: object, labels: dict[str, str]) -> bool:
    if not isinstance(wanted, dict):
        wanted = {"text": wanted}
    return all(_same(row, name, value, labels) for name, value in wanted.items())


def _same(row: Row, name: str, wanted: object, labels: dict[str, str]) -> bool:
    value = getattr(row, name, None)
    if name == "text" and isinstance(row, Statement | Event):
        return str(wanted) in row.text
    if isinstance(wanted, list):
        have = set(value or ())
        return len(have) == len(wanted) and all(_called(w, have, labels) for w in wanted)
    if name in ("cue", "content"):
        return (value.text if value is not None else None) == wanted
    return value == wanted or (value is not None and _called(wanted, {value}, labels))


def _called(wanted: object, ids: set[str], labels: dict[str, str]) -> bool:
    return any(str(wanted) == i or fold(str(wanted)) == fold(labels.get(i, i)) for i in ids)


def _told(rows: Sequence[Row]) -> str:
    if not rows:
        return "nothing"
    return "; ".join(f"{row.text!r} {_key(row)}" for row in rows)


def _key(row: Row) -> str:
    if isinstance(row, TimeExpression):
        return row.value
    if isinstance(row, Statement):
        return f"{row.speaker} {row.act}"
    if isinstance(row, Event):
        return f"{row.type} {row.status} {', '.join(row.actors)}"
    return row.entity_id if isinstance(row, Mention) else row.kind
