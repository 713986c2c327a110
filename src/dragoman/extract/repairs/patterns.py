"""Defects that a language's own file describes: `lang/<code>/repairs.yml`, section `patterns`.

Fields of a rule: `kind`; `has`, plain stretches of which one must stand on the page (a quick test before the
pattern is tried); `match`, a regular expression over folded text (`raw: true`: over the text as written); its group
`x`, or the whole match, is the defect; `suggest`, the text to read instead (`{a}` puts in group a as written;
`suggest_hans` where Simplified differs); `unless`, an expression that clears the place when it matches within
80 characters in the paragraph; `roles`; `confidence`; `matching: true` where the matchers may use it; `reason`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from dragoman.extract.repairs.scene import PROSE_ROLES, Paragraph, Scene
from dragoman.lang.load import Rule, read_rules
from dragoman.types import Repair

_AROUND = 80
_SLOT = re.compile(r"\{(\w+)\}")


class Pattern(msgspec.Struct, frozen=True):
    """A compiled rule of a language's `patterns`."""

    kind: str
    has: tuple[str, ...]
    match: re.Pattern[str]
    folded: bool
    unless: re.Pattern[str] | None
    suggest: str | None
    suggest_hans: str | None
    confidence: float
    matching: bool
    roles: frozenset[str]
    reason: str


@cache
def patterns(code: str) -> tuple[Pattern, ...]:
    """The compiled patterns of a language, in the order of its file."""
    return tuple(_compiled(rule) for rule in read_rules(code, "repairs") if rule.section == "patterns")


def _compiled(rule: Rule) -> Pattern:
    fields = rule.fields
    unless = fields.get("unless")
    return Pattern(
        kind=fields["kind"],
        has=tuple(fields.get("has", ())),
        match=re.compile(fields["match"]),
        folded=not fields.get("raw", False),
        unless=re.compile(unless) if unless else None,
        suggest=fields.get("suggest"),
        suggest_hans=fields.get("suggest_hans"),
        confidence=float(fields.get("confidence", "0.9")),
        matching=bool(fields.get("matching", False)),
        roles=frozenset(fields.get("roles", PROSE_ROLES)),
        reason=f"{fields['reason']} ({rule.at})",
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
                left, right = max(place.start, match.start() - _AROUND), min(place.end, match.end() + _AROUND)
                if not (pattern.unless and pattern.unless.search(text, left, right)):
                    yield _repair(scene, pattern, match, place)


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
