"""Defects that a language's own file describes: `lang/<code>/repairs.yml`, sections `patterns` and `outlets`.

Fields of a pattern: `kind`; `has`, plain stretches of which one must stand on the page (a quick test before the
pattern is tried); `match`, a regular expression over folded text (`raw: true`: over the text as written); its group
`x`, or the whole match, is the defect; `suggest`, the text to read instead (`{a}` puts in group a as written;
`suggest_hans` where Simplified differs); `unless`, an expression that clears the place when it matches within
80 characters in the paragraph; `confidence`; `matching: true` where the matchers may use it; `reason`.
An outlet under a literal translation of its name has `forms`, the name it goes by (`right`), and `beside`, an
expression that must match within 30 characters: a name is an outlet only where something is credited to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from dragoman.extract.repairs.scene import PROSE_ROLES, Paragraph, Scene
from dragoman.lang.load import Rule, read_rules
from dragoman.text.fold import fold, simplified
from dragoman.types import Repair

_AROUND = 80  # code points on each side where `unless` clears a place
_BESIDE = 30  # code points on each side where `beside` must match
_SLOT = re.compile(r"\{(\w+)\}")


class Pattern(msgspec.Struct, frozen=True):
    """A compiled rule of a language: what to find, where not (`unless`) and where only (`beside`), what to read."""

    kind: str
    has: tuple[str, ...]
    match: re.Pattern[str]
    confidence: float
    reason: str
    folded: bool = True
    unless: re.Pattern[str] | None = None
    beside: re.Pattern[str] | None = None
    suggest: str | None = None
    suggest_hans: str | None = None
    matching: bool = False
    roles: frozenset[str] = PROSE_ROLES


@cache
def patterns(code: str) -> tuple[Pattern, ...]:
    """The compiled patterns of a language, in the order of its file."""
    rules = read_rules(code, "repairs")
    written = [_pattern(rule) for rule in rules if rule.section == "patterns"]
    return (*written, *(_outlet(rule) for rule in rules if rule.section == "outlets"))


def _pattern(rule: Rule) -> Pattern:
    fields = rule.fields
    unless = fields.get("unless")
    return Pattern(
        kind=fields["kind"],
        has=tuple(fields["has"]),
        match=re.compile(fields["match"]),
        confidence=float(fields["confidence"]),
        reason=f"{fields['reason']} ({rule.at})",
        folded=not fields.get("raw", False),
        unless=re.compile(unless) if unless else None,
        suggest=fields.get("suggest"),
        suggest_hans=fields.get("suggest_hans"),
        matching=bool(fields.get("matching", False)),
    )


def _outlet(rule: Rule) -> Pattern:
    forms, right = tuple(map(fold, rule.forms())), str(rule.fields["right"])
    return Pattern(
        kind="mistranslated_outlet",
        has=forms,
        match=re.compile("|".join(map(re.escape, forms))),
        confidence=0.75,
        reason=f"{rule.fields['reason']} ({rule.at})",
        beside=re.compile(rule.fields["beside"]),
        suggest=right,
        suggest_hans="".join(simplified().get(char, char) for char in right),
        roles=PROSE_ROLES | {"source"},
    )


@cache
def cues(code: str, section: str) -> re.Pattern[str] | None:
    """The expressions of a section of a language's `repairs.yml` (past, beginning, strife) as one pattern."""
    rules = [rule for rule in read_rules(code, "repairs") if rule.section == section]
    forms = [str(form) for rule in rules for form in rule.fields["match"]]
    return re.compile("|".join(forms)) if forms else None


def find_patterns(scene: Scene) -> Iterator[Repair]:
    """The defects that the languages' files describe, in each language that the page has."""
    for code in sorted(scene.codes):
        for pattern in patterns(code):
            text = scene.folded if pattern.folded else scene.text
            if pattern.has and not any(stretch in text for stretch in pattern.has):
                continue
            for match, place in scene.find(pattern.match, code, folded=pattern.folded, roles=pattern.roles):
                if _stands(pattern, text, match, place):
                    yield _repair(scene, pattern, match, place)


def _stands(pattern: Pattern, text: str, match: re.Match[str], place: Paragraph) -> bool:
    """Whether what stands around a match leaves it a defect."""
    far = (max(place.start, match.start() - _AROUND), min(place.end, match.end() + _AROUND))
    near = (max(place.start, match.start() - _BESIDE), min(place.end, match.end() + _BESIDE))
    return not (pattern.unless and pattern.unless.search(text, *far)) and (
        pattern.beside is None or pattern.beside.search(text, *near) is not None
    )


def _repair(scene: Scene, pattern: Pattern, match: re.Match[str], place: Paragraph) -> Repair:
    start, end = match.span("x") if "x" in pattern.match.groupindex else match.span()
    template = pattern.suggest
    if place.language == "zh-Hans" and pattern.suggest_hans is not None:
        template = pattern.suggest_hans
    suggested = None
    if template is not None:
        suggested = _SLOT.sub(lambda slot: scene.text[slice(*match.span(slot[1]))], template)
    return scene.repair(
        start, end, pattern.kind, suggested, pattern.confidence, pattern.reason, matching=pattern.matching
    )
