"""What the reading model is trained on, in one form: texts with names, anchors and their parts.

The passages of this project carry everything; the public sets (`training/SOURCES.md`) carry names of persons, places and
organisations alone. The public sets are read from checkouts below one folder, each in a folder `owner+name`.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from notation import Passage, Span, load

CLASSIC = {"PER": "PER", "GOV": "LOC", "LOC": "LOC", "ORG": "ORG", "OUT": "ORG"}
"""How the kinds of a passage read as the three of the public sets."""
HELD_OUT = 5
"""One passage in five is the project's own test set."""
ENDED = tuple("。！？…：；」』”）】")
"""How a Chinese sentence ends behind which the next one follows at once; a headline or a line of a ticker is a line of its own."""
SPACED = {
    "ar": " ",
    "ru": " ",
    "en": " ",
    "zh-Hant": "",
    "zh-Hans": "",
    "tr": " ",
    "fa": " ",
    "es": " ",
    "uk": " ",
}


@dataclass
class Anchor:
    """What parts hang on: a cue, a content without one, or a trigger (`row` "s" or "e").

    `parts` are (part, start, end): S A Q V and B (about) of a statement; actor "A", recipient "R", P, D of an event.
    """

    row: str
    start: int
    end: int
    cue: bool = True
    act: str = ""
    type: str = ""
    status: str = ""
    parts: list[tuple[str, int, int]] = field(default_factory=list)
    back: bool = False


@dataclass
class Example:
    """One text. `names` are outer mentions but roles; `classic` the same in three kinds; `full` says that anchors are annotated."""

    name: str
    language: str
    text: str
    names: list[tuple[int, int, str]] = field(default_factory=list)
    roles: list[tuple[int, int]] = field(default_factory=list)
    classic: list[tuple[int, int, str]] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    full: bool = False
    sentences: list[tuple[int, int]] = field(default_factory=list)


def held_out(passage_id: str) -> bool:
    """Whether a passage belongs to the test set: by its id alone, so that it never changes sides.

    What was written after the test set was settled has ids that do not fall to it.
    """
    return zlib.crc32(passage_id.encode()) % HELD_OUT == 0


def of_passage(passage: Passage) -> Example:
    """A passage as one text, its sentences joined as its language joins them."""
    joint = SPACED[passage.language]
    example = Example(passage.passage_id, passage.language, "", full=True)
    spans: list[Span] = []
    at = 0
    for number, sentence in enumerate(passage.sentences):
        if number:
            gap = joint if joint or example.text.endswith(ENDED) else "\n"
            example.text += gap
            at += len(gap)
        example.text += sentence.text
        example.sentences.append((at, at + len(sentence.text)))
        for span in sentence.spans:
            moved = {**span.__dict__, "start": span.start + at, "end": span.end + at}
            spans.append(Span(**moved))
        at += len(sentence.text)
    mentions = [s for s in spans if s.kind]
    names = _outermost([s for s in mentions if s.kind != "ROLE"])
    example.names = [(s.start, s.end, s.kind) for s in names]
    example.roles = [(s.start, s.end) for s in _outermost([s for s in mentions if s.kind == "ROLE"])]
    example.classic = [(s.start, s.end, CLASSIC.get(s.kind, "")) for s in names]
    example.anchors = [*_statements(spans), *_events(spans)]
    _mark_about(spans, example.anchors)
    return example


def cropped(example: Example, rng: random.Random) -> Example:
    """A run of one or more sentences of a passage, with what stands in it whole."""
    first = rng.randrange(len(example.sentences))
    last = rng.randrange(first, len(example.sentences))
    low, high = example.sentences[first][0], example.sentences[last][1]
    out = Example(example.name, example.language, example.text[low:high], full=True)
    out.names = [(a - low, b - low, k) for a, b, k in example.names if low <= a and b <= high]
    out.roles = [(a - low, b - low) for a, b in example.roles if low <= a and b <= high]
    for anchor in example.anchors:
        if low <= anchor.start and anchor.end <= high:
            parts = [(p, a - low, b - low) for p, a, b in anchor.parts if low <= a and b <= high]
            out.anchors.append(replace(anchor, start=anchor.start - low, end=anchor.end - low, parts=parts))
    return out


def taught(example: Example) -> list[tuple[int, int, str]]:
    """What a passage says of the three kinds where the public sets would say the same; "" where they may not.

    A state's name in ours may be an adjective, which is no name there; a group is no kind there; and an Arabic name keeps what is written
    joined to its front there.
    """
    kinds = {"PER": "PER", "LOC": "LOC", "ORG": "ORG", "OUT": "ORG"}
    return [
        (
            a,
            b,
            "" if a and example.language == "ar" and example.text[a - 1].isalpha() else kinds.get(kind, ""),
        )
        for a, b, kind in example.names
    ]


def _outermost(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda s: (s.start, -s.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _statements(spans: list[Span]) -> list[Anchor]:
    out = []
    for number in sorted({s.number for s in spans if s.row == "s"}):
        parts = [s for s in spans if s.row == "s" and s.number == number]
        cues = [s for s in parts if s.part == "C"]
        contents = [s for s in parts if s.part == "Q"]
        act = next(s.act for s in parts if s.act)
        head = (cues or contents)[0]
        anchor = Anchor("s", head.start, head.end, cue=bool(cues), act=act, back=any(s.back for s in parts))
        anchor.parts = [(s.part, s.start, s.end) for s in parts if s.part != "C"]
        out.append(anchor)
    return out


def _events(spans: list[Span]) -> list[Anchor]:
    out = []
    for number in sorted({s.number for s in spans if s.row == "e"}):
        parts = [s for s in spans if s.row == "e" and s.number == number]
        trigger = next(s for s in parts if s.part == "T")
        anchor = Anchor("e", trigger.start, trigger.end, type=trigger.type, status=trigger.status)
        for s in parts:
            for part in {"T": (), "AR": ("A", "R")}.get(s.part, (s.part,)):
                anchor.parts.append((part, s.start, s.end))
        out.append(anchor)
    return out


def _mark_about(spans: list[Span], anchors: list[Anchor]) -> None:
    """Hang every starred mention on the statement whose content or addressee is the smallest around it."""
    for span in spans:
        if not span.about:
            continue
        around = [
            (end - start, number)
            for number, anchor in enumerate(anchors)
            if anchor.row == "s"
            for part, start, end in anchor.parts
            if part in ("Q", "A") and start <= span.start and span.end <= end
        ]
        if around:
            anchors[min(around)[1]].parts.append(("B", span.start, span.end))


def own(folder: Path) -> list[Example]:
    """The project's passages."""
    return [of_passage(p) for p in load([folder])]


def iob(path: Path, language: str) -> Iterator[Example]:
    """Sentences of a Universal NER file (`# text = ...`, then a word a line with its label)."""
    text, words = "", []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line.startswith("# text = "):
            text = line.removeprefix("# text = ")
        elif line.strip() and not line.startswith("#"):
            cells = line.split("\t")
            words.append((cells[1], cells[2]))
        elif not line.strip() and words:
            yield _labelled(path.stem, language, text, words)
            text, words = "", []


def _labelled(name: str, language: str, text: str, words: list[tuple[str, str]]) -> Example:
    example = Example(name, language, text)
    at = 0
    for word, label in words:
        start = text.find(word, at)
        if start < 0:
            continue
        at = start + len(word)
        kind = label[2:5]
        if label.startswith("B-") and kind in ("PER", "LOC", "ORG"):
            example.classic.append((start, at, kind))
        elif label.startswith("I-") and example.classic and kind == example.classic[-1][2]:
            example.classic[-1] = (example.classic[-1][0], at, kind)
    return example


def aqmar(folder: Path, *, test: bool) -> Iterator[Example]:
    """Sentences of AQMAR's articles; every sixth article is for measuring."""
    for number, path in enumerate(sorted(folder.glob("aqmar/articles/*.txt"))):
        if (number % 6 == 0) is not test:
            continue
        words: list[tuple[str, str]] = []
        for line in [*path.read_text("utf-8").splitlines(), ""]:
            cells = line.split()
            if len(cells) == 2:
                words.append((cells[0], cells[1]))
            elif words:
                yield _labelled(path.stem, "ar", " ".join(word for word, _ in words), words)
                words = []


def fact_ru_eval(folder: Path) -> Iterator[Example]:
    """Paragraphs of factRuEval-2016; a LocOrg is a place."""
    kinds = {"Person": "PER", "Org": "ORG", "Location": "LOC", "LocOrg": "LOC"}
    for path in sorted(folder.glob("book_*.txt")):
        text = path.read_text("utf-8")
        spans = {}
        for line in path.with_suffix(".spans").read_text("utf-8").splitlines():
            cells = line.split()
            if len(cells) > 4:
                spans[cells[0]] = (int(cells[2]), int(cells[2]) + int(cells[3]))
        found = []
        for line in path.with_suffix(".objects").read_text("utf-8").splitlines():
            cells = line.split("#")[0].split()
            if len(cells) > 2 and cells[1] in kinds:
                mine = [spans[i] for i in cells[2:] if i in spans]
                if mine:
                    found.append((min(a for a, _ in mine), max(b for _, b in mine), kinds[cells[1]]))
        kept: list[tuple[int, int, str]] = []
        for span in sorted(found, key=lambda s: (s[0], -s[1])):
            if not kept or span[0] >= kept[-1][1]:
                kept.append(span)
        at = 0
        for line in text.splitlines(keepends=True):
            if line.strip():
                inside = [(a - at, b - at, k) for a, b, k in kept if a >= at and b <= at + len(line)]
                yield Example(path.stem, "ru", line.rstrip("\n"), classic=inside)
            at += len(line)


def public(folder: Path, *, test: bool) -> list[Example]:
    """The public sets: what is trained on, or what is only measured on."""
    part = "test" if test else "train"
    out: list[Example] = []
    for name, stem, language in (
        ("UNER_Chinese-GSD", "zh_gsd", "zh-Hant"),
        ("UNER_Chinese-GSDSIMP", "zh_gsdsimp", "zh-Hans"),
    ):
        for piece in (part,) if test else (part, "dev"):
            out += iob(folder / f"UniversalNER+{name}" / f"{stem}-ud-{piece}.iob2", language)
    out += iob(folder / "UniversalNER+UNER_English-EWT" / f"en_ewt-ud-{'test' if test else 'dev'}.iob2", "en")
    out += fact_ru_eval(folder / "dialogue-evaluation+factRuEval-2016" / ("testset" if test else "devset"))
    out += aqmar(folder / "HussamHallak+AQMAR-Arabic-NERC-Dataset", test=test)
    return [example for example in out if example.text.strip()]
