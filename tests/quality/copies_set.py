"""Copies and what only looks like copies, made by a seed from texts written for this project, in five scripts.

`made(...)` gives rows for a JSONL file. Each says to which texts it belongs (`groups`): two rows are copies of each other where they
share a group. A row with a group of its own is a trap, or an original without copies.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import yaml

from dragoman.text.fold import simplified

HERE = Path(__file__).parent / "copies"
TRAINING = Path(__file__).resolve().parents[2] / "training"
LANGUAGES = ("ar", "zh-Hant", "zh-Hans", "ru", "en")
ARABIC_MARKS = "\u064b\u064e\u064f\u0650\u0651\u0652"
ENDERS = (".", "!", "?", "。", "！", "？", "؟")
FIRST_DAY = date(2024, 2, 5)


@dataclass(frozen=True)
class Draft:
    """A text before it becomes a row: its language, title and sentences."""

    name: str
    language: str
    title: str
    sentences: tuple[str, ...]

    @property
    def gap(self) -> str:
        return "" if self.language.startswith("zh") else " "

    def text(self) -> str:
        """Paragraphs of two sentences."""
        return "\n\n".join(self.gap.join(self.sentences[i : i + 2]) for i in range(0, len(self.sentences), 2))


@dataclass(frozen=True)
class Row:
    """A row of the set: what it is made from (`groups`), how (`made`), and its text."""

    row_id: str
    language: str
    title: str
    text: str
    made: str
    groups: tuple[str, ...]
    published: str
    outlet: str | None = None

    @property
    def trap(self) -> bool:
        return self.made.startswith("trap")

    def json(self) -> dict[str, str]:
        """As a line of JSONL."""
        fields = {"id": self.row_id, "title": self.title, "text": self.text, "published": self.published}
        return fields | ({"outlet": self.outlet} if self.outlet else {})


@cache
def topics(name: str) -> dict[str, dict[str, tuple[str, ...]]]:
    """The texts of a file of `copies/`: topic -> language -> lines, Simplified made from Traditional."""
    out: dict[str, dict[str, list[str]]] = {}
    lines: list[str] = []
    for line in (HERE / name).read_text("utf-8").splitlines():
        if line.startswith("= "):
            out[line[2:]] = current = {}
        elif re.fullmatch(r"(en|ru|ar|zh-Hant):", line):
            current[line[:-1]] = lines = []
        elif line.strip() and not line.startswith("#"):
            lines.append(line)
    return {
        topic: {lang: tuple(t) for lang, t in texts.items()}
        | {"zh-Hans": tuple(to_simplified(t) for t in texts["zh-Hant"])}
        for topic, texts in out.items()
    }


def to_simplified(text: str) -> str:
    """Character by character."""
    return "".join(simplified().get(char, char) for char in text)


@cache
def _traditional() -> dict[str, str]:
    return {simple: old for old, simple in sorted(simplified().items(), reverse=True)}


def to_traditional(text: str) -> str:
    """Character by character, as a converter without a dictionary does it."""
    return "".join(_traditional().get(char, char) for char in text)


@cache
def passages(language: str) -> tuple[tuple[str, ...], ...]:
    """The sentences of each training passage of a language that is prose, without their notation."""
    sys.path.insert(0, str(TRAINING))
    from notation import Passage, read

    found = [
        tuple(sentence.text for sentence in item.sentences)
        for path in sorted((TRAINING / "passages" / language).glob("*.txt"))
        for item in read(path)
        if isinstance(item, Passage)
    ]
    least = 12 if language.startswith("zh") else 40
    return tuple(t for t in found if all(len(s) >= least and s.rstrip('"»”」』').endswith(ENDERS) for s in t))


def originals(language: str, count: int, rng: random.Random) -> list[Draft]:
    """Texts of a language: three training passages under one title each, no passage twice."""
    pool = list(passages(language))
    rng.shuffle(pool)
    out = []
    for number in range(count):
        parts = pool[3 * number : 3 * number + 3]
        sentences = tuple(s for part in parts for s in part)
        out.append(Draft(f"{language}-{number}", language, sentences[0][:70], sentences[1:]))
    return out


def spare(language: str, used: int, rng_seed: str) -> Iterator[tuple[str, ...]]:
    """The passages that `originals(language, used, ...)` with the same seed left."""
    pool = list(passages(language))
    random.Random(rng_seed).shuffle(pool)
    yield from pool[3 * used :]


def around(topic: str, language: str) -> tuple[str, ...]:
    """Lines of `around.txt`."""
    return topics("around.txt")[topic][language]


class Maker:
    """Makes the rows of one language."""

    def __init__(self, language: str, count: int, seed: int) -> None:
        self.language = language
        self.seed = f"{seed}/{language}"
        self.rng = random.Random(self.seed)
        self.originals = originals(language, count, self.rng)
        self.rng = random.Random(self.seed + "/variants")
        self.spare = list(spare(language, count, self.seed))
        self.number = 0

    def row(self, draft: Draft, made: str, groups: Sequence[str], text: str | None = None) -> Row:
        """One row; an original is out first, its copies on the days after."""
        self.number += 1
        day = FIRST_DAY + timedelta(days=0 if made == "original" else self.rng.randint(0, 3))
        return Row(
            f"{self.language}-{self.number:04}", draft.language, draft.title, draft.text() if text is None else text,
            made, tuple(groups), day.isoformat(),
        )  # fmt: skip

    def rows(self) -> Iterator[Row]:
        """Originals, their variants, and traps."""
        for draft, after in pairwise([*self.originals, self.originals[0]]):
            yield self.row(draft, "original", [draft.name])
            yield from self._variants(draft, after)
        yield from self._traps()

    def _variants(self, draft: Draft, after: Draft) -> Iterator[Row]:
        name, rng = [draft.name], self.rng
        half = draft.sentences[: (len(draft.sentences) + 1) // 2]
        boilerplate = around("boilerplate", self.language)
        title = rng.choice(around("headlines", self.language))
        yield self.row(draft, "exact", name)
        yield self.row(draft, "spacing and marks", name, _respaced(draft, rng))
        yield self.row(_with(draft, half), "first half", name)
        yield self.row(_with(draft, draft.sentences, title), "another title", name)
        framed = (boilerplate[0], *draft.sentences, *boilerplate[1:])
        yield self.row(_with(draft, framed), "boilerplate around", name)
        dropped = tuple(s for i, s in enumerate(draft.sentences) if i % 4 != rng.randrange(1, 4))
        yield self.row(_with(draft, dropped), "sentences dropped", name)
        long = len(half) > 3
        cut = (*(half if long else draft.sentences), boilerplate[rng.randrange(3)])
        yield self.row(_with(draft, cut, title), "half, titled, boilerplate", name)
        yield self.row(_converted(draft, rng), "script or diacritics", name)
        if rng.random() < 0.35:
            both = draft.text() + "\n\n" + after.title + "\n\n" + after.text()
            yield self.row(draft, "two texts on one page", [draft.name, after.name], both)

    def _traps(self) -> Iterator[Row]:
        language = self.language
        quote = around("quotation", language)
        spare = iter(self.spare)
        for draft in self.originals:
            body = (*next(spare), *next(spare))
            if len(body) > 4:
                mine = _with(draft, (*draft.sentences[:1], *body))
                yield self.row(mine, "trap: same lead, other body", [f"{draft.name}/lead"])
        for number in range(4):
            body = (*next(spare), *quote, *next(spare))
            made = Draft(f"{language}/quote/{number}", language, body[0][:50], body[1:])
            yield self.row(made, "trap: same quotation", [made.name])
        for number in range(4):
            body = (*next(spare), *next(spare), *around("boilerplate", language))
            made = Draft(f"{language}/around/{number}", language, body[0][:50], body[1:])
            yield self.row(made, "trap: same boilerplate", [made.name])
        for topic in ("border shooting", "election rerun"):
            lines = around(f"other words: {topic}", language)
            made = Draft(f"{language[:2]}/words/{topic}", language, lines[0], lines[1:])
            yield self.row(made, "trap: other words", [made.name])
        for topic in topics("bulletins.txt"):
            for day in range(4):
                made = bulletin(topic, language, day)
                yield self.row(made, "trap: another day's bulletin", [bulletin_group(topic, language, day)])


def bulletin(topic: str, language: str, day: int, seed: int = 1) -> Draft:
    """The bulletin of a day: in any language the same numbers and places. Day 1 has the place of day 0, the others have others."""
    slots = yaml.safe_load((HERE / "slots.yml").read_text("utf-8"))
    rng = random.Random(f"{seed}/{topic}/{day}")
    place = random.Random(f"{seed}/{topic}/{day // 2 * 2}")
    written = "zh-Hant" if language == "zh-Hans" else language
    fill = {
        "p": place.choice(list(zip(*(slots["places"][k] for k in ("en", "ru", "ar", "zh-Hant")), strict=True))),
        "q": place.choice(list(zip(*(slots["villages"][k] for k in ("en", "ru", "ar", "zh-Hant")), strict=True))),
    }  # fmt: skip
    at = ("en", "ru", "ar", "zh-Hant").index(written)
    numbers = dict(zip("abce", rng.sample(range(12, 98), 4), strict=True))
    values = {k: v[at] for k, v in fill.items()} | {"d": slots["days"][written][rng.randrange(7)], **numbers}
    lines = [line.format(**values) for line in topics("bulletins.txt")[topic][written]]
    lines = [to_simplified(line) for line in lines] if language == "zh-Hans" else lines
    return Draft(bulletin_group(topic, language, day), language, lines[0], tuple(lines[1:]))


def bulletin_group(topic: str, language: str, day: int) -> str:
    """A bulletin is the same text in every language."""
    return f"bulletin/{topic}/{day}"


def reports() -> Iterator[Row]:
    """The reports that are told in every language; Chinese in the two scripts by turns."""
    for number, (topic, texts) in enumerate(topics("translations.txt").items()):
        chinese = ("zh-Hant", "zh-Hans")[number % 2]
        for day, language in enumerate(("en", "ar", "ru", chinese)):
            lines = texts[language]
            draft = Draft(topic, language, lines[0], lines[1:])
            yield Row(
                f"report-{number:02}-{language}", language, draft.title, draft.text(),
                "translation" if day else "original", (f"report/{topic}",),
                (FIRST_DAY + timedelta(days=number + day)).isoformat(),
            )  # fmt: skip


def made(count: int = 12, seed: int = 1, languages: Sequence[str] = LANGUAGES) -> list[Row]:
    """The set: `count` originals a script with their variants and traps."""
    return [row for language in languages for row in Maker(language, count, seed).rows()]


def _with(draft: Draft, sentences: Sequence[str], title: str | None = None) -> Draft:
    return Draft(draft.name, draft.language, title or draft.title, tuple(sentences))


_QUOTES = str.maketrans("«»“”「」", '""""""')


def _respaced(draft: Draft, rng: random.Random) -> str:
    """Other line breaks and spaces, other quotation marks, a comma less."""
    text = "\n\n".join(draft.sentences) if rng.random() < 0.5 else draft.gap.join(draft.sentences)
    text = text.translate(_QUOTES).replace(" ", "  ").replace("...", "…").replace(" - ", " – ")
    return re.sub(r"(,|，|،)", lambda mark: mark[0] if rng.random() < 0.5 else "", text)


def _converted(draft: Draft, rng: random.Random) -> Draft:
    """Chinese in the other script; Arabic with vowel signs; Russian with stress marks and without ё; English without accents, in capitals."""

    def convert(text: str) -> str:
        match draft.language:
            case "zh-Hant":
                return to_simplified(text)
            case "zh-Hans":
                return to_traditional(text)
            case "ar":
                return "".join(
                    c + (rng.choice(ARABIC_MARKS) if c.isalpha() and rng.random() < 0.3 else "") for c in text
                )
            case "ru":
                return re.sub(
                    "[аеиоу]",
                    lambda m: m[0] + ("\u0301" if rng.random() < 0.1 else ""),
                    text.replace("ё", "е"),
                )
            case _:
                return text.translate(str.maketrans("éèêáàãâçñöüåíóúşčžğ", "eeeaaaacnouaiouscsg"[:19])).replace("’", "'")  # fmt: skip

    language = {"zh-Hant": "zh-Hans", "zh-Hans": "zh-Hant"}.get(draft.language, draft.language)
    title = convert(draft.title)
    return Draft(
        draft.name,
        language,
        title.upper() if language == "en" else title,
        tuple(map(convert, draft.sentences)),
    )
