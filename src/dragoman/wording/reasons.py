"""The program's reasons in the reader's language: why a stretch of a page is a defect, and how an undated page was dated.

The ledger keeps them in English, made from the sentences of `reasons.yml`; what a sentence holds of the page (a word, a day, a number) is
taken over, a name and an office are told in the reader's language.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from importlib.resources import files

import yaml

from dragoman.link.labels import offices
from dragoman.wording.words import Words

Part = tuple[str, bool]
"""A piece of a sentence, and whether it is the page's (or a name): then it keeps its own direction."""

BETWEEN = {"ar": "؛ ", "zh": "；"}
"""What parts sentences, where it is no semicolon."""
_SLOT = re.compile(r"\{(\w+)\}")
_RULE = re.compile(r" \(([\w-]+/[\w-]+\.yml:\d+)\)$")


def told(reason: str, t: Words, named: Callable[[str], str] = str) -> list[Part] | None:
    """A reason in the language of `t` piece by piece; None where there is no sentence for it. `named` gives a person in it."""
    rule = _RULE.search(reason)
    own = reason[: rule.start()] if rule else reason
    parts = _whole(own, t, named) or _joined(own.split("; "), t, named)
    if parts is None:
        return None
    return [*parts, (" ", False), (f"({rule[1]})", True)] if rule else parts


def _joined(sentences: list[str], t: Words, named: Callable[[str], str]) -> list[Part] | None:
    out: list[Part] = []
    for sentence in sentences:
        parts = _whole(sentence, t, named)
        if parts is None:
            return None
        out += [*([(BETWEEN.get(t.language, "; "), False)] if out else []), *parts]
    return out


def _whole(sentence: str, t: Words, named: Callable[[str], str]) -> list[Part] | None:
    for match, templates in _sentences():
        found = match.fullmatch(sentence)
        if found is None:
            continue
        values = found.groupdict()
        pieces = _SLOT.split(templates[t.language])
        return [
            (piece, False) if number % 2 == 0 else (_value(piece, values[piece], t, named), True)
            for number, piece in enumerate(pieces)
            if piece
        ]
    return None


def _value(slot: str, value: str, t: Words, named: Callable[[str], str]) -> str:
    if slot == "person":
        return named(value)
    if slot == "office":
        return office(value.replace(" ", "-"), t.language)
    if slot == "weekday":
        return t.term("weekday", value.lower())
    return value


@lru_cache(maxsize=512)
def office(code: str, language: str) -> str:
    """What an office is called; its code where the knowledge base has no word for it."""
    known = offices().get(code)
    if known is None:
        return code.replace("-", " ")
    tag = "zh-Hans" if language == "zh" else language
    return known.label.get(tag) or known.label.get("en") or code


@cache
def _sentences() -> list[tuple[re.Pattern[str], dict[str, str]]]:
    """The sentences, those with most fixed words first: a slot would swallow what another sentence tells apart."""
    rows = yaml.safe_load(files("dragoman.wording").joinpath("reasons.yml").read_text("utf-8"))
    rows.sort(key=lambda row: -len(_SLOT.sub("", row["en"])))
    return [(_pattern(row["en"]), row) for row in rows]


def _pattern(english: str) -> re.Pattern[str]:
    pieces = _SLOT.split(english)
    return re.compile(
        "".join(re.escape(p) if n % 2 == 0 else f"(?P<{p}>(?:(?!; ).)+?)" for n, p in enumerate(pieces)),
        re.DOTALL,
    )
