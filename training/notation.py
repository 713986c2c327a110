"""The inline notation of the training passages: reading, checking, and plain text with offsets.

    python training/notation.py training/passages

The notation is told in `training/GUIDELINES.md`. Every fault is printed as `file:line: what is wrong`, and the exit code is 1.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dragoman.types.vocabulary import ACTS, STATUSES, TYPES

KINDS = frozenset(["PER", "GOV", "ORG", "GRP", "LOC", "OUT", "ROLE"])
LANGUAGES = frozenset({"ar", "zh-Hant", "zh-Hans", "ru", "en"})
TRANSFER = frozenset({"tr", "fa", "es", "uk"})
"""Languages of the test sets below `training/transfer`; nothing is trained on them."""

HEADER = re.compile(
    r"# (?P<id>[A-Za-z-]+-\d{4}) style=(?P<style>\S+) topic=(?P<topic>\S+) date=(?P<date>\d{4}-\d\d-\d\d)$"
)
OPEN = re.compile(
    r"\[(?P<kind>[A-Z]+)(?P<about>\*?) "
    r"|\{(?P<row>[se])(?P<number>\d+)(?P<part>[A-Z]+)(?::(?P<one>[A-Za-z]+))?(?::(?P<two>[a-z]+))?(?:>s(?P<back>\d+))? "
)
PARTS = {"s": frozenset({"S", "C", "A", "Q", "V"}), "e": frozenset({"T", "A", "R", "AR", "P", "D"})}


class NotationError(ValueError):
    """A passage breaks the notation; the message says how."""


@dataclass(frozen=True)
class Span:
    """A marked stretch of a sentence: code points, half-open.

    `kind` is a mention's kind, or "" for a part of a row; `row` is "s" or "e" with `number` and `part` then.
    `act` is a statement's act, `type` and `status` an event's; `back` is the statement that a content continues.
    """

    start: int
    end: int
    text: str
    kind: str = ""
    about: bool = False
    row: str = ""
    number: int = 0
    part: str = ""
    act: str = ""
    type: str = ""
    status: str = ""
    back: int = 0


@dataclass(frozen=True)
class Sentence:
    """One line: its plain text and its spans, outer before inner."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Passage:
    """A run of sentences; `line` is where its header stands in its file, from 1."""

    passage_id: str
    language: str
    style: str
    topic: str
    date: str
    sentences: tuple[Sentence, ...]
    path: str = ""
    line: int = 0


@dataclass
class _Open:
    bracket: str
    start: int
    values: dict[str, str] = field(default_factory=dict)


def parse(line: str) -> Sentence:
    """The plain text and the spans of one annotated line. Raises NotationError."""
    out: list[str] = []
    at = length = 0
    stack: list[_Open] = []
    spans: list[tuple[int, int, Span]] = []
    while at < len(line):
        char = line[at]
        if char in "[{":
            found = OPEN.match(line, at)
            if not found:
                raise NotationError(f"not an opening: {line[at : at + 24]!r}")
            stack.append(_Open(char, length, {k: v for k, v in found.groupdict().items() if v}))
            at = found.end()
        elif char in "]}":
            if not stack or stack[-1].bracket + char not in ("[]", "{}"):
                raise NotationError(f"{char!r} closes nothing near {line[max(0, at - 20) : at + 1]!r}")
            opened = stack.pop()
            spans.append((opened.start, -length, _span(opened, length, "".join(out)[opened.start :])))
            at += 1
        else:
            out.append(char)
            length += 1
            at += 1
    if stack:
        raise NotationError(
            f"not closed: {line[:0]}{stack[-1].bracket} at character {stack[-1].start} of the text"
        )
    ordered = tuple(span for _, _, span in sorted(spans, key=lambda s: (s[0], s[1])))
    return Sentence("".join(out), ordered)


def _span(opened: _Open, end: int, text: str) -> Span:
    values = opened.values
    if not text.strip():
        raise NotationError("an empty span")
    if text != text.strip():
        raise NotationError(f"blanks at the edge of {text!r}")
    if opened.bracket == "[":
        if values["kind"] not in KINDS:
            raise NotationError(f"no kind of mention: {values['kind']}")
        return Span(opened.start, end, text, kind=values["kind"], about="about" in values)
    row, part = values["row"], values["part"]
    if part not in PARTS[row]:
        raise NotationError(f"no part of {row}: {part}")
    one, two, back = values.get("one", ""), values.get("two", ""), int(values.get("back", 0))
    act = type_ = status = ""
    if row == "e" and part == "T":
        type_, status = one, two
        if type_ not in TYPES or status not in STATUSES:
            raise NotationError(f"a trigger needs TYPE:STATUS, not {type_}:{status}")
    elif row == "s" and part in ("C", "Q"):
        act = one
        if (act and act not in ACTS) or two or (part == "C" and not act):
            raise NotationError(f"no act: {act or '(none)'} in {text!r}")
    elif one or two:
        raise NotationError(f"{row}{part} takes no value: {one}")
    if back and not (row == "s" and part == "Q" and act):
        raise NotationError("only a content with an act continues a statement")
    return Span(
        opened.start, end, text, row=row, number=int(values["number"]), part=part, act=act, type=type_,
        status=status, back=back,
    )  # fmt: skip


def read(path: Path) -> Iterator[Passage | tuple[int, str]]:
    """The passages of a file, and each fault as (line, message)."""
    lines = path.read_text("utf-8").splitlines()
    at = 0
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        first = at
        while at < len(lines) and lines[at].strip():
            at += 1
        head = HEADER.match(lines[first])
        if not head:
            yield first + 1, f"no header: {lines[first][:60]!r}"
            continue
        sentences, faults = [], False
        for number in range(first + 1, at):
            try:
                sentences.append(parse(lines[number]))
            except NotationError as error:
                yield number + 1, str(error)
                faults = True
        language = head["id"].rpartition("-")[0]
        if not faults:
            passage = Passage(
                head["id"],
                language,
                head["style"],
                head["topic"],
                head["date"],
                tuple(sentences),
                str(path),
                first + 1,
            )
            yield from ((first + 1, f"{head['id']}: {fault}") for fault in check(passage))
            yield passage


def check(passage: Passage) -> list[str]:
    """What is wrong with a passage as a whole."""
    wrong = []
    if passage.language not in LANGUAGES | TRANSFER:
        wrong.append(f"no language of ours: {passage.language}")
    if not 2 <= len(passage.sentences) <= 6:
        wrong.append(f"{len(passage.sentences)} sentences; a passage has two to six")
    spans = [s for sentence in passage.sentences for s in sentence.spans]
    for number in sorted({s.number for s in spans if s.row == "s"}):
        parts = [s for s in spans if s.row == "s" and s.number == number]
        acts = {s.act for s in parts if s.act}
        if len(acts) != 1:
            wrong.append(f"statement {number} needs one act, on its cue or its content, has {sorted(acts)}")
        if not any(s.part in "CQ" for s in parts):
            wrong.append(f"statement {number} has neither cue nor content")
        if (
            not any(s.part == "S" for s in parts)
            and not any(s.back for s in parts)
            and not any(s.part == "C" for s in parts)
        ):
            wrong.append(f"statement {number} has neither speaker nor cue nor a statement it continues")
        if any(
            s.back == number or (s.back and not any(o.row == "s" and o.number == s.back for o in spans))
            for s in parts
        ):
            wrong.append(f"statement {number} continues one that is not there")
    for number in sorted({s.number for s in spans if s.row == "e"}):
        if sum(s.part == "T" for s in spans if s.row == "e" and s.number == number) != 1:
            wrong.append(f"event {number} needs exactly one trigger")
    return wrong


def load(paths: Sequence[Path]) -> list[Passage]:
    """All passages below `paths` (files or folders), in order of their ids. Raises NotationError on the first fault."""
    out: list[Passage] = []
    for path in _files(paths):
        for item in read(path):
            if isinstance(item, tuple):
                raise NotationError(f"{path}:{item[0]}: {item[1]}")
            out.append(item)
    return sorted(out, key=lambda p: p.passage_id)


def _files(paths: Sequence[Path]) -> list[Path]:
    return [f for p in paths for f in ([p] if p.is_file() else sorted(p.rglob("*.txt")))]


def main(arguments: Sequence[str]) -> int:
    """Print every fault, then a count a language."""
    faults = 0
    seen: dict[str, str] = {}
    texts: dict[str, str] = {}
    counts: dict[str, list[int]] = {}
    for path in _files([Path(a) for a in arguments]):
        for item in read(path):
            where, fault = (item[0], item[1]) if isinstance(item, tuple) else (item.line, "")
            if isinstance(item, Passage):
                text = "\n".join(s.text for s in item.sentences)
                if item.passage_id in seen:
                    fault = f"{item.passage_id} stands in {seen[item.passage_id]} too"
                elif text in texts:
                    fault = f"the same text as {texts[text]}"
                seen[item.passage_id], texts[text] = str(path), item.passage_id
                row = counts.setdefault(item.language, [0] * 6)
                spans = [s for sentence in item.sentences for s in sentence.spans]
                for k, n in enumerate(
                    (
                        1,
                        len(item.sentences),
                        sum(not any(s.row for s in sentence.spans) for sentence in item.sentences),
                        sum(bool(s.kind) for s in spans),
                        len({s.number for s in spans if s.row == "s"}),
                        len({s.number for s in spans if s.row == "e"}),
                    )
                ):
                    row[k] += n
            if fault:
                faults += 1
                print(f"{path}:{where}: {fault}")
    print(
        f"{'language':10}{'passages':>9}{'sentences':>10}{'no rows':>9}{'mentions':>9}{'statements':>11}{'events':>8}"
    )
    for language, row in sorted(counts.items()):
        print(f"{language:10}{row[0]:9}{row[1]:10}{row[2]:9}{row[3]:9}{row[4]:11}{row[5]:8}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
