"""A plain sentence from a row's fields, in English, Arabic, Chinese and Russian.

No translation: the verb of the act or event type, and the entities' labels. It lets a reader without the script
read the row. The phrases stand in `link/data/gloss.tsv`: kind, code, then one template a language with `{a}` for
who speaks or acts, `{b}` for whom it is directed at, `{c}` for what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from dragoman.lang import conjugate
from dragoman.types import Gloss

Labels = dict[str, str]
_FIELDS = (("en", "en"), ("ar", "ar"), ("zh", "zh-Hans"), ("ru", "ru"))
_AND = {"en": " and ", "ar": " و", "zh": "、", "ru": " и "}
_COMMA = {"en": ", ", "ar": "، ", "zh": "、", "ru": ", "}
_NUMBER = re.compile(r"\[([^\[\]/]*)/([^\[\]/]*)\]")
_VERB = re.compile(r"\[([^\[\]/]+)\]")
_MANY = re.compile(r"\b(?:[Ff]orces|[Tt]roops|[Pp]eacekeepers|[Aa]uthorities)\b")
_PLURAL_STATE = re.compile(r"^(?:США|ОАЭ)$|ы$|[Оо]строва$")
"""Russian names of states that are plurals: США, Филиппины, Соломоновы Острова."""
SOMEONE = {"en": "someone", "ar": "طرف لم يسم", "zh-Hant": "某方", "zh-Hans": "某方", "ru": "кто-то"}
MOST = 4
"""Labels named in one slot; more are summed up by an ellipsis."""


@cache
def _templates() -> dict[tuple[str, str], dict[str, str]]:
    text = files("dragoman.link").joinpath("data/gloss.tsv").read_text("utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {
        (kind, code): dict(zip(("en", "ar", "zh", "ru"), rest, strict=True)) for kind, code, *rest in rows
    }


def _list(labels: list[Labels], language: str, tag: str) -> str:
    if not labels:
        return ""
    words = [label.get(tag) or label.get("en", "") for label in labels[:MOST]]
    more = "…" if len(labels) > MOST else ""
    if len(words) == 1:
        return words[0] + more
    return _COMMA[language].join(words[:-1]) + _AND[language] + words[-1] + more


@cache
def _template(kind: str, code: str, language: str, several: bool, filled: tuple[bool, ...]) -> str:
    """A template with the words for one or for several, without the parts that have an empty slot; `filled`: which of a, b, c are not."""
    parts = _NUMBER.sub(r"\2" if several else r"\1", _templates()[kind, code][language]).split("|")
    empty = ["{" + slot + "}" for slot, there in zip("abc", filled, strict=True) if not there]
    return "".join(part for part in parts if not any(slot in part for slot in empty)) or parts[0]


def _agreeing(template: str, language: str, who: list[str], kinds: Sequence[str]) -> str:
    """The template with its marked verbs in the form that the subjects ask for; `kinds` are those of their entities."""
    subjects = [(name, kinds[at] if at < len(kinds) else "") for at, name in enumerate(who)]
    return _VERB.sub(lambda verb: conjugate(language, verb[1], subjects), template)


def gloss(
    kind: str,
    code: str,
    who: list[Labels],
    whom: list[Labels],
    what: list[Labels],
    tail: str = "",
    *,
    mode: str | None = None,
    kinds: Sequence[str] = (),
) -> Gloss:
    """The gloss of a statement (`kind` statement, `code` its act) or event (`event`, its type).

    `mode` is an event's; where it has a template of its own, that is used. `tail` is the status of an event, said where it did not simply happen. Where nobody is known to act, the gloss
    says so; where both sides act on each other and `mutual` has a template, it is used. `kinds` are the kinds of
    `who`'s entities: a verb agrees with a state otherwise than with a person, and the English label of a group may be
    a plural.
    """
    if kind == "event" and not who:
        who = [SOMEONE]
    if kind == "event" and len(who) > 1 and who == whom and ("mutual", code) in _templates():
        kind, whom = "mutual", []
    elif (kind, f"{code}/{mode}") in _templates():
        code = f"{code}/{mode}"
    heads = [label.get("en", "").split(" (")[0] for label in who]
    several = len(who) > 1 or any(
        _MANY.search(head) or ("group" in kinds[:1] and head.endswith("s")) for head in heads
    )
    said = {}
    for language, tag in _FIELDS:
        a, b, c = _list(who, language, tag), _list(whom, language, tag), _list(what, language, tag)
        plural = language == "ru" and "state" in kinds[:1] and _PLURAL_STATE.search(a)
        sentence = _template(kind, code, language, several or bool(plural), (bool(a), bool(b), bool(c)))
        if "[" in sentence:
            names = [label.get(tag) or label.get("en", "") for label in who]
            sentence = _agreeing(sentence, language, names, kinds)
        sentence = sentence.format(a=a or "?", b=b, c=c).strip()
        if tail and ("status", tail) in _templates():
            sentence += " " + _templates()["status", tail][language]
        said[language] = sentence
    return Gloss(**said)
